package import CalendarDates
package import Diagnostics
package import SiteModel
import Templating

/// Makes the pages of a site from its index and a theme.
///
/// The theme is compiled and all shared records are built once; then any number of threads may
/// render pages.
package struct SiteRenderer: Sendable {
  /// All pages, in a fixed order.
  package let pages: [PageRequest]

  /// The theme's assets.
  package let assets: [OutputFile]

  let theme: Theme
  let site: SiteContext
  let values: SiteValues
  let shared: SharedValues
  let types: RecordTypes
  private let builders: IdleBuilders

  /// Prepares a site; the value is `nil` when the theme has an error.
  ///
  /// `templates` are the files of the folder called `name`, with paths below it; `fallback` those of
  /// the default look, for what the folder lacks.
  package static func prepare(
    _ index: SiteIndex, templates: [SourceFile], name: String = "templates",
    fallback: [SourceFile] = [], settings: RenderSettings
  ) -> Diagnosed<SiteRenderer?> {
    let files = ThemeFiles.sorted(templates, name: name, fallback: fallback)
    let words = StringTable.read(
      language: index.curation.site.language, from: files.value.strings)
    let schema = siteSchema(words: words.value.keys)
    let theme = Theme.compile(
      files.value.templates, for: schema, wording: Wording(words.value))
    let diagnostics = (files.diagnostics + words.diagnostics + theme.diagnostics).sorted()
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      return Diagnosed(nil, diagnostics)
    }
    let site = SiteContext(index, words: words.value, settings: settings)
    let builder = ValueBuilder(schema, reading: theme.value.reads)
    let records = Records(site: site, builder: builder)
    let missing = site.missingImage.map { [$0] } ?? []
    let renderer = SiteRenderer(
      theme: theme.value, site: site, values: builder.frozen(), records: records,
      assets: files.value.assets)
    return Diagnosed(renderer, diagnostics + missing)
  }

  private init(
    theme: Theme, site: SiteContext, values: SiteValues, records: Records,
    assets: [SourceFile]
  ) {
    self.theme = theme
    self.site = site
    self.values = values
    shared = records.shared
    types = records.types
    builders = IdleBuilders(values)
    self.assets = assets.map { OutputFile(path: $0.path, content: .bytes($0.bytes)) }
    pages = Self.pages(of: site)
  }

  /// What the pages show.
  package var index: SiteIndex { site.index }

  /// The site's title as pages show it, for exports.
  package var title: String { site.title }

  /// A date in the language of the pages, as they show it.
  package func dateText(_ date: DateSpan) -> String { site.words.dates.text(date) }

  /// The pages that list or explain, with what they say of themselves, for the search.
  package var guides: [(url: String, title: String, summary: String)] {
    let items = SiteNavigation.main(of: site) + SiteNavigation.further(of: site)
    return items.filter { !["home", "search"].contains($0.word) }.map { item in
      (item.url, site.words.word(item.word), site.words.word("\(item.word)_deck"))
    }
  }

  /// Renders one page; the value is `nil` when anything in it is an error.
  package func render(_ page: PageRequest) -> Diagnosed<[UInt8]?> {
    builders.withBuilder { builder in
      builder.removeAll(reading: theme.reads(of: page.kind.rawValue))
      let records = Records(site: site, types: types, builder: builder, shared: shared)
      let root = PageRecord(request: page, records: records).root()
      return theme.render(page.kind.rawValue, root, in: builder, as: page.permalink.path)
    }
  }

  private static func pages(of site: SiteContext) -> [PageRequest] {
    let index = site.index
    let layout = site.layout
    func list(_ kind: SitePageKind, _ runs: [Range<Int>]) -> [PageRequest] {
      runs.indices.map { place in
        PageRequest(kind, SiteLayout.permalink(kind.rawValue, place), place: place)
      }
    }
    func single(_ kind: SitePageKind, _ path: String) -> [PageRequest] {
      [PageRequest(kind, Permalink(path))]
    }
    var pages = single(.home, "index.html") + list(.articles, layout.articles)
    pages += index.articles.enumerated().map { place, article in
      PageRequest(.article, article.article.permalink, place: place)
    }
    pages += list(.chronology, layout.chronology)
    if !index.actors.isEmpty {
      pages += list(.actors, layout.actors)
      pages += index.actors.enumerated().map { place, actor in
        PageRequest(.actor, actor.permalink, place: place)
      }
    }
    if !index.topics.isEmpty {
      pages += single(.topics, "topics.html")
      pages += index.topics.enumerated().map { place, topic in
        PageRequest(.topic, topic.permalink, place: place)
      }
    }
    if !site.references.figures.isEmpty { pages += list(.figures, layout.figures) }
    pages += list(.sources, layout.sources)
    for kind in [SitePageKind.gaps, .wording, .dossier, .about, .search] {
      pages += single(kind, "\(kind.rawValue).html")
    }
    return pages + single(.notFound, "404.html")
  }
}

extension Wording {
  /// The words that template filters print.
  fileprivate init(_ words: StringTable) {
    var wording = Wording.english
    wording.months = words.dates.months
    wording.shortMonths = words.dates.shortMonths
    wording.seasons = words.dates.seasons
    wording.plurals = words.pluralForms
    wording.pluralForm = words.pluralIndex
    let numbers = words.numbers
    wording.number = { numbers.text($0) }
    self = wording
  }
}
