import SiteModel
import TextAnalysis

/// The sentences of all articles, by their numbers in the corpus.
struct StorySentences {
  let corpus: SentenceCorpus
  private let articles: [AnnotatedArticle]
  /// Numbers of the sentences that publishers put below or above their articles.
  let furniture: Set<Int>

  init(_ site: SiteIndex) {
    articles = site.articles
    corpus = SentenceCorpus(site.articles.map { ($0.terms, $0.termEnds) })
    furniture = repeatedFurniture(of: site, corpus)
  }

  subscript(number: Int) -> SiteModel.Sentence {
    articles[article(of: number)].sentences[Int(corpus.places[number])]
  }

  func article(of number: Int) -> Int { Int(corpus.articles[number]) }

  func evidence(_ number: Int) -> Evidence {
    Evidence(
      article: article(of: number), sentence: Int(corpus.places[number]) + 1,
      range: self[number].range)
  }

  /// Whether a sentence has the word to which another points at its start, as "The ministry also" does.
  func names(what pointing: Int, in other: Int) -> Bool {
    let words = words(of: pointing).prefix(2)
    guard words.count == 2, words[words.startIndex].elementsEqual("The".utf8) else { return false }
    return self.words(of: other).contains(words[words.startIndex + 1])
  }

  private func words(of number: Int) -> [ArraySlice<UInt8>] {
    articles[article(of: number)].text[self[number].range].split { byte in
      byte < 0x80 && (byte | 0x20) &- 0x61 >= 26
    }
  }

  /// Whether it can stand alone on a page, and is nothing that publishers add.
  func isFit(_ number: Int) -> Bool { self[number].standsAlone && !furniture.contains(number) }
}
