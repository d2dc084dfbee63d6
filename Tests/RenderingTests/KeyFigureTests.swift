import SiteModel
import Testing

@testable import Rendering

@Suite struct `Key figures` {
  private static func row(
    _ article: Int, _ value: Double?, _ qualifier: Figure.Qualifier = .exact, scope: String = "",
    what: String? = "killed", by source: String? = nil, isPart: Bool = false,
    isOvertaken: Bool = false
  ) -> Measure.Row {
    let figure = Figure(
      value: value, qualifier: qualifier, words: "\(value ?? 0)", what: what, group: scope,
      attributedTo: source, partOf: isPart ? 0 : nil,
      evidence: Evidence(article: article, sentence: 1, range: 0..<1))
    var row = Measure.Row(figure: figure, relation: .first, scope: scope)
    row.isOvertaken = isOvertaken
    return row
  }

  private static func values(_ measures: [[Measure.Row]], limit: Int = 4) -> [Double?] {
    let measures = measures.enumerated().map { place, rows in
      Measure(slug: SampleIndex.slug("measure \(place)"), label: "measure", rows: rows)
    }
    return KeyFigures(measures, of: Array(measures.indices)).chosen(limit).map {
      measures[$0.measure].rows[$0.row].figure.value
    }
  }

  @Test(arguments: [
    ([row(0, 12), row(1, 12), row(2, 90)], [12.0]),
    ([row(0, 200, isOvertaken: true), row(1, 200, isOvertaken: true), row(2, 900)], [900]),
    ([row(0, 40), row(0, 60, by: "the army"), row(0, 70)], [60]),
    ([row(0, 63), row(0, 21, isPart: true)], [63]),
    ([row(0, nil), row(0, 7, what: nil)], []),
    ([row(0, 32_705, .atLeast, by: "A"), row(1, 32_000, .over, by: "B")], [32_705]),
    ([row(0, 32_705, .atLeast), row(1, 32_000, .over, by: "B")], [32_000]),
    ([row(0, 4), row(1, 5)], [5]), ([row(0, 400), row(1, 263), row(1, 43)], [263]),
  ])
  func `are what most articles tell and nothing has overtaken, never a part`(
    rows: [Measure.Row], expected: [Double]
  ) {
    #expect(Self.values([rows]) == expected)
  }

  @Test func `show the second group where a fair part of the articles tell it`() {
    let south = (0..<8).map { Self.row($0, 30, scope: "south") }
    #expect(Self.values([south + [Self.row(1, 9, scope: "north")]]) == [30])
    #expect(
      Self.values([south + [Self.row(1, 9, scope: "north"), Self.row(2, 9, scope: "north")]])
        == [30, 9])
  }

  @Test func `tell the same number of two groups once, and one in words where none is in digits`() {
    let south = [Self.row(0, 3, scope: "south"), Self.row(1, 3, scope: "")]
    #expect(Self.values([south]) == [3])
    var words = [Self.row(0, 2), Self.row(1, 3)]
    for place in words.indices { words[place].figure.words = "a few" }
    #expect(Self.values([words]) == [3])
    #expect(Self.values([words + [Self.row(2, 9)]]) == [9])
  }

  @Test func `begin with what most articles count, up to a number`() {
    let rare = [Self.row(0, 3)]
    let frequent = [Self.row(0, 5), Self.row(1, 5)]
    #expect(Self.values([rare, frequent]) == [5, 3])
    #expect(Self.values([rare, frequent], limit: 1) == [5])
  }

  @Test func `are numbers of a unit that two articles give, or lead with`() {
    func row(_ article: Int, _ value: Double, unit: String?, sentence: Int) -> Measure.Row {
      let figure = Figure(
        value: value, qualifier: .exact, words: "\(value)", unit: unit, isCount: false,
        evidence: Evidence(article: article, sentence: sentence, range: 0..<1))
      return Measure.Row(figure: figure, relation: .first)
    }
    let litres = [
      row(0, 900, unit: "litres", sentence: 1), row(1, 1_400, unit: "litres", sentence: 7),
      row(2, 1_400, unit: "litres", sentence: 9),
    ]
    let dollars = [row(0, 85, unit: "dollars", sentence: 2)]
    let late = [row(0, 3, unit: "boats", sentence: 9)]
    let bare = [row(0, 3, unit: nil, sentence: 1)]
    let measures = [dollars, late, bare, litres].enumerated().map { place, rows in
      Measure(slug: SampleIndex.slug("measure \(place)"), label: "measure", rows: rows)
    }
    let chosen = KeyFigures.ofUnits(measures, 4).map { measures[$0.measure].rows[$0.row] }
    #expect(chosen.map(\.figure.value) == [1_400, 85])
    #expect(KeyFigures.ofUnits([], 4).isEmpty)
  }
}
