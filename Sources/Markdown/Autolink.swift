/// An address found in plain text, by the rules of the GFM autolink extension.
struct Autolink {
  var range: Range<Int>

  /// Put before the text to make the address: `http://`, `mailto:` or nothing.
  var prefix: String

  /// Returns the autolink whose trigger, `w`, `:` or `@`, stands at `index` of `bytes`, if there is
  /// one within `bounds`; `before` is what stands before them, if it counts.
  init?(at index: Int, in bytes: [UInt8], _ bounds: Range<Int>, before: UInt8?) {
    let scanner = AutolinkScanner(bytes: bytes, bounds: bounds, before: before)
    let found: Autolink?
    switch bytes[index] {
    case 0x77: found = scanner.webAddress(at: index)
    case 0x3A: found = scanner.address(withColonAt: index)
    case 0x40: found = scanner.mailAddress(withAtSignAt: index)
    default: found = nil
    }
    guard let found else { return nil }
    self = found
  }

  fileprivate init(_ range: Range<Int>, prefix: String = "") {
    self.range = range
    self.prefix = prefix
  }
}

private struct AutolinkScanner {
  var bytes: [UInt8]
  var bounds: Range<Int>
  var before: UInt8?

  func webAddress(at start: Int) -> Autolink? {
    guard holds("www.", at: start) else { return nil }
    let before = start > bounds.lowerBound ? bytes[start - 1] : before
    if let before, !before.isWhitespace, !"*_~(".utf8.contains(before) { return nil }
    guard let domainEnd = domainEnd(from: start), domainEnd.dots > 0 else { return nil }
    return trimmed(start, extended(domainEnd.end)).map { Autolink($0, prefix: "http://") }
  }

  func address(withColonAt colon: Int) -> Autolink? {
    guard holds("://", at: colon) else { return nil }
    var start = colon
    while start > bounds.lowerBound, bytes[start - 1].isLetter, colon - start < 8 { start -= 1 }
    let scheme = String(decoding: bytes[start..<colon], as: UTF8.self).lowercased()
    guard ["http", "https", "ftp"].contains(scheme), isHostPart(at: colon + 3),
      let domainEnd = domainEnd(from: colon + 3), domainEnd.end > colon + 3
    else { return nil }
    guard let range = trimmed(colon, extended(domainEnd.end)), range.count > 3 else { return nil }
    return Autolink(start..<range.upperBound)
  }

  /// The end of the host name that begins at `start`, and its number of full stops; `nil` if its last
  /// two parts hold an underscore.
  private func domainEnd(from start: Int) -> (end: Int, dots: Int)? {
    var index = start
    var dots = 0
    var underscores = (before: 0, last: 0)
    while index < bounds.upperBound {
      let byte = bytes[index]
      if byte == 0x5F {
        underscores.last += 1
      } else if byte == 0x2E {
        underscores = (underscores.last, 0)
        dots += 1
      } else if byte != 0x2D, !isHostPart(at: index) {
        break
      }
      index += 1
    }
    if underscores.before + underscores.last > 0, dots <= 10 { return nil }
    return (index, dots)
  }

  /// Whether a byte is part of a letter or digit; of other scripts only space and punctuation are not.
  private func isHostPart(at index: Int) -> Bool {
    guard index < bounds.upperBound else { return false }
    let byte = bytes[index]
    guard byte >= 0x80 else { return byte.isAlphanumeric }
    guard byte >= 0xC0 else { return true }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    let end = min(bounds.upperBound, index + length)
    guard let scalar = String(decoding: bytes[index..<end], as: UTF8.self).unicodeScalars.first
    else {
      return false
    }
    return !scalar.properties.isWhitespace && !scalar.isUnicodePunctuation
  }

  private func extended(_ end: Int) -> Int {
    var end = end
    while end < bounds.upperBound, !bytes[end].isWhitespace, bytes[end] != 0x3C { end += 1 }
    return end
  }

  /// Leaves out punctuation, unmatched closing parentheses and what looks like an entity at the end.
  private func trimmed(_ start: Int, _ end: Int) -> Range<Int>? {
    var unmatched = 0
    for byte in bytes[start..<end] {
      if byte == 0x29 { unmatched += 1 }
      if byte == 0x28 { unmatched -= 1 }
    }
    var end = end
    while end > start {
      switch bytes[end - 1] {
      case 0x29:
        guard unmatched > 0 else { return start..<end }
        unmatched -= 1
        end -= 1
      case 0x3F, 0x21, 0x2E, 0x2C, 0x3A, 0x2A, 0x5F, 0x7E, 0x27, 0x22: end -= 1
      case 0x3B:
        var name = end - 2
        while name > start, bytes[name].isLetter { name -= 1 }
        end = name < end - 2 && name >= start && bytes[name] == 0x26 ? name : end - 1
      default: return start..<end
      }
    }
    return nil
  }

  func mailAddress(withAtSignAt at: Int) -> Autolink? {
    var start = at
    var prefix = "mailto:"
    var isChat = false
    while start > bounds.lowerBound {
      let byte = bytes[start - 1]
      if byte.isAlphanumeric || ".+-_".utf8.contains(byte) {
        start -= 1
      } else if byte == 0x3A, let scheme = scheme(endingAt: start) {
        isChat = scheme == "xmpp:"
        prefix = ""
        start -= scheme.utf8.count
        break
      } else {
        break
      }
    }
    guard start < at, let end = mailEnd(after: at, isChat: isChat) else { return nil }
    return Autolink(start..<end, prefix: prefix)
  }

  private func scheme(endingAt end: Int) -> String? {
    ["mailto:", "xmpp:"].first { scheme in
      let start = end - scheme.utf8.count
      return start >= bounds.lowerBound && bytes[start..<end].elementsEqual(scheme.utf8)
        && (start == bounds.lowerBound || !bytes[start - 1].isAlphanumeric)
    }
  }

  private func mailEnd(after at: Int, isChat: Bool) -> Int? {
    var end = at + 1
    var dots = 0
    while end < bounds.upperBound {
      let byte = bytes[end]
      if byte == 0x40 { return nil }
      if byte == 0x2E {
        guard end + 1 < bounds.upperBound, bytes[end + 1].isAlphanumeric else { break }
        dots += 1
      } else if !byte.isAlphanumeric, byte != 0x2D, byte != 0x5F, !(isChat && byte == 0x2F) {
        break
      }
      end += 1
    }
    guard end - at >= 2, dots > 0, bytes[end - 1].isLetter || bytes[end - 1] == 0x2E else {
      return nil
    }
    return trimmed(at, end)?.upperBound
  }

  private func holds(_ text: StaticString, at index: Int) -> Bool {
    index + text.utf8CodeUnitCount <= bounds.upperBound
      && bytes[index...].starts(
        with: UnsafeBufferPointer(
          start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension Unicode.Scalar {
  /// General category P, and in ASCII the symbols too (CommonMark 0.30 section 2.1).
  var isUnicodePunctuation: Bool {
    if isASCII { return UInt8(value).isPunctuation }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}
