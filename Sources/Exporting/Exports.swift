import Parallelism
package import SiteModel

// Exporting gives readers the same findings as the pages, in the forms their tools read. Each form
// is one file here, a pure function of the index.

/// Returns every export of the site but the sitemap, in the order in which pages offer them.
///
/// Files are independent of one another and made on `jobs` threads.
package func exports(
  of index: SiteIndex, _ settings: ExportSettings, jobs: Int = 1
) -> [OutputFile] {
  var forms = dataForms(of: index) + csvForms(of: index)
  forms += referenceForms(of: index)
  forms += [
    { calendar(of: index, settings) }, { timelineJS(of: index, settings) },
    { atomFeed(of: index, settings) }, { jsonFeed(of: index, settings) },
  ]
  let work = forms
  return inParallel(work.count, jobs: jobs, chunk: 1) { work[$0]() }.compactMap(\.self)
}
