/// The forms that a language may have for a count (Unicode CLDR, cardinal numbers).
enum PluralForm: String, Sendable, CaseIterable {
  case zero
  case one
  case two
  case few
  case many
  case other
}

/// Which form a language uses for which whole number.
enum PluralRule: Sendable {
  case oneOther
  case french
  case arabic
  case none

  /// Chooses by the language part of a BCP 47 tag.
  init(language: String) {
    switch language.prefix(while: { $0 != "-" }).lowercased() {
    case "fr", "pt": self = .french
    case "ar": self = .arabic
    case "zh", "ja", "ko", "vi", "th", "id", "ms", "fa": self = .none
    default: self = .oneOther
    }
  }

  func form(for count: Int) -> PluralForm {
    switch self {
    case .none: return .other
    case .oneOther: return count == 1 ? .one : .other
    case .french:
      if count == 0 || count == 1 { return .one }
      return count % 1_000_000 == 0 ? .many : .other
    case .arabic:
      switch count {
      case 0: return .zero
      case 1: return .one
      case 2: return .two
      default: break
      }
      switch count % 100 {
      case 3...10: return .few
      case 11...99: return .many
      default: return .other
      }
    }
  }
}
