import Testing

@testable import TextAnalysis

@Suite struct `Sentences` {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    let text = TokenizedText(bytes: bytes, blocks: TextBlock.plain(bytes), lexicon: .english)
    return text.sentences.map { text.string($0.range) }
  }

  @Test(arguments: [
    "Talks ended. | Nobody signed.",
    "Gen. Ali Smith met John F. Kennedy in St. Louis. | He left.",
    "It left the U.S. | The army stayed.",
    "The U.S. Army stayed.",
    "He came at 5 p.m. Monday. | They left at 6 p.m. | She stayed.",
    "\"We agree.\" | \"We do not!\" he said.",
    "He said: “We agree.” | They left.",
    "Why? | Because. | No!? | Yes.",
    "It fell 1.4 percent to No. 5 in the list. | No. | Nobody knows.",
    "Wait... what? | So it ended… | Nobody knew.",
    "They saw the ceasefire.| Hamas agreed.",
    "(It was over.) | Then it began.",
    "هل انتهت الحرب؟ | لا.",
    "停战了。| 谈判继续。",
  ])
  func `end where they end`(_ text: String) {
    let expected = text.split(separator: "|").map { $0.drop { $0 == " " } }
      .map { $0.last == " " ? $0.dropLast() : $0 }
    let joined = text.contains("ceasefire.|") || text.contains("。|")
    let plain = text.split(separator: joined ? "| " : " | ").joined(separator: joined ? "" : " ")
    #expect(sentences(plain) == expected.map(String.init))
  }

  @Test(arguments: [
    "OSLO, May 3 (NTB) - | Talks have begun.", "MEDORA — | More than 400 people came.",
    "DENVER (March 14, 2025) — | The board today issued an order.",
    "Port Sabel, Anvaria (HNA) – | Talks have begun.",
    "SANAA, Yemen, 5 p.m. May 3 (HNA) - | \"It is over,\" she said.",
    "The minister - Ann Lee - left the hall.", "NATO - which she led - met again on Monday.",
    "Port Sabel, Anvaria – Talks have begun.", "UN-led talks have begun in Oslo.",
    "OSLO - no.", "It was in OSLO (NTB) - Talks have begun.",
  ])
  func `begin behind a dateline`(_ text: String) {
    let expected = text.split(separator: "|").map { $0.drop { $0 == " " } }
      .map { $0.last == " " ? $0.dropLast() : $0 }
    #expect(
      sentences(text.split(separator: " | ").joined(separator: " ")) == expected.map(String.init))
  }

  @Test func `never cross blocks`() {
    #expect(sentences("Talks resume\n\nMonday it is") == ["Talks resume", "Monday it is"])
  }

  @Test func `join lines that were wrapped`() {
    let line = "The delegations met again in the capital on the second day and"
    let text = Array(repeating: line, count: 7).joined(separator: "\n") + " left."
    #expect(sentences(text).count == 1)
    #expect(sentences("Key points\nTalks resume\nand go on").count == 2)
  }

  @Test(.timeLimit(.minutes(20)))
  func `stay bounded without a full stop`() {
    let bytes = Array(String(repeating: "word, ", count: 100_000).utf8)
    let text = TokenizedText(
      bytes: bytes, blocks: [TextBlock(range: 0..<bytes.count)], lexicon: .english)
    #expect(text.sentences.allSatisfy { $0.tokens.count <= TokenizedText.sentenceLimit })
    #expect(text.tokens.count == 200_000)
  }

  @Test func `clip blocks that overlap or lie outside`() {
    let bytes = Array("One. Two.".utf8)
    let text = TokenizedText(
      bytes: bytes, blocks: [TextBlock(range: 0..<4), TextBlock(range: 2..<40)], lexicon: .english)
    #expect(text.sentences.map { text.string($0.range) } == ["One.", "Two."])
  }
}
