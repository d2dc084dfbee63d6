extension HTMLState {
  /// Takes one byte of a URL attribute, with character references.
  mutating func inURL(_ byte: UInt8) {
    if var reference {
      if byte.isLetter || byte.isDigit || (byte == UInt8(ascii: "#") && reference.isEmpty) {
        reference.append(byte)
        self.reference = reference.count < 32 ? reference : nil
        return
      }
      self.reference = nil
      urlCharacter(Self.character(reference))
      if byte == UInt8(ascii: ";") { return }
    }
    if byte == UInt8(ascii: "&") {
      reference = []
    } else {
      urlCharacter(byte)
    }
  }

  private mutating func urlCharacter(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "#"): if url != .refused { enterURL(.query) }
    case UInt8(ascii: "/"), UInt8(ascii: "\\"):
      if url == .start || url == .scheme || url == .open { enterURL(.path) }
    case UInt8(ascii: ":"):
      switch url {
      case .scheme: enterURL(Self.isAllowedScheme(value) ? .path : .refused)
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
    value = []
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
  private static func character(_ reference: [UInt8]) -> UInt8 {
    if reference.first == UInt8(ascii: "#") {
      let digits = reference.dropFirst()
      let isHex = digits.first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
      let number = Int(
        String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self),
        radix: isHex ? 16 : 10)
      return number.flatMap { UInt8(exactly: $0) }.map { $0 < 0x80 ? $0 : 0xFF } ?? 0xFF
    }
    switch String(decoding: reference, as: UTF8.self) {
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
