package import Templating

/// The reference of all fields for authors of templates, as Markdown, printed from the schema.
package func fieldReference(of schema: Schema) -> String {
  var text = "## Pages\n\n"
  text += "Every page has these fields:\n\n"
  let common = Set(commonFieldNames)
  let home = schema.records.first { $0.name == SitePageKind.home.rootName }
  text += rows(home?.fields.filter { common.contains($0.name) } ?? [])
  for kind in SitePageKind.allCases {
    guard let record = schema.records.first(where: { $0.name == kind.rootName }) else { continue }
    text += "\n### \(kind.rawValue)\n\n`\(kind.template).mustache` makes \(record.summary)\n"
    let own = record.fields.filter { !common.contains($0.name) }
    if !own.isEmpty { text += "\n" + rows(own) }
  }
  text += "\n## Records\n"
  for record in schema.records where !record.name.hasSuffix(" page") && record.name != "words" {
    text += "\n### \(record.name)\n\n"
    if !record.summary.isEmpty { text += record.summary + ".\n\n" }
    text += rows(record.fields)
  }
  return text
}

private func rows(_ fields: [Field]) -> String {
  var text = "| field | is | says |\n| --- | --- | --- |\n"
  for field in fields {
    text += "| `\(field.name)` | \(words(field.kind)) | \(field.summary) |\n"
  }
  return text
}

private func words(_ kind: FieldKind) -> String {
  switch kind {
  case .text: "text"
  case .html: "html"
  case .integer, .decimal: "number"
  case .truth: "true or false"
  case .date: "date"
  case .map: "map"
  case .record(let name): "[\(name)](#\(String(name.map { $0 == " " ? "-" : $0 })))"
  case .list(let element): "list of \(words(element))"
  }
}
