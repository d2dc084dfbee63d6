import CalendarDates

/// When a page was published and changed, as days of the page's own time zone.
struct PageDates {
  var published: String?
  var updated: String?

  init(_ tree: HTMLTree, _ meta: MetaTags, _ linked: LinkedData) {
    let marked = Self.marked(tree, "datepublished")
    let given: [String?] = [
      linked.text("datePublished"),
      meta["article:published_time", "og:article:published_time", "datepublished"],
      meta["date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued"],
      meta["pubdate", "publishdate", "publish-date", "parsely-pub-date", "sailthru.date"],
      meta["citation_publication_date", "citation_date", "datecreated"],
      marked, linked.text("dateCreated"), Self.time(tree),
    ]
    published = given.lazy.compactMap { $0.flatMap(Self.day) }.first
    let changed: [String?] = [
      linked.text("dateModified"), meta["article:modified_time", "og:updated_time"],
      meta["datemodified", "dcterms.modified", "last-modified"], Self.marked(tree, "datemodified"),
    ]
    updated = changed.lazy.compactMap { $0.flatMap(Self.day) }.first
  }

  /// The value of the first element with that `itemprop`.
  private static func marked(_ tree: HTMLTree, _ property: String) -> String? {
    for (index, node) in tree.nodes.enumerated() where node["itemprop"]?.lowercased() == property {
      return node["datetime"] ?? node["content"] ?? tree.text(of: index)
    }
    return nil
  }

  /// The `time` that is called the date of publication, else the first of the page's article.
  private static func time(_ tree: HTMLTree) -> String? {
    let times = tree.elements("time")
    let named = times.first { index in
      let words = tree[index].nameWords
      return tree[index]["pubdate"] != nil || words.contains("published")
        || words.contains("publish") || words.contains("pubdate")
    }
    let article = tree.elements("article").first ?? tree.elements("main").first
    let within = article.flatMap { article in times.first { $0 > article && $0 < tree[article].end }
    }
    return (named ?? within ?? (times.count == 1 ? times[0] : nil)).map { index in
      tree[index]["datetime"] ?? tree.text(of: index)
    }
  }

  /// The day of a date and time in ISO 8601, RFC 2822 or words; `nil` for anything else.
  static func day(_ text: String) -> String? {
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if let first = parts.first, let year = Int(first), parts.count >= 3, first.utf8.count == 4,
      let month = Int(parts[1]), let day = Int(parts[2].prefix { $0.isNumber })
    {
      return written(year, month, day)
    }
    if let first = parts.first, first.utf8.count >= 8, first.utf8.prefix(8).allSatisfy(isDigit),
      let number = Int(first.prefix(8)),
      first.utf8.count == 8 || first.dropFirst(8).first == "t"
    {
      return written(number / 10_000, number / 100 % 100, number % 100)
    }
    guard let place = parts.firstIndex(where: { month(named: $0) != nil }),
      let month = month(named: parts[place])
    else { return nil }
    let year = parts[place...].lazy.compactMap { $0.utf8.count == 4 ? Int($0) : nil }.first
    let near = [place - 1, place + 1].filter(parts.indices.contains).map { parts[$0] }
    let day = near.lazy.compactMap { word -> Int? in
      let digits = word.prefix { $0.isNumber }
      let suffix = word.dropFirst(digits.count)
      guard digits.count <= 2, ["", "st", "nd", "rd", "th"].contains(suffix) else { return nil }
      return Int(digits)
    }.first
    guard let year, let day else { return nil }
    return written(year, month, day)
  }

  private static func written(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1000...9999).contains(year), CalendarDate(year: year, month: month, day: day) != nil
    else { return nil }
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func month(named word: String) -> Int? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    return names.firstIndex {
      $0 == word || $0.prefix(3) == word || (word == "sept" && $0 == "september")
    }
    .map { $0 + 1 }
  }
}
