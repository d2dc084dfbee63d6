import Foundation
import Testing

@testable import sitegen

@Suite struct `Listing templates` {
  private struct Row: Decodable {
    var page: String?
    var file: String
    var parents: [String]
    var partials: [String]
    var fields: [String: [String]]
  }

  private func rows(_ arguments: [String], in scratch: Scratch) throws -> [Row] {
    let outcome = try Executable.run(
      ["list", "templates", "--json"] + arguments, in: scratch.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode([Row].self, from: Data(outcome.output.utf8))
  }

  @Test func `shows the default look where there is no folder`() throws {
    let rows = try rows([], in: try Scratch())
    let article = try #require(rows.first { $0.page == "article" })
    #expect(article.file == "default templates/article.mustache")
    #expect(article.parents == ["base"])
    #expect(article.partials.contains("masthead"))
    #expect(article.fields["article"]?.contains("title") == true)
    #expect(rows.first?.page == "home")
    #expect(rows.allSatisfy { $0.page != nil }, "the default look holds what no page uses")
  }

  @Test func `shows an own theme beside the default look`() throws {
    let scratch = try Scratch()
    try scratch.write("{{#page}}<p>{{> mine}}</p>{{/page}}", to: "theme/gaps.mustache")
    try scratch.write("{{site.title}}", to: "theme/parts/mine.mustache")
    try scratch.write("x", to: "theme/parts/lost.mustache")
    let rows = try rows(["--templates", "theme"], in: scratch)
    let gaps = try #require(rows.first { $0.page == "gaps" })
    #expect(gaps.file == "theme/gaps.mustache")
    #expect(gaps.parents.isEmpty)
    #expect(gaps.partials == ["mine"])
    #expect(gaps.fields == ["gaps page": ["site", "page"], "site": ["title"]])
    #expect(rows.last?.file == "theme/parts/lost.mustache")
    #expect(rows.last?.page == nil)
    #expect(rows.first { $0.page == "home" }?.file == "default templates/home.mustache")
  }

  @Test func `has its errors from check too, which renders no page for them`() throws {
    let scratch = try Scratch()
    try scratch.write("Crews met in Port Salva.\n", to: "seeds/a.txt")
    try scratch.write("\n{{site.titel}}{{> foter}}", to: "templates/gaps.mustache")
    let outcome = try Executable.run(["check", "--json"], in: scratch.url)
    #expect(outcome.status == 1)
    let lines = outcome.errors.split(separator: "\n").filter { $0.contains("gaps.mustache") }
    #expect(lines.count == 2)
    #expect(lines.first?.contains("\"unknown-name\"") == true)
    #expect(lines.first?.contains("\"line\":2,\"column\":8") == true)
    #expect(lines.last?.contains("\"unknown-partial\"") == true)
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: "public").path))
  }

  @Test func `prints a row on a line, and what is wrong on standard error`() throws {
    let scratch = try Scratch()
    try scratch.write("{{site.titel}}", to: "templates/gaps.mustache")
    let outcome = try Executable.run(["list", "templates"], in: scratch.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("unknown-name"))
    #expect(outcome.output.hasPrefix("PAGE"))
    #expect(outcome.output.contains("\ngaps        templates/gaps.mustache"))
  }
}

@Suite struct `Tables` {
  private func table(_ width: Int?) -> [String] {
    var table = TextTable([
      .init(title: "Name", wraps: true), .init(title: "Count", isNumeric: true),
      .init(title: "Note", wraps: true),
    ])
    table.add(["Zürich 東京", "7", "one two three four five six seven"])
    table.add(["e\u{301}\u{1B}[31m", "12", ""])
    return table.text(width: width).split(separator: "\n").map(String.init)
  }

  @Test func `align by the width of characters`() {
    #expect(
      table(nil) == [
        "NAME         COUNT  NOTE",
        "Zürich 東京      7  one two three four five six seven",
        "e\u{301}[31m           12",
      ])
  }

  @Test func `wrap where the terminal is narrow`() {
    #expect(
      table(40) == [
        "NAME         COUNT  NOTE",
        "Zürich 東京      7  one two three four",
        "                    five six seven",
        "e\u{301}[31m           12",
      ])
  }

  static let widths: [(text: String, width: Int)] = [
    ("", 0), ("abc", 3), ("ü", 1), ("u\u{308}", 1), ("東京", 4), ("👩‍👩‍👧", 2), ("한글", 4),
    ("العربية", 7), ("☀️", 2), ("a\u{200B}b", 2),
  ]

  @Test(arguments: widths)
  func `know how wide text stands`(text: String, width: Int) {
    #expect(TerminalText.width(text) == width)
  }

  @Test func `cut a word that no line can hold`() {
    #expect(TerminalText.wrapped("abcdef gh", width: 4) == ["abcd", "ef", "gh"])
    #expect(TerminalText.wrapped("", width: 4) == [""])
  }
}
