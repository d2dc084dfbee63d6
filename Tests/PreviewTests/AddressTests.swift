import Testing

@testable import Preview

@Suite struct `The target of a request` {
  static let paths: [(target: String, path: String)] = [
    ("/", ""), ("/?q=1", ""), ("/index.html", "index.html"), ("/articles/", "articles/"),
    ("/a%20b.html", "a b.html"), ("/caf%C3%A9.html", "café.html"), ("/café.html", "café.html"),
    ("/%D9%85%D9%82%D8%A7%D9%84.html", "مقال.html"), ("/a.html?x=/../y#z", "a.html"),
    ("http://localhost:8000/a.html", "a.html"), ("http://localhost", ""), ("/a+b", "a+b"),
    ("/100%25", "100%"), ("/a/b/c", "a/b/c"),
  ]

  @Test(arguments: paths)
  func `names a path of the site`(target: String, path: String) {
    #expect(SitePath(target: target) == .path(path))
  }

  @Test(arguments: [
    "/..", "/../etc/passwd", "/%2e%2e/etc/passwd", "/%2E%2e", "/a/../b", "/a/%2e%2e/b", "/./a",
    "/%2e/a",
    "/a%2F..%2Fb", "/%2fetc", "/..%5c..%5cx", "/a%5Cb", "/a\\b", "/%00", "/a%00.html", "/a%0Ab",
    "//etc/passwd", "/a//b", "/.git/config", "/.sitegen.json", "/%2esitegen.json", "/a/.hidden",
    "/.sitegen/", "/%7f",
  ])
  func `never leads out of the site or to a hidden file`(target: String) {
    #expect(SitePath(target: target) == .nowhere)
  }

  @Test(arguments: [
    "", "a", "*", "index.html", "/%", "/%2", "/%zz", "/%ff%fe", "/%c0%ae%c0%ae/", "https://x/",
    "/%ED%A0%80",
  ])
  func `is refused when it is none`(target: String) {
    #expect(SitePath(target: target) == .malformed)
  }

  @Test func `is decoded once only`() {
    #expect(SitePath(target: "/%252e%252e/x") == .path("%2e%2e/x"))
  }
}

@Suite struct `The Host header` {
  static let loopback = [
    "localhost", "localhost:8000", "LOCALHOST:1", "127.0.0.1", "127.0.0.1:8000", "127.1.2.3",
    "[::1]", "[::1]:8000", "preview.localhost:8000",
  ]
  static let others = [
    "example.org", "example.org:8000", "localhost.example.org", "127.0.0.1.example.org", "",
    "192.168.1.5", "[fe80::1]", "127.0.0.1:8000x", "[::1", "localhost:8000:1", "1270.0.0.1",
  ]

  @Test(arguments: loopback)
  func `may name this machine`(host: String) {
    #expect(AllowedHosts(listeningOn: "127.0.0.1").allows(host))
    #expect(AllowedHosts(listeningOn: "0.0.0.0").allows(host))
  }

  @Test(arguments: others)
  func `may name nothing else while only this machine can ask`(host: String) {
    #expect(!AllowedHosts(listeningOn: "127.0.0.1").allows(host))
  }

  @Test func `may be an address where other machines can ask, never a name`() {
    let hosts = AllowedHosts(listeningOn: "0.0.0.0")
    #expect(hosts.allows("192.168.1.5:8000") && hosts.allows("[fe80::1]:8000"))
    #expect(!hosts.allows("example.org") && !hosts.allows(nil))
  }
}

@Suite struct `A range` {
  static let parts: [(header: String?, expected: RequestedRange)] = [
    (nil, .whole), ("bytes=0-3", .part(0..<4)), ("bytes=4-", .part(4..<10)),
    ("bytes=-3", .part(7..<10)), ("bytes=-30", .part(0..<10)), ("bytes=9-99", .part(9..<10)),
    ("bytes=0-0", .part(0..<1)), ("BYTES=1-2", .part(1..<3)), ("bytes= 1 - 2", .part(1..<3)),
    ("bytes=10-", .unsatisfiable), ("bytes=-0", .unsatisfiable), ("bytes=99-100", .unsatisfiable),
    ("bytes=0-99999999999999999999999", .part(0..<10)),
    ("bytes=99999999999999999999999-", .unsatisfiable),
    ("bytes=3-1", .whole), ("bytes=-", .whole), ("bytes=a-b", .whole), ("lines=0-1", .whole),
    ("bytes=0-1,4-5", .whole), ("bytes=", .whole), ("", .whole), ("bytes=1--2", .whole),
  ]

  @Test(arguments: parts)
  func `is read as the standard has it`(header: String?, expected: RequestedRange) {
    #expect(RequestedRange(header, of: 10) == expected)
  }

  @Test func `of an empty file is never satisfied`() {
    #expect(RequestedRange("bytes=0-", of: 0) == .unsatisfiable)
    #expect(RequestedRange("bytes=-1", of: 0) == .unsatisfiable)
    #expect(RequestedRange(nil, of: 0) == .whole)
  }
}
