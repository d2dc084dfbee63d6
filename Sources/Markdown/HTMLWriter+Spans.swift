// Sentences and names are ranges of the text, the author's markup is a tree: where they cross, the
// sentence is written in pieces, each within one element.

extension HTMLWriter {
  /// Writes text with the spans that begin and end in it.
  mutating func writeSpannedText(_ range: Range<Int>) {
    position = range.lowerBound
    while position < range.upperBound {
      openSpans()
      let next = nextBoundary(before: range.upperBound)
      output.append(escaping: document.text, position..<next)
      position = next
      closeFinishedSpans()
    }
  }

  /// Opens the spans that hold the byte at `position`.
  private mutating func openSpans() {
    skipPassedSpans()
    if sentenceDepth == nil, let sentence = currentSentence, sentence.range.contains(position) {
      openSentence(sentence)
    }
    if nameDepth == nil, let name = currentName, name.range.lowerBound == position, fits(name) {
      openName(name)
    }
  }

  private func nextBoundary(before end: Int) -> Int {
    var next = end
    if let sentence = currentSentence {
      next = boundary(next, of: sentence.range)
    }
    if let name = currentName { next = boundary(next, of: name.range) }
    return next
  }

  private func boundary(_ next: Int, of range: Range<Int>) -> Int {
    if range.lowerBound > position { return min(next, range.lowerBound) }
    return range.upperBound > position ? min(next, range.upperBound) : next
  }

  private var currentSentence: HTMLDecorations.Sentence? {
    sentence < decorations.sentences.count ? decorations.sentences[sentence] : nil
  }

  private var currentName: HTMLDecorations.Name? {
    name < decorations.names.count ? decorations.names[name] : nil
  }

  /// Leaves behind the spans that end at or before `position` and are not open.
  private mutating func skipPassedSpans() {
    while sentenceDepth == nil, let current = currentSentence, current.range.upperBound <= position
    {
      sentence += 1
      isSentenceBegun = false
    }
    while nameDepth == nil, let current = currentName, isPassed(current.range) { name += 1 }
  }

  /// A name is passed once its first byte is: half a name is no link.
  private func isPassed(_ range: Range<Int>) -> Bool {
    range.lowerBound < position || range.isEmpty
  }

  private mutating func openSentence(_ sentence: HTMLDecorations.Sentence) {
    output.append(isSentenceBegun ? "<span class=\"s\" data-s=\"" : "<span class=\"s\" id=\"s")
    output.append(number: sentence.number)
    output.append("\">")
    isSentenceBegun = true
    sentenceDepth = depth
  }

  private mutating func openName(_ name: HTMLDecorations.Name) {
    output.append("<a class=\"actor\" href=\"")
    output.append(address: name.address)
    output.append("\">")
    nameDepth = depth
  }

  /// Closes what ends at `position`, unless an element that began within it is still open.
  mutating func closeFinishedSpans() {
    if nameDepth == depth, let current = currentName, current.range.upperBound <= position {
      closeName()
    }
    if nameDepth == nil, sentenceDepth == depth, let current = currentSentence,
      current.range.upperBound <= position
    {
      closePiece()
      sentence += 1
      isSentenceBegun = false
    }
  }

  private mutating func closeName() {
    output.append("</a>")
    nameDepth = nil
    name += 1
  }

  private mutating func closePiece() {
    if nameDepth != nil { closeName() }
    output.append("</span>")
    sentenceDepth = nil
  }

  /// Makes room for an inline element that ends at `end`, before its tag is written.
  mutating func enterElement(endingAt end: Int) {
    skipPassedSpans()
    if let current = currentSentence, position < end {
      if sentenceDepth != nil, current.range.upperBound < end {
        closePiece()
      } else if sentenceDepth == nil, current.range.contains(position),
        end <= current.range.upperBound
      {
        openSentence(current)
      }
    }
    if nameDepth == nil, let current = currentName, current.range.lowerBound == position,
      position < end, end < current.range.upperBound
    {
      if fits(current) { openName(current) } else { name += 1 }
    }
    depth += 1
  }

  /// Closes what began within the innermost element, before its end tag is written.
  mutating func leaveElement() {
    if nameDepth == depth { closeName() }
    if sentenceDepth == depth { closePiece() }
    depth -= 1
  }

  /// Closes what is open where a block begins or ends.
  mutating func breakSpans() {
    guard hasSpans else { return }
    if nameDepth != nil { closeName() }
    if sentenceDepth != nil { closePiece() }
    depth = 0
  }

  /// Whether a link around the whole name can stand here: not in a heading, link or code, not half
  /// in a sentence, and without half an element in it.
  private func fits(_ name: HTMLDecorations.Name) -> Bool {
    guard !isInHeading, linkDepth == 0 else { return false }
    let end = name.range.upperBound
    if let current = currentSentence {
      let isOutside = end <= current.range.lowerBound
      let isInside = current.range.lowerBound <= position && end <= current.range.upperBound
      guard isOutside || isInside else { return false }
    }
    var nesting = 0
    for markup in document.markup[step...] {
      if markup.start >= end { return nesting == 0 }
      switch markup.kind {
      case .text:
        if markup.end >= end { return nesting == 0 }
      case .softBreak, .lineBreak: break
      case .emphasisOpen, .strongOpen, .strikeOpen:
        guard markup.end <= end else { return false }
        nesting += 1
      case .emphasisClose, .strongClose, .strikeClose:
        nesting -= 1
        guard nesting >= 0 else { return false }
      default: return false
      }
    }
    return false
  }
}
