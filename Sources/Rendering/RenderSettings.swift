package import CalendarDates
package import SiteModel

/// What pages need to know beyond the index and the theme.
package struct RenderSettings: Sendable {
  /// A file that is published beside the pages and may be offered on them.
  package struct Download: Sendable {
    /// Relative to the site's root.
    package var path: String

    /// It describes another file.
    var isSchema: Bool { path.hasSuffix(".schema.json") }

    /// The file's length in bytes, asked for by the pages that offer it.
    package var size: @Sendable () -> Int

    package init(path: String, size: @escaping @autoclosure @Sendable () -> Int) {
      self.path = path
      self.size = size
    }
  }

  /// Absolute address of the root, ending in `/`, for canonical links.
  package var baseURL: String?

  /// The day the site speaks of as now; without it none is printed.
  package var asOf: CalendarDay?

  /// Exports in the order in which they are offered.
  package var downloads: [Download]

  /// Path of the search index's first script; `nil` where there is none.
  package var searchIndex: String?

  /// Files of the seeds folder that articles may show or link, with the size of pictures.
  package var attachments: [String: PixelSize?]

  /// Name and version of the program.
  package var generator: String

  package init(
    baseURL: String? = nil, asOf: CalendarDay? = nil, downloads: [Download] = [],
    searchIndex: String? = nil, attachments: [String: PixelSize?] = [:], generator: String
  ) {
    self.baseURL = baseURL
    self.asOf = asOf
    self.downloads = downloads
    self.searchIndex = searchIndex
    self.attachments = attachments
    self.generator = generator
  }
}
