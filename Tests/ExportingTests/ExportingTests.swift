import CalendarDates
import Diagnostics
import Foundation
import SiteModel
import StoryFixture
import Testing

@testable import Exporting

@Suite struct `CSV` {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-5", "-5"),
    ("-five", "'-five"), ("-inf", "'-inf"), ("+1.5", "+1.5"), ("-1.5.2", "'-1.5.2"),
    ("\n=1", "\"'\n=1\""),
    ("\u{FF1D}1+1", "'\u{FF1D}1+1"), ("@cmd", "'@cmd"), ("\tx", "'\tx"), ("", ""),
    ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
  ])
  func `disarms formulas and quotes where it must`(value: String, cell: String) {
    let table = CSVTable(columns: [value])
    #expect(bytes(of: table.file("x.csv")) == Array("\u{FEFF}\(cell)\r\n".utf8))
  }

  @Test func `ends rows with CRLF after a byte order mark`() {
    var table = CSVTable(columns: ["a", "b"])
    table.row { row in
      row.cell(1)
      row.cell(utf8: Array("é".utf8)[...])
    }
    #expect(bytes(of: table.file("x.csv")) == Array("\u{FEFF}a,b\r\n1,é\r\n".utf8))
  }
}

@Suite struct `iCalendar lines` {
  @Test func `fold at 75 octets and never inside a character`() throws {
    var lines = ContentLines()
    lines.append("SUMMARY:", text: String(repeating: "é—ع", count: 60).utf8)
    let text = String(decoding: lines.bytes, as: UTF8.self)
    for line in text.components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 75)
      #expect(!line.unicodeScalars.contains("\u{FFFD}"))
    }
    let unfolded = text.replacingOccurrences(of: "\r\n ", with: "")
    #expect(unfolded == "SUMMARY:" + String(repeating: "é—ع", count: 60) + "\r\n")
  }

  @Test func `escape text values`() {
    var lines = ContentLines()
    lines.append("X:", text: "a;b,c\\d\ne\u{7}".utf8)
    #expect(lines.bytes == Array("X:a\\;b\\,c\\\\d\\ne \r\n".utf8))
  }

  @Test(arguments: [
    ("2031-05-02", "2031-05-02/2031-05-02"), ("2031-05-02/2031-05-04", "2031-05-02/2031-05-04"),
    ("2031-05", nil), ("2031", nil), ("--10-07", nil), ("2031-05-02/..", nil),
  ])
  func `hold only whole days`(date: String, days: String?) throws {
    let interval = wholeDays(of: DateSpan(date))
    #expect(interval.map { "\($0.first)/\($0.last)" } == days)
  }
}

@Suite struct `The exports of a story` {
  static let settings = ExportSettings(
    baseURL: "https://example.org/b/", asOf: nil, title: "Dam & <inquiry>")

  static let site: SiteIndex = {
    var story = Story()
    story.add(
      ["The dam \"broke\" & flooded <all>.", "It rained."], date: "2031-05-02", source: "A")
    story.add(["=cmd the gate."], path: "z.txt")
    story.addEvent(0, 1, "2031-05-02")
    story.addEvent(1, 1, "--10-07", undated: .yearNotStated)
    story.addFigure(0, 1.5, .about)
    return story.site(dated: 1)
  }()

  @Test func `are the same at any time`() {
    let first = exports(of: Self.site, Self.settings)
    let second = exports(of: Self.site, Self.settings)
    #expect(first.map(\.path) == second.map(\.path))
    #expect(first.map(bytes) == second.map(bytes))
    #expect(Set(first.map(\.path)).count == first.count)
  }

  @Test func `are well-formed JSON and XML`() throws {
    for file in exports(of: Self.site, Self.settings) {
      let data = Data(bytes(of: file))
      if file.path.hasSuffix(".json") {
        #expect(throws: Never.self, "\(file.path)") {
          try JSONSerialization.jsonObject(with: data)
        }
      }
    }
  }

  @Test func `quote the bytes that evidence points at`() throws {
    struct File: Decodable { var events: [Row] }
    struct Row: Decodable { var sources: [Source] }
    struct Source: Decodable { var article: String, quote: String, start: Int, end: Int }
    let file = try #require(dataFiles(of: Self.site).first { $0.path == "data/events.json" })
    let events = try JSONDecoder().decode(File.self, from: Data(bytes(of: file))).events
    #expect(events.count == 2)
    for source in events.flatMap(\.sources) {
      let article = try #require(
        Self.site.articles.first { $0.article.slug.description == source.article })
      #expect(article.words(source.start..<source.end) == source.quote)
    }
  }

  @Test func `leave the undated out of feeds and calendars`() throws {
    let files = exports(of: Self.site, Self.settings)
    func text(_ path: String) throws -> String {
      String(decoding: bytes(of: try #require(files.first { $0.path == path })), as: UTF8.self)
    }
    let feed = try text("feed.xml")
    #expect(feed.components(separatedBy: "<entry>").count == 2)
    #expect(feed.contains("<title>Dam &amp; &lt;inquiry&gt;</title>"))
    #expect(feed.contains("<updated>2031-05-02T00:00:00Z</updated>"))
    let calendar = try text("events.ics")
    #expect(calendar.components(separatedBy: "BEGIN:VEVENT").count == 2)
    #expect(calendar.contains("DTSTART;VALUE=DATE:20310502\r\nDTEND;VALUE=DATE:20310503\r\n"))
    #expect(try text("references.bib").contains("@online{article-0,"))
    #expect(try text("references.ris").hasPrefix("TY  - NEWS\r\n"))
  }

  @Test func `list pages in the sitemap only with a base URL`() throws {
    let pages = ["index.html", "articles/é.html"]
    let files = sitemap(of: pages, baseURL: "https://example.org/b/")
    #expect(files.map(\.path) == ["sitemap.xml", "robots.txt"])
    let text = String(decoding: bytes(of: files[0]), as: UTF8.self)
    #expect(text.contains("<loc>https://example.org/b/</loc>"))
    #expect(text.contains("<loc>https://example.org/b/articles/%C3%A9.html</loc>"))
    #expect(sitemap(of: pages, baseURL: nil).isEmpty)
  }

  @Test func `have no feed without a base URL`() {
    var settings = Self.settings
    settings.baseURL = nil
    let paths = exports(of: Self.site, settings).map(\.path)
    #expect(!paths.contains("feed.xml") && !paths.contains("sitemap.xml"))
    #expect(paths.contains("data/articles.json"))
  }
}

private func bytes(of file: OutputFile) -> [UInt8] {
  file.made().value ?? []
}
