import Diagnostics
import Foundation
import SiteModel
import Templating
import Testing

@testable import Rendering

/// The project's own theme, as a build reads it.
let templatesFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates")

let defaultTheme: [SourceFile] = {
  let root = templatesFolder
  let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
  return paths.sorted().compactMap { path in
    guard let data = try? Data(contentsOf: root.appending(path: path)), path.contains(".") else {
      return nil
    }
    return SourceFile(path: path, bytes: Array(data))
  }
}()

@Suite struct `Site renderer` {
  @Test(arguments: ["en", "fr", "ar"])
  func `the default look makes every page of a site without a finding`(language: String) throws {
    let prepared = SiteRenderer.prepare(
      SampleIndex.site(language: language), templates: defaultTheme,
      settings: RenderSettings(
        baseURL: "https://example.org/brief/",
        downloads: [RenderSettings.Download(path: "data/events.json", size: 1234)],
        generator: "sitegen test"))
    #expect(prepared.diagnostics.map(\.message) == [])
    let renderer = try #require(prepared.value)
    #expect(Set(renderer.pages.map(\.kind)) == Set(SitePageKind.allCases))
    for page in renderer.pages {
      let rendered = renderer.render(page)
      #expect(rendered.diagnostics.map(\.message) == [], "\(page.permalink)")
      #expect(rendered.value?.isEmpty == false, "\(page.permalink)")
    }
  }
}

@Suite struct `Field reference` {
  /// Set `UPDATE_GOLDEN=1` to write the reference anew.
  @Test func `in templates/README.md is what the schema declares`() throws {
    let path = templatesFolder.appending(path: "README.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let mark = "<!-- Below: printed from the schema; a test compares. -->\n"
    let parts = text.components(separatedBy: mark)
    try #require(parts.count == 2)
    let reference = fieldReference(of: siteSchema(words: []))
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try (parts[0] + mark + "\n" + reference).write(to: path, atomically: true, encoding: .utf8)
    } else {
      #expect(parts[1] == "\n" + reference, "run the tests with UPDATE_GOLDEN=1 and commit")
    }
  }
}
