internal import Diagnostics

/// Something an author should know about, before the file's name is at hand.
struct MarkdownFinding: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    case rawHTML(tag: String)
    case unsafeAddress(String)
    case missingAlternativeText(String)
    case unknownFootnote(String)
    case unusedFootnote(String)
    case tooLarge
  }

  var kind: Kind

  /// In the seed file.
  var range: Range<Int>

  func diagnostic(in source: SourceText) -> Diagnostic {
    switch kind {
    case .rawHTML(let tag):
      source.diagnostic(
        .warning, "raw-html", "raw HTML \"\(tag)\" is shown as text", at: range,
        help: "write it in Markdown, or put it in a template")
    case .unsafeAddress(let address):
      source.diagnostic(
        .warning, "unsafe-address", "address \"\(address)\" is left out", at: range,
        help: "use http, https, mailto, tel or a relative address")
    case .missingAlternativeText(let address):
      source.diagnostic(
        .warning, "missing-alternative-text", "image \"\(address)\" has no alternative text",
        at: range, help: "say in the brackets what the image shows: ![…](\(address))")
    case .unknownFootnote(let label):
      source.diagnostic(
        .warning, "unknown-footnote", "footnote \"\(label)\" is not defined", at: range,
        help: "add a line [^\(label)]: with its text")
    case .unusedFootnote(let label):
      source.diagnostic(
        .warning, "unused-footnote", "footnote \"\(label)\" is never referred to and left out",
        at: range, help: "refer to it as [^\(label)], or remove it")
    case .tooLarge:
      source.diagnostic(
        .error, "article-too-large", "article of more than 512 MB", at: range,
        help: "split it into several files")
    }
  }
}
