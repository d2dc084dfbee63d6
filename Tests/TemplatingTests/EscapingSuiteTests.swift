import Foundation
import Testing

@testable import Templating

@Suite struct `Escaping suite` {
  @Test(arguments: ["escape", "typed"])
  func `never less safe than html/template`(file: String) throws {
    for test in try SharedSuites.tests("html-escaping/\(file).json") ?? [] {
      let result = try rendered(test.text("template"), test["data"])
      let expectation = test.text("expect")
      let mayRefuse = expectation != "match"
      if mayRefuse, result.text == nil { continue }
      switch expectation {
      case "match", "match-or-refuse":
        #expect(
          result.text.map(normalized) == normalized(test.text("html")),
          "\(test.text("id")) \(test.text("template")): \(result.findings)")
      default: Issue.record("\(test.text("id")) \(expectation): \(result)")
      }
    }
  }

  @Test func `split markup is refused, the rest accepted`() throws {
    for test in try SharedSuites.tests("html-escaping/errors.json") ?? [] {
      let result = try rendered(test.text("template"), test["data"], profile: .site)
      switch test.text("expect") {
      case "refuse": #expect(result.text == nil, "\(test)")
      case "accept":
        let isPart = result.findings.allSatisfy { $0.contains("the page ends") }
        #expect(result.text != nil || isPart, "\(test) \(result.findings)")
      default: break
      }
    }
  }

  /// The suite's README: quotes and `+` to one form, percent escapes to upper case.
  private func normalized(_ html: String) -> String {
    let text = html.replacing("&#34;", with: "&quot;").replacing("&#39;", with: "'")
      .replacing("&#43;", with: "+").replacing("&apos;", with: "'")
    return text.replacing(#/%[0-9A-Fa-f]{2}/#) { $0.output.uppercased() }
  }
}

@Suite struct `Liquid filters` {
  @Test func `every filter case gives Liquid's result or is refused`() throws {
    for test in try SharedSuites.tests("liquid-filters/filters.json") ?? [] {
      let result = try rendered(test.text("template"), test["data"])
      if result.text == nil, test.text("expect") == "match-or-refuse" { continue }
      #expect(
        result.text == test.text("text"),
        "\(test.text("id")) \(test.text("template")): \(result.findings)")
    }
  }
}
