import Diagnostics
import Foundation
import Testing

@testable import Templating

@Suite struct `Codes of findings` {
  /// The codes that no template alone can have, with where they stand.
  private static func others() -> [String] {
    let twice = ["a/article.mustache", "article.mustache"].map {
      TemplateSource(name: "article", path: $0, bytes: [])
    }
    let data = TrialPage(
      TemplateSource(name: "page", path: "page.mustache", bytes: []), partials: [], profile: .site
    ).rendered(json: Array("{\n  \"a\": tru\n}".utf8), file: "data.json")
    let scheme = JSONReader.page("<a href=\"{{u}}\">", "{\"u\": \"javascript:x\"}")
    return Fixture.places(Theme.compile(twice, for: Fixture.schema).diagnostics)
      + Fixture.places(data.diagnostics) + Fixture.places(scheme)
      + Fixture.places(
        Fixture.render("{{> a}}", ["a": "\n{{> a}}"]).findings)
  }

  @Test func `stand where the mistake is`() {
    #expect(
      Self.others() == [
        "1:1 duplicate-template", "2:8 bad-json", "1:12 unsafe-url", "2:1 limit",
      ])
  }

  @Test func `each have a test that compares code and place`() {
    let cases = `Template errors`.syntax + `Template errors`.names + `Template errors`.positions
    let tested = Set(
      (cases.flatMap(\.expected) + Self.others()).compactMap { $0.split(separator: " ").last }
    )
    #expect(Set(FindingCode.allCases.map { Substring($0.rawValue) }) == tested)
  }

  @Test func `are listed for authors, as are the filters`() throws {
    let readme = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(
        path: "templates/README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    for code in FindingCode.allCases {
      #expect(text.contains("| `\(code.rawValue)` |"), "\(code.rawValue) is not explained")
    }
    for filter in Filter.names {
      #expect(text.contains("| `\(filter)"), "\(filter) is not explained")
    }
  }
}

extension JSONReader {
  /// Findings of a template rendered with JSON data as its only file.
  fileprivate static func page(_ template: String, _ json: String) -> [Diagnostic] {
    TrialPage(
      TemplateSource(name: "page", path: "page.mustache", bytes: Array(template.utf8)),
      partials: [], profile: .site
    ).rendered(json: Array(json.utf8), file: "data.json").diagnostics
  }
}
