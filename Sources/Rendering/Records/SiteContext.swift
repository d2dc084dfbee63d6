import CalendarDates
import SiteModel

/// Everything that stays the same while pages are made.
///
/// A class, for it is handed to every record, and a copy of it would count dozens of references.
final class SiteContext: Sendable {
  let index: SiteIndex
  let words: StringTable
  let settings: RenderSettings
  let references: CrossReferences
  let layout: SiteLayout
  let title: String
  let axis: ChartAxis
  /// Numbers of planned entries whose time is over, which no article reports as done or calls off.
  let neverReported: [Int]
  /// Numbers of planned entries that are ahead and not called off, in the order of their days.
  let ahead: [Int]

  init(_ index: SiteIndex, words: StringTable, settings: RenderSettings) {
    self.index = index
    self.words = words
    self.settings = settings
    references = CrossReferences(index)
    layout = SiteLayout(index, references)
    let planned = PlannedEvents(
      index, references, asOf: settings.asOf ?? index.curation.site.asOf)
    neverReported = planned.neverReported
    ahead = planned.ahead
    title = index.title ?? words.word("home")
    axis = ChartAxis(isMirrored: words.isRightToLeft)
  }

  /// The same site with another index and what it leads to.
  init(_ site: SiteContext, index: SiteIndex, references: CrossReferences) {
    self.index = index
    self.references = references
    words = site.words
    settings = site.settings
    layout = site.layout
    title = site.title
    axis = site.axis
    neverReported = site.neverReported
    ahead = site.ahead
  }

  var language: String { words.language }

  /// Says what an entry of the chronology is, for the page and the charts.
  func precision(of entry: ChronologyEntry) -> String {
    guard let date = entry.date else { return "undated" }
    guard let first = date.bounds.first ?? date.bounds.last else {
      return date.start?.year == nil && date.start != nil ? "noyear" : "undated"
    }
    if !entry.calledOff.isEmpty { return entry.isMoved ? "moved" : "calledoff" }
    if entry.isPlanned { return "planned" }
    if entry.isApproximate || date.isQualified { return "approximate" }
    if date.bounds.last == first, date.bounds.first == first { return "exact" }
    guard case .date(let single) = date, single.unspecifiedYearDigits == 0 else { return "range" }
    return single.month == nil ? "year" : "month"
  }
}

extension DateSpan {
  /// The single date, or the one that the interval ends with.
  var end: CalendarDate? {
    switch self {
    case .date(let date): date
    case .interval(_, let to): to.date
    }
  }

  /// Whether any part of it is approximate or uncertain.
  var isQualified: Bool {
    switch self {
    case .date(let date): date.isApproximate || date.isUncertain
    case .interval(let from, let to):
      [from.date, to.date].contains { $0.map { $0.isApproximate || $0.isUncertain } ?? false }
    }
  }
}
