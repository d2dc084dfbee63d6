import Testing

@testable import TextAnalysis

@Suite struct `Lists of rules` {
  @Test(arguments: RuleList.allCases)
  func `have words`(list: RuleList) {
    #expect(
      Lexicon.english.tables.ruleEntries.contains { $0.list == list },
      "no file has the list '\(list.name)'")
  }

  @Test func `go by the words of their names`() {
    #expect(RuleList.courtBodies.name == "rules/court bodies")
    #expect(RuleList.byName["rules/court bodies"] == .courtBodies)
  }

  private let lists = Lexicon(files: [
    (
      "rules.yml",
      Array("rules/fates: [found]\nrules/twos: [both, Both]\nrules/labels: [LIVE, GmbH]\n".utf8)
    )
  ])

  @Test(arguments: [
    ("found", RuleList.fates, true), ("Found", .fates, false), ("FOUND", .fates, false),
    ("both", .twos, true), ("Both", .twos, true), ("BOTH", .twos, false), ("both", .fates, false),
    ("LIVE", .labels, true), ("Live", .labels, false), ("live", .labels, false),
    ("GmbH", .labels, true), ("lost", .fates, false), ("7", .fates, false), (",", .fates, false),
  ])
  func `have words as they are written`(word: String, list: RuleList, isOne: Bool) throws {
    let text = TokenizedText(
      bytes: Array(word.utf8), blocks: [TextBlock(range: 0..<word.utf8.count)], lexicon: lists)
    let token = try #require(text.tokens.first)
    #expect(lists.ruleLists.has(token.word, RuleLists.Shape(token.shape), in: list) == isOne)
  }

  @Test func `are asked for words in whatever case`() {
    let bytes = Array("FOUND Dog-Found lost".utf8)
    let text = TokenizedText(
      bytes: bytes, blocks: [TextBlock(range: 0..<bytes.count)], lexicon: lists)
    #expect(text.isOne(of: .fates, 0) && !text.isOne(of: .fates, 1) && !text.isOne(of: .fates, 2))
    #expect(text.isOne(of: .fates, part: 10..<15) && !text.isOne(of: .fates, part: 6..<9))
    #expect(lists.isOne(of: .fates, "Found") && !lists.isOne(of: .fates, "lost"))
  }

  @Test func `do without those that no file has`() {
    #expect(!lists.ruleLists.has(lists.word("found"), .lower, in: .stamps))
  }
}
