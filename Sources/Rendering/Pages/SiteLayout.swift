import CalendarDates
import SiteModel

/// Which pages there are, and which of them holds what: long lists are cut so that no page grows
/// with the site.
final class SiteLayout: Sendable {
  /// Runs of `readingOrder`.
  let articles: [Range<Int>]
  /// Actors by kind, then as the index ranks them.
  let actorOrder: [Int]
  let actors: [Range<Int>]
  /// By actor, its place in `actorOrder`.
  let placeInActorOrder: [Int]
  /// Runs of chronology entries, then undated entries, then undated articles.
  let chronology: [Range<Int>]
  /// The years of the chronology, each with the page that it begins on.
  let yearStarts: [(year: Int, page: Int)]
  /// In reading order.
  let undatedArticles: [Int]
  /// In reading order.
  let articlesWithoutOutlet: [Int]
  /// Measures with a name and at least two numbers that can be compared, or sums of one thing that two articles
  /// tell, which have a chart and a table of their own.
  let measures: [Int]
  /// Numbers of figures that stand alone, or of which the text does not say what they count.
  let singles: [Int]
  /// Numbers of figures in vague words.
  let vague: [Int]
  /// Runs of `measures`, then `singles`, then `vague`.
  let figures: [Range<Int>]
  /// Origin groups: those with a name, then officials, sources and accounts without one.
  let originOrder: [Int]
  /// Runs of outlets, then of `originOrder`, then articles.
  let sources: [Range<Int>]
  /// By article.
  let placeInReadingOrder: [Int]
  let actorsBySlug: [String: Int]
  let topicsBySlug: [String: Int]
  let articlesByPath: [String: Int]
  /// Names that more than one actor has.
  let repeatedNames: Set<String>
  /// Titles that more than one article has.
  let repeatedTitles: Set<String>
  private let chronologyPage: [Int]
  private let figuresPage: [Int]
  private let placeOfMeasure: [Int: Int]
  /// By number of the figure, its place among `singles` and `vague`.
  private let placeOfFigure: [Int: Int]
  private let sourcesPage: [Int]

  /// Bytes of lists that a page may hold, as far as they can be told beforehand.
  static let budget = 200_000

  /// Sources that an entry of the chronology lists.
  static let sourceLimit = 24
  static let rowLimit = 100
  static let outletArticleLimit = 50
  static let originArticleLimit = 20

  init(_ index: SiteIndex, _ references: CrossReferences) {
    articles = Self.runs(of: index.articles.map { _ in 1_200 })
    var places = [Int](repeating: 0, count: index.articles.count)
    for (place, article) in index.readingOrder.enumerated() { places[article] = place }
    placeInReadingOrder = places
    actorsBySlug = Self.numbers(index.actors.lazy.map(\.slug.description))
    topicsBySlug = Self.numbers(index.topics.lazy.map(\.slug.description))
    var names: Set<String> = []
    repeatedNames = Set(index.actors.lazy.map(\.name).filter { !names.insert($0).inserted })
    var titles: Set<String> = []
    repeatedTitles = Set(
      index.articles.lazy.map(\.article.title).filter { !titles.insert($0).inserted })
    articlesByPath = Self.numbers(index.articles.lazy.map(\.article.path))
    actorOrder = index.actors.indices.sorted { left, right in
      (Self.rank(index.actors[left].kind), left) < (Self.rank(index.actors[right].kind), right)
    }
    var actorPlaces = [Int](repeating: 0, count: index.actors.count)
    for (place, actor) in actorOrder.enumerated() { actorPlaces[actor] = place }
    placeInActorOrder = actorPlaces
    actors = Self.runs(of: actorOrder.map { _ in 900 })
    undatedArticles = index.readingOrder.filter { index.articles[$0].article.date == nil }
    articlesWithoutOutlet = index.readingOrder.filter {
      index.articles[$0].article.metadata.source == nil
    }
    let entryCosts = references.entries.map { entry in
      700 + (entry.events.first?.evidence.range.count ?? 0)
        + 360 * min(entry.events.count, Self.sourceLimit)
    }
    chronology = Self.runs(of: entryCosts + undatedArticles.map { _ in 400 })
    chronologyPage = Self.pages(of: chronology)
    yearStarts = Self.yearStarts(of: references, on: chronology)

    var measures: [Int] = []
    var singles: [Int] = []
    var vague: [Int] = []
    for (measure, value) in index.measures.enumerated() {
      let first = references.firstFigure[measure]
      let numbers = value.rows.indices.filter { value.rows[$0].relation != .vague }
      let isCompared = numbers.contains { ![.first, .part].contains(value.rows[$0].relation) }
      let told = numbers.filter { value.rows[$0].figure.thing != nil }
      let isOfSeveral = Set(told.map { value.rows[$0].figure.evidence.article }).count > 1
      if numbers.count > 1, isCompared || isOfSeveral, !value.label.isEmpty {
        measures.append(measure)
      } else {
        singles += numbers.map { first + $0 }
      }
      vague += value.rows.indices.filter { value.rows[$0].relation == .vague }.map { first + $0 }
    }
    self.measures = measures
    // What is counted in words, such as "two capitals", is seldom what a reader comes for.
    let inDigits = singles.map { references.figure($0, in: index).figure.isInDigits }
    singles =
      singles.indices.filter { inDigits[$0] }.map { singles[$0] }
      + singles.indices.filter { !inDigits[$0] }.map { singles[$0] }
    self.singles = singles
    self.vague = vague
    placeOfMeasure = Dictionary(uniqueKeysWithValues: zip(measures, 0...))
    placeOfFigure = Dictionary(uniqueKeysWithValues: zip(singles + vague, 0...))
    let measureCosts = measures.map { measure in
      1_500 + 1_200 * min(index.measures[measure].rows.count, Self.rowLimit)
    }
    figures = Self.runs(of: measureCosts + (singles + vague).map { _ in 1_200 })
    figuresPage = Self.pages(of: figures)

    let outletCosts = index.outlets.map {
      300 + 400 * min($0.articles.count, Self.outletArticleLimit)
    }
    originOrder =
      index.origins.indices.filter { Self.isNamed(index.origins[$0]) }
      + index.origins.indices.filter { !Self.isNamed(index.origins[$0]) }
    let originCosts = originOrder.lazy.map { index.origins[$0] }.map {
      300 + 900 * min($0.origins.count, Self.originArticleLimit)
    }
    sources = Self.runs(of: outletCosts + originCosts + index.articles.map { _ in 600 })
    sourcesPage = Self.pages(of: sources)
  }

  /// Whether a reader could ask the origin: an actor, an authority, or a medium or document whose
  /// wording holds a name.
  static func isNamed(_ origin: OriginGroup) -> Bool {
    switch origin.kind {
    case _ where origin.actor != nil: true
    case .authority: true
    case .media, .document: origin.name.utf8.dropFirst().contains { (0x41...0x5A).contains($0) }
    case .official, .other: false
    }
  }

  private static func yearStarts(
    of references: CrossReferences, on pages: [Range<Int>]
  ) -> [(year: Int, page: Int)] {
    var starts: [(year: Int, page: Int)] = []
    for (page, run) in pages.enumerated() {
      for entry in run where entry < references.datedCount {
        let bounds = references.entries[entry].date?.bounds
        guard let year = (bounds?.first ?? bounds?.last)?.year, year != starts.last?.year
        else { continue }
        starts.append((year, page))
      }
    }
    return starts
  }

  /// Address of an entry of the chronology by its number.
  func eventURL(_ entry: Int) -> String {
    "\(Self.permalink("chronology", chronologyPage[entry]))#e\(entry + 1)"
  }

  /// Address of a measure, where it has a block of its own.
  func measureURL(_ measure: Int) -> String? {
    placeOfMeasure[measure].map {
      "\(Self.permalink("figures", figuresPage[$0]))#m\(measure + 1)"
    }
  }

  /// Address of a figure's row, or of its measure's block.
  func figureURL(_ figure: Int, of measure: Int) -> String {
    guard let place = placeOfFigure[figure] else { return measureURL(measure) ?? "" }
    return "\(Self.permalink("figures", figuresPage[measures.count + place]))#f\(figure + 1)"
  }

  func outletURL(_ outlet: Int) -> String {
    "\(Self.permalink("sources", sourcesPage[outlet]))#o\(outlet + 1)"
  }

  /// Address of a page of a long list, from 0: `articles.html`, then `articles-2.html`.
  static func permalink(_ name: String, _ page: Int) -> Permalink {
    Permalink(page == 0 ? "\(name).html" : "\(name)-\(page + 1).html")
  }

  /// People first, then bodies, states, places and media.
  static func rank(_ kind: ActorKind) -> Int { ActorKind.allCases.firstIndex(of: kind) ?? 0 }

  /// Cuts a list so that the costs of each run stay below the budget; an empty list has one run.
  static func runs(of costs: [Int], budget: Int = budget) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    var sum = 0
    for (place, cost) in costs.enumerated() {
      if sum + cost > budget, place > start {
        runs.append(start..<place)
        start = place
        sum = 0
      }
      sum += cost
    }
    runs.append(start..<costs.count)
    return runs
  }

  private static func numbers(_ names: some Sequence<String>) -> [String: Int] {
    Dictionary(zip(names, 0...), uniquingKeysWith: { first, _ in first })
  }

  private static func pages(of runs: [Range<Int>]) -> [Int] {
    runs.enumerated().flatMap { page, run in run.map { _ in page } }
  }
}
