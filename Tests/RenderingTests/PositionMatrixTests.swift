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
