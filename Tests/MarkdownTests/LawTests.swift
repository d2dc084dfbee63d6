import Testing

@testable import Markdown

@Suite(.timeLimit(.minutes(20))) struct `Laws of random documents` {
  /// Pieces of tables, footnotes and the like, beside those of CommonMark.
  static let pieces =
    RandomMarkdown.pieces + [
      "| a | b |\n|---|:-:|\n| c | d |\n", "a | b\n-|-\n", "|", "\\|", " | ", "[^1]", "[^n]", "~~",
      "~",
      "\n[^1]: note ", "\n\n[^n]:\n    text\n", "https://e.f/g_h_(i)", "- [ ] ", "- [x] ",
      "Ann Lee ",
      "said. ", "He ", "went.", " *Ann* ", "\n\n", "\n\n| h |\n|---|\n",
    ]

  /// Texts and their spans, the same for a seed.
  private func document(_ seed: UInt64, _ profile: MarkdownProfile) -> ([UInt8], MarkdownDocument) {
    var random = RandomMarkdown(seed: seed)
    let bytes = Array(random.document(pieces: Self.pieces).utf8)
    return (bytes, MarkdownDocument(parsing: bytes, profile: profile))
  }

  @Test func `hold in every profile`() {
    for seed in 1...UInt64(150) {
      var random = RandomMarkdown(seed: seed)
      let bytes = Array(random.document(pieces: Self.pieces).utf8)
      let broken = MarkdownLaws.broken(by: bytes)
      guard broken.isEmpty else {
        Issue.record("seed \(seed): \(broken) by \(String(decoding: bytes, as: UTF8.self))")
        return
      }
    }
  }

  @Test func `letters of the text stand in the source where they are said to`() {
    for seed in 1...UInt64(300) {
      let (bytes, document) = document(seed, .gfm)
      for (index, byte) in document.text.enumerated() where byte.isLetter {
        let offset = document.sourceOffset(ofText: index)
        guard offset < bytes.count, bytes[offset] == byte || bytes[offset] == 0x26 else {
          Issue.record("seed \(seed): byte \(index) of the text is not at \(offset)")
          return
        }
      }
    }
  }

  @Test func `blocks told without a tree are those that the tree tells`() {
    for seed in 1...UInt64(300) {
      var random = RandomMarkdown(seed: seed)
      let bytes = Array(random.document(pieces: Self.pieces).utf8)
      let direct = BlockExtensions(bytes, from: 0).map { MarkdownDocument.read($0, profile: .gfm) }
      let slow = BlockExtensions(bytes, from: 0, isDirect: false)
        .map { MarkdownDocument.read($0, profile: .gfm) }
      guard direct?.html() == slow?.html() else {
        record(seed, bytes, slow?.html() ?? [])
        return
      }
    }
  }

  @Test func `blocks cover the text, in order`() {
    for seed in 1...UInt64(300) {
      let (_, document) = document(seed, .site)
      var end = -1
      for block in document.blocks {
        guard block.range.lowerBound == end + 1, !block.range.isEmpty else {
          Issue.record("seed \(seed): block at \(block.range) behind \(end)")
          return
        }
        end = block.range.upperBound
      }
      guard max(0, end) == document.text.count else {
        Issue.record("seed \(seed): the blocks end at \(end)")
        return
      }
    }
  }

  @Test func `spans change nothing but themselves`() {
    for seed in 1...UInt64(300) {
      let (bytes, document) = document(seed, .site)
      var decorations = HTMLDecorations()
      decorations.sentences = sentences(of: document, seed)
      let spanned = document.html(decorations: decorations)
      guard strippedOfSpans(spanned) == document.html() else {
        record(seed, bytes, spanned)
        return
      }
      for sentence in decorations.sentences
      where document.text[sentence.range].contains(where: { $0 != 0x20 }) {
        let count = spanned.occurrences(of: "id=\"s\(sentence.number)\"")
        #expect(count == 1, "seed \(seed): s\(sentence.number) is there \(count) times")
      }
    }
  }

  @Test func `names nest with everything else`() {
    for seed in 1...UInt64(300) {
      let (bytes, document) = document(seed, .site)
      var decorations = HTMLDecorations()
      decorations.sentences = sentences(of: document, seed)
      decorations.names = names(of: document)
      let html = document.html(decorations: decorations)
      guard isWellNested(html) else {
        record(seed, bytes, html)
        return
      }
    }
  }

  private func record(_ seed: UInt64, _ source: [UInt8], _ html: [UInt8]) {
    let source = String(decoding: source, as: UTF8.self).debugDescription
    Issue.record("seed \(seed): \(source) gives \(String(decoding: html, as: UTF8.self))")
  }

  /// Runs of 1 to 9 bytes in each block, so that they begin and end anywhere in the markup.
  private func sentences(of document: MarkdownDocument, _ seed: UInt64)
    -> [HTMLDecorations.Sentence]
  {
    var result: [HTMLDecorations.Sentence] = []
    for block in document.blocks {
      var start = block.range.lowerBound
      while start < block.range.upperBound {
        var end = min(block.range.upperBound, start + 1 + (start &* 7 &+ Int(seed)) % 9)
        while end < block.range.upperBound, document.text[end] & 0xC0 == 0x80 { end += 1 }
        result.append(.init(range: start..<end, number: result.count + 1))
        start = end
      }
    }
    return result
  }

  private func names(of document: MarkdownDocument) -> [HTMLDecorations.Name] {
    var result: [HTMLDecorations.Name] = []
    let name = Array("Ann Lee".utf8)
    var index = 0
    while index + name.count <= document.text.count {
      if document.text[index...].starts(with: name) {
        result.append(.init(range: index..<index + name.count, address: "ann.html"))
        index += name.count
      } else {
        index += 1
      }
    }
    return result
  }

  private func strippedOfSpans(_ html: [UInt8]) -> [UInt8]? {
    guard isWellNested(html) else { return nil }
    var result: [UInt8] = []
    var rest = html[...]
    while let byte = rest.first {
      if rest.starts(with: "</span>".utf8) {
        rest = rest.dropFirst(7)
      } else if rest.starts(with: "<span class=\"s\" ".utf8) {
        rest = rest.drop { $0 != 0x3E }.dropFirst()
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Whether every end tag ends the tag that was opened last, and no link holds another.
  private func isWellNested(_ html: [UInt8]) -> Bool {
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: 0x3C) {
      rest = rest[(start + 1)...]
      guard let end = rest.firstIndex(of: 0x3E) else { return false }
      let tag = rest[..<end]
      rest = rest[end...]
      let name = String(decoding: tag.prefix { $0.isAlphanumeric || $0 == 0x2F }, as: UTF8.self)
      if tag.last == 0x2F || name == "input" { continue }
      if name.hasPrefix("/") {
        guard open.popLast() == String(name.dropFirst()) else { return false }
      } else {
        if name == "a", open.contains("a") { return false }
        open.append(name)
      }
    }
    return open.isEmpty
  }
}

extension [UInt8] {
  fileprivate func occurrences(of part: String) -> Int {
    let part = Array(part.utf8)
    return indices.count { self[$0...].starts(with: part) }
  }
}
