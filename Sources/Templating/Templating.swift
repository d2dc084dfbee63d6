// A template engine for pages that must not be wrong: all of Mustache but lambdas, four small
// extensions, escaping by HTML context that is decided when templates are compiled, and names
// checked against a schema before any page is made. It knows nothing of sites.
//
// 1. Declare what templates may name (`Schema`), once:
//
//     let schema = Schema(
//       records: [
//         RecordType("site", "The whole site", [Field("title", .text, "Its name")]),
//         RecordType("source", "A source of an article", [
//           Field("title", .text), Field("url", .text), Field("date", .date),
//         ]),
//         RecordType("article", "An article", [
//           Field("title", .text), Field("body", .html, "Its text as HTML"),
//           Field("sources", .list(.record("source"))), Field("extras", .map),
//         ]),
//         RecordType("article page", "What templates of article pages start from", [
//           Field("site", .record("site")), Field("page", .record("article")),
//         ]),
//       ],
//       pages: [PageKind("article", template: "article", root: "article page")])
//
// 2. Compile the theme. All mistakes of all templates come back together, sorted by place:
//
//     let theme = Theme.compile(
//       [TemplateSource(name: "article", path: "templates/article.mustache", bytes: bytes)],
//       for: schema)
//     if theme.diagnostics.contains(where: { $0.severity == .error }) { … }
//
// 3. Build the values all pages share, once. Fields are set by name in any order, best in the
//    order declared; `nil` leaves a field empty. `Value` is 16 bytes, `Sendable`, and may be kept:
//
//     let builder = ValueBuilder(schema)
//     let article = builder.declare(schema.record("article"))  // filled later: circles are fine
//     builder.fill(article) { fields in
//       fields.text("title", "Harbour reopens")
//       fields.html("body", htmlBytes)
//       fields.list("sources", [
//         builder.record(schema.record("source")) { $0.text("title", "Gazette"); $0.date("date", span) }
//       ])
//     }
//     let site = builder.frozen()  // Sendable, read by all threads
//
// 4. Render, on any thread, each with its own builder for what only one page needs:
//
//     let values = ValueBuilder(site)
//     values.removeAll()  // between pages
//     let root = values.record(schema.record("article page")) { $0.set("page", article) }
//     let page = theme.value.render("article", root, in: values, as: "articles/harbour.html")
//     page.value        // [UInt8]?, nil when there is any error
//     page.diagnostics  // such as `unsafe-url`, with template, line, column and the page's name
//
// Escaping follows the file type of the page's template: `feed.xml.mustache` or `feed.xml` is XML,
// `.json` JSON, `.txt` plain, all else HTML. Dates print as ISO 8601 (EDTF) unless filtered with
// `date: "%-d %B %Y"`; names of months come from a `Wording` (English by default).
