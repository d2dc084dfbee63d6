import MarkupText

/// The values of one measure, a row each, by the place they have in the table beneath.
struct DotPlot: Sendable {
  struct Row: Hashable, Sendable {
    /// Such as `[2:9]`.
    var label: String
    var value: Double
    /// The upper end of a range.
    var upper: Double?
    /// `filled`, `triangle` or `open`.
    var shape: String
    var text: String
  }

  /// Unique on its page, such as `m3`.
  var id: String
  var rows: [Row]
  var title: String
  var description: String
  var numbers: NumberPattern
  var axis: ChartAxis

  private static let left = 22.0
  private static let right = 92.0

  /// The chart, or nothing for fewer than two values.
  func svg() -> [UInt8] {
    guard rows.count >= 2 else { return [] }
    let scale = ValueScale(rows.flatMap { [$0.value, $0.upper ?? $0.value] })
    let axisY = 20 + 30 * (rows.count - 1) + 22
    var svg = MarkupText()
    svg.raw("<svg class=\"chart dots\" role=\"img\" aria-labelledby=\"\(id)-title \(id)-desc\"")
    svg.raw(" width=\"100%\" height=\"\(axisY + 26)\">")
    svg.element("<title id=\"\(id)-title\">", title, "</title>")
    svg.element("<desc id=\"\(id)-desc\">", description, "</desc>\n")
    for (number, row) in rows.enumerated() { write(row, y: 20 + 30 * number, scale, to: &svg) }
    let start = axis.percent(from: 20, to: 100)
    let end = axis.isMirrored ? "80%" : "100%"
    svg.raw(
      "<line class=\"axis\" x1=\"\(start)\" x2=\"\(end)\" y1=\"\(axisY)\" y2=\"\(axisY)\"/>\n")
    for tick in scale.ticks {
      let x = axis.percent(place(tick, scale))
      svg.raw("<line class=\"tick\" x1=\"\(x)\" x2=\"\(x)\" y1=\"\(axisY)\" y2=\"\(axisY + 6)\"/>")
      svg.raw("<text class=\"tick-label\" x=\"\(x)\" y=\"\(axisY + 20)\">")
      svg.text(numbers.text(tick))
      svg.raw("</text>\n")
    }
    svg.raw("</svg>")
    return svg.bytes
  }

  private func place(_ value: Double, _ scale: ValueScale) -> Double {
    Self.left + (Self.right - Self.left) * scale.share(value)
  }

  private func write(_ row: Row, y: Int, _ scale: ValueScale, to svg: inout MarkupText) {
    let start = axis.percent(from: 20, to: 100)
    let end = axis.isMirrored ? "80%" : "100%"
    svg.raw("<line class=\"row\" x1=\"\(start)\" x2=\"\(end)\" y1=\"\(y)\" y2=\"\(y)\"/>")
    svg.raw("<text class=\"row-label\" x=\"\(axis.percent(0))\" y=\"\(y + 4)\">")
    svg.text(row.label)
    svg.raw("</text>")
    let low = place(row.value, scale)
    let high = row.upper.map { place($0, scale) } ?? low
    if high > low {
      svg.raw(
        "<rect class=\"mark range\" x=\"\(axis.percent(from: low, to: high))\" y=\"\(y - 5)\"")
      svg.raw(" width=\"\(decimalText(high - low))%\" height=\"10\" rx=\"5\"/>")
    } else if row.shape == "triangle" {
      let path = axis.isMirrored ? "M6 5 6-5-6 0Z" : "M-6 5-6-5 6 0Z"
      svg.raw("<svg x=\"\(axis.percent(low))\" y=\"\(y)\" overflow=\"visible\">")
      svg.raw("<path class=\"mark triangle\" d=\"\(path)\"/></svg>")
    } else {
      svg.raw(
        "<circle class=\"mark \(row.shape)\" cx=\"\(axis.percent(low))\" cy=\"\(y)\" r=\"6\"/>")
    }
    // Beside the mark, on the side that has room.
    let isAtEnd = high > 60
    let x = axis.percent(isAtEnd ? low : high)
    let shift = (isAtEnd != axis.isMirrored) ? -12 : 12
    svg.raw(
      "<text class=\"value\(isAtEnd ? " end" : "")\" x=\"\(x)\" y=\"\(y + 4)\" dx=\"\(shift)\">")
    svg.text(row.text)
    svg.raw("</text>\n")
  }
}

/// A scale from zero, or the least value below it, to a round number above the greatest.
struct ValueScale {
  let low: Double
  let high: Double
  /// Three round values.
  let ticks: [Double]

  init(_ values: [Double]) {
    let finite = values.filter(\.isFinite)
    let low = min(0, finite.min() ?? 0)
    let high = max(0, finite.max() ?? 0)
    let step = Self.roundStep(above: (high - low) / 2)
    let first = (low / step).rounded(.down) * step
    let last = max((high / step).rounded(.up) * step, first + step)
    self.low = first
    self.high = last
    let count = min(6, max(1, Int(((last - first) / step).rounded())))
    ticks = (0...count).map { first + Double($0) * step }
  }

  func share(_ value: Double) -> Double {
    guard value.isFinite, high > low else { return 0 }
    return min(max((value - low) / (high - low), 0), 1)
  }

  /// The least of 1, 2, 2.5, 5 times a power of ten that is not below `size`.
  private static func roundStep(above size: Double) -> Double {
    guard size > 0, size.isFinite else { return 1 }
    var power = 1.0
    while power * 10 <= size { power *= 10 }
    while power > size { power /= 10 }
    return [1, 2, 2.5, 5, 10].map { $0 * power }.first { $0 >= size } ?? power * 10
  }
}
