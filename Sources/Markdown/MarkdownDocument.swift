// The Markdown engine turns one article's bytes into a flat value: what it says (`text`), where each
// byte of that stands in the file, what it links to, and the steps that write it as HTML. libcmark
// parses; the extensions, the positions and the writer are here. It knows nothing of sites.

package import Diagnostics

/// A parsed article: its visible text with source positions, and everything needed to write it.
package struct MarkdownDocument: Sendable, Hashable {
  /// The visible text of all blocks but code blocks and raw HTML.
  ///
  /// Line breaks within a block are one space, blocks are separated by `\n`.
  package internal(set) var text: [UInt8] = []

  /// The runs of `text`, in order.
  package internal(set) var blocks: [TextBlock] = []

  package internal(set) var headings: [Heading] = []
  package internal(set) var links: [Link] = []
  package internal(set) var images: [Image] = []

  package internal(set) var profile: MarkdownProfile = .site

  var findings: [MarkdownFinding] = []
  var markup: [Markup] = []
  var literals: [UInt8] = []
  var map = SourceMap()

  /// In the order in which they are defined.
  var footnotes: [Footnote] = []

  init() {}

  /// Returns the offset in the whole seed file of the byte at `offset` of `text`.
  package func sourceOffset(ofText offset: Int) -> Int { map.sourceOffset(ofText: offset) }

  /// Returns the range in the whole seed file that `range` of `text` was read from.
  package func sourceRange(ofText range: Range<Int>) -> Range<Int> {
    map.sourceRange(ofText: range)
  }

  /// Returns the text in `range`, such as a heading's or a link's.
  package func string(in range: Range<Int>) -> String {
    String(decoding: text[range.clamped(to: 0..<text.count)], as: UTF8.self)
  }

  /// Returns what was found while reading, with places in `source`, in source order.
  package func diagnostics(in source: SourceText) -> [Diagnostic] {
    return findings.map { $0.diagnostic(in: source) }.sorted()
  }
}

extension MarkdownDocument {
  /// A run of the text that sentences do not cross.
  package struct TextBlock: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
      case paragraph
      case heading(level: Int)
      case tableCell(isHeader: Bool)
    }

    package var range: Range<Int>
    package var kind: Kind
    package var isInList = false
    package var isInQuote = false
    package var isInFootnote = false

    package init(range: Range<Int>, kind: Kind) {
      self.range = range
      self.kind = kind
    }
  }

  package struct Heading: Sendable, Hashable {
    /// 1 to 6.
    package var level: Int

    /// Unique in the document and unlike every `s<N>`, `p<N>` and `fn…`; empty in the `spec` and `gfm` profiles.
    package var id: String

    /// In `text`.
    package var range: Range<Int>
  }

  package struct Link: Sendable, Hashable {
    /// As the author wrote it, with escapes and entities resolved.
    package var destination: String
    package var title: String

    /// Whether there is a title, if only an empty one.
    var hasTitle = false

    /// In `text`.
    package var range: Range<Int>

    /// In the seed file, from the opening bracket to the end of the link.
    package var sourceRange: Range<Int>
  }

  package struct Image: Sendable, Hashable {
    package var destination: String
    package var title: String

    /// Whether there is a title, if only an empty one.
    var hasTitle = false

    /// Empty if the author gave none.
    package var alternativeText: String

    /// In the seed file, from the exclamation mark to the end of the image.
    package var sourceRange: Range<Int>
  }

  struct Footnote: Sendable, Hashable {
    var label: String

    /// Of the mark that begins the definition, in the seed file.
    var sourceRange: Range<Int>

    /// Its number for readers, by first reference; 0 if nothing refers to it.
    var number = 0
    var references = 0
  }
}
