import Diagnostics
import Testing

@testable import Templating

@Suite struct `Findings as authors see them` {
  @Test func `a misspelt name`() {
    let result = Fixture.render("<h1>\n{{page.titel}}")
    #expect(
      result.findings.first?.frame() == """
        error[unknown-name]: no 'titel' in article
         --> article.mustache:2:8
           2 | {{page.titel}}
             |        ^^^^^ did you mean "title"?
          article has: body, count, date, extras, isDraft, kind, lead, rate, related, sources, \
        summary, tags, title
        """)
  }

  @Test func `both tags of a mismatch`() {
    let result = Fixture.render("{{#page}}\n x\n{{/site}}")
    #expect(
      result.findings.first?.frame() == """
        error[wrong-close]: '{{/site}}' closes nothing; 'page' is still open
         --> article.mustache:3:1
           1 | {{#page}}
             | ^^^^^^^^^ opened here
           3 | {{/site}}
             | ^^^^^^^^^ expected '{{/page}}'
        """)
  }

  @Test func `the templates that led there`() {
    let result = Fixture.render(
      "{{<base}}{{/base}}", ["base": "{{> nav}}", "nav": "<a href=\"{{page.summry}}\">"])
    #expect(result.findings.first?.notes.last == "while compiling article < base > nav")
  }

  @Test func `the page that a value stands in`() {
    let result = Fixture.render(
      "{{#page.sources}}<a href=\"x{{.title}}:{{.url}}\">{{/page.sources}}")
    #expect(result.findings.map(\.code) == ["unsafe-position"])
    let rendered = Fixture.render(
      "{{#page.lead}}{{> link}}{{/page.lead}}", ["link": "<a href=\"a{{url}}\">"])
    #expect(Fixture.places(rendered.findings) == ["1:13 unsafe-url"])
    #expect(
      rendered.findings.first?.notes == ["while rendering articles/harbour.html (article > link)"])
  }

  @Test func `a value that a place cannot take`() {
    let result = Fixture.render(
      "<ul>\n{{#page.sources}}\n  <li><a href=\"java{{> link}}\">x</a>\n{{/page.sources}}\n",
      ["link": "script:{{title}}"])
    #expect(
      result.findings.first?.frame() == """
        error[unsafe-position]: a value cannot follow this scheme
         --> link.mustache:1:8
           1 | script:{{title}}
             |        ^^^^^^^^^
          help: use http, https, mailto or tel
          while compiling article > link
        """)
  }

  @Test func `branches that end in different places`() {
    let result = Fixture.render(
      "<a href=\"{{?page.tags}}x\"{{/page.tags}}{{^page.tags}}y{{/page.tags}}>")
    #expect(
      result.findings.first?.frame() == """
        error[split-html]: branches end differently: after '{{?page.tags}}' in a tag, after \
        '{{^page.tags}}' in href=…
         --> article.mustache:1:10
           1 | <a href="{{?page.tags}}x"{{/page.tags}}{{^page.tags}}y{{/page.tags}}>
             |          ^^^^^^^^^^^^^^
          help: let both end in the same part of the markup
        """)
  }

  @Test func `findings of one run come sorted, each once`() {
    let schema = Schema(
      records: [], pages: ["b", "a"].map { PageKind($0, template: $0, root: nil) })
    let texts = ["a": "{{> c}}{{x | nofilter}}", "b": "{{> c}}", "c": "<a {{y}}>{{z z}}"]
    let sources = texts.map { TemplateSource(name: $0, path: $0, bytes: Array($1.utf8)) }
    let findings = Theme.compile(sources, for: schema).diagnostics
    #expect(findings.map(\.line) == findings.sorted().map(\.line))
    #expect(
      findings.compactMap(\.position?.description) == ["a:1:14", "c:1:12"])
  }

  @Test func `a page kind knows what it draws on`() {
    let theme = Fixture.compile(
      "{{<base}}{{$x}}{{page.title}}{{> row}}{{/x}}{{/base}}",
      ["base": "{{$x}}{{/x}}{{site.title}}", "row": ""])
    let usage = theme.value.usage(of: "article")
    #expect(usage?.parents == ["base"])
    #expect(usage?.partials == ["row"])
    #expect(
      usage?.fields == [
        .init(record: "site", fields: ["title"]), .init(record: "article", fields: ["title"]),
        .init(record: "page", fields: ["site", "page"]),
      ])
  }
}
