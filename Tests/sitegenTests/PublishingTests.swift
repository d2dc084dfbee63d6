import Foundation
import Testing

@Suite struct `Publishing from elsewhere` {
  /// The lines of the continuous integration that call sitegen work as they stand.
  @Test func `works as the example for GitHub Pages says`() throws {
    let file = Executable.root.appending(path: ".github/workflows/pages.yml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let commands = text.split(separator: "\n").compactMap { line -> String? in
      let line = line.drop { $0 == " " }
      let mark = "- run: .build/release/"
      guard line.hasPrefix(mark) else { return nil }
      return String(line.dropFirst(mark.count)).replacing(
        #/\$\{\{[^}]*\}\}/#, with: "https://example.org/briefing")
    }
    #expect(commands.count == 2)
    let scratch = try Scratch()
    #expect(try Executable.run(["init", "."], in: scratch.url).status == 0)
    let outcome = try Executable.shell(
      (["set -e"] + commands).joined(separator: "\n"), in: scratch.url)
    #expect(outcome.status == 0)
    let files = try scratch.files(below: "site")
    let feed = String(decoding: files["feed.xml"] ?? Data(), as: UTF8.self)
    #expect(feed.contains("https://example.org/briefing/"))
    #expect(text.contains("path: site\n"))
  }

  @Test func `the release script is a script`() throws {
    let outcome = try Executable.shell(
      "command -v bash > /dev/null || exit 0; bash -n .ci/release", in: Executable.root)
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(
      FileManager.default.isExecutableFile(
        atPath: Executable.root.appending(path: ".ci/release").path))
  }
}
