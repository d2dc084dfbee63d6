import Foundation
import Testing

@Suite struct `Rendering one template` {
  @Test func `prints the page`() throws {
    let scratch = try Scratch()
    try scratch.write("<p title=\"{{t}}\">{{> part}}{{b}}</p>\n", to: "page.mustache")
    try scratch.write(
      #"{"t": "a \"b\"", "b": {"$html": "<i>x</i>"}, "d": {"$date": "2024-03"}}"#, to: "data.json")
    try scratch.write(#"{"part": "{{d | date: \"%B %Y\"}} "}"#, to: "partials.json")
    let outcome = try Executable.run([
      "render", scratch.path("page.mustache"), "--data", scratch.path("data.json"), "--partials",
      scratch.path("partials.json"),
    ])
    #expect(outcome.output == "<p title=\"a &quot;b&quot;\">March 2024 <i>x</i></p>\n")
    #expect(outcome.errors.isEmpty)
    #expect(outcome.status == 0)
  }

  @Test func `takes partials from a folder, and missing names under the spec profile`() throws {
    let scratch = try Scratch()
    try scratch.write("[{{none}}{{> gone}}{{> part}}]", to: "t/page.mustache")
    try scratch.write("<b>", to: "t/partials/part.mustache")
    let arguments = ["render", scratch.path("t/page.mustache"), "--partials", scratch.path("t")]
    let spec = try Executable.run(arguments + ["--profile", "spec"])
    #expect(spec.output == "[<b>]")
    let site = try Executable.run(arguments)
    #expect(site.status == 1)
    #expect(site.output.isEmpty)
    #expect(site.errors.contains("unknown-partial"))
  }

  @Test func `says what is wrong with the data`() throws {
    let scratch = try Scratch()
    try scratch.write("{{a}}", to: "page.mustache")
    try scratch.write("{\n  \"a\": tru\n}", to: "data.json")
    let outcome = try Executable.run([
      "render", scratch.path("page.mustache"), "--data", scratch.path("data.json"),
    ])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("data.json:2:8"))
  }

  @Test func `needs a file that is there`() throws {
    #expect(try Executable.run(["render", "nowhere.mustache"]).status == 64)
  }
}

extension Scratch {
  fileprivate func path(_ name: String) -> String { url.appending(path: name).path }
}
