internal import Annotating
package import CalendarDates
package import Diagnostics
import Parallelism
package import SiteModel

/// A plain text to be analysed.
package struct PlainDocument: Sendable {
  package var id: String
  package var text: String
  package var title: String?

  /// Without it nothing relative is placed.
  package var referenceDate: CalendarDay?

  package init(id: String, text: String, title: String?, referenceDate: CalendarDay?) {
    self.id = id
    self.text = text
    self.title = title
    self.referenceDate = referenceDate
  }
}

/// Makes the extraction records of plain texts: a line of JSON each, without its line break.
///
/// Offsets in a record count Unicode scalars of the text.
package func extractionLines(of documents: [PlainDocument], jobs: Int) -> [[UInt8]] {
  inParallel(documents.count, jobs: jobs) { number in
    let document = documents[number]
    return ExtractionRecord(
      id: document.id, text: document.text, title: document.title,
      referenceDate: document.referenceDate
    ).line
  }
}

/// Makes the extraction records of articles as a build of `seeds` reads them, drafts too.
///
/// Only those of which `isWanted` says so for the path below the folder. Records hold the visible
/// text that their offsets count in.
package func extractionLines(
  ofArticlesIn seeds: SeedFolder, settings: BuildSettings, where isWanted: (String) -> Bool
) -> Diagnosed<[[UInt8]]> {
  var settings = settings
  settings.includesDrafts = true
  let parsed = parse(seeds, settings)
  let annotator = Annotator(curation: parsed.value.curation)
  let wanted = parsed.value.articles.indices.filter { isWanted(parsed.value.articles[$0].path) }
  let lines = inParallel(wanted.count, jobs: settings.jobs) { number in
    let article = parsed.value.articles[wanted[number]]
    return annotator.record(of: article, id: seeds.displayPath(article.path)).line
  }
  return Diagnosed(lines, parsed.diagnostics.sorted())
}
