import SiteModel

/// The lines of a bare text that are left when furniture and the headline are taken out.
struct BareTextLines {
  private let bytes: [UInt8]
  private(set) var lines: [TextLine]
  private(set) var headline: String?
  private(set) var removals: [Removal] = []

  init(_ bytes: [UInt8], from start: Int, givenTitle: String?) {
    self.bytes = bytes
    lines = textLines(bytes, from: start)
    removeFurniture()
    if givenTitle == nil { findHeadline() }
    if let title = givenTitle ?? headline { removeRepetitions(of: title) }
    removals.sort { $0.line < $1.line }
  }

  func text(_ line: TextLine) -> String { String(decoding: bytes[line.range], as: UTF8.self) }

  /// Takes a line out; a blank one stays in its place.
  private mutating func remove(_ index: Int, _ rule: String) {
    let line = lines[index]
    removals.append(Removal(rule: rule, text: text(line), line: line.number))
    lines[index].range = line.range.lowerBound..<line.range.lowerBound
    lines[index].width = 0
  }

  private mutating func removeFurniture() {
    for index in lines.indices
    where Furniture.isPossible(bytes, in: lines[index].range) {
      if let rule = Furniture.rule(for: text(lines[index])) { remove(index, rule) }
    }
  }

  private mutating func findHeadline() {
    let filled = lines.indices.filter { !lines[$0].isBlank }
    guard let first = filled.first else { return }
    let line = text(lines[first])
    let folded = Furniture.folded(line)
    // A line like another one is short enough to be compared only where the first is.
    let isRepeated =
      lines[first].width <= 240
      && filled.dropFirst().contains {
        lines[$0].width == lines[first].width && Furniture.folded(text(lines[$0])) == folded
      }
    let next = filled.dropFirst().first { Furniture.folded(text(lines[$0])) != folded }
    guard
      Headline.isHeadline(
        line, width: lines[first].width, next: next.map { text(lines[$0]) },
        nextWidth: next.map { lines[$0].width } ?? 0,
        isSetOff: filled.count > 1 && filled[1] > first + 1, isRepeated: isRepeated)
    else { return }
    headline = line
    lines[first].range = lines[first].range.lowerBound..<lines[first].range.lowerBound
    lines[first].width = 0
  }

  private mutating func removeRepetitions(of title: String) {
    let folded = Furniture.folded(title)
    guard let first = folded.utf8.first else { return }
    let length = title.utf8.count
    for index in lines.indices {
      let range = lines[index].range
      // Blanks within may differ, and other forms of an apostrophe are two bytes longer.
      guard !range.isEmpty, range.count <= length * 2, range.count * 2 >= length else { continue }
      let own = bytes[range.lowerBound]
      guard own >= 0x80 || first >= 0x80 || own | 0x20 == first | 0x20 else { continue }
      if Furniture.folded(text(lines[index])) == folded { remove(index, "repeated-headline") }
    }
  }
}
