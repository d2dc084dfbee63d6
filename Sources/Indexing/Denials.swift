import CalendarDates
import SiteModel
import TextAnalysis

/// Finds what one party denies and another says anywhere in the story, in like words: "denied that an
/// inspection had been cancelled", "said the inspection was cancelled to save money".
struct Denials {
  /// In the order of the articles and sentences of what is denied.
  private(set) var found: [Briefing.Dispute] = []

  private let site: SiteIndex
  private let parties: Parties
  /// By stem: how many sentences of the story have it.
  private var frequencies: [UInt32: Int] = [:]
  private var sentenceCount = 0

  /// `answered` are the denials of which is known what they answer.
  init(_ site: SiteIndex, _ parties: Parties, answered: Set<Evidence>) {
    self.site = site
    self.parties = parties
    let denials = site.articles.enumerated().flatMap { number, article in
      article.statements.lazy.filter {
        $0.verbClass == "denied" && !$0.isReply && !answered.contains($0.evidence)
      }.map { (article: number, statement: $0) }
    }
    guard !denials.isEmpty else { return }
    countSentences()
    let told = denials.map { stems(of: $0.statement) }
    var claims: [UInt32: [Statement]] = [:]
    for stem in told.joined() { claims[stem] = [] }
    for article in site.articles {
      for statement in article.statements where isClaim(statement) {
        for stem in stems(of: statement) where claims[stem] != nil {
          claims[stem]?.append(statement)
        }
      }
    }
    for (denial, stems) in zip(denials, told) where stems.count > 1 {
      if let claim = claim(denied: denial.statement, stems, among: claims) {
        found.append(Briefing.Dispute(claim: claim, reply: denial.statement))
      }
    }
  }

  /// What says most of what is denied, of others; of equals the newest.
  private func claim(
    denied denial: Statement, _ stems: Set<UInt32>, among claims: [UInt32: [Statement]]
  ) -> Statement? {
    var shared: [Evidence: (statement: Statement, count: Int)] = [:]
    for stem in stems {
      for claim in claims[stem, default: []] where isAnother(claim, than: denial) {
        shared[claim.evidence, default: (claim, 0)].count += 1
      }
    }
    return shared.values.filter { $0.count >= Self.fewestShared && $0.count * 2 >= stems.count }
      .max { one, other in
        if one.count != other.count { return one.count < other.count }
        let (day, otherDay) = (day(of: one.statement), day(of: other.statement))
        guard day == otherDay else {
          return otherDay.map { later in day.map { $0 < later } ?? true } ?? false
        }
        return one.statement.evidence < other.statement.evidence
      }?.statement
  }

  private func day(of statement: Statement) -> CalendarDay? {
    site.articles[statement.evidence.article].article.date?.bounds.first
  }

  private static let fewestShared = 2

  /// Whether somebody says that something is so.
  private func isClaim(_ statement: Statement) -> Bool {
    let act = StatementFinding.Act(rawValue: statement.verbClass)
    guard act?.tellsFacts == true || act == .criticised else { return false }
    let words = site.articles[statement.evidence.article].words(statement.evidence.range)
    return !words.split(separator: " ").contains { Self.negations.contains($0.lowercased()) }
  }

  private static let negations: Set<String> = ["not", "no", "never", "nobody", "none", "without"]

  private func isAnother(_ claim: Statement, than denial: Statement) -> Bool {
    guard let one = claim.actor, let other = denial.actor else {
      return claim.speaker != denial.speaker
    }
    return parties[one] != parties[other]
  }

  /// The stems of the words of a statement that few sentences of the story have.
  private func stems(of statement: Statement) -> Set<UInt32> {
    let article = site.articles[statement.evidence.article]
    let most = max(Self.mostSentences, sentenceCount / 20)
    let known = article.terms(of: statement.evidence.sentence - 1)
    let words = article.text[statement.evidence.range].split { byte in
      byte < 0x80 && (byte | 0x20) &- 0x61 >= 26
    }
    return Set(words.lazy.map { Stem.hash($0) }).intersection(known).filter {
      frequencies[$0, default: 0] <= most
    }
  }

  /// A word of more sentences tells nothing of what is denied; of a large story a twentieth of all.
  private static let mostSentences = 12

  private mutating func countSentences() {
    for article in site.articles {
      sentenceCount += article.sentences.count
      for sentence in article.sentences.indices {
        for term in article.terms(of: sentence) { frequencies[term, default: 0] += 1 }
      }
    }
  }
}
