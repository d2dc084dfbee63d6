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

  /// Whether it can stand alone on a page, and is nothing that publishers add.
  func isFit(_ number: Int) -> Bool { self[number].standsAlone && !furniture.contains(number) }
}
