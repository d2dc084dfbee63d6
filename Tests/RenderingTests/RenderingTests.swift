import Diagnostics
import Foundation
import SiteModel
import Templating
import Testing

@testable import Rendering

/// The project's own theme, as a build reads it.
let defaultTheme: [SourceFile] = {
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "templates")
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
