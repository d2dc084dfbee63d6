import Foundation
import Testing

@Suite struct `The help` {
  /// The path of every command, read from the program's own description of itself.
  static let commands: [[String]] = {
    struct Command: Decodable {
      var commandName: String
      var subcommands: [Command]?

      func paths(_ above: [String]) -> [[String]] {
        (subcommands ?? []).filter { $0.commandName != "help" }.flatMap { command in
          let path = above + [command.commandName]
          return [path] + command.paths(path)
        }
      }
    }
    struct Dump: Decodable { var command: Command }
    let json = try? Executable.run(["--experimental-dump-help"]).output
    let dump = try? JSONDecoder().decode(Dump.self, from: Data((json ?? "").utf8))
    return [[]] + (dump?.command.paths([]) ?? [])
  }()

  @Test func `knows all commands`() {
    #expect(Self.commands.count > 20)
  }

  @Test(arguments: commands)
  func `fits eighty columns and has two examples`(path: [String]) throws {
    let outcome = try Executable.run(path + ["--help"], environment: ["COLUMNS": "80"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.filter { $0.count > 80 } == [])
    let start = try #require(lines.firstIndex(of: "Examples:"))
    let examples = lines[(start + 1)...].prefix { $0.hasPrefix("  ") }
    #expect(examples.count >= 2)
    let name = (["sitegen"] + path).joined(separator: " ")
    #expect(examples.allSatisfy { $0.contains(name) })
  }

  static let mistypings: [(arguments: [String], meant: String)] = [
    (["bild"], "build"), (["chekc"], "check"), (["list", "actor"], "actors"),
    (["new", "articel"], "article"), (["help", "verfiy"], "verify"), (["--hlep"], "--help"),
    (["--vresion"], "--version"), (["build", "--ouput", "x"], "--output"),
    (["build", "--no-draft"], "--no-drafts"), (["list", "topics", "--jsn"], "--json"),
    (["explain", "bad-slgu"], "bad-slug"),
  ]

  @Test(arguments: mistypings)
  func `names what a mistyped word may mean`(arguments: [String], meant: String) throws {
    let outcome = try Executable.run(arguments)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(meant))
  }

  @Test func `is a manual page with every command, option and variable`() throws {
    let outcome = try Executable.run(["manual"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.output.hasPrefix(".TH SITEGEN 1 "))
    for path in Self.commands.dropFirst() {
      #expect(outcome.output.contains("\n.SS sitegen \(path.joined(separator: " "))"))
    }
    for option in [#"\-\-base\-url <url>"#, #"\-\-no\-drafts"#, #"\-n, \-\-dry\-run"#] {
      #expect(outcome.output.contains(option))
    }
    // What groff warns of would be a mistake in the macros.
    let shown = try Executable.shell(
      "command -v groff > /dev/null || exit 0; sitegen manual | groff -man -Tutf8 -ww -z -rCHECKSTYLE=0",
      in: Executable.root)
    #expect(shown.status == 0 && shown.errors.isEmpty)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `is completed by shells`(shell: String) throws {
    let outcome = try Executable.run(["completions", shell])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    for word in ["build", "dry-run", "articles"] { #expect(outcome.output.contains(word)) }
    let checked = try Executable.shell(
      "command -v \(shell) > /dev/null || exit 0; sitegen completions \(shell) | \(shell) -n /dev/stdin",
      in: Executable.root)
    #expect(checked.status == 0 && checked.errors.isEmpty)
    #expect(try Executable.run(["completions", "tcsh"]).status == 64)
  }

  @Test func `is told by the README for every command and variable`() throws {
    let readme = try String(
      contentsOf: Executable.root.appending(path: "README.md"), encoding: .utf8)
    for path in Self.commands.dropFirst() where path.count == 1 {
      #expect(readme.contains("`sitegen \(path[0])"), "\(path[0])")
    }
    for name in ["SOURCE", "TEMPLATES", "OUTPUT", "BASE_URL", "JOBS", "DRAFTS", "STRICT", "COLOR"] {
      #expect(readme.contains("SITEGEN_\(name)"))
    }
  }
}
