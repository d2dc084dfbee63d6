import Foundation
import Testing

@Suite(.timeLimit(.minutes(20))) struct `The preview` {
  static let good =
    "---\ntitle: Crews meet\ndate: 2031-05-02\n---\nCrews met in Port Salva on Monday.\n"

  private func preview(_ arguments: [String] = ["--port", "0"]) throws -> PreviewProcess {
    let scratch = try Scratch()
    try scratch.write(Self.good, to: "seeds/a.md")
    try scratch.write("The harbour closed in April.\n", to: "seeds/مقال é.txt")
    try scratch.write("0123456789", to: "seeds/files/ten.bin")
    return try PreviewProcess(scratch, arguments: arguments)
  }

  @Test func `serves the site from memory and leaves the disk alone`() throws {
    let preview = try preview()
    let home = try preview.get("/")
    #expect(home.status == 200 && home.headers.contains("Content-Type: text/html; charset=utf-8"))
    #expect(home.body.contains("Crews meet"))
    let article = try preview.get("/articles/a.html")
    #expect(article.body.contains("id=\"s1\"") && article.body.contains("/.sitegen/preview.js"))
    #expect(try preview.get("/articles/%D9%85%D9%82%D8%A7%D9%84-%C3%A9.html").status == 200)
    #expect(try preview.get("/data/articles.json").body.contains("sitegen-articles"))
    #expect(try preview.get("/assets/search/index.js").status == 200)
    let part = try preview.get("/files/files/ten.bin", headers: ["Range: bytes=2-4"])
    #expect(part.status == 206 && part.body == "234")
    let head = try preview.get("/", method: "HEAD")
    #expect(head.status == 200 && head.body.isEmpty)
    #expect(head.headers.contains("Content-Length: \(home.body.utf8.count)"))
    let missing = try preview.get("/none/at/all")
    #expect(missing.status == 404 && missing.body.contains("<base href=\"/\">"))
    let names = try FileManager.default.contentsOfDirectory(atPath: preview.scratch.url.path)
    #expect(names.sorted() == ["errors.log", "seeds"])
  }

  @Test func `gives nothing that is not of the site`() throws {
    let scratch = try Scratch()
    try scratch.write(Self.good, to: "seeds/a.md")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.appending(path: "seeds/link.txt").path,
      withDestinationPath: "/etc/passwd")
    let preview = try PreviewProcess(scratch)
    for target in [
      "/../seeds/a.md", "/%2e%2e/seeds/a.md", "/..%2fseeds/a.md", "/%252e%252e/seeds/a.md",
      "/..\\seeds\\a.md", "/..%5cseeds%5ca.md", "/seeds/a.md", "/.sitegen.json", "//etc/passwd",
      "/%00", "/articles/../../seeds/a.md", "/files/link.txt", "/.sitegen/../seeds/a.md",
    ] {
      #expect(try preview.get(target).status == 404, "\(target)")
    }
  }

  @Test func `follows no link that came after a file was read`() throws {
    let preview = try preview()
    #expect(try preview.get("/files/files/ten.bin").status == 200)
    let path = preview.scratch.url.appending(path: "seeds/files/ten.bin").path
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: "/etc/passwd")
    for _ in 1...20 {
      #expect(try !preview.get("/files/files/ten.bin").body.contains("root:"))
      Thread.sleep(forTimeInterval: 0.02)
    }
  }

  @Test func `answers for this machine only, and to GET and HEAD only`() throws {
    let preview = try preview()
    #expect(try preview.get("/", host: "evil.example").status == 403)
    #expect(try preview.get("/.sitegen/events", host: "evil.example").status == 403)
    #expect(try preview.get("/", host: "localhost:\(preview.port)").status == 200)
    let post = try preview.get("/", method: "POST", headers: ["Content-Length: 0"])
    #expect(post.status == 405 && post.headers.contains("Allow: GET, HEAD"))
  }

  @Test func `tells a browser that it has a page already`() throws {
    let preview = try preview()
    let first = try preview.get("/articles/a.html")
    let line = first.headers.components(separatedBy: "\r\n").first { $0.hasPrefix("ETag: ") }
    let tag = try #require(line).dropFirst("ETag: ".count)
    let again = try preview.get("/articles/a.html", headers: ["If-None-Match: \(tag)"])
    #expect(again.status == 304 && again.body.isEmpty)
  }

  @Test func `tells open pages what happens to them`() throws {
    let preview = try preview()
    let page = try preview.get("/articles/a.html").body
    func attribute(_ name: String) throws -> Substring {
      let place = try #require(page.range(of: "data-\(name)=\""))
      return page[place.upperBound...].prefix { $0 != "\"" }
    }
    let stream = try SocketClient(port: preview.port)
    try stream.send(
      "GET /.sitegen/events?page=articles/a.html&version=\(try attribute("version"))"
        + "&assets=\(try attribute("assets")) HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(stream.waits(for: "{\"kind\":\"well\"}"))
    try preview.scratch.write(Self.good + "\nThe union agreed.\n", to: "seeds/a.md")
    #expect(stream.waits(for: "{\"kind\":\"reload\"}"))
    #expect(try preview.get("/articles/a.html").body.contains("The union agreed."))
    try preview.scratch.write("---\ndate: 2031-02-30\n---\nText.\n", to: "seeds/b.md")
    #expect(stream.waits(for: "bad-date"))
    #expect(try preview.get("/articles/a.html").body.contains("The union agreed."))
    #expect(try preview.get("/articles/b.html").status == 404)
    try preview.scratch.write("---\ndate: 2031-02-03\n---\nText.\n", to: "seeds/b.md")
    #expect(stream.waits(for: "{\"kind\":\"well\"}"))
    #expect(try preview.get("/articles/b.html").status == 200)
  }

  @Test func `follows renamed and deleted articles and new folders`() throws {
    let preview = try preview()
    let seeds = preview.scratch.url.appending(path: "seeds")
    try preview.scratch.write("A strike began in May.\n", to: "seeds/new/inner/c.txt")
    try wait("a new folder") { try preview.get("/articles/c.html").status == 200 }
    try FileManager.default.moveItem(
      at: seeds.appending(path: "new/inner/c.txt"), to: seeds.appending(path: "new/d.txt"))
    try wait("a renamed article") { try preview.get("/articles/d.html").status == 200 }
    #expect(try preview.get("/articles/c.html").status == 404)
    try FileManager.default.removeItem(at: seeds.appending(path: "new"))
    try wait("a deleted folder") { try preview.get("/articles/d.html").status == 404 }
  }

  @Test func `shows what is wrong from the start, and the site once it is mended`() throws {
    let scratch = try Scratch()
    try scratch.write("---\ndate: 2031-02-30\n---\n<b>Text</b>.\n", to: "seeds/a.md")
    let preview = try PreviewProcess(scratch)
    let broken = try preview.get("/")
    #expect(broken.status == 500 && broken.body.contains("error[bad-date]"))
    try scratch.write(Self.good, to: "seeds/a.md")
    try wait("the mended site") { try preview.get("/").status == 200 }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func `ends cleanly by a signal, with a page open`(signal: Int32) throws {
    let preview = try preview()
    let stream = try SocketClient(port: preview.port)
    try stream.send("GET /.sitegen/events?page=index.html HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(stream.waits(for: "data:"))
    #expect(preview.end(by: signal) == 0)
    #expect(preview.errors.contains("Stopped"))
  }

  @Test func `takes the port that is asked for or says that it is taken`() throws {
    let preview = try preview()
    let taken = try Executable.run(
      ["serve", "--port", "\(preview.port)"], in: preview.scratch.url)
    #expect(taken.status == 74 && taken.errors.contains("error[no-port]"))
    for arguments in [["--port", "70000"], ["--port", "x"], ["--host", "not an address"]] {
      #expect(try Executable.run(["serve"] + arguments, in: preview.scratch.url).status == 64)
    }
  }
}
