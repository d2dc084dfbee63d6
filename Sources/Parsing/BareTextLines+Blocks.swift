extension BareTextLines {
  /// Puts the lines together to paragraphs, headings and list items.
  func blocks() -> [BareTextBlock] {
    let wrapping = Wrapping(self)
    var blocks: [BareTextBlock] = []
    var previous: TextLine?
    for (index, line) in lines.enumerated() {
      guard !line.isBlank else {
        previous = nil
        continue
      }
      let text = text(line)
      if let marker = listMarker(
        text, after: blocks.last?.kind, isTextBefore: previous != nil, wrapping)
      {
        let range = line.range.lowerBound + marker.length..<line.range.upperBound
        blocks.append(BareTextBlock(kind: .item(number: marker.number), lines: [range]))
      } else if isHeading(text, line, at: index),
        !wrapping.isWithinSentence(after: previous.map(self.text))
      {
        // The colon says that more follows, as the look of a heading does.
        blocks.append(
          BareTextBlock(
            kind: .heading, lines: [line.range.lowerBound..<line.range.upperBound - 1]))
      } else if let previous, let kind = blocks.last?.kind, kind != .heading,
        wrapping.joins(previous, self.text(previous), line, text)
      {
        blocks[blocks.count - 1].lines.append(line.range)
      } else {
        blocks.append(BareTextBlock(kind: .paragraph, lines: [line.range]))
      }
      previous = line
    }
    return blocks
  }

  /// The marker of a list item; a number within running text must go on with a list.
  private func listMarker(
    _ text: String, after last: BareTextBlock.Kind?, isTextBefore: Bool, _ wrapping: Wrapping
  ) -> ListMarker? {
    guard let marker = ListMarker(text) else { return nil }
    guard let number = marker.number else { return marker }
    if case .item(let previous?) = last, number == previous + 1 { return marker }
    return number <= 1 && !(isTextBefore && wrapping.isWrapped) ? marker : nil
  }

  /// Whether the line is a short one that ends in a colon and does not lead into a quotation.
  private func isHeading(_ text: String, _ line: TextLine, at index: Int) -> Bool {
    guard text.utf8.last == UInt8(ascii: ":"), line.width <= 60 else { return false }
    let words = text.dropLast().split(separator: " ")
    guard (1...8).contains(words.count), let last = words.last?.lowercased(),
      !Self.leadIns.contains(last),
      !words.contains(where: { $0.hasSuffix(".") || $0.hasSuffix(",") }),
      let first = words.first?.unicodeScalars.first(where: { $0.properties.isAlphabetic })
    else { return false }
    let isTitle = words.allSatisfy {
      $0.utf8.count <= 4 || $0.unicodeScalars.first?.properties.isLowercase == false
    }
    guard words.count <= 4 || isTitle else { return false }
    return !first.properties.isLowercase
      && lines[(index + 1)...].contains { !$0.isBlank }
  }

  /// Words before the colon of a sentence that goes on in the next line.
  private static let leadIns: Set<String> = [
    "added", "adding", "adds", "are", "asked", "asks", "declared", "declares", "explained",
    "explains", "following", "follows", "include", "includes", "including", "is", "quoted", "read",
    "reads", "replied", "replies", "reported", "reports", "responded", "said", "saying", "says",
    "stated", "states", "stating", "that", "told", "warned", "warns", "was", "were", "writes",
    "wrote",
  ]
}

/// Whether the lines of a text are those of an editor of fixed width, to be joined, or paragraphs.
struct Wrapping {
  /// Columns of the longest line.
  private let width: Int
  let isWrapped: Bool

  /// Broken lines are some 40 to 110 columns wide, most end within a sentence, and most are so
  /// full that the next word would not have fitted.
  init(_ text: BareTextLines) {
    let lines = text.lines
    var width = 0
    for line in lines { width = max(width, line.width) }
    self.width = width
    guard (40...110).contains(width) else {
      isWrapped = false
      return
    }
    var (pairs, open, full) = (0, 0, 0)
    for (line, next) in zip(lines, lines.dropFirst()) where !line.isBlank && !next.isBlank {
      let nextText = text.text(next)
      guard ListMarker(nextText) == nil else { continue }
      pairs += 1
      if !Self.isClosed(text.text(line)) { open += 1 }
      if line.width + 1 + Self.firstWordWidth(nextText) > width - 8 { full += 1 }
    }
    isWrapped = pairs > 0 && open * 2 > pairs && full * 2 > pairs
  }

  /// Whether `next` goes on with the paragraph or item of `line`, the line before it.
  func joins(_ line: TextLine, _ text: String, _ next: TextLine, _ nextText: String) -> Bool {
    // No paragraph starts in the middle of a sentence.
    if !Self.isClosed(text), nextText.unicodeScalars.first?.properties.isLowercase == true {
      return true
    }
    guard isWrapped else { return false }
    let isFull = line.width + 1 + Self.firstWordWidth(nextText) > width * 3 / 4
    return isFull
      || !Self.isClosed(text)
        && line.width * 2 > width
  }

  /// Whether a line below `text` goes on with a sentence of broken lines.
  func isWithinSentence(after text: String?) -> Bool {
    guard isWrapped, let text else { return false }
    return !Self.isClosed(text)
  }

  private static func firstWordWidth(_ text: String) -> Int {
    text.unicodeScalars.prefix { $0 != " " }.count
  }

  /// Whether a line ends as a sentence does.
  private static func isClosed(_ text: String) -> Bool {
    let last = text.unicodeScalars.reversed().first {
      !"\"'\u{201D}\u{2019})]".unicodeScalars.contains($0)
    }
    return last.map { ".!?:…。！？؟۔".unicodeScalars.contains($0) } ?? false
  }
}
