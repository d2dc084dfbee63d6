package import Diagnostics
package import SiteModel
import Templating

/// Lists the page kinds with what makes them, then the templates that no page draws on.
///
/// `templates` are the files of the folder called `name`, with paths below it; `fallback` those of
/// the default look, for what the folder lacks; `language` says whose interface words count.
package func templateListing(
  templates: [SourceFile], name: String, fallback: [SourceFile], language: String
) -> Diagnosed<[TemplateListing]> {
  let files = ThemeFiles.sorted(templates, name: name, fallback: fallback)
  let words = StringTable.read(language: language, from: files.value.strings)
  let theme = Theme.compile(files.value.templates, for: siteSchema(words: words.value.keys))
  var unused = files.value.templates
  var listings: [TemplateListing] = []
  for kind in SitePageKind.allCases {
    guard let source = files.value.templates.first(where: { $0.name == kind.template }),
      let usage = theme.value.usage(of: kind.rawValue)
    else { continue }
    listings.append(
      TemplateListing(
        kind: kind.rawValue, file: source.path, parents: usage.parents,
        partials: usage.partials.sorted(), takesAnyPartial: usage.takesAnyPartial,
        fields: usage.fields.map { .init(record: $0.record, fields: $0.fields) }))
    let used = usage.partials.union(usage.parents + [kind.template])
    unused.removeAll { usage.takesAnyPartial || used.contains($0.name) }
  }
  listings += unused.sorted { $0.path < $1.path }.map { TemplateListing(file: $0.path) }
  return Diagnosed(
    listings, (files.diagnostics + words.diagnostics + theme.diagnostics).sorted())
}
