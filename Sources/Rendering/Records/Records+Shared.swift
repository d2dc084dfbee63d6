import CalendarDates
import Markdown
import SiteModel
import Templating

extension Records {
  /// Builds what all pages share; `builder` is the site's and is frozen afterwards.
  init(site: SiteContext, builder: ValueBuilder) {
    self.site = site
    self.builder = builder
    types = RecordTypes(builder.schema)
    shared = SharedValues()
    shared.words = builder.record(types.words, texts: site.words.keys.map { site.words.word($0) })
    shared.language = builder.text(site.language)
    shared.direction = builder.text(site.words.isRightToLeft ? "rtl" : "ltr")
    shared.generator = builder.text(site.settings.generator)
    shared.main = SiteNavigation.main(of: site).map(navigation)
    shared.further = SiteNavigation.further(of: site).map(navigation)
    shared.texts = index.articles.map(articleTexts)
    shared.articles = index.articles.map { _ in builder.declare(types.article) }
    shared.actors = index.actors.map { _ in builder.declare(types.actor) }
    shared.topics = index.topics.map { _ in builder.declare(types.topic) }
    for article in index.articles.indices { fillArticle(article) }
    for actor in index.actors.indices { fillActor(actor) }
    for topic in index.topics.indices { fillTopic(topic) }
    shared.site = siteRecord()
  }

  private func navigation(
    _ item: SiteNavigation
  ) -> (item: SiteNavigation, url: Value, label: Value) {
    (item, builder.text(item.url), builder.text(words.word(item.word)))
  }

  func articleTexts(_ annotated: AnnotatedArticle) -> SharedValues.ArticleTexts {
    let article = annotated.article
    let run = foreignRun(of: article)
    let date = article.metadata.date
    return SharedValues.ArticleTexts(
      url: article.permalink.url, bytes: annotated.text,
      isCut: article.metadata.display != .full,
      sentences: annotated.sentences.map(\.range), title: builder.text(article.title),
      outlet: builder.text(article.metadata.source ?? ""),
      date: builder.text(date.map { words.dates.text($0) } ?? ""),
      dateISO: builder.text(date?.machineText ?? ""), language: builder.text(run.language),
      direction: builder.text(run.direction),
      origins: annotated.origins.map { builder.text(inLine($0)) },
      dateNote: dateNote(of: annotated))
  }

  /// The name of an origin behind other words: "an anchor", "the ministry" of what opens its sentence.
  private func inLine(_ origin: Origin) -> String {
    let name = origin.name
    let isBare = origin.actor == nil && origin.kind != .media
    for article in isBare ? ["An ", "A ", "The "] : ["An ", "A "] where name.hasPrefix(article) {
      return article.lowercased() + name.dropFirst(article.count)
    }
    return name
  }

  func foreignRun(of article: Article) -> ForeignRun {
    article.metadata.language.map { ForeignRun($0, onPagesIn: site.language) }
      ?? ForeignRun(script: article.title, onPagesIn: site.language)
  }

  // MARK: Articles

  func fillArticle(_ number: Int) {
    let annotated = index.articles[number]
    let article = annotated.article
    let texts = shared.texts[number]
    builder.fill(shared.articles[number]) { fields in
      fields.integer("number", number + 1)
      fields.set("title", texts.title)
      fields.truth("untitled", article.titleOrigin == .openingWords)
      fields.text("url", texts.url)
      fields.set("outlet", texts.outlet)
      fields.set("date", texts.date)
      fields.set("date_iso", texts.dateISO)
      fields.set("lang", texts.language)
      fields.set("dir", texts.direction)
      fields.text("date_note", texts.dateNote)
      fields.truth("date_known", article.metadata.date != nil)
      fields.text("opening", opening(of: annotated))
      fields.integer("sentences", annotated.sentences.count { !$0.isHeading })
      fields.integer("words", wordCount(of: article.document.text))
      fields.list(
        "actors", site.references.actorsOfArticle[number].prefix(5).map { shared.actors[$0.actor] })
      fields.list(
        "topics", site.references.topicsOfArticle[number].map { shared.topics[$0] })
      fields.text("origins_text", originNames(of: annotated).joined(separator: words.comma))
      fields.integer("events", some(site.references.entriesOfArticle[number].count))
      fields.integer("figures", some(site.references.figuresOfArticle[number].count))
    }
  }

  /// The first words of an article's text; a dateline, "OSLO (NTB) -", is no more than its mark.
  private func opening(of annotated: AnnotatedArticle) -> String {
    let text = annotated.sentences.filter { !$0.isHeading }.prefix(2)
    let first = text.first { sentence in
      annotated.words(sentence.range).last.map { !"-\u{2013}\u{2014}".contains($0) } ?? false
    }
    return (first ?? text.first).map { cut(annotated.words($0.range), words: 40) } ?? ""
  }

  /// Names of what an article relies on, each once, in order.
  func originNames(of annotated: AnnotatedArticle) -> [String] {
    var names: [String] = []
    var actors: Set<Int> = []
    for origin in annotated.origins where !names.contains(origin.name) {
      // One outlet in two wordings
      if let actor = origin.actor, !actors.insert(actor).inserted { continue }
      names.append(origin.name)
    }
    return names
  }

  /// The latest date that an undated article speaks of as past.
  private func dateNote(of annotated: AnnotatedArticle) -> String? {
    guard annotated.article.metadata.date == nil else { return nil }
    let dates = annotated.events.compactMap { event -> (last: CalendarDay, date: DateSpan)? in
      guard let date = event.date, let last = date.bounds.last else { return nil }
      return (last, date)
    }
    guard let latest = dates.max(by: { $0.last < $1.last }) else { return nil }
    return words.word("mentions_until", ["date": words.dates.text(latest.date)])
  }

  private func wordCount(of text: [UInt8]) -> Int {
    var count = 0
    var isInWord = false
    for byte in text {
      let isSpace = byte <= 0x20
      if !isSpace && !isInWord { count += 1 }
      isInWord = !isSpace
    }
    return count
  }

  // MARK: Actors and topics

  func fillActor(_ number: Int) {
    let actor = index.actors[number]
    let run = ForeignRun(script: actor.name, onPagesIn: site.language)
    let role = actor.descriptor
    let stated = role ?? (actor.kind == .person ? nil : actor.roles.first)
    builder.fill(shared.actors[number]) { fields in
      fields.text("name", actor.name)
      fields.text("url", actor.permalink.url)
      fields.text("kind", actor.kind.rawValue)
      fields.text("lang", run.language)
      fields.text("dir", run.direction)
      fields.text("kind_text", words.word("kind_one", for: actor.kind.rawValue))
      fields.text("role", role?.words)
      fields.text("stated_role", stated?.words)
      fields.set("role_evidence", stated.map { sentence($0.evidence) })
      fields.integer("mentions", actor.mentions.count)
      fields.integer("articles", actor.articles.count)
      fields.text("first", actor.first.map { words.dates.text($0) })
      fields.text("first_iso", actor.first?.machineText)
      fields.text("last", actor.last.map { words.dates.text($0) })
      fields.text("last_iso", actor.last?.machineText)
      fields.text("initial", initial(of: actor.name))
      fields.integer("statements", actor.statements.count)
    }
  }

  func fillTopic(_ number: Int) {
    let topic = index.topics[number]
    builder.fill(shared.topics[number]) { fields in
      fields.text("name", topic.name)
      fields.text("url", topic.permalink.url)
      fields.html("note", html(markdown: topic.note))
      fields.integer("articles", topic.articles.count)
      let events = topic.briefing.chronology.count + topic.briefing.undated.count
      fields.integer("events", some(events))
      fields.integer("figures", some(site.references.figuresOfTopic[number].count))
      fields.integer("statements", some(site.references.statementsOfTopic[number].count))
      fields.list("terms", Array(topic.terms.prefix(12)))
      fields.set("lead", topic.lead.map(evidence))
    }
  }

  // MARK: The site

  private func siteRecord() -> Value {
    let settings = index.curation.site
    let licence = settings.licence ?? ""
    let licenceIsAddress = licence.hasPrefix("https://") || licence.hasPrefix("http://")
    let asOf = site.settings.asOf ?? settings.asOf
    return builder.record(types.site) { fields in
      fields.text("title", site.title)
      fields.text("description", settings.description)
      fields.text("editor", settings.editor)
      fields.text("licence", licence)
      fields.text("licence_url", licenceIsAddress ? licence : "")
      fields.text("base_url", site.settings.baseURL)
      fields.text("image", site.imageAddress)
      fields.text("image_alt", settings.description ?? site.title)
      fields.text("image_width", site.imageSize.map { String($0.width) })
      fields.text("image_height", site.imageSize.map { String($0.height) })
      fields.text("locale", openGraphLocale(site.language))
      fields.text("as_of", asOf.map { words.dates.text($0) })
      fields.text("as_of_iso", asOf?.description)
      fields.text("search_index", site.settings.searchIndex)
      fields.truth(
        "feeds", site.settings.downloads.contains { $0.path == "feed.xml" })
      fields.set(
        "counts",
        builder.record(types.counts) { fields in
          fields.integer("articles", index.articles.count)
          fields.integer("actors", index.actors.count)
          fields.integer("events", site.references.entries.count)
          fields.integer("figures", site.references.figures.count)
          fields.integer("statements", index.articles.reduce(0) { $0 + $1.statements.count })
          fields.integer("topics", index.topics.count)
          fields.integer("origins", index.origins.count(where: SiteLayout.isNamed))
          let unnamed = index.origins.count(where: { !SiteLayout.isNamed($0) })
          fields.integer("unnamed", unnamed > 0 ? unnamed : nil)
          fields.integer("outlets", index.outlets.count)
        })
    }
  }
}

/// A count as templates are told of it: nothing rather than 0.
private func some(_ count: Int) -> Int? { count > 0 ? count : nil }

/// The first letter of a name, folded to its base and upper case, for an index.
func initial(of name: String) -> String {
  guard
    let scalar = name.unicodeScalars.first(where: {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    })
  else { return "" }
  return folded(scalar).uppercased()
}

/// Latin letters with marks as their base letter; others as they are.
private func folded(_ scalar: Unicode.Scalar) -> String {
  switch scalar.value {
  case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: "A"
  case 0xC7, 0xE7, 0x106...0x10D: "C"
  case 0xD0, 0xF0, 0x10E...0x111: "D"
  case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: "E"
  case 0x11C...0x123: "G"
  case 0x124...0x127: "H"
  case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: "I"
  case 0x139...0x142: "L"
  case 0xD1, 0xF1, 0x143...0x148: "N"
  case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: "O"
  case 0x154...0x159: "R"
  case 0x15A...0x161, 0x218, 0x219: "S"
  case 0x162...0x167, 0x21A, 0x21B: "T"
  case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: "U"
  case 0xDD, 0xFD, 0xFF, 0x178: "Y"
  case 0x179...0x17E: "Z"
  // Arabic alef with hamza or madda.
  case 0x622, 0x623, 0x625, 0x671: "\u{627}"
  default: String(scalar)
  }
}
