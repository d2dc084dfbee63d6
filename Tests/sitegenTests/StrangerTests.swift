import Foundation
import Testing

/// What happens to someone who tries things out.
@Suite struct `A stranger` {
  @Test func `has a site from names with spaces, marks and other scripts`() throws {
    let scratch = try Scratch()
    let seeds = "my seeds, “2” — نص/a b & c.txt"
    try scratch.write("Crews met in Port Salva on 3 May 2031.\n", to: seeds)
    try scratch.write("Crews met in Port Salva.\n", to: "my seeds, “2” — نص/-x.md")
    let outcome = try Executable.run(
      ["build", "-s", "my seeds, “2” — نص", "-o", "out put/ä"], in: scratch.url)
    #expect(outcome.status == 0)
    #expect(try scratch.files(below: "out put/ä")["index.html"] != nil)
    let verified = try Executable.run(
      ["verify", "-s", "my seeds, “2” — نص", "-o", "out put/ä"], in: scratch.url)
    #expect(verified.status == 0)
  }

  @Test func `is told of garbage and never left with a crash`() throws {
    let scratch = try Scratch()
    var generator = SystemRandomNumberGenerator()
    for name in ["a.md", "b.txt", "site.yml", "actors.yml", "topics.yml", "articles.yml"] {
      let bytes = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let file = scratch.url.appending(path: "seeds/\(name)")
      try scratch.write("", to: "seeds/\(name)")
      try Data(bytes).write(to: file)
    }
    for command in [["check"], ["build"], ["list", "articles"], ["explain", "seeds/a.md"]] {
      let outcome = try Executable.run(command, in: scratch.url)
      #expect(outcome.status == 1, "\(command)")
      #expect(outcome.errors.contains("not-utf8") || outcome.errors.contains("nul-byte"))
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: "public").path))
  }

  /// What each command does in an empty folder.
  static let empty: [(arguments: [String], status: Int32)] = [
    (["build"], 1), (["check"], 1), (["verify"], 1), (["clean"], 1), (["list", "articles"], 1),
    (["list", "settings"], 0), (["list", "templates"], 0), (["list"], 0), (["explain"], 0),
    (["extract", "nothing"], 64), (["markdown", "nothing"], 64), (["render", "nothing"], 64),
    (["manual"], 0), (["completions", "zsh"], 0), ([], 0),
  ]

  @Test(arguments: empty)
  func `can try each command in an empty folder`(arguments: [String], status: Int32) throws {
    let scratch = try Scratch()
    let outcome = try Executable.run(arguments, in: scratch.url)
    #expect(outcome.status == status)
    #expect(outcome.errors.isEmpty == (status == 0))
    #expect(outcome.output.isEmpty == (status != 0))
  }

  @Test func `learns that standard output cannot be written`() throws {
    let full = "/dev/full"
    guard FileManager.default.fileExists(atPath: full) else { return }
    let scratch = try Scratch()
    try scratch.write("Crews met in Port Salva.\n", to: "seeds/a.txt")
    for command in ["list articles", "manual", "extract seeds", "markdown seeds/a.txt"] {
      let outcome = try Executable.shell("sitegen \(command) > \(full)", in: scratch.url)
      #expect(outcome.status == 74, "\(command)")
      #expect(outcome.errors.contains("disk-failure"))
    }
  }

  @Test func `may close a pipe early`() throws {
    let scratch = try Scratch()
    try scratch.write("Crews met in Port Salva.\n", to: "seeds/a.txt")
    let outcome = try Executable.shell(
      """
      sitegen manual | head -n 1
      { sitegen build 2>&1; echo "status $?" > status; } | true
      cat status
      """, in: scratch.url)
    #expect(outcome.output == ".TH SITEGEN 1 \"\" \"sitegen 0.1.0\" \"User Commands\"\nstatus 0\n")
    #expect(try scratch.files(below: "public")["index.html"] != nil)
  }

  static let variables: [(name: String, value: String, status: Int32)] = [
    ("SITEGEN_JOBS", "many", 64), ("SITEGEN_JOBS", "2", 0), ("SITEGEN_DRAFTS", "perhaps", 64),
    ("SITEGEN_STRICT", "yes", 1), ("SITEGEN_STRICT", "0", 0), ("SITEGEN_COLOR", "red", 64),
    ("SITEGEN_BASE_URL", "example.org", 64), ("SITEGEN_SOURCE", "nowhere", 1),
    ("SITEGEN_TEMPLATES", "nowhere", 1), ("SOURCE_DATE_EPOCH", "now", 64),
  ]

  @Test(arguments: variables)
  func `is told of variables that are wrong`(name: String, value: String, status: Int32) throws {
    let scratch = try Scratch()
    try scratch.write("Crews met on Tuesday.\n", to: "seeds/a.txt")
    let outcome = try Executable.run(["check"], in: scratch.url, environment: [name: value])
    #expect(outcome.status == status)
    if status == 64 { #expect(outcome.errors.contains(name) || name == "SITEGEN_BASE_URL") }
  }

  @Test func `sees who set each setting`() throws {
    let scratch = try Scratch()
    try scratch.write("title: A story\nbase_url: https://file.example/\n", to: "seeds/site.yml")
    func row(_ name: String, _ flags: [String], _ environment: [String: String]) throws -> String {
      let outcome = try Executable.run(
        ["list", "settings", "--json"] + flags, in: scratch.url, environment: environment)
      #expect(outcome.status == 0)
      return outcome.output.split(separator: "\n").first { $0.contains("\"name\":\"\(name)\"") }
        .map(String.init) ?? ""
    }
    let variable = ["SITEGEN_BASE_URL": "https://environment.example/", "SITEGEN_DRAFTS": "1"]
    #expect(try row("base_url", [], [:]).contains("file.example/\",\"from\":\"seeds/site.yml\""))
    #expect(
      try row("base_url", [], variable)
        .contains("environment.example/\",\"from\":\"environment SITEGEN_BASE_URL\""))
    #expect(
      try row("base_url", ["-u", "https://flag.example"], variable)
        .contains("flag.example/\",\"from\":\"flag --base-url\""))
    #expect(try row("drafts", [], variable).contains("\"true\",\"from\":\"environment"))
    #expect(try row("drafts", ["--no-drafts"], variable).contains("\"false\",\"from\":\"flag --no"))
    #expect(try row("title", [], [:]).contains("\"A story\",\"from\":\"seeds/site.yml\""))
    #expect(try row("editor", [], [:]).contains("\"from\":\"default\""))
  }

  @Test func `sees the time of each phase with --verbose, and repeats in one group`() throws {
    let scratch = try Scratch()
    try scratch.write("Crews met on Tuesday.\n\nCrews left on Tuesday.\n", to: "seeds/a.txt")
    let outcome = try Executable.run(["check", "--verbose"], in: scratch.url)
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    for phase in ["read", "parse", "annotate", "index"] {
      #expect(outcome.errors.contains("\n\(phase) "))
    }
    #expect(outcome.errors.contains("also at 1 other place: seeds/a.txt:3:"))
    #expect(outcome.errors.components(separatedBy: "unplaced-weekday").count == 2)
  }
  @Test func `sees the first of very many places, and all of them as JSON`() throws {
    let scratch = try Scratch()
    let lines = String(repeating: "Crews met on Tuesday.\n\n", count: 40)
    try scratch.write(lines, to: "seeds/a.txt")
    let outcome = try Executable.run(["check"], in: scratch.url)
    #expect(outcome.errors.contains("also at 39 other places: seeds/a.txt:3:"))
    #expect(outcome.errors.contains("seeds/a.txt:25:14 and 27 more\n"))
    #expect(!outcome.errors.contains("seeds/a.txt:27:"))
    let json = try Executable.run(["check", "--json"], in: scratch.url)
    #expect(json.errors.components(separatedBy: "unplaced-weekday").count == 41)
  }
}
