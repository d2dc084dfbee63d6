package import Templating

/// The one place that declares what templates may name: record types, and the fields of each page.
///
/// templates/README.md is checked against it.
package func siteSchema(words keys: [String]) -> Schema {
  Schema(
    records: sharedRecords + [wordsRecord(keys)] + SitePageKind.allCases.map(\.record),
    pages: SitePageKind.allCases.map {
      PageKind($0.rawValue, template: $0.template, root: $0.rootName)
    })
}

/// The kinds of pages, by the names of their templates.
package enum SitePageKind: String, Sendable, CaseIterable {
  case home
  case articles
  case article
  case actors
  case actor
  case chronology
  case topics
  case topic
  case figures
  case sources
  case gaps
  case wording
  case about
  case search
  case notFound = "404"
  case dossier

  package var template: String { rawValue }

  var rootName: String { "\(rawValue) page" }

  fileprivate var record: RecordType {
    RecordType(rootName, summary, commonFields + fields)
  }
}

private func text(_ name: String, _ summary: String = "") -> Field { Field(name, .text, summary) }
private func html(_ name: String, _ summary: String = "") -> Field { Field(name, .html, summary) }
private func number(_ name: String, _ summary: String = "") -> Field {
  Field(name, .integer, summary)
}
private func truth(_ name: String, _ summary: String = "") -> Field { Field(name, .truth, summary) }
private func one(_ name: String, _ record: String, _ summary: String = "") -> Field {
  Field(name, .record(record), summary)
}
private func many(_ name: String, _ record: String, _ summary: String = "") -> Field {
  Field(name, .list(.record(record)), summary)
}
private func texts(_ name: String, _ summary: String = "") -> Field {
  Field(name, .list(.text), summary)
}

private func wordsRecord(_ keys: [String]) -> RecordType {
  RecordType(
    "words", "Interface words, from strings/<lang>.yml", keys.map { Field($0, .text) })
}

/// Names of the fields that every page has.
let commonFieldNames = commonFields.map(\.name)

private let commonFields: [Field] = [
  text("root", "What leads from this page to the site's root: empty, or ../"),
  text("lang", "Language of the page (BCP 47)"),
  text("dir", "ltr or rtl"),
  one("t", "words", "Interface words"),
  one("site", "site", "The whole site"),
  many("nav", "navigation", "Main navigation: pages that exist"),
  many("more", "navigation", "Further pages, for the footer"),
  one("page", "page", "This page"),
  one("pager", "pager", "Other pages of a long list; empty where there is one page"),
  text("generator", "Name and version of this program"),
]

private let sharedRecords: [RecordType] = [
  RecordType(
    "site", "The whole site",
    [
      text("title"), text("description"), text("editor"), text("licence"), text("licence_url"),
      text("base_url", "Absolute address of the root; empty if none was given"),
      text("image", "Absolute address of the picture for link previews; empty if there is none"),
      text("image_alt"), text("image_width", "In pixels; empty if not known"), text("image_height"),
      text("locale", "Language and territory as Open Graph writes them; empty without a territory"),
      text("as_of", "The day the site speaks of as now"), text("as_of_iso"),
      text("search_index", "Of the search's first script; empty if there is none"),
      truth("feeds", "Whether feed.xml and feed.json exist"), one("counts", "counts"),
    ]),
  RecordType(
    "counts", "How much there is",
    [
      number("articles"), number("actors"), number("events"), number("figures"),
      number("statements"), number("topics"), number("origins"), number("unnamed"),
      number("outlets"),
    ]),
  RecordType(
    "navigation", "A link of the navigation",
    [
      text("url"), text("label"), truth("current", "It is this page"),
      truth("within", "This page is below it"),
    ]),
  RecordType(
    "page", "What a page says of itself",
    [
      text("kind"), text("title"), text("description", "Plain, at most 160 characters"),
      text("url", "Relative to the root"), text("canonical", "Absolute; empty without a base URL"),
      text("og_type", "website or article"), truth("noindex"),
      number("number", "Of a long list's pages, from 1"),
    ]),
  RecordType(
    "pager", "The pages of a long list",
    [
      number("number"), number("count"), text("previous_url"), text("next_url"),
      many("links", "pager link", "At most nine: the first, the last and those around"),
    ]),
  RecordType("pager link", "", [number("number"), text("url"), truth("current")]),
  RecordType(
    "evidence", "A verbatim quote with its place",
    [
      text("quote"), text("url", "Of the sentence: articles/x.html#s3"),
      number("number", "Of the article"), number("sentence"), text("article", "Its title"),
      text("outlet"), text("date"), text("date_iso"), text("lang"), text("dir"),
      text("origin", "What the sentence itself relies on, as worded"),
    ]),
  RecordType(
    "link", "A link or download",
    [text("url"), text("label"), text("note", "Such as CSV, 12 kB")]),
  RecordType(
    "origin", "What an article relies on",
    [
      text("name"), text("url", "Of the actor's page; empty if it has none"), text("quote"),
      one("evidence", "evidence"),
    ]),
  RecordType(
    "article", "An article, wherever it is named",
    [
      number("number"), text("title"), truth("untitled", "The title is its opening words"),
      text("url"), text("outlet"), text("date"), text("date_iso"), text("lang"), text("dir"),
      text("date_note", "What bounds the date of an undated article"), truth("date_known"),
      text("opening", "Its first sentence"), number("sentences"), number("words"),
      many("actors", "actor", "The most named, at most five"), many("topics", "topic"),
      text("origins_text", "What it relies on, in one line"),
      number("events", "Empty where there are none"),
      number("figures", "Empty where there are none"),
    ]),
  RecordType(
    "actor", "A person, body, state, place or medium, wherever it is named",
    [
      text("name"), text("url"), text("kind"), text("lang"), text("dir"), text("kind_text"),
      text("role", "As worded"),
      text("stated_role", "As `role`, also where it is one paper’s word"),
      one("role_evidence", "evidence", "Of `stated_role`"), number("mentions"),
      number("articles"), text("first"), text("first_iso"), text("last"), text("last_iso"),
      text("initial"), number("statements"),
    ]),
  RecordType(
    "event", "An entry of the chronology",
    [
      text("id"), text("url", "Of the entry: chronology.html#e12"), text("date"),
      text("date_iso"), text("edtf"),
      text(
        "precision",
        "exact, range, month, year, approximate, planned, calledoff, moved, noyear or undated"),
      text("precision_text", "In words; empty for an exact day"), text("reason"), text("bounds"),
      truth("planned"),
      many("called_off", "evidence", "The sentences that call a plan off or move it"),
      text("quote"), text("lang"), text("dir"),
      many("sources", "evidence", "The first is the one quoted"),
      many("also", "evidence", "Sources without the first"),
      number("sources_left", "Sources beyond those listed"), number("articles"),
      number("origins"), truth("single_origin"), many("actors", "actor"), many("topics", "topic"),
    ]),
  RecordType(
    "figure", "A number that an article states",
    [
      text("id"), text("value", "As worded"), text("number", "Digits only; empty for vague words"),
      text("qualifier"), text("qualifier_text", "Empty where the wording says it"), text("unit"),
      text("what"), text("group"), text("attributed"), text("attributed_url"), text("as_of"),
      text("as_of_iso"), text("label", "later, scope, differs, undated or empty"),
      text("label_text"),
      text("scope"), text("shape", "filled, triangle, open or words"), one("evidence", "evidence"),
      text("measure"), text("measure_url"), text("lang"), text("dir"),
    ]),
  RecordType(
    "measure", "Figures that count the same thing",
    [
      text("id"), text("name"), text("group"), html("chart"), many("figures", "figure"),
      number("articles"), text("note"),
    ]),
  RecordType(
    "statement", "Who said what",
    [
      text("speaker", "As worded"), text("speaker_url"),
      truth("opens", "The quote is a sentence that begins with the speaker"),
      text("manner", "The verb as worded"),
      text("party", "Name of the actor"),
      text("voice", "In a table of positions, who speaks for the party, or how"), text("issue"),
      one("evidence", "evidence"),
    ]),
  RecordType(
    "topic", "A topic, wherever it is named",
    [
      text("name"), text("url"), html("note"), number("articles"),
      number("events", "This and the next two are empty where there are none"),
      number("figures"), number("statements"), texts("terms"), one("lead", "evidence"),
    ]),
  RecordType(
    "outlet", "A publisher of articles",
    [
      text("name"), text("url"), text("id"), many("articles", "article"), number("count"),
      text("first"), text("last"), many("origins", "origin"),
    ]),
  RecordType(
    "matrix", "Positions by issue, or in a topic by stance, and party",
    [
      text("head", "What the rows are"), text("caption"), many("parties", "party"),
      many("rows", "matrix row"),
    ]),
  RecordType("party", "", [text("name"), text("url")]),
  RecordType("matrix row", "", [text("issue"), text("url"), many("cells", "matrix cell")]),
  RecordType(
    "matrix cell", "",
    [
      text("party"),
      truth("reported", "The party is reported to say something on it, shown or not"),
      many("statements", "statement"),
    ]),
  RecordType(
    "point", "A key point",
    [text("label"), one("evidence", "evidence"), many("others", "evidence")]),
  RecordType(
    "gap", "Something that is not known",
    [text("text"), text("reason"), one("evidence", "evidence"), text("url"), text("label")]),
  RecordType(
    "gap section", "Gaps of one kind",
    [
      text("id"), text("title"), text("note"), number("count"), many("gaps", "gap"),
      number("left", "Gaps beyond those listed"),
    ]),
  RecordType(
    "news day", "The latest events of one day",
    [
      text("date"), text("date_iso"), text("url"), many("events", "event"),
    ]),
  RecordType("citation", "How to cite a page", [text("text"), many("links", "link")]),
  RecordType(
    "glance", "An article at a glance",
    [
      many("actors", "actor"), many("events", "event"), many("figures", "figure"),
      many("topics", "topic"), many("statements", "statement"),
      many("more_statements", "statement"), number("more_count", "Statements beyond the first"),
    ]),
  RecordType(
    "removal", "What intake took out of an article",
    [text("text"), text("rule"), text("why"), number("line")]),
  RecordType(
    "contents entry", "A heading of an article's text",
    [
      text("title"), text("anchor", "What to write behind `#`"),
      number("level", "1 for the outermost, without a gap on the way down"),
    ]),
  RecordType(
    "related", "Another article on the same events",
    [one("article", "article"), text("why"), many("events", "event")]),
  RecordType(
    "article data", "For JSON-LD",
    [text("date_published"), text("date_modified"), text("lang"), text("publisher")]),
  RecordType(
    "actor group", "Actors of one kind",
    [text("kind"), text("kind_text"), text("id"), many("actors", "actor")]),
  RecordType("alias", "Another name of an actor", [text("name"), number("count")]),
  RecordType("role", "A role as worded", [text("role"), many("evidence", "evidence")]),
  RecordType(
    "position", "What an actor says on an issue",
    [text("issue"), text("url"), many("statements", "statement")]),
  RecordType(
    "companion", "An actor in the same sentences",
    [
      one("actor", "actor"), number("count"),
    ]),
  RecordType(
    "article mentions", "Mentions in one article",
    [
      one("article", "article"), many("evidence", "evidence"),
      number("left", "Sentences beyond those listed"),
    ]),
  RecordType("year", "", [text("year"), text("id"), many("months", "month")]),
  RecordType("month", "", [text("name"), text("id"), many("days", "day")]),
  RecordType(
    "day", "A day, month or range of the chronology",
    [text("date"), text("date_iso"), text("id"), many("events", "event")]),
  RecordType(
    "agreement", "What several articles report alike",
    [
      one("text", "evidence"), many("others", "evidence"), number("articles"), number("origins"),
      text("origins_text"),
    ]),
  RecordType(
    "difference", "Figures of one measure that are not alike",
    [
      text("issue"), text("group", "Of whom, or where"), text("url"),
      text("note", "Why they may differ"), many("sides", "side"),
    ]),
  RecordType(
    "dispute", "What one party says or wants and another denies or rejects",
    [
      text("issue", "The parties"), one("evidence", "evidence", "The sentence that tells both"),
      many("sides", "side"),
    ]),
  RecordType(
    "side", "",
    [
      text("value", "As worded; of a dispute the stance"), text("party"), text("url"),
      one("evidence", "evidence"),
    ]),
  RecordType(
    "origin group", "What articles rely on",
    [text("name"), text("url"), many("articles", "origin article"), number("count")]),
  RecordType("origin article", "", [one("article", "article"), one("evidence", "evidence")]),
  RecordType(
    "reference", "An entry of the bibliography",
    [text("id"), number("number"), html("html"), text("url"), text("original")]),
  RecordType(
    "wording group", "Names of one thing",
    [
      text("id"), text("name"), text("url"), many("forms", "wording form"),
      number("left", "Forms beyond those listed"),
    ]),
  RecordType(
    "wording form", "",
    [
      text("form"), number("count"), number("articles"), number("share", "Per cent"),
      number("step", "Tenths"), one("example", "evidence"),
    ]),
  RecordType(
    "rule", "What a rule does, and how often it did",
    [text("rule"), text("text"), number("count")]),
  RecordType(
    "rule chapter", "Rules that find one kind of thing",
    [
      text("id"), text("name"), many("found", "rule", "By which it is found"),
      many("rejected", "rule", "By which it is left out"),
    ]),
  RecordType("letter", "", [text("letter"), text("id"), many("terms", "term")]),
  RecordType("term", "", [text("term"), many("links", "link")]),
  RecordType(
    "topic digest", "A topic in the dossier",
    [
      one("topic", "topic"), many("bottom_line", "evidence"), many("agree", "agreement"),
      truth("differs"), many("differ", "difference"), many("disputes", "dispute"),
      many("questions", "evidence"),
    ]),
]

extension SitePageKind {
  fileprivate var summary: String {
    switch self {
    case .home: "index.html"
    case .articles: "articles.html, articles-2.html …"
    case .article: "articles/<slug>.html"
    case .actors: "actors.html, actors-2.html …"
    case .actor: "actors/<slug>.html"
    case .chronology: "chronology.html, chronology-2.html …"
    case .topics: "topics.html"
    case .topic: "topics/<slug>.html"
    case .figures: "figures.html, figures-2.html …"
    case .sources: "sources.html, sources-2.html …"
    case .gaps: "gaps.html"
    case .wording: "wording.html"
    case .about: "about.html"
    case .search: "search.html"
    case .notFound: "404.html"
    case .dossier: "dossier.html"
    }
  }

  fileprivate var fields: [Field] {
    switch self {
    case .home:
      [
        html("introduction"), many("state", "evidence", "At most two sentences"),
        truth("state_undated", "Whether too few articles are dated to tell which is the newest"),
        many("points", "point"), html("strip"), text("strip_summary"),
        many("events", "event", "Those that most sources tell"),
        many("ahead", "event", "Plans for days after the newest article, at most six"),
        number("ahead_left", "Such plans beyond those listed"),
        text("ahead_url", "Of the first of them in the chronology"), one("matrix", "matrix"),
        many("figures", "figure"), many("actors", "actor"), many("topics", "topic"),
        many("news", "news day"), many("outlets", "outlet"), many("articles", "article"),
        one("cite", "citation"), many("feeds", "link"),
      ]
    case .articles: [many("articles", "article"), many("downloads", "link")]
    case .article:
      [
        one("article", "article"), texts("authors"), text("source_url"), text("rights"),
        text("display", "full, excerpt or link"), html("body"),
        many("contents", "contents entry", "The headings of the text, if there are three or more"),
        text("description"),
        text("updated"), one("glance", "glance"), many("origins", "origin"),
        many("removed", "removal"), many("related", "related"),
        one("previous", "article"), one("next", "article"), one("cite", "citation"),
        text("file", "Name of the seed"), one("json_ld", "article data"),
        Field("extras", .map, "Front matter keys that sitegen does not know"),
      ]
    case .actors:
      [many("groups", "actor group"), html("heat"), html("graph"), many("downloads", "link")]
    case .actor:
      [
        one("actor", "actor"), many("aliases", "alias"), many("same_as", "link"), html("note"),
        many("roles", "role"), many("statements", "statement"), many("positions", "position"),
        number("statements_left", "Statements beyond those listed"),
        many("figures", "figure"), number("figures_left"), many("events", "event"),
        number("events_left"), many("with", "companion"),
        many("mentions", "article mentions"), number("mentions_left"), one("previous", "actor"),
        one("next", "actor"), text("json_ld_type"),
      ]
    case .chronology:
      [
        html("strip"), text("strip_summary"),
        many("jumps", "link", "Years and their pages, where there are several"),
        many("years", "year"), many("noyear", "event"),
        many("undated", "event"), many("undated_articles", "article"), many("downloads", "link"),
      ]
    case .topics: [many("topics", "topic"), many("downloads", "link")]
    case .topic:
      [
        one("topic", "topic"), many("bottom_line", "evidence"), many("agree", "agreement"),
        truth("differs"), many("differ", "difference"), many("disputes", "dispute"),
        truth("has_positions"), one("matrix", "matrix"),
        many("others", "statement", "Stances that the matrix has not"),
        many("more_statements", "statement"),
        number("more_count", "How many these are; the data have all"),
        many("events", "event"),
        truth("events_left", "Whether there are more than those listed"),
        many("figures", "figure"), truth("figures_left"), many("questions", "evidence"),
        many("articles", "article", "The newest first"), truth("articles_left"),
        many("downloads", "link"), one("previous", "topic"), one("next", "topic"),
      ]
    case .figures:
      [
        many("measures", "measure"), many("singles", "figure", "Those without a like"),
        many("vague", "figure"), many("downloads", "link"),
      ]
    case .sources:
      [
        many("outlets", "outlet"), many("origins", "origin group", "Those with a name"),
        many("unnamed", "origin group", "Officials, sources and accounts without one"),
        many("bibliography", "reference"), number("without_outlet"), many("downloads", "link"),
      ]
    case .gaps: [many("sections", "gap section")]
    case .wording:
      [
        many("things", "wording group", "Things that are called by several words"),
        many("near", "wording group", "Near-synonyms between which writers choose"),
        many("groups", "wording group", "Actors and how they are described"),
        many("terms", "wording group", "Topics and the terms that stand for them"),
        many("verbs", "wording group", "Verbs by which statements are reported: one group"),
        many("names", "wording group", "Actors and the forms of their names"),
      ]
    case .about:
      [
        html("text", "The introduction in site.yml"), many("rules", "rule", "Of intake"),
        many("chapters", "rule chapter", "Of the text analysis"),
        number("removed_total"), many("downloads", "link"),
        many("schemas", "link"), text("rebuild", "The command"),
      ]
    case .search: [many("concordance", "letter")]
    case .notFound: []
    case .dossier:
      [
        many("state", "evidence"), truth("state_undated"), many("points", "point"), html("strip"),
        text("strip_summary"),
        one("matrix", "matrix"), many("events", "event"), many("measures", "measure"),
        many("actors", "actor"), many("topics", "topic digest"),
        many("gap_sections", "gap section"), many("bibliography", "reference"),
        one("cite", "citation"),
      ]
    }
  }
}
