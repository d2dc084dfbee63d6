import CalendarDates

// What stands between the headline and the text, and below the text, and is none of either.

extension BareTextLines {
  /// Takes the lines that tell when, where and by whom the text came out, and keeps what they say.
  ///
  /// They are looked for above the first line that is long or closed as a sentence is. A line that
  /// nothing but its place speaks for stays in the text.
  mutating func readOpening() {
    var opening = openingLines()
    opening.removeFirst(readLetterhead(opening))
    var isBelowName = false
    for (place, index) in opening.enumerated() {
      let line = text(lines[index])
      if readStamps(of: line, index) || readParts(of: line, index) { continue }
      if let source = Self.sourceLine(line) ?? Self.liveSource(line) {
        page.source = page.source ?? source
        remove(index, "source-line")
        continue
      }
      // A headline may begin with "By" too: it is one where the text follows at once.
      let isByline = place > 0 || opening.count > 1
      if isByline, page.authors.isEmpty, let byline = readByline(line) {
        keep(byline.authors, byline.source, index)
        isBelowName = !byline.authors.isEmpty
        continue
      }
      if place > 0, let source = Self.givenOut(line) {
        keep([], source.isEmpty ? nil : source, index)
        continue
      }
      let isAdjacent = place > 0 && opening[place - 1] == index - 1
      let next = place + 1 < opening.count ? opening[place + 1] : nil
      isBelowName =
        place > 0
        && readName(line, index, isBelowName: isBelowName && isAdjacent, above: next)
    }
  }

  /// Reads a line of writers; of several, one whom the text names in its dateline is the place.
  private func readByline(_ line: String) -> Byline? {
    guard var byline = Byline(line) else { return Byline(credits: line) ?? Byline(shifts: line) }
    if line.contains(","), let first = byline.authors.first {
      byline.authors = [first] + byline.authors.dropFirst().filter { !isPlace($0) }
    }
    return byline
  }

  private func isPlace(_ name: String) -> Bool {
    let capitals = name.uppercased()
    return lines.contains { text($0).hasPrefix(capitals) || text($0).hasPrefix(name) }
      || isSetting(name)
  }

  /// Whether something is told to be in or of a name.
  private func isSetting(_ name: String) -> Bool {
    ["in", "from", "near", "at", "of"].contains { word in
      lines.contains { text($0).contains("\(word) \(name)") }
    }
  }

  /// Reads a line that is a name, a post or both by the lines beside it: "Ann Lee", "Rivers
  /// correspondent", "Halden News, Port Sabel".
  ///
  /// Returns whether it names a writer.
  private mutating func readName(
    _ line: String, _ index: Int, isBelowName: Bool, above next: Int?
  ) -> Bool {
    let post = Byline.post(line)
    if isBelowName, post.isPost {
      keep([], post.source, index)
      return false
    }
    if page.authors.isEmpty,
      let author = Byline.author(withPost: line) ?? (next == nil ? writer(withPlace: line) : nil)
    {
      keep([author], nil, index)
      return true
    }
    guard let next else { return false }
    let below = text(lines[next])
    let isAdjacent = next == index + 1
    if Byline(below) != nil {
      // "The Halden Courier" above "By Ann Lee, staff reporter"
      if Byline.isNames(line), Byline.isOutlet(line) || Letterhead.isMasthead(line) {
        keep([], line, index)
      }
      return false
    }
    if isAdjacent, page.authors.isEmpty, Byline.isName(line), Byline.post(below).isPost {
      keep([line], nil, index)
      return true
    }
    guard isStamp(below) else { return false }
    let isOutlet = Letterhead.isBody(line) || Letterhead.isCalledThe(line) || isOwnAgency(line)
    if let source = post.source ?? (isOutlet ? line : nil) {
      keep([], source, index)
    } else if isAdjacent, page.authors.isEmpty, Letterhead.isPerson(line), !isNamed(line) {
      keep([line], nil, index)
      return true
    }
    return false
  }

  /// Reads the writer and the place right above the text: "Ann Lee in Port Sabel".
  private func writer(withPlace line: String) -> String? {
    let words = line.split(separator: " ")
    guard words.count <= 8, let link = words.firstIndex(of: "in"), link + 1 < words.count else {
      return nil
    }
    let name = words[..<link].joined(separator: " ")
    let place = words[(link + 1)...].joined(separator: " ")
    return Letterhead.isPerson(name) && Byline.isNames(place) && !isNamed(name) && isNamed(place)
      ? name : nil
  }

  /// Whether the dateline of the text names the line as its agency: "Norfeed" above "OSLO (Norfeed) - ".
  private func isOwnAgency(_ line: String) -> Bool {
    line.utf8.count <= 40
      && lines.contains {
        !$0.isBlank && $0.width > 60 && text($0).prefix(120).contains("(\(line))")
      }
  }

  /// Takes the names of the outlet or body, and of its series, from above the headline.
  ///
  /// Returns how many lines they are.
  private mutating func readLetterhead(_ opening: [Int]) -> Int {
    if let first = opening.first, let outlet = Letterhead.outlet(ofSeries: text(lines[first])),
      hasHeadline(opening.dropFirst())
    {
      page.source = outlet
      remove(first, "letterhead")
      return 1
    }
    let names = opening.prefix(3).prefix {
      let line = text(lines[$0])
      return Letterhead.isMasthead(line)
        || Letterhead.isBody(line) && ($0 == opening[0] || !Letterhead.isSeries(line))
    }
    guard let last = names.last else { return 0 }
    var rest = opening[names.endIndex...]
    if rest.count > 1, let first = rest.first, opening[rest.startIndex + 1] == first + 1,
      Letterhead.isSeries(text(lines[first]))
    {
      rest.removeFirst()
    }
    guard hasHeadline(rest) else { return 0 }
    page.source = Letterhead.inSmallLetters(text(lines[last]))
    for index in opening[..<rest.startIndex] { remove(index, "letterhead") }
    return rest.startIndex
  }

  /// Whether one of the lines may be the headline.
  private func hasHeadline(_ lines: ArraySlice<Int>) -> Bool {
    lines.contains { index in
      let line = text(self.lines[index])
      if let part = Self.parts(of: line).first, Letterhead.isNumberedSeries(part) { return true }
      return !isStamp(line) && Byline(line) == nil && Byline(credits: line) == nil
        && Headline.isPossible(line, width: self.lines[index].width)
    }
  }

  /// Whether the words stand in the text below the opening, as those of a place do.
  private func isNamed(_ words: String) -> Bool {
    lines.count { text($0).contains(words) } > 1
  }

  /// Whether a line tells of the text when it came out or what time it covers.
  private func isStamp(_ line: String) -> Bool {
    !StampLine.all(in: line).isEmpty || StampLine.isPeriod(line)
      || Self.parts(of: line).contains { StampLine($0)?.date != nil }
  }

  /// Takes a line of stamps, or of the time that a report covers.
  private mutating func readStamps(of line: String, _ index: Int) -> Bool {
    let stamps = StampLine.all(in: line)
    guard !stamps.isEmpty || StampLine.isPeriod(line) else { return false }
    for stamp in stamps { keep(stamp) }
    remove(index, stamps.isEmpty ? "period-line" : "date-line")
    return true
  }

  /// Reads a line of an outlet and a stamp, or of a release and who gives it out: "PTI | Updated: 17
  /// July 2025", "The Halden Mirror, 20 July 2025", "Agence Maren, HALDEN, Sunday", "Media release |
  /// Halden Harbour Board".
  private mutating func readParts(of line: String, _ index: Int) -> Bool {
    guard line.utf8.count <= 120 else { return false }
    var parts = Self.parts(of: line)
    if parts.count == 1, let comma = line.utf8.firstIndex(of: UInt8(ascii: ",")) {
      let outlet = String(line[..<comma])
      guard Byline.isOutlet(outlet) else { return false }
      let rest = line[comma...].dropFirst()
      let last = rest.split(separator: ",").map(String.init)
      // A day holds commas; a place and a weekday do not.
      parts = [outlet] + (last.count == 2 && PrintedDay.isClock(last[1]) ? last : [String(rest)])
    }
    guard (2...4).contains(parts.count) else { return false }
    let stamps = parts.map(StampLine.init)
    let isRelease = parts.contains { Furniture.rule(for: $0) == "release" }
    let isDated =
      stamps.contains { $0?.date != nil } || parts.count == 3 && PrintedDay.isClock(parts[2])
    guard isDated || isRelease else { return false }
    let others = parts.indices.filter {
      stamps[$0] == nil && Furniture.rule(for: parts[$0]) != "release"
    }
    guard others.allSatisfy({ Byline.isShort(parts[$0]) || PrintedDay.isClock(parts[$0]) }) else {
      return false
    }
    for case let stamp? in stamps { keep(stamp) }
    if others == [0], parts.count == 2, Letterhead.isNumberedSeries(parts[0]), isFirst(index) {
      numberedTitle = (index, parts[0])
      return true
    }
    let isGivenOut = isRelease && parts.count == 2 && others.count == 1
    if let source = others.first(where: {
      isGivenOut || Byline.isOutlet(parts[$0])
        || parts.count == 3 && PrintedDay.isClock(parts[1]) && Letterhead.isCode(parts[$0])
    }) {
      page.source = page.source ?? parts[source]
    } else if page.authors.isEmpty, others.count == 1, let byline = Byline(parts[others[0]]) {
      page.authors = byline.authors
      page.source = page.source ?? byline.source
    } else if page.authors.isEmpty, others.count == 1, Letterhead.isPerson(parts[others[0]]),
      !isNamed(parts[others[0]])
    {
      page.authors = [parts[others[0]]]
    }
    remove(index, "date-line")
    return true
  }

  /// Keeps the agency and the day with which the text itself opens.
  mutating func readDateline() {
    guard let first = lines.first(where: { !$0.isBlank && $0.width > 60 }),
      let dateline = Dateline(text(first), isPlaceElsewhere: isSetting)
    else { return }
    page.source = page.source ?? dateline.source
    page.date = page.date ?? dateline.day.map { CalendarDate($0) }
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
    case .published: page.date = page.date ?? stamp.date
    case .updated: page.updated = page.updated ?? stamp.date
    }
  }

  private mutating func keep(_ authors: [String], _ source: String?, _ index: Int) {
    if page.authors.isEmpty { page.authors = authors }
    page.source = page.source ?? source
    remove(index, "byline")
  }

  /// Whether no line stands above that is neither blank nor taken out.
  private func isFirst(_ index: Int) -> Bool { lines[..<index].allSatisfy(\.isBlank) }

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

  /// The outlet of a line such as "HBN News live blog".
  private static func liveSource(_ line: String) -> String? {
    guard line.utf8.count <= 60 else { return nil }
    let folded = Furniture.folded(line)
    let ending = [" live blog", " live updates", " live coverage", " liveblog", " live"]
      .first(where: folded.hasSuffix)
    guard let ending else { return nil }
    let name = line.split(separator: " ").dropLast(ending.split(separator: " ").count)
      .joined(separator: " ")
    return (Byline.isOutlet(name) || Letterhead.isMasthead(name)) && Byline.isNames(name)
      ? name : nil
  }

  /// Who gives out a text with a line such as "Prepared by the Halden office", empty where no body is
  /// named; `nil` for other lines.
  private static func givenOut(_ line: String) -> String? {
    let folded = Furniture.folded(line)
    guard line.utf8.count <= 80, folded.utf8.last != UInt8(ascii: "."),
      let opening = ["prepared by ", "issued by ", "produced by ", "compiled by ", "released by "]
        .first(where: folded.hasPrefix)
    else { return nil }
    var words = line.split(separator: " ").dropFirst(opening.split(separator: " ").count)
    if words.first?.lowercased() == "the" { words.removeFirst() }
    guard (1...8).contains(words.count), words.first?.first?.isUppercase == true else { return nil }
    let name = words.joined(separator: " ")
    // "Prepared by Water Relief International, Sudbor"
    let body = name.prefix { $0 != "," }
    return Letterhead.isBody(String(body)) ? String(body) : ""
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
