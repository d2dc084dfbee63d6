/// Finds the inline extensions in the text of one block, and makes its steps anew.
///
/// Task boxes, strikethrough, footnote references and bare addresses are plain text to libcmark. The
/// steps are gone through once to find them and once to put the new steps in their places.
struct InlineExtensions {
  /// Something found: its steps take the place of the text in `range`.
  struct Match {
    var range: Range<Int>
    var steps: [Markup]

    /// Whether the text goes; else it stays and stands in `steps`.
    var isRemoved: Bool

    /// The last old step that the range reaches into.
    var lastStep: Int
  }

  /// One or two tildes that may open or close.
  private struct Tildes {
    var range: Range<Int>
    var step: Int
    var canOpen: Bool
    var canClose: Bool
  }

  let text: [UInt8]
  let map: SourceMap
  let source: [UInt8]
  let steps: [Markup]
  let blockStart: Int

  /// Defined footnotes by their lowercased labels.
  let footnotes: [String: Int]
  let profile: MarkdownProfile

  /// How many links the document has already.
  let linkCount: Int

  private(set) var links: [MarkdownDocument.Link] = []
  private(set) var findings: [MarkdownFinding] = []
  private(set) var cuts = TextCuts()
  private var matches: [Match] = []

  /// Tildes that wait for their like, for each open element, innermost last.
  private var waiting: [[Tildes]] = [[]]
  private var linkDepth = 0

  /// Where the last match ends: nothing may reach back before it.
  private var passed = 0

  init(
    _ document: MarkdownDocument, steps: [Markup], from blockStart: Int, source: [UInt8],
    footnotes: [String: Int]
  ) {
    text = document.text
    map = document.map
    profile = document.profile
    linkCount = document.links.count
    self.steps = steps
    self.blockStart = blockStart
    self.source = source
    self.footnotes = footnotes
    passed = blockStart
  }

  /// Returns the block's new steps; `cuts` then says what to take out of its text.
  mutating func rewrittenSteps(taskBox length: Int) -> [Markup] {
    if length > 0 {
      add(blockStart..<blockStart + length, [], isRemoved: true, lastStep: 0)
    }
    var index = 0
    while index < steps.count { index = find(in: index) }
    matches.sort { $0.range.lowerBound < $1.range.lowerBound }
    for match in matches where match.isRemoved { cuts.append(match.range) }
    return merged()
  }

  private mutating func add(
    _ range: Range<Int>, _ steps: [Markup], isRemoved: Bool, lastStep: Int
  ) {
    matches.append(
      Match(range: range, steps: steps, isRemoved: isRemoved, lastStep: lastStep))
    passed = max(passed, range.upperBound)
  }

  /// Looks through one step; returns the next one to look through.
  private mutating func find(in index: Int) -> Int {
    switch steps[index].kind {
    case .text: return findInText(index)
    case .emphasisOpen, .strongOpen: waiting.append([])
    case .linkOpen:
      waiting.append([])
      linkDepth += 1
    case .emphasisClose, .strongClose: waiting.removeLast()
    case .linkClose:
      waiting.removeLast()
      linkDepth -= 1
    default: break
    }
    return index + 1
  }

  private mutating func findInText(_ index: Int) -> Int {
    let range = steps[index].range
    var place = max(range.lowerBound, passed)
    while place < range.upperBound {
      switch text[place] {
      case 0x7E: place = findTildes(at: place, range, step: index)
      case 0x5B where linkDepth == 0:
        let last = findFootnote(at: place, step: index)
        if last > index { return last }
        place = max(place + 1, passed)
      case 0x3A, 0x40, 0x77:
        if linkDepth == 0 { findAddress(at: place, range, step: index) }
        place = max(place + 1, passed)
      default: place += 1
      }
    }
    return index + 1
  }

  /// Puts the matches' steps in the places of the text they stand for.
  private func merged() -> [Markup] {
    var result: [Markup] = []
    result.reserveCapacity(steps.count + 3 * matches.count)
    var next = 0
    var place = blockStart
    var index = 0
    while index < steps.count {
      let step = steps[index]
      guard step.kind == .text else {
        result.append(moved(step))
        index += 1
        continue
      }
      place = max(place, Int(step.start))
      var last = index
      while last == index, next < matches.count, matches[next].range.lowerBound < step.end {
        let match = matches[next]
        append(place..<match.range.lowerBound, to: &result)
        for step in match.steps { result.append(moved(step)) }
        place = match.range.upperBound
        last = match.lastStep
        next += 1
      }
      if last > index {
        index = last
      } else {
        append(place..<Int(step.end), to: &result)
        index += 1
      }
    }
    return result
  }

  private func append(_ range: Range<Int>, to result: inout [Markup]) {
    guard !range.isEmpty else { return }
    result.append(moved(Markup(.text, start: range.lowerBound, end: range.upperBound)))
  }

  /// Returns a step with its places in the edited text.
  private func moved(_ step: Markup) -> Markup {
    var step = step
    if step.kind == .html {
      step.index = Int32(clamping: cuts.moved(Int(step.index)))
    } else {
      step.start = Int32(clamping: cuts.moved(Int(step.start)))
      step.end = Int32(clamping: cuts.moved(Int(step.end)))
    }
    return step
  }
}

// MARK: Strikethrough

extension InlineExtensions {
  /// Passes the tildes at `place` and matches them with earlier ones of the same number.
  private mutating func findTildes(at place: Int, _ bounds: Range<Int>, step: Int) -> Int {
    guard isPlain(place) else { return place + 1 }
    var end = place + 1
    while end < bounds.upperBound, text[end] == 0x7E, isPlain(end) { end += 1 }
    guard end - place <= 2 else { return end }
    let (canOpen, canClose) = flanking(place..<end)
    let tildes = Tildes(range: place..<end, step: step, canOpen: canOpen, canClose: canClose)
    let frame = waiting.count - 1
    if canClose, let opener = waiting[frame].lastIndex(where: { Self.match($0, tildes) }) {
      let opening = waiting[frame][opener]
      waiting[frame].removeSubrange(opener...)
      if opening.range.count == tildes.range.count {
        strike(opening, tildes)
      }
    } else if canOpen {
      waiting[frame].append(tildes)
    }
    return end
  }

  /// Whether the two would be tried: equally many, or the one can only open, the other only close.
  private static func match(_ opening: Tildes, _ closing: Tildes) -> Bool {
    opening.range.count == closing.range.count || !closing.canOpen && !opening.canClose
  }

  private mutating func strike(_ opening: Tildes, _ closing: Tildes) {
    let open = Markup(
      .strikeOpen, start: opening.range.upperBound, end: closing.range.lowerBound)
    add(opening.range, [open], isRemoved: true, lastStep: opening.step)
    let close = Markup(
      .strikeClose, start: closing.range.lowerBound, end: closing.range.lowerBound)
    add(closing.range, [close], isRemoved: true, lastStep: closing.step)
  }

  /// Whether the source of the character at `place` is itself, neither escaped nor an entity.
  private func isPlain(_ place: Int) -> Bool {
    let offset = map.sourceOffset(ofText: place)
    guard offset < source.count, source[offset] == text[place] else { return false }
    guard offset > 0, source[offset - 1] == 0x5C else { return true }
    return place > blockStart && map.sourceOffset(ofText: place - 1) == offset - 1
  }

  /// Left- and right-flanking as for emphasis (CommonMark 0.30 section 6.2).
  private func flanking(_ range: Range<Int>) -> (canOpen: Bool, canClose: Bool) {
    let start = map.sourceOffset(ofText: range.lowerBound)
    let end = map.sourceOffset(ofText: range.upperBound - 1) + 1
    let isFirst = range.lowerBound == blockStart || text[range.lowerBound - 1] == 0x20
    let before = isFirst ? " " : source.scalar(before: start)
    let after = source.scalar(at: end)
    let left =
      !after.properties.isWhitespace
      && (!after.isUnicodePunctuation || before.properties.isWhitespace
        || before.isUnicodePunctuation)
    let right =
      !before.properties.isWhitespace
      && (!before.isUnicodePunctuation || after.properties.isWhitespace
        || after.isUnicodePunctuation)
    return (left, right)
  }
}

// MARK: Footnotes and addresses

extension InlineExtensions {
  /// Finds a footnote reference; returns the step it ends in.
  ///
  /// Its label counts as written: emphasis or a tag that libcmark saw in it is none.
  private mutating func findFootnote(at place: Int, step: Int) -> Int {
    guard place + 1 < text.count, text[place + 1] == 0x5E, isPlain(place) else { return step }
    let start = map.sourceOffset(ofText: place)
    var end = start + 2
    while end < source.count, source[end] != 0x5D, source[end] != 0x5B, !source[end].isWhitespace,
      end - start < 1000
    {
      end += 1
    }
    guard end < source.count, source[end] == 0x5D, end > start + 2 else { return step }
    let label = String(decoding: source[start + 2..<end], as: UTF8.self)
    guard let footnote = footnotes[label.lowercased()] else {
      findings.append(MarkdownFinding(kind: .unknownFootnote(label), range: start..<end + 1))
      return step
    }
    guard let close = self.place(ofSource: end, from: step, place + end - start) else {
      return step
    }
    let reference = Markup(.footnoteReference, index: footnote, start: place, end: place)
    add(place..<close.place + 1, [reference], isRemoved: true, lastStep: close.step)
    return close.step
  }

  /// Returns the text that stands for the source byte at `offset`, and its step, on the same level as
  /// `step`.
  private func place(
    ofSource offset: Int, from step: Int, _ guess: Int
  ) -> (place: Int, step: Int)? {
    if steps[step].range.contains(guess), map.sourceOffset(ofText: guess) == offset {
      return (guess, step)
    }
    var depth = 0
    for index in step..<steps.count {
      let step = steps[index]
      switch step.kind {
      case .emphasisOpen, .strongOpen: depth += 1
      case .emphasisClose, .strongClose: depth -= 1
      case .text where map.sourceRange(ofText: step.range).upperBound > offset:
        let place = step.range.first { map.sourceOffset(ofText: $0) == offset }
        return depth == 0 ? place.map { ($0, index) } : nil
      case .text, .html, .code: break
      default: return nil
      }
      if depth < 0 { return nil }
    }
    return nil
  }

  private mutating func findAddress(at place: Int, _ range: Range<Int>, step: Int) {
    let bounds = max(range.lowerBound, passed)..<range.upperBound
    let before = bounds.lowerBound == range.lowerBound ? nil : text[bounds.lowerBound - 1]
    guard let found = Autolink(at: place, in: text, bounds, before: before) else { return }
    let destination = found.prefix + String(decoding: text[found.range], as: UTF8.self)
    // What the site profile would not write is no link there.
    guard profile != .site || LinkDestination(destination).isAllowed else { return }
    let index = linkCount + links.count
    let range = found.range
    add(
      range,
      [
        Markup(.linkOpen, index: index, start: range.lowerBound, end: range.upperBound),
        Markup(.text, start: range.lowerBound, end: range.upperBound),
        Markup(.linkClose, index: index, start: range.upperBound, end: range.upperBound),
      ], isRemoved: false, lastStep: step)
    links.append(
      MarkdownDocument.Link(
        destination: destination, title: "", range: range,
        sourceRange: map.sourceRange(ofText: range)))
  }
}

extension [UInt8] {
  /// Whether text may hold an inline extension: `~`, `@`, `:/`, `:` behind a letter, `www.`, `[^`.
  func mayHoldExtensions(_ range: Range<Int>) -> Bool {
    let bytes = span.bytes
    var index = range.lowerBound
    while index < range.upperBound {
      if index + 8 <= range.upperBound {
        let word = bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        if !word.mayHoldExtensions {
          index += 8
          continue
        }
      }
      let end = Swift.min(index + 8, range.upperBound)
      while index < end {
        if isExtensionMark(at: index, range.upperBound) { return true }
        index += 1
      }
    }
    return false
  }

  private func isExtensionMark(at index: Int, _ end: Int) -> Bool {
    let next = index + 1 < end ? self[index + 1] : 0
    return switch self[index] {
    case 0x7E, 0x40: true
    case 0x3A: next == 0x2F
    case 0x5B: next == 0x5E
    case 0x77: next == 0x77
    default: false
    }
  }

  /// The scalar that ends before `offset`, a space at the beginning.
  func scalar(before offset: Int) -> Unicode.Scalar {
    var start = Swift.min(offset, count) - 1
    guard start >= 0 else { return " " }
    while start > 0, self[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
    return String(decoding: self[start..<offset], as: UTF8.self).unicodeScalars.last ?? " "
  }

  /// The scalar that begins at `offset`, a space at the end.
  func scalar(at offset: Int) -> Unicode.Scalar {
    guard offset < count else { return " " }
    let end = Swift.min(count, offset + 4)
    return String(decoding: self[offset..<end], as: UTF8.self).unicodeScalars.first ?? " "
  }
}

extension UInt64 {
  fileprivate var mayHoldExtensions: Bool {
    hasByte(0x7E) || hasByte(0x40) || hasByte(0x3A) || hasByte(0x5B) || hasByte(0x77)
  }
}
