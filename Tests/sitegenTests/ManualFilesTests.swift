import Foundation
import Testing

/// The list of `Sources/CManual/manual.c` must name every file of `Sources/sitegen/Resources`.
///
/// C has no way to list a folder. `UPDATE_GOLDEN=1 swift test` writes it anew, and still fails that
/// run.
@Suite struct `The files in the executable` {
  @Test func `are those of the resources folder`() throws {
    let folder = Executable.root.appending(path: "Sources/sitegen/Resources")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      var isFolder: ObjCBool = false
      let file = folder.appending(path: path).path
      return FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
        && !isFolder.boolValue
    }
    let expected = Self.source(
      of: paths.sorted { Array($0.utf8).lexicographicallyPrecedes($1.utf8) })
    let source = Executable.root.appending(path: "Sources/CManual/manual.c")
    let actual = try? String(contentsOf: source, encoding: .utf8)
    if actual != expected, ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try expected.write(to: source, atomically: true, encoding: .utf8)
    }
    let isListed = actual == expected
    #expect(isListed, "manual.c does not name the files that are there")
  }

  private static func source(of paths: [String]) -> String {
    var text = """
      #include "manual.h"

      // A test compares this list with the folder and can write it anew.
      #pragma clang diagnostic ignored "-Wc23-extensions"


      """
    for (number, path) in paths.enumerated() {
      text += """
        static const unsigned char file_\(number)[] = {
        #embed "../sitegen/Resources/\(path)"
        };

        """
    }
    text += "\nstatic const struct manual_file files[] = {\n"
    for (number, path) in paths.enumerated() {
      text += "    {\"\(path)\", file_\(number), sizeof file_\(number)},\n"
    }
    return text + """
      };

      const struct manual_file *const manual = files;
      const size_t manual_count = sizeof files / sizeof files[0];

      """
  }
}
