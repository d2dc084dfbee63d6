import Diagnostics
import Foundation
import SiteModel
import Testing

@testable import SiteFiles

/// The list of `Sources/CDefaultTheme/default_theme.c` must name every file of `templates`.
///
/// C has no way to list a
/// folder. `UPDATE_GOLDEN=1 swift test` writes it anew, and still fails that run.
@Suite struct `The default theme` {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func `is the templates folder`() throws {
    let templates = try readTemplates(at: Self.root.appending(path: "templates").path).value
      .filter { $0.bytes.count > 0 }.sorted { $0.path < $1.path }
    let source = Self.root.appending(path: "Sources/CDefaultTheme/default_theme.c")
    let expected = Self.source(of: templates.map(\.path))
    let actual = try String(contentsOf: source, encoding: .utf8)
    if actual != expected, ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try expected.write(to: source, atomically: true, encoding: .utf8)
    }
    let isListed = actual == expected
    #expect(isListed, "default_theme.c does not name the files that are there")
    #expect(defaultTheme().map(\.path) == templates.map(\.path))
    let differing = zip(defaultTheme(), templates).filter { $0 != $1 }.map(\.1.path)
    #expect(differing == [])
  }

  private static func source(of paths: [String]) -> String {
    var text = """
      #include "default_theme.h"

      // A test compares this list with the folder and can write it anew.
      #pragma clang diagnostic ignored "-Wc23-extensions"


      """
    for (number, path) in paths.enumerated() {
      text += """
        static const unsigned char file_\(number)[] = {
        #embed "../../templates/\(path)"
        };

        """
    }
    text += "\nstatic const struct theme_file files[] = {\n"
    for (number, path) in paths.enumerated() {
      text += "    {\"\(path)\", file_\(number), sizeof file_\(number)},\n"
    }
    return text + """
      };

      const struct theme_file *const default_theme = files;
      const size_t default_theme_count = sizeof files / sizeof files[0];

      """
  }
}
