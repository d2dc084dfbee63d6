import CalendarDates
import Markdown
import SiteModel
import Templating

extension Records {
  /// An entry of the chronology by its number, made on the page that shows it.
  ///
  /// On the page of an article, `article`, in its own words.
  func event(_ number: Int, toldBy article: Int? = nil) -> Value {
    var entry = site.references.entries[number]
    if let article {
      let own = entry.events.filter { $0.evidence.article == article }
      entry.events = own + entry.events.filter { $0.evidence.article != article }
    }
    let precision = site.precision(of: entry)
    let shown = entry.events.prefix(SiteLayout.sourceLimit)
    lazy var sources = shown.map { evidence($0.evidence) }
    let texts = entry.events.first.map { shared.texts[$0.evidence.article] }
    return builder.record(types.event) { fields in
      fields.text("id", "e\(number + 1)")
      fields.text("url", site.layout.eventURL(number))
      fields.text("date", dateText(of: entry))
      fields.text("date_iso", entry.date?.machineText)
      fields.text("edtf", entry.date?.description)
      fields.text("precision", precision)
      // The date itself says that its year is not stated.
      let isOpen = precision == "undated" || precision == "noyear"
      let tag = isOpen && entry.isStillPlanned ? "planned" : precision
      fields.text(
        "precision_text",
        tag == "exact" || tag == "noyear" ? "" : words.word("precision", for: tag))
      fields.text("reason", reason(of: entry, precision))
      fields.text("bounds", bounds(of: entry, precision))
      fields.truth("planned", entry.isPlanned)
      fields.list("called_off", entry.calledOff.map(evidence))
      fields.set(
        "quote",
        texts.flatMap { texts in entry.events.first.map { quote(texts, $0.evidence.range) } })
      fields.set("lang", texts?.language)
      fields.set("dir", texts?.direction)
      fields.list("sources", sources)
      fields.list("also", Array(sources.dropFirst()))
      let left = entry.events.count - shown.count
      fields.integer("sources_left", left > 0 ? left : nil)
      fields.integer("articles", entry.articles.count)
      fields.integer(
        "origins", nameOrigins(entry.events.map(\.evidence)) ? entry.originCount : nil)
      fields.truth("single_origin", entry.originCount <= 1)
      fields.list(
        "actors", site.references.actorsOfEntry[number].prefix(8).map { shared.actors[$0] })
      fields.list("topics", site.references.topicsOfEntry[number].map { shared.topics[$0] })
    }
  }

  /// Whether an outlet or an origin is known for any of some sentences; of others nothing tells whether they
  /// rely on one.
  func nameOrigins(_ places: [Evidence]) -> Bool {
    places.contains {
      index.articles[$0.article].article.metadata.source != nil || site.references.origin($0) != nil
    }
  }

  /// The date in words, as the sources word it where it cannot be placed.
  func dateText(of entry: ChronologyEntry) -> String {
    if let date = entry.date, date.start != nil || date.bounds.last != nil {
      let text = words.dates.text(date)
      return entry.isApproximate && !date.isQualified
        ? words.word("date_about", ["date": text]) : text
    }
    let worded = entry.events.first?.dateWords ?? ""
    return worded.isEmpty
      ? words.word("date_unknown") : words.word("as_worded", ["words": worded])
  }

  private func reason(of entry: ChronologyEntry, _ precision: String) -> String? {
    guard precision == "undated" || precision == "noyear" else { return nil }
    switch entry.undated {
    case .yearNotStated: return words.word("reason_no_year")
    case .articleUndated: return words.word("reason_no_article_date")
    case .vague: return words.word("reason_no_date")
    case nil: return precision == "noyear" ? words.word("reason_no_year") : nil
    }
  }

  /// What else the article tells of when it was written.
  private func bounds(of entry: ChronologyEntry, _ precision: String) -> String? {
    guard precision == "undated", let article = entry.events.first?.evidence.article
    else { return nil }
    return shared.texts[article].dateNote
  }

  /// The first or last date of all, as precise as it is known.
  private static func endText(
    _ dates: [DateSpan], _ words: StringTable, _ end: (DateSpan) -> CalendarDate?,
    _ day: (DateSpan) -> CalendarDay?, _ isBefore: (CalendarDay, CalendarDay) -> Bool
  ) -> String? {
    var best: (day: CalendarDay, date: CalendarDate)?
    for span in dates {
      guard let day = day(span), let date = end(span) else { continue }
      if best.map({ isBefore(day, $0.day) }) ?? true { best = (day, date) }
    }
    return best.map { words.dates.text($0.date) }
  }

  /// The strip of all entries with its summary; empty where none is dated.
  func strip() -> (svg: [UInt8], summary: String) {
    let entries = site.references.entries
    var marks: [TimelineStrip.Mark] = []
    for entry in entries {
      guard let date = entry.date, let first = date.bounds.first ?? date.bounds.last else {
        continue
      }
      let last = date.bounds.last ?? first
      marks.append(
        TimelineStrip.Mark(precision: site.precision(of: entry), first: first, last: last))
    }
    let undated = entries.count - marks.count
    var summary = ""
    let dated = entries.prefix(site.references.datedCount).compactMap(\.date)
    if let first = Self.endText(dated, words, \.start, { $0.bounds.first }, <),
      let last = Self.endText(dated, words, \.end, { $0.bounds.last }, >)
    {
      summary = words.word(
        "strip_summary",
        [
          "events": words.count(marks.count, "event"), "first": first, "last": last,
        ])
    }
    if undated > 0 {
      let more = words.word("strip_summary_undated", ["events": words.count(undated, "event")])
      summary += summary.isEmpty ? more : " " + more
    }
    var strip = TimelineStrip(
      marks: marks, undated: undated, title: words.word("strip_title"), description: summary,
      dates: words.dates, axis: site.axis)
    let outside = strip.outside
    if outside.before + outside.after > 0 {
      let events = words.count(outside.before + outside.after, "event")
      summary += " " + words.word("strip_outside", ["events": events])
    }
    if strip.isCounted { summary += " " + words.word("strip_bars") }
    strip.description = summary
    return (strip.svg(), summary)
  }
}
