/// The bytes of one template file.
package struct TemplateSource: Sendable {
  /// What other templates call it, such as `nav` in `{{> nav}}`.
  package let name: String

  /// Path shown in diagnostics.
  package let path: String

  package let bytes: [UInt8]

  /// The rule for values on pages that this template makes.
  package let output: OutputKind

  /// Makes a source; `output` is by default what the path says.
  package init(name: String, path: String, bytes: [UInt8], output: OutputKind? = nil) {
    self.name = name
    self.path = path
    self.bytes = bytes
    self.output = output ?? OutputKind(path: path)
  }
}

/// The kind of file a template makes, and so its escaping.
package enum OutputKind: String, Sendable, CaseIterable {
  /// By HTML context.
  case html
  /// Entities everywhere, no URL or script states.
  case xml
  /// JSON values outside of quotes, string content inside.
  case json
  /// No escaping.
  case plain

  /// Reads the kind from a path's extension, before `.mustache` if there is one.
  package init(path: String) {
    let name = path.split(separator: "/").last ?? ""
    var parts = name.split(separator: ".").dropFirst()
    if parts.last == "mustache" { parts = parts.dropLast() }
    switch parts.last?.lowercased() {
    case "xml", "atom", "rss", "xsl", "opml", "svg": self = .xml
    case "json", "webmanifest", "geojson": self = .json
    case "txt", "md", "csv", "ics", "bib", "ris": self = .plain
    default: self = .html
    }
  }
}

/// How strict names are.
package enum Profile: String, Sendable, CaseIterable {
  /// An unknown name, partial, block or filter is an error.
  case site
  /// As the Mustache specification has it: what is missing is empty, `{{{x}}}` prints any text.
  case spec
}
