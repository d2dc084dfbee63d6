extension HTMLState {
  /// Takes one byte of a URL attribute, with character references.
  mutating func inURL(_ byte: UInt8) {
    if var reference {
      if Self.continues(reference, byte) {
        // Zeros before a number do not count, however many there are.
        let hasNoDigits =
          reference.count == 1 || (reference.count == 2 && !reference[1].isDigit)
        if byte != UInt8(ascii: "0") || !hasNoDigits || reference[0] != UInt8(ascii: "#") {
          reference.append(byte)
        }
        self.reference = reference
        return
      }
      self.reference = nil
      urlCharacter(Self.character(reference))
      if byte == UInt8(ascii: ";") { return }
    }
    if byte == UInt8(ascii: "&") {
      reference = ShortText()
    } else {
      urlCharacter(byte)
    }
  }

  /// Whether `byte` belongs to the reference; a number ends where its digits do, `;` or not.
  private static func continues(_ reference: ShortText, _ byte: UInt8) -> Bool {
    guard !reference.isEmpty, reference[0] == UInt8(ascii: "#") else {
      return byte.isLetter || byte.isDigit || (reference.isEmpty && byte == UInt8(ascii: "#"))
    }
    let isHex = reference.count > 1 && reference[1] | 0x20 == UInt8(ascii: "x")
    if reference.count == 1, byte | 0x20 == UInt8(ascii: "x") { return true }
    return byte.isDigit
      || (isHex && (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20))
  }

  private mutating func urlCharacter(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "#"): if url != .refused { enterURL(.query) }
    case UInt8(ascii: "/"), UInt8(ascii: "\\"):
      if url == .start || url == .scheme || url == .open { enterURL(.path) }
    case UInt8(ascii: ":"):
      switch url {
      case .scheme: enterURL(Self.isAllowedScheme(value.bytes) ? .path : .refused)
      case .start, .open, .ambiguous: enterURL(.refused)
      default: break
      }
    default:
      if url == .start, byte <= 0x20 { return }
      if url == .start { url = .scheme }
      if url == .scheme { value.append(byte.lowercased) }
    }
  }

  private mutating func enterURL(_ part: URLPart) {
    url = part
    value = ShortText()
  }

  /// Whether links may have the scheme, in any case of letters.
  static func isAllowedScheme(_ scheme: some Collection<UInt8>) -> Bool {
    switch scheme.count {
    case 3: spells(scheme, "tel")
    case 4: spells(scheme, "http")
    case 5: spells(scheme, "https")
    case 6: spells(scheme, "mailto")
    default: false
    }
  }

  @inline(__always)
  private static func spells(_ scheme: some Collection<UInt8>, _ word: StaticString) -> Bool {
    var letter = word.utf8Start
    for byte in scheme {
      if byte.lowercased != letter.pointee { return false }
      letter += 1
    }
    return true
  }

  /// The character of a reference, as far as URLs are parsed by it; 0xFF for all others.
  private static func character(_ reference: ShortText) -> UInt8 {
    if !reference.isEmpty, reference[0] == UInt8(ascii: "#") {
      if reference.count == 1 { return 0xFF }
      let isHex = reference[1] | 0x20 == UInt8(ascii: "x")
      let digits = reference.bytes.dropFirst(isHex ? 2 : 1)
      let number = Int(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10)
      return number.flatMap { UInt8(exactly: $0) }.map { $0 < 0x80 ? $0 : 0xFF } ?? 0xFF
    }
    switch String(decoding: reference.bytes, as: UTF8.self) {
    case "colon": return UInt8(ascii: ":")
    case "sol": return UInt8(ascii: "/")
    case "bsol": return UInt8(ascii: "\\")
    case "quest": return UInt8(ascii: "?")
    case "num": return UInt8(ascii: "#")
    case "Tab": return 0x09
    case "NewLine": return 0x0A
    case "amp", "AMP": return UInt8(ascii: "&")
    default: return 0xFF
    }
  }
}
