import SiteModel
import TextAnalysis

/// Chooses the two sentences that tell how things stand with a topic.
///
/// They are first one with a toll where many tell of one, and none that a higher toll has overtaken or
/// that leads a topic before; where articles are dated, the first is of the newest.
struct BottomLines {
  private let site: SiteIndex
  private let corpus: SentenceCorpus
  private let background: Background
  private let tolls: Tolls
  private let furniture: Set<Int>
  private let recency: Recency

  init(
    _ site: SiteIndex, _ corpus: SentenceCorpus, _ background: Background, _ tolls: Tolls,
    furniture: Set<Int>
  ) {
    self.site = site
    self.corpus = corpus
    self.background = background
    self.tolls = tolls
    self.furniture = furniture
    recency = Recency(site)
  }

  /// The sentences chosen among those of a topic, which lead no topic before: those are `shown`.
  ///
  /// Those that name the topic early, `leading`, come before others, but where many tell a toll.
  func chosen(among sentences: [Int], leading: [Int], besides shown: Set<Int>) -> [Int] {
    let open = sentences.filter { isFit($0) && !shown.contains($0) }
    let counted = open.count(where: tolls.told.contains)
    guard counted < 2 || counted * 4 < open.count else {
      return chosen(among: sentences, besides: shown)
    }
    let first = chosen(among: leading, besides: shown)
    switch first.count {
    case 0: return chosen(among: sentences, besides: shown)
    case 1:
      return first
        + second(after: first, among: sentences) {
          isFit($0) && !tolls.overtaken.contains($0) && !shown.contains($0)
        }
    default: return first
    }
  }

  private func chosen(among sentences: [Int], besides shown: Set<Int>) -> [Int] {
    let reports = sentences.filter { !background.contains(article(of: $0)) }
    let told = reports.count { isFit($0) } >= 2 ? reports : sentences
    var isOpen = { isFit($0) && !tolls.overtaken.contains($0) && !shown.contains($0) }
    var current = current(told, where: isOpen)
    if !current.contains(where: isOpen) {
      isOpen = isFit
      current = self.current(told, where: isOpen)
    }
    let open = current.filter(isOpen)
    let counted = open.filter(tolls.told.contains)
    if counted.count > 1, counted.count * 4 >= open.count {
      let first = toll(among: counted, of: open)
      return first + second(after: first, among: current, where: isOpen)
    }
    let newest = Set(recency.newest(of: Set(told.map(article)), limit: 3))
    let first = corpus.briefing(of: told, count: 1) { number in
      newest.contains(article(of: number)) && isOpen(number)
    }
    guard !first.isEmpty else {
      return corpus.briefing(of: current, count: 2, perArticle: 1, isFit: isOpen)
    }
    return first + second(after: first, among: current, where: isOpen)
  }

  /// A sentence of another article that tells something else.
  private func second(
    after first: [Int], among sentences: [Int], where isOpen: (Int) -> Bool
  ) -> [Int] {
    corpus.briefing(of: sentences, count: 1) { number in
      isOpen(number)
        && first.allSatisfy {
          corpus.articles[$0] != corpus.articles[number]
            && corpus.similarity($0, number) < SentenceCorpus.sameLikeness
        }
    }
  }

  /// A sentence with a toll of the kind of which most tell: the highest, else one that overtakes others,
  /// else one that says who tells it.
  private func toll(among counted: [Int], of open: [Int]) -> [Int] {
    let highest = tolls.kinds.map { kind in (kind.highest, open.count(where: kind.told.contains)) }
      .reduce((Set<Int>(), 0)) { $1.1 > $0.1 ? $1 : $0 }.0
    let choices = [highest, tolls.standing, tolls.attributed].map { counted.filter($0.contains) }
    return corpus.briefing(of: choices.first { !$0.isEmpty } ?? counted, count: 1) { _ in true }
  }

  /// Those of some sentences that tell how things stand: of the newest of their articles, or where
  /// no dates tell, of those whose tolls no other has overtaken; all where few of these are open.
  private func current(_ sentences: [Int], where isOpen: (Int) -> Bool) -> [Int] {
    let articles = Set(sentences.map(article))
    let dated = recency.dated(among: articles)
    var kept = articles.subtracting(tolls.overtaken.map(article))
    if dated.count >= 4, dated.count * 2 >= articles.count {
      kept.subtract(dated)
      kept.formUnion(dated.prefix(max(3, dated.count / 3)))
    }
    let current = sentences.filter { kept.contains(article(of: $0)) }
    return Set(current.lazy.filter(isOpen).map(article)).count >= 2 ? current : sentences
  }

  private func article(of sentence: Int) -> Int { Int(corpus.articles[sentence]) }

  private func isFit(_ sentence: Int) -> Bool {
    site.articles[article(of: sentence)].sentences[Int(corpus.places[sentence])].standsAlone
      && !furniture.contains(sentence)
  }
}
