import Foundation
import Testing

@Suite struct `The init command` {
  @Test func `writes a site that builds without any finding, here and in a folder with spaces`()
    throws
  {
    let scratch = try Scratch()
    for folder in ["my story é", "."] {
      let place = scratch.url.appending(path: folder == "." ? "empty" : "")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      let made = try Executable.run(["init", folder], in: place)
      #expect(made.status == 0 && made.output.isEmpty)
      let site = folder == "." ? place : place.appending(path: folder)
      #expect(made.errors.contains("  cd 'my story é'\n") == (folder != "."))
      #expect(made.errors.contains("sitegen build\n"))
      let built = try Executable.run(["build", "--strict"], in: site)
      #expect(built.status == 0)
      #expect(built.errors.hasPrefix("Read 8 articles, 7 with a date\n"))
      #expect(try Executable.run(["verify"], in: site).status == 0)
    }
  }

  @Test func `shows every kind of page well`() throws {
    let scratch = try Scratch()
    #expect(try Executable.run(["init", "s", "--quiet"], in: scratch.url).errors.isEmpty)
    let site = scratch.url.appending(path: "s")
    func rows(_ kind: String) throws -> [String] {
      let outcome = try Executable.run(["list", kind, "--json"], in: site)
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
      return outcome.output.split(separator: "\n").filter { $0.hasPrefix("{") }.map(String.init)
    }
    #expect(try rows("articles").count == 8)
    #expect(try rows("articles").contains { $0.contains("\"lang\":\"ar\"") })
    #expect(try rows("events").contains { $0.contains("\"planned\":true") })
    #expect(try rows("figures").contains { $0.contains("\"relation\":\"differs\"") })
    #expect(try rows("statements").count > 30)
    #expect(try rows("topics").allSatisfy { $0.contains("\"curated\":true") })
    #expect(try rows("actors").count > 12)
  }

  @Test func `refuses a folder that holds anything, and a file`() throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "full/.hidden")
    try scratch.write("mine", to: "file")
    for (name, code) in [("full", "folder-not-empty"), ("file", "output-not-a-folder")] {
      let outcome = try Executable.run(["init", name], in: scratch.url)
      #expect(outcome.status == 1 && outcome.errors.contains(code))
    }
    #expect(try scratch.files(below: "full").count == 1)
    #expect(try Executable.run(["init"], in: scratch.url).status == 64)
  }

  @Test func `tells a disk that refuses from a mistake`() throws {
    try #require(getuid() != 0 || FileManager.default.fileExists(atPath: "/proc"))
    // /proc takes no folders, not even from root.
    let outcome = try Executable.run(["init", "/proc/sitegen"])
    #expect(outcome.status == 74 && outcome.errors.contains("disk-failure"))
  }
}
