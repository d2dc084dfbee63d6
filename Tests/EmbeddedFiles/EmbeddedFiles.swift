package import Foundation

/// A folder whose files a C target links into the executable with `#embed`.
///
/// C has no way to list a folder, so that the target's source names each file; a test compares it
/// with what `source` says. `UPDATE_GOLDEN=1 swift test` writes it anew, and still fails that run.
package struct EmbeddedFiles: Sendable {
  /// What the C source calls things: `list`, of `list_count` elements of `struct element`.
  package var list: String
  package var element: String

  /// The C source, below the package's root; the header beside it has the same name.
  package var file: String

  /// The folder, below the package's root.
  package var folder: String

  package init(list: String, element: String, file: String, folder: String) {
    self.list = list
    self.element = element
    self.file = file
    self.folder = folder
  }

  package static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Whether the C source names every file of the folder and no other; written anew if asked to.
  package func isComplete() throws -> Bool {
    let place = Self.root.appending(path: file)
    let expected = try source()
    let actual = try String(contentsOf: place, encoding: .utf8)
    if actual != expected, ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try expected.write(to: place, atomically: true, encoding: .utf8)
    }
    return actual == expected
  }

  /// The folder's files that are not empty nor hidden, in the order of their bytes.
  package func paths() throws -> [String] {
    let folder = Self.root.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      let found = try FileManager.default.attributesOfItem(
        atPath: folder.appending(path: path).path)
      return !isHidden && found[.type] as? FileAttributeType == .typeRegular
        && found[.size] as? Int != 0
    }.sorted { Array($0.utf8).lexicographicallyPrecedes($1.utf8) }
  }

  private func source() throws -> String {
    let paths = try paths()
    let header = file.split(separator: "/").last.map { $0.dropLast(2) } ?? ""
    let prefix = Self.prefix(from: file, to: folder)
    var text = """
      #include "\(header).h"

      // #embed keeps compilation instant (a Swift array literal of the same bytes takes minutes) and
      // records each file as a dependency. A test compares this list with the folder and can write
      // it anew.
      #pragma clang diagnostic ignored "-Wc23-extensions"


      """
    for (number, path) in paths.enumerated() {
      text += """
        static const unsigned char file_\(number)[] = {
        #embed "\(prefix)\(path)"
        };

        """
    }
    text += "\nstatic const struct \(element) files[] = {\n"
    for (number, path) in paths.enumerated() {
      text += "    {\"\(path)\", file_\(number), sizeof file_\(number)},\n"
    }
    return text + """
      };

      const struct \(element) *const \(list) = files;
      const size_t \(list)_count = sizeof files / sizeof files[0];

      """
  }

  /// The way from a file's folder to another folder, such as `../../templates/`.
  private static func prefix(from file: String, to folder: String) -> String {
    var from = file.split(separator: "/").dropLast()[...]
    var to = folder.split(separator: "/")[...]
    while let first = from.first, first == to.first {
      from.removeFirst()
      to.removeFirst()
    }
    return (from.map { _ in "../" } + to.map { "\($0)/" }).joined()
  }
}
