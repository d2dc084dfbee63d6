internal import Diagnostics

/// How lines of a partial or block are moved.
struct Layout: Hashable {
  enum LineStart {
    /// As the source has it.
    case natural
    /// The first thing printed starts a line, or does not, whatever its source says.
    case forced, suppressed
  }

  /// Put before each line.
  var indent: [UInt8] = []

  /// Taken from each line.
  var dedent: [UInt8] = []

  var start = LineStart.natural
}

extension Compiler {
  /// Follows static text of the current template and adds it to the program; `number` counts its
  /// node through all templates.
  mutating func text(_ node: Node, number: Int) {
    let range = node.range
    if layout.indent.isEmpty, layout.dedent.isEmpty {
      if memory.repeat(number, &tracker.state, into: &program.text) { return }
      let bytes = syntax.source.bytes
      let start = tracker.state
      let length = program.text.count
      feed(bytes[range], at: range.lowerBound)
      if tracker.failure == nil, range.count >= TextMemory.shortest {
        memory.keep(number, from: start, to: tracker.state, program.text[length...])
      }
      return
    }
    let bytes = syntax.source.bytes
    var index = range.lowerBound
    var isStart = node.startsLine
    while index < range.upperBound {
      var lineEnd = index
      while lineEnd < range.upperBound, bytes[lineEnd] != 0x0A { lineEnd += 1 }
      if lineEnd < range.upperBound { lineEnd += 1 }
      if isStart {
        for byte in layout.dedent where index < lineEnd && bytes[index] == byte { index += 1 }
      }
      let isBlank =
        index < lineEnd
        && (bytes[index] == 0x0A || (bytes[index] == 0x0D && index + 2 == lineEnd))
      let indents =
        switch layout.start {
        case .natural: isStart
        case .forced: true
        case .suppressed: false
        }
      if indents, !isBlank { feed(layout.indent[...], at: index) }
      layout.start = .natural
      feed(bytes[index..<lineEnd], at: index)
      index = lineEnd
      isStart = true
    }
  }

  /// Indents a line that begins with a tag.
  mutating func beginLine(_ startsLine: Bool) {
    let indents =
      switch layout.start {
      case .natural: startsLine
      case .forced: true
      case .suppressed: false
      }
    layout.start = .natural
    if indents, !layout.indent.isEmpty { feed(layout.indent[...], at: 0) }
  }

  private mutating func feed(_ bytes: ArraySlice<UInt8>, at offset: Int) {
    bytes.withUnsafeBufferPointer { tracker.feed($0, into: &program.text) }
    guard let failure = tracker.failure else { return }
    let place = offset + failure.offset
    fail(.splitHTML, failure.message, at: place..<place + 1)
  }

  /// White space of the source as the layout leaves it.
  func indentation(_ range: Range<Int>) -> [UInt8] {
    var bytes = syntax.source.bytes[range]
    if bytes.starts(with: layout.dedent) { bytes = bytes.dropFirst(layout.dedent.count) }
    return Array(bytes)
  }

  /// A section or subroutine begins: `<` kept back cannot wait for what follows.
  ///
  /// The Mustache specification has a section right behind a `<`; only its profile allows that.
  mutating func boundary(_ range: Range<Int>) {
    guard tracker.isKeepingBack else { return }
    if isStrict {
      fail(
        .unsafePosition, "a section cannot begin right after '<'", at: range,
        help: "write '&lt;' where a less-than sign is meant, or put the whole tag in the section")
    }
    tracker.flush(asEntity: isStrict, into: &program.text)
  }

  mutating func boundaryAtEnd() {
    if !isStrict { tracker.flush(asEntity: false, into: &program.text) }
  }
}
