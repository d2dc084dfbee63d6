internal import CalendarDates

/// A `strftime`-like pattern with Liquid's names, for dates that may be known in part.
struct DatePattern: Sendable {
  enum Part: Sendable, Equatable {
    case literal(String)
    case directive(UInt8, flag: UInt8)
  }

  var parts: [Part] = []

  /// Directives that print a name rather than digits.
  private static let names = Array("AaBbh".utf8)
  private static let known = Array("YCymBbhdejAauwGVsHMSILpPDFxTRZz".utf8)

  /// Reads a pattern, or says which directive is not known.
  init(_ text: String) throws(Unknown) {
    var literal: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      guard byte == UInt8(ascii: "%"), var code = bytes.first else {
        literal.append(byte)
        continue
      }
      bytes.removeFirst()
      var flag: UInt8 = 0
      if "-_0^".utf8.contains(code), let next = bytes.popFirst() {
        flag = code
        code = next
      }
      switch code {
      case UInt8(ascii: "%"): literal.append(code)
      case UInt8(ascii: "n"): literal.append(0x0A)
      case UInt8(ascii: "t"): literal.append(0x09)
      case UInt8(ascii: "F"): try add("%Y-%m-%d", &literal)
      case UInt8(ascii: "D"), UInt8(ascii: "x"): try add("%m/%d/%y", &literal)
      case UInt8(ascii: "T"), UInt8(ascii: "X"): try add("%H:%M:%S", &literal)
      case UInt8(ascii: "R"): try add("%H:%M", &literal)
      default:
        guard Self.known.contains(code) else {
          throw Unknown(directive: "%" + String(decoding: [code], as: UTF8.self))
        }
        flush(&literal)
        parts.append(.directive(code, flag: flag))
      }
    }
    flush(&literal)
  }

  struct Unknown: Error {
    var directive: String
  }

  private mutating func add(_ pattern: String, _ literal: inout [UInt8]) throws(Unknown) {
    flush(&literal)
    parts += try DatePattern(pattern).parts
  }

  private mutating func flush(_ literal: inout [UInt8]) {
    guard !literal.isEmpty else { return }
    parts.append(.literal(String(decoding: literal, as: UTF8.self)))
    literal = []
  }

  /// Whether it prints a month's or day's name, or a year alone: for reading, not for machines.
  private var isForReading: Bool {
    let directives = parts.compactMap { part -> UInt8? in
      if case .directive(let code, _) = part { code } else { nil }
    }
    return directives.contains(where: Self.names.contains) || directives == [UInt8(ascii: "Y")]
  }

  /// Prints `span`: what is not known is left out with the punctuation beside it.
  func string(_ span: DateSpan, _ wording: Wording) -> String {
    switch span {
    case .date(let date): return string(date, wording)
    case .interval(.date(let from), .date(let to)): return string(from, to, wording)
    case .interval(.date(let from), .open): return wording.since + string(from, wording)
    case .interval(.open, .date(let to)): return wording.until + string(to, wording)
    case .interval(.date(let from), _): return "\(string(from, wording)) – \(wording.unknown)"
    case .interval(_, .date(let to)): return "\(wording.unknown) – \(string(to, wording))"
    case .interval: return span.description
    }
  }

  private func string(_ date: CalendarDate, _ wording: Wording) -> String {
    decorated(segments(date, wording).joined(), date, wording)
  }

  /// Two ends, with what they share said once: `1–5 March 2024`.
  private func string(_ from: CalendarDate, _ to: CalendarDate, _ wording: Wording) -> String {
    let left = segments(from, wording)
    let right = segments(to, wording)
    if from == to { return string(from, wording) }
    guard isForReading, left.count == right.count, from.isUncertain == to.isUncertain,
      from.isApproximate == to.isApproximate
    else { return "\(string(from, wording))\(isForReading ? " – " : "/")\(string(to, wording))" }
    var prefix = 0
    while prefix < left.count, left[prefix] == right[prefix] { prefix += 1 }
    var suffix = 0
    while suffix < left.count - prefix,
      left[left.count - 1 - suffix] == right[right.count - 1 - suffix]
    {
      suffix += 1
    }
    if prefix == left.count { return string(from, wording) }
    let middle = prefix..<left.count - suffix
    let ends = (left[middle].joined(), right[middle].joined())
    let dash = (ends.0 + ends.1).contains(" ") ? " – " : "–"
    return decorated(
      left[..<prefix].joined() + ends.0 + dash + ends.1
        + left[(left.count - suffix)...].joined(), from, wording)
  }

  private func decorated(_ text: String, _ date: CalendarDate, _ wording: Wording) -> String {
    if text.isEmpty { return date.description }
    guard isForReading else { return text }
    return (date.isApproximate ? wording.approximately : "") + text
      + (date.isUncertain ? wording.uncertain : "")
  }

  /// The parts in print; where a directive has nothing to say, one literal beside it goes too.
  private func segments(_ date: CalendarDate, _ wording: Wording) -> [String] {
    var result: [String] = []
    var separator: String?
    var isFirst = true
    var hasPrinted = false
    var lost = false
    for part in parts {
      switch part {
      case .literal(let text):
        if isFirst {
          result.append(text)
        } else if !hasPrinted {
          // Follows a directive that printed nothing: goes with it.
        } else if separator == nil {
          separator = text
        } else if !lost {
          separator = (separator ?? "") + text
        }
      case .directive(let code, let flag):
        if let text = DateFields(date, wording).text(code, flag) {
          if let separator { result.append(separator) }
          separator = nil
          lost = false
          result.append(text)
          hasPrinted = true
        } else {
          lost = true
        }
      }
      isFirst = false
    }
    if let separator, !lost { result.append(separator) }
    return hasPrinted ? result : []
  }
}

/// What the directives print of one date.
private struct DateFields {
  let date: CalendarDate
  let wording: Wording

  init(_ date: CalendarDate, _ wording: Wording) {
    self.date = date
    self.wording = wording
  }

  func text(_ code: UInt8, _ flag: UInt8) -> String? {
    guard let plain = plain(code, flag) else { return nil }
    return flag == UInt8(ascii: "^") ? plain.uppercased() : plain
  }

  private var month: Int? { date.month.flatMap { $0 <= 12 ? $0 : nil } }
  private var season: String? { date.month.flatMap { $0 > 20 ? wording.seasons[$0 - 21] : nil } }

  private var day: CalendarDay? {
    guard let year = date.year, let month, let day = date.day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  private func plain(_ code: UInt8, _ flag: UInt8) -> String? {
    switch code {
    case UInt8(ascii: "Y"): yearText
    case UInt8(ascii: "C"): wholeYear.map { padded($0 / 100, 2, flag) }
    case UInt8(ascii: "y"): wholeYear.map { padded(abs($0) % 100, 2, flag) }
    case UInt8(ascii: "m"): month.map { padded($0, 2, flag) }
    case UInt8(ascii: "B"): month.map { wording.months[$0 - 1] } ?? season
    case UInt8(ascii: "b"), UInt8(ascii: "h"): month.map { wording.shortMonths[$0 - 1] } ?? season
    case UInt8(ascii: "d"): date.day.map { padded($0, 2, flag) }
    case UInt8(ascii: "e"): date.day.map { padded($0, 2, flag == 0 ? UInt8(ascii: "_") : flag) }
    case UInt8(ascii: "A"): day.map { wording.weekdays[$0.weekday - 1] }
    case UInt8(ascii: "a"): day.map { wording.shortWeekdays[$0.weekday - 1] }
    case UInt8(ascii: "u"): day.map { "\($0.weekday)" }
    case UInt8(ascii: "w"): day.map { "\($0.weekday % 7)" }
    case UInt8(ascii: "G"): day.map { "\($0.week.year)" }
    case UInt8(ascii: "V"): day.map { padded($0.week.week, 2, flag) }
    case UInt8(ascii: "j"):
      day.map { day in
        padded(day - (CalendarDay(year: day.year, month: 1, day: 1) ?? day) + 1, 3, flag)
      }
    case UInt8(ascii: "s"): day.map { "\(Int($0.number) * 86_400)" }
    // A day has no time.
    default: nil
    }
  }

  private var wholeYear: Int? { date.unspecifiedYearDigits == 0 ? date.year : nil }

  private var yearText: String? {
    guard let year = date.year else { return nil }
    if date.unspecifiedYearDigits == 0 { return padded(year, 4, 0) }
    let text = CalendarDate(
      year: year, unspecifiedYearDigits: date.unspecifiedYearDigits)?.description
    return date.unspecifiedYearDigits == 1 ? "\(year)s" : text
  }

  private func padded(_ number: Int, _ width: Int, _ flag: UInt8) -> String {
    let digits = String(abs(number))
    let missing = max(0, width - digits.count)
    let fill =
      switch flag {
      case UInt8(ascii: "-"): ""
      case UInt8(ascii: "_"): String(repeating: " ", count: missing)
      default: String(repeating: "0", count: missing)
      }
    return (number < 0 ? "-" : "") + fill + digits
  }
}
