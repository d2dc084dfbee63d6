import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import Templating

@Suite struct `On many threads` {
  private static let template = """
    {{#page}}<h1 title="{{title}}">{{title}}</h1>{{body}}{{#sources}}<a href="{{url}}">{{title}}</a>
    {{/sources}}{{#related}}{{> tree}}{{/related}}{{>*kind}}{{/page}}
    """

  private static let others = [
    "tree": "{{?isDraft}}{{> tree}}{{/isDraft}}{{#tags}}{{@number}}{{.}}{{/tags}}",
    "decision": "<script type=\"application/json\">{{tags}}</script>",
  ]

  /// Renders the article `count` times at once over shared values.
  private static func pages(
    of theme: Theme, count: Int
  ) -> [Diagnosed<[UInt8]?>] {
    let shared = ValueBuilder(Fixture.schema)
    let root = Fixture.root(in: shared)
    let site = shared.frozen()
    let pages = Mutex<[Int: Diagnosed<[UInt8]?>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { number in
      let page = theme.render("article", root, in: ValueBuilder(site), as: "page")
      pages.withLock { $0[number] = page }
    }
    return pages.withLock { pages in (0..<count).compactMap { pages[$0] } }
  }

  @Test func `one theme and one site give the same bytes`() throws {
    let theme = Fixture.compile(Self.template, Self.others)
    #expect(theme.diagnostics.isEmpty, "\(theme.diagnostics.map(\.line))")
    let pages = Self.pages(of: theme.value, count: 400)
    let first = try #require(pages.first?.value)
    #expect(pages.count == 400)
    #expect(first.count > 200)
    #expect(pages.allSatisfy { $0.value == first && $0.diagnostics.isEmpty })
  }

  @Test func `findings come in one order`() {
    let theme = Fixture.compile(
      "{{#page.sources}}<a href=\"{{title}}x:{{/page.sources}}{{page.extras.no}}{{page.extras.none}}"
    )
    let again = Fixture.compile("{{page.extras.no}}{{>*page.kind}}{{page.extras.none}}")
    #expect(theme.diagnostics.map(\.code) == ["split-html"])
    let pages = Self.pages(of: again.value, count: 100)
    let first = pages.first.map { $0.diagnostics.map(\.line) } ?? []
    #expect(first.count == 3)
    #expect(pages.allSatisfy { $0.value == nil && $0.diagnostics.map(\.line) == first })
  }

  @Test func `compiling twice gives the same findings, whatever the order of files`() {
    let texts = ["article": "{{> b}}{{> a}}{{x}}", "a": "{{no.such", "b": "<p {{page.kind}}>{{y}}"]
    let files = texts.map {
      TemplateSource(name: $0, path: "\($0).mustache", bytes: Array($1.utf8))
    }
    let lines = (0..<3).map { shift in
      let sources = Array(files[shift...] + files[..<shift])
      return Theme.compile(sources, for: Fixture.schema).diagnostics.map(\.line)
    }
    #expect(lines[0].count > 2)
    #expect(lines[0] == lines[1] && lines[1] == lines[2])
  }
}
