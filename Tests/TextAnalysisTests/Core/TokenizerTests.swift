import Testing

@testable import TextAnalysis

@Suite struct `Tokens` {
  private func tokenized(_ text: String) -> TokenizedText {
    let bytes = Array(text.utf8)
    return TokenizedText(bytes: bytes, blocks: TextBlock.plain(bytes), lexicon: .english)
  }

  private func words(_ text: String) -> String {
    let text = tokenized(text)
    return text.tokens.map { text.string($0.range) }.joined(separator: "|")
  }

  @Test(arguments: [
    ("The U.S. said 32,705 died.", "The|U.S.|said|32,705|died|."),
    ("Israel's plan, Hamas’s reply", "Israel|'s|plan|,|Hamas|’s|reply"),
    ("Ghazi Al-Nono's two-state talks", "Ghazi|Al-Nono|'s|two-state|talks"),
    ("don't; O'Brien’d", "don't|;|O'Brien’d"),
    ("a 27-year-old, the 9th, $70m", "a|27|-|year-old|,|the|9|th|,|$|70|m"),
    ("rose 1.4 to 1,000,000.5 on 31.03.2024.", "rose|1.4|to|1,000,000.5|on|31.03.2024|."),
    ("1,2 and 1,2345", "1|,|2|and|1|,|2345"),
    ("U.S.-led, AT&T, A330-200", "U.S.-led|,|AT&T|,|A330-200"),
    ("wait... or -- no", "wait|...|or|--|no"),
    ("at 5 p.m. (EST)", "at|5|p.m.|(|EST|)"),
    ("John F. Kennedy, Gen. Smith", "John|F.|Kennedy|,|Gen.|Smith"),
    ("the end. Yes", "the|end|.|Yes"),
    ("قال نتنياهو، اليوم ٢٠٢٤", "قال|نتنياهو|،|اليوم|٢٠٢٤"),
    ("停战谈判。", "停|战|谈|判|。"),
    ("“Łódź” – Émile", "“|Łódź|”|–|Émile"),
  ])
  func `are cut`(text: String, expected: String) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("gaza", Token.Shape.lower), ("Gaza", .capitalised), ("A", .capitalised), ("UN", .upper),
    ("U.S.", .upper), ("Al-Nono", .capitalised), ("al-Nono", .mixed), ("O'Brien", .capitalised),
    ("McDonald", .mixed), ("UN-backed", .mixed), ("Émile", .capitalised), ("Łódź", .capitalised),
    ("غزة", .caseless), ("A330", .capitalised),
  ])
  func `have a shape`(word: String, shape: Token.Shape) {
    #expect(tokenized(word).tokens.map(\.shape) == [shape])
  }

  @Test(arguments: [1, 5, 64, 900])
  func `are read to the end where they are denser than in most texts`(count: Int) {
    let text = tokenized(String(repeating: "I, 1. ", count: count))
    #expect(text.tokens.count == 4 * count)
    #expect(text.sentences.count == count && text.sentences.last?.tokens.upperBound == 4 * count)
    #expect(!text.isCutShort)
  }

  @Test func `know their word whatever its case and apostrophe`() {
    let text = tokenized("THE The the Gen. Israel’s")
    let ids = text.tokens.map(\.word)
    #expect(ids[0] >= 0)
    #expect(ids[0] == ids[1])
    #expect(ids[1] == ids[2])
    #expect(ids[3] == Lexicon.english.word("gen."))
    #expect(ids.last == Lexicon.english.word("'s"))
  }

  @Test func `find the parts of a hyphenated word`() {
    let text = tokenized("a five-year‐old plan")
    #expect(text.parts(of: 1).map { text.string($0) } == ["five", "year", "old"])
    #expect(text.parts(of: 2).map { text.string($0) } == ["plan"])
  }

  @Test func `cover bytes that are not UTF-8`() {
    let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0xE2, 0x80, 0x20, 0xC0, 0xAF, 0xF0, 0x9F]
    let text = TokenizedText(
      bytes: bytes, blocks: [TextBlock(range: 0..<bytes.count)], lexicon: .english)
    #expect(text.tokens.allSatisfy { $0.start < $0.end && $0.end <= bytes.count })
    #expect(text.string(0..<1) == "a")
  }
}
