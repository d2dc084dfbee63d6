internal import CalendarDates
internal import Diagnostics

extension Renderer {
  /// Runs a pipeline; what a filter cannot take is a finding.
  @inline(never)
  mutating func filtered(_ value: Value, _ operation: Operation) -> Value {
    var value = value
    for filter in page.program.pipelines[Int(operation.b)] {
      value = apply(filter, to: value, operation)
    }
    return value
  }

  private mutating func apply(_ filter: Filter, to value: Value, _ operation: Operation) -> Value {
    switch filter {
    case .defaultTo(let other): return value.isTruthy ? value : other
    case .equals(let other, let text): return .truth(isEqual(value, other, text))
    default: break
    }
    switch (filter, value.kind) {
    case (.size, .missing) where !isStrict: return .integer(0)
    case (_, .missing): return .missing
    case (.size, .none): return .integer(0)
    case (.plural(let forms), .none): return plural(0, forms)
    case (_, .none): return .none
    case (.size, .list), (.size, .map): return .integer(Int(value.count))
    case (.size, .text): return .integer(scalars(of: value).count)
    case (.reverse, .list): return reversed(value)
    case (.slice(let start, let count), .list): return sliced(value, start, count)
    case (.slice(let start, let count), .text):
      return text(Self.sliced(scalars(of: value), start, count))
    case (.truncateWords(let count, let end), .text): return truncated(value, count, end)
    case (.join(let separator), .list): return joined(value, separator, operation)
    case (.plural(let forms), .integer): return plural(value.integer, forms)
    case (.plural(let forms), .list): return plural(Int(value.count), forms)
    case (.date(let pattern), _):
      guard let date = date(of: value) else { break }
      return text(pattern.string(date, page.syntax.wording))
    default: break
    }
    let wanted =
      switch filter {
      case .date: "'date' needs a date"
      case .join: "'join' needs a list"
      case .reverse: "'reverse' needs a list"
      case .size: "'size' needs a list or text"
      case .slice: "'slice' needs a list or text"
      case .truncateWords: "'truncatewords' needs a text"
      default: "'plural' needs a whole number or list"
      }
    fail(
      operation, .wrongType, "\(wanted); '\(written(operation))' is \(value.kind.article)")
    return .none
  }

  // MARK: Texts

  private func scalars(of value: Value) -> String.UnicodeScalarView {
    String(decoding: bytes(of: value), as: UTF8.self).unicodeScalars
  }

  /// Keeps a text that a filter made until the value is printed, or the page is done.
  private mutating func text(_ text: some StringProtocol) -> Value {
    var text = String(text)
    guard scratch.bytes.count + text.utf8.count <= Limits.outputBytes else {
      budget = 0
      return .none
    }
    budget -= text.utf8.count / 64
    return text.withUTF8 { bytes in
      scratch.appendBytes(bytes, .text, .scratch, flags: ByteClasses.flags(of: bytes))
    }
  }

  private mutating func text(_ scalars: Substring.UnicodeScalarView) -> Value {
    text(Substring(scalars))
  }

  private static func sliced(
    _ scalars: String.UnicodeScalarView, _ start: Int, _ count: Int
  ) -> Substring.UnicodeScalarView {
    let range = range(start, count, of: scalars.count)
    let lower = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
    return scalars[lower..<scalars.index(lower, offsetBy: range.count)]
  }

  /// The part from `start`, or from the end where negative, as Liquid has it.
  private static func range(_ start: Int, _ count: Int, of total: Int) -> Range<Int> {
    let lower = start < 0 ? total &+ start : start
    guard lower >= 0, lower < total, count > 0 else { return 0..<0 }
    return lower..<lower + min(count, total - lower)
  }

  private mutating func truncated(_ value: Value, _ count: Int, _ end: [UInt8]) -> Value {
    budget -= Int(value.count) / 64
    let words = bytes(of: value).split(
      maxSplits: count, whereSeparator: ExpressionParser.isSpace)
    // The last part is the rest of the text, which may be white space only.
    guard words.count > count, words[count].contains(where: { !ExpressionParser.isSpace($0) })
    else { return value }
    var kept = words.prefix(count).map { String(decoding: $0, as: UTF8.self) }
    // What is left out already needs no second mark.
    if kept.count > 1, kept.last == "…", !end.isEmpty { kept.removeLast() }
    return text(kept.joined(separator: " ") + String(decoding: end, as: UTF8.self))
  }

  private mutating func plural(_ count: Int, _ forms: [[UInt8]]) -> Value {
    let wording = page.syntax.wording
    var place = wording.pluralForm(count)
    // A template's own two forms know only one and more.
    if forms.count == 2 { place = place == wording.pluralForm(1) ? 0 : 1 }
    let form = forms[min(max(0, place), forms.count - 1)]
    let number = wording.number(count)
    guard forms.contains(where: { $0.contains(UInt8(ascii: "#")) }) else {
      return text("\(number) " + String(decoding: form, as: UTF8.self))
    }
    // Some languages put the number elsewhere, or leave it out: the form says where.
    let parts = form.split(separator: UInt8(ascii: "#"), omittingEmptySubsequences: false)
    return text(parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: number))
  }

  // MARK: Lists

  private func reversed(_ value: Value) -> Value {
    var value = value
    value.flags.formSymmetricDifference(.reversed)
    return value
  }

  private func sliced(_ value: Value, _ start: Int, _ count: Int) -> Value {
    let total = Int(value.count)
    let range = Self.range(start, count, of: total)
    var value = value
    let skipped = value.flags.contains(.reversed) ? total - range.upperBound : range.lowerBound
    value.start += UInt32(skipped)
    value.count = UInt32(range.count)
    return value
  }

  private mutating func joined(
    _ list: Value, _ separator: [UInt8], _ operation: Operation
  ) -> Value {
    var result: [UInt8] = []
    for index in 0..<Int(list.count) {
      if index > 0 { result += separator }
      let value = element(index, of: list)
      budget -= 1
      switch value.kind {
      case .missing, .none: break
      case .text, .html, .date: result += bytes(of: value)
      case .integer: result += "\(value.integer)".utf8
      case .decimal: result += Self.text(of: value.decimal).utf8
      case .truth: result += (value.start != 0 ? "true" : "false").utf8
      case .list, .record, .map:
        fail(operation, .wrongType, "'join' needs a list of texts or numbers")
        return .none
      }
      if result.count > Limits.outputBytes {
        budget = 0
        return .none
      }
    }
    return text(String(decoding: result, as: UTF8.self))
  }

  // MARK: Others

  private func isEqual(_ value: Value, _ other: Value, _ text: [UInt8]) -> Bool {
    switch (value.kind, other.kind) {
    case (.text, .text), (.date, .text): bytes(of: value).elementsEqual(text)
    case (.integer, .integer): value.integer == other.integer
    case (.decimal, .integer): value.decimal == Double(other.integer)
    case (.truth, .truth): value.start == other.start
    case (.none, .truth): other.start == 0
    default: false
    }
  }

  /// A date, a text in ISO 8601 form, or seconds since 1970 as Liquid has it.
  private func date(of value: Value) -> DateSpan? {
    switch value.kind {
    case .date:
      (value.space == .site ? memory.siteDates : memory.pageDates)[Int(value.detail)]
    case .text where value.count <= 64: DateSpan(String(decoding: bytes(of: value), as: UTF8.self))
    case .integer:
      Int32(exactly: value.integer.quotientAndRemainder(dividingBy: 86_400, floored: ()))
        .flatMap { number in
          let day = CalendarDay(number: number)
          return (-9999...9999).contains(day.year) ? .date(CalendarDate(day)) : nil
        }
    default: nil
    }
  }
}

extension Int {
  /// The quotient rounded towards negative infinity.
  fileprivate func quotientAndRemainder(dividingBy divisor: Int, floored: Void) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}

extension Value.Kind {
  /// The kind in words, with its article.
  var article: String {
    switch self {
    case .missing, .none: "empty"
    case .truth: "true or false"
    case .integer: "a whole number"
    case .decimal: "a number"
    case .text: "a text"
    case .html: "HTML"
    case .date: "a date"
    case .list: "a list"
    case .record, .map: "a record"
    }
  }
}
