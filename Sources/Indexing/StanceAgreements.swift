import SiteModel
import TextAnalysis

/// Finds what one party wants, offers or refuses by several articles: in like words, by what it asks for, or
/// because it refuses what another wants by both.
struct StanceAgreements {
  /// What tells one stance, what asks for the least first.
  private(set) var groups: [[Evidence]] = []

  private let site: SiteIndex
  private let parties: Parties
  private let meanings = Analyzer.english.topicMeanings

  init(_ site: SiteIndex, _ asides: Asides, _ disputes: [Briefing.Dispute]) {
    self.site = site
    parties = Parties(site.actors)
    var stances: [[Stance]] = []
    var stancesOf: [String: [Int]] = [:]
    /// By words of a statement, the stance that they tell.
    var stanceOf: [Evidence: Int] = [:]
    for article in site.articles {
      for statement in article.statements
      where Positions.isStance(statement) && !asides.givenUp.contains(statement.evidence) {
        guard let stance = stance(of: statement, in: article) else { continue }
        let known = stancesOf[stance.key, default: []].first { stances[$0][0].isLike(stance) }
        if let known {
          stances[known].append(stance)
        } else if stancesOf[stance.key, default: []].count < Self.mostOfOneParty {
          stancesOf[stance.key, default: []].append(stances.count)
          stances.append([stance])
        }
        stanceOf[statement.evidence] = known ?? stances.count - 1
      }
    }
    groups = stances.map { group in
      group.sorted { ($0.wishes.count, $0.evidence) < ($1.wishes.count, $1.evidence) }
        .map(\.evidence)
    }
    groups += refusals(in: disputes) { stanceOf[$0] }
  }

  /// Different things that one party takes one stance on which others are compared with.
  private static let mostOfOneParty = 64

  /// What one party refuses to another that wants it by several articles.
  private func refusals(
    in disputes: [Briefing.Dispute], _ stance: (Evidence) -> Int?
  ) -> [[Evidence]] {
    struct Refused: Hashable {
      var party: Int
      var verbClass: String
      var wish: Int
    }
    var refused: [Refused: [Evidence]] = [:]
    for dispute in disputes {
      guard let actor = dispute.reply.actor, let wish = stance(dispute.claim.evidence) else {
        continue
      }
      let key = Refused(party: parties[actor], verbClass: dispute.reply.verbClass, wish: wish)
      refused[key, default: []].append(dispute.reply.evidence)
    }
    return refused.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }

  private func stance(of statement: Statement, in article: AnnotatedArticle) -> Stance? {
    guard let actor = statement.actor else { return nil }
    // Who speaks, and how, is the same anyway.
    let names = [site.actors[actor].name, statement.speaker, statement.verb]
    let frame = Set(names.flatMap { Self.stems(of: Array($0.utf8)) })
    let words = article.text[statement.evidence.range]
    let known = Set(article.terms(of: statement.evidence.sentence - 1)).subtracting(frame)
    let terms = Set(Self.stems(of: words)).intersection(known)
    guard terms.count > 1 else { return nil }
    let numbers = SentenceFacts(naming: [], in: words, isPlace: { _ in false }).numbers
    let isWish = statement.verbClass == "demanded"
    return Stance(
      evidence: statement.evidence, key: "\(parties[actor]) \(statement.verbClass)", terms: terms,
      numbers: numbers, wishes: isWish ? wishes(in: words, known) : [])
  }

  /// The things asked for in some words, each by the stem of "the return", which stands before a
  /// preposition, and by what is meant by the words that follow.
  private func wishes(in words: ArraySlice<UInt8>, _ known: Set<UInt32>) -> [Stance.Wish] {
    var wishes: [Stance.Wish] = []
    for part in words.split(separator: UInt8(ascii: ",")) {
      var wish: Stance.Wish?
      var before: UInt32?
      for letters in part.split(whereSeparator: { !Self.isLetter($0) }) {
        let word = String(decoding: letters, as: UTF8.self)
        let stem = Stem.hash(letters)
        if Self.conjunctions.contains(word) {
          wish.map { wishes.append($0) }
          wish = nil
        } else if wish != nil {
          if known.contains(stem) { wish?.objects.insert(meanings.name(of: stem)) }
        } else if let head = before, Self.prepositions.contains(word), meanings.isWished(head) {
          wish = Stance.Wish(head: head)
        }
        before = stem
      }
      wish.map { wishes.append($0) }
    }
    return wishes
  }

  private static let conjunctions: Set<String> = ["and", "but", "or"]
  private static let prepositions: Set<String> = ["of", "to", "from", "for", "on", "in"]

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26
  }

  private static func stems(of words: some Collection<UInt8>) -> [UInt32] {
    words.split { !isLetter($0) }.map { Stem.hash($0) }
  }
}

/// What one party wants, offers or refuses by a sentence.
private struct Stance {
  /// What is asked for: "the return of those who fled".
  struct Wish {
    var head: UInt32
    var objects: Set<UInt32> = []
  }

  var evidence: Evidence
  /// Equal for stances of one kind of one party.
  var key: String
  var terms: Set<UInt32>
  var numbers: [UInt64]
  var wishes: [Wish]

  /// Whether half of the words and all numbers are the same, or the same is asked for.
  func isLike(_ other: Stance) -> Bool {
    let shared = terms.intersection(other.terms).count
    if numbers == other.numbers, shared > 1,
      shared * 2 >= min(terms.count, other.terms.count)
    {
      return true
    }
    guard numbers.isEmpty || other.numbers.isEmpty || numbers == other.numbers else { return false }
    return wishes.contains { one in
      other.wishes.contains { $0.head == one.head && !$0.objects.isDisjoint(with: one.objects) }
    }
  }
}
