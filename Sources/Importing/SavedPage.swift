package import Diagnostics

/// A web page as a browser saved it.
package struct SavedPage: Sendable {
  let tree: HTMLTree

  /// Reads the page with libxml2: the library at `library`, or else the system's.
  ///
  /// `no-html-parser` is the error where there is none.
  package init(_ bytes: [UInt8], library: String? = nil) throws(Diagnostic) {
    tree = try LibXML(path: library).tree(of: bytes)
  }

  /// The article that the page holds, with what it says of itself.
  ///
  /// `no-article` is the error for a page without a text.
  package func article(file: String) throws(Diagnostic) -> ArticleDraft {
    let metadata = PageMetadata(tree)
    var draft = ArticleDraft(title: metadata.title ?? "")
    let content = MainContent(tree, metadata: metadata)
    let body = MarkdownBody(tree, content: content, base: metadata.base, title: metadata.title)
    draft.body = body.text
    guard draft.body.contains(where: { $0.isLetter }) else {
      throw Diagnostic(
        .error, "no-article", "no article was found in \"\(file)\"",
        help: "save the page itself, not a list of articles; or paste its text into a .txt file")
    }
    if draft.title.isEmpty { draft.title = body.opening ?? file }
    draft.date = metadata.published ?? body.dateline
    draft.updated = metadata.updated == metadata.published ? nil : metadata.updated
    draft.source = metadata.outlet
    draft.sourceURL = metadata.address
    draft.authors = metadata.authors
    draft.language = metadata.language
    draft.description = metadata.description
    return draft
  }
}
