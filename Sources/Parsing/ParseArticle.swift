// From the bytes of a seed to an `Article`: encoding, front matter, the intake of bare text, titles
// and slugs. Pure and without order: articles can be parsed on any number of threads.

package import Diagnostics
import Markdown
package import SiteModel

/// Makes an article of a seed; `nil` if it is empty or cannot be read as text.
///
/// `folder` is the seeds folder's name as positions show it, `table` what `articles.yml` says.
/// A file with errors in its front matter still gives an article, so that all findings of a run are
/// shown together. Findings: `not-utf8`, `nul-byte`, `unclosed-front-matter`, `empty-article`, those
/// of `parseSettings` for the values, and those of the Markdown.
package func parseArticle(
  _ file: SourceFile, in folder: String, table: ArticleTable = ArticleTable()
) -> Diagnosed<Article?> {
  let source = SourceText(file: "\(folder)/\(file.path)", bytes: file.bytes)
  if let problem = encodingProblem(source) { return Diagnosed(nil, [problem]) }
  let parts = ArticleParts(file.bytes)
  var diagnostics: [Diagnostic] = []
  var metadata = givenMetadata(parts, source, &diagnostics)
    .completed(by: table.metadata(of: file.path))
  let isBare = file.path.lowercased().hasSuffix(".txt")
  let body =
    isBare
    ? ArticleBody(bare: file.bytes, from: parts.body, title: metadata.title)
    : ArticleBody(markdown: file.bytes, from: parts.body, title: metadata.title)
  body.page.complete(&metadata)
  diagnostics += body.document.diagnostics(in: source)
  let isLink = metadata.title != nil && metadata.sourceURL != nil
  guard !body.isEmpty || isLink, let title = body.title else {
    diagnostics.append(
      Diagnostic(
        .warning, "empty-article", "the article has no text and is left out",
        at: SourcePosition(file: source.file, line: 1, column: 1),
        help: "paste its text below, or put _ before the file's name"))
    return Diagnosed(nil, diagnostics.sorted())
  }
  let article = Article(
    path: file.path,
    slug: slug(metadata, title: title, path: file.path), title: title,
    titleOrigin: body.titleOrigin, metadata: metadata, document: body.document,
    removals: body.removals, fingerprint: fingerprint(of: file.bytes))
  return Diagnosed(article, diagnostics.sorted())
}

/// Reads the front matter; what is wrong with it is added to `diagnostics`.
private func givenMetadata(
  _ parts: ArticleParts, _ source: SourceText, _ diagnostics: inout [Diagnostic]
) -> GivenMetadata {
  if let unclosed = parts.unclosed {
    diagnostics.append(
      source.diagnostic(
        .error, "unclosed-front-matter", "the front matter that begins here is not closed",
        at: unclosed, help: "add a line --- below its last key, or remove this one"))
  }
  guard let range = parts.frontMatter else { return GivenMetadata() }
  do {
    guard let root = try readYAML(source, in: range) else { return GivenMetadata() }
    guard case .record(let fields) = root.value else {
      diagnostics.append(
        source.diagnostic(
          .error, "wrong-type",
          "the front matter is \(root.kindName), but lines of key: value are expected",
          at: root.range(in: source.bytes), help: "write for instance title: The headline"))
      return GivenMetadata()
    }
    return GivenMetadata(fields, in: source, &diagnostics)
  } catch {
    diagnostics.append(error)
    return GivenMetadata()
  }
}
