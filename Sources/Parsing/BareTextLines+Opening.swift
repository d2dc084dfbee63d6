import CalendarDates

// What stands between the headline and the text, and below the text, and is none of either.

extension BareTextLines {
  /// Takes the lines that tell when, where and by whom the text came out, and keeps what they say.
  ///
  /// They are looked for above the first line that is long or closed as a sentence is. A line that
  /// nothing but its place speaks for stays in the text.
  mutating func readOpening(isTitled: Bool) {
    let opening = openingLines()
    var isBelowName = false
    defer { readLetterhead(opening, isTitled: isTitled) }
    for (place, index) in opening.enumerated() {
      let line = text(lines[index])
      let isAdjacent = place > 0 && opening[place - 1] == index - 1
      if let stamp = StampLine(line) {
        keep(stamp)
        remove(index, "date-line")
        continue
      }
      if readParts(of: line) || readStamps(of: line) || readPlaced(line) || Self.isPeriod(line) {
        remove(index, "date-line")
        continue
      }
      if let source = Self.sourceLine(line) {
        page.source = page.source ?? source
        remove(index, "source-line")
        continue
      }
      // A headline may begin with "By" too: it is one where the text follows at once.
      if place > 0 || opening.count > 1, page.authors.isEmpty, let byline = Byline(line) {
        keep(byline.authors, byline.source, index)
        isBelowName = true
        continue
      }
      // "Ann Lee, rivers correspondent"
      if place > 0, page.authors.isEmpty, let author = Byline.nameWithPost(line) {
        keep([author], nil, index)
        continue
      }
      let post = Byline.post(line)
      if isBelowName, isAdjacent, post.isPost {
        keep([], post.source, index)
      } else if place > 0, page.authors.isEmpty, Byline.isName(line), place + 1 < opening.count,
        opening[place + 1] == index + 1, Byline.post(text(lines[index + 1])).isPost
      {
        keep([line], nil, index)
        isBelowName = true
        continue
      } else if place > 0, post.source != nil, place + 1 < opening.count,
        StampLine(text(lines[opening[place + 1]])) != nil
      {
        keep([], post.source, index)
      }
      isBelowName = false
    }
  }

  /// Reads a line of an outlet and a stamp, or of a release and who gives it out: "PTI | Updated: 17
  /// July 2025", "The Halden Mirror, 20 July 2025", "Media release | Halden Harbour Board".
  private mutating func readParts(of line: String) -> Bool {
    guard line.utf8.count <= 120 else { return false }
    var parts = Self.parts(of: line)
    if parts.count == 1, let comma = line.utf8.firstIndex(of: UInt8(ascii: ",")) {
      let outlet = String(line[..<comma])
      guard Byline.isOutlet(outlet) else { return false }
      parts = [outlet, String(line[comma...].dropFirst())]
    }
    guard (2...4).contains(parts.count) else { return false }
    let stamps = parts.map(StampLine.init)
    let isRelease = parts.contains { Furniture.rule(for: $0) == "release" }
    guard stamps.contains(where: { $0?.day != nil }) || isRelease else { return false }
    let others = parts.indices.filter {
      stamps[$0] == nil && Furniture.rule(for: parts[$0]) != "release"
    }
    guard others.allSatisfy({ Byline.isShort(parts[$0]) || PrintedDay.isClock(parts[$0]) }) else {
      return false
    }
    for case let stamp? in stamps { keep(stamp) }
    let isGivenOut = isRelease && parts.count == 2 && others.count == 1
    if let source = others.first(where: { isGivenOut || Byline.isOutlet(parts[$0]) }) {
      page.source = page.source ?? parts[source]
    } else if page.authors.isEmpty, others.count == 1, Self.isWriter(parts[others[0]]) {
      page.authors = [parts[others[0]]]
    }
    return true
  }

  /// Reads two stamps on one line: "Updated 8 March 2025 at 15:10, first published 7 March 2025".
  private mutating func readStamps(of line: String) -> Bool {
    guard line.utf8.count <= 120 else { return false }
    for comma in line.indices where line[comma] == "," {
      guard let first = StampLine(String(line[..<comma])),
        let second = StampLine(String(line[comma...].dropFirst())), first.kind != second.kind
      else { continue }
      keep(first)
      keep(second)
      return true
    }
    return false
  }

  /// Reads an agency, a place and a weekday: "Agence Sabel, HALDEN, Thursday".
  private mutating func readPlaced(_ line: String) -> Bool {
    let parts = line.split(separator: ",").map { $0.drop { $0 == " " } }
    guard parts.count == 3, line.utf8.count <= 80, PrintedDay.isClock(String(parts[2])),
      !parts[1].contains(where: \.isLowercase), parts[1].contains(where: \.isUppercase),
      LetterheadName.isBody(String(parts[0]), isFirst: false)
    else { return false }
    page.source = page.source ?? String(parts[0])
    return true
  }

  /// Whether the line says what days a report is of: "Reporting period: 28 February - 6 March".
  private static func isPeriod(_ line: String) -> Bool {
    let folded = Furniture.folded(line)
    return line.utf8.count <= 100 && folded.utf8.last != UInt8(ascii: ".")
      && ["reporting period:", "period covered:", "reporting dates:"].contains {
        folded.hasPrefix($0)
      }
  }

  /// The parts of a line between bars, dots or strokes that stand alone.
  private static func parts(of line: String) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    for word in line.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }) {
      if ["|", "/", "\u{B7}", "\u{2022}"].contains(word) {
        parts.append(words.joined(separator: " "))
        words = []
      } else {
        words.append(word)
      }
    }
    return (parts + [words.joined(separator: " ")]).filter { !$0.isEmpty }
  }

  private mutating func keep(_ stamp: StampLine) {
    switch stamp.kind {
    case .published: page.date = page.date ?? stamp.day
    case .updated: page.updated = page.updated ?? stamp.day
    }
  }

  private mutating func keep(_ authors: [String], _ source: String?, _ index: Int) {
    if page.authors.isEmpty { page.authors = authors }
    page.source = page.source ?? source
    remove(index, "byline")
  }

  /// The filled lines above the text.
  private func openingLines() -> [Int] {
    var opening: [Int] = []
    for index in lines.indices where !lines[index].isBlank {
      let line = lines[index]
      guard opening.count < 10, line.width <= 160, ListMarker(text(line)) == nil else { break }
      let isSentence = line.width > 60 && text(line).utf8.last == UInt8(ascii: ".")
      if isSentence || line.width > 110 && !opening.isEmpty { break }
      opening.append(index)
    }
    // All of a text in short lines is no opening of it.
    return opening.count < lines.count(where: { !$0.isBlank }) ? opening : []
  }

  /// The outlet that a line such as "Source: The Halden Post (translated)" names.
  static func sourceLine(_ line: String) -> String? {
    let folded = Furniture.folded(line)
    guard line.utf8.count <= 100, folded.hasPrefix("source:"),
      folded.utf8.last != UInt8(ascii: "."), !folded.contains("://")
    else { return nil }
    let value = line.drop { $0 != ":" }.dropFirst().prefix { $0 != "(" }
    let words = value.split(separator: " ").joined(separator: " ")
    return words.isEmpty ? nil : words
  }
}
