package import CalendarDates

/// Everything the pages and exports show: the articles and what was merged across them.
///
/// Indexes in mentions, statements and the like point into `articles` and `actors`.
package struct SiteIndex: Sendable {
  package var curation: Curation
  /// In order of their paths.
  package var articles: [AnnotatedArticle]
  /// Indexes of `articles` as lists show them: newest first, undated last, then by path.
  package var readingOrder: [Int]
  /// The most mentioned first; hidden ones are not among them.
  package var actors: [Actor]
  package var outlets: [Outlet]
  package var origins: [OriginGroup]
  /// Oldest first.
  package var chronology: [ChronologyEntry]
  /// Entries with no year to place them in, by what is known, then by article.
  package var undated: [ChronologyEntry]
  package var measures: [Measure]
  package var topics: [Topic]
  package var keyPoints: [KeyPoint]
  /// The words of the articles for what most of them begin with.
  package var subject: String?
  /// By words that mean the same, the most frequent first.
  package var namings: [Naming] = []
  /// By words that need not mean the same, the most frequent first.
  package var nearSynonyms: [Naming] = []
  /// By which everything was found, for pages that explain it.
  package var rules: [AnalysisRule] = []

  package init(
    curation: Curation, articles: [AnnotatedArticle], readingOrder: [Int], actors: [Actor],
    outlets: [Outlet], origins: [OriginGroup], chronology: [ChronologyEntry],
    undated: [ChronologyEntry], measures: [Measure], topics: [Topic], keyPoints: [KeyPoint]
  ) {
    self.curation = curation
    self.articles = articles
    self.readingOrder = readingOrder
    self.actors = actors
    self.outlets = outlets
    self.origins = origins
    self.chronology = chronology
    self.undated = undated
    self.measures = measures
    self.topics = topics
    self.keyPoints = keyPoints
  }

  /// The site's title: as given, else what most articles begin with and the names that they mention
  /// most: "Truce talks: Osmara, Belen, Red Hand".
  package var title: String? {
    if let title = curation.site.title, !title.isEmpty { return title }
    let names = actors.prefix(3).map(\.name).joined(separator: ", ")
    let parts = [subject ?? "", names].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ": ")
  }

  /// Whether enough articles have a date to tell which is the newest; one alone is.
  package var isNewestKnown: Bool {
    let dated = articles.count { $0.article.metadata.date != nil }
    return articles.count < 2 || Self.tellsNewest(dated: dated, of: articles.count)
  }

  /// The day of the newest article, if that is known.
  package var newestDay: CalendarDay? {
    isNewestKnown ? articles.lazy.compactMap(\.article.date?.bounds.last).max() : nil
  }

  /// Whether so many dated articles of all tell which is the newest: at least two, and half of them.
  package static func tellsNewest(dated: Int, of count: Int) -> Bool {
    dated >= 2 && dated * 2 >= count
  }

  /// The quoted words, byte for byte as they stand in the article's text.
  package func quote(_ evidence: Evidence) -> String {
    articles[evidence.article].words(evidence.range)
  }

  /// The UTF-8 of `quote(_:)`, to be written without a string in between.
  package func utf8(_ evidence: Evidence) -> ArraySlice<UInt8> {
    articles[evidence.article].utf8(evidence.range)
  }

  /// The whole sentence that holds the evidence.
  package func sentence(_ evidence: Evidence) -> Evidence {
    let sentence = articles[evidence.article].sentences[evidence.sentence - 1]
    return Evidence(
      article: evidence.article, sentence: evidence.sentence, range: sentence.range)
  }

  /// The whole sentence that holds the evidence, or of a very long one the words around it.
  ///
  /// A text without full stops would otherwise be quoted anew for each of its numbers.
  package func passage(_ evidence: Evidence) -> Evidence {
    var passage = sentence(evidence)
    passage.range = articles[evidence.article].passage(around: evidence.range, in: passage.range)
    return passage
  }

  /// The figure that another one is part of.
  package func whole(of figure: Figure) -> Figure? {
    let figures = articles[figure.evidence.article].figures
    return figure.partOf.flatMap { figures.indices.contains($0) ? figures[$0] : nil }
  }

  /// The address of the sentence: `articles/talks.html#s3`.
  package func address(_ evidence: Evidence) -> String {
    "\(articles[evidence.article].article.url)#s\(evidence.sentence)"
  }
}

/// A person, organisation, state, place or medium, merged across articles.
package struct Actor: Sendable {
  package var name: String
  package var slug: Slug
  package var kind: ActorKind
  package var aliases: [String]
  package var note: String?
  package var sameAs: [String]
  /// Names in articles link to the page.
  package var isLinked: Bool
  /// In the order of articles and text.
  package var mentions: [Mention]
  /// One of each wording, the most frequent first.
  package var roles: [Role]
  /// The role that says who it is wherever it is named: of people; of bodies and media only what
  /// several articles say in the same words, for one wording of one source is not the site's.
  package var descriptor: Role?
  /// Indexes of articles that mention it, in path order.
  package var articles: [Int]
  /// Dates of the earliest and latest dated articles that mention it, as precise as they are given.
  package var first: DateSpan?
  package var last: DateSpan?
  package var statements: [Statement]
  /// Figures attributed to it.
  package var figures: [Figure]
  /// The actors most often in the same sentence, the most frequent first.
  package var companions: [Companion]
  /// Indexes of the persons who speak for it by office.
  package var voices: [Int] = []

  package init(
    name: String, slug: Slug, kind: ActorKind, aliases: [String], note: String?, sameAs: [String],
    isLinked: Bool, mentions: [Mention], roles: [Role], articles: [Int],
    first: DateSpan? = nil, last: DateSpan? = nil, statements: [Statement], figures: [Figure],
    companions: [Companion]
  ) {
    self.name = name
    self.slug = slug
    self.kind = kind
    self.aliases = aliases
    self.note = note
    self.sameAs = sameAs
    self.isLinked = isLinked
    self.mentions = mentions
    self.roles = roles
    self.articles = articles
    self.first = first
    self.last = last
    self.statements = statements
    self.figures = figures
    self.companions = companions
  }

  package var permalink: Permalink { .actor(slug) }
}

/// An actor named in the same sentences, and in how many.
package struct Companion: Hashable, Sendable {
  package var actor: Int
  package var sentences: Int

  package init(actor: Int, sentences: Int) {
    self.actor = actor
    self.sentences = sentences
  }
}

/// A publisher of articles, as metadata names it.
package struct Outlet: Hashable, Sendable {
  package var name: String
  package var articles: [Int]

  package init(name: String, articles: [Int]) {
    self.name = name
    self.articles = articles
  }
}

/// What several articles may rely on alike.
package struct OriginGroup: Hashable, Sendable {
  package var name: String
  package var kind: Origin.Kind
  package var actor: Int?
  package var origins: [Origin]

  package init(name: String, kind: Origin.Kind, actor: Int?, origins: [Origin]) {
    self.name = name
    self.kind = kind
    self.actor = actor
    self.origins = origins
  }

  /// Indexes of the articles, each once, in order.
  package var articles: [Int] {
    var result: [Int] = []
    for origin in origins where result.last != origin.evidence.article {
      result.append(origin.evidence.article)
    }
    return result
  }
}

/// What happened, or is planned, at one time, with every sentence that tells it.
package struct ChronologyEntry: Hashable, Sendable {
  package var date: DateSpan?
  package var undated: Event.Undated?
  package var isPlanned: Bool
  package var isApproximate: Bool
  /// The most telling first.
  package var events: [Event]
  /// How many sources that do not rely on one another tell it; of what happened, not those that only
  /// planned it.
  package var originCount: Int
  /// The sentences that call off what was planned, or move it.
  package var calledOff: [Evidence] = []
  /// Whether they only move it to another day.
  package var isMoved = false

  package init(
    date: DateSpan?, undated: Event.Undated?, isPlanned: Bool, isApproximate: Bool,
    events: [Event], originCount: Int
  ) {
    self.date = date
    self.undated = undated
    self.isPlanned = isPlanned
    self.isApproximate = isApproximate
    self.events = events
    self.originCount = originCount
  }

  /// Whether it was planned, and no sentence calls it off.
  package var isStillPlanned: Bool { isPlanned && calledOff.isEmpty }

  /// Indexes of the articles, each once, in order.
  package var articles: [Int] {
    guard events.count > 1 else { return events.map(\.evidence.article) }
    return Set(events.lazy.map(\.evidence.article)).sorted()
  }
}

/// Figures that count the same thing.
package struct Measure: Sendable {
  /// How a row stands to the ones before it.
  package enum Relation: String, Sendable {
    /// Nothing before it is to be compared with.
    case first
    case agrees
    case later
    case differentScope = "different-scope"
    /// It is part of another figure of its sentence: "including 7 children".
    case part
    case differs
    /// Another number of another article, and no day tells whether it is a later one.
    case undated
    /// The article itself tells that another number holds since: "from 14 to 13".
    case former
    case vague

    /// Whether the number is not that of one before, and is not known to be a later one.
    package var tellsApart: Bool { self == .differs || self == .undated }
  }

  package struct Row: Sendable {
    package var figure: Figure
    package var relation: Relation
    /// Whom the figure is about; only rows of one scope can differ.
    package var scope: String
    /// Whether it no longer stands: another article has a higher toll of the same, no older than this
    /// one, or a later number of what may fall; or it is that of a day long past.
    package var isOvertaken = false
    /// Whether it stands in the place of one that no longer does.
    package var overtakes = false

    package init(figure: Figure, relation: Relation, scope: String = "") {
      self.figure = figure
      self.relation = relation
      self.scope = scope
    }
  }

  package var slug: Slug
  package var label: String
  package var rows: [Row]

  package init(slug: Slug, label: String, rows: [Row]) {
    self.slug = slug
    self.label = label
    self.rows = rows
  }
}
