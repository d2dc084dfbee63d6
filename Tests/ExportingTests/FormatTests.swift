import CalendarDates
import Diagnostics
import Foundation
#if canImport(FoundationXML)
  import FoundationXML
#endif
import SiteModel
import StoryFixture
import Testing

@testable import Exporting

/// One export of a story by its path, as text; empty where there is none.
private func export(
  _ path: String, of story: Story, dated: Int = 9, title: String = "Dam; <news>",
  asOf: String? = nil
) -> String {
  let settings = ExportSettings(baseURL: "https://example.org/b/", asOf: asOf, title: title)
  let file = exports(of: story.site(dated: dated), settings).first { $0.path == path }
  return String(decoding: file?.made().value ?? [], as: UTF8.self)
}

/// The parts of `text` between `start` and `end`.
private func parts(_ text: String, _ start: String, _ end: String) -> [String] {
  text.components(separatedBy: start).dropFirst().map {
    $0.components(separatedBy: end).first ?? ""
  }
}

@Suite struct `Calendars` {
  @Test func `are RFC 5545 with whole days, ends exclusive, and identifiers that stay`() throws {
    var story = Story()
    story.add(["The dam, \"old\"; broke.", "It broke again.", "Votes follow."], date: "2031-05-09")
    story.addEvent(0, 1, "2031-05-31")
    story.addEvent(0, 2, "2031-12-30/2032-01-02")
    story.addEvent(0, 3, "2032-02-29", isPlanned: true)
    let text = export("events.ics", of: story)
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:"))
    #expect(text.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
    #expect(!text.replacingOccurrences(of: "\r\n", with: "").contains { "\r\n".contains($0) })
    let events = parts(text, "BEGIN:VEVENT\r\n", "END:VEVENT")
    #expect(events.count == 3)
    for event in events {
      for name in ["UID:", "DTSTAMP:", "DTSTART;VALUE=DATE:", "SUMMARY:", "STATUS:", "URL:"] {
        #expect(event.components(separatedBy: "\r\n").filter { $0.hasPrefix(name) }.count == 1)
      }
    }
    #expect(events[0].contains("DTSTART;VALUE=DATE:20310531\r\nDTEND;VALUE=DATE:20310601\r\n"))
    #expect(events[1].contains("DTSTART;VALUE=DATE:20311230\r\nDTEND;VALUE=DATE:20320103\r\n"))
    #expect(events[2].contains("DTEND;VALUE=DATE:20320301\r\n"))
    #expect(events[2].contains("STATUS:TENTATIVE"))
    #expect(events[0].contains("SUMMARY:The dam\\, \"old\"\\; broke."))
    let identifiers = parts(text, "UID:", "\r\n")
    #expect(Set(identifiers).count == 3)
    // Another event, title and day of building leave the identifiers of the others alone.
    story.addEvent(0, 3, "2031-01-01")
    let later = export("events.ics", of: story, title: "Other", asOf: "2040-01-01")
    #expect(Set(parts(later, "UID:", "\r\n")).isSuperset(of: identifiers))
    #expect(later.contains("DTSTAMP:20400101T000000Z"))
  }

  @Test func `cancel what was called off, which other exports tell with its sentence`() {
    var story = Story()
    story.add(["Votes follow on Friday.", "Friday's vote was scrapped."], date: "2031-05-09")
    story.addEvent(0, 1, "2031-05-16", isPlanned: true)
    var site = story.site(dated: 1)
    site.chronology[0].calledOff = [story.evidence(0, 2)]
    let files = exports(of: site, ExportSettings(baseURL: nil, asOf: nil, title: "Votes"))
    func text(_ path: String) -> String {
      String(decoding: files.first { $0.path == path }?.made().value ?? [], as: UTF8.self)
    }
    #expect(text("events.ics").contains("STATUS:CANCELLED"))
    #expect(text("data/events.json").contains("\"calledOff\":[{\"article\":"))
    #expect(text("data/events.csv").contains(",articles/article-0.html#s2\r\n"))
    #expect(text("data/timelinejs.json").contains("vote was scrapped"))
  }

  @Test func `date each article's words of an event by themselves`() {
    var story = Story()
    story.add(["A pause in May."], date: "2031-05-09")
    story.addEvent(0, 1, "2031-05")
    var site = story.site(dated: 1)
    site.chronology[0].date = DateSpan("2031-05-02/2031-05-04")
    let files = exports(of: site, ExportSettings(baseURL: nil, asOf: nil, title: "Pauses"))
    let table = files.first { $0.path == "data/events.csv" }?.made().value ?? []
    #expect(String(decoding: table, as: UTF8.self).contains("\n2031-05,"))
  }

  @Test(arguments: ["2031-05", "2031", "2031-05-02~", "2031-05-02?/2031-05-04", "-0044-03-15"])
  func `leave out what has no day of its own`(date: String) {
    var story = Story()
    story.add(["It broke."])
    story.addEvent(0, 1, date)
    #expect(export("events.ics", of: story) == "")
  }
}

@Suite struct `Feeds` {
  static let story: Story = {
    var story = Story()
    story.add(["One & <two>."], date: "2031-05-02")
    story.add(["Some time in May."], date: "2031-05")
    story.add(["No one knows when."])
    story.articles[0].contents.article.metadata.updated = DateSpan("2031-05-08")
    story.articles[0].contents.article.metadata.authors = ["A & B"]
    return story
  }()

  @Test func `in Atom have what RFC 4287 demands of feed and entry`() throws {
    let feed = export("feed.xml", of: Self.story)
    let document = try XMLDump(feed)
    #expect(document.root == "feed")
    for name in ["id", "title", "updated", "author"] {
      #expect(document.count("feed/\(name)") == 1, "\(name)")
    }
    #expect(document.count("feed/entry") == 2)
    for name in ["id", "title", "updated", "link", "summary"] {
      #expect(document.count("feed/entry/\(name)") == 2, "\(name)")
    }
    let identifiers = document.texts["feed/entry/id"] ?? []
    #expect(Set(identifiers).count == 2)
    #expect(document.texts["feed/title"] == ["Dam; <news>"])
    #expect(document.texts["feed/updated"] == ["2031-05-08T00:00:00Z"])
    #expect(document.texts["feed/entry/author/name"] == ["A & B"])
    // A month has no day on which the article came out.
    #expect(document.texts["feed/entry/published"] == ["2031-05-02T00:00:00Z"])
  }

  @Test func `in JSON have what JSON Feed 1.1 demands`() throws {
    struct Feed: Decodable {
      struct Item: Decodable {
        var id: String, url: String, content_text: String, date_published: String?
      }
      var version: String, title: String, items: [Item]
    }
    let text = export("feed.json", of: Self.story)
    let feed = try JSONDecoder().decode(Feed.self, from: Data(text.utf8))
    #expect(feed.version == "https://jsonfeed.org/version/1.1")
    #expect(Set(feed.items.map(\.id)).count == 2)
    #expect(feed.items.map(\.date_published) == ["2031-05-02T00:00:00Z", nil])
    #expect(feed.items[0].content_text == "One & <two>.")
  }
}

@Suite struct `Bibliographies` {
  static let story: Story = {
    var story = Story()
    story.add(["One."], date: "2031-05-02", source: "The Post & Co_")
    story.add(["Two."], date: "2031~")
    story.add(["Three."])
    for (place, title) in ["50% of {all} \\ costs", "سد", "قد"].enumerated() {
      story.articles[place].contents.article.title = title
      if let slug = Slug(title: title) { story.articles[place].contents.article.slug = slug }
    }
    story.articles[0].contents.article.metadata.authors = ["Bell, Ada", "Ministry and Sons"]
    story.articles[0].contents.article.metadata.sourceURL = "https://example.org/a?b=1&c={2}"
    return story
  }()

  @Test func `in BibTeX are balanced, escaped, and keyed once`() {
    let text = export("references.bib", of: Self.story)
    let unescaped = text.replacingOccurrences(of: "\\{", with: "")
      .replacingOccurrences(of: "\\}", with: "")
    #expect(unescaped.filter { $0 == "{" }.count == unescaped.filter { $0 == "}" }.count)
    #expect(text.contains("title = {{50\\% of \\{all\\} \\textbackslash{} costs}}"))
    #expect(text.contains("journal = {The Post \\& Co\\_}"))
    #expect(text.contains("author = {{Bell, Ada} and {Ministry and Sons}}"))
    #expect(text.contains("date = {2031-05-02}"))
    let keys = parts(text, "@online{", ",")
    #expect(keys.count == 3)
    #expect(Set(keys).count == 3)
    #expect(keys.allSatisfy { $0.allSatisfy { $0.isASCII && !"{}, #%\\\"".contains($0) } })
  }

  @Test func `in RIS have a type, tags of two letters and an end`() {
    let entries = export("references.ris", of: Self.story).components(separatedBy: "ER  - \r\n")
    #expect(entries.count == 4)
    for entry in entries.dropLast() {
      let lines = entry.components(separatedBy: "\r\n").filter { !$0.isEmpty }
      #expect(lines.first == "TY  - NEWS")
      #expect(
        lines.allSatisfy {
          $0.range(of: "^[A-Z][A-Z0-9]  - .+", options: .regularExpression) != nil
        })
    }
    #expect(entries[0].contains("DA  - 2031/05/02/\r\n"))
    #expect(entries[1].contains("PY  - 2031\r\nDA  - 2031///\r\n"))
    #expect(!entries[2].contains("PY  -"))
  }

  @Test func `in CSL-JSON say how sure a year is`() throws {
    let text = export("references.csl.json", of: Self.story)
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    let issued = list.map { $0["issued"] as? [String: Any] }
    #expect(issued[0]?["date-parts"] as? [[Int]] == [[2031, 5, 2]])
    #expect(issued[1]?["date-parts"] as? [[Int]] == [[2031]])
    #expect(issued[1]?["circa"] as? Bool == true)
    #expect(issued[2] == nil)
  }
}

@Suite struct `Sitemaps` {
  @Test(arguments: [(50_000, 1), (50_001, 2), (120_000, 3)])
  func `hold at most 50,000 addresses a file`(pages: Int, parts: Int) throws {
    let paths = (0..<pages).map { "articles/\($0).html" }
    let files = sitemap(of: paths, baseURL: "https://example.org/b/")
    let texts = files.map { String(decoding: $0.made().value ?? [], as: UTF8.self) }
    let sets = zip(files, texts).filter { $0.1.contains("<urlset") }
    #expect(sets.count == parts)
    let counts = sets.map { occurrences("<url>", $0.1) }
    #expect(counts.reduce(0, +) == pages)
    #expect(counts.allSatisfy { $0 <= 50_000 })
    #expect(sets.allSatisfy { $0.1.utf8.count < 50 << 20 })
    let main = try #require(zip(files, texts).first { $0.0.path == "sitemap.xml" }?.1)
    if parts > 1 {
      for (file, _) in sets {
        #expect(main.contains("<loc>https://example.org/b/\(file.path)</loc>"))
      }
    }
    let robots = try #require(zip(files, texts).first { $0.0.path == "robots.txt" }?.1)
    #expect(robots.contains("Sitemap: https://example.org/b/sitemap.xml\n"))
  }
}

private func occurrences(_ part: String, _ text: String) -> Int {
  text.components(separatedBy: part).count - 1
}

/// The elements of an XML document by their paths, with their texts.
private final class XMLDump: NSObject, XMLParserDelegate {
  private(set) var root = ""
  private(set) var texts: [String: [String]] = [:]
  private var path: [String] = []
  private var text: [String] = []

  init(_ xml: String) throws {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    try #require(parser.parse(), "\(String(describing: parser.parserError))")
  }

  func count(_ path: String) -> Int { texts[path]?.count ?? 0 }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    if path.isEmpty { root = name }
    path.append(name)
    text.append("")
  }

  func parser(_ parser: XMLParser, foundCharacters characters: String) {
    if !text.isEmpty { text[text.count - 1] += characters }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    texts[path.joined(separator: "/"), default: []].append(text.removeLast())
    path.removeLast()
  }
}

@Suite struct `Figures of a text without full stops` {
  @Test func `are quoted with the words around them only`() throws {
    var story = Story()
    let words = String(repeating: "and then the water rose ", count: 200)
    story.add([words + "over 20 fled " + words])
    let place = words.utf8.count..<words.utf8.count + 7
    story.articles[0].contents.figures = [
      Figure(
        value: 20, qualifier: .over, words: "over 20", what: "fled",
        evidence: Evidence(article: 0, sentence: 1, range: place))
    ]
    let rows = export("data/figures.csv", of: story).components(separatedBy: "\r\n")
    let row = try #require(rows.dropFirst().first)
    #expect(row.contains("water rose over 20 fled and then"))
    #expect(row.utf8.count < 1000)
    let quote = story.site(dated: 0).passage(story.articles[0].figures[0].evidence)
    let text = story.articles[0].words(quote.range)
    #expect(text.count > 500 && (words + "over 20 fled " + words).contains(text))
  }
}

@Suite struct `Tables of findings` {
  @Test func `tell what a figure is part of, and the topics of a statement`() throws {
    var story = Story()
    story.add(["Norland said the breach killed 40 people, including 7 children."])
    story.addFigure(0, 40, .exact)
    story.addFigure(0, 7, .exact)
    story.articles[0].contents.figures[1].partOf = 0
    story.articles[0].contents.statements = [
      Statement(
        verbClass: "said", verb: "said", actor: nil, speaker: "Norland",
        evidence: story.evidence(0, 1), isQuotation: false)
    ]
    var index = story.site(dated: 0)
    index.measures = [
      Measure(
        slug: story.articles[0].article.slug, label: "killed",
        rows: zip(story.articles[0].figures, [Measure.Relation.first, .part]).map {
          Measure.Row(figure: $0, relation: $1)
        })
    ]
    index.topics = ["Breach", "Children"].map { name in
      Topic(
        name: name, slug: Slug(title: name) ?? story.articles[0].article.slug, note: nil,
        isCurated: true, terms: [], sentences: [story.evidence(0, 1)], briefing: Briefing())
    }
    let settings = ExportSettings(baseURL: nil, asOf: nil, title: "Dam")
    let files = exports(of: index, settings)
    func rows(_ name: String) -> [String] {
      let made = files.first { $0.path == "data/\(name).csv" }?.made().value ?? []
      return String(decoding: made, as: UTF8.self).components(separatedBy: "\r\n")
    }
    let figures = rows("figures")
    #expect(figures[0].contains("relation,part_of,quote"))
    #expect(figures[1].contains(",first,,") && figures[2].contains(",part,40.0,"))
    let statements = rows("statements")
    #expect(statements[0].contains("quotation,topics,quote"))
    #expect(statements[1].contains(",breach; children,"))
  }
}
