import SiteModel
import TextAnalysis

/// The nouns that say who somebody is, as the baker of "the baker who called the fire brigade" and the
/// "hedge fund" that one firm is: in the singular they stand for somebody and name no topic.
struct RoleNouns {
  /// By the number of the stem, in lower case.
  private var nouns: [UInt32: [[UInt8]]] = [:]

  init(_ actors: [Actor]) {
    for actor in actors where actor.kind == .person || actor.kind == .organisation {
      for role in actor.roles {
        let words = Self.nouns(of: role.words)
        guard let head = words.last else { continue }
        // A topic may be of banks, of which a firm is one.
        let noun = actor.kind == .person ? head : Array(words.suffix(2).joined(separator: [0x20]))
        guard actor.kind == .person || words.count > 1 else { continue }
        let stem = Stem.hash(head)
        if nouns[stem]?.contains(noun) != true { nouns[stem, default: []].append(noun) }
      }
    }
  }

  /// Whether a phrase ends with such a noun as it stands, and no plural.
  func contains(_ phrase: Phrase, of article: AnnotatedArticle) -> Bool {
    guard let nouns = nouns[phrase.head] else { return false }
    return nouns.contains { noun in
      article.text[phrase.range].suffix(noun.count).elementsEqual(noun) { $0 | 0x20 == $1 | 0x20 }
    }
  }

  /// The words of a role before what tells more of it, in lower case; the last is its noun.
  private static func nouns(of role: String) -> [[UInt8]] {
    var nouns: [[UInt8]] = []
    for word in role.utf8.split(separator: UInt8(ascii: " ")) {
      let lowered = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      if ends.contains(lowered) { break }
      nouns.append(lowered.filter { $0 != UInt8(ascii: ",") })
      if lowered.last == UInt8(ascii: ",") { break }
    }
    return nouns
  }

  private static let ends = Set(
    ["of", "for", "at", "in", "on", "to", "from", "with", "who", "whose", "and"].map {
      Array($0.utf8)
    })
}
