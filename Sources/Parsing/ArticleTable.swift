import Diagnostics
import SiteModel

/// What `articles.yml` says, by the paths of the articles it speaks of.
package struct ArticleTable: Sendable {
  private var entries: [String: GivenMetadata] = [:]

  package init() {}

  /// Reads the file; a key is an article's path, or its name where only one article has it.
  ///
  /// Findings: `unknown-article` (a warning), `ambiguous-article`, `duplicate-article`.
  init(
    _ root: YAMLNode, _ source: SourceText, paths: [String], _ diagnostics: inout [Diagnostic]
  ) {
    let example = "write each entry as the name of a file and a colon, its keys indented below"
    guard case .record(let fields) = root.value else {
      diagnostics.append(
        source.diagnostic(
          .error, "wrong-type", "this is \(root.kindName), but entries by file name are expected",
          at: root.range(in: source.bytes), help: example))
      return
    }
    let known = Set(paths)
    var byName: [Substring: [String]] = [:]
    for path in paths { byName[path.lastPart, default: []].append(path) }
    for field in fields {
      let range = field.keyOffset..<field.keyOffset + field.key.utf8.count
      func report(
        _ severity: Diagnostic.Severity, _ code: String, _ message: String, _ help: String
      ) {
        diagnostics.append(source.diagnostic(severity, code, message, at: range, help: help))
      }
      let candidates = known.contains(field.key) ? [field.key] : byName[field.key[...]] ?? []
      if candidates.count > 1 {
        report(
          .error, "ambiguous-article", "more than one article is named \"\(field.key)\"",
          "use the path below the seeds folder, such as \(candidates[0])")
        continue
      }
      var given = GivenMetadata()
      switch field.value.value {
      case .record(let inner): given = GivenMetadata(inner, in: source, &diagnostics)
      default:
        guard !field.value.isNull else { break }
        diagnostics.append(
          source.diagnostic(
            .error, "wrong-type", "the entry \"\(field.key)\" is \(field.value.kindName)",
            at: field.value.range(in: source.bytes), help: example))
      }
      guard let path = candidates.first else {
        report(
          .warning, "unknown-article", "there is no article \"\(field.key)\"",
          didYouMean(
            field.key, among: field.key.contains("/") ? paths : byName.keys.map(String.init))
            ?? "use the file's name, or its path below the seeds folder")
        continue
      }
      guard entries.updateValue(given, forKey: path) == nil else {
        report(
          .error, "duplicate-article", "\"\(path)\" already has an entry",
          "put all its keys in one entry")
        continue
      }
    }
  }

  /// What is said of the article at `path`, perhaps nothing.
  func metadata(of path: String) -> GivenMetadata { entries[path] ?? GivenMetadata() }
}

extension String {
  /// What follows the last slash.
  var lastPart: Substring { self[(lastIndex(of: "/").map(index(after:)) ?? startIndex)...] }
}
