import Foundation
import Testing

/// A browser that can be run without a screen, if there is one.
private let browser = ["chromium", "chromium-browser", "google-chrome", "chrome"].lazy.compactMap {
  name in
  let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  return path.split(separator: ":").map { "\($0)/\(name)" }.first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}.first

@Suite(.enabled(if: browser != nil, "no Chromium is installed"), .serialized)
struct `Search in a browser` {
  static let searches: [(words: String, page: String?)] = [
    ("radar", "articles/radar-report.html"), ("two%20pilots", "articles/minister-two-pilots.html"),
    ("Elbrun", "actors/tomas-elbrun.html"), ("%D9%87%D8%B3%D8%AA", "articles/"),
    ("xyzzyplugh", nil),
  ]

  @Test(.timeLimit(.minutes(20)))
  func `finds pages from a folder on disk`() throws {
    let scratch = try Scratch()
    #expect(try Executable.run(["init", "."], in: scratch.url).status == 0)
    #expect(try Executable.run(["build", "--quiet"], in: scratch.url).status == 0)
    let program = try #require(browser)
    for (words, page) in Self.searches {
      let address = "file://\(scratch.url.path)/public/search.html?q=\(words)"
      let outcome = try Executable.shell(
        "'\(program)' --headless --no-sandbox --disable-gpu --user-data-dir=profile "
          + "--virtual-time-budget=10000 --dump-dom '\(address)'", in: scratch.url,
        environment: ["HOME": scratch.url.path])
      let list = outcome.output.components(separatedBy: "id=\"hits\"").last ?? ""
      let found = list.components(separatedBy: "</ol>")[0]
      if let page {
        #expect(found.contains("href=\"\(page)"), "\(words)")
      } else {
        #expect(outcome.output.contains("Nothing found for"))
      }
    }
  }
}
