import Diagnostics
import EmbeddedFiles
import Foundation
import SiteModel
import Testing

@testable import SiteFiles

/// The list of `Sources/CDefaultTheme/default_theme.c` must name every file of `templates`.
@Suite struct `The default theme` {
  @Test func `is the templates folder`() throws {
    let list = EmbeddedFiles(
      list: "default_theme", element: "theme_file",
      file: "Sources/CDefaultTheme/default_theme.c", folder: "templates")
    let isComplete = try list.isComplete()
    #expect(isComplete, "default_theme.c does not name the files that are there")
    let templates = try readTemplates(
      at: EmbeddedFiles.root.appending(path: "templates").path
    ).value.filter { $0.bytes.count > 0 }.sorted { $0.path < $1.path }
    #expect(defaultTheme().map(\.path) == templates.map(\.path))
    let differing = zip(defaultTheme(), templates).filter { $0 != $1 }.map(\.1.path)
    #expect(differing == [])
  }
}
