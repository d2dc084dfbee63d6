/// How a language writes numbers; digits are Western everywhere, as in the quotes beside them.
struct NumberPattern: Sendable {
  var group = ","
  var decimal = "."

  init(_ node: StringsNode?) {
    if let group = node?["group"]?.text { self.group = group }
    if let decimal = node?["decimal"]?.text { self.decimal = decimal }
  }

  /// A whole number in groups of three.
  func text(_ number: Int) -> String {
    let digits = Array(String(number.magnitude).unicodeScalars)
    var result = number < 0 ? "\u{2212}" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += group }
      result.unicodeScalars.append(digit)
    }
    return result
  }

  /// A number with up to three decimals; beyond a quadrillion in powers of ten.
  func text(_ number: Double) -> String {
    guard number.isFinite, number.magnitude < 1e15 else { return "\(number)" }
    let thousandths = (number.magnitude * 1000).rounded()
    guard thousandths < 1e18 else { return text(Int(number)) }
    let whole = Int(thousandths) / 1000
    var fraction = String(Int(thousandths) % 1000 + 1000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    let sign = number < 0 && thousandths > 0 ? "\u{2212}" : ""
    return sign + text(whole) + (fraction.isEmpty ? "" : decimal + fraction)
  }
}
