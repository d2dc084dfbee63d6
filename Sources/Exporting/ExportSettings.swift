/// What exports need beyond the index.
package struct ExportSettings: Sendable {
  /// Absolute address of the site's root, ending in `/`; feeds and the sitemap exist only with it.
  package var baseURL: String?

  /// The day of the build as given from outside, `YYYY-MM-DD`; nothing reads a clock.
  package var asOf: String?

  /// The site's title as its pages show it.
  package var title: String

  package init(baseURL: String?, asOf: String?, title: String) {
    self.baseURL = baseURL
    self.asOf = asOf
    self.title = title
  }
}
