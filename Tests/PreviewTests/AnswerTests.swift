import Diagnostics
import Testing

@testable import Preview

@Suite struct `A preview's answers` {
  static let page = """
    <!DOCTYPE html>
    <html><head>
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; base-uri 'none'">
    <title>x</title>
    </head><body>y</body></html>
    """
  static let files = [
    "index.html": page, "404.html": page, "articles/café.html": page, "old/index.html": page,
    "assets/site.css": "body {}", "data/a.json": "0123456789", "files/a b.png": "png",
    "feed.xml": "<feed/>", "%2e%2e": "percent",
  ]

  static func answers(base: String = "") -> PreviewAnswers {
    PreviewAnswers(hosts: AllowedHosts(listeningOn: "127.0.0.1"), basePath: base) { path in
      if let text = files[path] { return (.file(Array(text.utf8)), "assets1") }
      if files[path + "/index.html"] != nil { return (.folder, "assets1") }
      return (.nothing(Array((files["404.html"] ?? "").utf8)), "assets1")
    }
  }

  static let statuses: [(target: String, status: Int, type: String)] = [
    ("/", 200, "text/html; charset=utf-8"), ("/index.html", 200, "text/html; charset=utf-8"),
    ("/articles/caf%C3%A9.html", 200, "text/html; charset=utf-8"),
    ("/articles/cafe%CC%81.html", 200, "text/html; charset=utf-8"),
    ("/old/", 200, "text/html; charset=utf-8"), ("/old", 301, "text/plain; charset=utf-8"),
    ("/assets/site.css?v=2", 200, "text/css; charset=utf-8"),
    ("/files/a%20b.png", 200, "image/png"), ("/feed.xml", 200, "application/xml; charset=utf-8"),
    ("/data/a.json", 200, "application/json; charset=utf-8"),
    ("/none.html", 404, "text/html; charset=utf-8"), ("/..", 404, "text/html; charset=utf-8"),
    ("/%2e%2e/x", 404, "text/html; charset=utf-8"), ("/.git", 404, "text/html; charset=utf-8"),
    ("/%", 400, "text/plain; charset=utf-8"), ("*", 400, "text/plain; charset=utf-8"),
    ("/.sitegen/preview.js", 200, "text/javascript; charset=utf-8"),
    ("/.sitegen/preview.css", 200, "text/css; charset=utf-8"),
    ("/%252e%252e", 200, "application/octet-stream"),
  ]

  @Test(arguments: statuses)
  func `have the right status and type`(target: String, status: Int, type: String) async {
    let response = await Self.answers().answer(PreviewRequest("GET", target))
    #expect(response.status == status)
    #expect(response["Content-Type"] == type)
    #expect(response["X-Content-Type-Options"] == "nosniff")
    #expect(response["Cache-Control"] == "no-cache")
    #expect(!response.body.isEmpty && response.length == response.body.count)
  }

  @Test(arguments: statuses)
  func `to HEAD are those to GET without the body`(target: String, status: Int, type: String) async
  {
    let get = await Self.answers().answer(PreviewRequest("GET", target))
    let head = await Self.answers().answer(PreviewRequest("HEAD", target))
    #expect(head.status == status && head.body.isEmpty && head.length == get.length)
    #expect(head.headers.map(\.value) == get.headers.map(\.value))
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get"])
  func `refuse all other methods`(method: String) async {
    let response = await Self.answers().answer(PreviewRequest(method, "/"))
    #expect(response.status == 405 && response["Allow"] == "GET, HEAD")
  }

  @Test func `refuse other hosts, and requests without one`() async {
    let foreign = await Self.answers().answer(PreviewRequest("GET", "/", host: "evil.example"))
    #expect(foreign.status == 403)
    let missing = await Self.answers().answer(PreviewRequest("GET", "/", host: nil))
    #expect(missing.status == 400)
  }

  @Test func `lead from a folder's name to the folder`() async {
    let response = await Self.answers().answer(PreviewRequest("GET", "/old"))
    #expect(response["Location"] == "/old/")
  }

  @Test func `say that a browser has a file already`() async throws {
    let answers = Self.answers()
    let first = await answers.answer(PreviewRequest("GET", "/data/a.json"))
    let tag = try #require(first["ETag"])
    for known in [tag, "W/" + tag, "*", "\"x\", \(tag)"] {
      let again = await answers.answer(PreviewRequest("GET", "/data/a.json", ifNoneMatch: known))
      #expect(again.status == 304 && again.body.isEmpty && again["ETag"] == tag)
    }
    let other = await answers.answer(PreviewRequest("GET", "/data/a.json", ifNoneMatch: "\"x\""))
    #expect(other.status == 200)
  }

  @Test func `give the part that is asked for`() async throws {
    let answers = Self.answers()
    let part = await answers.answer(PreviewRequest("GET", "/data/a.json", range: "bytes=2-4"))
    #expect(part.status == 206 && part["Content-Range"] == "bytes 2-4/10")
    #expect(part.body == Array("234".utf8) && part["Accept-Ranges"] == "bytes")
    let none = await answers.answer(PreviewRequest("GET", "/data/a.json", range: "bytes=10-"))
    #expect(none.status == 416 && none["Content-Range"] == "bytes */10")
    let head = await answers.answer(PreviewRequest("HEAD", "/data/a.json", range: "bytes=2-4"))
    #expect(head.status == 200 && head.length == 10)
    let tag = try #require(part["ETag"])
    let same = await answers.answer(
      PreviewRequest("GET", "/data/a.json", range: "bytes=2-4", ifRange: tag))
    #expect(same.status == 206)
    let changed = await answers.answer(
      PreviewRequest("GET", "/data/a.json", range: "bytes=2-4", ifRange: "\"x\""))
    #expect(changed.status == 200 && changed.length == 10)
  }

  @Test func `answer below the folder at which the site will be`() async {
    let answers = Self.answers(base: "brief/")
    for target in ["/brief/", "/brief", "/brief/index.html", "/brief/data/a.json", "/data/a.json"] {
      let response = await answers.answer(PreviewRequest("GET", target))
      #expect(response.status == 200, "\(target)")
    }
    let missing = await answers.answer(PreviewRequest("GET", "/brief/none"))
    #expect(missing.status == 404)
  }

  @Test func `carry the script, and a policy that lets it run`() async {
    let response = await Self.answers().answer(PreviewRequest("GET", "/articles/caf%C3%A9.html"))
    let text = String(decoding: response.body, as: UTF8.self)
    #expect(text.contains("<script src=\"/.sitegen/preview.js\" data-page=\"articles/café.html\""))
    #expect(text.contains("data-assets=\"assets1\" defer></script></head>"))
    #expect(text.contains("connect-src 'self'") && text.contains("style-src 'self'"))
    #expect(text.contains("default-src 'none'; script-src 'self'; base-uri 'none'"))
  }

  @Test func `make the links of the page for what is missing count from the root`() async {
    let response = await Self.answers().answer(PreviewRequest("GET", "/a/b/none.html"))
    let text = String(decoding: response.body, as: UTF8.self)
    #expect(text.contains("<base href=\"/\">") && text.contains("base-uri 'self'"))
    #expect(text.contains("data-page=\"a/b/none.html\""))
  }

  @Test func `show what is wrong where there is no page, harmlessly`() async {
    let problem = Diagnostic(.error, "bad", "the text \"<script>alert(1)</script>\" is wrong")
    let answers = PreviewAnswers(hosts: AllowedHosts(listeningOn: "127.0.0.1"), basePath: "") { _ in
      (.problems(PreviewProblems([problem])), "")
    }
    let response = await answers.answer(PreviewRequest("GET", "/"))
    let text = String(decoding: response.body, as: UTF8.self)
    #expect(response.status == 500 && text.contains("error[bad]"))
    #expect(text.contains("&lt;script&gt;alert(1)") && !text.contains("<script>alert"))
    #expect(text.contains(PreviewScript.script))
  }
}

@Suite struct `A previewed page` {
  static let policies: [(policy: String, expected: String)] = [
    ("default-src 'none'", "default-src 'none'; connect-src 'self'"),
    ("connect-src 'none'", "connect-src 'self'"),
    ("connect-src https://a.example", "connect-src https://a.example 'self'"),
    ("default-src 'self'", "default-src 'self'; connect-src 'self'"),
    ("img-src 'self'", "img-src 'self'"), ("", ""),
    ("Default-Src https:;;", "default-src https:; connect-src https: 'self'"),
    ("connect-src 'self'; connect-src 'none'", "connect-src 'self'"),
  ]

  @Test(arguments: policies)
  func `may reach its own origin`(policy: String, expected: String) {
    var changed = ContentPolicy(policy)
    changed.allowSelf("connect-src")
    #expect(changed.text == expected)
  }

  static let pages: [(page: String, expected: String)] = [
    ("<head></head><body>", "<head>S</head><body>"), ("<HEAD></HEAD>", "<HEAD>S</HEAD>"),
    ("<p>x<body>", "<p>xS<body>"), ("text", "textS"), ("", "S"),
    (
      "<meta content=\"default-src 'none'\" http-equiv=\"content-security-policy\"></head>",
      "<meta content=\"default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'\""
        + " http-equiv=\"content-security-policy\">S</head>"
    ),
    (
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;\"></head>",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; "
        + "style-src 'self'; connect-src 'self'\">S</head>"
    ),
    (
      "<meta http-equiv=\"Content-Security-Policy\"></head>",
      "<meta http-equiv=\"Content-Security-Policy\">S</head>"
    ),
    (
      "<meta http-equiv=\"Content-Security-Policy\" content=\"a",
      "<meta http-equiv=\"Content-Security-Policy\" content=\"aS"
    ),
  ]

  @Test(arguments: pages)
  func `has the script at the end of its head`(page: String, expected: String) {
    let made = PreviewedPage(Array(page.utf8)).with(script: "S")
    #expect(String(decoding: made, as: UTF8.self) == expected)
  }
}
