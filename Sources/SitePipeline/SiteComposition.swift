import CalendarDates
import Diagnostics
import Exporting
import Parallelism
import Rendering
import SiteModel

/// The files of an indexed site: pages, exports, search index, assets and attachments.
struct SiteComposition {
  let index: SiteIndex

  /// The text of each article's file.
  let sources: [SourceText]
  let attachments: [Attachment]
  let jobs: Int

  /// Returns the files in order of their paths; `nil` when the theme has errors.
  func files(
    _ theme: ThemeFolder, _ diagnostics: inout [Diagnostic], lap: (String) -> Void
  ) -> [OutputFile]? {
    let site = index.curation.site
    let data = exports(
      of: index,
      ExportSettings(
        baseURL: site.baseURL, asOf: site.asOf?.description, title: index.title ?? "Briefing"),
      jobs: jobs)
    lap("export")
    let prepared = SiteRenderer.prepare(
      index, templates: theme.files, name: theme.name, fallback: theme.fallback,
      settings: renderSettings(downloads: data))
    diagnostics += prepared.diagnostics
    guard let renderer = prepared.value else { return nil }
    let pages = pages(of: renderer, &diagnostics)
    lap("render")
    let search = searchFiles(with: renderer)
    lap("search")
    let paths = renderer.pages.map(\.permalink.path)
    let files = [
      pages, redirects(besides: Set(paths), &diagnostics), data, search, renderer.assets,
      sitemap(of: paths.filter { $0 != "404.html" }, baseURL: site.baseURL), copies,
    ]
    return files.flatMap(\.self).sorted { $0.path < $1.path }
  }

  private func renderSettings(downloads: [OutputFile]) -> RenderSettings {
    var settings = RenderSettings(generator: "sitegen \(sitegenVersion)")
    settings.baseURL = index.curation.site.baseURL
    settings.asOf = index.curation.site.asOf
    settings.attachments = Dictionary(
      attachments.map { ($0.path, $0.pixelSize) }, uniquingKeysWith: { first, _ in first })
    settings.searchIndex = index.articles.isEmpty ? nil : searchIndexPath
    settings.downloads = downloads.map { file in
      RenderSettings.Download(path: file.path, size: file.byteCount ?? 0)
    }
    return settings
  }

  private func pages(
    of renderer: SiteRenderer, _ diagnostics: inout [Diagnostic]
  ) -> [OutputFile] {
    let rendered = inParallel(renderer.pages.count, jobs: jobs) { number in
      renderer.render(renderer.pages[number])
    }
    for page in rendered { diagnostics += page.diagnostics }
    for (number, source) in sources.enumerated() {
      diagnostics += renderer.linkFindings(article: number, source: source)
    }
    return zip(renderer.pages, rendered).compactMap { page, rendered in
      rendered.value.map { OutputFile(path: page.permalink.path, content: .bytes($0)) }
    }
  }

  private func searchFiles(with renderer: SiteRenderer) -> [OutputFile] {
    let words = inParallel(index.articles.count, jobs: jobs) { number in
      searchWords(of: index.articles[number])
    }
    return Exporting.searchFiles(of: index, words: words) { renderer.dateText($0) }
  }

  private var copies: [OutputFile] {
    attachments.map { attachment in
      OutputFile(
        path: attachmentPermalink(attachment.path).path, content: .copy(of: attachment.location))
    }
  }

  /// A page at each former address of an article that leads to its present one.
  ///
  /// `alias-collision` is the error for an address that is taken.
  private func redirects(
    besides pages: Set<String>, _ diagnostics: inout [Diagnostic]
  ) -> [OutputFile] {
    var taken = pages
    var files: [OutputFile] = []
    for (number, article) in index.articles.map(\.article).enumerated() {
      for alias in article.metadata.aliases {
        let redirect = Redirect(from: alias, to: article)
        guard taken.insert(redirect.path).inserted else {
          diagnostics.append(
            Diagnostic(
              .error, "alias-collision", "\"\(redirect.path)\" is the address of another page",
              at: SourcePosition(file: sources[number].file, line: 1, column: 1),
              help: "take \"\(alias)\" out of the article's aliases"))
          continue
        }
        files.append(redirect.file(language: index.curation.site.language))
      }
    }
    return files
  }
}
