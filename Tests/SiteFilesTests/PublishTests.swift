import Diagnostics
import Foundation
import SiteModel
import Testing

@testable import SiteFiles

@Suite struct `Publishing` {
  let first = [
    "index.html": "one", "articles/a.html": "A", "articles/b.html": "B", "x/y/z": "deep",
  ]
  let second = ["index.html": "two", "articles/a.html": "A", "data/c.json": "{}"]

  @Test(arguments: [1, 4])
  func `makes a site where there is none`(jobs: Int) throws {
    let scratch = try Scratch()
    let report = try scratch.publish(first, options: PublishOptions(jobs: jobs))
    #expect(report.written == 4 && report.unchanged == 0 && report.removed == 0)
    #expect(scratch.listing("public").keys.filter { !$0.hasSuffix("/") }.count == 5)
    for (path, text) in first { #expect(scratch.text("public/\(path)") == text) }
    #expect(scratch.names == ["public"])
  }

  @Test func `makes parent folders, and fills an empty folder`() throws {
    let scratch = try Scratch()
    _ = try SiteFiles.publish([], to: "\(scratch.path)/a/b/c/")
    #expect(scratch.listing("a/b/c").keys.sorted() == [".sitegen.json"])
    try scratch.makeFolder("public")
    try scratch.publish(first)
    #expect(scratch.text("public/x/y/z") == "deep")
  }

  @Test(arguments: [1, 4])
  func `links what is unchanged, writes what differs, removes what is gone`(jobs: Int) throws {
    let scratch = try Scratch()
    try scratch.publish(first)
    let kept = scratch.inode("public/articles/a.html")
    let report = try scratch.publish(second, options: PublishOptions(jobs: jobs))
    #expect(report.written == 2 && report.unchanged == 1 && report.removed == 2)
    #expect(scratch.inode("public/articles/a.html") == kept)
    #expect(
      scratch.listing("public").keys.sorted() == [
        ".sitegen.json", "articles/", "articles/a.html", "data/", "data/c.json", "index.html",
      ])
    #expect(scratch.names == ["public"])
  }

  @Test func `touches nothing when nothing has changed`() throws {
    let scratch = try Scratch()
    try scratch.publish(first)
    let before = ["public", "public/index.html", "public/.sitegen.json"].map(scratch.inode)
    let report = try scratch.publish(first)
    #expect(!report.isChanged && report.written == 0 && report.unchanged == 4)
    #expect(["public", "public/index.html", "public/.sitegen.json"].map(scratch.inode) == before)
  }

  @Test func `mends a published file that someone altered`() throws {
    let scratch = try Scratch()
    try scratch.publish(first)
    try scratch.write("eno", to: "public/index.html")
    let report = try scratch.publish(first)
    #expect(report.written == 1 && scratch.text("public/index.html") == "one")
  }

  @Test func `gives the same manifest whatever the order of files`() throws {
    let scratch = try Scratch()
    let files = first.map { OutputFile(path: $0, content: .bytes(Array($1.utf8))) }
    _ = try SiteFiles.publish(files, to: "\(scratch.path)/p")
    _ = try SiteFiles.publish(files.reversed(), to: "\(scratch.path)/q")
    #expect(scratch.listing("p") == scratch.listing("q"))
  }

  @Test func `copies files from where they are`() throws {
    let scratch = try Scratch()
    try scratch.write("picture", to: "seeds/a.png")
    let file = OutputFile(path: "media/a.png", content: .copy(of: "\(scratch.path)/seeds/a.png"))
    _ = try SiteFiles.publish([file], to: "\(scratch.path)/public")
    #expect(scratch.text("public/media/a.png") == "picture")
    let again = try SiteFiles.publish([file], to: "\(scratch.path)/public")
    #expect(!again.isChanged)
  }

  @Test(arguments: [(true, true), (true, false), (false, true), (false, false)])
  func `keeps what others put there`(canExchange: Bool, canLink: Bool) throws {
    let scratch = try Scratch()
    try scratch.publish(first)
    try scratch.write("example.org", to: "public/CNAME")
    try scratch.write("ref: main", to: "public/.git/HEAD")
    try scratch.write("object", to: "public/.git/objects/ab/cdef")
    try scratch.makeFolder("public/.git/refs/tags")
    try scratch.link("public/.git/link", to: "HEAD")
    try scratch.link("public/articles/latest", to: "a.html")
    try scratch.write("mine", to: "public/articles/mine.txt")
    try scratch.write("mine too", to: "public/x/own/note")
    let git = scratch.inode("public/.git")
    let foreign = [
      "CNAME": "example.org", ".git/": "", ".git/HEAD": "ref: main", ".git/objects/": "",
      ".git/objects/ab/": "", ".git/objects/ab/cdef": "object", ".git/refs/": "",
      ".git/refs/tags/": "", ".git/link": "-> HEAD", "articles/latest": "-> a.html",
      "articles/mine.txt": "mine", "x/": "", "x/own/": "", "x/own/note": "mine too",
    ]
    var options = PublishOptions()
    options.canExchange = canExchange
    options.canLink = canLink
    let report = try scratch.publish(second, options: options)
    #expect(report.foreign == 5)
    var expected = second.merging(foreign) { $1 }
    expected["articles/"] = ""
    expected["data/"] = ""
    var listing = scratch.listing("public")
    listing[".sitegen.json"] = nil
    #expect(listing == expected)
    if canExchange { #expect(scratch.inode("public/.git") == git) }
    #expect(scratch.names == ["public"])
  }

  @Test func `keeps names that are not UTF-8, empty folders and permissions`() throws {
    let scratch = try Scratch()
    try scratch.publish(first)
    let disk = Disk()
    let root = try disk.openFolder(at: "\(scratch.path)/public")
    let name: [CChar] = [0x63, -23, 0x74, 0]
    try disk.write([1], to: name, in: root)
    try scratch.makeFolder("public/empty")
    try disk.makeFolder("private", in: root, mode: 0o700)
    try scratch.publish(second)
    let after = try disk.openFolder(at: "\(scratch.path)/public")
    #expect(try disk.read(name, in: after) == [1])
    #expect(try disk.status("empty", in: after)?.kind == .folder)
    #expect(try disk.status("private", in: after)?.permissions == 0o700)
  }

  @Test func `a dry run counts and writes nothing`() throws {
    let scratch = try Scratch()
    let options = PublishOptions(isDryRun: true)
    #expect(try scratch.publish(first, options: options).written == 4)
    #expect(scratch.names.isEmpty)
    try scratch.publish(first)
    let before = scratch.listing("public")
    let report = try scratch.publish(second, options: options)
    #expect(report.written == 2 && report.unchanged == 1 && report.removed == 2)
    #expect(scratch.listing("public") == before)
    #expect(scratch.names == ["public"])
  }

  @Test func `follows a link that is the output folder itself`() throws {
    let scratch = try Scratch()
    try scratch.makeFolder("real/site")
    try scratch.link("public", to: "real/site")
    try scratch.publish(first)
    try scratch.publish(second)
    #expect(scratch.text("real/site/index.html") == "two")
    #expect(scratch.listing("")["public"] == "-> real/site")
  }

  @Test func `gives files and folders ordinary permissions and keeps changed ones of folders`()
    throws
  {
    let scratch = try Scratch()
    try scratch.publish(first)
    let root = try Disk().openFolder(at: "\(scratch.path)/public")
    let mode = try #require(try Disk().status("articles/a.html", in: root)).permissions
    #expect(mode & 0o700 == 0o600 && mode & 0o111 == 0)
    #expect(chmod("\(scratch.path)/public", 0o2750) == 0)
    #expect(chmod("\(scratch.path)/public/articles", 0o700) == 0)
    try scratch.publish(second)
    let after = try Disk().openFolder(at: "\(scratch.path)/public")
    #expect(try Disk().status(of: after).permissions == 0o2750)
    #expect(try Disk().status("articles", in: after)?.permissions == 0o700)
  }
}

@Suite struct `Publishing refuses` {
  let files = ["index.html": "one", "articles/a.html": "A"]

  func code(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? Diagnostic)?.code ?? "\(error)"
    }
  }

  @Test(arguments: [
    "", "/a", "a//b", "a/", "../a", "a/../b", "./a", "a\u{0}b", "a\nb", "a\\b", ".sitegen.json",
    String(repeating: "n", count: 256),
  ])
  func `paths that no site may have`(path: String) {
    let files = [OutputFile(path: path, content: .bytes([]))]
    #expect(code { _ = try checkedOutput(files) } == "bad-output-path")
  }

  @Test(arguments: [
    ["a.html", "a.html"], ["A.html", "a.html"], ["É.html", "é.html"], ["a", "a/b"], ["B/a", "b"],
    ["a/b/c", "A/B"],
  ])
  func `paths that collide`(paths: [String]) {
    let files = paths.map { OutputFile(path: $0, content: .bytes([])) }
    #expect(code { _ = try checkedOutput(files) } == "output-collision")
    #expect(code { _ = try checkedOutput(files.reversed()) } == "output-collision")
  }

  @Test func `a folder that it did not make, unless forced`() throws {
    let scratch = try Scratch()
    try scratch.write("mine", to: "public/notes.txt")
    try scratch.write("mine", to: "public/index.html")
    #expect(code { try scratch.publish(files) } == "output-not-ours")
    #expect(scratch.listing("public") == ["notes.txt": "mine", "index.html": "mine"])
    let report = try scratch.publish(files, options: PublishOptions(isForced: true))
    #expect(report.foreign == 1 && report.written == 2)
    #expect(scratch.text("public/notes.txt") == "mine")
    #expect(scratch.text("public/index.html") == "one")
    #expect(!(try scratch.publish(files).isChanged))
  }

  @Test func `a folder whose manifest is damaged`() throws {
    let scratch = try Scratch()
    try scratch.publish(files)
    try scratch.write("{}", to: "public/.sitegen.json")
    #expect(code { try scratch.publish(files) } == "output-not-ours")
    try scratch.publish(files, options: PublishOptions(isForced: true))
    #expect(!(try scratch.publish(files).isChanged))
  }

  @Test func `to replace what others put where the site needs a name`() throws {
    let scratch = try Scratch()
    try scratch.publish(files)
    try scratch.write("mine", to: "public/feed.xml")
    let more = files.merging(["feed.xml": "ours"]) { $1 }
    #expect(code { try scratch.publish(more) } == "foreign-in-the-way")
    #expect(scratch.text("public/feed.xml") == "mine")
    try scratch.publish(more, options: PublishOptions(isForced: true))
    #expect(scratch.text("public/feed.xml") == "ours")
  }

  @Test(arguments: [("data", "data/x.json"), ("data/x.json/deep", "data/x.json")])
  func `to replace whole folders, or files where it needs folders, even when forced`(
    foreign: String, path: String
  ) throws {
    let scratch = try Scratch()
    try scratch.publish(files)
    try scratch.write("mine", to: "public/\(foreign)")
    let more = files.merging([path: "ours"]) { $1 }
    let options = PublishOptions(isForced: true)
    #expect(code { try scratch.publish(more, options: options) } == "foreign-in-the-way")
    #expect(scratch.text("public/\(foreign)") == "mine")
  }

  @Test func `to follow a link in the place of a folder of the site`() throws {
    let scratch = try Scratch()
    try scratch.write("precious", to: "elsewhere/a.html")
    try scratch.publish(["index.html": "one"])
    try scratch.link("public/articles", to: "../elsewhere")
    let options = PublishOptions(isForced: true)
    #expect(code { try scratch.publish(files, options: options) } == "foreign-in-the-way")
    #expect(scratch.text("elsewhere/a.html") == "precious")
  }

  @Test func `an output that is a file or a link that leads nowhere`() throws {
    let scratch = try Scratch()
    try scratch.write("file", to: "public")
    #expect(code { try scratch.publish(files) } == "output-not-a-folder")
    #expect(scratch.text("public") == "file")
    let other = try Scratch()
    try other.link("public", to: "nowhere")
    #expect(code { try other.publish(files) } == "output-not-a-folder")
    #expect(code { _ = try SiteFiles.publish([], to: "/") } == "output-not-a-folder")
  }

  @Test(arguments: [
    ("public", "public"), ("public/seeds", "public"), ("seeds", "seeds/public"),
    ("seeds", "link/public"), ("link", "seeds"),
  ])
  func `an output that overlaps an input`(input: String, output: String) throws {
    let scratch = try Scratch()
    try scratch.makeFolder("public/seeds")
    try scratch.makeFolder("seeds/public")
    try scratch.link("link", to: "seeds")
    let options = PublishOptions(inputs: ["\(scratch.path)/\(input)"])
    let before = scratch.listing("")
    #expect(
      code { _ = try SiteFiles.publish([], to: "\(scratch.path)/\(output)", options: options) }
        == "output-overlaps")
    #expect(scratch.listing("") == before)
  }

  @Test func `to write while another build does`() throws {
    let scratch = try Scratch()
    let disk = Disk()
    let place = try OutputPlace(
      "\(scratch.path)/public", apartFrom: [], makingParents: true, on: disk)
    let parent = try #require(place.parent)
    do {
      let lock = try OutputLock(place, in: parent, on: disk)
      #expect(code { try scratch.publish(files) } == "output-locked")
      #expect(scratch.names == [".public.sitegen-lock"])
      lock.release()
    }
    try scratch.publish(files)
    #expect(scratch.names == ["public"])
  }
}
