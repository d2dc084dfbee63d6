/// What a byte is to the tokenizer.
enum ASCII {
  enum Kind: UInt8 { case space, letter, digit, punctuation, symbol, beyond }

  static let kinds: [Kind] = (0...255).map { kind(UInt8($0)) }

  private static func kind(_ byte: UInt8) -> Kind {
    switch byte {
    case 0x80...: .beyond
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case 0...0x20, 0x7F: .space
    default: "!\"'(),-./:;?[]{}".utf8.contains(byte) ? .punctuation : .symbol
    }
  }
}
