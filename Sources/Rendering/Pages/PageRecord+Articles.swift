import CalendarDates
import Markdown
import SiteModel
import Templating

extension PageRecord {
  func articles() -> Value {
    let run = layout.articles[request.place]
    let heading = Heading(
      title: words.word("articles"), description: words.word("articles_deck"))
    return page(heading, pageCount: layout.articles.count) { fields in
      fields.list("articles", index.readingOrder[run].map { shared.articles[$0] })
      fields.list("downloads", downloads("articles.", "references."))
    }
  }

  func article() -> Value {
    let number = request.place
    let annotated = index.articles[number]
    let article = annotated.article
    let metadata = article.metadata
    let description = metadata.description ?? opening(of: annotated)
    let title =
      layout.repeatedTitles.contains(article.title)
      ? "\(article.title) [\(number + 1)]" : article.title
    let heading = Heading(title: title, description: description, isArticle: true)
    return page(heading) { fields in
      fields.set("article", shared.articles[number])
      fields.list("authors", metadata.authors)
      fields.text("source_url", metadata.sourceURL.flatMap(webAddress))
      fields.text("rights", metadata.rights)
      fields.text("display", metadata.display.rawValue)
      fields.html("body", articleBody(number))
      fields.list("contents", contents(number))
      fields.text("description", metadata.description)
      fields.text("updated", metadata.updated.map { words.dates.text($0) })
      fields.set("glance", glance(number))
      fields.list("origins", origins(of: annotated))
      fields.list("removed", article.removals.map(removal))
      fields.list("related", related(to: number))
      let place = layout.placeInReadingOrder[number]
      fields.set("previous", neighbour(place - 1))
      fields.set("next", neighbour(place + 1))
      fields.set("cite", citation(ofArticle: number))
      fields.text("file", article.path)
      fields.set("json_ld", articleData(metadata))
      fields.set("extras", builder.map(metadata.extras.map { ($0.key, value($0.value)) }))
    }
  }

  private func opening(of annotated: AnnotatedArticle) -> String {
    annotated.sentences.first { !$0.isHeading }.map { annotated.words($0.range) }
      ?? annotated.article.title
  }

  private func neighbour(_ place: Int) -> Value? {
    index.readingOrder.indices.contains(place) ? shared.articles[index.readingOrder[place]] : nil
  }

  /// A link that may leave the site: only web addresses, as templates refuse all others.
  private func webAddress(_ address: String) -> String? {
    isWebAddress(address) ? address : nil
  }

  private func glance(_ number: Int) -> Value? {
    let annotated = index.articles[number]
    let isEmpty =
      references.actorsOfArticle[number].isEmpty && references.entriesOfArticle[number].isEmpty
      && references.figuresOfArticle[number].isEmpty && references.topicsOfArticle[number].isEmpty
      && annotated.statements.isEmpty
    guard !isEmpty else { return nil }
    let first = statementsAtAGlance(annotated.statements)
    let shown = Set(first.map(\.evidence))
    let others = annotated.statements.filter { !shown.contains($0.evidence) }
    return builder.record(types.glance) { fields in
      fields.list("actors", mainActors(of: number).prefix(8).map { shared.actors[$0] })
      fields.list("events", eventsAtAGlance(number).map { records.event($0, toldBy: number) })
      fields.list(
        "figures", records.figures(Array(references.figuresOfArticle[number].prefix(6))))
      fields.list("topics", references.topicsOfArticle[number].map { shared.topics[$0] })
      fields.list("statements", first.map { records.statement($0, isInLine: true) })
      fields.list(
        "more_statements",
        others.prefix(Self.mostStatements).map { records.statement($0, isInLine: true) })
      fields.integer("more_count", others.count)
    }
  }

  /// How many statements of an article its page lists; the data have all.
  private static let mostStatements = 200

  /// The entries that the article tells first, by date: news stands above its background.
  private func eventsAtAGlance(_ number: Int) -> [Int] {
    let told = references.entriesOfArticle[number].enumerated().map { place, entry in
      let sentence = references.entries[entry].events.lazy.filter { $0.evidence.article == number }
        .map(\.evidence.sentence).min()
      return (sentence: sentence ?? .max, place: place, entry: entry)
    }
    return told.sorted { ($0.sentence, $0.place) < ($1.sentence, $1.place) }.prefix(6)
      .sorted { $0.place < $1.place }.map(\.entry)
  }

  /// The first statements, of which none is told within the words of another.
  private func statementsAtAGlance(_ statements: [Statement]) -> [Statement] {
    var shown: [Statement] = []
    for statement in statements where shown.count < 4 {
      let range = statement.evidence.range
      let isTold = shown.contains { other in
        let before = other.evidence.range
        return other.evidence.sentence == statement.evidence.sentence
          && (before.contains(range.lowerBound) || range.contains(before.lowerBound))
      }
      if !isTold { shown.append(statement) }
    }
    return shown
  }

  /// The actors of an article, first those that it names most; who speaks in it, or is a person, is
  /// more than a place that a sentence passes through.
  private func mainActors(of number: Int) -> [Int] {
    let speakers = Set(index.articles[number].statements.compactMap(\.actor))
    let ranked = references.actorsOfArticle[number].enumerated().map { place, count in
      let weight =
        count.mentions + (speakers.contains(count.actor) ? 2 : 0)
        + (index.actors[count.actor].kind == .person ? 1 : 0)
      return (weight: weight, place: place, actor: count.actor)
    }
    return ranked.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }.map(\.actor)
  }

  private func origins(of annotated: AnnotatedArticle) -> [Value] {
    var seen: Set<String> = []
    return annotated.origins.filter { seen.insert($0.name).inserted }.map { origin in
      builder.record(types.origin) { fields in
        fields.text("name", origin.name)
        fields.text(
          "url",
          origin.actor.flatMap {
            index.actors.indices.contains($0) ? index.actors[$0].permalink.url : nil
          })
        fields.text("quote", annotated.words(origin.evidence.range))
        fields.set("evidence", records.sentence(origin.evidence))
      }
    }
  }

  private func removal(_ removal: Removal) -> Value {
    builder.record(types.removal) { fields in
      fields.text("text", removal.text)
      fields.text("rule", removal.rule)
      fields.text("why", ruleText(removal.rule))
      fields.integer("line", removal.line)
    }
  }

  /// What a rule does, in the interface's language; nothing where there are no words for it.
  func ruleText(_ rule: String) -> String {
    words.word("rule", for: String(rule.map { $0 == "-" ? "_" : $0 }))
  }

  /// Articles that tell the same events, those with most in common first.
  private func related(to number: Int) -> [Value] {
    var shared: [Int: [Int]] = [:]
    for entry in references.entriesOfArticle[number] {
      let articles = references.articlesOfEntry[entry]
      // What everybody reports relates nobody to anybody in particular.
      guard articles.count <= 40 else { continue }
      for other in articles where other != number { shared[other, default: []].append(entry) }
    }
    let ranked = shared.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    return ranked.prefix(6).map { other, entries in
      builder.record(types.related) { fields in
        fields.set("article", self.shared.articles[other])
        fields.text(
          "why",
          words.word("in_common_events", ["count": words.count(entries.count, "event")]))
        fields.list("events", entries.prefix(3).map { records.event($0) })
      }
    }
  }

  private func articleData(_ metadata: ArticleMetadata) -> Value {
    builder.record(types.articleData) { fields in
      fields.text("date_published", metadata.date.flatMap(schemaDate))
      fields.text("date_modified", metadata.updated.flatMap(schemaDate))
      fields.text("lang", metadata.language ?? site.language)
      fields.text("publisher", metadata.source)
    }
  }

  /// Dates with a year; schema.org knows no others.
  private func schemaDate(_ date: DateSpan) -> String? {
    guard date.start?.year != nil, !date.isQualified else { return nil }
    let text = date.machineText
    return text.isEmpty ? nil : text
  }

  /// A front matter value that templates may use.
  private func value(_ value: MetadataValue) -> Value {
    switch value {
    case .text(let text): builder.text(text)
    case .integer(let number): Value.integer(number)
    case .decimal(let number): Value.decimal(number)
    case .truth(let truth): Value.truth(truth)
    case .list(let values): builder.list(values.map(self.value))
    case .record(let fields): builder.map(fields.map { ($0.key, self.value($0.value)) })
    case .null: .none
    }
  }
}
