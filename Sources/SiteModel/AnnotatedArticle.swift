package import CalendarDates
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
  /// It would stand alone but for the "however" or "meanwhile" that it begins with.
  package var isConnected: Bool
  /// It would stand alone but for "the deal" or "the plan" that it begins with.
  package var goesOn: Bool
  /// Tells that something is not known or not settled.
  package var leavesOpen: Bool
  /// It says nothing that the rest of the article does not.
  package var isFiller: Bool
  /// Tells of days long before the article's own alone.
  package var looksBack: Bool
  /// Tells what is to be, or would be.
  package var looksAhead: Bool
  /// Tells what somebody decided or brought about.
  package var decides: Bool
  /// Tells what undoes an earlier decision.
  package var undoes: Bool

  package init(
    range: Range<Int>, block: Int, isHeading: Bool, standsAlone: Bool, isConnected: Bool = false,
    goesOn: Bool = false, leavesOpen: Bool = false, isFiller: Bool = false, looksBack: Bool = false,
    looksAhead: Bool = false, decides: Bool = false, undoes: Bool = false
  ) {
    self.range = range
    self.block = block
    self.isHeading = isHeading
    self.standsAlone = standsAlone
    self.isConnected = isConnected
    self.goesOn = goesOn
    self.leavesOpen = leavesOpen
    self.isFiller = isFiller
    self.looksBack = looksBack
    self.looksAhead = looksAhead
    self.decides = decides
    self.undoes = undoes
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
  /// Whose it is, for a body with a name that many states have.
  package var owned: OwnedName?
  /// Whether the article hardly says of what kind it is.
  package var isGuess: Bool
  /// Whether the article calls it a company or the like.
  package var isFirm: Bool

  /// The name of a body as many states have it, and that of its state.
  package struct OwnedName: Hashable, Sendable {
    package var body: String
    package var owner: String
    /// Both, as a site names it that has several such bodies.
    package var label: String

    package init(body: String, owner: String, label: String) {
      self.body = body
      self.owner = owner
      self.label = label
    }
  }

  package init(
    name: String, kind: ActorKind, aliases: [String], entry: Int? = nil, owned: OwnedName? = nil,
    isGuess: Bool = false, isFirm: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.entry = entry
    self.owned = owned
    self.isGuess = isGuess
    self.isFirm = isFirm
  }
}

/// Words that may name a topic, equal across articles by their numbers.
package struct Phrase: Hashable, Sendable {
  /// The number of its stems, the same for all their forms.
  package var hash: UInt32
  /// That of its last word.
  package var head: UInt32
  /// That of the word before the last, 0 where there is none.
  package var modifier: UInt32
  /// That of the very words; 0 for a verb, which names no topic.
  package var form: UInt32
  /// UTF-8 bytes of the article's text.
  package var range: Range<Int>
  /// Index among the article's sentences.
  package var sentence: Int
  package var wordCount: Int

  package init(
    hash: UInt32, head: UInt32, modifier: UInt32 = 0, form: UInt32, range: Range<Int>,
    sentence: Int, wordCount: Int
  ) {
    self.hash = hash
    self.head = head
    self.modifier = modifier
    self.form = form
    self.range = range
    self.sentence = sentence
    self.wordCount = wordCount
  }
}

/// An article with everything that was found in it; actor indexes point into `actors`.
package struct AnnotatedArticle: Sendable {
  /// What an annotated article holds.
  package struct Contents: Sendable {
    package var article: Article
    package var sentences: [Sentence]
    package var actors: [ActorCandidate]
    package var mentions: [Mention]
    package var roles: [Role]
    package var events: [Event]
    package var cancellations: [Cancellation]
    package var figures: [Figure]
    package var statements: [Statement]
    package var origins: [Origin]
    /// Numbers of each sentence's content words, ascending, to compare sentences across articles.
    package var terms: [UInt32]
    package var termEnds: [Int32]
    package var phrases: [Phrase]
    /// The nouns between which writers choose, in text order: "war", "offensive".
    package var nearSynonyms: [Evidence]
    /// The month and day of a date line without a year, where the article has no other date.
    package var dateline: DateSpan?
  }

  private var shared: Shared<Contents>

  /// All of it at once, for changes: each copies it anew.
  package var contents: Contents {
    get { shared.value }
    set { self = AnnotatedArticle(newValue) }
  }

  /// Whether the text is UTF-8 throughout.
  private let isTextValid: Bool

  /// The article's text, which ranges of evidence point into; at hand, for every quote asks for it.
  package let text: [UInt8]

  package let sentences: [Sentence]

  package init(_ contents: Contents) {
    text = contents.article.document.text
    sentences = contents.sentences
    isTextValid = contents.article.document.text.withUnsafeBufferPointer { bytes in
      (try? UTF8Span(validating: bytes.span)) != nil
    }
    shared = Shared(contents)
  }

  package init(
    article: Article, sentences: [Sentence], actors: [ActorCandidate], mentions: [Mention],
    roles: [Role], events: [Event], figures: [Figure], statements: [Statement], origins: [Origin],
    terms: [UInt32], termEnds: [Int32], phrases: [Phrase] = [], nearSynonyms: [Evidence] = [],
    dateline: DateSpan? = nil, cancellations: [Cancellation] = []
  ) {
    self.init(
      Contents(
        article: article, sentences: sentences, actors: actors, mentions: mentions, roles: roles,
        events: events, cancellations: cancellations, figures: figures, statements: statements,
        origins: origins, terms: terms,
        termEnds: termEnds, phrases: phrases, nearSynonyms: nearSynonyms, dateline: dateline))
  }

  package var article: Article { shared.value.article }
  package var actors: [ActorCandidate] { shared.value.actors }
  package var mentions: [Mention] { shared.value.mentions }
  package var roles: [Role] { shared.value.roles }
  package var events: [Event] { shared.value.events }

  /// The sentences that call off what was to be.
  package var cancellations: [Cancellation] { shared.value.cancellations }
  package var figures: [Figure] { shared.value.figures }
  package var statements: [Statement] { shared.value.statements }
  package var origins: [Origin] { shared.value.origins }

  /// Sentence by sentence the numbers of its terms, ascending.
  package var terms: [UInt32] { shared.value.terms }

  /// By sentence: where its terms end.
  package var termEnds: [Int32] { shared.value.termEnds }
  package var phrases: [Phrase] { shared.value.phrases }

  /// The nouns between which writers choose, in text order.
  package var nearSynonyms: [Evidence] { shared.value.nearSynonyms }

  /// The month and day of a date line without a year, where the article has no other date.
  package var dateline: DateSpan? { shared.value.dateline }
}

extension AnnotatedArticle {
  /// The terms of a sentence, given its index; none where it has none.
  package func terms(of sentence: Int) -> ArraySlice<UInt32> {
    guard termEnds.indices.contains(sentence) else { return [] }
    let first = sentence == 0 ? 0 : Int(termEnds[sentence - 1])
    return terms[first..<Int(termEnds[sentence])]
  }

  /// The words at `range` of the article's text, byte for byte.
  package func words(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// The same as UTF-8, to be written without a string in between; always valid.
  package func utf8(_ range: Range<Int>) -> ArraySlice<UInt8> {
    let words = text[range]
    func begins(at place: Int) -> Bool { place >= text.count || text[place] & 0xC0 != 0x80 }
    if isTextValid, begins(at: range.lowerBound), begins(at: range.upperBound) { return words }
    // What cuts a character in two is mended as `words(_:)` does it.
    return Array(String(decoding: words, as: UTF8.self).utf8)[...]
  }
}

extension AnnotatedArticle {
  /// UTF-8 bytes of what is quoted whole.
  package static let longestPassage = 1000

  /// A run of the text, or of a very long one the words around a part of it.
  package func passage(around part: Range<Int>, in whole: Range<Int>) -> Range<Int> {
    guard whole.count > Self.longestPassage else { return whole }
    var lower = max(whole.lowerBound, min(part.lowerBound, whole.upperBound) - 300)
    var upper = min(whole.upperBound, max(part.upperBound, lower) + 300)
    while lower > whole.lowerBound, text[lower - 1] != 0x20 { lower -= 1 }
    while upper < whole.upperBound, text[upper] != 0x20 { upper += 1 }
    return lower..<upper
  }

  /// The same as the site's article of another number: every evidence names the new one.
  package func moved(to number: Int) -> AnnotatedArticle {
    func move<Finding>(_ findings: inout [Finding], _ article: WritableKeyPath<Finding, Int>) {
      for index in findings.indices { findings[index][keyPath: article] = number }
    }
    var contents = contents
    move(&contents.mentions, \.evidence.article)
    move(&contents.roles, \.evidence.article)
    move(&contents.events, \.evidence.article)
    move(&contents.cancellations, \.evidence.article)
    move(&contents.figures, \.evidence.article)
    move(&contents.statements, \.evidence.article)
    move(&contents.origins, \.evidence.article)
    move(&contents.nearSynonyms, \.article)
    return AnnotatedArticle(contents)
  }

  /// Points at the site's actors instead of the article's; what names a hidden actor loses it.
  package func replacingActors(by actorOfCandidate: [Int?]) -> AnnotatedArticle {
    var contents = contents
    contents.mentions = mentions.compactMap { mention in
      actorOfCandidate[mention.actor].map {
        Mention(actor: $0, form: mention.form, evidence: mention.evidence)
      }
    }
    contents.roles = roles.compactMap { role in
      actorOfCandidate[role.actor].map {
        Role(actor: $0, words: role.words, evidence: role.evidence)
      }
    }
    for index in statements.indices {
      contents.statements[index].actor = statements[index].actor.flatMap { actorOfCandidate[$0] }
    }
    for index in origins.indices {
      contents.origins[index].actor = origins[index].actor.flatMap { actorOfCandidate[$0] }
    }
    return AnnotatedArticle(contents)
  }
}
