import Diagnostics
import Testing

@testable import Templating

@Suite struct `Template errors` {
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var expected: [String]
    var others: [String: String] = [:]
    var path = "article.mustache"
    var testDescription: String { source.count > 60 ? "\(source.prefix(60))…" : source }

    init(
      _ source: String, _ expected: String..., others: [String: String] = [:],
      path: String = "article.mustache"
    ) {
      self.source = source
      self.expected = expected
      self.others = others
      self.path = path
    }
  }

  static let syntax = [
    Case("a\n  {{title", "2:3 unclosed-tag"),
    Case("{{{page.title}}", "1:1 unclosed-tag"),
    Case("{{page.title}\n{{page.kind}}", "1:1 unclosed-tag"),
    Case("{{! never", "1:1 unclosed-tag"),
    Case("hi {{#page}}", "1:4 unclosed-section"),
    Case("a\n{{#page}}{{/page}}{{?page}}", "2:19 unclosed-section"),
    Case("{{#page}}\n{{/site}}", "2:1 wrong-close"),
    Case("{{/page}}", "1:1 wrong-close"),
    Case("{{#page}}{{#tags}}{{/page}}{{/tags}}", "1:19 wrong-close", "1:28 wrong-close"),
    Case("{{<b}}{{$x}}{{/b}}", "1:13 wrong-close", others: ["b": "{{$x}}{{/x}}"]),
    Case("{{page title}}", "1:3 bad-name"),
    Case("{{}}", "1:1 bad-name"),
    Case("{{page..title}}", "1:3 bad-name"),
    Case("{{page.}}", "1:3 bad-name"),
    Case("{{@key}}", "1:3 bad-name"),
    Case("{{> a b}}", "1:5 bad-name"),
    Case("{{=x=}}", "1:1 bad-name"),
    Case("{{page.title | upcase}}", "1:16 unknown-filter"),
    Case("{{page.title | }}", "1:14 unknown-filter"),
    Case("{{page.tags | slice: \"5a\"}}", "1:22 bad-filter-argument"),
    Case("{{page.tags | slice: 1.5}}", "1:22 bad-filter-argument"),
    Case("{{page.tags | slice}}", "1:15 bad-filter-argument"),
    Case("{{page.tags | slice: 1, 2, 3}}", "1:28 bad-filter-argument"),
    Case("{{page.date | date: \"%Q\"}}", "1:21 bad-filter-argument"),
    Case("{{page.date | date: 'open}}", "1:21 bad-filter-argument"),
    Case("{{page.date | date}}", "1:15 bad-filter-argument"),
    Case("{{page.tags | size: 1}}", "1:21 bad-filter-argument"),
    Case("{{page.tags | plural: \"tag\"}}", "1:15 bad-filter-argument"),
    Case("{{page.title | default}}", "1:16 bad-filter-argument"),
    Case("{{page.kind | is}}", "1:15 bad-filter-argument"),
    Case("{{page.tags | join: 5}}", "1:21 bad-filter-argument"),
    Case("{{page.title | truncatewords: \"x\"}}", "1:31 bad-filter-argument"),
    Case("x\u{0}y", "1:2 bad-encoding"),
  ]

  static let names = [
    Case("{{page.titel}}", "1:8 unknown-name"),
    Case("{{titel}}", "1:3 unknown-name"),
    Case("{{#page}}{{.site}}{{/page}}", "1:13 unknown-name"),
    Case("{{@root.title}}", "1:9 unknown-name"),
    Case("{{page.title.length}}", "1:14 unknown-name"),
    Case("{{page.sources.title}}", "1:16 wrong-type"),
    Case("{{?page.tittle}}a{{/page.tittle}}", "1:9 unknown-name"),
    Case("{{@index}}", "1:3 unknown-name"),
    Case("{{#page}}{{@first}}{{/page}}", "1:12 unknown-name"),
    Case("{{page.extras.nothing}}", "1:3 unknown-name"),
    Case("{{> nvav}}", "1:5 unknown-partial", others: ["nav": ""]),
    Case("{{<bsae}}{{/bsae}}", "1:4 unknown-partial"),
    Case("{{>*page.kind}}", "1:5 unknown-partial"),
    Case(
      "{{<base}}{{$mian}}{{/mian}}{{/base}}", "1:13 unknown-block",
      others: ["base": "{{$main}}{{/main}}"]),
    Case("{{page.title | date: \"%Y\"}}", "1:16 wrong-type"),
    Case("{{page.sources}}", "1:3 wrong-type"),
    Case("{{page}}", "1:3 wrong-type"),
    Case("{{page.extras}}", "1:3 wrong-type"),
    Case("{{page.title | join}}", "1:16 wrong-type"),
    Case("{{page.sources | join}}", "1:3 wrong-type"),
    Case("<a href=\"{{page.body}}\">x</a>", "1:12 wrong-type"),
    Case("{{{page.title}}}", "1:1 raw-text"),
    Case("{{&page.title}}", "1:1 raw-text"),
    Case("{{{page.extras.mood}}}", "1:4 raw-text"),
  ]

  static let positions = [
    Case("<a onclick=\"{{page.kind}}\">", "1:13 unsafe-position"),
    Case("<p style=\"{{page.kind}}\">", "1:11 unsafe-position"),
    Case("<style>{{page.kind}}</style>", "1:8 unsafe-position"),
    Case("<script>{{page.kind}}</script>", "1:9 unsafe-position"),
    Case("<script type=\"text/javascript\">{{page.kind}}</script>", "1:32 unsafe-position"),
    Case("<script type='{{page.kind}}'></script>", "1:15 unsafe-position"),
    Case("<iframe srcdoc=\"{{page.kind}}\"></iframe>", "1:17 unsafe-position"),
    Case("<!-- {{page.kind}} -->", "1:6 unsafe-position"),
    Case("<{{page.kind}}>", "1:2 unsafe-position"),
    Case("</{{page.kind}}>", "1:3 unsafe-position"),
    Case("<a{{page.kind}}>", "1:3 unsafe-position"),
    Case("<a {{page.kind}}>", "1:4 unsafe-position"),
    Case("<a {{page.kind}}=\"x\">", "1:4 unsafe-position"),
    Case("<!{{page.kind}}>", "1:3 unsafe-position"),
    Case("<a href=\"javascript:{{page.kind}}\">x</a>", "1:21 unsafe-position"),
    Case("<a href=\"java&#115;cript&colon;{{page.kind}}\">x</a>", "1:32 unsafe-position"),
    Case(
      "<a href=\"{{?page.isDraft}}a?{{/page.isDraft}}{{page.kind}}\">x</a>", "1:46 unsafe-position"),
    Case("<a title={{page.kind}}>", "1:10 unquoted-attribute"),
    Case("<a title=x{{page.kind}}>", "1:11 unquoted-attribute"),
    Case("<{{#page}}b{{/page}}>", "1:2 unsafe-position"),
    Case("<meta http-equiv=\"refresh\" content=\"{{page.kind}}\">", "1:37 unsafe-position"),
    Case("<meta content=\"{{page.kind}}\" http-equiv=\"refresh\">", "1:42 split-html"),
    Case(
      "<svg><animate to=\"{{page.kind}}\" attributeName=\"href\"/></svg>", "1:19 unsafe-position"),
    Case("<title><b title=\"{{page.kind}}\"></title>", "1:18 unsafe-position"),
    Case("<noembed>{{page.kind}}</noembed>", "1:10 unsafe-position"),
    Case("<a href=\"x{{>*page.kind}}\">", "1:11 unsafe-position"),
    Case("{{?page.isDraft}}<a{{/page.isDraft}}", "1:1 split-html"),
    Case("{{?page.isDraft}}<a href=\"{{/page.isDraft}}", "1:1 split-html"),
    Case("{{#page.tags}}<a href=\"{{/page.tags}}\">", "1:1 split-html"),
    Case("<p>{{page.title}}</p", "1:20 split-html"),
    Case("<a{{?page.isDraft}} b{{/page.isDraft}}c>", "1:39 split-html"),
    Case("<a {{?page.isDraft}}b{{/page.isDraft}}=\"c\">", "1:39 split-html"),
    Case("<!-- {{page.kind}} -->", "1:6 unsafe-position", path: "feed.xml"),
    Case("<a b={{page.kind}}/>", "1:6 unsafe-position", path: "feed.xml"),
    Case("<![CDATA[{{page.kind}}]]>", "1:10 unsafe-position", path: "feed.xml"),
    Case("\"\\{{page.kind}}\"", "1:3 unsafe-position", path: "data.json"),
  ]

  @Test(arguments: syntax + names + positions)
  func `have a code and a place`(_ c: Case) {
    let result = Fixture.render(c.source, c.others, path: c.path)
    #expect(Fixture.places(result.findings) == c.expected, "\(result.findings.map(\.line))")
    #expect(result.text == nil)
  }
}
