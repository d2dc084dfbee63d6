import SiteModel
import TextAnalysis

/// The nouns that say who a person is, as the baker of "the baker who called the fire brigade": in the
/// singular they stand for somebody and name no topic.
struct RoleNouns {
  /// By the number of the stem, in lower case.
  private var nouns: [UInt32: [[UInt8]]] = [:]

  init(_ actors: [Actor]) {
    for role in actors.lazy.filter({ $0.kind == .person }).flatMap(\.roles) {
      guard let noun = Self.noun(of: role.words) else { continue }
      let stem = Stem.hash(noun)
      if nouns[stem]?.contains(noun) != true { nouns[stem, default: []].append(noun) }
    }
  }

  /// Whether the last word of a phrase is such a noun as it stands, and no plural.
  func contains(_ phrase: Phrase, of article: AnnotatedArticle) -> Bool {
    guard let nouns = nouns[phrase.head] else { return false }
    return nouns.contains { noun in
      article.text[phrase.range].suffix(noun.count).elementsEqual(noun) { $0 | 0x20 == $1 | 0x20 }
    }
  }

  /// The last word of a role before what tells more of it.
  private static func noun(of role: String) -> [UInt8]? {
    var noun: [UInt8]?
    for word in role.utf8.split(separator: UInt8(ascii: " ")) {
      let lowered = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      if ends.contains(lowered) { break }
      noun = lowered.filter { $0 != UInt8(ascii: ",") }
      if lowered.last == UInt8(ascii: ",") { break }
    }
    return noun
  }

  private static let ends = Set(
    ["of", "for", "at", "in", "on", "to", "from", "with", "who", "whose", "and"].map {
      Array($0.utf8)
    })
}
