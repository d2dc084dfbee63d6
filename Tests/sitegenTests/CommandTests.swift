import Foundation
import Testing

@Suite struct `The commands` {
  @Test func `build, build again and verify the sample`() throws {
    let scratch = try Scratch()
    let output = scratch.url.appending(path: "site").path
    let first = try Executable.run(["build", "--output", output])
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    #expect(first.errors.contains("Open \(output)/index.html"))
    let files = try scratch.files(below: "site")
    #expect(files["index.html"] != nil)
    let second = try Executable.run(["build", "--output", output, "--json", "--quiet"])
    #expect(second.status == 0)
    #expect(second.output.contains("\"written\":0"))
    let isSame = try scratch.files(below: "site") == files
    #expect(isSame)
    #expect(try Executable.run(["verify", "--output", output]).status == 0)
  }

  @Test func `name the quote of which one byte was altered`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "Crews met in Port Salva.\n\nThe union leader Ines Karo said that crews will not sail.\n",
      to: "seeds/a.txt")
    #expect(try run(scratch, ["build"]).status == 0)
    #expect(try run(scratch, ["verify"]).status == 0)
    try scratch.write(
      "Crews met in Port Salva.\n\nThe union leader Ines Karo said that crews will not fail.\n",
      to: "seeds/a.txt")
    let outcome = try run(scratch, ["verify"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("seed-altered"))
    #expect(outcome.errors.contains("quote-not-found"))
    #expect(outcome.errors.contains("crews will not sail"))
  }

  @Test func `find a published page that was altered`() throws {
    let scratch = try Scratch()
    try scratch.write("Crews met in Port Salva on Monday.\n", to: "seeds/a.txt")
    #expect(try run(scratch, ["build"]).status == 0)
    try scratch.write("<p>other", to: "public/index.html")
    let outcome = try run(scratch, ["verify"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("page-altered"))
  }

  static let statuses: [(arguments: [String], status: Int32)] = [
    (["--bogus"], 64), (["build", "--jobs", "0"], 64), (["build", "--output", ""], 64),
    (["build", "--base-url", "example.org"], 64), (["bild"], 64), (["--version"], 0),
    (["build", "--help"], 0), (["build", "--source", "nowhere"], 1),
  ]

  @Test(arguments: statuses)
  func `end with the status of the manual`(arguments: [String], status: Int32) throws {
    #expect(try Executable.run(arguments).status == status)
  }

  @Test func `say what to do when there is nothing to build`() throws {
    let scratch = try Scratch()
    let missing = try run(scratch, ["build"])
    #expect(missing.status == 1)
    #expect(missing.errors.contains("no-seeds-folder") && missing.errors.contains("help:"))
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "seeds"), withIntermediateDirectories: true)
    let empty = try run(scratch, ["build"])
    #expect(empty.status == 1)
    #expect(empty.errors.contains("no-articles") && empty.errors.contains("help:"))
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: "public").path))
  }

  @Test func `leave the old site alone when anything is wrong`() throws {
    let scratch = try Scratch()
    try scratch.write("Crews met in Port Salva on Monday.\n", to: "seeds/a.txt")
    #expect(try run(scratch, ["build"]).status == 0)
    let files = try scratch.files(below: "public")
    try scratch.write("---\ndate: 2031-02-30\n---\nText.\n", to: "seeds/b.md")
    let outcome = try run(scratch, ["build", "--json"])
    #expect(outcome.status == 1)
    let lines = outcome.errors.split(separator: "\n")
    #expect(
      lines.contains { $0.hasPrefix("{") && $0.contains("\"line\":2") && $0.contains("bad-date") })
    let isSame = try scratch.files(below: "public") == files
    #expect(isSame)
  }

  @Test func `refuse a folder that is not theirs, unless forced`() throws {
    let scratch = try Scratch()
    try scratch.write("Crews met in Port Salva on Monday.\n", to: "seeds/a.txt")
    try scratch.write("mine", to: "public/notes.txt")
    #expect(try run(scratch, ["build"]).status == 1)
    #expect(try run(scratch, ["build", "--force"]).status == 0)
    #expect(try scratch.files(below: "public")["notes.txt"] == Data("mine".utf8))
    #expect(try run(scratch, ["clean"]).status == 0)
    #expect(try scratch.files(below: "public").keys.sorted() == ["notes.txt"])
  }

  @Test func `write the same bytes in any locale, time zone and number of jobs`() throws {
    let scratch = try Scratch()
    let settings: [(String, [String: String])] = [
      ("1", ["LC_ALL": "C", "TZ": "UTC"]), ("8", ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"]),
      ("3", ["LANG": "ar_EG.UTF-8", "TZ": "America/St_Johns"]),
    ]
    var sites: [[String: Data]] = []
    for (jobs, environment) in settings {
      let output = scratch.url.appending(path: "site-\(jobs)").path
      let outcome = try Executable.run(
        ["build", "--quiet", "--jobs", jobs, "--output", output], environment: environment)
      #expect(outcome.status == 0)
      sites.append(try scratch.files(below: "site-\(jobs)"))
    }
    let isSame = sites[0] == sites[1] && sites[1] == sites[2]
    #expect(isSame)
  }

  @Test func `leave drafts out unless asked for them`() throws {
    let scratch = try Scratch()
    try scratch.write("Crews met in Port Salva on Monday.\n", to: "seeds/a.txt")
    try scratch.write(
      "---\ntitle: Secret plan\ndraft: true\n---\nCrews may sail.\n", to: "seeds/b.md")
    #expect(try run(scratch, ["build"]).status == 0)
    let without = try scratch.files(below: "public")
    let showing = without.filter {
      String(decoding: $0.value, as: UTF8.self).contains("Secret plan")
    }
    #expect(showing.keys.sorted() == [])
    #expect(try run(scratch, ["build", "--drafts"]).status == 0)
    #expect(try scratch.files(below: "public")["articles/b.html"] != nil)
  }

  /// Runs in the scratch folder with the project's own templates.
  private func run(_ scratch: Scratch, _ arguments: [String]) throws -> Executable.Outcome {
    let templates = Executable.root.appending(path: "templates").path
    return try Executable.run(
      arguments, in: scratch.url, environment: ["SITEGEN_TEMPLATES": templates])
  }
}
