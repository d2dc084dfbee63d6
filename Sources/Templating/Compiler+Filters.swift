internal import Diagnostics

extension Compiler {
  /// Checks and prepares the filters of an expression on a value of `kind`.
  mutating func pipeline(_ expression: Expression, on kind: Kind) -> ([Filter], Kind)? {
    var kind = kind
    var filters: [Filter] = []
    for place in expression.filters {
      let call = syntax.filters[place]
      guard let filter = filter(call), accepts(call, kind, expression) else { return nil }
      filters.append(filter)
      kind = result(of: filter, on: kind)
    }
    return (filters, kind)
  }

  private mutating func filter(_ call: FilterCall) -> Filter? {
    switch call.name {
    case "date": datePattern(call).map(Filter.date)
    case "default": defaultValue(call).map(Filter.defaultTo)
    case "join": text(call, 0, orElse: " ").map(Filter.join)
    case "size": takesNothing(call) ? .size : nil
    case "reverse": takesNothing(call) ? .reverse : nil
    case "truncatewords": truncation(call)
    case "slice": slice(call)
    case "plural": plural(call)
    case "is": comparison(call)
    default: unknownFilter(call)
    }
  }

  private mutating func unknownFilter(_ call: FilterCall) -> Filter? {
    fail(
      .unknownFilter, "no filter '\(ExpressionParser.shortened(call.name))'", at: call.range,
      label: didYouMean(call.name, among: Filter.names),
      notes: ["filters are: \(Filter.names.joined(separator: ", "))"])
    return nil
  }

  private mutating func bad(_ call: FilterCall, _ wanted: String, _ argument: Int? = nil) {
    let range = argument.flatMap { $0 < call.argumentRanges.count ? call.argumentRanges[$0] : nil }
    let got = range.map { ", got \(ExpressionParser.shortened(syntax.written($0)))" } ?? ""
    fail(.badFilterArgument, "'\(call.name)' \(wanted)\(got)", at: range ?? call.range)
  }

  private mutating func takesNothing(_ call: FilterCall) -> Bool {
    if call.arguments.isEmpty { return true }
    bad(call, "takes no argument", 0)
    return false
  }

  private mutating func text(_ call: FilterCall, _ index: Int, orElse standard: String?) -> [UInt8]?
  {
    guard call.arguments.count <= index + 1 else {
      bad(call, "takes no argument here", index + 1)
      return nil
    }
    guard index < call.arguments.count else {
      if standard == nil { bad(call, "needs a text in quotes") }
      return standard.map { Array($0.utf8) }
    }
    guard case .text(let text) = call.arguments[index] else {
      bad(call, "needs a text in quotes", index)
      return nil
    }
    return Array(text.utf8)
  }

  private mutating func datePattern(_ call: FilterCall) -> DatePattern? {
    guard let bytes = text(call, 0, orElse: nil) else { return nil }
    do throws(DatePattern.Unknown) {
      return try DatePattern(String(decoding: bytes, as: UTF8.self))
    } catch {
      bad(call, "does not know '\(error.directive)'", 0)
      return nil
    }
  }

  private mutating func defaultValue(_ call: FilterCall) -> Value? {
    guard let argument = call.arguments.first, call.arguments.count == 1 else {
      bad(call, "needs one value", call.arguments.count > 1 ? 1 : nil)
      return nil
    }
    return literal(argument)
  }

  private mutating func literal(_ argument: FilterCall.Argument) -> Value {
    switch argument {
    case .text(let text): literal(text)
    case .integer(let number): .integer(number)
    case .truth(let truth): .truth(truth)
    }
  }

  private mutating func literal(_ text: String) -> Value {
    var text = text
    return text.withUTF8 { bytes in
      program.literals.appendBytes(
        bytes, .text, .literal, flags: ByteClasses.flags(of: bytes))
    }
  }

  private mutating func truncation(_ call: FilterCall) -> Filter? {
    var count = 15
    if let first = call.arguments.first {
      guard case .integer(let number) = first else {
        bad(call, "needs a whole number", 0)
        return nil
      }
      count = number
    }
    return text(call, 1, orElse: "...").map { .truncateWords(max(1, count), $0) }
  }

  private mutating func slice(_ call: FilterCall) -> Filter? {
    var numbers: [Int] = []
    for (index, argument) in call.arguments.enumerated() {
      guard case .integer(let number) = argument, index < 2 else {
        bad(call, index < 2 ? "needs whole numbers" : "takes two numbers at most", index)
        return nil
      }
      numbers.append(number)
    }
    guard let start = numbers.first else {
      bad(call, "needs a whole number")
      return nil
    }
    return .slice(start, numbers.count > 1 ? numbers[1] : 1)
  }

  private mutating func plural(_ call: FilterCall) -> Filter? {
    guard case .text(let one) = call.arguments.first, call.arguments.count == 2,
      case .text(let many) = call.arguments[1]
    else {
      bad(call, "needs two texts, for one and for more", call.arguments.count > 2 ? 2 : nil)
      return nil
    }
    return .plural((wording.plurals[one] ?? [one, many]).map { Array($0.utf8) })
  }

  private mutating func comparison(_ call: FilterCall) -> Filter? {
    guard let argument = call.arguments.first, call.arguments.count == 1 else {
      bad(call, "needs one value", call.arguments.count > 1 ? 1 : nil)
      return nil
    }
    if case .text(let text) = argument { return .equals(literal(argument), Array(text.utf8)) }
    return .equals(literal(argument), [])
  }

  // MARK: Kinds

  /// Checks what is known about the value before there is one.
  private mutating func accepts(
    _ call: FilterCall, _ kind: Kind, _ expression: Expression
  ) -> Bool {
    let wanted: String
    switch (call.name, kind.single) {
    case (_, .any), ("default", _), ("is", .text), ("is", .integer), ("is", .truth),
      ("is", .decimal), ("date", .date), ("join", nil), ("size", nil), ("size", .text),
      ("size", .map), ("truncatewords", .text), ("slice", nil), ("slice", .text),
      ("reverse", nil), ("plural", .integer), ("plural", nil):
      return true
    case ("date", _): wanted = "a date"
    case ("join", _), ("reverse", _): wanted = "a list"
    case ("size", _), ("slice", _): wanted = "a list or text"
    case ("truncatewords", _): wanted = "a text"
    case ("plural", _): wanted = "a whole number or list"
    default: wanted = "a text, number or truth value"
    }
    let end = expression.keys.last.map { syntax.keys[$0].range } ?? expression.range
    let name = syntax.written(expression.range.lowerBound..<end.upperBound)
    fail(
      .wrongType, "'\(call.name)' needs \(wanted); '\(name)' is \(kind.article)", at: call.range)
    return false
  }

  private func result(of filter: Filter, on kind: Kind) -> Kind {
    switch filter {
    case .date, .join, .truncateWords, .plural: Kind.text
    case .size: Kind.integer
    case .equals: Kind.truth
    case .slice, .reverse: kind
    case .defaultTo(let value):
      switch (kind.single, value.kind) {
      case (.text, .text), (.integer, .integer), (.truth, .truth): kind
      default: Kind.any
      }
    }
  }
}
