import Diagnostics
import Yams

/// Reads the YAML in `range` of a file: one mapping or list, or `nil` where there is nothing.
///
/// Simple text takes a path of its own (`PlainYAML`), the rest goes through Yams; both give the same
/// value. Errors: `bad-yaml`, `duplicate-key`, and `yaml-too-large` for what would take more memory
/// or stack than any metadata needs.
func readYAML(_ source: SourceText, in range: Range<Int>) throws(Diagnostic) -> YAMLNode? {
  if let plain = PlainYAML.read(source.bytes, in: range) {
    return plain.fields.isEmpty ? nil : YAMLNode(value: .record(plain.fields), offset: plain.start)
  }
  return try readYAMLThroughYams(source, in: range)
}

/// Reads any YAML, through Yams.
func readYAMLThroughYams(
  _ source: SourceText, in range: Range<Int>
) throws(Diagnostic) -> YAMLNode? {
  if let problem = YAMLLimits.problem(source.bytes, in: range) {
    throw source.diagnostic(
      .error, "yaml-too-large", problem.message, at: problem.offset..<problem.offset + 1,
      help: "write the values out plainly")
  }
  let places = YAMLPlaces(source.bytes, in: range)
  let text = String(decoding: source.bytes[range], as: UTF8.self)
  do {
    let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
    guard let root = try parser.singleRoot() else { return nil }
    var conversion = YAMLConversion(places: places, source: source)
    let node = try conversion.node(root)
    return node.isNull ? nil : node
  } catch let diagnostic as Diagnostic {
    throw diagnostic
  } catch {
    throw yamlDiagnostic(error, source, places)
  }
}

/// Makes our nodes from those of Yams.
private struct YAMLConversion {
  let places: YAMLPlaces
  let source: SourceText

  /// Aliases share nodes: a few lines can stand for billions of values.
  var budget: Int

  init(places: YAMLPlaces, source: SourceText) {
    self.places = places
    self.source = source
    // A value that is written out takes a byte at least.
    budget = 200_000 + places.range.count
  }

  mutating func node(_ node: Node) throws(Diagnostic) -> YAMLNode {
    let offset = places.offset(node.mark)
    budget -= 1
    guard budget > 0 else {
      throw source.diagnostic(
        .error, "yaml-too-large", "the aliases stand for more than 200,000 values",
        at: offset..<offset + 1, help: "write the values out plainly")
    }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(
        value: .scalar(scalar.string, isPlain: scalar.style == .plain || scalar.style == .any),
        offset: offset)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence { items.append(try self.node(item)) }
      return YAMLNode(value: .list(items), offset: offset)
    case .mapping(let mapping):
      var fields: [YAMLField] = []
      for (key, value) in mapping {
        let keyOffset = places.offset(key.mark)
        guard case .scalar(let name) = key else {
          throw source.diagnostic(
            .error, "bad-yaml", "a key must be a word", at: keyOffset..<keyOffset + 1)
        }
        fields.append(
          YAMLField(key: name.string, keyOffset: keyOffset, value: try self.node(value)))
      }
      return YAMLNode(value: .record(fields), offset: offset)
    case .alias: return YAMLNode(value: .scalar("", isPlain: true), offset: offset)
    }
  }
}

/// Turns an error of Yams into a finding at its place.
private func yamlDiagnostic(
  _ error: any Error, _ source: SourceText, _ places: YAMLPlaces
) -> Diagnostic {
  func finding(_ problem: String, _ offset: Int) -> Diagnostic {
    let end = min(offset + 1, source.bytes.count)
    return source.diagnostic(
      .error, "bad-yaml", "this is not YAML: \(problem)", at: min(offset, end)..<end,
      help: yamlHelp(problem))
  }
  switch error as? YamlError {
  case .scanner(let context, let problem, let mark, _),
    .parser(let context, let problem, let mark, _),
    .composer(let context, let problem, let mark, _):
    // What is still open at the end is to be looked for where it began.
    let offset = places.offset(mark)
    let isAtEnd = offset >= places.range.upperBound
    return finding(problem, isAtEnd ? places.offset(context?.mark ?? mark) : offset)
  case .reader(let problem, let offset, _, _):
    return finding(problem, places.range.lowerBound + (offset ?? 0))
  case .duplicatedKeysInMapping(let duplicates, let context):
    let first = places.offset(context.mark)
    let key = duplicates.first ?? ""
    let second = places.repetition(of: key, after: first) ?? first
    return duplicateKey(key, source, first: first, second: second)
  default: return finding("it cannot be read", places.range.lowerBound)
  }
}

/// The finding for a key that a mapping has twice.
func duplicateKey(_ key: String, _ source: SourceText, first: Int, second: Int) -> Diagnostic {
  var diagnostic = source.diagnostic(
    .error, "duplicate-key", "the key \"\(key)\" is given twice",
    at: second..<second + key.utf8.count, help: "remove one of the two")
  if first != second {
    diagnostic.excerpts.append(
      source.excerpt(for: first..<first + key.utf8.count, label: "given here first"))
  }
  return diagnostic
}

private func yamlHelp(_ problem: String) -> String? {
  if problem.contains("mapping values are not allowed") {
    return "put the value in quotation marks: it holds a colon followed by a space"
  }
  if problem.contains("cannot start any token") {
    return
      "indent with spaces, not tabs, and put a value that begins with @ or ` in quotation marks"
  }
  if problem.contains("could not find expected ':'") { return "write each line as key: value" }
  if problem.contains("unexpected end of stream") { return "close the quotation mark" }
  if problem.contains("expected a single document") { return "remove the second --- line" }
  if problem.contains("control characters") { return "remove the invisible character" }
  return "check the indentation and the quotation marks around here"
}
