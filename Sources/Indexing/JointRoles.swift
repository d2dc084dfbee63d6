import SiteModel
import TextAnalysis

/// Finds what several are named for together by more than one article: "mediated by Egypt and Qatar",
/// "mediators from Qatar, Egypt and Norway".
struct JointRoles {
  /// The words of several articles for one thing that the same do, those that name the fewest first.
  private(set) var groups: [(stem: UInt32, told: [Evidence])] = []

  private struct Role {
    var actors: Set<Int>
    var evidence: Evidence
  }

  init(_ articles: [AnnotatedArticle]) {
    let meanings = Analyzer.english.topicMeanings
    /// By the stem of what they are named for.
    var roles: [UInt32: [Role]] = [:]
    for article in articles {
      var last = 0
      while last < article.mentions.count {
        let first = last
        last = Self.endOfList(from: first, in: article)
        let list = article.mentions[first..<last]
        let actors = Set(list.map(\.actor))
        guard actors.count > 1, let start = list.first?.evidence,
          let end = list.last?.evidence.range.upperBound,
          let word = Self.word(before: start, in: article)
        else { continue }
        let stem = meanings.name(of: Stem.hash(article.text[word]))
        let evidence = Evidence(
          article: start.article, sentence: start.sentence, range: word.lowerBound..<end)
        roles[stem, default: []].append(Role(actors: actors, evidence: evidence))
      }
    }
    for (stem, roles) in roles.sorted(by: { $0.key < $1.key }) {
      let fewestFirst = roles.sorted {
        ($0.actors.count, $0.evidence) < ($1.actors.count, $1.evidence)
      }
      var told: [(actors: Set<Int>, evidence: [Evidence])] = []
      for role in fewestFirst {
        if let known = told.firstIndex(where: { $0.actors.isSubset(of: role.actors) }) {
          told[known].evidence.append(role.evidence)
        } else {
          told.append((role.actors, [role.evidence]))
        }
      }
      groups += told.lazy.filter { $0.evidence.count > 1 }.map { (stem, $0.evidence) }
    }
  }

  /// Where the names joined by commas and "and" end that begin with a mention.
  private static func endOfList(from first: Int, in article: AnnotatedArticle) -> Int {
    var next = first + 1
    while next < article.mentions.count {
      let (one, other) = (article.mentions[next - 1].evidence, article.mentions[next].evidence)
      guard one.sentence == other.sentence, one.range.upperBound <= other.range.lowerBound,
        links.contains(
          String(
            decoding: article.text[one.range.upperBound..<other.range.lowerBound], as: UTF8.self))
      else { break }
      next += 1
    }
    return next
  }

  private static let links: Set<String> = {
    let plain = [", ", " and ", ", and "]
    return Set(plain + plain.map { $0 + "the " })
  }()

  /// The word before "by" or "from" and a name, in the same sentence.
  private static func word(before name: Evidence, in article: AnnotatedArticle) -> Range<Int>? {
    let sentence = article.sentences[name.sentence - 1].range
    var words = article.text[sentence.lowerBound..<name.range.lowerBound]
      .split(separator: UInt8(ascii: " ")).suffix(4)
    while let last = words.last, determiners.contains(String(decoding: last, as: UTF8.self)) {
      words.removeLast()
    }
    guard let link = words.popLast(), let word = words.last, word.endIndex + 1 == link.startIndex,
      prepositions.contains(String(decoding: link, as: UTF8.self))
    else { return nil }
    return word.startIndex..<word.endIndex
  }

  private static let determiners: Set<String> = ["the", "both"]
  private static let prepositions: Set<String> = ["by", "from"]
}
