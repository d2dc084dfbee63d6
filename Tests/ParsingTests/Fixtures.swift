import Diagnostics
import Markdown
import SiteModel

@testable import Parsing

/// Parses a seed given as text.
func parsed(
  _ text: String, as path: String = "a.md", table: ArticleTable = ArticleTable()
) -> Diagnosed<Article?> {
  parseArticle(SourceFile(path: path, bytes: Array(text.utf8)), in: "seeds", table: table)
}

/// Parses a bare text.
func bare(_ text: String, path: String = "a.txt") -> Article? { parsed(text, as: path).value }

/// Reads settings given as text, beside articles of these paths.
func settings(_ files: [String: String], articles: [String] = ["a.md"]) -> Diagnosed<Settings> {
  var folder = SeedFolder(name: "seeds")
  folder.articles = articles.map { SourceFile(path: $0, bytes: []) }
  folder.settings = files.sorted { $0.key < $1.key }.map {
    SourceFile(path: $0.key, bytes: Array($0.value.utf8))
  }
  return parseSettings(folder)
}

extension Diagnostic {
  /// Line, column and code, with a star for a warning: `3:7 bad-date`.
  var short: String {
    let place = position.map { "\($0.line):\($0.column) " } ?? ""
    return place + code + (severity == .warning ? "*" : "")
  }
}

extension Article {
  /// Its blocks, one a line: `# ` for a heading, `- ` for a list item, nothing for a paragraph.
  var outline: [String] {
    document.blocks.map { block in
      let text = document.string(in: block.range)
      if case .heading = block.kind { return "# \(text)" }
      return block.isInList ? "- \(text)" : text
    }
  }

  var removed: [String] { removals.map { "\($0.line) \($0.rule)" } }
}
