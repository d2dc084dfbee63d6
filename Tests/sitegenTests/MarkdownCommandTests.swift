import Foundation
import Testing

@Suite struct `The markdown command` {
  static let cases: [(profile: String?, html: String)] = [
    (nil, "<p>A &lt;b&gt; <del>c</del></p>\n"), ("site", "<p>A &lt;b&gt; <del>c</del></p>\n"),
    ("spec", "<p>A <b> ~~c~~</p>\n"), ("gfm", "<p>A <b> <del>c</del></p>\n"),
  ]

  @Test(arguments: cases)
  func `prints one document in the profile asked for`(profile: String?, html: String) throws {
    let scratch = try Scratch()
    try scratch.write("A <b> ~~c~~\n", to: "a.md")
    let file = scratch.url.appending(path: "a.md").path
    let outcome = try Executable.run(
      ["markdown", file] + (profile.map { ["--profile", $0] } ?? []))
    #expect(outcome.status == 0)
    #expect(outcome.output == html)
    #expect(outcome.errors.contains("raw-html") == (html.contains("&lt;b")))
  }

  @Test func `ends with an error where it cannot go on`() throws {
    #expect(try Executable.run(["markdown", "nowhere.md"]).status == 64)
    #expect(try Executable.run(["markdown", "--profile", "other"]).status == 64)
  }
}
