import Testing

@testable import TextAnalysis

@Suite struct `Who holds those counted` {
  static let cases: [(String, String?)] = [
    ("Rebels want 40 captives held by Hamas to stay.", "Hamas"),
    ("In Peru, crowds want 40 captives who are in the hands of Hamas back.", "Hamas"),
    ("About 60 hostages remain in the custody of the Northern Front.", "Northern Front"),
    ("About 60 hostages are still held by the Northern Front.", "Northern Front"),
    ("The Northern Front still holds 12 captives.", "Northern Front"),
    ("Hamas is holding 40 hostages.", "Hamas"),
    ("The talks held by Hamas freed 20 hostages.", nil),
    ("Doctors of the Northern Front held 20 hostages' hands.", nil),
    ("In Peru, 40 hostages are in the hills of Chile.", nil),
  ]

  @Test(arguments: cases)
  func `is the group of hostages`(_ text: String, _ holder: String?) {
    let analysis = Analyzer.english.analyze(plain: text)
    let holders = analysis.figures.filter(\.isGroupHolder).map { figure in
      figure.group.map { analysis.text.string($0) }
    }
    #expect(holders == (holder.map { [$0] } ?? []))
  }
}
