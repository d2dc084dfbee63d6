import Diagnostics
import SiteModel
import Testing

@testable import SiteFiles

@Suite struct `The manifest` {
  @Test func `comes back as it was written, also with CRLF`() {
    let manifest = Manifest(entries: [
      .init(path: "a.html", fingerprint: 0), .init(path: "q\"uo.html", fingerprint: .max),
      .init(path: "é/ß.html", fingerprint: 0x0123_4567_89AB_CDEF),
    ])
    #expect(Manifest(bytes: manifest.bytes) == manifest)
    let windows = manifest.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    #expect(Manifest(bytes: windows) == manifest)
    #expect(Manifest(bytes: Manifest(entries: []).bytes) == Manifest(entries: []))
  }

  @Test func `is refused when anything in it is not as written`() {
    let bytes = Manifest(entries: [
      .init(path: "a.html", fingerprint: 1), .init(path: "b/c.html", fingerprint: 2),
    ]).bytes
    for count in 0..<bytes.count - 1 { #expect(Manifest(bytes: Array(bytes[..<count])) == nil) }
    for path in ["../x", "/etc/passwd", "a/../../b", "a//b"] {
      let planted = Manifest(entries: [.init(path: path, fingerprint: 1)]).bytes
      #expect(Manifest(bytes: planted) == nil)
    }
  }

  @Test func `tells which published files were altered or are gone`() throws {
    let scratch = try Scratch()
    try scratch.publish(["a": "1", "b/c": "2", "d": "3"])
    try scratch.write("x", to: "public/b/c")
    try Disk().remove("d", in: Disk().openFolder(at: "\(scratch.path)/public"))
    let site = try PublishedSite(at: "\(scratch.path)/public", jobs: 2)
    #expect(site.altered == ["b/c"] && site.missing == ["d"])
    #expect(site.files.map(\.path) == ["a", "b/c"])
    try scratch.makeFolder("other")
    #expect(throws: Diagnostic.self) { try PublishedSite(at: "\(scratch.path)/other") }
  }

  @Test func `is what cleaning goes by`() throws {
    let scratch = try Scratch()
    try scratch.publish(["a": "1", "b/c": "2"])
    try scratch.write("mine", to: "public/b/mine")
    #expect(try clean("\(scratch.path)/public", options: PublishOptions(isDryRun: true)) == 2)
    #expect(scratch.text("public/a") == "1")
    #expect(try clean("\(scratch.path)/public") == 2)
    #expect(scratch.listing("public") == ["b/": "", "b/mine": "mine"])
    #expect(throws: Diagnostic.self) { try clean("\(scratch.path)/public") }
    try scratch.makeFolder("none")
    try scratch.publish(["x": "1"], options: PublishOptions(isForced: true))
  }

  @Test func `leaves no folder when all in it was ours`() throws {
    let scratch = try Scratch()
    try scratch.publish(["a": "1", "b/c": "2"])
    #expect(try clean("\(scratch.path)/public/") == 2)
    #expect(scratch.names.isEmpty)
  }
}

@Suite struct `Fingerprints` {
  @Test func `differ for every change of a byte, and with the length`() {
    let bytes = (0..<37).map { UInt8($0) }
    var seen: Set<UInt64> = [fingerprint(of: bytes)]
    for index in bytes.indices {
      for bit in 0..<8 {
        var changed = bytes
        changed[index] ^= 1 << UInt8(bit)
        #expect(seen.insert(fingerprint(of: changed)).inserted)
      }
    }
    for count in 0..<20 {
      #expect(seen.insert(fingerprint(of: [UInt8](repeating: 0, count: count))).inserted)
    }
  }

  @Test func `are the documented ones`() {
    func mixed(_ hash: UInt64, _ group: UInt64) -> UInt64 {
      let product = (hash ^ group) &* 0x100_0000_01B3
      return product ^ (product >> 32)
    }
    let start: UInt64 = 0xCBF2_9CE4_8422_2325
    #expect(fingerprint(of: []) == start)
    #expect(fingerprint(of: [1, 2]) == mixed(start ^ 2, 0x0201))
    #expect(
      fingerprint(of: [1, 0, 0, 0, 0, 0, 0, 0x80, 5])
        == mixed(mixed(start ^ 9, 0x8000_0000_0000_0001), 5))
  }
}
