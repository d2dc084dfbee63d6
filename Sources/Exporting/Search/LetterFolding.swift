// `String._nfd` is the standard library's own decomposition; Foundation would be the alternative.
@_spi(_Unicode) import Swift

/// One form for all spellings of a letter: lower case, without marks, variants as their base.
///
/// templates/assets/site.js folds queries in the same way.
struct LetterFolding: Sendable {
  enum Kind: UInt8, Sendable {
    case other
    case letter
    case number
    /// Chinese characters and kana, which are written without spaces.
    case ideograph
  }

  /// Folded scalars of each scalar below `limit`, one after the other.
  private let starts: [UInt32]
  private let folded: [UInt32]
  private let kinds: [Kind]

  private static let limit: UInt32 = 0x2000

  static let shared = LetterFolding()

  private init() {
    var starts: [UInt32] = []
    var folded: [UInt32] = []
    var kinds: [Kind] = []
    for value in 0..<Self.limit {
      starts.append(UInt32(folded.count))
      let scalar = Unicode.Scalar(value) ?? " "
      folded += Self.fold(scalar)
      kinds.append(Self.kind(of: scalar))
    }
    starts.append(UInt32(folded.count))
    self.starts = starts
    self.folded = folded
    self.kinds = kinds
  }

  /// Appends what `scalar` folds to: often itself, nothing for a mark, two letters for `ß`.
  func append(_ scalar: UInt32, to output: inout [UInt32]) {
    if scalar < 0x80 {
      let isUpper = scalar &- 0x41 < 26
      output.append(isUpper ? scalar | 0x20 : scalar)
    } else if scalar < Self.limit {
      for index in starts[Int(scalar)]..<starts[Int(scalar) + 1] {
        output.append(folded[Int(index)])
      }
    } else if let scalar = Unicode.Scalar(scalar) {
      output += Self.fold(scalar)
    }
  }

  func kind(of scalar: UInt32) -> Kind {
    if scalar < Self.limit { return kinds[Int(scalar)] }
    return Unicode.Scalar(scalar).map(Self.kind) ?? .other
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF: return .ideograph
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return .letter
    case .decimalNumber, .letterNumber, .otherNumber: return .number
    default: return .other
    }
  }

  private static func fold(_ scalar: Unicode.Scalar) -> [UInt32] {
    var text = ""
    text.unicodeScalars.append(compatible(scalar))
    var result: [UInt32] = []
    for part in text.lowercased()._nfd {
      if part.properties.generalCategory == .nonspacingMark { continue }
      switch part.value {
      case 0x640, 0x200B...0x200F, 0xAD: continue
      case 0x660...0x669, 0x6F0...0x6F9: result.append(0x30 + (part.value & 15))
      default: result += variants[part.value] ?? [part.value]
      }
    }
    return result
  }

  /// Full-width forms and superscripts as plain ones.
  private static func compatible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value: UInt32
    switch scalar.value {
    case 0xFF01...0xFF5E: value = scalar.value - 0xFEE0
    case 0xB2, 0xB3: value = scalar.value - 0x80
    case 0xB9: value = 0x31
    case 0xAA: value = 0x61
    case 0xBA: value = 0x6F
    case 0xA0: value = 0x20
    default: return scalar
    }
    return Unicode.Scalar(value) ?? scalar
  }

  private static let variants: [UInt32: [UInt32]] = {
    let pairs = [
      ("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ø", "o"), ("đ", "d"), ("ð", "d"), ("þ", "th"),
      ("ł", "l"), ("ħ", "h"), ("ı", "i"), ("ς", "σ"), ("ى", "ي"), ("ی", "ي"), ("ې", "ي"),
      ("ک", "ك"), ("ة", "ه"), ("ۀ", "ه"), ("ە", "ه"), ("ך", "כ"), ("ם", "מ"), ("ן", "נ"),
      ("ף", "פ"), ("ץ", "צ"), ("ﬀ", "ff"), ("ﬁ", "fi"), ("ﬂ", "fl"), ("ﬃ", "ffi"), ("ﬄ", "ffl"),
    ]
    var table: [UInt32: [UInt32]] = [:]
    for (from, to) in pairs {
      for scalar in from.unicodeScalars.prefix(1) {
        table[scalar.value] = to.unicodeScalars.map(\.value)
      }
    }
    return table
  }()
}
