import Diagnostics
import Foundation
import SiteModel
import Testing

@testable import SiteFiles

/// Stops a build at every one of its operations in turn and looks at what is left.
@Suite struct `A build that is stopped` {
  static let first = [
    "index.html": "one", "articles/a.html": "A", "articles/b.html": "B", "x/y/z": "deep",
  ]
  static let second = ["index.html": "two", "articles/a.html": "A", "data/c.json": "{}"]
  static let foreign = [
    "CNAME": "example.org", ".git/HEAD": "ref: main", ".git/objects/ab/cdef": "object",
    "articles/mine.txt": "mine",
  ]

  /// The files of a site without the manifest and the folders.
  static func files(_ scratch: Scratch) -> [String: String] {
    scratch.listing("public").filter { !$0.key.hasSuffix("/") && $0.key != Manifest.name }
  }

  static func prepared() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.publish(first)
    for (path, text) in foreign { try scratch.write(text, to: "public/\(path)") }
    return scratch
  }

  static let oldSite = first.merging(foreign) { $1 }
  static let newSite = second.merging(foreign) { $1 }

  @Test(arguments: [true, false], [true, false])
  func `by a failure leaves the old or the new site whole`(canLink: Bool, isKilled: Bool) throws {
    var operation = 1
    var sawOld = false
    while true {
      let scratch = try Self.prepared()
      let outcome: FaultPlan.Outcome = isKilled ? .abandonment : .failure(EIO)
      let plan = FaultPlan(at: operation, outcome)
      var options = PublishOptions()
      options.faults = plan
      options.canLink = canLink
      let hasThrown: Bool
      do {
        try scratch.publish(Self.second, options: options)
        hasThrown = false
      } catch {
        #expect(isKilled ? error is Abandonment : error is FileFailure)
        hasThrown = true
      }
      let site = Self.files(scratch)
      #expect(site == Self.oldSite || site == Self.newSite, "operation \(operation)")
      if hasThrown, !isKilled { #expect(site == Self.oldSite, "operation \(operation)") }
      if !hasThrown { #expect(site == Self.newSite, "operation \(operation)") }
      sawOld = sawOld || site == Self.oldSite
      // The manifest goes with the site: a build without faults finishes the work and tidies up.
      try scratch.publish(Self.second)
      #expect(Self.files(scratch) == Self.newSite, "operation \(operation)")
      #expect(scratch.names == ["public"], "operation \(operation)")
      if plan.operations < operation { break }
      operation += 1
      try #require(operation < 1000)
    }
    #expect(sawOld && operation > 30)
  }

  @Test func `on a disk that cannot exchange is mended by the next build`() throws {
    for isKilled in [true, false] {
      var operation = 1
      while true {
        let scratch = try Self.prepared()
        let plan = FaultPlan(at: operation, isKilled ? .abandonment : .failure(EIO))
        var options = PublishOptions()
        options.faults = plan
        options.canExchange = false
        _ = try? scratch.publish(Self.second, options: options)
        if !isKilled {
          let site = Self.files(scratch)
          #expect(site == Self.oldSite || site == Self.newSite, "operation \(operation)")
        }
        // First a build that fails at once: it must not make anything worse.
        options.faults = FaultPlan(at: 6, .failure(EIO))
        _ = try? scratch.publish(Self.second, options: options)
        options.faults = nil
        try scratch.publish(Self.second, options: options)
        #expect(Self.files(scratch) == Self.newSite, "operation \(operation)")
        #expect(scratch.names == ["public"], "operation \(operation)")
        if plan.operations < operation { break }
        operation += 1
        try #require(operation < 1000)
      }
    }
  }

  @Test func `at its first publishing leaves nothing or all`() throws {
    var operation = 1
    while true {
      let scratch = try Scratch()
      let plan = FaultPlan(at: operation, .abandonment)
      var options = PublishOptions()
      options.faults = plan
      _ = try? scratch.publish(Self.first, options: options)
      let site = Self.files(scratch)
      #expect(site.isEmpty || site == Self.first, "operation \(operation)")
      if plan.operations < operation { break }
      operation += 1
    }
    #expect(operation > 15)
  }

  @Test func `while cleaning can be cleaned again`() throws {
    var operation = 1
    while true {
      let scratch = try Self.prepared()
      let plan = FaultPlan(at: operation, .abandonment)
      var options = PublishOptions()
      options.faults = plan
      do {
        _ = try clean("\(scratch.path)/public", options: options)
      } catch {
        #expect(Self.files(scratch).merging(Self.foreign) { $1 } == Self.files(scratch))
        // Killed after the manifest went: nothing of ours is left.
        _ = try? clean("\(scratch.path)/public")
      }
      #expect(Self.files(scratch) == Self.foreign, "operation \(operation)")
      if plan.operations < operation { break }
      operation += 1
    }
    #expect(operation > 15)
  }

  @Test(arguments: [9, 25, 38, 52, 60])
  func `by the end of the process leaves no lock`(operation: Int) async throws {
    let scratch = try Self.prepared()
    let path = "\(scratch.path)/public"
    await #expect(processExitsWith: .exitCode(9)) {
      [path = path as String, operation = operation as Int] in
      var options = PublishOptions()
      options.faults = FaultPlan(at: operation, .exit(9))
      let files = `A build that is stopped`.second.map {
        OutputFile(path: $0, content: .bytes(Array($1.utf8)))
      }
      _ = try SiteFiles.publish(files, to: path, options: options)
    }
    let site = Self.files(scratch)
    #expect(site == Self.oldSite || site == Self.newSite)
    try scratch.publish(Self.second)
    #expect(Self.files(scratch) == Self.newSite && scratch.names == ["public"])
  }
}

@Suite struct `Two builds at once` {
  @Test func `never mix`() async throws {
    let scratch = try Scratch()
    let path = "\(scratch.path)/public"
    let sites = (0..<4).map { site in
      (0..<40).map {
        OutputFile(path: "d\($0 % 3)/\($0)", content: .bytes(Array("\(site)".utf8)))
      }
    }
    _ = try SiteFiles.publish(sites[0], to: path)
    let published = await withTaskGroup(of: Int.self) { group in
      for site in sites {
        group.addTask {
          var count = 0
          for _ in 0..<8 {
            do {
              _ = try SiteFiles.publish(site, to: path)
              count += 1
            } catch {
              #expect((error as? Diagnostic)?.code == "output-locked")
            }
          }
          return count
        }
      }
      return await group.reduce(0, +)
    }
    #expect(published > 0)
    let texts = Set(
      scratch.listing("public").filter { !$0.key.hasSuffix("/") && $0.key != Manifest.name }.values)
    #expect(texts.count == 1)
    #expect(scratch.names == ["public"])
  }
}
