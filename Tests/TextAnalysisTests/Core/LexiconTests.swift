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

  @Test func `phrases do not cross sentences`() {
    #expect(tokenized("Prime. Minister").entry(at: 0, in: lexicon.classes("roles")) == nil)
  }
}
