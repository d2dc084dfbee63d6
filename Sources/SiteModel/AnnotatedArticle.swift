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
  package var article: Article
  package var sentences: [Sentence]
  package var actors: [ActorCandidate]
  package var mentions: [Mention]
  package var roles: [Role]
  package var events: [Event]
  package var figures: [Figure]
  package var statements: [Statement]
  package var origins: [Origin]
  /// Numbers of each sentence's content words, ascending, for comparing sentences across articles.
  package var terms: [[UInt32]]
  package var phrases: [Phrase]

  package init(
    article: Article, sentences: [Sentence], actors: [ActorCandidate], mentions: [Mention],
    roles: [Role], events: [Event], figures: [Figure], statements: [Statement], origins: [Origin],
    terms: [[UInt32]], phrases: [Phrase] = []
  ) {
    self.article = article
    self.sentences = sentences
    self.actors = actors
    self.mentions = mentions
    self.roles = roles
    self.events = events
    self.figures = figures
    self.statements = statements
    self.origins = origins
    self.terms = terms
    self.phrases = phrases
  }
}

extension AnnotatedArticle {
  /// The article's text, which ranges of evidence point into.
  package var text: [UInt8] { article.document.text }

  /// The words at `range` of the article's text, byte for byte.
  package func words(_ range: Range<Int>) -> String {
    String(decoding: article.document.text[range], as: UTF8.self)
  }
}

extension AnnotatedArticle {
  /// The same as the site's article of another number: every evidence names the new one.
  package func moved(to number: Int) -> AnnotatedArticle {
    var result = self
    for place in mentions.indices { result.mentions[place].evidence.article = number }
    for place in roles.indices { result.roles[place].evidence.article = number }
    for place in events.indices { result.events[place].evidence.article = number }
    for place in figures.indices { result.figures[place].evidence.article = number }
    for place in statements.indices { result.statements[place].evidence.article = number }
    for place in origins.indices { result.origins[place].evidence.article = number }
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
    for place in result.statements.indices {
      result.statements[place].actor = statements[place].actor.flatMap { actorOfCandidate[$0] }
    }
    for place in result.origins.indices {
      result.origins[place].actor = origins[place].actor.flatMap { actorOfCandidate[$0] }
    }
    return result
  }
}
