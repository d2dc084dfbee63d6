/// The names and spellings of one actor with how often each occurs, for choosing the one to print.
package struct NameForms {
  private struct Form {
    var words: Int
    var isAbbreviation: Bool
    /// Whether the name ends in small letters, as "UN refugee agency" does.
    var isDescription: Bool
    var count = 0
    var spellings: [String: Int] = [:]
  }

  private var forms: [UInt64: Form] = [:]

  package init() {}

  package mutating func add(_ name: String, _ count: Int) {
    let words = NameFolding.words(of: name)
    guard !words.isEmpty else { return }
    let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
    let isAbbreviation =
      words.count == 1 && letters.count <= 6 && letters.allSatisfy { $0.properties.isUppercase }
    let key = NameFolding.key(words)
    let form = Form(
      words: words.count, isAbbreviation: isAbbreviation,
      isDescription: name.utf8.last == UInt8(ascii: "y") && name.hasSuffix(" agency"))
    forms[key, default: form].count += count
    forms[key]?.spellings[name, default: 0] += count
  }

  /// The name to print: the most frequent full form, in its spelling with accents if there is one.
  ///
  /// Full means at least two words for a person, and no abbreviation where another form is known.
  package func best(_ kind: FoundActor.Kind) -> String {
    let best = forms.values.max { isWorse($0, $1, kind) }
    guard let best else { return "" }
    return best.spellings.max { isWorse($0, $1) }?.key ?? ""
  }

  /// All spellings but one, the most frequent first.
  package func others(than name: String) -> [String] {
    forms.values.flatMap(\.spellings).filter { $0.key != name }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private func isWorse(_ a: Form, _ b: Form, _ kind: FoundActor.Kind) -> Bool {
    if a.isAbbreviation != b.isAbbreviation, !a.isDescription, !b.isDescription {
      return a.isAbbreviation
    }
    if kind == .person, (a.words > 1) != (b.words > 1) { return b.words > 1 }
    // "UNHCR" rather than "UN refugee agency".
    if a.isDescription != b.isDescription { return a.isDescription }
    if a.count != b.count { return a.count < b.count }
    // "India" rather than "Republic of India".
    if a.words != b.words { return (a.words < b.words) == (kind != .state) }
    return (a.spellings.keys.min() ?? "") > (b.spellings.keys.min() ?? "")
  }

  private func isWorse(_ a: (key: String, value: Int), _ b: (key: String, value: Int)) -> Bool {
    let isUpper = (Self.isUpper(a.key), Self.isUpper(b.key))
    if isUpper.0 != isUpper.1 { return isUpper.0 }
    let accents = (Self.accents(a.key), Self.accents(b.key))
    if accents.0 != accents.1 { return accents.0 < accents.1 }
    return (a.value, b.key) < (b.value, a.key)
  }

  private static func isUpper(_ name: String) -> Bool {
    let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
    return letters.count > 6 && letters.allSatisfy { $0.properties.isUppercase }
  }

  private static func accents(_ name: String) -> Int {
    name.unicodeScalars.count { $0.value >= 0xC0 && $0.value < 0x250 }
  }
}
