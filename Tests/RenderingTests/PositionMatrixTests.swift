import SiteModel
import Testing

@testable import Rendering

@Suite struct `The matrix of positions` {
  /// A row of an issue: by party, the numbers of the sentences that it says something in.
  private func row(_ issue: String, _ sentences: [Int: [Int]]) -> PositionMatrix.Row {
    PositionMatrix.Row(
      issue: issue, url: "",
      statements: sentences.mapValues { numbers in
        numbers.map { number in
          Statement(
            verbClass: "said", verb: "said", actor: nil, speaker: "",
            evidence: Evidence(article: 0, sentence: number, range: 0..<1), isQuotation: false)
        }
      })
  }

  private func cells(_ row: PositionMatrix.Row) -> [Int: [Int]] {
    row.statements.mapValues { $0.map(\.evidence.sentence) }
  }

  @Test func `keeps those with most to say, whatever the issue that most speak on`() throws {
    let matrix = try #require(
      PositionMatrix(
        [
          row("fares", [0: [1], 1: [2], 2: [3], 3: [4]]), row("pay", [0: [5], 1: [6]]),
          row("shifts", [0: [7], 1: [8]]),
        ], rowLimit: 3, partyLimit: 2, perCell: 1))
    #expect(matrix.parties == [0, 1])
    #expect(matrix.rows.map(\.issue) == ["fares", "pay", "shifts"])
  }

  @Test func `chooses the issues that set most of them side by side`() throws {
    let matrix = try #require(
      PositionMatrix(
        [row("fares", [0: [1, 2, 3]]), row("pay", [0: [4], 1: [5]]), row("rest", [1: [6, 7]])],
        rowLimit: 1, partyLimit: 2, perCell: 1))
    #expect(matrix.rows.map(\.issue) == ["pay"])
    #expect(matrix.rows.map(cells) == [[0: [4], 1: [5]]])
  }

  @Test func `puts a sentence of a party into one row, so that few cells stay empty`() throws {
    let matrix = try #require(
      PositionMatrix(
        [row("fares", [0: [1, 2], 1: [3]]), row("pay", [0: [1], 1: [4]])],
        rowLimit: 2, partyLimit: 2, perCell: 2))
    #expect(matrix.rows.map(cells) == [[0: [2], 1: [3]], [0: [1], 1: [4]]])
  }

  @Test func `shows what parties say together for all of them or none`() throws {
    let matrix = try #require(
      PositionMatrix(
        [row("fares", [0: [1, 2], 1: [2], 2: [3]])], rowLimit: 1, partyLimit: 3, perCell: 1))
    #expect(matrix.parties == [0, 2])
    let joint = try #require(
      PositionMatrix(
        [row("fares", [0: [2], 1: [2], 2: [3]])], rowLimit: 1, partyLimit: 3, perCell: 1))
    #expect(joint.rows.map(cells) == [[0: [2], 1: [2], 2: [3]]])
  }

  @Test func `needs two parties`() {
    #expect(
      PositionMatrix([row("fares", [0: [1]])], rowLimit: 3, partyLimit: 4, perCell: 1)?.parties
        == nil)
    #expect(PositionMatrix([], rowLimit: 3, partyLimit: 4, perCell: 1)?.parties == nil)
  }
}

@Suite struct `Positions of an actor` {
  private func statement(
    _ verbClass: String, _ article: Int, _ sentence: Int, isHollow: Bool = false
  ) -> Statement {
    Statement(
      verbClass: verbClass, verb: verbClass, actor: 0, speaker: "Norland",
      evidence: Evidence(article: article, sentence: sentence, range: 0..<1), isQuotation: false,
      isHollow: isHollow)
  }

  @Test func `are of every stance and of several articles before the rest`() {
    let statements = [
      statement("said", 0, 1), statement("said", 0, 2), statement("demanded", 0, 3),
      statement("demanded", 0, 4), statement("demanded", 1, 1), statement("rejected", 1, 2),
      statement("promised", 2, 1),
    ]
    func chosen(_ limit: Int) -> [[Int]] {
      PageRecord.mostTelling(statements, limit: limit).map {
        [$0.evidence.article, $0.evidence.sentence]
      }
    }
    #expect(chosen(3) == [[0, 3], [1, 2], [2, 1]])
    #expect(chosen(4) == [[0, 3], [0, 4], [1, 2], [2, 1]])
    #expect(chosen(0).isEmpty)
    #expect(chosen(7).count == 7)
  }

  @Test func `that name nothing come last`() {
    let statements = [
      statement("demanded", 0, 1, isHollow: true), statement("demanded", 0, 2),
      statement("said", 0, 3),
    ]
    let chosen = PageRecord.mostTelling(statements, limit: 2)
    #expect(chosen.map(\.evidence.sentence) == [2, 3])
  }
}
