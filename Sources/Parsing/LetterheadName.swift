/// The names of outlets, bodies and places that stand above texts in lines of their own.
enum LetterheadName {
  /// Whether the line is the name of an outlet or body; of the `first` line, which may be a headline, in
  /// at most four words.
  static func isBody(_ line: String, isFirst: Bool) -> Bool {
    let words = line.split(separator: " ")
    guard (1...(isFirst ? 4 : 5)).contains(words.count), words.allSatisfy(isNameWord) else {
      return false
    }
    let first = words[0].lowercased() == "the" ? words.dropFirst().first : words[0]
    if let first, openings.contains(first.lowercased()) { return words.count > 1 }
    guard let last = words.last?.lowercased() else { return false }
    if Byline.isOutlet(line) || endings.contains(last) { return words.count > 1 || isAgency(line) }
    return false
  }

  /// Whether the words are those of a place: "New Halden", "Port Sabel".
  static func isPlace(_ line: String) -> Bool {
    guard let first = line.split(separator: " ").first else { return false }
    return places.contains(first.lowercased())
  }

  /// The name as it is written in a text, where the line has it in capitals: "THE HALDEN POST".
  static func inSmallLetters(_ line: String) -> String {
    let words = line.split(separator: " ")
    guard words.count > 1, !line.contains(where: \.isLowercase),
      words.allSatisfy({ $0.count > 3 || small.contains($0.lowercased()) })
    else { return line }
    return words.enumerated().map { place, word in
      let lowered = word.lowercased()
      guard place == 0 || !small.contains(lowered) else { return lowered }
      return lowered.prefix(1).uppercased() + lowered.dropFirst()
    }.joined(separator: " ")
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ".'\u{2019}-&".unicodeScalars.contains($0)
    }
    return isPlain && (first.properties.isUppercase || small.contains(String(word)) || word == "&")
  }

  /// Whether the word alone is the name of an agency: "AFP", "Reuters".
  private static func isAgency(_ line: String) -> Bool {
    ["afp", "ap", "bbc", "cnn", "dpa", "pti", "reuters", "xinhua"].contains(line.lowercased())
  }

  /// First words of names of outlets and bodies.
  private static let openings: Set<String> = [
    "agence", "agencia", "agenzia", "bureau", "department", "directorate", "embassy", "ministry",
    "office", "radio", "university",
  ]

  /// Last words of names of bodies, and of outlets that are no papers.
  private static let endings: Set<String> = [
    "administration", "agency", "association", "authority", "board", "broadcaster",
    "broadcasting", "bureau", "centre", "channel", "commission", "committee", "corporation",
    "council", "department", "federation", "foundation", "initiative", "inspectorate", "institute",
    "institution", "international", "ministry", "network", "office", "online", "organisation",
    "organization", "police", "secretariat", "service", "services", "society", "television",
    "today", "trust", "tv", "union", "university", "voice", "watch", "world",
  ]

  private static let places: Set<String> = [
    "bad", "camp", "cape", "east", "el", "fort", "great", "isle", "lake", "las", "los", "lower",
    "mount", "new", "north", "old", "port", "puerto", "saint", "san", "santa", "sao", "south", "st",
    "st.", "upper", "west",
  ]

  private static let small: Set<String> = ["the", "of", "and", "for", "on", "in", "to", "de", "la"]
}
