/// What a web page says of itself: JSON-LD before OpenGraph before other `meta` before the markup.
struct PageMetadata {
  var title: String?
  var published: String?
  var updated: String?
  var outlet: String?
  var authors: [String] = []
  /// Canonical and absolute, without what an archive or a campaign put around it.
  var address: String?
  var language: String?
  var description: String?

  /// What relative links count from.
  var base: String?

  init(_ tree: HTMLTree) {
    let meta = MetaTags(tree)
    let linked = LinkedData(tree)
    address = Self.address(tree, meta, linked)
    base = tree.elements("base").lazy.compactMap { WebAddress(tree[$0]["href"] ?? "") }.first?.text
    base = base ?? address
    outlet = Self.outlet(meta, linked, address)
    title = Self.title(tree, meta, linked, outlet)
    let dates = PageDates(tree, meta, linked)
    (published, updated) = (dates.published, dates.updated)
    authors = Self.authors(tree, meta, linked).filter { $0 != outlet }
    language = Self.language(tree, meta, linked)
    description = (linked.text("description") ?? meta["og:description", "description"])
      .map { String($0.prefix(400)) }
    if description == title { description = nil }
  }

  private static func address(
    _ tree: HTMLTree, _ meta: MetaTags, _ linked: LinkedData
  ) -> String? {
    let canonical = tree.elements("link").compactMap { index -> String? in
      tree[index]["rel"]?.lowercased() == "canonical" ? tree[index]["href"] : nil
    }
    let candidates =
      canonical + meta.all("og:url")
      + [linked.text("mainEntityOfPage"), linked.text("url"), linked.text("@id")].compactMap(\.self)
      + tree.comments.compactMap(WebAddress.savedFrom)
    return candidates.lazy.compactMap { WebAddress($0)?.original.text }.first
  }

  private static func outlet(
    _ meta: MetaTags, _ linked: LinkedData, _ address: String?
  ) -> String? {
    let name =
      linked.name("publisher")
      ?? meta["og:site_name", "application-name", "dc.publisher", "citation_journal_title"]
    if let name, WebAddress(name) == nil { return name }
    return address.flatMap { WebAddress($0)?.host }
  }

  private static func title(
    _ tree: HTMLTree, _ meta: MetaTags, _ linked: LinkedData, _ outlet: String?
  ) -> String? {
    let headings = tree.elements("h1").map { headingWords(tree, $0) }.filter { !$0.isEmpty }
    let titles = tree.elements("title").map { tree.text(of: $0) }.filter { !$0.isEmpty }
    // The window's title may name the site after the article; a heading that it begins with is
    // the article's own.
    let heading = headings.first { heading in titles.contains { $0.hasPrefix(heading) } }
    let given =
      linked.text("headline")
      ?? meta["og:title", "twitter:title", "citation_title", "dc.title", "parsely-title"] ?? heading
      ?? (headings.count == 1 ? headings[0] : nil) ?? titles.first ?? headings.first
    return given.map { withoutOutlet($0, outlet) }
  }

  /// The words of a heading without the buttons and signs in it.
  private static func headingWords(_ tree: HTMLTree, _ index: Int) -> String {
    var words = ""
    var next = index
    while next < tree[index].end {
      let node = tree[next]
      let isSign = node.name == "a" && Furnishing.isPermalink(tree.text(of: next))
      if node.name == "button" || isSign {
        next = node.end
      } else {
        words += node.text
        next += 1
      }
    }
    return words.collapsed
  }

  /// Takes "| The Outlet" off the end of a title.
  private static func withoutOutlet(_ title: String, _ outlet: String?) -> String {
    guard let outlet else { return title }
    for mark in [" | ", " - ", " – ", " — ", " · ", " : ", " « "] {
      let suffix = mark + outlet
      if title.lowercased().hasSuffix(suffix.lowercased()), title.count > suffix.count {
        return String(title.dropLast(suffix.count))
      }
    }
    return title
  }

  private static func authors(
    _ tree: HTMLTree, _ meta: MetaTags, _ linked: LinkedData
  ) -> [String] {
    var names = linked.names("author")
    if names.isEmpty {
      names = meta.all(
        "author", "article:author", "citation_author", "parsely-author", "dc.creator",
        "sailthru.author")
    }
    if names.isEmpty {
      names = tree.nodes.indices.filter { index in
        let node = tree[index]
        return node["itemprop"] == "author" || node["rel"]?.lowercased() == "author"
      }.map { tree.text(of: $0) }
    }
    if names.isEmpty { names = byline(tree).map { [$0] } ?? [] }
    var seen: Set<String> = []
    return names.flatMap(split).filter { seen.insert($0.lowercased()).inserted }
  }

  /// The first short text of an element that is called a byline.
  private static func byline(_ tree: HTMLTree) -> String? {
    for index in tree.nodes.indices {
      let words = tree[index].nameWords
      guard words.contains("byline") || words.contains("author") else { continue }
      let text = tree.text(of: index)
      if text.lowercased().hasPrefix("by "), text.utf8.count < 120 { return text }
    }
    return nil
  }

  /// The names of "By A, B and C"; what is an address is none.
  private static func split(_ text: String) -> [String] {
    var text = text.collapsed
    if text.lowercased().hasPrefix("by ") { text = String(text.dropFirst(3)) }
    guard WebAddress(text) == nil, text.utf8.count < 300, !text.contains("@") else { return [] }
    let names = text.replacing(" and ", with: ",").replacing(" & ", with: ",")
      .split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "|" })
    return names.map { String($0).collapsed }.filter { $0.contains(where: \.isLetter) }
  }

  private static func language(
    _ tree: HTMLTree, _ meta: MetaTags, _ linked: LinkedData
  ) -> String? {
    let root = tree.elements("html").first.flatMap { tree[$0]["lang"] ?? tree[$0]["xml:lang"] }
    let candidates = [
      linked.text("inLanguage"), root, meta["og:locale", "content-language", "dc.language"],
    ]
    return candidates.lazy.compactMap { $0.flatMap(languageTag) }.first
  }

  /// The text as a BCP 47 tag, `en_US` written `en-US`; `nil` where it cannot be one.
  private static func languageTag(_ text: String) -> String? {
    let parts = text.collapsed.split(whereSeparator: { $0 == "_" || $0 == "-" })
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.utf8.count) && part.utf8.allSatisfy { Self.isLetterOrDigit($0) }
    }
    guard let first = parts.first, isTag, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ $0 > 0x39 })
    else { return nil }
    return ([first.lowercased()] + parts.dropFirst().map(String.init)).joined(separator: "-")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}

/// The `meta` elements of a page, by name, property, `http-equiv` or `itemprop`.
struct MetaTags {
  private var values: [String: [String]] = [:]

  init(_ tree: HTMLTree) {
    for index in tree.elements("meta") {
      let node = tree[index]
      guard let content = node["content"]?.collapsed, !content.isEmpty else { continue }
      for attribute in ["property", "name", "itemprop", "http-equiv"] {
        if let key = node[attribute]?.lowercased() { values[key, default: []].append(content) }
      }
    }
  }

  /// The first value of the first of `keys` that has one.
  subscript(keys: String...) -> String? { keys.lazy.compactMap { values[$0]?.first }.first }

  /// All values of the first of `keys` that has one.
  func all(_ keys: String...) -> [String] { keys.lazy.compactMap { values[$0] }.first ?? [] }
}

extension HTMLTree.Node {
  /// The words of the element's class and id: `"post__related-links"` gives post, related, links.
  var nameWords: Set<String> {
    var words: Set<String> = []
    for attribute in ["class", "id"] {
      guard let value = self[attribute] else { continue }
      var word = ""
      var wasLower = false
      for character in value {
        let isUpper = character.isUppercase
        if !character.isLetter || (isUpper && wasLower) {
          if !word.isEmpty { words.insert(word) }
          word = ""
        }
        if character.isLetter { word += character.lowercased() }
        wasLower = character.isLowercase
      }
      if !word.isEmpty { words.insert(word) }
    }
    return words
  }
}
