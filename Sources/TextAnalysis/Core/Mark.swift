/// The scalars of marks, as `Token.mark` has them.
enum Mark {
  static let quote = UInt16(UInt8(ascii: "\""))
  static let apostrophe = UInt16(UInt8(ascii: "'"))
  static let graveAccent = UInt16(UInt8(ascii: "`"))
  static let openingParenthesis = UInt16(UInt8(ascii: "("))
  static let closingParenthesis = UInt16(UInt8(ascii: ")"))
  static let openingBracket = UInt16(UInt8(ascii: "["))
  static let closingBracket = UInt16(UInt8(ascii: "]"))
  static let closingBrace = UInt16(UInt8(ascii: "}"))
  static let dollar = UInt16(UInt8(ascii: "$"))
  static let comma = UInt16(UInt8(ascii: ","))
  static let fullStop = UInt16(UInt8(ascii: "."))
  static let colon = UInt16(UInt8(ascii: ":"))
  static let exclamationMark = UInt16(UInt8(ascii: "!"))
  static let questionMark = UInt16(UInt8(ascii: "?"))
  static let hyphen = UInt16(UInt8(ascii: "-"))

  static let openingGuillemet: UInt16 = 0xAB
  static let closingGuillemet: UInt16 = 0xBB
  static let arabicQuestion: UInt16 = 0x61F
  static let arabicStop: UInt16 = 0x6D4
  static let danda: UInt16 = 0x964
  static let figureDash: UInt16 = 0x2012
  static let enDash: UInt16 = 0x2013
  static let emDash: UInt16 = 0x2014
  static let openingSingle: UInt16 = 0x2018
  static let closingSingle: UInt16 = 0x2019
  static let openingQuote: UInt16 = 0x201C
  static let closingQuote: UInt16 = 0x201D
  static let lowQuote: UInt16 = 0x201E
  static let bullet: UInt16 = 0x2022
  static let ellipsis: UInt16 = 0x2026
  static let closingSingleGuillemet: UInt16 = 0x203A
  static let ideographicStop: UInt16 = 0x3002
  static let closingCorner: UInt16 = 0x300D
  static let closingWhiteCorner: UInt16 = 0x300F
  static let wideExclamation: UInt16 = 0xFF01
  static let wideClosingParenthesis: UInt16 = 0xFF09
  static let wideQuestion: UInt16 = 0xFF1F
  static let halfwidthStop: UInt16 = 0xFF61
}
