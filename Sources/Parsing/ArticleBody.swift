import Diagnostics
import Markdown
import SiteModel

/// The body of an article with the title that it gives itself.
struct ArticleBody {
  var title: String?
  var titleOrigin: Article.TitleOrigin
  var document: MarkdownDocument
  var removals: [Removal] = []

  /// What a bare text says of itself above its first sentence.
  var page = PageLines()

  var isEmpty: Bool { document.text.isEmpty && document.images.isEmpty }

  /// Reads bare text.
  init(bare bytes: [UInt8], from start: Int, title: String?) {
    let text = BareText(bytes, from: start, givenTitle: title)
    self.title = text.title
    titleOrigin = text.titleOrigin
    document = text.document
    removals = text.removals
    page = text.page
  }

  /// Reads Markdown.
  ///
  /// Without a title in the metadata, the first heading of level 1 is the title and leaves the
  /// body. One that says the same as the metadata leaves it too.
  init(markdown bytes: [UInt8], from start: Int, title: String?) {
    document = MarkdownDocument(parsing: bytes, from: start)
    self.title = title
    titleOrigin = .metadata
    if let heading = TitleHeading(document, bytes) {
      if title == nil {
        self.title = heading.text
        titleOrigin = .heading
        document = MarkdownDocument(parsing: heading.removed(from: bytes), from: start)
      } else if let title, Furniture.folded(title) == Furniture.folded(heading.text) {
        removals = [
          Removal(rule: "repeated-headline", text: heading.text, line: heading.line(in: bytes))
        ]
        document = MarkdownDocument(parsing: heading.removed(from: bytes), from: start)
      }
    }
    guard self.title == nil else { return }
    self.title = BareText.openingTitle(document)
    titleOrigin = .openingWords
  }
}

/// The first heading of level 1 in a Markdown text, where it stands on lines of its own.
struct TitleHeading {
  var text: String

  /// From the start of its first line to the end of its last, line end not included.
  private var lines: Range<Int>

  init?(_ document: MarkdownDocument, _ bytes: [UInt8]) {
    guard let heading = document.headings.first(where: { $0.level == 1 }) else { return nil }
    let words = document.string(in: heading.range)
    let source = document.sourceRange(ofText: heading.range)
    guard !words.isEmpty, !source.isEmpty, source.upperBound <= bytes.count else { return nil }
    text = words
    var start = source.lowerBound
    while start > 0, !Self.isEnd(bytes[start - 1]) { start -= 1 }
    var end = Self.lineEnd(bytes, source.upperBound)
    var first = start
    if start == 0 { first += bytes.byteOrderMarkLength }
    while first < end, bytes[first] == 0x20 { first += 1 }
    if first < bytes.count, bytes[first] != UInt8(ascii: "#") {
      // Underlined with `=`: anything else stands in a quotation or a list.
      var next = min(end + 1, bytes.count)
      if next < bytes.count, bytes[end] == 0x0D, bytes[next] == 0x0A { next += 1 }
      let last = Self.lineEnd(bytes, next)
      guard bytes[next..<last].contains(UInt8(ascii: "=")),
        bytes[next..<last].allSatisfy({ $0 == UInt8(ascii: "=") || $0 == 0x20 || $0 == 0x09 })
      else { return nil }
      end = last
    }
    lines = start..<end
  }

  private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  private static func lineEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    bytes[start...].firstIndex(where: isEnd) ?? bytes.count
  }

  /// The bytes with blanks in place of the heading, so that every other byte keeps its place.
  func removed(from bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for index in lines where !Self.isEnd(bytes[index]) { bytes[index] = 0x20 }
    return bytes
  }

  func line(in bytes: [UInt8]) -> Int {
    SourceText(file: "", bytes: bytes).position(at: lines.lowerBound).line
  }
}
