import Testing

@testable import Templating

/// Values that try to leave the place they are printed at; what is printed is inert, or nothing is.
@Suite struct `Hostile values` {
  struct Case: Sendable, CustomTestStringConvertible {
    var template: String

    /// What is printed, or the code of the finding.
    var expected: String
    var testDescription: String { template }

    init(_ template: String, _ expected: String) {
      self.template = template
      self.expected = expected
    }
  }

  private static let json = #"""
    {"x": "\"'<>&`=", "u": "javascript:alert(1)", "tab": "java\tscript:x", "space": " javascript:x",
     "data": "DATA:text/html,<b>", "ok": "https://e.org/a b?c=d&e=\"f\"", "rel": "//e.org/x",
     "h": {"$html": "<b title=\"q\">&amp;</b>"}, "js": "</script><script>alert(1)</script>",
     "cdata": "]]>", "comment": "<!--<script>", "nul": "a\u0000b", "bidi": "\u202e\u2028",
     "set": "x 1x, javascript:y 2x", "size": "x 1x\" onerror=\"y", "list": ["a:", "b"], "t": true,
     "name": "part", "scheme": "javascript", "rest": ":alert(1)", "slash": "\\\\e.org"}
    """#

  static let text = [
    Case("{{x}}", "&quot;&#39;&lt;&gt;&amp;`="),
    Case("<svg><title>{{x}}</title></svg>", "<svg><title>&quot;&#39;&lt;&gt;&amp;`=</title></svg>"),
    Case(
      "<noscript><p title=\"{{js}}\">",
      "<noscript><p title=\"&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">"),
    Case("<math><mi>{{comment}}</mi></math>", "<math><mi>&lt;!--&lt;script&gt;</mi></math>"),
    Case(
      "<textarea>{{h}}{{js}}</textarea>",
      "<textarea>&lt;b title=&quot;q&quot;&gt;&amp;&lt;/b&gt;&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>"
    ),
    Case("<p title='{{x}}'>", "<p title='&quot;&#39;&lt;&gt;&amp;`='>"),
    Case("<p title=\"{{h}}\">", "<p title=\"&amp;\">"),
    Case("{{nul}}", "a\u{FFFD}b"),
    Case("<svg><style>{{x}}</style></svg>", "unsafe-position"),
    Case("<svg><script>{{x}}</script></svg>", "unsafe-position"),
    Case("<script>var a = `{{x}}`</script>", "unsafe-position"),
    Case("<script>var a = `${ {{x}} }`</script>", "unsafe-position"),
    Case("<script type=module>{{x}}</script>", "unsafe-position"),
    Case("<script type=\"text/template\">{{x}}</script>", "unsafe-position"),
    Case("<p onfocus=\"a(`{{x}}`)\">", "unsafe-position"),
    Case("<p STYLE=\"color: {{x}}\">", "unsafe-position"),
    Case("<plaintext>{{x}}", "unsafe-position"),
    Case("<iframe>{{x}}</iframe>", "unsafe-position"),
    Case("<xmp>{{x}}</xmp>", "unsafe-position"),
    Case("<p {{x}}>", "unsafe-position"),
    Case("<p data-{{x}}=\"1\">", "unsafe-position"),
    Case("<p title=x{{x}}>", "unquoted-attribute"),
    Case("<p title= {{x}}>", "unquoted-attribute"),
  ]

  static let links = [
    Case("<a href=\"{{u}}\">", "unsafe-url"),
    Case("<a href=\"  {{u}}\">", "unsafe-url"),
    Case("<a href=\"&#9;{{u}}\">", "unsafe-url"),
    Case("<a href=\"{{tab}}\">", "unsafe-url"),
    Case("<a href=\"{{space}}\">", "unsafe-url"),
    Case("<a href='{{data}}'>", "unsafe-url"),
    Case("<a href=\"{{?t}}{{u}}{{/t}}\">", "unsafe-url"),
    Case("<a href=\"{{scheme}}{{rest}}\">", "unsafe-url"),
    Case("<a href=\"java{{rest}}\">", "unsafe-url"),
    Case("<a href=\"{{#list}}{{.}}{{/list}}\">", "unsafe-url"),
    Case("<a href=\"{{scheme}}:{{x}}\">", "unsafe-position"),
    Case("<base href=\"{{u}}\">", "unsafe-url"),
    Case("<form action=\"{{u}}\">", "unsafe-url"),
    Case("<button formaction=\"{{u}}\">", "unsafe-url"),
    Case("<object data=\"{{u}}\">", "unsafe-url"),
    Case("<svg><a xlink:href=\"{{u}}\">", "unsafe-url"),
    Case("<a data-href=\"{{u}}\">", "unsafe-url"),
    Case("<x my-url=\"{{u}}\">", "unsafe-url"),
    Case("<svg><set to=\"{{x}}\">", "unsafe-position"),
    Case("<svg><animatetransform values=\"{{x}}\">", "unsafe-position"),
    Case("<meta http-equiv=refresh content=\"0;url={{ok}}\">", "unsafe-position"),
    Case("<meta content=\"0;url={{ok}}\" http-equiv=refresh>", "split-html"),
    Case("<img srcset=\"{{set}}\">", "unsafe-url"),
    Case("<img srcset=\"{{size}}\">", "unsafe-url"),
    Case("<a href=\"{{ok}}\">", "<a href=\"https://e.org/a%20b?c=d&amp;e=%22f%22\">"),
    Case("<a href=\"/x/{{u}}\">", "<a href=\"/x/javascript:alert%281%29\">"),
    Case(
      "<a href=\"?q={{rel}}&amp;r={{x}}\">",
      "<a href=\"?q=%2F%2Fe.org%2Fx&amp;r=%22%27%3C%3E%26%60%3D\">"),
    Case("<a href=\"#{{slash}}\">", "<a href=\"#%5C%5Ce.org\">"),
  ]

  static let data = [
    Case(
      "<script type=\"application/json\">{{js}}</script>",
      #"<script type="application/json">"\u003C/script\u003E\u003Cscript\u003Ealert(1)\u003C/script\u003E"</script>"#
    ),
    Case(
      "<script type=\" application/LD+JSON ; charset=utf-8\">\"{{comment}}\"</script>",
      #"<script type=" application/LD+JSON ; charset=utf-8">"\u003C!--\u003Cscript\u003E"</script>"#
    ),
    Case(
      "<script type='importmap'>{\"{{name}}\": {{bidi}}}</script>",
      "<script type='importmap'>{\"part\": \"\u{202E}\\u2028\"}</script>"),
    Case("<script type=\"application/json\">\"\\{{x}}\"</script>", "unsafe-position"),
    Case("<script type=\"application/json\"><{{x}}</script>", "unsafe-position"),
    Case(
      "<script type=\"application/json\" type=\"text/javascript\">{{x}}</script>",
      #"<script type="application/json" type="text/javascript">"\"'\u003C\u003E\u0026`="</script>"#),
    Case(
      "<script type=\"text/javascript\" type=\"application/json\">{{x}}</script>", "unsafe-position"
    ),
  ]

  @Test(arguments: text + links + data)
  func `stay where they are`(_ c: Case) throws {
    let result = try rendered(c.template, json: Array(Self.json.utf8), profile: .site)
    // A fragment that ends inside an element's content is enough here.
    let findings = result.findings.filter { !$0.contains("the page ends") }
    if let text = result.text {
      #expect(text == c.expected)
    } else {
      #expect(findings.first?.contains("[\(c.expected)]") == true, "\(result.findings)")
    }
  }

  static let composed: [(template: String, partials: [String: String], expected: String)] = [
    (
      "{{<base}}{{$b}}{{x}}{{/b}}{{/base}}", ["base": "<p title=\"{{$b}}{{/b}}\">{{$b}}{{/b}}"],
      "<p title=\"&quot;&#39;&lt;&gt;&amp;`=\">&quot;&#39;&lt;&gt;&amp;`="
    ),
    ("{{<base}}{{$b}}{{u}}{{/b}}{{/base}}", ["base": "<a href=\"{{$b}}{{/b}}\">"], "unsafe-url"),
    ("{{<base}}{{$b}}{{u}}{{/b}}{{/base}}", ["base": "<a {{$b}}{{/b}}>"], "unsafe-position"),
    (
      "{{<base}}{{$b}}</p><p {{/b}}{{/base}}", ["base": "<p>{{$b}}{{/b}} id=\"a\">"],
      "<p></p><p  id=\"a\">"
    ),
    ("<a {{>*name}}>", ["part": "href=\"x\""], "unsafe-position"),
    ("<title>{{>*name}}</title>", ["part": "x"], "unsafe-position"),
    ("{{>*name}}", ["part": "<i>{{x}}</i>"], "<i>&quot;&#39;&lt;&gt;&amp;`=</i>"),
    ("{{>*name}}", ["part": "<i title=\"{{x}}"], "split-html"),
    ("{{#list}}{{> part}}{{/list}}", ["part": "<b title=\"{{.}}"], "split-html"),
    ("<a href=\"{{> part}}\">", ["part": "{{u}}"], "unsafe-url"),
    ("<a href=\"/{{> part}}\">", ["part": "{{u}}"], "<a href=\"/javascript:alert%281%29\">"),
    ("{{=<% %>=}}<a href=\"<% u %>\">", [:], "unsafe-url"),
  ]

  @Test(arguments: composed)
  func `stay there through partials and blocks`(
    template: String, partials: [String: String], expected: String
  ) throws {
    let result = try rendered(
      template, json: Array(Self.json.utf8), partials: partials, profile: .site)
    if let text = result.text {
      #expect(text == expected)
    } else {
      #expect(result.findings.contains { $0.contains("[\(expected)]") }, "\(result.findings)")
    }
  }
}
