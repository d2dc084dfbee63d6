import CalendarDates
import SiteModel
import Templating

extension PageRecord {
  func figures() -> Value {
    let run = layout.figures[request.place]
    let count = layout.measures.count
    let singles = run.clamped(to: count..<count + layout.singles.count)
    let end = count + layout.singles.count
    let vague = run.clamped(to: end..<end + layout.vague.count)
    let heading = Heading(title: words.word("figures"), description: words.word("figures_deck"))
    return page(heading, pageCount: layout.figures.count) { fields in
      fields.list(
        "measures", run.clamped(to: 0..<count).map { records.measure(layout.measures[$0]) })
      fields.list(
        "singles", singles.map { records.figure(layout.singles[$0 - count], isCompared: false) })
      fields.list("vague", vague.map { records.figure(layout.vague[$0 - end]) })
      fields.list("downloads", downloads("figures."))
    }
  }

  func sources() -> Value {
    let run = layout.sources[request.place]
    let outlets = index.outlets.count
    let origins = outlets + index.origins.count
    let articles = run.clamped(to: origins..<origins + index.articles.count)
    let heading = Heading(title: words.word("sources"), description: words.word("sources_deck"))
    let without = layout.articlesWithoutOutlet.count
    return page(heading, pageCount: layout.sources.count) { fields in
      fields.list(
        "outlets",
        run.clamped(to: 0..<outlets).map { outlet($0, articleLimit: SiteLayout.outletArticleLimit) }
      )
      let groups = run.clamped(to: outlets..<origins).map { layout.originOrder[$0 - outlets] }
      fields.list(
        "origins", groups.filter { SiteLayout.isNamed(index.origins[$0]) }.map(originGroup))
      fields.list(
        "unnamed", groups.filter { !SiteLayout.isNamed(index.origins[$0]) }.map(originGroup))
      fields.list("bibliography", articles.map { reference($0 - origins) })
      fields.integer("without_outlet", without > 0 ? without : nil)
      fields.list("downloads", downloads("references.", "articles."))
    }
  }

  func outlet(_ number: Int, articleLimit: Int) -> Value {
    let outlet = index.outlets[number]
    let days = outlet.articles.compactMap { index.articles[$0].article.date?.bounds }
    let first = days.compactMap(\.first).min()
    let last = days.compactMap(\.last).max()
    return builder.record(types.outlet) { fields in
      fields.text("name", outlet.name)
      fields.text("url", layout.outletURL(number))
      fields.text("id", "o\(number + 1)")
      fields.list("articles", outlet.articles.prefix(articleLimit).map { shared.articles[$0] })
      fields.integer("count", outlet.articles.count)
      fields.text("first", first.map { words.dates.text($0) })
      fields.text("last", last.map { words.dates.text($0) })
      if articleLimit > 0 { fields.list("origins", origins(of: outlet)) }
    }
  }

  /// What an outlet's articles rely on, each origin once.
  private func origins(of outlet: Outlet) -> [Value] {
    var seen: Set<String> = []
    var values: [Value] = []
    for article in outlet.articles where values.count < 12 {
      for origin in index.articles[article].origins where seen.insert(origin.name).inserted {
        values.append(
          builder.record(types.origin) { fields in
            fields.text("name", origin.name)
            fields.text("url", actorURL(origin.actor))
            fields.text("quote", index.quote(origin.evidence))
            fields.set("evidence", records.sentence(origin.evidence))
          })
      }
    }
    return values
  }

  private func actorURL(_ actor: Int?) -> String? {
    actor.flatMap { index.actors.indices.contains($0) ? index.actors[$0].permalink.url : nil }
  }

  private func originGroup(_ number: Int) -> Value {
    let group = index.origins[number]
    return builder.record(types.originGroup) { fields in
      let actor = group.actor.flatMap { index.actors.indices.contains($0) ? index.actors[$0] : nil }
      fields.text("name", actor?.name ?? group.name)
      fields.text("url", actor?.permalink.url)
      fields.list(
        "articles",
        group.origins.prefix(SiteLayout.originArticleLimit).map { origin in
          builder.record(types.originArticle) { fields in
            fields.set("article", shared.articles[origin.evidence.article])
            fields.set("evidence", records.sentence(origin.evidence))
          }
        })
      fields.integer("count", group.articles.count)
    }
  }
}
