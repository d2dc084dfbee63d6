import Testing

@testable import TextAnalysis

@Suite struct `Lexicon lists` {
  private let lexicon = Lexicon(files: [
    (
      "b.yml",
      Array(
        "roles:\n  - minister\n  - prime minister: head\n# c\ntitles: [\"mr: x\": 1, Dr.]\n".utf8)
    ),
    ("a.yml", Array("abbreviations: [dr, u.s.]\nroles: [u.s. president, minister]\n".utf8)),
  ])

  private func tokenized(_ text: String) -> TokenizedText {
    let bytes = Array(text.utf8)
    return TokenizedText(
      bytes: bytes, blocks: [TextBlock(range: 0..<bytes.count)], lexicon: lexicon)
  }

  @Test func `give a word the classes of all its lists`() {
    let id = lexicon.word("DR.")
    #expect(lexicon[id] == lexicon.classes("abbreviations", "titles"))
    #expect(lexicon[Token.unknownWord] == [])
  }

  @Test func `find the longest phrase`() throws {
    let text = tokenized("the Prime Minister and U.S. President of Minister")
    let roles = lexicon.classes("roles")
    #expect(text.entry(at: 0, in: roles) == nil)
    let prime = try #require(text.entry(at: 1, in: roles))
    #expect(prime.tokens == 1..<3)
    #expect(lexicon.value(of: prime.id, in: roles) == "head")
    #expect(text.entry(at: 4, in: roles)?.tokens == 4..<6)
    #expect(text.entry(at: 7, in: roles)?.tokens == 7..<8)
    #expect(text.entry(at: 1, in: lexicon.classes("titles")) == nil)
  }

  @Test func `keep the order of the files by name`() {
    let forms = lexicon.entries(of: "roles").map { lexicon.form($0.id) }
    #expect(forms == ["minister", "", ""])
  }

  @Test(arguments: [
    ("the Group of 7 met", 1..<4), ("a Group of 8 met", nil), ("Group of 77", nil),
    ("at 24/7 trade", nil), ("all / part of it", 0..<3), ("all - part", nil), ("all 1/2", nil),
    ("Route 9A closed", 0..<3), ("Route 9 closed", nil), ("Route 900", 0..<2),
  ])
  func `find phrases with numbers and marks`(sentence: String, expected: Range<Int>?) {
    let lists = "bodies: [group of 7, all / part, route 9a, route 900]\n"
    let lexicon = Lexicon(files: [("a.yml", Array(lists.utf8))])
    let bytes = Array(sentence.utf8)
    let text = TokenizedText(
      bytes: bytes, blocks: [TextBlock(range: 0..<bytes.count)], lexicon: lexicon)
    let found = text.tokens.indices.compactMap {
      text.entry(at: $0, in: lexicon.classes("bodies"))?.tokens
    }
    #expect(found.first == expected && found.count <= 1)
  }

  @Test func `phrases do not cross sentences`() {
    #expect(tokenized("Prime. Minister").entry(at: 0, in: lexicon.classes("roles")) == nil)
  }
}
