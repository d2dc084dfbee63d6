import SiteModel
import TextAnalysis

/// Finds where one party rejects, withholds or denies what another asks for, offers or says, as the
/// articles tell it: in one sentence, in an answer to the sentence before, or in like words elsewhere.
struct Disputes {
  /// In the order of the articles and sentences.
  private(set) var found: [Briefing.Dispute] = []

  private let site: SiteIndex
  private let parties: Parties

  init(_ site: SiteIndex, _ asides: Asides) {
    self.site = site
    parties = Parties(site.actors)
    for article in site.articles {
      let statements = article.statements
      guard statements.contains(where: Self.answers) else { continue }
      let ofSentence = Dictionary(grouping: statements, by: \.evidence.sentence)
      for reply in statements
      where Self.answers(reply) && !asides.givenUp.contains(reply.evidence) {
        guard let claim = claim(answeredBy: reply, among: ofSentence, in: article) else { continue }
        // What two deny together is one dispute.
        if let last = found.last, last.reply.evidence == reply.evidence, last.claim == claim {
          continue
        }
        found.append(Briefing.Dispute(claim: claim, reply: reply))
      }
    }
    found += Denials(site, parties, answered: Set(found.map(\.reply.evidence))).found
    found.sort { $0.reply.evidence < $1.reply.evidence }
  }

  /// By topic, given by the numbers of its sentences, the disputes that it tells; what none tells is of the
  /// one on which both parties say most.
  func placed(in topics: [Set<Int>], of corpus: SentenceCorpus) -> [[Briefing.Dispute]] {
    var disputes = Array(repeating: [Briefing.Dispute](), count: topics.count)
    guard !found.isEmpty else { return disputes }
    /// By topic and speaker.
    var counts = Array(repeating: [Int: Int](), count: topics.count)
    for statement in site.articles.lazy.flatMap(\.statements) {
      guard let speaker = statement.actor else { continue }
      let sentence = corpus.sentence(of: statement.evidence)
      for (topic, sentences) in topics.enumerated() where sentences.contains(sentence) {
        counts[topic][speaker, default: 0] += 1
      }
    }
    for dispute in found {
      let sides = [dispute.claim, dispute.reply]
      let sentences = sides.map { corpus.sentence(of: $0.evidence) }
      let told = topics.indices.filter { !topics[$0].isDisjoint(with: sentences) }
      let shares = counts.map { counts in
        sides.map { side in side.actor.flatMap { counts[$0] } ?? 0 }.min() ?? 0
      }
      let most = shares.max().flatMap { $0 > 0 ? shares.firstIndex(of: $0) : nil }
      for topic in told.isEmpty ? [most].compactMap(\.self) : told {
        disputes[topic].append(dispute)
      }
    }
    return disputes
  }

  /// What a refusal or denial answers: something in its own sentence, in the one before, or in the one
  /// before that in its paragraph.
  private func claim(
    answeredBy reply: Statement, among statements: [Int: [Statement]], in article: AnnotatedArticle
  ) -> Statement? {
    let number = reply.evidence.sentence
    let here = statements[number, default: []].filter { isAnother($0, than: reply) }
    if let claim = best(here.filter { isTogether($0, reply) }, for: reply) { return claim }
    let block = article.sentences[number - 1].block
    for before in 1...2 where number > before {
      guard before == 1 || article.sentences[number - before - 1].block == block else { break }
      let told = statements[number - before, default: []].filter { isAnother($0, than: reply) }
      let answered = told.filter {
        reply.isReply || before == 1 && isWish($0) && names($0, in: reply, article)
          || reply.verbClass == "denied" && !isWish($0) && names(reply, in: $0, article)
      }
      if let claim = best(answered, for: reply) { return claim }
    }
    return nil
  }

  /// The last of some claims; of what is rejected the last wish or offer.
  private func best(_ claims: [Statement], for reply: Statement) -> Statement? {
    let wishes = reply.verbClass == "denied" ? [] : claims.filter(isWish)
    return (wishes.isEmpty ? claims : wishes).max { $0.evidence < $1.evidence }
  }

  /// Whether a statement of the sentence of a reply is what it answers, rather than beside it.
  private func isTogether(_ claim: Statement, _ reply: Statement) -> Bool {
    let (told, answer) = (claim.evidence.range, reply.evidence.range)
    if told.overlaps(answer) {
      let isNamed = isWish(claim) || claim.verbClass == "claimed"
      return told != answer && answer.contains(told) && (isNamed || reply.isReply)
    }
    return reply.isReply || reply.verbClass != "denied" && isWish(claim)
  }

  /// Whether the words of another name the party that speaks: "a return on the scale that Norland demands",
  /// and of a denial "said that Norland had shut the border".
  private func names(
    _ statement: Statement, in other: Statement, _ article: AnnotatedArticle
  ) -> Bool {
    guard let party = statement.actor.map({ parties[$0] }) else { return false }
    return article.mentions.contains {
      other.evidence.range.contains($0.evidence.range) && parties[$0.actor] == party
    }
  }

  /// Whether a statement is of another speaker and no answer itself.
  private func isAnother(_ claim: Statement, than reply: Statement) -> Bool {
    guard !Self.answers(claim) else { return false }
    guard let one = claim.actor, let other = reply.actor else {
      return claim.speaker != reply.speaker
    }
    return parties[one] != parties[other]
  }

  private func isWish(_ statement: Statement) -> Bool {
    statement.verbClass == "demanded" || statement.verbClass == "proposed"
  }

  private static func answers(_ statement: Statement) -> Bool {
    Positions.refusals.contains(statement.verbClass) || statement.verbClass == "withheld"
  }
}
