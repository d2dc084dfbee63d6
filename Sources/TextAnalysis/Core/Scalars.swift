/// What tokens need to know about scalars beyond ASCII, by blocks of Unicode rather than by tables.
enum Scalars {
  enum Kind: UInt8 { case letter, ideograph, digit, space, punctuation, symbol, joiner }

  /// Decodes the scalar at `index`; a byte that begins none gives U+FFFD and length 1.
  @inline(__always)
  static func decode(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (lead, 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, index + length <= end else { return (0xFFFD, 1) }
    var scalar = lead & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = UInt32(bytes[index + offset])
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | (byte & 0x3F)
    }
    let isShort = length == 3 ? scalar < 0x800 : length == 4 ? scalar < 0x10000 : false
    guard !isShort, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else {
      return (0xFFFD, 1)
    }
    return (scalar, length)
  }

  /// The kind of a scalar beyond ASCII.
  static func kind(_ scalar: UInt32) -> Kind {
    switch scalar {
    case 0x80...0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF:
      .space
    case 0xAD, 0x200C, 0x200D, 0x2060: .joiner
    case 0xAA, 0xB5, 0xBA: .letter
    case 0xA2...0xA9, 0xAC, 0xAE...0xB4, 0xB6, 0xB8, 0xB9, 0xBC...0xBE, 0xD7, 0xF7: .symbol
    case 0xA1, 0xAB, 0xB7, 0xBB, 0xBF: .punctuation
    case 0x55A...0x55F, 0x589, 0x58A, 0x5BE, 0x5C3, 0x5F3, 0x5F4: .punctuation
    case 0x609...0x60D, 0x61B...0x61F, 0x66A...0x66D, 0x6D4, 0x964, 0x965: .punctuation
    case 0x660...0x669, 0x6F0...0x6F9, 0x966...0x96F, 0xFF10...0xFF19: .digit
    case 0x200E, 0x200F, 0x202A...0x202E, 0x2061...0x206F: .joiner
    case 0x2010...0x2027, 0x2030...0x205E: .punctuation
    case 0x20A0...0x20CF, 0x2100...0x2BFF: .symbol
    case 0x3001...0x3004, 0x3008...0x3020, 0x3030, 0x30FB: .punctuation
    case 0x3005...0x3007, 0x3021...0x302F, 0x3031...0x30FA, 0x30FC...0x9FFF: .ideograph
    case 0xF900...0xFAFF, 0x20000...0x3FFFF: .ideograph
    case 0xFE10...0xFE6F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65:
      .punctuation
    case 0xE000...0xF8FF, 0xFFF9...0xFFFF, 0x1F000...0x1FAFF, 0xE0000...0x10FFFF: .symbol
    default: .letter
    }
  }

  /// The lower case of an upper case letter in the Latin, Greek, Cyrillic and Armenian blocks;
  /// other scalars as they are.
  static func lowercased(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x41...0x5A: scalar + 32
    case 0xC0...0xD6, 0xD8...0xDE: scalar + 32
    case 0x130: 0x69
    case 0x178: 0xFF
    case 0x100...0x137, 0x14A...0x177, 0x1E00...0x1E95, 0x1EA0...0x1EFF, 0x460...0x481,
      0x48A...0x4BF, 0x4D0...0x52F, 0x1DE...0x1EF, 0x1F8...0x21F, 0x222...0x233:
      scalar | 1
    case 0x139...0x148, 0x179...0x17E, 0x1CD...0x1DC: scalar % 2 == 1 ? scalar + 1 : scalar
    case 0x386: 0x3AC
    case 0x388...0x38A: scalar + 37
    case 0x391...0x3A1, 0x3A3...0x3AB: scalar + 32
    case 0x400...0x40F: scalar + 80
    case 0x410...0x42F: scalar + 32
    case 0x531...0x556: scalar + 48
    default: scalar
    }
  }

  /// Whether a scalar beyond ASCII is a small letter of a script that has capitals.
  static func isLower(_ scalar: UInt32) -> Bool {
    guard lowercased(scalar) == scalar else { return false }
    return switch scalar {
    case 0xDF...0xF6, 0xF8...0x24F, 0x250...0x2AF, 0x3AC...0x3CE, 0x430...0x52F, 0x561...0x586,
      0x1E00...0x1EFF:
      true
    default: false
    }
  }

  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
