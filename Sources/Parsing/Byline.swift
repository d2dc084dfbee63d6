/// Who wrote a text and for whom, from a line such as "By Ann Lee and Bo Wu, The Halden Post".
struct Byline: Hashable {
  var authors: [String] = []
  var source: String?

  /// Reads a line that begins with "By".
  init?(_ line: String) {
    guard line.hasPrefix("By ") || line.hasPrefix("BY ") else { return nil }
    let words = line.split(separator: " ").dropFirst()
    let names = words.prefix { !["in", "for", "at"].contains($0) }
    self.init(names: names.joined(separator: " "))
  }

  /// Reads names, and the outlet behind them.
  private init?(names: String) {
    let parts = names.split { $0 == "," || $0 == "|" }.map(Self.trimmed)
    guard let first = parts.first, Self.isNames(first) else { return nil }
    // Where the last of several names follows "and", those before it are names as well; without it
    // those are that can be no outlet, post or place.
    let isList = parts.count > 1 && !first.contains(" and ") && !Self.isOutlet(first)
    let lastOfList =
      isList
      ? parts.firstIndex { Self.isNames($0) && $0.contains(" and ") }
        ?? parts.dropFirst().prefix(while: Self.isWriter).indices.last : nil
    let named = parts[...(lastOfList ?? 0)]
    guard named.allSatisfy(Self.isNames) else { return nil }
    authors = named.flatMap(Self.people)
    guard named.count == 1 && Self.isOutlet(first) || !authors.contains(where: Self.isPhrase) else {
      return nil
    }
    let rest = parts.dropFirst(named.count)
    guard rest.allSatisfy(Self.isShort) else { return nil }
    source = rest.first(where: Self.isOutlet) ?? rest.first(where: Self.isCalledThe)
    if authors.count == 1, Self.isOutlet(authors[0]) { (source, authors) = (authors[0], []) }
  }

  /// Reads what stands under a byline: the outlet, the writer's post, the place.
  static func post(_ line: String) -> (isPost: Bool, source: String?) {
    let parts = line.split { $0 == "," || $0 == "|" }.map(trimmed)
    guard !parts.isEmpty, parts.allSatisfy(isShort) else { return (false, nil) }
    let outlets = parts.filter { isOutlet($0) && !Letterhead.isSection($0) }
    // "The Halden Age | World news"
    let isSectioned = parts.count == 2 && line.contains("|") && Letterhead.isSection(parts[1])
    let source = outlets.first ?? (isSectioned && isNames(parts[0]) ? parts[0] : nil)
    let isPost =
      source != nil
      || parts.contains { part in
        part.split(separator: " ").contains { posts.contains($0.lowercased()) }
      }
    return (isPost, source)
  }

  /// Whether a part behind a name is the name of another writer.
  private static func isWriter(_ part: String) -> Bool {
    Letterhead.isPerson(part) && !isOutlet(part) && !isPhrase(part) && !post(part).isPost
      && !part.split(separator: " ").contains { offices.contains($0.lowercased()) }
  }

  /// Whether the line is a name, as of a writer.
  static func isName(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return (2...4).contains(words.count) && isNames(line) && !line.contains(",")
      && words.allSatisfy { !particles.contains(String($0)) || $0 != words.first }
  }

  private static let posts: Set<String> = [
    "correspondent", "correspondents", "reporter", "reporters", "editor", "writer", "columnist",
    "staff", "bureau",
  ]

  /// Words that make a part behind a name no other name, "Chief Rivers Analyst".
  private static let offices: Set<String> = [
    "affairs", "analyst", "chief", "commentator", "contributor", "court", "crime", "defence",
    "defense", "desk", "diplomatic", "economics", "education", "environment", "fellow", "foreign",
    "health", "international", "investigations", "legal", "national", "photographer", "political",
    "producer", "professor", "researcher", "science", "security", "senior", "special", "team",
    "unit", "world", "writers",
  ]

  /// Last words of the names of outlets.
  private static let outlets: Set<String> = [
    "advertiser", "advocate", "afp", "agencies", "agency", "ap", "argus", "bbc", "bulletin",
    "chronicle", "cnn", "courier", "daily", "dispatch", "dpa", "echo", "examiner", "gazette",
    "globe", "guardian", "herald", "independent", "inquirer", "journal", "ledger", "magazine",
    "mail",
    "mercury", "mirror", "monitor", "news", "newswire", "observer", "online", "post", "press",
    "prnewswire",
    "pti", "radio", "record", "register", "reuters", "review", "sentinel", "standard", "star",
    "tass", "telegraph", "times", "tribune", "weekly", "wire", "xinhua",
  ]

  /// First words of the names of outlets and agencies in other languages.
  private static let outletOpenings: Set<String> = ["agence", "agencia", "agenzia", "agentur"]

  private static let particles: Set<String> = [
    "al", "and", "bin", "da", "de", "del", "der", "di", "dos", "du", "el", "ibn", "la", "le", "van",
    "von", "with", "&",
  ]

  /// Whether the words are those of a phrase and no name: "Any Means Necessary".
  private static func isPhrase(_ words: String) -> Bool {
    let words = words.split(separator: " ")
    return words.count > 5 || words.contains { plainWords.contains($0.lowercased()) }
  }

  private static let plainWords: Set<String> = [
    "a", "all", "an", "any", "every", "how", "its", "law", "no", "on", "our", "the", "their",
    "they", "this", "what", "your",
  ]

  /// "The Capital", "The Halden Age": behind a writer's name that is no place and no post.
  private static func isCalledThe(_ part: String) -> Bool {
    let words = part.split(separator: " ")
    return words.first == "The" && (2...4).contains(words.count) && isNames(part)
      && !post(part).isPost
  }

  static func isOutlet(_ words: String) -> Bool {
    let words = words.split(separator: " ")
    guard let first = words.first, let last = words.last else { return false }
    return outlets.contains(last.lowercased())
      || words.count > 1 && outletOpenings.contains(first.lowercased())
  }

  /// Reads a writer and the post on one line: "Ann Lee, rivers correspondent".
  static func author(withPost line: String) -> String? {
    guard let comma = line.firstIndex(of: ",") else { return nil }
    let name = String(line[..<comma])
    let post = line[comma...].dropFirst().split(separator: " ")
    guard isName(name), !isOutlet(name), !isPhrase(name), (1...4).contains(post.count),
      let last = post.last, posts.contains(last.lowercased())
    else { return nil }
    return name
  }

  /// Whether each word is written as in a name: with a capital, or a particle.
  static func isNames(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (1...9).contains(words.count) else { return false }
    return words.allSatisfy { word in
      guard let first = word.unicodeScalars.first else { return false }
      let isPlain = word.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ".'\u{2019}-&".unicodeScalars.contains($0)
      }
      return isPlain && (first.properties.isUppercase || particles.contains(String(word)))
    }
  }

  static func isShort(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (1...6).contains(words.count) && text.utf8.last != UInt8(ascii: ".")
      && !text.contains("?") && !text.contains(":")
      && text.unicodeScalars.first?.properties.isLowercase == false
  }

  static func people(_ names: String) -> [String] {
    var people: [String] = []
    var words: [Substring] = []
    func end() {
      if !words.isEmpty { people.append(words.joined(separator: " ")) }
      words = []
    }
    for word in names.split(separator: " ") {
      if ["and", "with", "&"].contains(word.lowercased()) { end() } else { words.append(word) }
    }
    end()
    return people
  }

  private static func trimmed(_ part: Substring) -> String {
    part.split(separator: " ").joined(separator: " ")
  }
}
