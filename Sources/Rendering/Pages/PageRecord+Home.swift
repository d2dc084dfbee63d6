import CalendarDates
import SiteModel
import Templating

extension PageRecord {
  func home() -> Value {
    let settings = index.curation.site
    let lead = leadSentences()
    let strip = records.strip()
    let counts = [
      words.count(index.articles.count, "article"),
      words.count(references.entries.count, "event"), words.count(index.actors.count, "actor"),
    ].joined(separator: words.comma)
    let description =
      settings.description
      ?? "\(counts)." + (lead.first.map { " \u{201c}\(index.quote($0))\u{201d}" } ?? "")
    return page(Heading(title: site.title, description: description)) { fields in
      fields.html("introduction", records.html(markdown: settings.introduction))
      fields.list("state", lead.prefix(2).map(records.evidence))
      fields.list("points", lead.dropFirst(2).prefix(6).map(point))
      fields.html("strip", strip.svg)
      fields.text("strip_summary", strip.summary)
      fields.set("matrix", matrix(rowLimit: 3, partyLimit: 4, perCell: 1))
      fields.list("figures", leadFigures(limit: 4).map { shared.figures[$0] })
      fields.list("actors", Array(shared.actors.prefix(12)))
      fields.list("topics", Array(shared.topics.prefix(8)))
      fields.list("news", news())
      fields.list("outlets", index.outlets.indices.prefix(8).map { outlet($0, articleLimit: 0) })
      fields.list("articles", index.readingOrder.prefix(6).map { shared.articles[$0] })
      fields.set("cite", siteCitation())
      fields.list("feeds", downloads("feed."))
    }
  }

  /// The story's key sentences, the most telling first; where the index has none, the first
  /// sentence of each article that can stand alone.
  func leadSentences() -> [Evidence] {
    if !index.keyPoints.isEmpty { return index.keyPoints }
    return index.readingOrder.prefix(8).compactMap { article in
      let sentences = index.articles[article].sentences
      let place =
        sentences.firstIndex(where: \.standsAlone)
        ?? sentences.firstIndex { !$0.isHeading }
      return place.map {
        Evidence(article: article, sentence: $0 + 1, range: sentences[$0].range)
      }
    }
  }

  func point(_ evidence: Evidence) -> Value {
    let topic = references.links(evidence)?.topics.first
    return builder.record(types.point) { fields in
      fields.text("label", topic.map { index.topics[$0].name })
      fields.set("evidence", records.evidence(evidence))
      fields.list("others", othersTelling(evidence).prefix(3).map(records.sentence))
    }
  }

  /// Sentences of other articles on the same event.
  private func othersTelling(_ evidence: Evidence) -> [Evidence] {
    let entry = references.entriesOfArticle[evidence.article].first { entry in
      references.entries[entry].events.contains {
        $0.evidence.article == evidence.article && $0.evidence.sentence == evidence.sentence
      }
    }
    guard let entry else { return [] }
    var seen: Set<Int> = [evidence.article]
    return references.entries[entry].events.map(\.evidence).filter {
      seen.insert($0.article).inserted
    }
  }

  /// Numbers of the figures that say most, one of each measure: attributed, dated, the latest; the
  /// measures that most articles give come first.
  func leadFigures(limit: Int) -> [Int] {
    let telling = layout.measures.filter { measure in
      index.measures[measure].rows.contains { $0.figure.what != nil }
    }
    let counted = (telling.isEmpty ? layout.measures : telling).map { measure in
      (measure, Set(index.measures[measure].rows.map(\.figure.evidence.article)).count)
    }
    let ranked = counted.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(limit).map(\.0)
    let best = ranked.compactMap { measure -> Int? in
      let rows = index.measures[measure].rows
      let best = rows.indices.filter { rows[$0].figure.value != nil }.max { left, right in
        rank(rows[left].figure, left) < rank(rows[right].figure, right)
      }
      return best.map { references.firstFigure[measure] + $0 }
    }
    let more = layout.singles.filter { references.figure($0, in: index).figure.what != nil }
    return best + more.prefix(limit - best.count)
  }

  private func rank(_ figure: Figure, _ row: Int) -> (Int, Int, Int) {
    (figure.attributedTo == nil ? 0 : 1, figure.asOf == nil ? 0 : 1, row)
  }

  /// The latest days on which something is reported to have happened.
  private func news() -> [Value] {
    var days: [(date: DateSpan, entries: [Int])] = []
    for number in (0..<references.datedCount).reversed() {
      let entry = references.entries[number]
      guard let date = entry.date, !entry.isPlanned, site.precision(of: entry) == "exact" else {
        continue
      }
      if let last = days.last, last.date == date {
        days[days.count - 1].entries.append(number)
      } else if days.count == 4 {
        break
      } else {
        days.append((date, [number]))
      }
    }
    return days.map { date, entries in
      // Entries with most sources first; the walk above went backwards.
      let ranked = entries.sorted { left, right in
        (references.entries[right].events.count, left)
          < (references.entries[left].events.count, right)
      }
      return builder.record(types.newsDay) { fields in
        fields.text("date", words.dates.text(date))
        fields.text("date_iso", date.machineText)
        fields.text("url", ranked.first.map { layout.eventURL($0) })
        fields.list("events", ranked.prefix(3).map { shared.events[$0] })
      }
    }
  }
}
