import CalendarDates
import Testing

@testable import TextAnalysis

@Suite struct `Arbitrary text` {
  private static let words = [
    "Monday", "May", "31", "2024", "99999999999999999999", "of", "the", "next", "last", "first",
    "second", "week", "years", "ago", "after", "before", "from", "to", "-", "–", ",", ".", "'s",
    "’s", "\"", "(", ")", "?", "U.S.", "Gen.", "1,000", "1.5", "$", "%", "a.m.", "every", "mid-",
    "late", "end", "and", "between", "Easter", "Ramadan", "quarter", "1990s", "'80s", "twenty",
    "thousand", "hundred", "in", "on", "by", "until", "said", "killed", "Gaza", "UN", "al-Nono",
    "\n", "\n\n", "\t", "\u{FEFF}", "\u{200F}", "غزة", "٢٠٢٤", "停战。", "é", "e\u{301}", "🇵🇸",
    "\u{0}", "half", "a", "two", "Feb.", "30", "12", "/", ":", "Q3", "X", "St.", "Patrick",
  ]

  /// Bytes of words in any order, with some bytes changed so that they are not UTF-8.
  private static func bytes(seed: Int) -> [UInt8] {
    var numbers = Numbers(state: UInt64(seed))
    var bytes: [UInt8] = []
    for _ in 0..<120 {
      bytes += words[numbers.next(below: words.count)].utf8
      if numbers.next(below: 4) > 0 { bytes.append(UInt8(ascii: " ")) }
      if numbers.next(below: 40) == 0 { bytes.append(UInt8(numbers.next(below: 256))) }
    }
    return bytes
  }

  @Test(.timeLimit(.minutes(20)), arguments: 1...60)
  func `is analysed without a crash, in order and within its bytes`(seed: Int) {
    let bytes = Self.bytes(seed: seed)
    let blocks = TextBlock.plain(bytes)
    let days = [nil, CalendarDay(year: 2024, month: 2, day: 29), CalendarDay(number: 0)]
    for day in days {
      let analysis = Analyzer.english.analyzeDates(
        bytes, blocks: blocks, context: AnalysisContext(referenceDate: day))
      var end = 0
      for date in analysis.dates {
        #expect(date.range.lowerBound >= end, "seed \(seed)")
        #expect(!date.range.isEmpty && date.range.upperBound <= bytes.count, "seed \(seed)")
        #expect(!date.value.isEmpty, "seed \(seed)")
        if let from = date.from, let to = date.to { #expect(from <= to, "seed \(seed)") }
        end = date.range.upperBound
      }
      var token = 0
      for sentence in analysis.sentences {
        #expect(sentence.tokens.lowerBound == token, "seed \(seed)")
        token = sentence.tokens.upperBound
      }
      #expect(token == analysis.text.tokens.count, "seed \(seed)")
    }
  }

  private static let article = """
    Six-week pause under discussion as talks are due to reopen in Cairo

    Egypt's envoy Ines Karo, who has reopened the talks, said “both sides” had 1,240 demands on
    7 October 2031, according to the Harbour Ministry. At least a third of them were rejected
    """

  @Test(.timeLimit(.minutes(20)))
  func `may end anywhere`() {
    let bytes = Array(Self.article.utf8)
    for end in 0...bytes.count {
      let text = Array(bytes[..<end])
      for blocks in [TextBlock.plain(text), [TextBlock(range: 0..<end)]] {
        let analysis = Analyzer.english.analyze(
          text, blocks: blocks, context: AnalysisContext(explains: true))
        #expect(analysis.unfitness.count == analysis.sentences.count)
      }
    }
    // Found by the fuzzer: the last word of all, in -ed and of no list.
    for text in [
      "Egypt anoped", "The ministry has reopened", "Hamas, Egypt and Israel emphased", "Ceasefire",
      "The talks failed. Negotiations",
      "He released the following statement:\n\n“We mourn the loss of one of our own.”",
    ] {
      #expect(!Analyzer.english.analyze(plain: text).sentences.isEmpty)
    }
  }

  @Test func `past the limit is left alone and said to be`() {
    let bytes = (0..<Tokenizer.tokenLimit * 2).map { UInt8(ascii: $0 % 2 == 0 ? ";" : ",") }
    let text = TokenizedText(
      bytes: bytes, blocks: [TextBlock(range: 0..<bytes.count)], lexicon: .english)
    #expect(text.isCutShort && text.tokens.count == Tokenizer.tokenLimit)
    let short = TokenizedText(
      bytes: Array(bytes[..<100]), blocks: [TextBlock(range: 0..<100)], lexicon: .english)
    #expect(!short.isCutShort)
  }
}
