import CalendarDates
package import SiteModel

/// Returns `events.ics` (RFC 5545): the chronology's entries of one day or a run of days, all-day;
/// `nil` where there are none.
///
/// Entries known only to the month or year would fill a calendar with bars, and approximate ones would
/// state a day; both are left out, and so are years that iCalendar cannot write. `UID`
/// is made of the quote's place and words, so that a calendar updates an event instead of adding it
/// again; `DTSTAMP` is the as-of day, or the epoch, for the same input must give the same bytes.
package func calendar(of index: SiteIndex, _ settings: ExportSettings) -> OutputFile? {
  var lines = ContentLines(reserving: index.exportSize)
  lines.append("BEGIN:VCALENDAR")
  lines.append("VERSION:2.0")
  lines.append("PRODID:-//sitegen//briefing//EN")
  lines.append("CALSCALE:GREGORIAN")
  lines.append("X-WR-CALNAME:", text: settings.title.utf8)
  let stamp = (settings.asOf ?? "1970-01-01").filter { $0 != "-" } + "T000000Z"
  /// How many events have had an identifier.
  var taken: [UInt64: Int] = [:]
  for entry in index.chronology {
    guard let event = entry.events.first, let days = calendarDays(of: entry) else { continue }
    let article = index.articles[event.evidence.article].article
    let quote = index.utf8(event.evidence)
    let identity = fingerprint(of: Array("\(article.slug)\n\(days.first)\n".utf8) + quote)
    let uid = hexadecimal(identity) + String(repeating: "x", count: taken[identity, default: 0])
    taken[identity, default: 0] += 1
    lines.append("BEGIN:VEVENT")
    lines.append("UID:\(uid)@sitegen")
    lines.append("DTSTAMP:\(stamp)")
    lines.append("DTSTART;VALUE=DATE:" + compact(days.first))
    lines.append("DTEND;VALUE=DATE:" + compact(days.last + 1))
    lines.append("SUMMARY:", text: quote)
    lines.append("DESCRIPTION:", text: sources(of: entry, in: index))
    lines.append("STATUS:" + status(of: entry))
    if let baseURL = settings.baseURL {
      lines.append("URL:\(baseURL)\(article.url)#s\(event.evidence.sentence)")
    }
    lines.append("TRANSP:TRANSPARENT")
    lines.append("END:VEVENT")
  }
  lines.append("END:VCALENDAR")
  // A calendar needs at least one component (section 3.6).
  guard !taken.isEmpty else { return nil }
  return OutputFile(path: "events.ics", content: .bytes(lines.bytes))
}

private func status(of entry: ChronologyEntry) -> String {
  guard entry.calledOff.isEmpty else { return "CANCELLED" }
  return entry.isPlanned ? "TENTATIVE" : "CONFIRMED"
}

/// Whether `calendar(of:_:)` has anything to hold.
func hasCalendar(_ index: SiteIndex) -> Bool {
  index.chronology.contains { !$0.events.isEmpty && calendarDays(of: $0) != nil }
}

/// The days that a calendar may show for an entry, if any.
private func calendarDays(of entry: ChronologyEntry) -> DayInterval? {
  guard !entry.isApproximate, let date = entry.date, !date.isQualified,
    let days = wholeDays(of: date), days.first.components.year > 0,
    days.last.components.year < 9999
  else { return nil }
  return days
}

extension DateSpan {
  /// Whether any part of it is approximate or uncertain.
  fileprivate var isQualified: Bool {
    switch self {
    case .date(let date): date.isApproximate || date.isUncertain
    case .interval(let from, let to):
      [from.date, to.date].contains { $0.map { $0.isApproximate || $0.isUncertain } ?? false }
    }
  }
}

/// The days of a date known to the day, or of an interval with both ends known so.
func wholeDays(of date: DateSpan?) -> DayInterval? {
  switch date {
  case .date(let date): return date.day == nil ? nil : date.days
  case .interval(.date(let from), .date(let to)):
    guard from.day != nil, to.day != nil, let first = from.days, let last = to.days else {
      return nil
    }
    return DayInterval(first.first, last.last)
  default: return nil
  }
}

private func compact(_ day: CalendarDay) -> String {
  String(decoding: day.description.utf8.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
}

/// A line for each source: the article's title and its outlet.
private func sources(of entry: ChronologyEntry, in index: SiteIndex) -> [UInt8] {
  var lines: [UInt8] = []
  for event in entry.events {
    let article = index.articles[event.evidence.article].article
    if !lines.isEmpty { lines.append(UInt8(ascii: "\n")) }
    lines += article.title.utf8
    if let outlet = article.metadata.source { lines += " (\(outlet))".utf8 }
  }
  return lines
}

/// Lines of iCalendar, folded at 75 octets without splitting a character (RFC 5545 section 3.1).
struct ContentLines {
  private(set) var bytes: [UInt8] = []

  /// Bytes of the line that is being written, since its last fold.
  private var width = 0

  init(reserving size: Int = 0) { bytes.reserveCapacity(size) }

  /// A value with its escapes, before it is folded.
  private var escaped: [UInt8] = []

  mutating func append(_ line: String) {
    var line = line
    line.withUTF8 { put($0) }
    end()
  }

  /// Appends a property with a TEXT value, escaped (section 3.3.11).
  mutating func append(_ name: String, text: some Sequence<UInt8>) {
    escaped.removeAll(keepingCapacity: true)
    escaped.append(contentsOf: name.utf8)
    for byte in text {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        escaped.append(UInt8(ascii: "\\"))
        escaped.append(byte)
      case UInt8(ascii: "\n"): escaped.append(contentsOf: "\\n".utf8)
      case 0..<0x20, 0x7F: escaped.append(UInt8(ascii: " "))
      default: escaped.append(byte)
      }
    }
    escaped.withUnsafeBufferPointer { put($0) }
    end()
  }

  /// Writes a line with a fold before each character that no longer fits.
  private mutating func put(_ line: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while width + line.count - start > 75 {
      var end = start + 75 - width
      while end > start, line[end] & 0xC0 == 0x80 { end -= 1 }
      // A run without the start of a character is no text, but must end as well.
      if end == start, width == 1 { end = start + 74 }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[start..<end]))
      bytes.append(contentsOf: "\r\n ".utf8)
      width = 1
      start = end
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: line[start...]))
    width += line.count - start
  }

  private mutating func end() {
    bytes.append(contentsOf: "\r\n".utf8)
    width = 0
  }
}
