package import CalendarDates
package import Diagnostics

/// What `site.yml` says, with what its absence means.
package struct SiteSettings: Hashable, Sendable {
  package var title: String?
  package var description: String?

  /// Absolute `http` or `https` address ending in `/`; only feeds, canonical links and the sitemap
  /// need it.
  package var baseURL: String?

  /// BCP 47 tag of the interface and of articles that name none.
  package var language: String
  package var editor: String?
  package var licence: String?

  /// The day the site speaks of as now; without it none is printed.
  package var asOf: CalendarDay?

  /// The days that the story covers: places a month and day without a year if only one fits.
  package var timeframe: DateSpan?
  package var introduction: String?

  /// The picture for link previews: a file below the seeds folder, or an absolute address.
  package var image: Located<String>?

  package init(
    title: String? = nil, description: String? = nil, baseURL: String? = nil,
    language: String = "en", editor: String? = nil, licence: String? = nil,
    asOf: CalendarDay? = nil, timeframe: DateSpan? = nil, introduction: String? = nil,
    image: Located<String>? = nil
  ) {
    self.title = title
    self.description = description
    self.baseURL = baseURL
    self.language = language
    self.editor = editor
    self.licence = licence
    self.asOf = asOf
    self.timeframe = timeframe
    self.introduction = introduction
    self.image = image
  }
}

/// One entry of `actors.yml`: overrides whatever the analysis finds.
package struct ActorEntry: Hashable, Sendable {
  package var name: String
  package var kind: ActorKind?
  package var aliases: [String]
  package var slug: Slug?
  package var note: String?
  package var sameAs: [String]

  /// The actor gets no page and appears in no list.
  package var isHidden: Bool

  /// Names in articles do not link to the actor's page.
  package var isNotLinked: Bool

  /// Names found by the analysis that are not this actor, however alike they look.
  package var distinctFrom: [String]
  package var position: SourcePosition

  package init(
    name: String, kind: ActorKind? = nil, aliases: [String] = [], slug: Slug? = nil,
    note: String? = nil, sameAs: [String] = [], isHidden: Bool = false, isNotLinked: Bool = false,
    distinctFrom: [String] = [], position: SourcePosition
  ) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.slug = slug
    self.note = note
    self.sameAs = sameAs
    self.isHidden = isHidden
    self.isNotLinked = isNotLinked
    self.distinctFrom = distinctFrom
    self.position = position
  }
}

/// One entry of `topics.yml`.
package struct TopicEntry: Hashable, Sendable {
  package var name: String
  package var slug: Slug
  /// Words and phrases that place a sentence in the topic; case, and plural `s`, do not matter.
  package var terms: [String]
  package var note: String?
  package var position: SourcePosition

  package init(
    name: String, slug: Slug, terms: [String], note: String? = nil, position: SourcePosition
  ) {
    self.name = name
    self.slug = slug
    self.terms = terms
    self.note = note
    self.position = position
  }
}

/// All curation beside the articles, in the order in which it takes effect.
package struct Curation: Sendable {
  package var site: SiteSettings
  package var actors: [ActorEntry]
  /// In reading order: by `order`, then as listed.
  package var topics: [TopicEntry]

  package init(
    site: SiteSettings = SiteSettings(), actors: [ActorEntry] = [], topics: [TopicEntry] = []
  ) {
    self.site = site
    self.actors = actors
    self.topics = topics
  }
}
