import Diagnostics
import SiteModel
import Synchronization
import Testing

@testable import SiteFiles

@Suite struct `Files made on demand` {
  /// Counts how often each file is made.
  final class Counter: Sendable {
    private let counts = Mutex<[String: Int]>([:])
    var all: [String: Int] { counts.withLock { $0 } }

    func file(_ path: String, _ text: String?, _ findings: [Diagnostic] = []) -> OutputFile {
      OutputFile(
        path: path,
        content: .made {
          self.counts.withLock { $0[path, default: 0] += 1 }
          return Diagnosed(text.map { Array($0.utf8) }, findings)
        })
    }
  }

  @Test(arguments: [1, 4])
  func `are made once to be written, and once to be compared`(jobs: Int) throws {
    let scratch = try Scratch()
    let counter = Counter()
    var files = (0..<200).map { counter.file("articles/\($0).html", "page \($0)") }
    files.append(counter.file("data/all.json", "{}"))
    files[200].isLarge = true
    for round in 1...2 {
      let report = try SiteFiles.publish(
        files, to: "\(scratch.path)/public", options: PublishOptions(jobs: jobs))
      #expect(report.written == (round == 1 ? 201 : 0))
      #expect(counter.all.values.allSatisfy { $0 == round } && counter.all.count == 201)
    }
    #expect(scratch.text("public/articles/7.html") == "page 7")
    #expect(scratch.names == ["public"])
  }

  @Test func `leave the old site when one of them cannot be made`() throws {
    let scratch = try Scratch()
    try scratch.publish(["index.html": "old", "gone.html": "old"])
    let before = scratch.listing("public")
    let counter = Counter()
    let finding = Diagnostic(.error, "no-ending", "the page has no end")
    let files = [
      counter.file("a.html", nil, [finding]), counter.file("b.html", nil),
      counter.file("index.html", "new"),
    ]
    let error = #expect(throws: UnfitFiles.self) {
      try SiteFiles.publish(files, to: "\(scratch.path)/public")
    }
    #expect(error?.diagnostics.map(\.code) == ["no-bytes", "no-ending"])
    #expect(scratch.listing("public") == before && scratch.names == ["public"])
    #expect(counter.all.count == 3)
  }

  @Test(arguments: [false, true])
  func `may be published with warnings unless all count`(isStrict: Bool) throws {
    let scratch = try Scratch()
    let warning = Diagnostic(.warning, "odd", "the page looks odd")
    let file = Counter().file("index.html", "page", [warning])
    var options = PublishOptions()
    options.isStrict = isStrict
    if isStrict {
      #expect(throws: UnfitFiles.self) {
        try SiteFiles.publish([file], to: "\(scratch.path)/public", options: options)
      }
      #expect(scratch.names.isEmpty)
    } else {
      let report = try SiteFiles.publish([file], to: "\(scratch.path)/public", options: options)
      #expect(report.warnings == [warning])
    }
  }
}
