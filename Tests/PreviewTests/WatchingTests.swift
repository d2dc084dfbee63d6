import Foundation
import Synchronization
import Testing

@testable import Preview

@Suite struct `A burst of changes` {
  private static let start = ContinuousClock.now

  private static func at(_ milliseconds: Int) -> ContinuousClock.Instant {
    start + .milliseconds(milliseconds)
  }

  @Test func `is over when it is quiet for a while`() {
    var debouncer = Debouncer<String>(quiet: .milliseconds(20), longest: .milliseconds(100))
    #expect(debouncer.wait(at: Self.at(0)) == nil && debouncer.take(at: Self.at(0)) == nil)
    debouncer.add("a", at: Self.at(0))
    #expect(debouncer.wait(at: Self.at(5)) == .milliseconds(15))
    debouncer.add("b", at: Self.at(15))
    debouncer.add("a", at: Self.at(16))
    #expect(debouncer.take(at: Self.at(20)) == nil)
    #expect(debouncer.take(at: Self.at(36)) == ["a", "b"])
    #expect(debouncer.take(at: Self.at(99)) == nil)
  }

  @Test func `is not put off for ever`() {
    var debouncer = Debouncer<Int>(quiet: .milliseconds(20), longest: .milliseconds(100))
    for time in stride(from: 0, through: 90, by: 10) { debouncer.add(time, at: Self.at(time)) }
    #expect(debouncer.take(at: Self.at(99)) == nil)
    #expect(debouncer.take(at: Self.at(100))?.count == 10)
  }
}

@Suite struct `Names that editors use for themselves` {
  @Test(arguments: [
    ".a.md.swp", ".#a.md", "#a.md#", "a.md~", ".goutputstream-X1", "a.md___jb_tmp___", "~$a.docx",
    ".~lock.a.odt#", "a.swp", "x.TMP", "a.md.crdownload", ".git",
  ])
  func `are passed over`(name: String) { #expect(WatchedName.isIgnored(name)) }

  @Test(arguments: ["a.md", "2024", "a#b.txt", "a~b.md", "_x.md", "tmp", "#1.md", "مقال.txt"])
  func `are not those of articles`(name: String) { #expect(!WatchedName.isIgnored(name)) }
}

@Suite(.timeLimit(.minutes(20))) struct `Watched folders` {
  enum Kind: CaseIterable { case system, polling }

  /// A folder of seeds with one article, and a watcher of it and of a folder that is not there.
  final class Place {
    let url: URL
    let seeds: String
    let templates: String
    let watcher: any FolderWatching

    init(_ kind: Kind) throws {
      url = FileManager.default.temporaryDirectory.appending(path: "watched-\(UUID().uuidString)")
      seeds = url.appending(path: "seeds").path
      templates = url.appending(path: "templates").path
      try FileManager.default.createDirectory(
        atPath: seeds + "/inner", withIntermediateDirectories: true)
      try "one".write(toFile: seeds + "/a.md", atomically: false, encoding: .utf8)
      let folders = [seeds, templates]
      watcher =
        switch kind {
        case .system: Preview.watcher(of: folders)
        case .polling: PollingWatcher(folders, interval: .milliseconds(20))
        }
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// Everything that is reported until it is quiet for a while.
    func changes() -> Set<FolderChange> {
      var all: Set<FolderChange> = []
      var quiet = 0
      while quiet < 3 {
        let new = watcher.changes(within: .milliseconds(100))
        all.formUnion(new)
        quiet = new.isEmpty && !all.isEmpty ? quiet + 1 : quiet
        if new.isEmpty, all.isEmpty { quiet += 1 }
      }
      return all
    }

    func write(_ text: String, _ path: String) throws {
      try Data(text.utf8).write(to: URL(filePath: path))
    }
  }

  @Test(arguments: Kind.allCases)
  func `tell of a file that is written, and of nothing else`(kind: Kind) throws {
    let place = try Place(kind)
    #expect(place.changes().isEmpty)
    try place.write("other", place.seeds + "/a.md")
    #expect(place.changes() == [FolderChange(place.seeds, "a.md", isWritten: true)])
    try place.write("deep", place.seeds + "/inner/b.txt")
    #expect(place.changes() == [FolderChange(place.seeds, "inner/b.txt", isWritten: true)])
    _ = try Data(contentsOf: URL(filePath: place.seeds + "/a.md"))
    #expect(place.changes().isEmpty)
  }

  @Test(arguments: Kind.allCases)
  func `tell of a file that takes the place of another`(kind: Kind) throws {
    let place = try Place(kind)
    try place.write("new text", place.seeds + "/.a.md.tmp")
    #expect(rename(place.seeds + "/.a.md.tmp", place.seeds + "/a.md") == 0)
    #expect(place.changes() == [FolderChange(place.seeds, "a.md", isWritten: true)])
  }

  @Test(arguments: Kind.allCases)
  func `tell of renamed and deleted files`(kind: Kind) throws {
    let place = try Place(kind)
    #expect(rename(place.seeds + "/a.md", place.seeds + "/b.md") == 0)
    #expect(
      place.changes() == [
        FolderChange(place.seeds, "a.md"), FolderChange(place.seeds, "b.md", isWritten: true),
      ])
    try FileManager.default.removeItem(atPath: place.seeds + "/b.md")
    #expect(place.changes() == [FolderChange(place.seeds, "b.md")])
  }

  @Test(arguments: Kind.allCases)
  func `pass over what editors write for themselves`(kind: Kind) throws {
    let place = try Place(kind)
    for name in [".a.md.swp", "a.md~", "#a.md#"] { try place.write("x", "\(place.seeds)/\(name)") }
    try FileManager.default.removeItem(atPath: place.seeds + "/a.md~")
    #expect(place.changes().isEmpty)
  }

  @Test(arguments: Kind.allCases)
  func `tell of new folders and of what comes into them`(kind: Kind) throws {
    let place = try Place(kind)
    try FileManager.default.createDirectory(
      atPath: place.seeds + "/new/deep", withIntermediateDirectories: true)
    try place.write("early", place.seeds + "/new/deep/early.md")
    #expect(!place.changes().isEmpty)
    try place.write("late", place.seeds + "/new/deep/late.md")
    #expect(
      place.changes().contains(FolderChange(place.seeds, "new/deep/late.md", isWritten: true)))
  }

  @Test(arguments: Kind.allCases)
  func `are watched under their new names`(kind: Kind) throws {
    let place = try Place(kind)
    #expect(rename(place.seeds + "/inner", place.seeds + "/renamed") == 0)
    _ = place.changes()
    try place.write("x", place.seeds + "/renamed/c.md")
    #expect(place.changes() == [FolderChange(place.seeds, "renamed/c.md", isWritten: true)])
  }

  @Test(arguments: Kind.allCases)
  func `are watched when they come, and come back`(kind: Kind) throws {
    let place = try Place(kind)
    for _ in 1...2 {
      try FileManager.default.createDirectory(
        atPath: place.templates, withIntermediateDirectories: true)
      try place.write("x", place.templates + "/early.mustache")
      #expect(place.changes().contains { $0.folder == place.templates })
      try place.write("y", place.templates + "/page.mustache")
      #expect(
        place.changes() == [FolderChange(place.templates, "page.mustache", isWritten: true)])
      try FileManager.default.removeItem(atPath: place.templates)
      #expect(place.changes().contains { $0.folder == place.templates })
    }
  }

  @Test func `make one burst of many saves`() throws {
    let place = try Place(.system)
    let bursts = Mutex<[Set<FolderChange>]>([])
    // Long enough for a machine that is busy with other tests.
    let debouncer = Debouncer<FolderChange>(quiet: .seconds(2), longest: .seconds(60))
    let watching = Watching(place.watcher, joining: debouncer) { burst in
      bursts.withLock { $0.append(burst) }
    }
    defer { watching.stop() }
    for number in 0..<50 { try place.write("\(number)", "\(place.seeds)/\(number).md") }
    while bursts.withLock({ $0.isEmpty }) { Thread.sleep(forTimeInterval: 0.05) }
    Thread.sleep(forTimeInterval: 0.5)
    #expect(bursts.withLock { $0.map(\.count) } == [50])
  }
}
