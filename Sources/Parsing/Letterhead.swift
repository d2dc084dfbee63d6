/// The names of outlets and bodies that stand on a line of their own above a text.
enum Letterhead {
  /// Whether the line is the name of a newspaper, as above the headline of a cutting: "THE HALDEN
  /// COURIER", "Halden Voice".
  ///
  /// A headline may end in the name of a newspaper too; it has a verb or more words.
  static func isMasthead(_ line: String) -> Bool {
    var words = words(line)
    if words.first == "the" { words.removeFirst() }
    guard (2...4).contains(words.count), Byline.isNames(line), let last = words.last else {
      return false
    }
    return mastheads.contains(last) && !hasVerb(words)
  }

  /// Whether the line is a name with an article, as newspapers have: "The Halden Age", "The Voice of Halden".
  static func isCalledThe(_ line: String) -> Bool {
    let words = words(line)
    return words.first == "the" && (2...5).contains(words.count) && hasCapitals(line)
      && !hasVerb(words) && !words.contains { noPersons.contains($0) && $0 != "new" }
  }

  /// Whether the words name a part of an outlet: "World news", "Politics".
  static func isSection(_ words: String) -> Bool {
    let words = self.words(words)
    guard (1...2).contains(words.count), let first = words.first, let last = words.last else {
      return false
    }
    return words.count == 1
      ? noPersons.contains(first) || sections.contains(first) || first == "world"
      : last == "news" && (noPersons.contains(first) || newsOf.contains(first))
  }

  /// Words before "news" in the names of sections.
  private static let newsOf: Set<Substring> = [
    "education", "entertainment", "environment", "foreign", "health", "home", "international",
    "law",
    "local", "money", "national", "regional", "science", "society", "tech", "uk", "us", "world",
  ]

  /// Whether the line is the name of a body that gives texts out: "World Weather Council", "MINISTRY
  /// OF FINANCE", "Federal Republic of Norland".
  static func isBody(_ line: String) -> Bool {
    let words = words(line)
    guard (2...8).contains(words.count), hasCapitals(line), !hasVerb(words) else { return false }
    let isOf = zip(words, words.dropFirst()).prefix(2).contains { body, link in
      ["of", "for"].contains(link) && bodies.contains(body)
    }
    return isOf || bodies.contains(words[words.count - 1]) || Byline.isOutlet(line)
  }

  /// Whether the line is the name of a series of texts: "Outbreak News", "Weekly Update".
  static func isSeries(_ line: String) -> Bool {
    let words = words(line)
    return (2...5).contains(words.count) && hasCapitals(line)
      && words.last.map(series.contains) ?? false
  }

  /// The outlet of a line that names a series of it too: "The Sabel Review: Briefing".
  static func outlet(ofSeries line: String) -> String? {
    let parts = line.split { $0 == ":" || $0 == "|" }.map {
      $0.split(separator: " ").joined(separator: " ")
    }
    guard parts.count == 2, hasCapitals(parts[0]), hasCapitals(parts[1]),
      let last = words(parts[1]).last, words(parts[1]).count <= 3,
      series.contains(last) || sections.contains(last)
    else { return nil }
    return Byline.isOutlet(parts[0]) || isMasthead(parts[0]) ? parts[0] : nil
  }

  /// The words of a line that name a text by its series and number, up to a stamp: "Basin Update 6".
  static func isNumberedSeries(_ part: String) -> Bool {
    let words = words(part)
    let named = part.split(separator: " ").dropLast().joined(separator: " ")
    guard (2...7).contains(words.count), hasCapitals(named),
      let number = words.last?.drop(while: { $0 == "#" }), (1...3).contains(number.utf8.count),
      number.allSatisfy(\.isNumber)
    else { return false }
    return words.contains(where: series.contains)
  }

  /// Whether the line may be the name of a person rather than of a body, place or section.
  static func isPerson(_ line: String) -> Bool {
    guard Byline.isName(line), !isBody(line), !isMasthead(line) else { return false }
    let isWritten = line.split(separator: " ").allSatisfy {
      $0.count < 3 || !$0.allSatisfy(\.isUppercase)
    }
    return isWritten && !words(line).contains { bodies.contains($0) || noPersons.contains($0) }
  }

  /// Whether the word is the short form of an agency, as beside a day: "HNA".
  static func isCode(_ word: String) -> Bool {
    (3...5).contains(word.utf8.count) && word.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      && !noPersons.contains(word.lowercased()[...]) && !codes.contains(word)
  }

  /// Words in capitals that are no agency: zones, sections and places.
  private static let codes: Set<String> = [
    "BLOG", "FULL", "HOME", "JUST", "LOCAL", "MEDIA", "NOTE", "OPED", "PHOTO", "TODAY", "UPDATE",
    "URGENT", "USA", "WORLD",
  ]

  /// The name as running text has it, where the line is in capitals: "THE HALDEN POST", but not "BBC
  /// NEWS".
  static func inSmallLetters(_ line: String) -> String {
    let words = line.split(separator: " ")
    guard words.count > 1, line.allSatisfy({ !$0.isLowercase }),
      words.allSatisfy({ $0.count > 3 || smallWords.contains($0.lowercased()) })
    else { return line }
    return words.enumerated().map { place, word in
      let lowered = word.lowercased()
      if place > 0, smallWords.contains(lowered) { return lowered }
      return lowered.prefix(1).uppercased() + lowered.dropFirst()
    }.joined(separator: " ")
  }

  private static func words(_ line: String) -> [Substring] {
    line.lowercased().split { $0 == " " || $0 == "," }
  }

  private static func hasCapitals(_ line: String) -> Bool {
    line.split(separator: " ").allSatisfy {
      $0.first?.isUppercase == true || smallWords.contains($0.lowercased())
        || $0.utf8.elementsEqual("&".utf8)
    } && line.first?.isUppercase == true
  }

  /// Whether a word within looks like the verb of a headline: "King Dissolves Council".
  private static func hasVerb(_ words: [Substring]) -> Bool {
    words.dropFirst().dropLast().contains {
      $0.hasSuffix("s") && !$0.hasSuffix("ss") && !plurals.contains(String($0))
    }
  }

  private static let mastheads: Set<Substring> = [
    "advertiser", "advocate", "argus", "chronicle", "courier", "daily", "dispatch", "echo",
    "examiner", "gazette", "guardian", "herald", "inquirer", "journal", "ledger", "mercury",
    "observer",
    "sentinel", "standard", "telegraph", "times", "tribune", "voice", "weekly",
  ]

  private static let bodies: Set<Substring> = [
    "agency", "alliance", "assembly", "association", "authority", "bank", "board", "borders",
    "broadcasting",
    "bureau", "cabinet", "center", "centre", "coalition", "command", "commission", "committee",
    "company", "confederation", "congress", "corporation", "council", "court", "department",
    "directorate", "embassy", "federation", "forum", "foundation", "fund", "government", "group",
    "institute", "international", "kingdom", "league", "media", "ministry", "mission", "movement",
    "municipality", "nations", "network", "office", "organisation", "organization", "parliament",
    "party", "prosecutor", "republic", "secretariat", "secretariat-general", "senate", "service",
    "services", "society", "television", "tribunal", "tv", "union", "university", "watch", "world",
  ]

  private static let series: Set<Substring> = [
    "brief", "briefing", "bulletin", "news", "newsletter", "report", "sitrep", "update", "updates",
  ]

  /// Last words of the names of an outlet's sections.
  private static let sections: Set<Substring> = [
    "analysis", "comment", "essay", "explainer", "feature", "features", "interview",
    "investigation",
    "opinion", "podcast", "special",
  ]

  /// Words of the names of places and sections.
  private static let noPersons: Set<Substring> = [
    "abu", "addis", "africa", "america", "analysis", "asia", "aviv", "bay", "buenos", "dhabi",
    "hong", "kong", "kuala", "penh", "tel", "beach", "breaking", "business", "cape",
    "city", "climate", "coast", "culture", "east", "economy", "editorial", "europe", "explained",
    "explainer", "falls", "features", "fort", "hills", "island", "islands", "lake", "latest",
    "live",
    "los", "middle", "mount", "new", "news", "north", "opinion", "oceania", "politics", "port",
    "rights", "rio", "river", "saint", "san", "santa", "sao", "south", "sport", "sports",
    "springs", "st", "stories", "story", "technology", "top", "town", "updates", "valley",
    "video", "west", "wire",
  ]

  private static let smallWords: Set<String> = [
    "and", "de", "del", "des", "du", "for", "in", "la", "of", "on", "sans", "the", "to",
  ]

  private static let plurals: Set<String> = [
    "affairs", "airlines", "airways", "archives", "arts", "borders", "christmas", "claims",
    "communications", "doctors", "industries", "lines", "nations", "news",
    "physicians", "ports", "prisons", "railways", "relations", "reporters", "resources", "rights",
    "sciences", "sports", "states", "statistics", "systems", "teachers", "times", "transports",
    "veterans", "waters", "workers", "works",
  ]
}
