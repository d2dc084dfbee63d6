import CalendarDates
import SiteModel

/// Chooses the figures that a reader sees first: of what most articles count, and of each whom they
/// count apart, the number that stands now.
///
/// A part of another figure, a share and a number in words stand for nothing alone.
struct KeyFigures {
  /// Figures of one measure that are about the same people or things.
  private struct Scope {
    var measure: Int
    var rows: [Int]
    var articleCount: Int
  }

  private let measures: [Measure]

  /// Rows of one scope that are compared with one another: the latest.
  private static let mostRows = 200

  /// The scopes of each measure that says what it counts, those of most articles first.
  private var scopes: [[Scope]] = []

  /// Chooses among some of the site's measures, given by their places.
  init(_ measures: [Measure], of places: [Int]) {
    self.measures = measures
    scopes = places.map(scopes(of:)).filter { !$0.isEmpty }
    scopes = scopes.sorted { left, right in
      let counts = (Self.articleCount(left), Self.articleCount(right))
      return counts.0 == counts.1
        ? left[0].measure < right[0].measure : counts.0 > counts.1
    }
  }

  /// At most `limit` measures and rows; two of one measure stand together.
  ///
  /// Who shows the dead of one side shows those of the other.
  func chosen(_ limit: Int) -> [(measure: Int, row: Int)] {
    var chosen: [(measure: Int, row: Int)] = []
    for scopes in scopes {
      /// The number that stands for the measure.
      var first: Double?
      for scope in shown(scopes) where chosen.count < limit {
        guard let row = best(of: scope) else { continue }
        let value = measures[scope.measure].rows[row].figure.value
        // The same number of "killed" and of "killed, Velk" is told once.
        if first == nil || value != first { chosen.append((scope.measure, row)) }
        first = first ?? value
      }
    }
    return chosen
  }

  /// At most `limit` figures that do not say what they count but have a unit, money or a measure, where
  /// the story has hardly another: those that two articles give alike, then those that articles lead with.
  ///
  /// The numbers that most articles give come first, one of each unit.
  static func ofUnits(_ measures: [Measure], _ limit: Int) -> [(measure: Int, row: Int)] {
    var found: [(measure: Int, row: Int, support: Int)] = []
    for (number, measure) in measures.enumerated()
    where measure.rows.allSatisfy({ $0.figure.what == nil }) {
      let rows = measure.rows
      let whole = rows.indices.filter {
        rows[$0].figure.isWhole && rows[$0].figure.unit != nil && !rows[$0].figure.isUnitEmpty
      }.suffix(mostRows)
      let supports = whole.map { row in
        let like = whole.filter { rows[$0].figure.isCompatible(with: rows[row].figure) }
        return Set(like.map { rows[$0].figure.evidence.article }).count
      }
      let choices = zip(whole, supports).filter {
        $0.1 > 1 || rows[$0.0].figure.evidence.sentence <= 2
      }
      if let best = choices.max(by: { ($0.1, $0.0) < ($1.1, $1.0) }) {
        found.append((number, best.0, best.1))
      }
    }
    return found.sorted { ($1.support, $0.measure) < ($0.support, $1.measure) }.prefix(limit)
      .map { ($0.measure, $0.row) }
  }

  /// The first, and the next where a fair part of as many articles tell it.
  private func shown(_ scopes: [Scope]) -> ArraySlice<Scope> {
    guard let first = scopes.first else { return [] }
    return scopes.prefix(2).prefix { $0.articleCount * 4 >= first.articleCount }
  }

  /// Whether a figure says what it counts, with a number in digits that is no part of another.
  static func isTelling(_ figure: Figure) -> Bool {
    figure.what != nil && figure.isWhole
  }

  private static func articleCount(_ scopes: [Scope]) -> Int {
    scopes.reduce(0) { $0 + $1.articleCount }
  }

  private func scopes(of measure: Int) -> [Scope] {
    let rows = measures[measure].rows
    let inDigits = rows.indices.filter { Self.isTelling(rows[$0].figure) }
    // "Three people died" stands where no toll is in digits.
    let telling =
      inDigits.isEmpty ? rows.indices.filter { rows[$0].figure.isTollInWords } : inDigits
    let counted = telling.filter { rows[$0].figure.isCount }
    let groups = Dictionary(grouping: counted.isEmpty ? telling : counted) { rows[$0].scope }
    let scopes = groups.values.map { rows in
      Scope(measure: measure, rows: rows, articleCount: articles(of: rows, in: measure).count)
    }
    return scopes.sorted { ($1.articleCount, $0.rows[0]) < ($0.articleCount, $1.rows[0]) }
  }

  private func articles(of rows: some Sequence<Int>, in measure: Int) -> Set<Int> {
    Set(rows.map { measures[measure].rows[$0].figure.evidence.article })
  }

  /// The row that stands for its scope, or one that says the same more exactly: "at least 32,705" for
  /// "over 32,000".
  private func best(of scope: Scope) -> Int? {
    guard let row = likeliest(of: scope) else { return nil }
    let figure = measures[scope.measure].rows[row].figure
    let exact = scope.rows.suffix(Self.mostRows).filter { other in
      let other = measures[scope.measure].rows[other]
      return !other.isOvertaken && other.figure.isCompatible(with: figure)
        && (other.figure.value ?? 0) >= (figure.value ?? 0)
        && (other.figure.attributedTo != nil || figure.attributedTo == nil)
        && other.figure.significantDigits > figure.significantDigits
    }
    return exact.last ?? row
  }

  /// The row that nothing has overtaken, that most articles support, then one that has overtaken others,
  /// then one that says who tells it, then the latest; of its article, the highest of those.
  private func likeliest(of scope: Scope) -> Int? {
    let rows = measures[scope.measure].rows
    let standing = scope.rows.filter { !rows[$0].isOvertaken }.suffix(Self.mostRows)
    let ranks = standing.map { row in
      let figure = rows[row].figure
      let support = standing.filter { rows[$0].figure.isCompatible(with: figure) }
      return [
        articles(of: support, in: scope.measure).count, rows[row].overtakes ? 1 : 0,
        figure.attributedTo == nil ? 0 : 1, figure.asOf == nil ? 0 : 1,
      ]
    }
    let highest = ranks.max { $0.lexicographicallyPrecedes($1) }
    let best = zip(standing, ranks).filter { $0.1 == highest }.map(\.0)
    guard let latest = best.last, !rows[latest].figure.mayFall else { return best.last }
    return best.filter {
      rows[$0].figure.evidence.article == rows[latest].figure.evidence.article
    }.max { (rows[$0].figure.value ?? 0, $1) < (rows[$1].figure.value ?? 0, $0) }
  }
}
