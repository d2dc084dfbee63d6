import CalendarDates
import Diagnostics
import SiteModel
import Testing

@testable import Parsing

@Suite struct `Settings files` {
  @Test(.timeLimit(.minutes(20))) func `may list tens of thousands of actors`() {
    let names = (0..<45_000).map { "- name: Ada Bell \($0)\n  kind: person\n  aliases: [A\($0)]\n" }
    let result = settings(["actors.yml": names.joined()])
    #expect(result.diagnostics.isEmpty)
    #expect(result.value.curation.actors.count == 45_000)
  }

  @Test func `site.yml says what the site is`() {
    let result = settings([
      "site.yml": """
      # A comment first
      title: "Talks: a briefing"
      description: One line
      base_url: https://example.org/talks
      language: ar
      editor: A desk
      licence: MIT
      as_of: 2024-05-31
      timeframe: 2023-10/2024-05
      introduction: |
        Two
        lines.
      """
    ])
    #expect(result.diagnostics.isEmpty)
    let site = result.value.curation.site
    #expect(site.title == "Talks: a briefing" && site.description == "One line")
    #expect(site.baseURL == "https://example.org/talks/" && site.language == "ar")
    #expect(site.editor == "A desk" && site.licence == "MIT")
    #expect(site.asOf == CalendarDay(year: 2024, month: 5, day: 31))
    #expect(site.timeframe == DateSpan("2023-10/2024-05"))
    #expect(site.introduction == "Two\nlines.")
  }

  @Test func `actors.yml and topics.yml list entries`() throws {
    let result = settings([
      "actors.yml": """
      # people
      - name: Red Cross
        kind: organization
        aliases: [ICRC, "الصليب الأحمر"]
        slug: red-cross
        note: A note.
        same_as: [https://example.org/Q1]
      - name: Ramadan
        hide: true
        nolink: yes
        distinct_from: [Ramadan Street]
      """,
      "topics.yml": """
      - name: Last
      - name: Second
        terms: [a, b c]
        order: 2
      - {name: First one, slug: first, order: 1, note: N}
      """,
    ])
    #expect(result.diagnostics.isEmpty)
    let actors = result.value.curation.actors
    #expect(actors.map(\.name) == ["Red Cross", "Ramadan"])
    #expect(actors[0].kind == .organisation && actors[0].aliases == ["ICRC", "الصليب الأحمر"])
    #expect(actors[0].sameAs == ["https://example.org/Q1"] && actors[0].note == "A note.")
    #expect(actors[0].slug == Slug(title: "red cross") && !actors[0].isHidden)
    #expect(actors[0].position == SourcePosition(file: "seeds/actors.yml", line: 2, column: 9))
    #expect(actors[1].isHidden && actors[1].isNotLinked)
    #expect(actors[1].distinctFrom == ["Ramadan Street"])
    let topics = result.value.curation.topics
    #expect(topics.map(\.slug.description) == ["first", "second", "last"])
    #expect(topics[1].terms == ["a", "b c"] && topics[0].note == "N")
  }

  static let wrong: [(file: String, text: String, expected: [String])] = [
    ("site.yml", "- a", ["1:1 wrong-type"]),
    ("site.yml", "titel: x", ["1:1 unknown-key*"]),
    ("site.yml", "zzzzzzzz: x", ["1:1 unknown-key*"]),
    ("site.yml", "base_url: ftp://a.b", ["1:11 bad-url"]),
    ("site.yml", "base_url: https://a.b/?c", ["1:11 bad-url"]),
    ("site.yml", "as_of: 2024-05", ["1:8 bad-date"]),
    ("site.yml", "as_of: 2024-05-31~", ["1:8 bad-date"]),
    ("site.yml", "timeframe: spring", ["1:12 bad-date"]),
    ("site.yml", "title: a\ntitle: b", ["2:1 duplicate-key"]),
    ("site.yml", "title: a: b", ["1:9 bad-yaml"]),
    ("site.yml", "title: a\n---\ntitle: b", ["2:1 bad-yaml"]),
    ("site.yml", "---\ntitle: [x]\n", ["2:8 wrong-type"]),
    ("site.yml", "", []),
    ("actors.yml", "name: x", ["1:1 wrong-type"]),
    ("actors.yml", "- just a name", ["1:3 wrong-type"]),
    ("actors.yml", "- kind: person", ["1:3 missing-name"]),
    ("actors.yml", "- name: A\n  kind: animal", ["2:9 bad-value"]),
    ("actors.yml", "- name: A\n- name: A", ["2:9 duplicate-name"]),
    ("actors.yml", "- name: A\n  slug: x\n- name: B\n  slug: x", ["4:9 duplicate-slug"]),
    (
      "actors.yml", "- name: A\n  aliases: [C]\n- name: B\n  aliases: [C]", ["3:9 ambiguous-alias*"]
    ),
    ("actors.yml", "- name: A\n  alias: [C]", ["2:3 unknown-key*"]),
    ("actors.yml", "- name: A\n  same_as: [Q1]", ["2:13 bad-url"]),
    ("actors.yml", "- name: A\n  name: B", ["2:3 duplicate-key"]),
    ("topics.yml", "- name: A\n- name: a", ["2:9 duplicate-slug"]),
    ("topics.yml", "- name: A\n  order: first", ["2:10 wrong-type"]),
    ("topics.yml", "- name: '—'", ["1:9 bad-slug"]),
    ("topics.yml", "- name: A\n  terms: [[a]]", ["2:11 wrong-type"]),
    ("articles.yml", "- a", ["1:1 wrong-type"]),
    ("articles.yml", "a.md: x", ["1:7 wrong-type"]),
    ("articles.yml", "b.md: {title: x}", ["1:1 unknown-article*"]),
    ("articles.yml", "same.md: {title: x}", ["1:1 ambiguous-article"]),
    ("articles.yml", "x/only.md: {title: x}\nonly.md: {title: y}", ["2:1 duplicate-article"]),
    ("articles.yml", "a.md:\n  date: soon", ["2:9 bad-date"]),
    ("articles.yml", "a.md:\na.md:", ["2:1 duplicate-key"]),
  ]

  @Test(arguments: wrong)
  func `that are wrong are reported where they are`(file: String, text: String, expected: [String])
  {
    let articles = ["a.md", "x/only.md", "x/same.md", "y/same.md"]
    let result = settings([file: text], articles: articles)
    #expect(result.diagnostics.map(\.short) == expected, "\(text)")
    #expect(result.diagnostics.allSatisfy { $0.position?.file == "seeds/\(file)" })
  }

  @Test func `an article without an entry is suggested by name`() {
    let result = settings(["articles.yml": "day-1.txt: {title: x}"], articles: ["x/day-2.txt"])
    #expect(result.diagnostics.first?.help == "did you mean \"day-2.txt\"?")
  }

  @Test func `front matter beats articles.yml key by key`() throws {
    let result = settings(
      [
        "articles.yml": """
        a.md:
          title: Beside
          date: 2024-01
          source: Outlet
          url: https://example.org/beside
          topics: [one]
          draft: true
          own: 1
          other: 2
        """
      ], articles: ["x/a.md"])
    let article = try #require(
      parsed(
        "---\ntitle: Within\ntopics: []\nsource_url: https://example.org/within\ndraft: false\nown: 3\n---\nText.",
        as: "x/a.md", table: result.value.articles
      ).value)
    #expect(article.title == "Within" && article.metadata.source == "Outlet")
    #expect(article.metadata.date == DateSpan("2024-01"))
    #expect(article.metadata.sourceURL == "https://example.org/within")
    #expect(article.metadata.topics.isEmpty && !article.metadata.isDraft)
    #expect(article.metadata.extras.map(\.key) == ["own", "other"])
    #expect(article.metadata.extras.first?.value == .integer(3))
  }
}
