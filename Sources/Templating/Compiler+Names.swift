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
  func value(_ expression: Expression, isTest: Bool = false) -> Lookup? {
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

  private func resolve(_ expression: Expression) -> (Path, Kind)? {
    switch expression.start {
    case .walk: return walk(expression)
    case .innermost:
      guard let scope = scopes.last else { return nil }
      return steps(expression.keys[...], in: scope, Path(start: .up), expression)
    case .root:
      return steps(expression.keys[...], in: scopes[0], Path(start: .root), expression)
    case .index, .number, .first, .last: return loopValue(expression)
    }
  }

  private func loopValue(_ expression: Expression) -> (Path, Kind)? {
    if isStrict, loops == 0, !isSubroutine {
      fail(
        "unknown-name", "'\(syntax.written(expression.range))' is only known inside a list",
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
  private func walk(_ expression: Expression) -> (Path, Kind)? {
    guard let first = expression.keys.first else { return nil }
    var isOpen = false
    for (up, scope) in scopes.reversed().enumerated() {
      switch scope {
      case .any, .map: isOpen = true
      case .record(let record):
        guard let key = schema.keyNumbers[first.name], schema.slot(of: key, in: record) != nil
        else { continue }
        if isOpen || (isSubroutine && up > 0) {
          let path = dynamicPath(expression.keys)
          // An open scope in between may hold the name too.
          return isOpen ? (path, .any) : steps(expression.keys[...], in: scope, path, expression)
        }
        return steps(
          expression.keys[...], in: scope, Path(start: .up, up: up), expression)
      default: continue
      }
    }
    if isOpen { return (dynamicPath(expression.keys), .any) }
    guard isStrict else { return (Path(start: .missing), .any) }
    unknown(first, among: namesInScope())
    return nil
  }

  private func dynamicPath(_ keys: [Expression.Key]) -> Path {
    let start = program.steps.count
    program.steps += keys.map { .key(number(of: $0.name)) }
    return Path(start: .walk, steps: start..<program.steps.count)
  }

  /// Follows keys into a value of `kind`; `path` is complete already where names walk.
  private func steps(
    _ keys: ArraySlice<Expression.Key>, in kind: Kind, _ path: Path, _ expression: Expression
  ) -> (Path, Kind)? {
    var path = path
    var kind = kind
    let start = program.steps.count
    var steps: [Step] = []
    for key in keys {
      switch kind {
      case .record(let record):
        guard let number = schema.keyNumbers[key.name],
          let slot = schema.slot(of: number, in: record)
        else {
          guard isStrict else { return (Path(start: .missing), .any) }
          unknown(key, among: [schema.records[record]])
          return nil
        }
        usedFields.insert(FieldPlace(record: record, slot: slot))
        steps.append(.slot(slot))
        kind = schema.kinds[record][slot]
      case .map, .any:
        steps.append(.key(number(of: key.name)))
        kind = .any
      default:
        guard isStrict else { return (Path(start: .missing), .any) }
        notRecord(key, kind, expression)
        return nil
      }
    }
    if path.start != .walk {
      program.steps += steps
      path.steps = start..<program.steps.count
    }
    return (path, kind)
  }

  private func number(of key: String) -> Int {
    if let number = schema.keyNumbers[key] { return number }
    if let number = extraKeyNumbers[key] { return number }
    let number = schema.keys.count + program.extraKeys.count
    program.extraKeys.append(Array(key.utf8))
    extraKeyNumbers[key] = number
    return number
  }

  // MARK: Wording

  private func namesInScope() -> [RecordType] {
    scopes.reversed().compactMap { scope in
      if case .record(let record) = scope { schema.records[record] } else { nil }
    }
  }

  private func unknown(_ key: Expression.Key, among records: [RecordType]) {
    var seen: Set<String> = []
    let records = records.filter { seen.insert($0.name).inserted }
    let names = records.flatMap { $0.fields.map(\.name) }
    let place = records.first.map { "in \($0.name)" } ?? "here"
    let notes = records.map { record in
      "\(record.name) has: \(record.fields.map(\.name).sorted().joined(separator: ", "))"
    }
    fail(
      "unknown-name", "no '\(ExpressionParser.shortened(key.name))' \(place)", at: key.range,
      label: didYouMean(key.name, among: names), notes: notes)
  }

  private func notRecord(_ key: Expression.Key, _ kind: Kind, _ expression: Expression) {
    let owner = syntax.written(expression.range.lowerBound..<max(0, key.range.lowerBound - 1))
    let name = owner.isEmpty ? "." : owner
    if case .list = kind {
      fail(
        "wrong-type", "'\(name)' is a list and has no '\(key.name)'", at: key.range,
        help: "use {{#\(name)}}{{\(key.name)}}{{/\(name)}}")
    } else {
      fail("unknown-name", "'\(name)' is \(kind.article) and has no '\(key.name)'", at: key.range)
    }
  }
}

extension Kind {
  /// The kind in words, with its article.
  var article: String {
    switch self {
    case .text: "a text"
    case .html: "HTML"
    case .integer: "a whole number"
    case .decimal: "a number"
    case .truth: "true or false"
    case .date: "a date"
    case .map: "a map"
    case .any: "a value"
    case .record: "a record"
    case .list: "a list"
    }
  }
}
