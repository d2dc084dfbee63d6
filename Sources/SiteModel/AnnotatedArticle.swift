import Markdown

/// A sentence of an article's text.
package struct Sentence: Hashable, Sendable {
  /// UTF-8 byte range in the article's text, without surrounding white space.
  package var range: Range<Int>
  /// Index of the block of text that holds it.
  package var block: Int
  package var isHeading: Bool
  /// Fit to stand alone as a quote: not filler, no open pronoun, not too short or long.
  package var standsAlone: Bool
  /// Tells that something is not known or not settled.
  package var leavesOpen: Bool

  package init(
    range: Range<Int>, block: Int, isHeading: Bool, standsAlone: Bool, leavesOpen: Bool = false
  ) {
    self.range = range
    self.block = block
    self.isHeading = isHeading
    self.standsAlone = standsAlone
    self.leavesOpen = leavesOpen
  }
}

/// An actor as one article presents it, before articles are merged.
package struct ActorCandidate: Hashable, Sendable {
  package var name: String
  package var kind: ActorKind
  /// Other spellings in this article.
  package var aliases: [String]
  /// Index in `actors.yml`, where the name is one of its.
  package var entry: Int?

  package init(name: String, kind: ActorKind, aliases: [String], entry: Int? = nil) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.entry = entry
  }
}

/// Words that may name a topic, equal across articles by their numbers.
package struct Phrase: Hashable, Sendable {
  /// The number of its stems, the same for all their forms.
  package var hash: UInt32
  /// That of its last word.
  package var head: UInt32
  /// UTF-8 bytes of the article's text.
  package var range: Range<Int>
  /// Index among the article's sentences.
  package var sentence: Int
  package var wordCount: Int

  package init(hash: UInt32, head: UInt32, range: Range<Int>, sentence: Int, wordCount: Int) {
    self.hash = hash
    self.head = head
    self.range = range
    self.sentence = sentence
    self.wordCount = wordCount
  }
}

/// An article with everything that was found in it; actor indexes point into `actors`.
package struct AnnotatedArticle: Sendable {
  private struct Contents: Sendable {
    var article: Article
    var sentences: [Sentence]
    var actors: [ActorCandidate]
    var mentions: [Mention]
    var roles: [Role]
    var events: [Event]
    var figures: [Figure]
    var statements: [Statement]
    var origins: [Origin]
    var terms: [[UInt32]]
    var phrases: [Phrase]
  }

  private var contents: Shared<Contents>

  package init(
    article: Article, sentences: [Sentence], actors: [ActorCandidate], mentions: [Mention],
    roles: [Role], events: [Event], figures: [Figure], statements: [Statement], origins: [Origin],
    terms: [[UInt32]], phrases: [Phrase] = []
  ) {
    contents = Shared(
      Contents(
        article: article, sentences: sentences, actors: actors, mentions: mentions, roles: roles,
        events: events, figures: figures, statements: statements, origins: origins, terms: terms,
        phrases: phrases))
  }

  package var article: Article {
    get { contents.value.article }
    set { contents.change { $0.article = newValue } }
  }

  package var sentences: [Sentence] {
    get { contents.value.sentences }
    set { contents.change { $0.sentences = newValue } }
  }

  package var actors: [ActorCandidate] {
    get { contents.value.actors }
    set { contents.change { $0.actors = newValue } }
  }

  package var mentions: [Mention] {
    get { contents.value.mentions }
    set { contents.change { $0.mentions = newValue } }
  }

  package var roles: [Role] {
    get { contents.value.roles }
    set { contents.change { $0.roles = newValue } }
  }

  package var events: [Event] {
    get { contents.value.events }
    set { contents.change { $0.events = newValue } }
  }

  package var figures: [Figure] {
    get { contents.value.figures }
    set { contents.change { $0.figures = newValue } }
  }

  package var statements: [Statement] {
    get { contents.value.statements }
    set { contents.change { $0.statements = newValue } }
  }

  package var origins: [Origin] {
    get { contents.value.origins }
    set { contents.change { $0.origins = newValue } }
  }

  /// Numbers of each sentence's content words, ascending, for comparing sentences across articles.
  package var terms: [[UInt32]] {
    get { contents.value.terms }
    set { contents.change { $0.terms = newValue } }
  }

  package var phrases: [Phrase] {
    get { contents.value.phrases }
    set { contents.change { $0.phrases = newValue } }
  }
}

extension AnnotatedArticle {
  /// The article's text, which ranges of evidence point into.
  package var text: [UInt8] { article.document.text }

  /// The words at `range` of the article's text, byte for byte.
  package func words(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// The same as UTF-8, to be written without a string in between; always valid.
  package func utf8(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let words = text[range]
    let isValid = words.withUnsafeBufferPointer { bytes in
      !bytes.contains { $0 >= 0x80 } || (try? UTF8Span(validating: bytes.span)) != nil
    }
    // What cuts a character in two is mended as `words(_:)` does it.
    return isValid ? words : Array(String(decoding: words, as: UTF8.self).utf8)[...]
  }
}

extension AnnotatedArticle {
  /// The same as the site's article of another number: every evidence names the new one.
  package func moved(to number: Int) -> AnnotatedArticle {
    func moved<Finding>(
      _ findings: [Finding], _ article: WritableKeyPath<Finding, Int>
    ) -> [Finding] {
      findings.map { finding in
        var finding = finding
        finding[keyPath: article] = number
        return finding
      }
    }
    var result = self
    result.mentions = moved(mentions, \.evidence.article)
    result.roles = moved(roles, \.evidence.article)
    result.events = moved(events, \.evidence.article)
    result.figures = moved(figures, \.evidence.article)
    result.statements = moved(statements, \.evidence.article)
    result.origins = moved(origins, \.evidence.article)
    return result
  }
}

extension AnnotatedArticle {
  /// Points at the site's actors instead of the article's; what names a hidden actor loses it.
  package func replacingActors(by actorOfCandidate: [Int?]) -> AnnotatedArticle {
    var result = self
    result.mentions = mentions.compactMap { mention in
      actorOfCandidate[mention.actor].map {
        Mention(actor: $0, form: mention.form, evidence: mention.evidence)
      }
    }
    result.roles = roles.compactMap { role in
      actorOfCandidate[role.actor].map {
        Role(actor: $0, words: role.words, evidence: role.evidence)
      }
    }
    result.statements = statements.map { statement in
      var statement = statement
      statement.actor = statement.actor.flatMap { actorOfCandidate[$0] }
      return statement
    }
    result.origins = origins.map { origin in
      var origin = origin
      origin.actor = origin.actor.flatMap { actorOfCandidate[$0] }
      return origin
    }
    return result
  }
}
