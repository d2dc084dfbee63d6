import CalendarDates
import Diagnostics
import Exporting
import Parallelism
import Rendering
package import SiteModel

/// An indexed site with its theme: every file that it has, made when it is asked for.
package struct ComposedSite: Sendable {
  /// The folder of the search index, in which only `searchFiles` lie.
  package static let searchFolder = "assets/search/"

  let renderer: SiteRenderer
  let seeds: AnnotatedSeeds

  /// All but those of the search index, in no order.
  package let files: [OutputFile]

  /// Makes the files of the search index, whose names depend on the words of all articles.
  package let searchFiles: @Sendable () -> [OutputFile]
}

/// Makes the files of an indexed site: pages, exports, search index, assets and attachments.
struct SiteComposition {
  let index: SiteIndex
  let seeds: AnnotatedSeeds

  /// The text of each article's file.
  let sources: [SourceText]
  let attachments: [Attachment]
  let jobs: Int
  let meter: WorkMeter?

  /// Returns the site; `nil` when the theme has errors.
  ///
  /// What is wrong in a page's making is found when it is made.
  func site(_ theme: ThemeFolder, _ diagnostics: inout [Diagnostic]) -> ComposedSite? {
    let site = index.curation.site
    let settings = ExportSettings(
      baseURL: site.baseURL, asOf: site.asOf?.description, title: index.title ?? "Briefing")
    let data = exports(of: index, settings).map(MeasuredFile.init)
    let prepared = SiteRenderer.prepare(
      index, templates: theme.files, name: theme.name, fallback: theme.fallback,
      settings: renderSettings(downloads: data))
    diagnostics += prepared.diagnostics
    guard let renderer = prepared.value else { return nil }
    for (number, source) in sources.enumerated() {
      diagnostics += renderer.linkFindings(article: number, source: source)
    }
    let paths = renderer.pages.map(\.permalink.path)
    let files = [
      renderer.pages.map { page(of: $0, renderer) },
      redirects(besides: Set(paths), &diagnostics), data.map(\.file), renderer.assets,
      sitemap(of: paths.filter { $0 != "404.html" }, baseURL: site.baseURL), copies,
    ]
    return ComposedSite(
      renderer: renderer, seeds: seeds, files: files.flatMap(\.self)
    ) { [index, jobs, meter] in
      meter?.begin("search", of: index.articles.count)
      let words = inParallel(index.articles.count, jobs: jobs, meter: meter) {
        searchWords(of: index.articles[$0])
      }
      let pages = renderer.guides.map {
        SearchPage(url: $0.url, title: $0.title, summary: $0.summary)
      }
      return Exporting.searchFiles(of: index, words: words, pages: pages) {
        renderer.dateText($0)
      }
    }
  }

  private func renderSettings(downloads: [MeasuredFile]) -> RenderSettings {
    var settings = RenderSettings(generator: "sitegen \(sitegenVersion)")
    settings.baseURL = index.curation.site.baseURL
    settings.asOf = index.curation.site.asOf
    settings.attachments = Dictionary(
      attachments.map { ($0.path, $0.pixelSize) }, uniquingKeysWith: { first, _ in first })
    settings.searchIndex = index.articles.isEmpty ? nil : searchIndexPath
    settings.downloads = downloads.map { file in
      RenderSettings.Download(path: file.path, size: file.byteCount)
    }
    return settings
  }

  private func page(of request: PageRequest, _ renderer: SiteRenderer) -> OutputFile {
    OutputFile(path: request.permalink.path, content: .made { renderer.render(request) })
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
