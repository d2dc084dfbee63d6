import SiteModel
import TextAnalysis

/// Returns the numbers of the sentences that publishers put below or above their articles: they stand
/// word for word in several articles that otherwise tell different things.
///
/// Articles that share most of their sentences are copies of one report, whose sentences are news.
func repeatedFurniture(of site: SiteIndex, _ corpus: SentenceCorpus) -> Set<Int> {
  func text(_ sentence: Int) -> ArraySlice<UInt8> {
    let article = site.articles[Int(corpus.articles[sentence])]
    return article.text[article.sentences[Int(corpus.places[sentence])].range]
  }
  var table = SentenceTable(count: corpus.count)
  for (number, article) in site.articles.enumerated() {
    for (place, sentence) in article.sentences.enumerated()
    where !sentence.isHeading && sentence.range.count >= shortestFurniture {
      table.enter(corpus.sentence(place, of: number), article.text[sentence.range], bytes: text)
    }
  }
  // What is glued to the last sentence makes it furniture.
  var tails = SentenceTable(count: site.articles.count)
  for (number, article) in site.articles.enumerated() {
    guard let place = article.sentences.lastIndex(where: { !$0.isHeading }) else { continue }
    let sentence = corpus.sentence(place, of: number)
    guard text(sentence).count > tailOfFurniture, article.sentences.count > 1 else { continue }
    tails.enter(sentence, text(sentence).suffix(tailOfFurniture)) {
      text($0).suffix(tailOfFurniture)
    }
  }
  let repeated = (Array(table.repeated.values) + tails.repeated.values).filter { sentences in
    corpus.articles[sentences[0]] != corpus.articles[sentences[sentences.count - 1]]
  }
  var counts: [Int32: Int] = [:]
  for sentence in Set(repeated.joined()) { counts[corpus.articles[sentence], default: 0] += 1 }
  return Set(
    repeated.filter { sentences in
      sentences.allSatisfy { sentence in
        let article = corpus.articles[sentence]
        return counts[article, default: 0] * 2 < site.articles[Int(article)].sentences.count
      }
    }.joined())
}

/// The bytes at the end of an article of which publishers put the same below others.
private let tailOfFurniture = 72

/// Bytes; shorter sentences, such as "He did not comment.", may be alike by chance.
private let shortestFurniture = 40

/// Finds the sentences that are the same, by a few of their bytes before all of them.
private struct SentenceTable {
  /// Numbers of sentences by the first that is the same; only those that stand more than once.
  private(set) var repeated: [Int: [Int]] = [:]
  /// Number of a sentence, or -1, and the hash of it.
  private var slots: [(sentence: Int32, hash: UInt64)]

  init(count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = Array(repeating: (-1, 0), count: size)
  }

  /// Enters a sentence with its bytes; `bytes` gives those of one entered before.
  mutating func enter(_ sentence: Int, _ text: ArraySlice<UInt8>, bytes: (Int) -> ArraySlice<UInt8>)
  {
    let hash = Self.hash(text)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash >> 20) & mask
    while slots[slot].sentence >= 0 {
      let other = Int(slots[slot].sentence)
      if slots[slot].hash == hash, bytes(other) == text {
        repeated[other, default: [other]].append(sentence)
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = (Int32(sentence), hash)
  }

  /// A number made of the length and of sixteen bytes spread over the sentence.
  private static func hash(_ text: ArraySlice<UInt8>) -> UInt64 {
    var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(text.count)
    for part in 0..<16 {
      let byte = text[text.startIndex + text.count * part / 16]
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return hash ^ hash >> 29
  }
}
