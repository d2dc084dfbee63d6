import CalendarDates

/// Days laid out across a chart, in whole months, or in days where it spans few of them.
///
/// A few marks long before or after all others would press the rest into one stack: they are left
/// outside.
struct DayScale {
  struct Tick: Hashable {
    var day: CalendarDay
    var x: Double
  }

  /// The distance of ticks.
  enum Step: Hashable {
    case days(Int)
    case months(Int)
  }

  let first: CalendarDay
  let last: CalendarDay
  let left: Double
  let right: Double
  let step: Step

  init(_ marks: [TimelineStrip.Mark], left: Double, right: Double) {
    let marks = Self.dense(marks)
    let low = marks.lazy.map(\.first).min() ?? CalendarDay(number: 0)
    let high = marks.lazy.map(\.last).max() ?? low
    self.left = left
    self.right = right
    if high - low <= Self.mostDays {
      let step = [1, 2, 7, 14].first { (high - low) / $0 <= 9 } ?? 14
      self.step = .days(step)
      first = low + -1
      last = max(high, low + 6) + 1
      return
    }
    let start = low.components
    let end = high.components
    let months = (end.year - start.year) * 12 + end.month - start.month + 1
    let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000, 60_000]
    step = .months(steps.first { months / $0 <= 9 } ?? 120_000)
    first = CalendarDay(year: start.year, month: start.month, day: 1) ?? low
    last =
      CalendarDay(
        year: end.year, month: end.month, day: CalendarDay.days(inMonth: end.month, of: end.year))
      ?? high
  }

  /// Days that a chart spans at the most to be laid out in days.
  private static let mostDays = 75

  /// The marks without those that a wide gap parts from all others, a quarter of them at the most.
  private static func dense(_ marks: [TimelineStrip.Mark]) -> [TimelineStrip.Mark] {
    let ordered = marks.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
    var range = 0..<ordered.count
    // Of few marks each may be the story.
    guard ordered.count >= 8 else { return ordered }
    let most = ordered.count / 4
    func span(_ range: Range<Int>) -> Int {
      max(30, ordered[range.upperBound - 1].first - ordered[range.lowerBound].first)
    }
    func gap(_ index: Int) -> Int { ordered[index].first - ordered[index - 1].first }
    if let cut = (1...most).last(where: { gap($0) > 2 * span($0..<range.upperBound) }) {
      range = cut..<range.upperBound
    }
    let ends = (range.upperBound - most)..<range.upperBound
    if let cut = ends.first(where: {
      $0 > range.lowerBound && gap($0) > 2 * span(range.lowerBound..<$0)
    }) {
      range = range.lowerBound..<cut
    }
    return Array(ordered[range])
  }

  /// Whether part of the mark lies in the stretch.
  func holds(_ mark: TimelineStrip.Mark) -> Bool { mark.last >= first && mark.first <= last }

  func x(_ day: CalendarDay) -> Double {
    let share = Double(day - first) / Double(max(1, last - first))
    return left + (right - left) * min(max(share, 0), 1)
  }

  /// The days at which an axis is marked: firsts of months, or every so many days.
  func ticks() -> [Tick] {
    switch step {
    case .days(let count):
      return stride(from: 1, through: last - first, by: count).map {
        Tick(day: first + $0, x: x(first + $0))
      }
    case .months(let count): return monthTicks(count)
    }
  }

  private func monthTicks(_ step: Int) -> [Tick] {
    let start = first.components
    var number = start.year * 12 + start.month - 1
    let remainder = ((number % step) + step) % step
    if remainder > 0 { number += step - remainder }
    var ticks: [Tick] = []
    while ticks.count < 24 {
      let month = ((number % 12) + 12) % 12
      let year = (number - month) / 12
      guard let day = CalendarDay(year: year, month: month + 1, day: 1), day <= last else { break }
      ticks.append(Tick(day: day, x: x(day)))
      number += step
    }
    return ticks
  }
}
