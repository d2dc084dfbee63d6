import JSONText
import CalendarDates
package import SiteModel

/// Returns `data/timelinejs.json` in the form that Knight Lab's TimelineJS reads.
///
/// Only entries with a year; the text is the quote, escaped, with a link to its sentence.
package func timelineJS(of index: SiteIndex, _ settings: ExportSettings) -> OutputFile {
  let prefix = settings.baseURL ?? "../"
  var json = JSONWriter(reserving: 1 << 14)
  json.object { json in
    json.object("title") { json in
      json.object("text") { $0.member("headline", xmlEscaped(settings.title)) }
    }
    json.array("events") { json in
      for entry in index.chronology {
        guard let event = entry.events.first, let date = entry.date, let start = date.start,
          start.year != nil
        else { continue }
        json.lineBreak()
        json.object { json in
          json.date("start_date", start)
          if case .interval(_, .date(let end)) = date, end.year != nil {
            json.date("end_date", end)
          }
          json.object("text") { json in
            let title = index.articles[event.evidence.article].article.title
            let address = xmlEscaped(prefix + index.address(event.evidence))
            json.member("headline", xmlEscaped(event.dateWords))
            json.member(
              "text",
              "<p>\(xmlEscaped(index.quote(event.evidence)))</p>"
                + "<p><a href=\"\(address)\">\(xmlEscaped(title))</a></p>")
          }
        }
      }
    }
  }
  return OutputFile(path: "data/timelinejs.json", content: .bytes(json.bytes + [0x0A]))
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
