import Diagnostics
package import SiteModel

// Exporting gives readers the same findings as the pages, in the forms their tools read. Each form
// is one file here, a pure function of the index.

/// Returns every export of the site but the sitemap, in the order in which pages offer them.
///
/// Files are independent of one another and made when they are asked for.
package func exports(of index: SiteIndex, _ settings: ExportSettings) -> [OutputFile] {
  var forms = dataForms(of: index) + csvForms(of: index) + referenceForms(of: index)
  if hasCalendar(index) {
    forms.append(ExportForm("events.ics") { calendar(of: index, settings) })
  }
  forms.append(ExportForm("data/timelinejs.json") { timelineJS(of: index, settings) })
  if settings.baseURL != nil {
    forms.append(ExportForm("feed.xml") { atomFeed(of: index, settings) })
    forms.append(ExportForm("feed.json") { jsonFeed(of: index, settings) })
  }
  let paths = Set(forms.map(\.path))
  return forms.map(\.file) + dataSchemas.filter { paths.contains($0.path) }.map(\.file)
}

/// The work of one export: where it goes and what makes it.
struct ExportForm: Sendable {
  let path: String
  private let make: @Sendable () -> OutputFile?

  init(_ path: String, _ make: @escaping @Sendable () -> OutputFile?) {
    self.path = path
    self.make = make
  }

  var file: OutputFile {
    var file = OutputFile(path: path, content: .made { [make] in Diagnosed(make()?.made().value) })
    file.isLarge = true
    return file
  }
}

extension SiteIndex {
  /// What a large export may take, in bytes: memory that is asked for and not used costs nothing,
  /// while an array that grows holds all it has twice.
  var exportSize: Int { (1 << 14) + articles.count * 6000 }
}
