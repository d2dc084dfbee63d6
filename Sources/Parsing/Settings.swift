package import Diagnostics
package import SiteModel

/// What the YAML files beside the articles say.
package struct Settings: Sendable {
  package var curation: Curation

  /// Metadata of articles, by path.
  package var articles: ArticleTable

  package init(curation: Curation = Curation(), articles: ArticleTable = ArticleTable()) {
    self.curation = curation
    self.articles = articles
  }
}

/// Reads `site.yml`, `articles.yml`, `actors.yml` and `topics.yml` of a seeds folder.
///
/// Findings in all of them: `not-utf8`, `nul-byte`, `bad-yaml`, `duplicate-key`, `yaml-too-large`,
/// `wrong-type`, `unknown-key` and those of the values (`bad-date`, `bad-url`, `bad-slug`,
/// `bad-language`, `bad-value`, `bad-alias`); the functions that read each file list theirs.
package func parseSettings(_ folder: SeedFolder) -> Diagnosed<Settings> {
  var settings = Settings()
  var diagnostics: [Diagnostic] = []
  for file in folder.settings {
    let source = SourceText(file: folder.displayPath(file.path), bytes: file.bytes)
    do {
      guard let root = try settingsRoot(source) else { continue }
      switch file.path {
      case "site.yml": settings.curation.site = siteSettings(root, source, &diagnostics)
      case "articles.yml":
        settings.articles = ArticleTable(
          root, source, paths: folder.articles.map(\.path), &diagnostics)
      case "actors.yml": settings.curation.actors = actorEntries(root, source, &diagnostics)
      case "topics.yml": settings.curation.topics = topicEntries(root, source, &diagnostics)
      default: break
      }
    } catch {
      diagnostics.append(error)
    }
  }
  return Diagnosed(settings, diagnostics.sorted())
}

private func settingsRoot(_ source: SourceText) throws(Diagnostic) -> YAMLNode? {
  if let problem = encodingProblem(source) { throw problem }
  var start = source.bytes.byteOrderMarkLength
  // A file may begin with the `---` of a YAML document; the plain reader need not know it.
  if source.bytes[start...].starts(with: Array("---\n".utf8)) { start += 4 }
  return try readYAML(source, in: start..<source.bytes.count)
}

private func siteSettings(
  _ root: YAMLNode, _ source: SourceText, _ diagnostics: inout [Diagnostic]
) -> SiteSettings {
  guard case .record(let fields) = root.value else {
    diagnostics.append(
      source.diagnostic(
        .error, "wrong-type", "this is \(root.kindName), but lines of key: value are expected",
        at: root.range(in: source.bytes), help: "write for instance title: The name of the story"))
    return SiteSettings()
  }
  var reader = FieldReader(source, fields)
  var site = SiteSettings()
  site.title = reader.text("title")
  site.description = reader.text("description")
  site.baseURL = baseURL(&reader)
  site.language = reader.language("language") ?? site.language
  site.editor = reader.text("editor")
  site.licence = reader.text("licence")
  site.asOf = reader.day("as_of")
  site.timeframe = reader.date("timeframe")
  site.introduction = reader.text("introduction")
  site.image = reader.texts("image").first
  reader.checkKeys([
    "title", "description", "base_url", "language", "editor", "licence", "as_of", "timeframe",
    "introduction", "image",
  ])
  diagnostics += reader.diagnostics
  return site
}

/// An address of a folder: a slash is added at its end; `?` and `#` have no place in it.
private func baseURL(_ reader: inout FieldReader) -> String? {
  guard let node = reader.value("base_url"), let address = reader.address("base_url") else {
    return nil
  }
  guard !address.utf8.contains(where: { "?#".utf8.contains($0) }) else {
    reader.report(
      "bad-url", "\"\(address)\" is not the address of a folder", node,
      help: "leave out what follows ? or #")
    return nil
  }
  return address.hasSuffix("/") ? address : address + "/"
}
