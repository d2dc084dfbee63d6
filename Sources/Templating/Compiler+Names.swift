internal import Diagnostics

/// A path with its filters, looked up.
struct Lookup {
  /// Index in `Program.paths`.
  var path: Int

  /// Index in `Program.pipelines`, or -1.
  var pipeline: Int

  /// What comes out of the filters.
  var kind: Kind
}

extension Compiler {
  /// Resolves a path and its filters, or reports why not.
  mutating func value(_ expression: Expression) -> Lookup? {
    guard let (path, kind) = resolve(expression) else { return nil }
    program.paths.append(path)
    var lookup = Lookup(path: program.paths.count - 1, pipeline: -1, kind: kind)
    guard !expression.filters.isEmpty else { return lookup }
    guard let (filters, result) = pipeline(expression, on: kind) else { return nil }
    lookup.kind = result
    program.pipelines.append(filters)
    lookup.pipeline = program.pipelines.count - 1
    return lookup
  }

  private mutating func resolve(_ expression: Expression) -> (Path, Kind)? {
    switch expression.start {
    case .walk: return walk(expression)
    case .innermost:
      guard let scope = scopes.last else { return nil }
      return steps(expression, in: scope, Path(start: .up))
    case .root:
      return steps(expression, in: scopes[0], Path(start: .root))
    case .index, .number, .first, .last: return loopValue(expression)
    }
  }

  private mutating func loopValue(_ expression: Expression) -> (Path, Kind)? {
    if isStrict, loops == 0, !isSubroutine {
      fail(
        .unknownName, "'\(syntax.written(expression.range))' is only known inside a list",
        at: expression.range)
      return nil
    }
    return switch expression.start {
    case .index: (Path(start: .index), .integer)
    case .number: (Path(start: .number), .integer)
    case .first: (Path(start: .first), .truth)
    default: (Path(start: .last), .truth)
    }
  }

  /// Looks for the first key through the scopes, innermost first (Mustache `interpolation`).
  private mutating func walk(_ expression: Expression) -> (Path, Kind)? {
    guard !expression.keys.isEmpty else { return nil }
    let first = syntax.keys[expression.keys.lowerBound]
    let key = key(of: first.symbol)
    var isOpen = false
    var up = 0
    while up < scopes.count {
      let scope = scopes[scopes.count - 1 - up]
      switch scope.single {
      case .any, .map: isOpen = true
      case .record(let record):
        guard key >= 0, schema.slot(of: key, in: record) != nil else { break }
        // An open scope in between may hold the name too.
        if isOpen { return (dynamicPath(expression), .any) }
        if isSubroutine, up > 0 {
          return steps(expression, in: scope, dynamicPath(expression))
        }
        return steps(expression, in: scope, Path(start: .up, up: up))
      default: break
      }
      up += 1
    }
    if isOpen { return (dynamicPath(expression), .any) }
    guard isStrict else { return (Path(start: .missing), .any) }
    unknown(first, among: namesInScope())
    return nil
  }

  private mutating func dynamicPath(_ expression: Expression) -> Path {
    let start = program.steps.count
    for key in expression.keys {
      program.steps.append(.key(number(of: syntax.keys[key].symbol)))
    }
    return Path(start: .walk, steps: start..<program.steps.count)
  }

  /// Follows keys into a value of `kind`; `path` is complete already where names walk.
  private mutating func steps(
    _ expression: Expression, in kind: Kind, _ path: Path
  ) -> (Path, Kind)? {
    var path = path
    var kind = kind
    let start = program.steps.count
    for place in expression.keys {
      let key = syntax.keys[place]
      switch kind.single {
      case .record(let record):
        let number = self.key(of: key.symbol)
        guard number >= 0, let slot = schema.slot(of: number, in: record) else {
          guard isStrict else { return (Path(start: .missing), .any) }
          unknown(key, among: [schema.records[record]])
          return nil
        }
        usedFields[schema.firstFields[record] + slot] = true
        readFields[schema.firstFields[record] + slot] = true
        if path.start != .walk { program.steps.append(.slot(slot)) }
        kind = schema.kinds[record][slot]
      case .map, .any:
        if path.start != .walk { program.steps.append(.key(number(of: key.symbol))) }
        kind = .any
      default:
        guard isStrict else { return (Path(start: .missing), .any) }
        notRecord(key, kind, expression)
        return nil
      }
    }
    if path.start != .walk { path.steps = start..<program.steps.count }
    return (path, kind)
  }

  /// The schema's number of a name, or -1.
  private func key(of symbol: Int32) -> Int { Int(theme.keyNumbers[Int(symbol)]) }

  /// The number of a name, in the schema or beyond it, to be looked up while rendering.
  private mutating func number(of symbol: Int32) -> Int {
    let known = key(of: symbol)
    if known >= 0 {
      // Only rendering knows the record, so it may be any that has the name.
      for record in schema.records.indices {
        guard let slot = schema.slot(of: known, in: record) else { continue }
        readFields[schema.firstFields[record] + slot] = true
      }
      return known
    }
    if let number = extraKeyNumbers[symbol] { return number }
    let number = schema.keys.count + program.extraKeys.count
    program.extraKeys.append(Array(theme.name(symbol).utf8))
    extraKeyNumbers[symbol] = number
    return number
  }

  /// A record printed as JSON shows all its fields, and all those of the records in it.
  mutating func readWhole(_ kind: Kind) {
    switch kind.base {
    case .record, .map, .any: readFields = Array(repeating: true, count: readFields.count)
    default: break
    }
  }

  // MARK: Wording

  private func namesInScope() -> [RecordType] {
    scopes.reversed().compactMap { scope in
      if case .record(let record) = scope.single { schema.records[record] } else { nil }
    }
  }

  private mutating func unknown(_ key: Expression.Key, among records: [RecordType]) {
    let name = theme.name(key.symbol)
    var seen: Set<String> = []
    let records = records.filter { seen.insert($0.name).inserted }
    let names = records.flatMap { $0.fields.map(\.name) }
    let place = records.first.map { "in \($0.name)" } ?? "here"
    let notes = records.map { record in
      "\(record.name) has: \(record.fields.map(\.name).sorted().joined(separator: ", "))"
    }
    fail(
      .unknownName, "no '\(ExpressionParser.shortened(name))' \(place)", at: key.range,
      label: didYouMean(name, among: names), notes: notes)
  }

  private mutating func notRecord(_ key: Expression.Key, _ kind: Kind, _ expression: Expression) {
    let owner = syntax.written(expression.range.lowerBound..<max(0, key.range.lowerBound - 1))
    let name = owner.isEmpty ? "." : owner
    let wanted = theme.name(key.symbol)
    if kind.isList {
      fail(
        .wrongType, "'\(name)' is a list and has no '\(wanted)'", at: key.range,
        help: "use {{#\(name)}}{{\(wanted)}}{{/\(name)}}")
    } else {
      fail(.unknownName, "'\(name)' is \(kind.article) and has no '\(wanted)'", at: key.range)
    }
  }
}

extension Kind {
  /// The kind in words, with its article.
  var article: String {
    if isList { return "a list" }
    return switch base {
    case .text: "a text"
    case .html: "HTML"
    case .integer: "a whole number"
    case .decimal: "a number"
    case .truth: "true or false"
    case .date: "a date"
    case .map: "a map"
    case .any: "a value"
    case .record: "a record"
    }
  }
}
