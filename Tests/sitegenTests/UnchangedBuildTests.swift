import Foundation
import Testing

@Suite struct `Building what has not changed` {
  /// The small story of `init`, built once.
  private func story() throws -> Scratch {
    let scratch = try Scratch()
    #expect(try Executable.run(["init", "."], in: scratch.url).status == 0)
    try scratch.write("picture", to: "seeds/p.png")
    let first = try build(scratch)
    #expect(first.status == 0)
    return scratch
  }

  private func build(
    _ scratch: Scratch, _ options: [String] = [], environment: [String: String] = [:]
  ) throws -> Executable.Outcome {
    try Executable.run(
      ["build", "--verbose"] + options, in: scratch.url, environment: environment)
  }

  private func isSkipped(_ outcome: Executable.Outcome) -> Bool {
    outcome.errors.contains("\ncompare ")
  }

  /// What is printed but for times and the number of files.
  private func findings(_ outcome: Executable.Outcome) -> [Substring] {
    outcome.errors.split(separator: "\n").filter { !$0.hasSuffix(" ms") && !$0.hasPrefix("Wrote ") }
  }

  @Test func `says the same again and touches nothing`() throws {
    let scratch = try story()
    let site = try scratch.files(below: "public")
    let full = try build(scratch, ["--force"])
    let again = try build(scratch)
    #expect(isSkipped(again) && !isSkipped(full))
    #expect(again.status == 0)
    #expect(findings(again) == findings(full))
    #expect(try scratch.files(below: "public") == site)
    let json = try Executable.run(["build", "--json"], in: scratch.url)
    let jsonInFull = try Executable.run(["build", "--json", "--force"], in: scratch.url)
    #expect(json.output == jsonInFull.output && json.errors == jsonInFull.errors)
  }

  static let inputs: [(name: String, change: @Sendable (Scratch) throws -> Void)] = [
    (
      "an article",
      { try $0.write("A fourth pilot came forward on Monday.\n", to: "seeds/new.txt") }
    ),
    ("an article gone", { try $0.remove("seeds/company-letter.txt") }),
    ("an article renamed", { try $0.rename("seeds/company-letter.txt", to: "seeds/letter.txt") }),
    ("settings", { try $0.write("title: Another\n", to: "seeds/site.yml") }),
    ("a picture", { try $0.write("drawing", to: "seeds/p.png") }),
    ("another picture", { try $0.write("drawing", to: "seeds/q.png") }),
    ("a template", { try $0.write(":root { --link: red; }", to: "templates/assets/theme.css") }),
    ("a page", { try $0.write("", to: "public/index.html") }),
    ("a page gone", { try $0.remove("public/index.html") }),
  ]

  @Test(arguments: inputs.indices) func `is a full build after a change`(number: Int) throws {
    let (name, change) = Self.inputs[number]
    let scratch = try story()
    try change(scratch)
    let changed = try build(scratch)
    #expect(!isSkipped(changed), "\(name)")
    #expect(changed.status == 0)
    let site = try scratch.files(below: "public")
    try scratch.remove(".public.sitegen-state")
    try scratch.remove("public")
    _ = try build(scratch)
    #expect(try scratch.files(below: "public") == site, "\(name)")
  }

  @Test(arguments: [
    ["--base-url", "https://example.org/"], ["--drafts"], ["--force"],
  ]) func `is a full build with another option`(options: [String]) throws {
    let scratch = try story()
    #expect(!isSkipped(try build(scratch, options)))
  }

  @Test func `is a full build with another date, and not in another place or language`() throws {
    let scratch = try story()
    let elsewhere = ["TZ": "Asia/Tokyo", "LANG": "ar_EG.UTF-8", "LC_ALL": "C"]
    #expect(isSkipped(try build(scratch, ["--jobs", "1"], environment: elsewhere)))
    #expect(!isSkipped(try build(scratch, environment: ["SOURCE_DATE_EPOCH": "1700000000"])))
  }

  @Test func `fails again where warnings are errors`() throws {
    let scratch = try story()
    try scratch.write("Talks resume on Sunday in the old town hall.\n", to: "seeds/undated.txt")
    let lenient = try build(scratch)
    #expect(lenient.status == 0 && lenient.errors.contains("warning["))
    for _ in 0..<2 { #expect(try build(scratch, ["--strict"]).status == 1) }
  }
}
