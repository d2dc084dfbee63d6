import CalendarDates
import Diagnostics
import SiteModel

/// What one place, front matter or an entry of `articles.yml`, says of an article.
struct GivenMetadata: Sendable {
  var metadata = ArticleMetadata()

  /// The keys given there, also those whose value is wrong; `url` counts as `source_url`.
  var keys: Set<String> = []

  static let knownKeys = [
    "title", "date", "updated", "source", "source_url", "url", "authors", "lang", "slug", "aliases",
    "draft", "actors", "topics", "description", "display", "rights",
  ]

  /// Reads a mapping; its findings are added to `diagnostics`.
  init(_ fields: [YAMLField], in source: SourceText, _ diagnostics: inout [Diagnostic]) {
    var reader = FieldReader(source, fields)
    metadata.title = reader.text("title")
    metadata.date = reader.date("date")
    metadata.updated = reader.date("updated")
    metadata.source = reader.text("source")
    metadata.sourceURL = Self.sourceURL(&reader)
    metadata.authors = reader.texts("authors").map(\.value)
    metadata.language = reader.language("lang")
    metadata.slug = reader.slug()
    if let slug = reader.value("slug") { metadata.slugPosition = reader.position(of: slug) }
    metadata.aliases = Self.aliases(&reader)
    metadata.isDraft = reader.truth("draft")
    metadata.actors = reader.texts("actors")
    metadata.topics = reader.texts("topics")
    metadata.description = reader.text("description")
    metadata.display = reader.choice("display") ?? .full
    metadata.rights = reader.text("rights")
    reader.checkKeys(Self.knownKeys, onlyNear: true)
    for field in fields {
      if Self.knownKeys.contains(field.key) {
        if !field.value.isNull { keys.insert(field.key == "url" ? "source_url" : field.key) }
      } else {
        metadata.extras.append(MetadataField(key: field.key, value: field.value.metadata))
      }
    }
    diagnostics += reader.diagnostics
  }

  init() {}

  private static func sourceURL(_ reader: inout FieldReader) -> String? {
    if reader.value("source_url") != nil, let second = reader.value("url") {
      reader.report(
        "duplicate-key", "\"url\" says the same as \"source_url\"", second,
        help: "remove one of the two")
    }
    return reader.address("source_url") ?? reader.address("url")
  }

  /// Former addresses: `/old/page.html` is taken as `old/page.html`, `old/` as `old/index.html`.
  private static func aliases(_ reader: inout FieldReader) -> [String] {
    guard let node = reader.value("aliases") else { return [] }
    var aliases: [String] = []
    for alias in reader.texts("aliases") {
      let parts = alias.value.drop { $0 == "/" }.split(
        separator: "/", omittingEmptySubsequences: false)
      let isBad = alias.value.utf8.contains { $0 < 0x20 || "\\?#:*<>|\"".utf8.contains($0) }
      guard let last = parts.last, !isBad,
        !parts.contains(where: { $0 == "." || $0 == ".." }), !parts.dropLast().contains("")
      else {
        let items: [YAMLNode] = if case .list(let list) = node.value { list } else { [node] }
        let place = items.first { reader.position(of: $0) == alias.position } ?? node
        reader.report(
          "bad-alias", "\"\(alias.value)\" is not the path of a page", place,
          help: "write it relative to the site, such as old/page.html")
        continue
      }
      let path = parts.joined(separator: "/")
      if last.isEmpty {
        aliases.append(path + "index.html")
      } else {
        aliases.append(last.contains(".") ? path : path + "/index.html")
      }
    }
    return aliases
  }

  /// Adds what `other` says under keys that are not given here.
  func completed(by other: GivenMetadata) -> ArticleMetadata {
    guard !other.keys.isEmpty || !other.metadata.extras.isEmpty else { return metadata }
    var result = metadata
    let given = other.metadata
    for key in other.keys.subtracting(keys) {
      switch key {
      case "title": result.title = given.title
      case "date": result.date = given.date
      case "updated": result.updated = given.updated
      case "source": result.source = given.source
      case "source_url": result.sourceURL = given.sourceURL
      case "authors": result.authors = given.authors
      case "lang": result.language = given.language
      case "slug": (result.slug, result.slugPosition) = (given.slug, given.slugPosition)
      case "aliases": result.aliases = given.aliases
      case "draft": result.isDraft = given.isDraft
      case "actors": result.actors = given.actors
      case "topics": result.topics = given.topics
      case "description": result.description = given.description
      case "display": result.display = given.display
      case "rights": result.rights = given.rights
      default: break
      }
    }
    for extra in given.extras where !result.extras.contains(where: { $0.key == extra.key }) {
      result.extras.append(extra)
    }
    return result
  }
}
