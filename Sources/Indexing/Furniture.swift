import SiteModel
import TextAnalysis

/// Returns the numbers of the sentences that publishers put below or above their articles: they stand
/// word for word in several articles that otherwise tell different things.
///
/// Articles that share most of their sentences are copies of one report, whose sentences are news.
func repeatedFurniture(of site: SiteIndex, _ corpus: SentenceCorpus) -> Set<Int> {
  var places: [ArraySlice<UInt8>: [Int]] = [:]
  for (number, article) in site.articles.enumerated() {
    for (place, sentence) in article.sentences.enumerated()
    where !sentence.isHeading && sentence.range.count >= shortestFurniture {
      places[article.text[sentence.range], default: []].append(corpus.sentence(place, of: number))
    }
  }
  let repeated = places.values.filter { sentences in
    corpus.articles[sentences[0]] != corpus.articles[sentences[sentences.count - 1]]
  }
  var counts: [Int32: Int] = [:]
  for sentence in repeated.joined() { counts[corpus.articles[sentence], default: 0] += 1 }
  return Set(
    repeated.filter { sentences in
      sentences.allSatisfy { sentence in
        let article = corpus.articles[sentence]
        return counts[article, default: 0] * 2 < site.articles[Int(article)].sentences.count
      }
    }.joined())
}

/// Bytes; shorter sentences, such as "He did not comment.", may be alike by chance.
private let shortestFurniture = 40
