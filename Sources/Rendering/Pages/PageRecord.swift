import CalendarDates
import SiteModel
import Templating

/// One page in the making: its request, the records it may use, and its outermost record.
struct PageRecord {
  let request: PageRequest
  let records: Records

  var site: SiteContext { records.site }
  var index: SiteIndex { records.site.index }
  var words: StringTable { records.site.words }
  var builder: ValueBuilder { records.builder }
  var types: RecordTypes { records.types }
  var shared: SharedValues { records.shared }
  var references: CrossReferences { records.site.references }
  var layout: SiteLayout { records.site.layout }

  /// What a page says of itself.
  struct Heading {
    var title: String
    var description: String
    var isArticle = false
    var isHidden = false
  }

  /// The page's outermost record.
  func root() -> Value {
    switch request.kind {
    case .home: home()
    case .articles: articles()
    case .article: article()
    case .actors: actors()
    case .actor: actor()
    case .chronology: chronology()
    case .topics: topics()
    case .topic: topic()
    case .figures: figures()
    case .sources: sources()
    case .gaps: gaps()
    case .wording: wording()
    case .about: about()
    case .search: search()
    case .notFound: notFound()
    case .dossier: dossier()
    }
  }

  /// The fields of every page, then those that `body` sets.
  func page(
    _ heading: Heading, pageCount: Int = 1, _ body: (inout RecordWriter) -> Void
  ) -> Value {
    let type = builder.schema.record(request.kind.rootName)
    return builder.record(type) { fields in
      fields.text("root", rootPrefix)
      fields.set("lang", shared.language)
      fields.set("dir", shared.direction)
      fields.set("t", shared.words)
      fields.set("site", shared.site)
      fields.list("nav", navigation(shared.main))
      fields.list("more", navigation(shared.further))
      fields.set("page", pageRecord(heading, pageCount: pageCount))
      fields.set("pager", pager(pageCount))
      fields.set("generator", shared.generator)
      body(&fields)
    }
  }

  private var rootPrefix: String {
    // A page that is shown for any missing address cannot know how deep it stands.
    guard request.kind == .notFound else { return request.permalink.rootPrefix }
    return site.settings.baseURL.map(pathOfAddress) ?? ""
  }

  private func navigation(
    _ items: [(item: SiteNavigation, url: Value, label: Value)]
  ) -> [Value] {
    items.map { item, url, label in
      let isCurrent = item.url == request.permalink.path
      return builder.record(types.navigation) { fields in
        fields.set("url", url)
        fields.set("label", label)
        fields.truth("current", isCurrent)
        fields.truth("within", !isCurrent && item.kinds.contains(request.kind))
      }
    }
  }

  private func pageRecord(_ heading: Heading, pageCount: Int) -> Value {
    let url = request.permalink.url
    let number = pageCount > 1 ? request.place + 1 : 1
    let suffix = number > 1 ? " (\(words.numbers.text(number)))" : ""
    let canonical = site.settings.baseURL.map { $0 + (url == "index.html" ? "" : url) }
    return builder.record(types.page) { fields in
      fields.text("kind", request.kind == .notFound ? "notfound" : request.kind.rawValue)
      let title = heading.title + suffix
      fields.text("title", request.kind == .home ? title : "\(title) \u{b7} \(site.title)")
      fields.text(
        "description",
        cut(heading.description, characters: 160 - suffix.unicodeScalars.count) + suffix)
      fields.text("url", url)
      fields.text("canonical", request.kind == .notFound ? nil : canonical)
      fields.text("og_type", heading.isArticle ? "article" : "website")
      fields.truth("noindex", heading.isHidden)
      fields.integer("number", number)
    }
  }

  /// Links to the first, the last and up to seven pages around this one.
  private func pager(_ count: Int) -> Value? {
    guard count > 1 else { return nil }
    let name = request.kind.rawValue
    let start = max(1, min(request.place - 3, count - 8))
    let around = start..<max(start, min(count - 1, start + 7))
    let shown = [0] + around + [count - 1]
    return builder.record(types.pager) { fields in
      fields.integer("number", request.place + 1)
      fields.integer("count", count)
      if request.place > 0 {
        fields.text("previous_url", SiteLayout.permalink(name, request.place - 1).url)
      }
      if request.place + 1 < count {
        fields.text("next_url", SiteLayout.permalink(name, request.place + 1).url)
      }
      fields.list(
        "links",
        shown.map { page in
          builder.record(types.pagerLink) { fields in
            fields.integer("number", page + 1)
            fields.text("url", SiteLayout.permalink(name, page).url)
            fields.truth("current", page == request.place)
          }
        })
    }
  }

  /// Downloads whose file names begin with one of `names`.
  func downloads(_ names: String...) -> [Value] {
    site.settings.downloads.filter { download in
      let name = download.path.split(separator: "/").last ?? ""
      return !download.isSchema && names.contains { name.hasPrefix($0) }
    }.map(downloadLink)
  }

  func downloadLink(_ download: RenderSettings.Download) -> Value {
    let name = String(download.path.split(separator: "/").last ?? "")
    let format = name.split(separator: ".").last.map { $0.uppercased() } ?? ""
    let size = download.size()
    let text =
      size < 1000
      ? "\(words.numbers.text(size)) B"
      : size < 1_000_000
        ? "\(words.numbers.text((size + 500) / 1000)) kB"
        : "\(words.numbers.text(Double((size + 50_000) / 100_000) / 10)) MB"
    return records.link(Permalink.encoded(download.path), name, note: "\(format), \(text)")
  }
}

/// The path of an absolute address: `/brief/` of `https://example.org/brief/`.
func pathOfAddress(_ address: String) -> String {
  var slashes = 0
  for index in address.utf8.indices where address.utf8[index] == UInt8(ascii: "/") {
    slashes += 1
    if slashes == 3 { return String(address[index...]) }
  }
  return "/"
}

/// An entry of the navigation, there if its page is.
struct SiteNavigation: Sendable {
  var url: String
  /// Key of its label.
  var word: String
  /// Kinds of pages that belong to it.
  var kinds: [SitePageKind]

  static func main(of site: SiteContext) -> [SiteNavigation] {
    var items = [
      SiteNavigation(url: "index.html", word: "home", kinds: []),
      SiteNavigation(url: "articles.html", word: "articles", kinds: [.articles, .article]),
      SiteNavigation(url: "chronology.html", word: "chronology", kinds: [.chronology]),
    ]
    if !site.index.actors.isEmpty {
      items.append(SiteNavigation(url: "actors.html", word: "actors", kinds: [.actors, .actor]))
    }
    if !site.index.topics.isEmpty {
      items.append(SiteNavigation(url: "topics.html", word: "topics", kinds: [.topics, .topic]))
    }
    if !site.references.figures.isEmpty {
      items.append(SiteNavigation(url: "figures.html", word: "figures", kinds: [.figures]))
    }
    items.append(SiteNavigation(url: "sources.html", word: "sources", kinds: [.sources]))
    return items
  }

  static func further(of site: SiteContext) -> [SiteNavigation] {
    ["gaps", "wording", "dossier", "about", "search"].map {
      SiteNavigation(url: "\($0).html", word: $0, kinds: [])
    }
  }
}
