import CalendarDates
import Markdown
import SiteModel
import Templating

/// Makes the records that templates read, on the site's tape or a page's.
struct Records {
  let site: SiteContext
  let types: RecordTypes
  let builder: ValueBuilder
  var shared: SharedValues

  var index: SiteIndex { site.index }
  var words: StringTable { site.words }

  /// A quote with its place, exactly the bytes of `evidence`.
  func evidence(_ evidence: Evidence) -> Value {
    self.evidence(evidence, origin: site.references.origin(evidence))
  }

  /// The same with a place in the article's origins.
  private func evidence(_ evidence: Evidence, origin: Int?) -> Value {
    let texts = shared.texts[evidence.article]
    return builder.record(types.evidence) { fields in
      fields.set("quote", quote(texts, evidence.range))
      fields.set("url", builder.text(texts.sentenceURL, evidence.sentence))
      fields.integer("number", evidence.article + 1)
      fields.integer("sentence", evidence.sentence)
      fields.set("article", texts.title)
      fields.set("outlet", texts.outlet)
      fields.set("date", texts.date)
      fields.set("date_iso", texts.dateISO)
      fields.set("lang", texts.language)
      fields.set("dir", texts.direction)
      fields.set("origin", origin.map { texts.origins[$0] })
    }
  }

  /// The words at `range`; a mark follows where the article may not be quoted in full.
  func quote(_ texts: SharedValues.ArticleTexts, _ range: Range<Int>) -> Value {
    guard texts.isCut, range.upperBound < texts.bytes.count, texts.bytes[range.upperBound] == 0x20,
      let last = texts.bytes[range].last, !".!?".utf8.contains(last)
    else { return builder.text(texts.bytes[range]) }
    return builder.text(Array(texts.bytes[range]) + Array(" …".utf8))
  }

  /// The whole sentence that holds `evidence`.
  func sentence(_ evidence: Evidence) -> Value {
    self.evidence(
      Evidence(
        article: evidence.article, sentence: evidence.sentence,
        range: shared.texts[evidence.article].sentences[evidence.sentence - 1]))
  }

  /// A statement, of a `party` where it stands among those; `isInLine` where the quote follows its speaker
  /// and verb, which a whole sentence would tell again.
  func statement(
    _ statement: Statement, for party: Int? = nil, quoting range: Range<Int>? = nil,
    isInLine: Bool = false
  ) -> Value {
    var shown = statement.evidence
    shown.range = range ?? shown.range
    let sentences = shared.texts[statement.evidence.article].sentences
    let place = statement.evidence.sentence - 1
    let sentence = sentences.indices.contains(place) ? sentences[place] : nil
    // "The resumption of talks" alone does not tell what "based on information from" somebody is.
    if isInLine, range == nil, Self.leadsFromThing(statement.verb), let sentence {
      shown.range = sentence
    }
    let isWhole = isInLine && (sentence == shown.range || statement.holdsVerb)
    let actor = statement.actor.flatMap { index.actors.indices.contains($0) ? $0 : nil }
    return builder.record(types.statement) { fields in
      fields.text("speaker", named(statement, as: statement.speaker))
      fields.truth("opens", isWhole && opens(with: statement.speaker, shown))
      fields.text("speaker_url", actor.map { index.actors[$0].permalink.url })
      fields.text("manner", isWhole || Self.leadsToSpeaker(statement.verb) ? "" : statement.verb)
      fields.text("party", actor.map { index.actors[$0].name })
      fields.text(
        "voice",
        party.flatMap { voice(of: statement, for: $0, before: shown, isInLine: isInLine) })
      fields.text(
        "issue",
        topic(of: statement).map { index.topics[$0].name })
      fields.set("evidence", evidence(shown, origin: origin(of: statement)))
    }
  }

  /// The first topic that a statement is on.
  func topic(of statement: Statement) -> Int? {
    site.references.links(statement.evidence)?.topics.first { index.topics[$0].has(statement) }
  }

  /// Whom a table of positions names before a quote: who speaks for the party, and before a clause the
  /// words that lead to it.
  private func voice(
    of statement: Statement, for party: Int, before quote: Evidence, isInLine: Bool
  ) -> String? {
    if isInLine, !statement.holdsVerb, !Self.leadsToSpeaker(statement.verb) {
      return "\(named(statement, as: statement.speaker)) \(statement.verb)"
    }
    guard let actor = statement.actor, actor != party else { return nil }
    let name = named(statement, as: index.actors[actor].name)
    return opens(with: name, quote) ? nil : name
  }

  /// Whether a quote begins with a name, if behind a word or two such as "Meanwhile".
  private func opens(with name: String, _ quote: Evidence) -> Bool {
    let words = index.articles[quote.article].text[quote.range]
      .prefix(name.utf8.count + Self.longestOpening)
    return words.indices.contains { words[$0...].starts(with: name.utf8) }
  }

  /// Bytes that may stand before the name with which a quote begins.
  private static let longestOpening = 12

  /// The name of a speaker, behind the words for a person that stand for it, for nothing tells for certain
  /// that they do: "the official (Anna Berg)"; of "she" the name alone.
  private func named(_ statement: Statement, as name: String) -> String {
    guard let words = statement.speakerWords, words.lowercased().hasPrefix("the "),
      let actor = statement.actor, index.actors[actor].kind == .person
    else { return name }
    return "\(words) (\(name))"
  }

  /// The place of what a statement comes from, in its article's origins: neither its own speaker nor
  /// one who tells another thing in the same sentence.
  private func origin(of statement: Statement) -> Int? {
    guard let place = site.references.origin(statement.evidence) else { return nil }
    let article = index.articles[statement.evidence.article]
    let name = article.origins[place].name
    guard name != statement.speaker, name != statement.speakerWords else { return nil }
    let told = article.statements.filter {
      $0.evidence.sentence == statement.evidence.sentence && $0.speaker == name
    }
    let tells = told.contains {
      Self.factClasses.contains($0.verbClass)
        && $0.evidence.range.contains(statement.evidence.range)
    }
    return told.isEmpty || tells ? place : nil
  }

  /// The classes of verbs that tell what others do.
  private static let factClasses: Set<String> = [
    "said", "announced", "confirmed", "claimed", "warned", "admitted",
  ]

  /// Whether the words come before their speaker, as "according to" does; behind the name they would
  /// read wrongly.
  private static func leadsToSpeaker(_ verb: String) -> Bool {
    verb.lowercased().hasPrefix("according") || leadsFromThing(verb)
  }

  /// The same of what may be a thing rather than what is said of it: "the resumption of talks based on
  /// information from" somebody.
  private static func leadsFromThing(_ verb: String) -> Bool {
    let words = verb.lowercased()
    return words.hasPrefix("based on") || words.hasSuffix(" from")
  }

  /// A statement in a table of positions: the whole sentence, for a clause of it is seldom clear
  /// alone; the clause where the sentence is long, goes on from the one before or tells what others say too.
  func position(_ statement: Statement, of party: Int) -> Value {
    let place = statement.evidence
    let sentence = shared.texts[place.article].sentences[place.sentence - 1]
    let isShared = index.articles[place.article].statements.contains {
      $0.evidence.sentence == place.sentence && $0.actor != statement.actor
    }
    let isConnected = index.articles[place.article].sentences[place.sentence - 1].isConnected
    let length = place.range.count
    let isClause =
      length >= Self.shortestClause && sentence.count > 320
      || length >= Self.shortestOfLed && (isShared || isConnected)
    // A quotation may go over several sentences.
    let isWhole = !isClause && sentence.contains(place.range)
    return self.statement(
      statement, for: party, quoting: isWhole ? sentence : nil, isInLine: isClause)
  }

  /// Bytes of a clause that tells something without the rest of its sentence.
  private static let shortestClause = 40
  /// The same where the sentence begins with "However" or the like, or tells what others say too: "a
  /// commitment to end it".
  private static let shortestOfLed = 24

  func link(_ url: String, _ label: String, note: String = "") -> Value {
    builder.record(types.link) { fields in
      fields.text("url", url)
      fields.text("label", label)
      fields.text("note", note)
    }
  }

  /// Markdown of the site's settings as HTML.
  func html(markdown: String?) -> [UInt8] {
    guard let markdown, !markdown.isEmpty else { return [] }
    return MarkdownDocument(parsing: Array(markdown.utf8)).html()
  }
}

/// The first `limit` words of a text, with an ellipsis where more follow.
func cut(_ text: String, words limit: Int) -> String {
  var count = 0
  var isInWord = false
  for index in text.utf8.indices {
    let isSpace = text.utf8[index] <= 0x20
    if !isSpace && !isInWord {
      count += 1
      if count > limit {
        let head = text[..<index]
        let end = head.utf8.lastIndex { $0 > 0x20 }.map { head.utf8.index(after: $0) }
        return String(head[..<(end ?? index)]) + " …"
      }
    }
    isInWord = !isSpace
  }
  return text
}

/// At most `limit` characters of a text, cut at a space where there is one, with an ellipsis.
func cut(_ text: String, characters limit: Int) -> String {
  guard text.unicodeScalars.count > limit else { return text }
  let head = text.unicodeScalars.prefix(limit - 1)
  let short = head.lastIndex(of: " ").map { head[..<$0] } ?? head[...]
  return String(String.UnicodeScalarView(short)) + "…"
}
