/// Follows the static text of a page and writes it out.
///
/// Written as it stands, with two exceptions in HTML text: comments are left out, since what they
/// hide is read differently by different readers, and a `<` that opens nothing becomes `&lt;`.
struct HTMLTracker {
  var state: HTMLState

  /// What went wrong in the text last fed, as a byte offset into it.
  var failure: (offset: Int, message: String)?

  init(_ output: OutputKind) { state = HTMLState(output) }

  /// Feeds `text`, appending what is to be written to `blob`.
  mutating func feed(_ text: UnsafeBufferPointer<UInt8>, into blob: inout [UInt8]) {
    failure = nil
    guard state.mode != .plain else {
      blob.append(contentsOf: text)
      return
    }
    var index = 0
    // What lies between here and `index` is written as it stands.
    var pending = 0
    while index < text.count {
      switch state.mode {
      case .text where state.output == .html:
        while index < text.count, text[index] != UInt8(ascii: "<") { index += 1 }
        if opensTag(text, &index) { continue }
        append(text, pending..<index, to: &blob)
        if index < text.count {
          state.mode = .lessThan
          index += 1
        }
        pending = index
      case .comment, .commentDash, .commentDashDash:
        comment(text[index])
        index += 1
        pending = index
      case .lessThan, .endTagOpen, .bang, .bangDash:
        if afterLessThan(text[index], into: &blob) { index += 1 }
        pending = index
      case .doubleQuoted where state.attribute == .plain && state.output == .html:
        skip(until: UInt8(ascii: "\""), text, &index)
      case .singleQuoted where state.attribute == .plain && state.output == .html:
        skip(until: UInt8(ascii: "'"), text, &index)
      case .tagName:
        index = state.name.appendName(text, from: index, endsAtEquals: false)
        guard index < text.count else { break }
        state.inTag(text[index])
        index += 1
      case .attributeName:
        index = state.name.appendName(text, from: index, endsAtEquals: true)
        guard index < text.count else { break }
        state.inTag(text[index])
        index += 1
      default:
        if let message = step(text[index]), failure == nil { failure = (index, message) }
        index += 1
      }
    }
    append(text, pending..<index, to: &blob)
  }

  @inline(__always)
  private func append(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, to blob: inout [UInt8]
  ) {
    guard !range.isEmpty else { return }
    blob.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
  }

  /// Takes `<a` and `</a`, by far the most of what follows a `<`, in one step.
  private mutating func opensTag(
    _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) -> Bool {
    guard index + 1 < text.count else { return false }
    let isEnd = text[index + 1] == UInt8(ascii: "/")
    let letter = index + (isEnd ? 2 : 1)
    guard letter < text.count, text[letter].isLetter else { return false }
    state.beginTag(text[letter], isEnd: isEnd)
    index = letter + 1
    return true
  }

  /// Writes out what was kept back after `<` because a section, partial or page end follows.
  mutating func flush(asEntity: Bool, into blob: inout [UInt8]) {
    guard let kept else { return }
    blob.append(contentsOf: asEntity ? Array("&lt;".utf8) : [UInt8(ascii: "<")])
    blob.append(contentsOf: kept.utf8)
    state.mode = .text
  }

  var isKeepingBack: Bool { kept != nil }

  private var kept: String? {
    switch state.mode {
    case .lessThan: ""
    case .endTagOpen: "/"
    case .bang: "!"
    case .bangDash: "!-"
    default: nil
    }
  }

  private mutating func skip(
    until quote: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) {
    while index < text.count, text[index] != quote { index += 1 }
    if index < text.count {
      index += 1
      state.endAttribute()
    }
  }

  /// Decides what a `<` opens; returns whether `byte` was used up.
  private mutating func afterLessThan(_ byte: UInt8, into blob: inout [UInt8]) -> Bool {
    switch (state.mode, byte) {
    case (.lessThan, UInt8(ascii: "/")): state.mode = .endTagOpen
    case (.lessThan, UInt8(ascii: "!")): state.mode = .bang
    case (.bang, UInt8(ascii: "-")): state.mode = .bangDash
    case (.bangDash, UInt8(ascii: "-")): state.mode = .comment
    case (.lessThan, UInt8(ascii: "?")):
      blob.append(contentsOf: "<?".utf8)
      state.mode = .declaration
    case (.bang, _) where byte.isLetter || byte == UInt8(ascii: "["):
      blob.append(contentsOf: "<!".utf8)
      blob.append(byte)
      state.mode = .declaration
    case (.lessThan, _) where byte.isLetter, (.endTagOpen, _) where byte.isLetter:
      blob.append(contentsOf: state.mode == .lessThan ? "<".utf8 : "</".utf8)
      blob.append(byte)
      state.beginTag(byte, isEnd: state.mode == .endTagOpen)
    default:
      flush(asEntity: true, into: &blob)
      return false
    }
    return true
  }

  private mutating func comment(_ byte: UInt8) {
    switch (state.mode, byte) {
    case (.commentDashDash, UInt8(ascii: ">")): state.mode = .text
    case (.comment, UInt8(ascii: "-")): state.mode = .commentDash
    case (.commentDash, UInt8(ascii: "-")), (.commentDashDash, UInt8(ascii: "-")):
      state.mode = .commentDashDash
    default: state.mode = .comment
    }
  }

  /// Takes one byte in a tag or in what is not HTML text; returns why it may not stand there.
  private mutating func step(_ byte: UInt8) -> String? {
    switch state.mode {
    case .needsSeparator:
      guard byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") else {
        return "the branches before this end differently; a space must follow them"
      }
      state.inTag(byte)
    case .needsNoEquals:
      if byte == UInt8(ascii: "=") {
        return "the branches before this end differently; '=' may not follow them"
      }
      state.inTag(byte)
    case .declaration: if byte == UInt8(ascii: ">") { state.mode = .text }
    case .rcdata, .rawText: state.inOpaqueText(byte)
    case .json, .jsonString, .jsonEscape: state.inJSON(byte)
    case .text, .xmlLessThan, .xmlBang, .xmlTag, .xmlComment, .xmlCharacterData, .xmlInstruction:
      state.inXML(byte)
    case .doubleQuoted, .singleQuoted:
      if state.output == .xml { state.inXML(byte) } else { state.inQuotes(byte) }
    default:
      state.inTag(byte)
      if state.hasContentValue, state.hasHTTPEquiv {
        state.hasContentValue = false
        return "http-equiv may not stand beside a value in content"
      }
    }
    return nil
  }
}

extension UInt8 {
  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// White space as HTML has it.
  var isSpace: Bool {
    self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D
  }

  var lowercased: UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self
  }
}
