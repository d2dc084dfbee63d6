import Markdown

/// What holds of every document, whatever its bytes; for the tests and the fuzzer.
enum MarkdownLaws {
  /// Returns, in words, the laws that the document in `bytes` breaks.
  static func broken(by bytes: [UInt8], from start: Int = 0) -> [String] {
    MarkdownProfile.allCases.flatMap { profile in
      let document = MarkdownDocument(parsing: bytes, from: start, profile: profile)
      return broken(by: document, bytes).map { "\(profile.rawValue): \($0)" }
    }
  }

  private static func broken(by document: MarkdownDocument, _ bytes: [UInt8]) -> [String] {
    let html = document.html()
    var broken: [String] = []
    if !areInOrder(document.blocks, document.text.count) {
      broken.append("blocks are not in order")
    }
    if !arePlacesInOrder(document, bytes.count) { broken.append("places are not in order") }
    let ranges = document.links.map(\.sourceRange) + document.images.map(\.sourceRange)
    if ranges.contains(where: { $0.upperBound > bytes.count }) {
      broken.append("a link lies outside of the file")
    }
    // libcmark passes on what is no UTF-8; readers of seeds refuse it before.
    if bytes.isUTF8, !html.isUTF8 { broken.append("the HTML is not UTF-8") }
    guard document.profile == .site else { return broken }
    let ids = document.headings.map(\.id)
    if Set(ids).count < ids.count || ids.contains("") { broken.append("headings share an id") }
    if let fault = SiteVocabulary.fault(in: html) { broken.append(fault) }
    return broken + brokenBySpans(document, html)
  }

  private static func areInOrder(_ blocks: [MarkdownDocument.TextBlock], _ count: Int) -> Bool {
    var end = -1
    for block in blocks {
      guard block.range.lowerBound == end + 1, !block.range.isEmpty else { return false }
      end = block.range.upperBound
    }
    return max(0, end) == count
  }

  /// Within a block the places of the text go forward; footnotes stand elsewhere than in the file.
  private static func arePlacesInOrder(_ document: MarkdownDocument, _ count: Int) -> Bool {
    document.blocks.allSatisfy { block in
      var last = 0
      for index in block.range {
        let place = document.sourceOffset(ofText: index)
        guard place >= last, place < count else { return false }
        last = place
      }
      return true
    }
  }

  /// Sentences of a few bytes each, wherever they fall: without them the HTML is as it was.
  private static func brokenBySpans(_ document: MarkdownDocument, _ html: [UInt8]) -> [String] {
    var decorations = HTMLDecorations()
    for block in document.blocks {
      var start = block.range.lowerBound
      while start < block.range.upperBound {
        let end = min(block.range.upperBound, start + 5 + decorations.sentences.count % 7)
        let number = decorations.sentences.count + 1
        decorations.sentences.append(.init(range: start..<end, number: number))
        start = end
      }
    }
    let spanned = document.html(decorations: decorations)
    if let fault = SiteVocabulary.fault(in: spanned) { return ["with sentences, \(fault)"] }
    return spanned.withoutSpans == html ? [] : ["sentences change more than themselves"]
  }
}

extension [UInt8] {
  fileprivate var isUTF8: Bool { (try? UTF8Span(validating: span)) != nil }

  fileprivate var withoutSpans: [UInt8] {
    var result: [UInt8] = []
    var rest = self[...]
    while let byte = rest.first {
      if byte == 0x3C, rest.starts(with: "</span>".utf8) {
        rest = rest.dropFirst(7)
      } else if byte == 0x3C, rest.starts(with: "<span class=\"s\" ".utf8) {
        rest = rest.drop { $0 != 0x3E }.dropFirst()
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
