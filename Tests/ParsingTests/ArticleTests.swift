import Diagnostics
import Markdown
import SiteModel
import Testing

@testable import Parsing

@Suite struct `Markdown articles` {
  static let titles:
    [(text: String, title: String, origin: Article.TitleOrigin, outline: [String])] = [
      ("# The title\n\nText.", "The title", .heading, ["Text."]),
      ("The title\n=========\n\nText.", "The title", .heading, ["Text."]),
      ("Two\nlines\n===\n\nText.", "Two lines", .heading, ["Text."]),
      ("Text.\n\n# Later\n\nMore.", "Later", .heading, ["Text.", "More."]),
      ("# *Marked* title #\nText.", "Marked title", .heading, ["Text."]),
      ("> # Quoted\n\nText of it.", "Text of it", .openingWords, ["# Quoted", "Text of it."]),
      (
        "## Second level\n\nText of it.", "Text of it", .openingWords,
        ["# Second level", "Text of it."]
      ),
      ("---\ntitle: Given\n---\n# Own\n\nText.", "Given", .metadata, ["# Own", "Text."]),
      ("---\ntitle: Given\n---\n# given\n\nText.", "Given", .metadata, ["Text."]),
    ]

  @Test(arguments: titles)
  func `have the title that they give themselves`(
    text: String, title: String, origin: Article.TitleOrigin, outline: [String]
  ) throws {
    for text in [
      text, text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n"),
    ] {
      let result = parsed(text, as: "x/some-file.md")
      let article = try #require(result.value)
      #expect(result.diagnostics.isEmpty)
      #expect(article.title == title && article.titleOrigin == origin)
      #expect(article.outline == outline)
      let bytes = Array(text.utf8)
      for (index, byte) in article.document.text.enumerated() where byte != 0x0A {
        #expect(bytes[article.document.sourceOffset(ofText: index)] == byte)
      }
    }
  }

  @Test func `are not cleaned of lines that are furniture in bare text`() {
    #expect(parsed("# T\n\n0 Comments\n").value?.outline == ["0 Comments"])
  }

  @Test func `give findings of the Markdown at their place in the file`() {
    let codes = parsed("---\ntitle: T\n---\n\n![](a.png)\n").diagnostics.map(\.short)
    #expect(codes == ["5:1 missing-alternative-text*"])
  }

  static let empty = ["", "\n\n  \n", "---\ntitle: Only\n---\n", "# Only a title\n", "\u{FEFF}"]

  @Test(arguments: empty)
  func `without text are left out with a warning`(text: String) {
    for path in ["a.md", "a.txt"] where !(path == "a.txt" && text.hasPrefix("#")) {
      let result = parsed(text, as: path)
      #expect(result.value == nil)
      #expect(result.diagnostics.map(\.short) == ["1:1 empty-article*"])
    }
  }

  @Test func `that are links to an outlet need no text`() {
    let text = "---\ntitle: T\nsource_url: https://example.org/\ndisplay: link\n---\n"
    #expect(parsed(text).value?.title == "T" && parsed(text).diagnostics.isEmpty)
  }

  @Test func `carry the fingerprint of the whole file`() {
    let text = "---\ntitle: T\n---\nText."
    #expect(parsed(text).value?.fingerprint == fingerprint(of: Array(text.utf8)))
  }
}

@Suite struct `Slugs` {
  static func articles(_ files: [(path: String, text: String)]) -> Diagnosed<[Article]> {
    let folder = SeedFolder(name: "seeds")
    return withUniqueSlugs(
      files.compactMap { parsed($0.text, as: $0.path).value }, in: folder)
  }

  @Test func `come from the metadata, the file name or the title`() {
    let found = Self.articles([
      ("a.md", "---\nslug: mine\n---\n# Title\nText."), ("b.md", "# The Title\nText."),
      ("x/c d.txt", "A sentence that is no headline."), ("x/index.md", "# The Title\nText."),
      ("—.txt", "— … —."),
    ])
    #expect(found.value.map(\.slug.description) == ["mine", "b", "c-d", "the-title", "article"])
  }

  @Test func `are made different in the order of paths, after those that are given`() {
    let found = Self.articles([
      ("a/same.md", "Text."), ("b/same.md", "Text."), ("c.md", "---\nslug: same\n---\nText."),
      ("d/same 3.md", "Text."), ("e/same.md", "Text."),
    ])
    #expect(
      found.value.map(\.slug.description) == ["same-2", "same-3", "same", "same-3-2", "same-4"])
    #expect(found.diagnostics.isEmpty)
  }

  @Test func `that are given twice are an error that names both files`() throws {
    let text = "---\ntitle: T\nslug: same\n---\nText."
    let found = Self.articles([("a.md", text), ("b.md", text)])
    let error = try #require(found.diagnostics.first)
    #expect(found.diagnostics.map(\.short) == ["3:7 duplicate-slug"])
    #expect(error.message.contains("seeds/a.md") && error.position?.file == "seeds/b.md")
  }

  @Test(.timeLimit(.minutes(20))) func `of many files with one name are quick to find`() {
    let one = parsed("Text.", as: "same.md").value
    let many = (0..<20_000).compactMap { _ in one }
    #expect(
      withUniqueSlugs(many, in: SeedFolder(name: "s")).value.last?.slug.description == "same-20000")
  }
}
