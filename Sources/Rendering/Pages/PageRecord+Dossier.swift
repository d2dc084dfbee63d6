import CalendarDates
import SiteModel
import Templating

extension PageRecord {
  /// The whole briefing on one page; large stories are cut to what matters most.
  func dossier() -> Value {
    let lead = leadPoints()
    let strip = records.strip()
    let heading = Heading(
      title: words.word("dossier"), description: words.word("dossier_deck"))
    return page(heading) { fields in
      fields.list("state", lead.prefix(2).map { records.evidence($0.evidence) })
      fields.truth("state_undated", !index.isNewestKnown)
      fields.list("points", points(Array(lead.dropFirst(2).prefix(6))))
      fields.html("strip", strip.svg)
      fields.text("strip_summary", strip.summary)
      fields.set("matrix", matrix(rowLimit: 8, partyLimit: 5))
      fields.list("events", tellingEntries(limit: 40, budget: 60_000).map { records.event($0) })
      fields.list(
        "measures", layout.measures.prefix(8).map { records.measure($0, rowLimit: 6) })
      fields.list("actors", Array(shared.actors.prefix(40)))
      fields.list("topics", index.topics.indices.prefix(8).map(digest))
      fields.list("gap_sections", gapSections(limit: 8))
      fields.list("bibliography", index.articles.indices.prefix(100).map(reference))
      fields.set("cite", siteCitation())
    }
  }

  /// Entries told by most articles and origins, in their order, up to what fits.
  private func tellingEntries(limit: Int, budget: Int) -> [Int] {
    let entries = references.entries
    let ranked = entries.indices.sorted { left, right in
      (entries[right].originCount, entries[right].events.count, left)
        < (entries[left].originCount, entries[left].events.count, right)
    }
    var left = budget
    let fitting = ranked.prefix(limit).prefix { entry in
      left -= 700 + 330 * min(entries[entry].events.count, 4)
      return left > 0
    }
    return fitting.sorted()
  }

  private func digest(_ number: Int) -> Value {
    let briefing = index.topics[number].briefing
    return builder.record(types.topicDigest) { fields in
      fields.set("topic", shared.topics[number])
      fields.list("bottom_line", briefing.bottomLine.prefix(2).map(records.evidence))
      fields.list("agree", briefing.agreements.prefix(2).map(agreement))
      differing(briefing, &fields, numbers: 1, scopes: 1, disputes: 3)
      fields.list("questions", briefing.openQuestions.prefix(3).map(records.evidence))
    }
  }
}
