import Markdown
import SiteModel

/// What intake makes of a text without any markup.
struct BareText {
  var title: String?
  var titleOrigin = Article.TitleOrigin.metadata
  var document: MarkdownDocument
  var removals: [Removal] = []
  var page: PageLines

  /// Reads the body of a `.txt` seed from `start`.
  ///
  /// `givenTitle` is the one in the metadata; then no line is taken for a headline, but lines that
  /// repeat it are removed all the same.
  init(_ bytes: [UInt8], from start: Int, givenTitle: String?) {
    let intake = BareTextLines(bytes, from: start, givenTitle: givenTitle)
    removals = intake.removals
    page = intake.page
    title = givenTitle ?? intake.headline
    titleOrigin = givenTitle == nil ? .headline : .metadata
    var builder = MarkdownDocument.Builder(source: bytes)
    for block in intake.blocks() {
      switch block.kind {
      case .heading: builder.appendHeading(level: 2, lines: block.lines)
      case .paragraph: builder.appendParagraph(lines: block.lines)
      case .item(let number): builder.appendListItem(number: number, lines: block.lines)
      }
    }
    document = builder.finish()
    guard title == nil else { return }
    title = Self.openingTitle(document)
    titleOrigin = .openingWords
  }

  /// The opening words of the first paragraph that is a sentence, else of the first block.
  static func openingTitle(_ document: MarkdownDocument) -> String? {
    let paragraphs = document.blocks.filter { $0.kind == .paragraph && !$0.isInList }
    let sentence = paragraphs.first { block in
      let last = document.text[block.range].last
      return block.range.count >= 40 || last == UInt8(ascii: ".")
    }
    guard let block = sentence ?? paragraphs.first ?? document.blocks.first else { return nil }
    return openingWords(of: document.string(in: block.range))
  }
}

/// A paragraph, heading or list item of a bare text, as runs of the file.
struct BareTextBlock {
  enum Kind: Hashable {
    case paragraph
    case heading
    case item(number: Int?)
  }

  var kind: Kind
  var lines: [Range<Int>]
}
