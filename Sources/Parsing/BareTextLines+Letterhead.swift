import SiteModel

// Who gives a text out and who wrote it, where their bare names stand beside the line that dates it.

extension BareTextLines {
  /// Takes the lines of the `opening` that are no more than the name of an outlet or body, or of the
  /// writer above the day, and reads the agency in the dateline of the text.
  ///
  /// They are such lines only beside others that tell of the page, and where a headline is left.
  mutating func readLetterhead(_ opening: [Int], isTitled: Bool) {
    let firstLine = lines.indices.first { !lines[$0].isBlank && !opening.contains($0) }
    if page.source == nil, let firstLine {
      page.source = Self.agency(inDatelineOf: text(lines[firstLine]))
    }
    let isRelease = removals.contains { $0.rule == "release" }
    guard isRelease || opening.contains(where: { lines[$0].isBlank }) else { return }
    readWriter(opening)
    for (place, index) in opening.enumerated() where !lines[index].isBlank {
      let line = text(lines[index])
      guard LetterheadName.isBody(line, isFirst: place == 0),
        isTitled || hasHeadline(opening, besides: index)
      else { continue }
      page.source = page.source ?? LetterheadName.inSmallLetters(line)
      remove(index, "source-line")
    }
  }

  /// Reads a name right above a line that was taken for the day.
  private mutating func readWriter(_ opening: [Int]) {
    guard page.authors.isEmpty else { return }
    for (index, next) in zip(opening, opening.dropFirst()).dropFirst()
    where !lines[index].isBlank && lines[next].isBlank && next == index + 1 {
      let line = text(lines[index])
      guard Self.isWriter(line), hasHeadline(opening, besides: index) else { continue }
      page.authors = [line]
      remove(index, "byline")
      return
    }
  }

  /// Whether the words are a name as of a writer: neither a body's, nor a place's, nor in capitals.
  static func isWriter(_ line: String) -> Bool {
    Byline.isName(line) && !LetterheadName.isBody(line, isFirst: false)
      && !LetterheadName.isPlace(line) && line.contains { $0.isLowercase }
  }

  /// Whether another line of the opening can be the headline.
  private func hasHeadline(_ opening: [Int], besides index: Int) -> Bool {
    opening.contains { other in
      guard other != index, !lines[other].isBlank else { return false }
      let line = text(lines[other])
      return Headline.isPossible(line, width: lines[other].width)
        && !LetterheadName.isBody(line, isFirst: false)
    }
  }

  /// The agency that the dateline names in brackets: "PORT SABEL, March 4 (Halden Press) - The dykes".
  private static func agency(inDatelineOf line: String) -> String? {
    let head = line.prefix(120)
    guard let open = head.firstIndex(of: "("), let close = head[open...].firstIndex(of: ")"),
      let place = head[..<open].split(whereSeparator: { " ,".contains($0) }).first,
      place.utf8.count > 2, place.allSatisfy({ $0.isUppercase || $0 == "-" }),
      head[..<open].utf8.count <= 45
    else { return nil }
    let name = String(head[open..<close].dropFirst())
    let rest = head[close...].dropFirst().prefix(30)
    guard [" - ", " \u{2013} ", " \u{2014} "].contains(where: { rest.contains($0) }),
      Byline.isShort(name), LetterheadName.isBody(name, isFirst: false)
    else { return nil }
    return name
  }
}
