import JSONText
import SiteModel

// What each JSON file of the site holds, as JSON Schema, written to `data/schema/*.schema.json`.
//
// A data file names its schema and version in `schema`, as in `sitegen-events-1`; the number goes up
// when a member is taken away or changes its meaning, not when one is added.

/// The schema of one file.
struct DataSchema: Sendable {
  /// Of the file that it describes, such as `data/events.json`.
  var path: String
  var summary: String
  var shape: Shape

  /// The part of the path that names it: `events`.
  var name: String {
    let file = path.split(separator: "/").last ?? ""
    return String(file.dropLast(".json".count))
  }

  var file: OutputFile {
    var json = JSONWriter()
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", path)
      json.member("description", summary)
      json.keywords(shape)
    }
    return OutputFile(
      path: "data/schema/\(name).schema.json", content: .bytes(json.bytes + [0x0A]))
  }
}

private let statement =
  [
    Property("actor", slug, "The speaker, where known", optional: true),
    Property("speaker", .text(), "As worded, or whom these words stand for"),
    Property("speakerWords", .text(), "As worded, where others tell who it is", optional: true),
    Property("verb", .text(), "As worded"),
    Property("class", .text(), "Such as said, demanded, rejected"),
    Property("quotation", .truth, "The words are in quotation marks"),
  ] + evidence

/// In the order in which the files are offered.
let dataSchemas: [DataSchema] = [
  twin(
    "articles", "The articles, with what was removed at intake and what each relies on.",
    [
      Property("slug", slug, "Names the article in all data files"),
      Property("file", .text(), "Path below the seeds folder"),
      Property("fingerprint", .text(pattern: "^[0-9a-f]{16}$"), "Of the seed's bytes, FNV-1a 64"),
      Property("url", .text(), "Relative to the site's root"),
      Property("title", .text()),
      Property(
        "titleOrigin", .choice(["metadata", "heading", "headline", "openingWords"]),
        "openingWords: the article has no title"),
      Property("date", date, "EDTF level 1, as given", optional: true),
      Property("updated", date, optional: true),
      Property("source", .text(), "The outlet", optional: true),
      Property("sourceURL", .text(), "Address of the original", optional: true),
      Property("authors", .list(.text())),
      Property("language", .text(), "BCP 47"),
      Property("rights", .text(), optional: true),
      Property("sentences", count, "How many there are, headings aside"),
      Property(
        "removed",
        .list(
          .object([
            Property("rule", .text()),
            Property("line", .integer(least: 1), "In the whole file"),
            Property("text", .text()),
          ])), "What intake took out, and by which rule"),
      Property(
        "origins",
        .list(
          .object(
            [
              Property("name", .text()),
              Property("kind", .choice(["media", "official", "authority", "document", "other"])),
            ] + evidence)), "What the article itself relies on"),
    ]),
  twin(
    "actors", "People, organisations, states, places and media, merged across articles.",
    [
      Property("slug", slug), Property("name", .text()),
      Property("kind", .choice(ActorKind.allCases.map(\.rawValue))),
      Property("url", .text(), "Relative to the site's root"),
      Property("aliases", .list(.text())),
      Property("sameAs", .list(.text()), "Addresses elsewhere, as the editor gives them"),
      Property("mentions", count), Property("articles", .list(slug)),
      Property("first", date, "Of the earliest dated article that names it", optional: true),
      Property("last", date, "Of the latest dated article that names it", optional: true),
      Property(
        "roles", .list(.object([Property("words", .text(), "As worded")] + evidence)),
        "The most frequent first"),
    ]),
  twin(
    "mentions", "Every mention of every actor.",
    [
      Property("actor", slug),
      Property("form", .choice(["name", "demonym"]), "demonym: Israeli for Israel"),
    ] + evidence),
  twin(
    "events", "The chronology: dated entries, oldest first, then those that cannot be placed.",
    [
      Property("date", date, "EDTF level 1; absent where nothing can be placed", optional: true),
      Property(
        "undated", .choice(["year-not-stated", "article-undated", "vague"]),
        "Why there is no day", optional: true),
      Property("planned", .truth, "Announced, not reported as done"),
      Property("approximate", .truth),
      Property(
        "calledOff", .list(.object(evidence)), "The sentences that call a plan off or move it",
        optional: true),
      Property("moved", .truth, "They only move it to another day", optional: true),
      Property("origins", count, "Sources that do not rely on one another"),
      Property(
        "sources",
        .list(.object([Property("dateWords", .text(), "The words that give the date")] + evidence)),
        "Every sentence that tells it, the most telling first"),
    ]),
  twin(
    "figures", "Every number that the articles state, those that count the same thing together.",
    [
      Property("measure", slug),
      Property(
        "relation",
        .choice([
          "first", "agrees", "later", "different-scope", "part", "differs", "undated", "former",
          "vague",
        ]),
        "How it stands to the figures of its measure before it"),
      Property("value", .number, "Absent for words such as thousands", optional: true),
      Property("upperValue", .number, "Of a range", optional: true),
      Property(
        "qualifier",
        .choice([
          "exact", "over", "at_least", "nearly", "about", "up_to", "under", "range", "fraction",
          "vague",
        ])), Property("words", .text(), "The figure as worded"),
      Property("unit", .text(), optional: true),
      Property("what", .text(), "What is counted", optional: true),
      Property("group", .text(), "Of whom, or where; of captives, who holds them", optional: true),
      Property("attributedTo", .text(), optional: true),
      Property("deniedBy", .text(), "Who says that it is not so", optional: true),
      Property("asOf", date, optional: true),
      Property("partOf", .text(), "The figure, as worded, that it is part of", optional: true),
    ] + evidence),
  twin("statements", "Who says what, in the order of articles and text.", statement),
  twin(
    "topics", "Topics with what their briefings rest on.",
    [
      Property("slug", slug), Property("name", .text()),
      Property("url", .text(), "Relative to the site's root"),
      Property("curated", .truth, "From topics.yml, not discovered"),
      Property("terms", .list(.text()), "Words that place a sentence in the topic"),
      Property("bottomLine", quotes),
      Property(
        "agreements", .list(.object([Property("sources", quotes)])),
        "Sentences of independent sources that tell the same"),
      Property(
        "disputes",
        .list(
          .object([
            Property("claim", .object(statement)), Property("reply", .object(statement)),
          ])), "What one party says or wants and another denies or rejects"),
      Property(
        "positions",
        .list(.object([Property("actor", slug), Property("statements", quotes)])),
        "What each party says, also by those in its offices"),
      Property(
        "others", .list(.object(statement)), "What others ask for, offer or refuse, without a page"),
      Property("openQuestions", quotes),
      Property("sentences", quotes, "All sentences about the topic"),
    ]),
  DataSchema(
    path: "data/timelinejs.json", summary: "The dated events in the form that TimelineJS reads.",
    shape: .object([
      Property("title", .object([Property("text", .object([Property("headline", .text())]))])),
      Property(
        "events",
        .list(
          .object([
            Property("start_date", day), Property("end_date", day, optional: true),
            Property(
              "text",
              .object([
                Property("headline", .text()), Property("text", .text(), "HTML"),
              ])),
          ]))),
    ])),
  DataSchema(
    path: "references.csl.json", summary: "The articles as references, in the form of CSL-JSON.",
    shape: .list(
      .object([
        Property("id", slug), Property("type", .choice(["article-newspaper"])),
        Property("title", .text()),
        Property(
          "author", .list(.object([Property("literal", .text())])), optional: true),
        Property("container-title", .text(), "The outlet", optional: true),
        Property(
          "issued",
          .object([
            Property("date-parts", .list(.list(.integer(least: -9999)))),
            Property("circa", .truth, optional: true),
          ]), "Year, month and day as far as they are known", optional: true),
        Property("URL", .text(), optional: true),
        Property("language", .text(), optional: true),
      ]))),
  DataSchema(
    path: "feed.json", summary: "The newest articles, in the form of JSON Feed 1.1.",
    shape: .object([
      Property("version", .text(pattern: "^https://jsonfeed[.]org/version/1[.]1$")),
      Property("title", .text()), Property("home_page_url", address),
      Property("feed_url", address), Property("description", .text(), optional: true),
      Property("language", .text()),
      Property(
        "items",
        .list(
          .object([
            Property("id", address), Property("url", address), Property("title", .text()),
            Property("content_text", .text()), Property("external_url", .text(), optional: true),
            Property("date_published", instant, optional: true),
            Property("date_modified", instant, optional: true),
            Property("language", .text(), optional: true),
            Property("authors", .list(.object([Property("name", .text())])), optional: true),
          ]))),
    ])),
]

/// A data file that is an object of its schema's name and one list.
private func twin(_ name: String, _ summary: String, _ properties: [Property]) -> DataSchema {
  DataSchema(
    path: "data/\(name).json", summary: summary,
    shape: .object([
      Property("schema", .choice(["sitegen-\(name)-1"]), "Name and version of this schema"),
      Property(name, .list(.object(properties))),
    ]))
}

private let slug = Shape.text(pattern: "^[^/?#]+$")
private let count = Shape.integer(least: 0)
private let address = Shape.text(pattern: "^https?://")
private let instant = Shape.text(pattern: "^-?[0-9]{4,}-[0-9]{2}-[0-9]{2}T00:00:00Z$")

/// EDTF as far as a pattern can tell.
private let date = Shape.text(pattern: "^[-0-9X.YSE/~?%]+$")

private let day = Shape.object([
  Property("year", .integer(least: -999_999)),
  Property("month", .integer(least: 1), optional: true),
  Property("day", .integer(least: 1), optional: true),
])

/// Where a quote stands, and its words.
private let evidence = [
  Property("article", slug), Property("sentence", .integer(least: 1), "Counted from 1"),
  Property("start", count, "UTF-8 bytes in the article's text"),
  Property("end", count, "The byte after the last"),
  Property("quote", .text(), "The words between start and end, byte for byte"),
]

private let quotes = Shape.list(.object(evidence))
