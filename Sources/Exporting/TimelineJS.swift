import JSONText
import CalendarDates
package import SiteModel

/// Returns `data/timelinejs.json` in the form that Knight Lab's TimelineJS reads.
///
/// Only entries with a year; the text is the quote, escaped, with a link to its sentence. Of a large
/// story only those entries that most sources tell: TimelineJS is made for a few dozen and stands
/// still at thousands, and `events.json` has all.
package func timelineJS(of index: SiteIndex, _ settings: ExportSettings) -> OutputFile {
  let prefix = settings.baseURL ?? "../"
  var json = JSONWriter(reserving: 1 << 14)
  var text: [UInt8] = []
  json.object { json in
    json.object("title") { json in
      json.object("text") { $0.member("headline", xmlEscaped(settings.title)) }
    }
    json.array("events") { json in
      for entry in shownEntries(of: index) {
        guard let event = entry.events.first, let date = entry.date, let start = date.start
        else { continue }
        json.lineBreak()
        json.object { json in
          json.date("start_date", start)
          if case .interval(_, .date(let end)) = date, end.year != nil {
            json.date("end_date", end)
          }
          json.object("text") { json in
            json.member("headline", xmlEscaped(event.dateWords))
            text.removeAll(keepingCapacity: true)
            // A plan that was called off is told with the sentence that does so.
            for evidence in [event.evidence] + entry.calledOff {
              append(evidence, in: index, prefix, to: &text)
            }
            json.member("text", utf8: text[...])
          }
        }
      }
    }
  }
  json.endLine()
  return OutputFile(path: "data/timelinejs.json", content: .bytes(json.bytes))
}

/// Appends a quote with a link to its sentence.
private func append(
  _ evidence: Evidence, in index: SiteIndex, _ prefix: String, to text: inout [UInt8]
) {
  text += "<p>".utf8
  appendXMLEscaped(index.utf8(evidence), to: &text)
  text += "</p><p><a href=\"".utf8
  appendXMLEscaped(prefix.utf8, to: &text)
  appendXMLEscaped(index.address(evidence).utf8, to: &text)
  text += "\">".utf8
  appendXMLEscaped(index.articles[evidence.article].article.title.utf8, to: &text)
  text += "</a></p>".utf8
}

/// How many entries a timeline holds.
private let entryLimit = 300

/// The entries with a year, oldest first; of too many those with most sources, the earlier of equals.
private func shownEntries(of index: SiteIndex) -> [ChronologyEntry] {
  let dated = index.chronology.filter { $0.date?.start?.year != nil && !$0.events.isEmpty }
  guard dated.count > entryLimit else { return dated }
  let ranked = dated.indices.sorted { left, right in
    (-dated[left].originCount, -dated[left].events.count, left)
      < (-dated[right].originCount, -dated[right].events.count, right)
  }
  return ranked.prefix(entryLimit).sorted().map { dated[$0] }
}

extension JSONWriter {
  fileprivate mutating func date(_ key: String, _ date: CalendarDate) {
    object(key) { json in
      json.member("year", date.year ?? 0)
      if let month = date.month, month <= 12 {
        json.member("month", month)
        if let day = date.day { json.member("day", day) }
      }
    }
  }
}
