/// A number with at most two decimals, without a trailing zero.
func decimalText(_ value: Double) -> String {
  guard value.isFinite, value.magnitude < 1e9 else { return "0" }
  let hundredths = Int((value * 100).rounded())
  let whole = String(hundredths.magnitude / 100)
  var fraction = String(hundredths.magnitude % 100 + 100).dropFirst()
  while fraction.last == "0" { fraction.removeLast() }
  return (hundredths < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
}

/// Places across a chart in per cent, mirrored where pages run from right to left.
struct ChartAxis: Sendable {
  var isMirrored: Bool

  func percent(_ value: Double) -> String {
    decimalText(isMirrored ? 100 - value : value) + "%"
  }

  /// The left end of a bar in per cent.
  func percent(from: Double, to: Double) -> String {
    decimalText(isMirrored ? 100 - to : from) + "%"
  }
}
