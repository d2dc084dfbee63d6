import Diagnostics
import Foundation
import SiteModel
import Testing

@testable import SiteFiles

@Suite struct `A standing build` {
  private static let site = ["index.html": "home", "a/one.html": "one", "a/two.html": "two"]

  /// Publishes the site, with a picture that is copied, and remembers it.
  private func publishSite(_ scratch: Scratch, inputs: UInt64 = 7) throws {
    try scratch.write("picture", to: "seeds/p.png")
    let files =
      Self.site.map { OutputFile(path: $0, content: .bytes(Array($1.utf8))) }
      + [OutputFile(path: "files/p.png", content: .copy(of: "\(scratch.path)/seeds/p.png"))]
    let path = "\(scratch.path)/public"
    let publication = try publish(files, to: path)
    remember(
      publication, of: files, from: inputs, summary: Array("said".utf8), at: path,
      options: PublishOptions())
  }

  private func found(
    _ scratch: Scratch, inputs: UInt64 = 7, options: PublishOptions = PublishOptions()
  ) -> StandingBuild? {
    standingBuild(of: inputs, at: "\(scratch.path)/public", options: options)
  }

  @Test(.enabled(if: ProgramIdentity.program != nil)) func `is found with what it said`() throws {
    let scratch = try Scratch()
    #expect(found(scratch) == nil)
    try publishSite(scratch)
    let standing = try #require(found(scratch))
    #expect(String(decoding: standing.summary, as: UTF8.self) == "said")
    #expect(standing.fileCount == 4)
    #expect(found(scratch, inputs: 8) == nil)
    #expect(found(scratch, options: PublishOptions(isForced: true)) == nil)
  }

  static let changes: [(name: String, change: @Sendable (Scratch) throws -> Void)] = [
    ("a page of the same length", { try $0.write("uno", to: "public/a/one.html") }),
    ("a page cut short", { try $0.write("", to: "public/a/two.html") }),
    ("a page gone", { try FileManager.default.removeItem(atPath: "\($0.path)/public/index.html") }),
    ("a folder gone", { try FileManager.default.removeItem(atPath: "\($0.path)/public/a") }),
    (
      "a page that is a link",
      {
        let path = "\($0.path)/public/a/one.html"
        try FileManager.default.moveItem(atPath: path, toPath: "\($0.path)/one.html")
        try $0.link("public/a/one.html", to: "../../one.html")
      }
    ),
    ("the manifest", { try $0.write("{}", to: "public/.sitegen.json") }),
    ("what was copied", { try $0.write("drawing", to: "seeds/p.png") }),
    ("what it was copied to", { try $0.write("drawing", to: "public/files/p.png") }),
    (
      "what was copied gone",
      { try FileManager.default.removeItem(atPath: "\($0.path)/seeds/p.png") }
    ),
    (
      "the record gone",
      { try FileManager.default.removeItem(atPath: "\($0.path)/.public.sitegen-state") }
    ),
    (
      "the record cut",
      {
        let text = try #require($0.text(".public.sitegen-state"))
        try $0.write(String(text.dropLast(9)), to: ".public.sitegen-state")
      }
    ),
    (
      "the record's numbers",
      {
        let text = try #require($0.text(".public.sitegen-state"))
        try $0.write(text.replacing(" 4 4\n", with: " 3 4\n"), to: ".public.sitegen-state")
      }
    ),
    ("what a killed build left", { try $0.write("x", to: ".public.sitegen-new/index.html") }),
    ("the site gone", { try FileManager.default.removeItem(atPath: "\($0.path)/public") }),
  ]

  @Test(arguments: changes.indices) func `is none after a change`(number: Int) throws {
    let (name, change) = Self.changes[number]
    let scratch = try Scratch()
    try publishSite(scratch)
    try change(scratch)
    #expect(found(scratch) == nil, "\(name)")
  }

  @Test(.enabled(if: ProgramIdentity.program != nil))
  func `is found by its bytes where the disk's stamps are new`() throws {
    let scratch = try Scratch()
    try publishSite(scratch)
    for file in Self.site.keys {
      try scratch.write(try #require(Self.site[file]), to: "public/\(file)")
    }
    #expect(found(scratch)?.isUpToDate == false)
    // The record was renewed, so that nothing is in doubt as soon as the clock has moved on.
    usleep(30_000)
    #expect(found(scratch) != nil)
    usleep(30_000)
    #expect(found(scratch)?.isUpToDate == true)
  }

  @Test(.enabled(if: ProgramIdentity.program != nil))
  func `is none of another program, and read anew after a restart`() throws {
    let scratch = try Scratch()
    try publishSite(scratch)
    let place = "\(scratch.path)/.public.sitegen-state"
    let bytes = Array(try #require(FileManager.default.contents(atPath: place)))
    let record = try #require(BuildRecord(bytes: bytes))
    #expect(record.bytes == bytes)
    var restarted = record
    restarted.session += 1
    try scratch.write(restarted.bytes, to: ".public.sitegen-state")
    #expect(found(scratch)?.isUpToDate == false)
    var other = record
    other.program += 1
    try scratch.write(other.bytes, to: ".public.sitegen-state")
    #expect(found(scratch) == nil)
  }

  @Test func `is forgotten by what cleans it`() throws {
    let scratch = try Scratch()
    try publishSite(scratch)
    _ = try clean("\(scratch.path)/public")
    #expect(scratch.names == ["seeds"])
  }

  @Test func `is not recorded by a dry run`() throws {
    let scratch = try Scratch()
    let files = [OutputFile(path: "index.html", content: .bytes([65]))]
    let options = PublishOptions(isDryRun: true)
    let publication = try publish(files, to: "\(scratch.path)/public", options: options)
    remember(
      publication, of: files, from: 1, summary: [], at: "\(scratch.path)/public", options: options)
    #expect(scratch.names == [])
  }
}
