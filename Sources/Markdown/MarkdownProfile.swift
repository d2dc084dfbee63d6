/// Which Markdown is read and how its HTML is written.
package enum MarkdownProfile: String, Sendable, CaseIterable {
  /// For sites: the extensions of `gfm`, heading ids, and nothing an author may not do: raw HTML is
  /// shown as text with a warning, addresses outside the allow-list are left out.
  case site

  /// Plain CommonMark 0.30; raw HTML and every address pass through.
  case spec

  /// CommonMark with tables, strikethrough, autolinks, task lists, footnotes and the tag filter.
  case gfm

  var hasExtensions: Bool { self != .spec }
}
