// From a `SiteIndex` and a theme to pages.
//
//     let prepared = SiteRenderer.prepare(index, templates: files, settings: settings)
//     guard let renderer = prepared.value else { … }        // errors in templates or strings
//     for page in renderer.pages { … renderer.render(page) } // on any number of threads
//     renderer.assets
//
// Records/  what templates may name (SiteSchema), and the records that all pages share
// Pages/    what each kind of page selects, and how long lists are cut into pages (SiteLayout)
// Charts/   charts as SVG, from plain values to bytes
// Words/    interface words, dates, numbers and plurals of a language
// Theme/    the files of a templates folder
