import Testing

@testable import TextAnalysis

@Suite struct `Figures of reports` {
  static let fates: [(String, [FigureFinding.What])] = [
    ("She was found guilty on 14 of 17 counts, including murder.", [.other]),
    ("The slide hit 30 people, including a child who was killed.", [.killed]),
    ("The blast injured 60 people, trapping dozens under collapsed roofs.", [.injured, .other]),
    (
      "Some 54 people died in Quito and 21 in the neighbouring district of Loja.",
      [.killed, .killed]
    ),
  ]

  @Test(arguments: fates)
  func `tell what became of those counted`(_ text: String, _ whats: [FigureFinding.What]) {
    #expect(Analyzer.english.analyze(plain: text).figures.map(\.what) == whats)
  }

  @Test func `hold as of a day, not of a goal`() {
    func days(_ text: String) -> [String?] {
      let analysis = Analyzer.english.analyze(plain: text)
      return analysis.figures.map { $0.asOf.map { analysis.text.string($0) } }
    }
    #expect(days("The toll had risen to 47 by Monday.") == ["Monday"])
    #expect(days("The plan is to cut 2,400 jobs by 2031.") == [nil])
    #expect(days("The drive will reach 800 villages by March.") == [nil])
  }

  @Test func `are no ages of retirement`() {
    let text = "They protest against raising the retirement age for drivers from 58 to 62."
    #expect(Analyzer.english.analyze(plain: text).figures.isEmpty)
  }
}
