import CalendarDates
import SiteModel

/// The lines of a bare text that are left when furniture, the headline and what the page says of
/// the text are taken out.
struct BareTextLines {
  private let bytes: [UInt8]
  private(set) var lines: [TextLine]
  var page = PageLines()
  private(set) var headline: String?
  /// A first line that names the text by its series and number and has a stamp beside it.
  var numberedTitle: (index: Int, title: String)?
  private(set) var removals: [Removal] = []

  init(_ bytes: [UInt8], from start: Int, givenTitle: String?) {
    self.bytes = bytes
    lines = textLines(bytes, from: start)
    removeFurniture()
    readOpening()
    if givenTitle == nil {
      findHeadline()
    } else if let line = numberedTitle {
      remove(line.index, "date-line")
    }
    readDateline()
    if let title = givenTitle ?? headline { removeRepetitions(of: title) }
    removals.sort { $0.line < $1.line }
  }

  func text(_ line: TextLine) -> String { String(decoding: bytes[line.range], as: UTF8.self) }

  /// Takes a line out; a blank one stays in its place.
  mutating func remove(_ index: Int, _ rule: String) {
    let line = lines[index]
    removals.append(Removal(rule: rule, text: text(line), line: line.number))
    takeOut(index)
  }

  private mutating func removeFurniture() {
    for index in lines.indices
    where Furniture.isPossible(bytes, in: lines[index].range) {
      if let rule = Furniture.rule(for: text(lines[index])) { remove(index, rule) }
    }
    if let last = lines.lastIndex(where: { !$0.isBlank }), Self.isSignOff(text(lines[last])) {
      remove(last, "sign-off")
    }
  }

  /// Whether the line is how an agency ends a report: "bur-tk/gw/dl".
  private static func isSignOff(_ line: String) -> Bool {
    let parts = line.utf8.split { "-/".utf8.contains($0) }
    return line.utf8.contains(UInt8(ascii: "/")) && (2...8).contains(parts.count)
      && parts.allSatisfy { $0.count <= 4 && $0.allSatisfy { (0x61...0x7A).contains($0) } }
      && line.utf8.count == parts.reduce(parts.count - 1) { $0 + $1.count }
  }

  private mutating func findHeadline() {
    if let line = numberedTitle {
      guard hasHeadline(below: line.index) else {
        headline = line.title
        takeOut(line.index)
        return
      }
      remove(line.index, "date-line")
    }
    var filled = lines.indices.filter { !lines[$0].isBlank }[...]
    // A release has its letterhead, place and day above its headline.
    if removals.contains(where: { $0.rule == "release" }),
      let dated = filled.prefix(6).firstIndex(where: {
        lines[$0].width <= 60 && PrintedDay(text(lines[$0])) != nil
      }), filled.index(dated, offsetBy: 2) < filled.endIndex,
      filled[dated + 2] > filled[dated + 1] + 1
    {
      filled = filled[(dated + 1)...]
    }
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
        isSetOff: isSetOff(filled), isRepeated: isRepeated)
    else { return }
    headline = Headline.withoutAlert(line)
    if page.date == nil { page.date = StampLine.day(endOf: line).map { CalendarDate($0) } }
    takeOut(first)
  }

  /// Whether the next line stands alone and looks like a headline of its own.
  private func hasHeadline(below index: Int) -> Bool {
    guard let next = lines[(index + 1)...].firstIndex(where: { !$0.isBlank }),
      next + 1 < lines.count
    else { return false }
    let line = text(lines[next])
    return lines[next - 1].isBlank && lines[next + 1].isBlank && line.contains(" ")
      && line.split(separator: " ").count > 2
      && Headline.isPossible(line, width: lines[next].width)
  }

  /// Leaves a blank line in place of one.
  private mutating func takeOut(_ index: Int) {
    lines[index].range = lines[index].range.lowerBound..<lines[index].range.lowerBound
    lines[index].width = 0
  }

  /// Whether a line in capitals heads a section of a report: "HIGHLIGHTS".
  private func isSectionHead(_ index: Int) -> Bool {
    let line = text(lines[index])
    return lines[index].width <= 40 && !line.contains(where: \.isLowercase)
      && line.contains(where: \.isLetter)
  }

  /// Whether a blank line stands below the first of the lines, or below two or three short ones
  /// that a long one or the head of a section follows, as below a title and its number.
  private func isSetOff(_ filled: ArraySlice<Int>) -> Bool {
    var block = filled.prefix(1)
    for index in filled.dropFirst() {
      if index > block[block.endIndex - 1] + 1 {
        return block.count == 1 || lines[index].width >= 110 || isSectionHead(index)
      }
      block = filled.prefix(block.count + 1)
      let line = text(lines[index])
      guard block.count <= 3, Headline.isPossible(line, width: lines[index].width),
        lines[index].width <= 80
      else { return false }
    }
    return false
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
