import Testing

@testable import TextAnalysis

@Suite struct `Figures and statements of hostile text` {
  struct Hostile: Sendable, CustomTestStringConvertible {
    var unit: String
    var count: Int
    var tail = ""
    var testDescription: String { "\(count) × \(unit) \(tail)" }
    var text: String { String(repeating: unit, count: count) + tail }
  }

  static let texts = [
    Hostile(unit: "Deaths could reach 20 or more than 30. ", count: 3),
    Hostile(unit: "1,", count: 5_000),
    Hostile(unit: "one ", count: 5_000),
    Hostile(unit: "a hundred and ", count: 3_000),
    Hostile(unit: "more than ", count: 3_000, tail: "5"),
    Hostile(unit: "5 to ", count: 3_000),
    Hostile(unit: "$", count: 5_000, tail: "1"),
    Hostile(unit: "half of ", count: 3_000),
    Hostile(unit: "9", count: 400, tail: " million billion trillion people died."),
    Hostile(unit: "million ", count: 3_000),
    Hostile(unit: "5 trillion trillion trillion trillion trillion ", count: 500),
    Hostile(unit: "1\u{0}2 %% €€ 5€ −3 ٣٢ 五 ½ said according to \u{202E}", count: 200),
    Hostile(unit: "he said that ", count: 3_000),
    Hostile(unit: "“", count: 5_000, tail: "said ”"),
    Hostile(unit: "Israel’s claims of ", count: 2_000),
    Hostile(unit: "Kim, ", count: 5_000, tail: "said it."),
    Hostile(unit: "killed 5 and ", count: 2_000),
    Hostile(unit: "the of ", count: 3_000, tail: "said it."),
    Hostile(unit: "x", count: 500_000),
  ]

  @Test(.timeLimit(.minutes(20)), arguments: texts)
  func `stay within their bytes and finite`(_ hostile: Hostile) {
    let analysis = Analyzer.english.analyze(plain: hostile.text)
    let end = analysis.text.bytes.count
    let isInside = analysis.figures.allSatisfy { figure in
      figure.range.upperBound <= end && (figure.value?.isFinite ?? true)
    }
    #expect(isInside)
    let isWorded = analysis.statements.allSatisfy {
      !$0.content.isEmpty && $0.content.upperBound <= end
    }
    #expect(isWorded)
  }
}
