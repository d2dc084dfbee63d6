import SiteModel
import TextAnalysis

/// Words that articles count in but that tell of nothing: the money of a land that no list has.
struct CountedUnits {
  private let units: Set<UInt32>

  /// A word alone that is no plural stands behind numbers, at least twice and a quarter of all times;
  /// or once, if it falls and rises as money does.
  init(_ articles: [AnnotatedArticle]) {
    let meanings = Analyzer.english.topicMeanings
    var counts: [UInt32: (all: Int, counted: Int, moved: Int)] = [:]
    for article in articles {
      let text = article.text
      for phrase in article.phrases where phrase.wordCount == 1 && !meanings.isKnown(phrase.hash) {
        counts[phrase.hash, default: (0, 0, 0)].all += 1
        if Self.isCounted(phrase.range, in: text) { counts[phrase.hash]?.counted += 1 }
        if Self.moves(phrase.range, in: text) { counts[phrase.hash]?.moved += 1 }
      }
    }
    units = Set(
      counts.filter { _, count in
        count.counted > 1 && count.counted * 4 >= count.all || count.counted > 0 && count.moved > 0
      }.keys)
  }

  func contains(_ phrase: Phrase) -> Bool {
    phrase.wordCount == 1 && units.contains(phrase.hash)
  }

  /// "4,000 leru"; but "1 vote", "40 doses", "a 4 million loan" and "in 2024 inflation" count no money.
  private static func isCounted(_ word: Range<Int>, in text: [UInt8]) -> Bool {
    guard word.lowerBound > 1, text[word.lowerBound - 1] == UInt8(ascii: " "),
      text[word.upperBound - 1] | 0x20 != UInt8(ascii: "s")
    else { return false }
    guard let (number, before) = lastWords(before: word.lowerBound - 1, in: text),
      let first = number.first, first &- 0x30 < 10, let last = number.last, last &- 0x30 < 10
    else { return false }
    let isYear =
      number.count == 4 && (number.starts(with: "19".utf8) || number.starts(with: "20".utf8))
    return !isYear && !number.elementsEqual("1".utf8)
      && !articles.contains(where: before.elementsEqual)
  }

  /// The word that ends at a blank, without the scale of a number, and the word before it.
  private static func lastWords(
    before end: Int, in text: [UInt8]
  ) -> (number: ArraySlice<UInt8>, before: ArraySlice<UInt8>)? {
    func word(endingAt end: Int) -> ArraySlice<UInt8> {
      var start = end
      while start > 0, end - start < 16, text[start - 1] > 0x20 { start -= 1 }
      return text[start..<end]
    }
    var number = word(endingAt: end)
    if scales.contains(where: number.elementsEqual), number.startIndex > 0 {
      number = word(endingAt: number.startIndex - 1)
    }
    guard number.startIndex > 0 else { return (number, text[0..<0]) }
    return (number, word(endingAt: number.startIndex - 1))
  }

  /// Whether what follows is how money goes up and down.
  private static func moves(_ word: Range<Int>, in text: [UInt8]) -> Bool {
    guard word.upperBound < text.count, text[word.upperBound] == UInt8(ascii: " ") else {
      return false
    }
    let next = text[(word.upperBound + 1)...].prefix(14).prefix { ($0 | 0x20) &- 0x61 < 26 }
    return movements.contains(where: next.elementsEqual)
  }

  private static let scales = ["thousand", "million", "billion", "trillion"].map { Array($0.utf8) }
  private static let articles = ["a", "an", "the", "its", "their", "this"].map { Array($0.utf8) }
  private static let movements = [
    "fell", "rose", "slid", "sank", "weakened", "strengthened", "traded", "plunged", "dropped",
    "tumbled", "recovered",
  ].map { Array($0.utf8) }
}
