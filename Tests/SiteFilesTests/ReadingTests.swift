import Diagnostics
import Foundation
import SiteModel
import Testing

@testable import SiteFiles

@Suite struct `Reading seeds` {
  @Test(arguments: [1, 3])
  func `finds articles, settings and attachments in byte order`(jobs: Int) throws {
    let scratch = try Scratch()
    for path in [
      "b.txt", "a.md", "B.markdown", "z/x.TXT", "z/y/é.md", "z-1.md", "site.yml", "actors.yml",
      "z/site.yml", "picture.bin", "_draft.md", ".hidden.md", "_notes/x.md", ".git/x.txt", ".md",
    ] { try scratch.write(path, to: "seeds/\(path)") }
    let read = try readSeeds(at: "\(scratch.path)/seeds/", jobs: jobs)
    let seeds = read.value
    #expect(read.diagnostics.isEmpty)
    #expect(
      seeds.articles.map(\.path) == [
        "B.markdown", "a.md", "b.txt", "z-1.md", "z/x.TXT", "z/y/é.md",
      ])
    #expect(seeds.articles.allSatisfy { String(decoding: $0.bytes, as: UTF8.self) == $0.path })
    #expect(seeds.settings.map(\.path) == ["actors.yml", "site.yml"])
    #expect(seeds.attachments.map(\.path) == ["picture.bin", "z/site.yml"])
    #expect(seeds.displayPath("a.md") == "\(scratch.path)/seeds/a.md")
  }

  @Test func `says what to do when there is nothing`() throws {
    let scratch = try Scratch()
    #expect(
      try readSeeds(at: "\(scratch.path)/none").diagnostics.map(\.code) == ["no-seeds-folder"])
    try scratch.write("x", to: "file")
    #expect(
      try readSeeds(at: "\(scratch.path)/file").diagnostics.map(\.code) == ["no-seeds-folder"])
    try scratch.write("x", to: "seeds/_a.md")
    let empty = try readSeeds(at: "\(scratch.path)/seeds")
    #expect(empty.diagnostics.map(\.code) == ["no-articles"])
    #expect(empty.diagnostics.first?.help?.contains("first-article.txt") == true)
  }

  @Test func `follows links to files within, and no others`() throws {
    let scratch = try Scratch()
    try scratch.write("in", to: "seeds/_kept/in.md")
    try scratch.write("out", to: "out/secret.md")
    try scratch.link("seeds/a.md", to: "_kept/in.md")
    try scratch.link("seeds/b.md", to: "../out/secret.md")
    try scratch.link("seeds/c", to: "../out")
    try scratch.link("seeds/d", to: ".")
    try scratch.link("seeds/e.md", to: "e.md")
    try scratch.link("seeds/f.md", to: "nowhere")
    let read = try readSeeds(at: "\(scratch.path)/seeds")
    #expect(read.value.articles.map(\.path) == ["a.md"])
    #expect(
      read.diagnostics.map { "\($0.position?.file.split(separator: "/").last ?? "") \($0.code)" }
        == [
          "b.md link-outside", "c link-outside", "d link-to-folder", "e.md broken-link",
          "f.md broken-link",
        ])
  }

  @Test func `does not read devices, nor names that are not UTF-8`() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "seeds/a.md")
    #expect(mkfifo("\(scratch.path)/seeds/pipe.md", 0o600) == 0)
    let root = try Disk().openFolder(at: "\(scratch.path)/seeds")
    try Disk().write([1], to: [0x63, -23, 0x2E, 0x6D, 0x64, 0] as [CChar], in: root)
    let codes = try readSeeds(at: "\(scratch.path)/seeds").diagnostics.map(\.code)
    #expect(Set(codes) == ["not-a-file", "bad-file-name"])
  }

  @Test(arguments: [
    ("site.yaml", "site.yml"), ("actor.yml", "actors.yml"), ("topcis.yml", "topics.yml"),
  ])
  func `asks about names that were perhaps meant as settings`(name: String, meant: String) throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "seeds/a.md")
    try scratch.write("x", to: "seeds/\(name)")
    let found = try readSeeds(at: "\(scratch.path)/seeds").diagnostics
    #expect(found.map(\.code) == ["settings-file-name"])
    #expect(found.first?.help == "did you mean \"\(meant)\"?")
  }

  @Test func `throws for a file that cannot be read, with its path`() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "seeds/a.md")
    try #require(chmod("\(scratch.path)/seeds/a.md", 0) == 0)
    // The superuser may read everything.
    guard getuid() != 0 else { return }
    let failure = try #require(throws: FileFailure.self) {
      _ = try readSeeds(at: "\(scratch.path)/seeds")
    }
    #expect(failure.path.hasSuffix("seeds/a.md") && failure.code == EACCES)
  }

  @Test func `templates are all files`() throws {
    let scratch = try Scratch()
    for path in ["layouts/a.html", "_partial.html", "assets/x.css", ".DS_Store"] {
      try scratch.write(path, to: "templates/\(path)")
    }
    let read = try readTemplates(at: "\(scratch.path)/templates", jobs: 2)
    #expect(read.value.map(\.path) == ["_partial.html", "assets/x.css", "layouts/a.html"])
    #expect(
      try readTemplates(at: "\(scratch.path)/none").diagnostics.map(\.code) == [
        "no-templates-folder"
      ])
  }
}

@Suite struct `Pixel sizes` {
  static func bytes(_ parts: Any...) -> [UInt8] {
    parts.flatMap { part -> [UInt8] in
      if let text = part as? String { return Array(text.utf8) }
      if let list = part as? [Int] { return list.map { UInt8($0) } }
      return []
    }
  }

  static let exif = bytes(
    [0xFF, 0xE1, 0, 34], "Exif\0\0", "MM", [0, 42, 0, 0, 0, 8, 0, 1],
    [1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0])
  static let frame = bytes([0xFF, 0xC2, 0, 17, 8, 1, 0x2C, 2, 0x80, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0])

  static let avif = bytes([0, 0, 0, 16], "ftypavif", [0, 0, 0, 0])

  static let pictures: [(String, [UInt8], String?)] = [
    (
      "PNG",
      bytes([0x89], "PNG\r\n", [0x1A, 10, 0, 0, 0, 13], "IHDR", [0, 0, 2, 128, 0, 0, 1, 44]),
      "640x300"
    ),
    ("short PNG", bytes([0x89], "PNG"), nil),
    ("GIF", bytes("GIF89a", [0x80, 2, 0x2C, 1]), "640x300"),
    ("JPEG", bytes([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0]) + frame, "640x300"),
    ("JPEG on its side", bytes([0xFF, 0xD8]) + exif + frame, "300x640"),
    ("JPEG without end", bytes([0xFF, 0xD8, 0xFF, 0xE0, 0, 0]), nil),
    (
      "WebP",
      bytes("RIFF", [0, 0, 0, 0], "WEBPVP8X", [10, 0, 0, 0, 0, 0, 0, 0, 127, 2, 0, 43, 1, 0]),
      "640x300"
    ),
    (
      "lossless WebP",
      bytes(
        "RIFF", [0, 0, 0, 0], "WEBPVP8L", [0, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x4A, 0, 0, 0, 0, 0, 0]),
      "640x300"
    ),
    (
      "SVG", bytes("<?xml version='1.0'?>\n<!-- x --><svg width=\"640\" height='300px'>"), "640x300"
    ),
    ("SVG with a box", bytes("<svg\n width=\"100%\" viewBox=\"0 0 640.2 300\" >"), "640x300"),
    ("SVG in centimetres", bytes("<svg width=\"10cm\" height=\"3cm\">"), nil),
    (
      "AVIF", avif + bytes([0, 0, 0, 20], "ispe", [0, 0, 0, 0, 0, 0, 2, 128, 0, 0, 1, 44]) + [0],
      "640x300"
    ),
    (
      "AVIF on its side",
      avif
        + bytes(
          [0, 0, 0, 20], "ispe", [0, 0, 0, 0, 0, 0, 2, 128, 0, 0, 1, 44, 0, 0, 0, 9], "irot", [1]),
      "300x640"
    ),
    ("AVIF without a size", avif, nil),
    ("nothing", [], nil),
    ("zero", bytes("GIF89a", [0, 0, 0, 0]), nil),
  ]

  @Test(arguments: pictures)
  func `are read from headers`(name: String, bytes: [UInt8], expected: String?) {
    let size = PixelSize { offset, count in
      Array(bytes[min(offset, bytes.count)..<min(offset + count, bytes.count)])
    }
    #expect(size.map { "\($0.width)x\($0.height)" } == expected)
  }

  @Test func `are found in no random bytes that are not there, without a trap`() {
    var state: UInt64 = 7
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
    let starts =
      [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF, 0xE1], Array("GIF8".utf8), Self.avif]
      as [[UInt8]]
    for round in 0..<4000 {
      let bytes = starts[round % 4] + (0..<Int(next())).map { _ in next() }
      _ = PixelSize { offset, count in
        Array(bytes[min(offset, bytes.count)..<min(offset + count, bytes.count)])
      }
    }
  }
}
