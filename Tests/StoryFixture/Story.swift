import CalendarDates
import Markdown
package import SiteModel

/// Annotated articles made by hand: one paragraph, a sentence for each line given.
package struct Story: Sendable {

  package var articles: [AnnotatedArticle] = []

  package init() {}

  /// Adds an article and returns its index; terms are the words of more than three letters.
  @discardableResult
  package mutating func add(
    _ lines: [String], date: String? = nil, source: String? = nil, path: String? = nil
  ) -> Int {
    let index = articles.count
    let bytes = Array(lines.joined(separator: " ").utf8)
    var builder = MarkdownDocument.Builder(source: bytes)
    builder.appendParagraph(lines: [0..<bytes.count])
    var metadata = ArticleMetadata()
    metadata.date = date.flatMap { DateSpan($0) }
    metadata.source = source
    guard let slug = Slug(title: "article \(index)") else { preconditionFailure("a slug") }
    var start = 0
    let sentences = lines.map { line in
      defer { start += line.utf8.count + 1 }
      return Sentence(
        range: start..<start + line.utf8.count, block: 0, isHeading: false, standsAlone: true)
    }
    let terms = lines.map(Self.terms)
    var ends: [Int32] = []
    for sentence in terms { ends.append((ends.last ?? 0) + Int32(sentence.count)) }
    articles.append(
      AnnotatedArticle(
        article: Article(
          path: path ?? "article-\(index).txt", slug: slug, title: "Article \(index)",
          titleOrigin: .headline, metadata: metadata, document: builder.finish(), removals: [],
          fingerprint: 0),
        sentences: sentences, actors: [], mentions: [], roles: [], events: [], figures: [],
        statements: [], origins: [], terms: terms.flatMap(\.self), termEnds: ends))
    return index
  }

  package func evidence(_ article: Int, _ sentence: Int) -> Evidence {
    Evidence(
      article: article, sentence: sentence,
      range: articles[article].sentences[sentence - 1].range)
  }

  package mutating func addEvent(
    _ article: Int, _ sentence: Int, _ date: String?, undated: Event.Undated? = nil,
    words: String? = nil, isPlanned: Bool = false
  ) {
    articles[article].contents.events.append(
      Event(
        date: date.flatMap { DateSpan($0) }, undated: undated, dateWords: words ?? date ?? "",
        isPlanned: isPlanned, isApproximate: false, evidence: evidence(article, sentence)))
  }

  /// Lets the first word of a sentence name an actor.
  package mutating func addName(_ actor: Int, _ article: Int, _ sentence: Int) {
    var place = evidence(article, sentence)
    place.range = place.range.lowerBound..<place.range.lowerBound + 3
    articles[article].contents.mentions.append(
      Mention(actor: actor, form: .name, evidence: place))
  }

  /// Lets a sentence call off what its words name.
  package mutating func addCancellation(
    _ article: Int, _ sentence: Int, _ date: String?, of thing: String, noun: String,
    others: [String] = [], isWeekday: Bool = false, isMoved: Bool = false
  ) {
    let whole = evidence(article, sentence)
    let text = articles[article].text
    func place(of words: String) -> Range<Int>? {
      whole.range.first { text[$0..<whole.range.upperBound].starts(with: words.utf8) }.map {
        $0..<$0 + words.utf8.count
      }
    }
    guard let thing = place(of: thing), let noun = place(of: noun) else {
      preconditionFailure("words of the sentence")
    }
    articles[article].contents.cancellations.append(
      Cancellation(
        date: date.flatMap(DateSpan.init), isWeekday: isWeekday, thing: thing, noun: noun,
        others: others.compactMap(place), isMoved: isMoved, evidence: whole))
  }

  package mutating func addFigure(
    _ article: Int, _ value: Double?, _ qualifier: Figure.Qualifier, what: String? = "killed",
    group: String? = nil, sentence: Int = 1
  ) {
    articles[article].contents.figures.append(
      Figure(
        value: value, qualifier: qualifier, words: "\(value ?? 0)", what: what, group: group,
        evidence: evidence(article, sentence)))
  }

  /// Gives an actor of an article a role that a sentence tells, and mentions those whom its words name.
  package mutating func addRole(_ article: Int, _ actor: Int, _ words: String, sentence: Int) {
    let text = articles[article].text
    let whole = evidence(article, sentence)
    func place(of words: String, in range: Range<Int>) -> Evidence? {
      let start = range.first { text[$0..<range.upperBound].starts(with: words.utf8) }
      return start.map { start in
        var found = whole
        found.range = start..<start + words.utf8.count
        return found
      }
    }
    guard let role = place(of: words, in: whole.range) else { return }
    articles[article].contents.roles.append(Role(actor: actor, words: words, evidence: role))
    for (number, named) in articles[article].actors.enumerated() {
      if let name = place(of: named.name, in: role.range) {
        articles[article].contents.mentions.append(
          Mention(actor: number, form: .name, evidence: name))
      }
    }
    articles[article].contents.mentions.sort { $0.evidence < $1.evidence }
  }

  package mutating func addOrigin(_ article: Int, _ sentence: Int, _ name: String) {
    articles[article].contents.origins.append(
      Origin(kind: .media, name: name, actor: nil, evidence: evidence(article, sentence)))
  }

  /// Adds an actor to an article, mentioned in these sentences.
  package mutating func addActor(
    _ article: Int, _ name: String, kind: ActorKind = .person, aliases: [String] = [],
    entry: Int? = nil, sentences: [Int] = [1]
  ) {
    let candidate = articles[article].actors.count
    articles[article].contents.actors.append(
      ActorCandidate(name: name, kind: kind, aliases: aliases, entry: entry))
    for sentence in sentences {
      articles[article].contents.mentions.append(
        Mention(actor: candidate, form: .name, evidence: evidence(article, sentence)))
    }
    articles[article].contents.mentions.sort { $0.evidence < $1.evidence }
  }

  private static func terms(_ line: String) -> [UInt32] {
    Set(line.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 }).map {
      word in word.utf8.reduce(UInt32(17)) { $0 &* 31 &+ UInt32($1) }
    }.sorted()
  }
}

extension Story {
  /// The story as an index without actors and topics; the first `dated` events are in the
  /// chronology, the others undated.
  package func site(dated: Int) -> SiteIndex {
    let entries = articles.flatMap(\.events).map { event in
      ChronologyEntry(
        date: event.date, undated: event.undated, isPlanned: event.isPlanned,
        isApproximate: event.isApproximate, events: [event], originCount: 1)
    }
    guard let slug = Slug(title: "killed") else { preconditionFailure("a slug") }
    let rows = articles.flatMap(\.figures).map { Measure.Row(figure: $0, relation: .first) }
    return SiteIndex(
      curation: Curation(), articles: articles, readingOrder: Array(articles.indices), actors: [],
      outlets: [], origins: [], chronology: Array(entries.prefix(dated)),
      undated: Array(entries.dropFirst(dated)),
      measures: [Measure(slug: slug, label: "killed", rows: rows)], topics: [], keyPoints: [])
  }
}
