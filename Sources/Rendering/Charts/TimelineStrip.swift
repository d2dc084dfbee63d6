import CalendarDates
import MarkupText

/// Events by date on one line: dots for days, bars for ranges, a tray for what cannot be placed.
struct TimelineStrip: Sendable {
  struct Mark: Hashable, Sendable {
    /// `exact`, `range`, `month`, `year`, `approximate` or `planned`.
    var precision: String
    var first: CalendarDay
    var last: CalendarDay
  }

  var marks: [Mark]
  var undated: Int
  var title: String
  var description: String
  var dates: DatePatterns
  var axis: ChartAxis

  /// What is drawn as a bar.
  private static let bars = ["range", "month", "year"]
  private static let lanes = 6
  private static let left = 2.0
  private static let right = 98.0
  /// A dot's width in per cent, and the least distance of dots in one lane.
  private static let dot = 1.6

  /// The chart, or nothing where there is nothing to show.
  func svg() -> [UInt8] {
    guard !marks.isEmpty else { return [] }
    // A year alone would stretch the axis over months of which nothing is told.
    let placed = marks.filter { $0.precision != "year" }
    let scale = DayScale(placed.isEmpty ? marks : placed, left: Self.left, right: Self.right)
    var svg = MarkupText()
    let height = undated > 0 ? 160 : 150
    svg.raw(
      "<svg class=\"chart strip\" role=\"img\" aria-labelledby=\"strip-title strip-desc\" width=\"100%\" height=\"\(height)\">"
    )
    svg.element("<title id=\"strip-title\">", title, "</title>")
    svg.element("<desc id=\"strip-desc\">", description, "</desc>\n")
    writeAxis(scale, to: &svg)
    if isCounted { writeBars(scale, to: &svg) } else { writeMarks(scale, to: &svg) }
    writeTray(to: &svg)
    svg.raw("</svg>")
    return svg.bytes
  }

  private func writeAxis(_ scale: DayScale, to svg: inout MarkupText) {
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
        svg.text(label(tick, scale))
        svg.raw("</text>")
      }
      svg.raw("\n")
    }
  }

  private func label(_ tick: DayScale.Tick, _ scale: DayScale) -> String {
    scale.monthStep % 12 == 0
      ? dates.text(CalendarDate(year: tick.year) ?? CalendarDate(scale.first))
      : dates.shortMonthText(year: tick.year, month: tick.month)
  }

  /// So many marks would lie on one another; bars count them instead.
  var isCounted: Bool { marks.count > 150 }

  /// A bar for each stretch of time, as high as it has events; the highest fills the room.
  private func writeBars(_ scale: DayScale, to svg: inout MarkupText) {
    let count = 64
    let width = (Self.right - Self.left) / Double(count)
    var events = [Int](repeating: 0, count: count)
    for mark in marks where mark.precision != "year" {
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

  private func writeMarks(_ scale: DayScale, to svg: inout MarkupText) {
    var laneEnds = [Double](repeating: -1, count: Self.lanes)
    var hidden: [(x: Double, count: Int)] = []
    let ordered = marks.sorted {
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
    if mark.precision == "planned" {
      svg.raw("<svg x=\"\(axis.percent((start + end) / 2))\" y=\"\(y)\" overflow=\"visible\">")
      svg.raw("<path class=\"mark planned\" d=\"M0-6 6 0 0 6-6 0Z\"/></svg>\n")
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

/// Days laid out across a chart, in whole months.
struct DayScale {
  struct Tick: Hashable {
    var year: Int
    var month: Int
    var x: Double
  }

  let first: CalendarDay
  let last: CalendarDay
  let left: Double
  let right: Double
  /// Months between ticks.
  let monthStep: Int

  init(_ marks: [TimelineStrip.Mark], left: Double, right: Double) {
    let low = marks.lazy.map(\.first).min() ?? CalendarDay(number: 0)
    let high = marks.lazy.map(\.last).max() ?? low
    self.left = left
    self.right = right
    let start = low.components
    let end = high.components
    let months = (end.year - start.year) * 12 + end.month - start.month + 1
    let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000, 60_000]
    monthStep = steps.first { months / $0 <= 9 } ?? 120_000
    first = CalendarDay(year: start.year, month: start.month, day: 1) ?? low
    last =
      CalendarDay(
        year: end.year, month: end.month, day: CalendarDay.days(inMonth: end.month, of: end.year))
      ?? high
  }

  func x(_ day: CalendarDay) -> Double {
    let share = Double(day - first) / Double(max(1, last - first))
    return left + (right - left) * min(max(share, 0), 1)
  }

  /// The first days of months at which an axis is marked.
  func ticks() -> [Tick] {
    let start = first.components
    var number = start.year * 12 + start.month - 1
    let remainder = ((number % monthStep) + monthStep) % monthStep
    if remainder > 0 { number += monthStep - remainder }
    var ticks: [Tick] = []
    while ticks.count < 24 {
      let month = ((number % 12) + 12) % 12
      let year = (number - month) / 12
      guard let day = CalendarDay(year: year, month: month + 1, day: 1), day <= last else { break }
      ticks.append(Tick(year: year, month: month + 1, x: x(day)))
      number += monthStep
    }
    return ticks
  }
}
