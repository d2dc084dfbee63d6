/// An article that is about to be written to a file: its front matter and its text.
package struct ArticleDraft: Hashable, Sendable {
  package var title: String
  package var date: String?
  package var updated: String?
  package var source: String?
  package var sourceURL: String?
  package var authors: [String] = []
  package var language: String?
  package var description: String?
  package var isDraft = false

  /// Lines of YAML comments behind the keys, for the author of a new article.
  package var hints: [String] = []

  /// Markdown.
  package var body = ""

  package init(title: String) { self.title = title }

  /// The whole file.
  package var text: String {
    var lines = ["---", "title: \(Self.yaml(title))"]
    func add(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { lines.append("\(key): \(Self.yaml(value))") }
    }
    add("date", date)
    add("updated", updated)
    add("source", source)
    add("source_url", sourceURL)
    if !authors.isEmpty {
      lines.append(
        "authors: [\(authors.map { Self.yaml($0, inList: true) }.joined(separator: ", "))]")
    }
    add("lang", language)
    add("description", description)
    if isDraft { lines.append("draft: true") }
    lines += hints.map { "# " + $0.collapsed }
    return (lines + ["---", "", body]).joined(separator: "\n") + (body.isEmpty ? "" : "\n")
  }

  /// The text as a YAML scalar on one line: plain where it can only be read as that text, else in
  /// double quotation marks (YAML 1.2 section 7.3.1).
  package static func yaml(_ text: String, inList: Bool = false) -> String {
    let text = text.collapsed
    if isPlain(text, inList: inList) { return text }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func isPlain(_ text: String, inList: Bool) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else {
      return false
    }
    let isDate = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    guard first.properties.isAlphabetic || (isDate && text.utf8.count == 10) else { return false }
    if last == ":" || text.contains(": ") || text.contains(" #") || text.contains("\"") {
      return false
    }
    if inList, text.unicodeScalars.contains(where: { "[]{},".unicodeScalars.contains($0) }) {
      return false
    }
    // What YAML would read as a truth or as nothing.
    let words = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]
    return !words.contains(text.lowercased())
  }
}
