internal import Mustache
internal import Stencil

/// The page in other engines, templates parsed beforehand, models of dictionaries: their fastest.
struct Peers {
  let mustache: MustacheLibrary
  let stencil: Environment
  let model: [String: Any]

  init(_ page: PageModel) throws {
    mustache = MustacheLibrary(
      templates: try Templates.mustache.mapValues { try MustacheTemplate(string: $0) })
    stencil = Environment(loader: CachedLoader(Templates.stencil), extensions: [Self.escaping()])
    model = [
      "title": page.title, "site": page.site,
      "rows": page.rows.map { row -> [String: Any] in
        [
          "id": row.id, "headline": row.title, "url": row.url, "date": row.date,
          "source": row.source, "address": row.sourceURL, "summary": row.summary,
          "tags": row.tags.map { ["name": $0.name, "slug": $0.slug] },
        ]
      },
    ]
  }

  func renderMustache() -> String { mustache.render(model, withTemplate: "page") ?? "" }

  func renderStencil() throws -> String {
    try stencil.renderTemplate(name: "page", context: model)
  }

  /// Stencil has no escaping of its own.
  private static func escaping() -> Extension {
    let result = Extension()
    result.registerFilter("escape") { value in
      guard let value else { return nil }
      var text = ""
      for scalar in "\(value)".unicodeScalars {
        switch scalar {
        case "&": text += "&amp;"
        case "<": text += "&lt;"
        case ">": text += "&gt;"
        case "\"": text += "&quot;"
        case "'": text += "&#39;"
        default: text.unicodeScalars.append(scalar)
        }
      }
      return text
    }
    return result
  }
}

/// Keeps parsed templates; Stencil's own dictionary loader parses them each time.
private final class CachedLoader: Loader {
  private let texts: [String: String]
  private var parsed: [String: Template] = [:]

  init(_ texts: [String: String]) { self.texts = texts }

  func loadTemplate(name: String, environment: Environment) throws -> Template {
    if let template = parsed[name] { return template }
    let template = environment.templateClass.init(
      templateString: texts[name] ?? "", environment: environment, name: name)
    parsed[name] = template
    return template
  }

  func loadTemplate(names: [String], environment: Environment) throws -> Template {
    try loadTemplate(name: names.first ?? "", environment: environment)
  }
}
