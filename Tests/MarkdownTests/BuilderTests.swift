import Testing

@testable import Markdown

@Suite struct `Bare text` {
  static let source = Array(
    "---\nTalks resume\n\nThe *sides* met\r\nin <Cairo>.\n- one\n- two\n1. three\n".utf8)

  private var document: MarkdownDocument {
    var builder = MarkdownDocument.Builder(source: Self.source)
    builder.appendHeading(level: 2, lines: [place("Talks resume")])
    builder.appendParagraph(lines: [place("The *sides* met"), place("in <Cairo>.")])
    builder.appendListItem(lines: [place("one")])
    builder.appendListItem(lines: [place("two")])
    builder.appendListItem(number: 1, lines: [place("three")])
    return builder.finish()
  }

  private func place(_ text: String) -> Range<Int> {
    let bytes = Array(text.utf8)
    let start = Self.source.indices.first { Self.source[$0...].starts(with: bytes) } ?? 0
    return start..<start + bytes.count
  }

  @Test func `is not parsed, only escaped`() {
    #expect(
      String(decoding: document.html(), as: UTF8.self) == """
        <h2 id="talks-resume">Talks resume</h2>
        <p>The *sides* met
        in &lt;Cairo&gt;.</p>
        <ul>
        <li>one</li>
        <li>two</li>
        </ul>
        <ol>
        <li>three</li>
        </ol>

        """)
  }

  @Test func `keeps its places in the file`() {
    let document = document
    #expect(
      document.string(in: 0..<document.text.count)
        == "Talks resume\nThe *sides* met in <Cairo>.\none\ntwo\nthree")
    for block in document.blocks {
      let source = document.sourceRange(ofText: block.range)
      #expect(source.lowerBound == place(document.string(in: block.range.prefix(3))).lowerBound)
    }
    let cairo = document.string(in: 0..<document.text.count).utf8.count
    #expect(cairo == document.text.count)
    let offset =
      document.text.indices.first { document.text[$0...].starts(with: "Cairo".utf8) } ?? 0
    #expect(document.sourceRange(ofText: offset..<offset + 5) == place("Cairo"))
    #expect(document.blocks.map(\.isInList) == [false, false, true, true, true])
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> {
    lowerBound..<Swift.min(upperBound, lowerBound + count)
  }
}
