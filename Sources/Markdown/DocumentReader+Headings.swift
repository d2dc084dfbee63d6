// Heading ids: letters and digits of any script, lowercased, joined by single hyphens.

extension DocumentReader {
  /// Does what can be done only when everything is read.
  mutating func finish() {
    if !document.footnotes.isEmpty { document.arrangeFootnotes() }
    // The separator before a last block without text.
    if document.text.last == 0x0A, document.blocks.last?.range.upperBound == document.text.count - 1
    {
      document.text.removeLast()
    }
    if document.profile == .site { document.nameHeadings() }
  }
}

extension MarkdownDocument {
  mutating func nameHeadings() {
    var taken: [String: Int] = [:]
    for index in headings.indices {
      headings[index].id = Self.unique(id(for: headings[index].range), &taken)
    }
  }

  /// Returns `base`, with a number where it is taken; `taken` holds the last number tried for each.
  private static func unique(_ name: String, _ taken: inout [String: Int]) -> String {
    // A number at the end would not tell such a name from a footnote's.
    let isFootnote = name.hasPrefix("fn-") || name.hasPrefix("fnref-")
    let base = isFootnote ? "section-" + name : name
    if !isReserved(base), taken[base] == nil {
      taken[base] = 1
      return base
    }
    var number = taken[base] ?? 1
    var result = base
    repeat {
      number += 1
      result = "\(base)-\(number)"
    } while taken[result] != nil || isReserved(result)
    taken[base] = number
    taken[result] = 1
    return result
  }

  private func id(for range: Range<Int>) -> String {
    guard text[range.clamped(to: 0..<text.count)].allSatisfy({ $0 < 0x80 }) else {
      return Self.id(for: string(in: range))
    }
    var result: [UInt8] = []
    for byte in text[range.clamped(to: 0..<text.count)] {
      if byte.isAlphanumeric {
        result.append(byte.isLetter ? byte | 0x20 : byte)
      } else if let last = result.last, last != 0x2D, byte != 0x27 {
        result.append(0x2D)
      }
    }
    if result.last == 0x2D { result.removeLast() }
    return result.isEmpty ? "section" : String(decoding: result, as: UTF8.self)
  }

  private static func id(for title: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in title.lowercased().unicodeScalars {
      if scalar.isNamePart {
        result.append(scalar)
      } else if let last = result.last, last != "-", !scalar.isApostrophe {
        result.append("-")
      }
    }
    if result.last == "-" { result.removeLast() }
    return result.isEmpty ? "section" : String(result)
  }

  /// Whether sentences or paragraphs have ids of this form: `s3`, `p12`.
  private static func isReserved(_ id: String) -> Bool {
    guard id.hasPrefix("s") || id.hasPrefix("p") else { return false }
    let rest = id.utf8.dropFirst()
    return !rest.isEmpty && rest.allSatisfy(\.isDigit)
  }
}

extension Unicode.Scalar {
  fileprivate var isNamePart: Bool {
    if isASCII { return UInt8(value).isAlphanumeric }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }

  fileprivate var isApostrophe: Bool { self == "'" || self == "’" }
}
