import SiteModel
import TextAnalysis

/// Returns what the articles name by words that mean the same, each by at least two.
///
/// Forms of one word count as one: "truce" and "truces".
func namings(of articles: [AnnotatedArticle], limit: Int) -> [Naming] {
  let synonyms = Analyzer.english.synonyms
  var things: [UInt32: NamedThing] = [:]
  for (number, article) in articles.enumerated() {
    for phrase in article.phrases
    where phrase.wordCount == 1 && phrase.form != 0 && synonyms.contains(phrase.hash) {
      let stem = Stem.hash(article.utf8(phrase.range))
      guard synonyms.contains(stem) else { continue }
      let evidence = Evidence(
        article: number, sentence: phrase.sentence + 1, range: phrase.range)
      things[phrase.hash, default: NamedThing()].count(stem, article, evidence)
    }
  }
  return namings(things, limit)
}

/// Returns what the articles name by words between which writers choose, each by at least two: "war"
/// and "offensive".
func nearSynonyms(of articles: [AnnotatedArticle], limit: Int) -> [Naming] {
  let groups = Analyzer.english.topicMeanings.nearSynonyms
  var things: [UInt32: NamedThing] = [:]
  for article in articles {
    for place in article.nearSynonyms {
      let stem = Stem.hash(article.utf8(place.range))
      guard let group = groups[stem] else { continue }
      things[group, default: NamedThing()].count(stem, article, place)
    }
  }
  return namings(things, limit)
}

private func namings(_ things: [UInt32: NamedThing], _ limit: Int) -> [Naming] {
  things.values.filter { $0.forms.count > 1 }
    .map { Naming(forms: $0.forms.map(\.form).sorted { precedes($0, $1) }) }
    .sorted { precedes($0.forms[0], $1.forms[0]) }
    .prefix(limit).map(\.self)
}

private func precedes(_ one: Naming.Form, _ other: Naming.Form) -> Bool {
  (other.count, one.first.article, one.first.range.lowerBound)
    < (one.count, other.first.article, other.first.range.lowerBound)
}

/// The words for one thing, as they are counted.
private struct NamedThing {
  private(set) var forms: [(stem: UInt32, form: Naming.Form, lastArticle: Int)] = []

  mutating func count(_ stem: UInt32, _ article: AnnotatedArticle, _ evidence: Evidence) {
    guard let known = forms.firstIndex(where: { $0.stem == stem }) else {
      let words = article.words(evidence.range)
      forms.append(
        (
          stem, Naming.Form(words: words, count: 1, articleCount: 1, first: evidence),
          evidence.article
        ))
      return
    }
    forms[known].form.count += 1
    if forms[known].lastArticle != evidence.article {
      forms[known].form.articleCount += 1
      forms[known].lastArticle = evidence.article
    }
  }
}
