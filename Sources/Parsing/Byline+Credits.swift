// Bylines that do not begin with "By".

extension Byline {
  /// Reads who wrote a text and who took its pictures: "Story: Ann Lee, pictures: Bo Wu", "Words by
  /// Ann Lee, photographs by Bo Wu".
  init?(credits line: String) {
    guard line.utf8.count <= 160 else { return nil }
    var label: [String] = []
    var names: [Substring] = []
    var writers: [String] = []
    var credits = 0
    func end() -> Bool {
      let people = Self.list(names.joined(separator: " "))
      guard !people.isEmpty, people.allSatisfy(Letterhead.isPerson) else { return false }
      credits += 1
      if !label.allSatisfy(Self.otherWork.contains) { writers += people }
      return true
    }
    var words = line.split(separator: " ")[...]
    while !words.isEmpty {
      if let length = Self.labelLength(words) {
        guard label.isEmpty && names.isEmpty || end() else { return nil }
        label = words.prefix(length).map(Self.folded)
        names = []
        words = words.dropFirst(length)
      } else {
        guard !label.isEmpty else { return nil }
        names.append(words.removeFirst())
      }
    }
    guard end(), credits > 1 || label.allSatisfy(Self.sureWork.contains) else { return nil }
    authors = writers
  }

  /// Reads the writers of a page that goes on: "Ann Lee (now) and Bo Wu (earlier)".
  init?(shifts line: String) {
    guard line.utf8.count <= 120, line.contains("(") else { return nil }
    var names = ""
    var rest = line[...]
    while let open = rest.firstIndex(of: "(") {
      guard let close = rest[open...].firstIndex(of: ")"),
        Self.isShift(rest[open..<close].dropFirst())
      else { return nil }
      names += rest[..<open]
      rest = rest[close...].dropFirst()
    }
    let people = Self.list(names + rest)
    guard !people.isEmpty, people.allSatisfy(Letterhead.isPerson) else { return nil }
    authors = people
  }

  private static func isShift(_ words: Substring) -> Bool {
    let words = words.lowercased().split(separator: " ")
    return words.allSatisfy { ["now", "and", "later", "earlier"].contains($0) }
      || ["from", "until", "since"].contains(words.first) && words.count <= 3
  }

  /// How many words at the start are what those named next did: "Text and photos:", "Words by".
  private static func labelLength(_ words: ArraySlice<Substring>) -> Int? {
    var length = 0
    for word in words.prefix(5) {
      length += 1
      let label = folded(word)
      if length > 1, label == "by" { return length }
      guard writing.contains(label) || otherWork.contains(label) || ["and", "&"].contains(label)
      else { return nil }
      if word.utf8.last == UInt8(ascii: ":") { return length }
    }
    return nil
  }

  /// The people of a list with commas, "and" or both; a mark at its end is left out.
  private static func list(_ names: String) -> [String] {
    var list: [String] = []
    for part in names.split(whereSeparator: { ",;|".contains($0) }) {
      var part = part
      while let last = part.last, last == " " || last == "." && part.count > 3 { part.removeLast() }
      list += people(String(part))
    }
    return list
  }

  private static func folded(_ word: Substring) -> String {
    word.utf8.last == UInt8(ascii: ":") ? word.dropLast().lowercased() : word.lowercased()
  }

  private static let writing: Set<String> = [
    "author", "authors", "live", "report", "reported", "reporter", "reporters", "reporting",
    "story", "text", "words", "writer", "writers", "writing", "written",
  ]

  /// What others than the writers do for a text.
  private static let otherWork: Set<String> = [
    "additional", "by", "camera", "cartoon", "data", "drawings", "edited", "editing", "editor",
    "graphic", "graphics", "illustration", "illustrations", "image", "images", "map", "maps",
    "photo", "photograph", "photographer", "photographs", "photography", "photos", "picture",
    "pictures", "produced", "producer", "production", "video", "videos",
  ]

  /// Labels that are believed where they stand alone on their line.
  private static let sureWork: Set<String> = [
    "&", "and", "author", "authors", "by", "edited", "photographs", "photography", "photos",
    "pictures", "reported", "reporting", "text", "words", "writer", "writers", "written",
  ]
}
