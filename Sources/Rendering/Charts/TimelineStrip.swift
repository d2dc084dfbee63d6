import CalendarDates
import MarkupText

/// Events by date on one line: dots for days, bars for ranges, a tray for what cannot be placed.
struct TimelineStrip: Sendable {
  struct Mark: Hashable, Sendable {
    /// `exact`, `range`, `month`, `year`, `approximate`, `planned`, `calledoff` or `moved`.
    var precision: String
    var first: CalendarDay
    var last: CalendarDay
  }

  private let marks: [Mark]
  private let undated: Int
  private let title: String
  var description: String
  private let dates: DatePatterns
  private let axis: ChartAxis

  /// The stretch of time that is drawn.
  private let scale: DayScale

  /// What is drawn as a bar.
  private static let bars = ["range", "month", "year"]
  private static let lanes = 6
  private static let left = 2.0
  private static let right = 98.0
  /// A dot's width in per cent, and the least distance of dots in one lane.
  private static let dot = 1.6

  init(
    marks: [Mark], undated: Int, title: String, description: String, dates: DatePatterns,
    axis: ChartAxis
  ) {
    self.marks = marks
    self.undated = undated
    self.title = title
    self.description = description
    self.dates = dates
    self.axis = axis
    // A year alone would stretch the axis over months of which nothing is told.
    let placed = marks.filter { $0.precision != "year" }
    scale = DayScale(placed.isEmpty ? marks : placed, left: Self.left, right: Self.right)
  }

  /// The chart, or nothing where there is nothing to show.
  func svg() -> [UInt8] {
    guard !marks.isEmpty else { return [] }
    var svg = MarkupText()
    let height = undated > 0 ? 160 : 150
    svg.raw(
      "<svg class=\"chart strip\" role=\"img\" aria-labelledby=\"strip-title strip-desc\" width=\"100%\" height=\"\(height)\">"
    )
    svg.element("<title id=\"strip-title\">", title, "</title>")
    svg.element("<desc id=\"strip-desc\">", description, "</desc>\n")
    writeAxis(to: &svg)
    if isCounted { writeBars(to: &svg) } else { writeMarks(to: &svg) }
    writeOutside(to: &svg)
    writeTray(to: &svg)
    svg.raw("</svg>")
    return svg.bytes
  }

  private func writeAxis(to svg: inout MarkupText) {
    let ticks = scale.ticks()
    for (number, tick) in ticks.enumerated() where number % 2 == 1 {
      let end = number + 1 < ticks.count ? ticks[number + 1].x : Self.right
      svg.raw("<rect class=\"band\" x=\"\(axis.percent(from: tick.x, to: end))\" y=\"8\"")
      svg.raw(" width=\"\(decimalText(end - tick.x))%\" height=\"104\"/>\n")
    }
    svg.raw("<line class=\"axis\" x1=\"0%\" x2=\"100%\" y1=\"112\" y2=\"112\"/>\n")
    // Labels near an end would be cut off; on phones only every so many have room.
    let labelled = ticks.indices.filter { (6...94).contains(ticks[$0].x) }
    let step = max(1, (labelled.count + 3) / 4)
    for (number, tick) in ticks.enumerated() {
      let x = axis.percent(tick.x)
      svg.raw("<line class=\"tick\" x1=\"\(x)\" x2=\"\(x)\" y1=\"112\" y2=\"118\"/>")
      if let place = labelled.firstIndex(of: number) {
        let isMajor = place % step == 0 && (10...90).contains(tick.x)
        svg.raw("<text class=\"tick-label\(isMajor ? "" : " minor")\" x=\"\(x)\" y=\"132\">")
        svg.text(label(tick))
        svg.raw("</text>")
      }
      svg.raw("\n")
    }
  }

  private func label(_ tick: DayScale.Tick) -> String {
    let (year, month, day) = tick.day.components
    return switch scale.step {
    case .days: dates.shortDayText(month: month, day: day)
    case .months(let count) where count % 12 == 0:
      dates.text(CalendarDate(year: year) ?? CalendarDate(scale.first))
    case .months: dates.shortMonthText(year: year, month: month)
    }
  }

  /// How many marks lie before and after the stretch that is drawn.
  var outside: (before: Int, after: Int) {
    (marks.count { $0.last < scale.first }, marks.count { $0.first > scale.last })
  }

  private func writeOutside(to svg: inout MarkupText) {
    let (before, after) = outside
    for (count, x, isStart) in [(before, 3.0, true), (after, 97.0, false)] where count > 0 {
      let arrow = isStart != axis.isMirrored ? "\u{2190}" : "\u{2192}"
      svg.raw(
        "<text class=\"more\" x=\"\(axis.percent(x))\" y=\"132\">\(arrow)\u{A0}\(count)</text>\n")
    }
  }

  /// So many marks would lie on one another; bars count them instead.
  var isCounted: Bool { marks.count > 150 }

  /// A bar for each stretch of time, as high as it has events; the highest fills the room.
  private func writeBars(to svg: inout MarkupText) {
    let count = 64
    let width = (Self.right - Self.left) / Double(count)
    var events = [Int](repeating: 0, count: count)
    for mark in marks where mark.precision != "year" && scale.holds(mark) {
      let place = Int((scale.x(mark.first) - Self.left) / width)
      events[min(max(place, 0), count - 1)] += 1
    }
    let most = Double(max(1, events.max() ?? 1))
    for (place, number) in events.enumerated() where number > 0 {
      let height = max(2, (100 * Double(number) / most).rounded())
      let start = Self.left + width * Double(place)
      svg.raw("<rect class=\"mark range\" x=\"\(axis.percent(from: start, to: start + width))\"")
      svg.raw(" y=\"\(decimalText(111 - height))\" width=\"\(decimalText(width * 0.8))%\"")
      svg.raw(" height=\"\(decimalText(height))\"/>\n")
    }
  }

  private func writeMarks(to svg: inout MarkupText) {
    var laneEnds = [Double](repeating: -1, count: Self.lanes)
    var hidden: [(x: Double, count: Int)] = []
    let ordered = marks.filter(scale.holds).sorted {
      ($0.first.number, $0.last.number, $0.precision) < (
        $1.first.number, $1.last.number, $1.precision
      )
    }
    for mark in ordered {
      let start = scale.x(mark.first)
      let end = mark.first == mark.last ? start : max(start + Self.dot, scale.x(mark.last))
      guard let lane = laneEnds.firstIndex(where: { $0 < start - Self.dot / 2 }) else {
        if let last = hidden.last, start - last.x < 6 {
          hidden[hidden.count - 1].count += 1
        } else {
          hidden.append((min(max(start, 4), 96), 1))
        }
        continue
      }
      laneEnds[lane] = end + Self.dot / 2
      write(mark, from: start, to: end, y: 100 - 14 * lane, to: &svg)
    }
    for (x, count) in hidden {
      svg.raw("<text class=\"more\" x=\"\(axis.percent(x))\" y=\"16\">+\(count)</text>\n")
    }
  }

  private func write(
    _ mark: Mark, from start: Double, to end: Double, y: Int, to svg: inout MarkupText
  ) {
    if let path = Self.paths[mark.precision] {
      svg.raw("<svg x=\"\(axis.percent((start + end) / 2))\" y=\"\(y)\" overflow=\"visible\">")
      svg.raw("<path class=\"mark \(mark.precision)\" d=\"\(path)\"/></svg>\n")
    } else if start == end || mark.precision == "exact" {
      let precision = Self.bars.contains(mark.precision) ? "exact" : mark.precision
      svg.raw(
        "<circle class=\"mark \(precision)\" cx=\"\(axis.percent(start))\" cy=\"\(y)\" r=\"5\"/>\n")
    } else {
      let precision = Self.bars.contains(mark.precision) ? "range" : mark.precision
      svg.raw("<rect class=\"mark \(precision)\" x=\"\(axis.percent(from: start, to: end))\"")
      svg.raw(" y=\"\(y - 5)\" width=\"\(decimalText(end - start))%\" height=\"10\" rx=\"5\"/>\n")
    }
  }

  /// A diamond, a cross and a stroke, which stand in the middle of a time.
  private static let paths = [
    "planned": "M0-6 6 0 0 6-6 0Z", "calledoff": "M-5-5 5 5M-5 5 5-5", "moved": "M-5 5 5-5",
  ]

  private func writeTray(to svg: inout MarkupText) {
    guard undated > 0 else { return }
    svg.raw(
      "<g class=\"tray\"><line class=\"tray-line\" x1=\"0%\" x2=\"100%\" y1=\"142\" y2=\"142\"/>")
    let shown = min(undated, 44)
    for number in 0..<shown {
      let x = axis.percent(3 + 2 * Double(number))
      svg.raw("<circle class=\"mark undated\" cx=\"\(x)\" cy=\"142\" r=\"4\"/>")
    }
    if undated > shown {
      svg.raw("<text class=\"more\" x=\"\(axis.percent(95))\" y=\"146\">+\(undated - shown)</text>")
    }
    svg.raw("</g>\n")
  }
}
