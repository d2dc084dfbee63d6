import Diagnostics
import Foundation
import SiteFiles
import SiteModel
import SitePipeline
import Testing

/// Sites below `Fixtures`, built in memory and compared with their `expected` folder byte for byte.
///
/// `UPDATE_GOLDEN=1 swift test` rewrites the folders, and still fails that run: read the difference
/// before committing it.
@Suite struct `Golden sites` {
  @Test(arguments: ["bare", "inquiry"])
  func `are what they were`(name: String) throws {
    let folder = Fixture.folder.appending(path: name)
    let site = try Fixture.build(folder.appending(path: "seeds"))
    let files = try #require(site.files)
    var expected = try Fixture.read(folder.appending(path: "expected"))
    expected["diagnostics.txt"] = expected["diagnostics.txt"] ?? []
    var actual = Fixture.bytes(of: files).filter { !$0.key.hasPrefix("assets/") }
    actual["diagnostics.txt"] = Fixture.lines(of: site.diagnostics)
    try compare(actual, expected, in: folder.appending(path: "expected"))
  }

  @Test func `say what is wrong with broken ones`() throws {
    let folder = Fixture.folder.appending(path: "broken")
    let site = try Fixture.build(folder.appending(path: "seeds"))
    #expect(site.files == nil)
    let expected = try Fixture.read(folder.appending(path: "expected"))
    let actual = ["diagnostics.txt": Fixture.lines(of: site.diagnostics)]
    try compare(actual, expected, in: folder.appending(path: "expected"))
  }

  private func compare(
    _ actual: [String: [UInt8]], _ expected: [String: [UInt8]], in folder: URL
  ) throws {
    let changed = Set(actual.keys).union(expected.keys).filter { actual[$0] != expected[$0] }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1", !changed.isEmpty {
      try? FileManager.default.removeItem(at: folder)
      for (path, bytes) in actual {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
      }
    }
    for path in changed.sorted() {
      let state = expected[path] == nil ? "new" : actual[path] == nil ? "gone" : "different"
      Issue.record("\(folder.path)/\(path) is \(state)")
    }
  }
}

@Suite struct `The sample` {
  @Test func `is published as it is built now`() throws {
    let site = try Fixture.build(Fixture.root.appending(path: "seeds"))
    let actual = Fixture.bytes(of: try #require(site.files))
    var published = try Fixture.read(Fixture.root.appending(path: "public"))
    published[".sitegen.json"] = nil
    let stale = Set(actual.keys).union(published.keys).filter { actual[$0] != published[$0] }
    #expect(stale.sorted() == [], "run 'swift run sitegen build' and read the difference")
  }

  @Test(arguments: [2, 8])
  func `is the same with any number of jobs`(jobs: Int) throws {
    let seeds = Fixture.root.appending(path: "seeds")
    let one = Fixture.bytes(of: try #require(try Fixture.build(seeds, jobs: 1).files))
    let many = Fixture.bytes(of: try #require(try Fixture.build(seeds, jobs: jobs).files))
    #expect(one.keys.filter { one[$0] != many[$0] } == [])
    #expect(one.count == many.count)
  }

  @Test func `is the same in whatever order files are listed`() throws {
    let path = Fixture.root.appending(path: "seeds").path
    var theme = try Fixture.theme()
    var seeds = try readSeeds(at: path).value
    let sorted = buildSite(from: seeds, theme: theme, settings: BuildSettings())
    seeds.articles.reverse()
    seeds.settings.reverse()
    seeds.attachments.reverse()
    theme.files.reverse()
    let reversed = buildSite(from: seeds, theme: theme, settings: BuildSettings())
    let left = Fixture.bytes(of: try #require(sorted.files))
    let right = Fixture.bytes(of: try #require(reversed.files))
    #expect(left.keys.filter { left[$0] != right[$0] } == [])
    #expect(left.count == right.count)
    #expect(sorted.diagnostics == reversed.diagnostics)
  }
}

enum Fixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures")
  static let root = folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func build(_ seeds: URL, jobs: Int = 2) throws -> BuiltSite {
    let folder = try readSeeds(at: seeds.path)
    var seeds = folder.value
    seeds.name = "seeds"
    var settings = BuildSettings()
    settings.jobs = jobs
    var site = buildSite(from: seeds, theme: try theme(), settings: settings)
    site.diagnostics = (folder.diagnostics + site.diagnostics).sorted()
    return site
  }

  static func theme() throws -> ThemeFolder {
    let folder = try readTemplates(at: root.appending(path: "templates").path)
    return ThemeFolder(name: "templates", files: folder.value, fallback: defaultTheme())
  }

  static func bytes(of files: [OutputFile]) -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: files.map { file in
        switch file.content {
        case .bytes, .made: (file.path, file.made().value ?? [])
        case .copy(let location):
          (file.path, Array((try? Data(contentsOf: URL(filePath: location))) ?? Data()))
        }
      })
  }

  static func lines(of diagnostics: [Diagnostic]) -> [UInt8] {
    Array(diagnostics.map { $0.line + "\n" }.joined().utf8)
  }

  /// All files below a folder, by path; empty where there is no folder.
  static func read(_ folder: URL) throws -> [String: [UInt8]] {
    guard let paths = FileManager.default.enumerator(atPath: folder.path) else { return [:] }
    var files: [String: [UInt8]] = [:]
    for case let path as String in paths {
      let file = folder.appending(path: path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[path] = Array(try Data(contentsOf: file)) }
    }
    return files
  }
}
