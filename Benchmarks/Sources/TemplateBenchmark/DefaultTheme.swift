internal import Diagnostics
internal import Foundation
internal import Templating

/// The default look, compiled without its schema: every name is looked up when rendering.
enum DefaultTheme {
  static let sources: [TemplateSource] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../templates").standardizedFileURL
    let paths = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    return paths.compactMap { $0 as? String }.filter { $0.hasSuffix(".mustache") }.sorted()
      .compactMap { path in
        guard let bytes = FileManager.default.contents(atPath: "\(folder.path)/\(path)") else {
          return nil
        }
        let file = path.split(separator: "/").last ?? ""
        return TemplateSource(
          name: String(file.dropLast(".mustache".count)), path: path, bytes: Array(bytes))
      }
  }()

  static let schema = Schema(
    records: [],
    pages: sources.filter { !$0.path.contains("/") && $0.name != "base" }
      .map { PageKind($0.name, template: $0.name, root: nil) })

  static func compile() -> Diagnosed<Theme> { Theme.compile(sources, for: schema) }
}
