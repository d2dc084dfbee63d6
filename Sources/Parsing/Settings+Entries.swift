import Diagnostics
import SiteModel

/// Reads `actors.yml`.
///
/// Findings: `missing-name`, `duplicate-name`, `duplicate-slug`, and `ambiguous-alias` for a name
/// that two entries claim.
func actorEntries(
  _ root: YAMLNode, _ source: SourceText, _ diagnostics: inout [Diagnostic]
) -> [ActorEntry] {
  let keys = [
    "name", "kind", "aliases", "slug", "note", "same_as", "nolink", "hide", "distinct_from",
  ]
  var claims = Claims(source: source)
  var entries: [ActorEntry] = []
  for var reader in entryReaders(root, source, example: "- name: Red Cross", &diagnostics) {
    let kind: ActorKind? = reader.choice("kind", synonyms: ["organization": .organisation])
    let aliases = reader.texts("aliases")
    let name = entryName(&reader)
    let slug = reader.slug()
    if let name {
      claims.claim(name, slug, aliases.map(\.value), &reader)
      entries.append(
        ActorEntry(
          name: name, kind: kind, aliases: aliases.map(\.value), slug: slug,
          note: reader.text("note"), sameAs: reader.addresses("same_as"),
          isHidden: reader.truth("hide"), isNotLinked: reader.truth("nolink"),
          distinctFrom: reader.texts("distinct_from").map(\.value),
          position: reader.value("name").map { reader.position(of: $0) }
            ?? SourcePosition(file: source.file, line: 1, column: 1)))
    }
    reader.checkKeys(keys)
    diagnostics += reader.diagnostics
  }
  return entries
}

/// Reads `topics.yml`, in the order of `order` and, where that is equal or absent, as listed.
///
/// Findings: `missing-name`, `duplicate-name`, `duplicate-slug`.
func topicEntries(
  _ root: YAMLNode, _ source: SourceText, _ diagnostics: inout [Diagnostic]
) -> [TopicEntry] {
  var claims = Claims(source: source)
  var entries: [(order: Int, entry: TopicEntry)] = []
  for var reader in entryReaders(root, source, example: "- name: Mediation", &diagnostics) {
    let order = reader.integer("order") ?? .max
    if let name = entryName(&reader), let node = reader.value("name") {
      let given = reader.slug()
      if let slug = given ?? Slug(title: name) {
        claims.claim(name, slug, [], &reader)
        entries.append(
          (
            order,
            TopicEntry(
              name: name, slug: slug, terms: reader.texts("terms").map(\.value),
              note: reader.text("note"), position: reader.position(of: node))
          ))
      } else {
        reader.report(
          "bad-slug", "no slug can be made of \"\(name)\"", node, help: "add a slug to the entry")
      }
    }
    reader.checkKeys(["name", "slug", "terms", "note", "order"])
    diagnostics += reader.diagnostics
  }
  let order = entries.indices.sorted { (entries[$0].order, $0) < (entries[$1].order, $1) }
  return order.map { entries[$0].entry }
}

/// One reader for each mapping of a list of mappings.
private func entryReaders(
  _ root: YAMLNode, _ source: SourceText, example: String, _ diagnostics: inout [Diagnostic]
) -> [FieldReader] {
  func report(_ node: YAMLNode, _ message: String) {
    diagnostics.append(
      source.diagnostic(
        .error, "wrong-type", message, at: node.range(in: source.bytes),
        help: "begin each entry with a line such as \(example)"))
  }
  guard case .list(let items) = root.value else {
    report(root, "this is \(root.kindName), but a list of entries is expected")
    return []
  }
  return items.compactMap { item in
    if case .record(let fields) = item.value { return FieldReader(source, fields) }
    report(item, "this entry is \(item.kindName), but a mapping is expected")
    return nil
  }
}

private func entryName(_ reader: inout FieldReader) -> String? {
  if let name = reader.text("name") { return name }
  if reader.value("name") == nil, let first = reader.fields.first {
    let range = first.keyOffset..<first.keyOffset + first.key.utf8.count
    reader.diagnostics.append(
      reader.source.diagnostic(
        .error, "missing-name", "the entry has no name", at: range, help: "add a line name: …"))
  }
  return nil
}

/// The names and slugs that entries of a file have taken.
private struct Claims {
  let source: SourceText
  private var names: [String: YAMLNode] = [:]
  private var slugs: [Slug: YAMLNode] = [:]
  private var aliases: [String: String] = [:]

  init(source: SourceText) { self.source = source }

  mutating func claim(
    _ name: String, _ slug: Slug?, _ aliases: [String], _ reader: inout FieldReader
  ) {
    guard let node = reader.value("name") else { return }
    if let first = names.updateValue(node, forKey: name) {
      report("duplicate-name", "the name \"\(name)\" is given twice", node, first, &reader)
    }
    let slugNode = reader.value("slug") ?? node
    if let slug, let first = slugs.updateValue(slugNode, forKey: slug) {
      report("duplicate-slug", "the slug \"\(slug)\" is taken twice", slugNode, first, &reader)
    }
    for alias in Set(aliases + [name]).sorted() {
      guard let other = self.aliases.updateValue(name, forKey: alias), other != name else {
        continue
      }
      reader.report(
        "ambiguous-alias", "\"\(alias)\" stands for \"\(other)\" and for \"\(name)\"", node,
        help: "leave it out in one of the two entries", severity: .warning)
    }
  }

  private func report(
    _ code: String, _ message: String, _ node: YAMLNode, _ first: YAMLNode,
    _ reader: inout FieldReader
  ) {
    var diagnostic = source.diagnostic(
      .error, code, message, at: node.range(in: source.bytes),
      help: "change or remove one of the two")
    diagnostic.excerpts.append(
      source.excerpt(for: first.range(in: source.bytes), label: "given here first"))
    reader.diagnostics.append(diagnostic)
  }
}
