/// What the HTML of a document carries beyond the author's markup.
package struct HTMLDecorations: Sendable {
  /// Sentences in order, without overlap; written as `<span class="s" id="s3">`.
  ///
  /// A sentence that begins or ends within emphasis or a link is written in several pieces, the
  /// first with the id, the others with `data-s="3"`.
  package var sentences: [Sentence] = []

  /// Names in order, without overlap; written as `<a class="actor" href="…">`.
  ///
  /// A name is left as it is within headings, links and code, and where a link would break emphasis
  /// or a sentence apart.
  package var names: [Name] = []

  /// What to write for each of the document's links, by index; `nil`, or none: what the author wrote.
  ///
  /// `actor:` and `topic:` addresses are written only once resolved.
  package var linkAddresses: [String?] = []

  /// What to write for each of the document's images, by index; `nil`, or none: as with links.
  package var images: [ResolvedImage?] = []

  /// Whether paragraphs get ids `p1`, `p2`, … in the order in which they are written.
  package var numbersParagraphs = false

  /// The level, 1 to 6, at which each heading is written, by index; none: the author's.
  package var headingLevels: [Int] = []

  /// What ids of headings begin with, so that they cannot meet the page's own.
  package var headingPrefix = ""

  package init() {}

  package struct Sentence: Sendable, Hashable {
    /// In the document's text.
    package var range: Range<Int>
    package var number: Int

    package init(range: Range<Int>, number: Int) {
      self.range = range
      self.number = number
    }
  }

  package struct Name: Sendable, Hashable {
    /// In the document's text.
    package var range: Range<Int>
    package var address: String

    package init(range: Range<Int>, address: String) {
      self.range = range
      self.address = address
    }
  }

  package struct ResolvedImage: Sendable, Hashable {
    package var address: String

    /// In pixels, `nil` if unknown.
    package var width: Int?
    package var height: Int?

    package init(address: String, width: Int? = nil, height: Int? = nil) {
      self.address = address
      self.width = width
      self.height = height
    }
  }
}
