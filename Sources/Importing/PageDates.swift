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
  static func day(_ text: String) -> String? { PrintedDay(text)?.day.description }
}
