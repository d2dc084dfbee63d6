import CalendarDates
import Diagnostics
import Testing

@testable import Templating

@Suite struct `Rendering` {
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var expected: String
    var others: [String: String] = [:]
    var path = "article.mustache"
    var testDescription: String { source }

    init(
      _ source: String, _ expected: String, others: [String: String] = [:],
      path: String = "article.mustache"
    ) {
      self.source = source
      self.expected = expected
      self.others = others
      self.path = path
    }
  }

  static let names = [
    Case("{{site.title}}", "The Story"),
    Case("{{#page}}{{kind}}{{/page}}", "decision"),
    Case("{{#page}}{{site.title}}{{/page}}", "The Story"),
    Case("{{#page}}{{#sources}}[{{title}}]{{/sources}}{{/page}}", "[Gazette &amp; Sons][Wire]"),
    Case("{{#page.sources}}[{{.url}}]{{/page.sources}}", "[https://example.org/a?b=c&amp;d=e][]"),
    Case("{{#page.tags}}{{.}} {{/page.tags}}", "sea trade law "),
    Case("{{#page.sources}}{{@root.page.kind}}{{/page.sources}}", "decisiondecision"),
    Case(
      "{{#page.tags}}{{@index}}{{@number}}{{?@first}}f{{/@first}}{{?@last}}l{{/@last}};{{/page.tags}}",
      "01f;12;23l;"),
    Case("{{page.lead.title}}", "Gazette &amp; Sons"),
    Case(
      "{{#page.related}}{{title}}{{#related}}{{kind}}{{/related}}{{/page.related}}",
      "Harbour &quot;reopens&quot; &lt;today&gt;decision"),
    Case("{{page.extras.mood}}", "calm"),
    Case(
      "{{?page.extras.other}}a{{/page.extras.other}}{{^page.extras.other}}b{{/page.extras.other}}",
      "b"),
    Case("{{page.extras.other | default: \"none\"}}", "none"),
    Case("{{#page.extras}}{{mood}} {{site.title}}{{/page.extras}}", "calm The Story"),
    Case("{{page.summary}}|{{#page.summary}}x{{/page.summary}}", "|"),
    Case("{{page.count}} {{page.rate}} {{page.isDraft}} {{page.date}}", "3 2.5 false 2024-03-31"),
    Case("{{#page}}{{#lead}}{{date}}{{/lead}}{{/page}}", "2024-03-05"),
    Case("{{?page.tags}}some{{/page.tags}}", "some"),
  ]

  static let filters = [
    Case("{{page.date | date: \"%-d %B %Y\"}}", "31 March 2024"),
    Case("{{page.tags | join: \", \"}}", "sea, trade, law"),
    Case("{{page.tags | reverse | join: \"\"}}", "lawtradesea"),
    Case("{{page.tags | reverse | slice: 0, 2 | join: \",\"}}", "law,trade"),
    Case("{{page.tags | slice: -2, 5 | join: \",\"}}", "trade,law"),
    Case("{{page.tags | slice: 1, 2 | reverse | slice: 0 | join: \",\"}}", "law"),
    Case("{{#page.tags | reverse}}{{.}}{{/page.tags}}", "lawtradesea"),
    Case("{{page.tags | size}}", "3"),
    Case("{{page.title | size}}", "25"),
    Case("{{page.sources | plural: \"source\", \"sources\"}}", "2 sources"),
    Case("{{page.related | plural: \"article\", \"articles\"}}", "1 article"),
    Case("{{?page.kind | is: \"decision\"}}yes{{/page.kind}}", "yes"),
    Case(
      "{{?page.kind | is: \"other\"}}yes{{/page.kind}}{{^page.kind | is: \"other\"}}no{{/page.kind}}",
      "no"),
    Case("{{page.summary | default: \"<none>\"}}", "&lt;none&gt;"),
    Case("{{page.title | truncatewords: 1}}", "Harbour..."),
    Case("{{page.title | slice: 0, 7}}", "Harbour"),
    Case("{{page.count | plural: \"ship\", \"ships\"}}", "3 ships"),
  ]

  static let positions = [
    Case("<a title=\"{{page.title}}\">", "<a title=\"Harbour &quot;reopens&quot; &lt;today&gt;\">"),
    Case("<a title='{{page.body}}'>", "<a title='Ships &amp; boats'>"),
    Case(
      "{{page.body}}{{{page.body}}}",
      "<p>Ships &amp; <em>boats</em></p><p>Ships &amp; <em>boats</em></p>"),
    Case(
      "<title>{{page.body}}</title>",
      "<title>&lt;p&gt;Ships &amp; &lt;em&gt;boats&lt;/em&gt;&lt;/p&gt;</title>"),
    Case(
      "<a href=\"{{page.lead.url}}\">x</a>", "<a href=\"https://example.org/a?b=c&amp;d=e\">x</a>"),
    Case(
      "<a href=\"/q?u={{page.lead.url}}#{{page.kind}}\">",
      "<a href=\"/q?u=https%3A%2F%2Fexample.org%2Fa%3Fb%3Dc%26d%3De#decision\">"),
    Case(
      "<a href=\"/t/{{page.title}}.html\">",
      "<a href=\"/t/Harbour%20%22reopens%22%20%3Ctoday%3E.html\">"),
    Case("<a {{?page.tags}}href=\"{{page.kind}}\"{{/page.tags}}>", "<a href=\"decision\">"),
    Case("<a{{?page.tags}} id=\"x\"{{/page.tags}}>", "<a id=\"x\">"),
    Case(
      "<a{{?page.tags}} id=\"x\"{{/page.tags}}{{^page.tags}} name=\"y\"{{/page.tags}} b>",
      "<a id=\"x\" b>"),
    Case("<input{{?page.isDraft}} checked{{/page.isDraft}}>", "<input>"),
    Case(
      "<script type=\"application/ld+json\">{\"a\": {{page.title}}, \"b\": \"x {{page.title}}\", \"n\": {{page.count}}, \"t\": {{page.tags}}, \"s\": {{page.summary}}}</script>",
      #"<script type="application/ld+json">{"a": "Harbour \"reopens\" \u003Ctoday\u003E", "b": "x Harbour \"reopens\" \u003Ctoday\u003E", "n": 3, "t": ["sea","trade","law"], "s": null}</script>"#
    ),
    Case(
      "<script type=\"application/json\">{{page.lead}}</script>",
      #"<script type="application/json">{"title":"Gazette \u0026 Sons","url":"https://example.org/a?b=c\u0026d=e","date":"2024-03-05"}</script>"#
    ),
    Case("a<!-- gone {{! and this }} -->b", "ab"),
    Case("1 < 2 <3 <= {{page.count}}", "1 &lt; 2 &lt;3 &lt;= 3"),
    Case("<!DOCTYPE html><p>{{page.kind}}</p>", "<!DOCTYPE html><p>decision</p>"),
    Case(
      "<t a=\"{{page.title}}\">{{page.title}} {{page.body}}</t>",
      "<t a=\"Harbour &quot;reopens&quot; &lt;today&gt;\">Harbour &quot;reopens&quot; &lt;today&gt; &lt;p&gt;Ships &amp;amp; &lt;em&gt;boats&lt;/em&gt;&lt;/p&gt;</t>",
      path: "feed.xml"),
    Case(
      "<?xml version=\"1.0\"?><!-- kept --><a href=\"{{page.lead.url}}\"/>",
      "<?xml version=\"1.0\"?><!-- kept --><a href=\"https://example.org/a?b=c&amp;d=e\"/>",
      path: "feed.xml"),
    Case(
      "{\"title\": {{page.title}}, \"x\": \"{{page.kind}}!\"}",
      #"{"title": "Harbour \"reopens\" \u003Ctoday\u003E", "x": "decision!"}"#, path: "data.json"),
    Case(
      "{{page.title}} {{page.body}} <{{page.kind}}>",
      "Harbour \"reopens\" <today> <p>Ships &amp; <em>boats</em></p> <decision>", path: "page.txt"),
    Case(
      "<img srcset=\"{{page.lead.url}}\" src=\"a.png\">",
      "<img srcset=\"https://example.org/a?b=c&amp;d=e\" src=\"a.png\">"),
    Case(
      "<meta name=\"description\" content=\"{{page.kind}}\">",
      "<meta name=\"description\" content=\"decision\">"),
    Case("<a href=\"{{#page.tags}}/{{.}}{{/page.tags}}\">", "<a href=\"/sea/trade/law\">"),
  ]

  static let composition = [
    Case("{{> nav}}!", "The Story!", others: ["nav": "{{site.title}}"]),
    Case(
      "{{#page.tags}}{{> item}}{{/page.tags}}", "<sea><trade><law>",
      others: ["item": "&lt;{{.}}&gt;"].mapValues {
        $0.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      }, path: "page.txt"),
    Case(
      "<a {{> attribute}}>", "<a href=\"decision\">",
      others: ["attribute": "href=\"{{page.kind}}\""]),
    Case(
      "{{<base}}{{$main}}M{{/main}}{{/base}}", "<M|d>",
      others: ["base": "<{{$main}}m{{/main}}|{{$side}}d{{/side}}>"], path: "page.txt"),
    Case(
      "{{#page}}{{> tree}}{{/page}}", "(Gazette &amp; Sons)",
      others: [
        "tree":
          "{{#related}}{{?isDraft}}{{> tree}}{{/isDraft}}{{/related}}{{#lead}}({{title}}){{/lead}}"
      ]),
    Case(
      "{{>*page.kind}}", "chosen calm",
      others: ["decision": "chosen {{page.extras.mood}}", "other": "{{nothing.known}}"]),
  ]

  @Test(arguments: names + filters + positions + composition)
  func `prints`(_ c: Case) {
    let result = Fixture.render(c.source, c.others, path: c.path)
    #expect(
      result.text == c.expected, "\(result.findings.map { $0.frame() }.joined(separator: "\n"))")
  }
}
