import CalendarDates
import Diagnostics
import SiteModel
import Testing

@testable import Parsing

@Suite struct `Front matter` {
  @Test func `gives every key its value`() throws {
    let result = parsed(
      """
      ---
      title: "Talks: day two"
      date: 2024-03-31
      updated: 2024-04
      source: The Outlet
      url: https://example.org/a?b=c#d
      authors: [A. Writer, "Writer, B."]
      lang: en-GB
      slug: day-two
      aliases: [/old/page.html, older/, oldest]
      draft: yes
      actors:
        - Hamas
        - Stéphane Séjourné
      topics: mediation
      description: >
        Two lines
        made one.
      display: Excerpt
      rights: All
      edition: 7
      weight: 1.5
      flags: [true, no, null, 007]
      nested: {a: 1}
      ---
      Text.
      """)
    #expect(result.diagnostics.isEmpty)
    let article = try #require(result.value)
    let metadata = article.metadata
    #expect(article.title == "Talks: day two" && article.titleOrigin == .metadata)
    #expect(article.slug.description == "day-two")
    #expect(metadata.date == DateSpan("2024-03-31") && metadata.updated == DateSpan("2024-04"))
    #expect(metadata.source == "The Outlet" && metadata.rights == "All")
    #expect(metadata.sourceURL == "https://example.org/a?b=c#d")
    #expect(metadata.authors == ["A. Writer", "Writer, B."])
    #expect(metadata.language == "en-GB" && metadata.isDraft && metadata.display == .excerpt)
    #expect(metadata.aliases == ["old/page.html", "older/index.html", "oldest/index.html"])
    #expect(metadata.actors.map(\.value) == ["Hamas", "Stéphane Séjourné"])
    #expect(metadata.actors.map(\.position.line) == [13, 14])
    #expect(metadata.topics.map { "\($0.value) \($0.position)" } == ["mediation seeds/a.md:15:9"])
    #expect(metadata.description == "Two lines made one.")
    #expect(
      metadata.extras == [
        MetadataField(key: "edition", value: .integer(7)),
        MetadataField(key: "weight", value: .decimal(1.5)),
        MetadataField(
          key: "flags", value: .list([.truth(true), .text("no"), .null, .text("007")])),
        MetadataField(
          key: "nested", value: .record([MetadataField(key: "a", value: .integer(1))])),
      ])
  }

  @Test func `may be absent or empty`() {
    for text in [
      "Text.", "---\n---\nText.", "---\n\n# nothing\n---\nText.", "---\ntitle:\n---\nText.",
    ] {
      let result = parsed(text)
      #expect(result.diagnostics.isEmpty)
      #expect(result.value?.metadata == ArticleMetadata())
      #expect(result.value?.outline == ["Text."])
    }
  }

  @Test(arguments: [
    "2024-03-31", "2024-03-31T10:00:00Z", "2024-03-31 10:00:00", "2024-03-31t10:00:00+02:00",
    "\"2024-03-31\"", "2024-03-31 10:00:00 +02:00",
  ])
  func `takes the day of a timestamp`(date: String) {
    let result = parsed("---\ndate: \(date)\n---\nText.")
    #expect(result.diagnostics.isEmpty)
    #expect(result.value?.metadata.date == DateSpan("2024-03-31"))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var yaml: String
    var expected: [String]
    var testDescription: String { yaml }

    init(_ yaml: String, _ expected: String...) {
      self.yaml = yaml
      self.expected = expected
    }
  }

  static let wrong = [
    Case("title: [a, b]", "2:8 wrong-type"),
    Case("title: {a: b}", "2:8 wrong-type"),
    Case("a: 1\ntitle:\n  - a", "4:3 wrong-type"),
    Case("authors: {a: b}", "2:10 wrong-type"),
    Case("authors: [a, [b]]", "2:14 wrong-type"),
    Case("topics:\n- ok\n- {bad: 1}", "4:3 wrong-type"),
    Case("draft: perhaps", "2:8 wrong-type"),
    Case("draft: \"true\"", "2:8 wrong-type"),
    Case("date: yesterday", "2:7 bad-date"),
    Case("date: 31/03/2024", "2:7 bad-date"),
    Case("date: 2024-02-30", "2:7 bad-date"),
    Case("date: 2024-05/2024-04", "2:7 bad-date"),
    Case("updated: 'March 2024'", "2:10 bad-date"),
    Case("date: 2024-03-31 soon", "2:7 bad-date"),
    Case("source_url: javascript:alert(1)", "2:13 bad-url"),
    Case("url: example.org/a", "2:6 bad-url"),
    Case("url: https://", "2:6 bad-url"),
    Case("url: \"https://example.org/a b\"", "2:6 bad-url"),
    Case("url: https:///path", "2:6 bad-url"),
    Case("url: https://a.org\nsource_url: https://b.org", "2:6 duplicate-key"),
    Case("lang: English (UK)", "2:7 bad-language"),
    Case("slug: Not A Slug", "2:7 bad-slug"),
    Case("slug: ../up", "2:7 bad-slug"),
    Case("aliases: [ok.html, ../up.html]", "2:20 bad-alias"),
    Case("aliases: [\"https://example.org/\"]", "2:11 bad-alias"),
    Case("display: everything", "2:10 bad-value"),
    Case("titel: x", "2:1 unknown-key*"),
    Case("Title: x", "2:1 unknown-key*"),
    Case("author: x", "2:1 unknown-key*"),
    Case("something-else: x"),
    Case("title: a\ndate: 2024\ntitle: b", "4:1 duplicate-key"),
    Case("title: a: b", "2:9 bad-yaml"),
    Case("title: \"open", "2:8 bad-yaml"),
    Case("title: a\n\tdate: b", "3:1 bad-yaml"),
    Case("title: @a", "2:8 bad-yaml"),
    Case("title: [a, b", "2:8 bad-yaml"),
    Case("just words", "2:1 wrong-type"),
    Case("- a\n- b", "2:1 wrong-type"),
    Case("a: *missing", "2:4 bad-yaml"),
    Case("[a]: b", "2:1 bad-yaml"),
    Case("é: 1\ntitle: [x]\nurl: y", "3:8 wrong-type", "4:6 bad-url"),
  ]

  @Test(arguments: wrong)
  func `that is wrong is reported where it is`(c: Case) {
    let result = parsed("---\n\(c.yaml)\n---\nText of the article.")
    #expect(result.diagnostics.map(\.short) == c.expected)
    #expect(result.value != nil)
    // Line ends of Windows change nothing.
    let windows = ("---\n\(c.yaml)\n---\nText of the article.").split(
      separator: "\n", omittingEmptySubsequences: false
    ).joined(separator: "\r\n")
    #expect(parsed(windows).diagnostics.map(\.short) == c.expected)
  }

  @Test func `unclosed is an error at its first line`() {
    let result = parsed("---\ntitle: a\nText.")
    #expect(result.diagnostics.map(\.short) == ["1:1 unclosed-front-matter"])
  }

  @Test func `suggests what was meant`() {
    let help = parsed("---\ntopcis: [a]\n---\nText.").diagnostics.first?.help
    #expect(help == "did you mean \"topics\"?")
    let slug = parsed("---\nslug: Day Two!\n---\nText.").diagnostics.first?.help
    #expect(slug == "write slug: day-two")
  }

  @Test(.timeLimit(.minutes(20)))
  func `that would take all memory or stack is refused`() {
    let deep = String(repeating: "[", count: 100_000)
    let dashes = String(repeating: "- ", count: 50_000) + "x"
    let indented = (0..<3000).map { String(repeating: " ", count: $0) + "a:" }
      .joined(separator: "\n")
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1..<12 {
      let alias = "*a\(level - 1)"
      bomb += "a\(level): &a\(level) [\((0..<10).map { _ in alias }.joined(separator: ", "))]\n"
    }
    let keyed = bomb + "? [*a11]\n: x\n"
    let flowKeyed = bomb + "b: {[*a11]: x}\n"
    for yaml in ["a: \(deep)", "a:\n\(dashes)", indented, bomb, keyed, flowKeyed] {
      let codes = parsed("---\n\(yaml)\n---\nText.").diagnostics.map(\.code)
      #expect(codes == ["yaml-too-large"])
    }
  }

  @Test func `anchors and merge keys in moderation are read`() {
    let result = parsed("---\ntopics: &t [a, b]\nactors: *t\n---\nText.")
    #expect(result.diagnostics.isEmpty)
    #expect(result.value?.metadata.actors.map(\.value) == ["a", "b"])
  }
}
