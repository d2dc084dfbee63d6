/// A topic found in what the articles share.
package struct DiscoveredTopic: Hashable, Sendable {
  /// The place of the words that name it best: article and phrase there.
  package var label: TopicPhrase
  package var labelArticle: Int

  /// The phrases that place a sentence in it, the most telling first, as places of their words.
  package var terms: [TopicPhrase]
  package var termArticles: [Int]

  /// The numbers of the stems of its words: those of its phrases, and their last words where these tell it
  /// alone.
  package var stems: Set<UInt32>

  /// Sentences in order, as article and index there.
  package var sentences: [SentencePlace]
}

/// A sentence of one article.
package struct SentencePlace: Hashable, Comparable, Sendable {
  package var article: Int
  package var sentence: Int

  package init(article: Int, sentence: Int) {
    self.article = article
    self.sentence = sentence
  }

  /// A number that orders places as they stand.
  var key: UInt64 { UInt64(UInt32(article)) << 32 | UInt64(UInt32(sentence)) }

  init(key: UInt64) {
    article = Int(key >> 32)
    sentence = Int(key & 0xFFFF_FFFF)
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.article, lhs.sentence) < (rhs.article, rhs.sentence)
  }
}

/// Finds topics in the phrases that articles share.
///
/// A phrase counts by the number of articles that have it; the best becomes a topic with the
/// phrases that share its last word or most of its sentences, and the next topic is the best of
/// those that tell of other sentences. One that asks the same question as a topic before is part of
/// that. What the whole story is about makes no topic unless there is little else.
package struct TopicDiscovery: Sendable {
  package var maximum: Int
  /// Fewest articles that must share a topic.
  package var fewestArticles: Int
  private let meanings: TopicMeanings

  package init(
    maximum: Int = 8, fewestArticles: Int = 2, meanings: TopicMeanings = TopicMeanings()
  ) {
    self.maximum = maximum
    self.fewestArticles = fewestArticles
    self.meanings = meanings
  }

  private static let candidateCount = 240

  /// One phrase with all its places.
  private struct Candidate {
    var hash: UInt32
    var head: UInt32
    var modifier: UInt32
    var wordCount: Int
    var articleCount: Int
    /// In how many articles it stands in one of the first two sentences.
    var leadCount: Int
    var score: Float
    /// Ascending, see `SentencePlace.key`.
    var sentences: [UInt64]
    var label: TopicPhrase
    var labelArticle: Int
  }

  /// Returns the topics of the articles, each given as its phrases in order; the greatest first.
  package func topics(of articles: [[TopicPhrase]]) -> [DiscoveredTopic] {
    story(of: articles).topics
  }

  /// Returns the topics, and the words for what more than half of the articles begin with.
  package func story(
    of articles: [[TopicPhrase]]
  ) -> (topics: [DiscoveredTopic], subject: (phrase: TopicPhrase, article: Int)?) {
    let candidates = candidates(articles)
    return (topics(candidates, of: articles.count), subject(candidates, of: articles.count))
  }

  /// What befell a place, or what topics know, before a thing; in two words where articles have them.
  private func subject(
    _ candidates: [Candidate], of total: Int
  ) -> (phrase: TopicPhrase, article: Int)? {
    let leading = candidates.filter {
      $0.leadCount > 1 && $0.leadCount * 2 > total && !meanings.isActor($0.head)
    }
    func weight(_ candidate: Candidate) -> Int {
      let isTold = meanings.isHappening(candidate.head) || meanings.isOfTopic(candidate.head)
      return candidate.leadCount * (isTold ? 3 : 2)
    }
    // Candidates come in their order; of equals the first is the better.
    guard
      let first = leading.indices.max(by: {
        (weight(leading[$0]), $1) < (weight(leading[$1]), $0)
      }).map({ leading[$0] })
    else { return nil }
    let longer = candidates.first {
      $0.wordCount > 1 && $0.head == first.head && $0.modifier != 0 && $0.leadCount > 1
        && $0.leadCount * 3 >= first.leadCount
    }
    let named = longer ?? first
    return (named.label, named.labelArticle)
  }

  private func topics(_ candidates: [Candidate], of total: Int) -> [DiscoveredTopic] {
    let subjects = candidates.map { isSubject($0, of: total) }
    let sharedHeads = sharedHeads(of: candidates)
    var taken = candidates.map { $0.wordCount == 1 && sharedHeads.contains($0.hash) }
    var groups: [Group] = []
    var small: [Group] = []
    let leaders = candidates.indices.filter { mayLead(candidates[$0], of: total) }
    for seed in leaders where !subjects[seed] {
      add(seed, of: candidates, sharedHeads, &taken, to: &groups, &small)
    }
    // A story of little else is told by its subject.
    for seed in leaders where subjects[seed] && groups.count < Self.fewestTopics {
      add(seed, of: candidates, sharedHeads, &taken, to: &groups, &small)
    }
    for group in small { join(group, to: &groups) }
    return groups.map { group in
      let label = label(of: group)
      return DiscoveredTopic(
        label: label.label, labelArticle: label.labelArticle,
        terms: group.members.map(\.label), termArticles: group.members.map(\.labelArticle),
        stems: Set(group.members.lazy.map(\.head).filter { !sharedHeads.contains($0) })
          .union(group.members.map(\.hash)),
        sentences: group.sentences.map(SentencePlace.init(key:)))
    }
  }

  private static let fewestTopics = 2

  /// Adds the topic of a phrase with all phrases that go with it, or makes them part of one before; as
  /// `small` what makes no topic of its own.
  private func add(
    _ seed: Int, of candidates: [Candidate], _ sharedHeads: Set<UInt32>, _ taken: inout [Bool],
    to groups: inout [Group], _ small: inout [Group]
  ) {
    guard !taken[seed], groups.count < maximum else { return }
    taken[seed] = true
    var members = [seed]
    var sentences = candidates[seed].sentences
    guard !repeats(candidates[seed], groups) else {
      small.append(Group(members: [candidates[seed]], sentences: sentences))
      return
    }
    for other in candidates.indices where !taken[other] {
      guard belongs(candidates[other], to: candidates[seed], sharedHeads) else { continue }
      taken[other] = true
      members.append(other)
      sentences = Self.united(sentences, candidates[other].sentences)
    }
    let group = Group(members: members.map { candidates[$0] }, sentences: sentences)
    // Two sentences are a coincidence.
    guard sentences.count > 2 else {
      small.append(group)
      return
    }
    if let same = groups.firstIndex(where: { askTheSame($0, group) }) {
      groups[same].partners.append(group.members[0])
      groups[same].members += group.members
      groups[same].sentences = Self.united(groups[same].sentences, sentences)
    } else {
      groups.append(group)
    }
  }

  /// Makes what is no topic of its own part of the one that asks its question: prisoners, of whom other
  /// topics tell as well, go with hostages.
  private func join(_ small: Group, to groups: inout [Group]) {
    let same = groups.firstIndex {
      meanings.areOfOneQuestion($0.members[0].head, small.members[0].head)
    }
    guard let same else { return }
    groups[same].members += small.members
    groups[same].sentences = Self.united(groups[same].sentences, small.sentences)
  }

  /// Whether a phrase tells of the sentences of a topic before and so is none of its own; a word that
  /// topics know needs more of its own.
  private func repeats(_ candidate: Candidate, _ groups: [Group]) -> Bool {
    let (part, all) = meanings.isOfTopic(candidate.head) ? (5, 4) : (3, 2)
    return groups.contains {
      Self.shared($0.sentences, candidate.sentences) * part > candidate.sentences.count * all
        || Self.areOne($0.sentences, candidate.sentences)
    }
  }

  /// Whether a phrase can begin a topic: it is no name of who acts, and a word alone that no list has
  /// stands in more than a few sentences.
  private func mayLead(_ candidate: Candidate, of total: Int) -> Bool {
    if meanings.isActor(candidate.head) { return false }
    if candidate.wordCount > 1 || meanings.isOfTopic(candidate.hash) { return true }
    return candidate.articleCount >= min(3, total) && candidate.sentences.count > 3
  }

  /// Whether a phrase is what the whole story is about: something that befell a place and of which
  /// nearly all articles tell, or a thing with which more than half of them begin.
  private func isSubject(_ candidate: Candidate, of total: Int) -> Bool {
    guard total > 2, candidate.wordCount == 1 else { return false }
    if meanings.isHappening(candidate.head) { return candidate.articleCount * 4 >= total * 3 }
    return !meanings.isOfTopic(candidate.head) && candidate.leadCount * 2 > total
  }

  /// Phrases that make up a topic, the best first.
  private struct Group {
    var members: [Candidate]
    var sentences: [UInt64]
    /// The best phrases of topics that are part of this one.
    var partners: [Candidate] = []
  }

  /// Whether two topics are one question: a list has it, or one is named by a word of the other and
  /// a quarter of the sentences of one are of the other.
  private func askTheSame(_ one: Group, _ other: Group) -> Bool {
    let (left, right) = (one.members[0], other.members[0])
    let isOfOneQuestion = meanings.areOfOneQuestion(left.head, right.head)
    // Aid may be none of a humanitarian crisis.
    let isByAdjective = meanings.isAdjective(left.head) || meanings.isAdjective(right.head)
    if isOfOneQuestion, !isByAdjective { return true }
    let isNamedAlike =
      isOfOneQuestion || left.modifier == right.head || right.modifier == left.head
      || left.modifier != 0 && left.modifier == right.modifier
    guard isNamedAlike else { return false }
    return Self.shared(one.sentences, other.sentences) * 4
      >= min(one.sentences.count, other.sentences.count)
  }

  /// How many numbers two ascending lists share.
  private static func shared(_ one: [UInt64], _ other: [UInt64]) -> Int {
    var count = 0
    var left = 0
    var right = 0
    while left < one.count, right < other.count {
      if one[left] == other[right] { count += 1 }
      let isLess = one[left] <= other[right]
      if one[left] >= other[right] { right += 1 }
      if isLess { left += 1 }
    }
    return count
  }

  /// Whether two ascending lists have at least half of all their numbers in common, and more than
  /// one.
  private static func areOne(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    let shared = shared(one, other)
    return shared > 1 && shared * 3 >= one.count + other.count
  }

  /// Two ascending lists as one, each number once.
  private static func united(_ one: [UInt64], _ other: [UInt64]) -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(one.count + other.count)
    var left = 0
    var right = 0
    while left < one.count || right < other.count {
      let takesLeft = right == other.count || left < one.count && one[left] <= other[right]
      let next = takesLeft ? one[left] : other[right]
      if takesLeft { left += 1 } else { right += 1 }
      if next != result.last { result.append(next) }
    }
    return result
  }

  /// Whether a phrase goes with another: the same last word, that word before its own, or nearly
  /// always in the same sentence.
  private func belongs(_ other: Candidate, to seed: Candidate, _ shared: Set<UInt32>) -> Bool {
    let isOfHead = other.head == seed.head && (seed.wordCount == 1 || !shared.contains(seed.head))
    return isOfHead || other.modifier == seed.head || Self.areOne(other.sentences, seed.sentences)
  }

  /// Last words that tell nothing alone, as "fund" where there is a "pension fund" and a "hedge fund": two
  /// pairs that are seldom of one sentence have the word, which hardly stands without one of them.
  private func sharedHeads(of candidates: [Candidate]) -> Set<UInt32> {
    let pairs = Dictionary(grouping: candidates.filter { $0.wordCount == 2 }, by: \.head)
    return Set(
      pairs.lazy.filter { head, pairs in
        guard let alone = candidates.first(where: { $0.hash == head && $0.wordCount == 1 }) else {
          return false
        }
        let areApart = pairs.indices.contains { one in
          pairs[..<one].contains { other in
            Self.shared(pairs[one].sentences, other.sentences) * 2
              < min(pairs[one].sentences.count, other.sentences.count)
          }
        }
        let ofPairs = pairs.reduce([]) { Self.united($0, $1.sentences) }
        return areApart && Self.shared(alone.sentences, ofPairs) * 4 >= alone.sentences.count * 3
      }.map(\.key))
  }

  /// The phrase of two words that most articles share, if it is nearly as widespread as the first; of
  /// a topic that another is part of, the one that names both.
  private func label(of group: Group) -> Candidate {
    let first = group.members[0]
    let both = group.members.first { member in
      group.partners.contains { partner in
        partner.head != first.head
          && (member.head == first.head && member.modifier == partner.head
            || member.head == partner.head && member.modifier == first.head)
      }
    }
    if let both { return both }
    guard first.wordCount == 1 else { return first }
    let isAdjective = meanings.isAdjective(first.head)
    // A "blast" that is always of a "blast furnace".
    if let whole = group.members.first(where: {
      $0.modifier == first.head && $0.sentences == first.sentences
    }) {
      return whole
    }
    let longer = group.members.dropFirst().first {
      if isAdjective { return $0.wordCount == 2 && $0.modifier == first.head }
      return $0.wordCount == 2 && $0.head == first.head && $0.articleCount * 2 >= first.articleCount
    }
    return longer ?? first
  }

  private func candidates(_ articles: [[TopicPhrase]]) -> [Candidate] {
    let counts = articleCounts(articles)
    let fewest = max(fewestArticles, articles.count / 400)
    var widest = counts.filter { $0.articles >= fewest }
      .map { (hash: $0.hash, articles: $0.articles, score: score($0.articles, articles.count)) }
    widest.sort { ($0.score, $1.hash) > ($1.score, $0.hash) }
    widest.removeLast(max(0, widest.count - Self.candidateCount * 2))
    var indexOf: [UInt32: Int] = [:]
    for (index, wide) in widest.enumerated() { indexOf[wide.hash] = index }
    var places: [[UInt64]] = Array(repeating: [], count: widest.count)
    var labels = Array(repeating: LabelVote(), count: widest.count)
    for (article, phrases) in articles.enumerated() {
      for phrase in phrases {
        guard let index = indexOf[phrase.hash] else { continue }
        labels[index].count(phrase, of: article)
        let key = SentencePlace(article: article, sentence: phrase.sentence).key
        if places[index].last != key { places[index].append(key) }
      }
    }
    var candidates: [Candidate] = []
    for (index, wide) in widest.enumerated() {
      guard let (article, phrase) = labels[index].winner else { continue }
      // A pair of words tells more than one of them, and a word of what happens than one of a thing.
      let factor: Float =
        meanings.isOfTopic(phrase.head) ? 1.75 : phrase.wordCount > 1 ? 1.5 : 1
      let score = wide.score * factor
      let leads = Set(
        places[index].lazy.map(SentencePlace.init(key:)).filter { $0.sentence < 2 }.map(\.article))
      candidates.append(
        Candidate(
          hash: wide.hash, head: phrase.head, modifier: phrase.modifier,
          wordCount: phrase.wordCount,
          articleCount: wide.articles, leadCount: leads.count, score: score,
          sentences: places[index], label: phrase, labelArticle: article))
    }
    candidates.sort {
      ($0.score, $0.sentences.count, $1.labelArticle, $1.label.range.lowerBound)
        > ($1.score, $1.sentences.count, $0.labelArticle, $0.label.range.lowerBound)
    }
    return Array(candidates.prefix(Self.candidateCount))
  }

  /// Rises with the number of articles; what stands in all of them tells little.
  private func score(_ count: Int, _ total: Int) -> Float {
    let share = Float(count) / Float(max(total, 1))
    return Float(count) * (1.25 - share * share * 0.5)
  }

  /// In how many articles each phrase stands, by sorting rather than by hashing.
  private func articleCounts(
    _ articles: [[TopicPhrase]]
  ) -> [(hash: UInt32, articles: Int)] {
    var keys: [UInt64] = []
    keys.reserveCapacity(articles.reduce(0) { $0 + $1.count })
    for (article, phrases) in articles.enumerated() {
      for phrase in phrases { keys.append(UInt64(phrase.hash) << 32 | UInt64(UInt32(article))) }
    }
    keys.sort()
    var counts: [(hash: UInt32, articles: Int)] = []
    var last: UInt64?
    for key in keys where key != last {
      let hash = UInt32(key >> 32)
      if let previous = last, UInt32(previous >> 32) == hash {
        counts[counts.count - 1].articles += 1
      } else {
        counts.append((hash, 1))
      }
      last = key
    }
    return counts
  }
}

/// Counts the wordings of one phrase: the most frequent names it, the first of equals.
private struct LabelVote {
  private var wordings: [(phrase: TopicPhrase, article: Int, count: Int)] = []

  mutating func count(_ phrase: TopicPhrase, of article: Int) {
    if phrase.form == 0 { return }
    if let known = wordings.firstIndex(where: { $0.phrase.form == phrase.form }) {
      wordings[known].count += 1
    } else {
      wordings.append((phrase, article, 1))
    }
  }

  /// Where the winning wording stands first; nil where only verbs tell of it.
  var winner: (article: Int, phrase: TopicPhrase)? {
    wordings.indices.max { (wordings[$0].count, $1) < (wordings[$1].count, $0) }
      .map { (wordings[$0].article, wordings[$0].phrase) }
  }
}
