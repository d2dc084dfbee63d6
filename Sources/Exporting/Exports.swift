package import SiteModel

// Exporting gives readers the same findings as the pages, in the forms their tools read. Each form
// is one file here, a pure function of the index.

/// Returns every export of the site but the sitemap, in the order in which pages offer them.
package func exports(of index: SiteIndex, _ settings: ExportSettings) -> [OutputFile] {
  var files = dataFiles(of: index) + csvFiles(of: index) + references(of: index)
  files += [calendar(of: index, settings)].compactMap(\.self)
  files.append(timelineJS(of: index, settings))
  files += [atomFeed(of: index, settings), jsonFeed(of: index, settings)].compactMap(\.self)
  return files
}
