import Foundation
import Testing

@testable import Templating

@Suite struct `Mustache specification` {
  @Test(arguments: [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
    "~dynamic-names", "~inheritance",
  ])
  func `every case passes with the shipping escaper`(file: String) throws {
    for test in try SharedSuites.tests("mustache/\(file).json") ?? [] {
      let partials = test["partials"] as? [String: String] ?? [:]
      let result = try rendered(test.text("template"), test["data"], partials: partials)
      let expected = test.text("expected").replacing("&quot;", with: "\"")
      let text = result.text?.replacing("&quot;", with: "\"")
      #expect(text == expected, "\(file) \(test.text("name")): \(result.findings)")
    }
  }
}
