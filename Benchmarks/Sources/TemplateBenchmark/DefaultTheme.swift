internal import Diagnostics
internal import Foundation
internal import Rendering
internal import Templating

/// The default look, compiled as a build compiles it: for the schema of sites.
enum DefaultTheme {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../templates").standardizedFileURL

  static let sources: [TemplateSource] = {
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

  static let schema = siteSchema(words: words)

  /// The keys below `words:` in the English strings.
  private static let words: [String] = {
    let file = folder.appending(path: "strings/en.yml")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").drop { $0 != "words:" }.dropFirst()
    return lines.prefix { $0.hasPrefix(" ") || $0.hasPrefix("#") }.compactMap { line in
      line.hasPrefix("  ") ? line.split(separator: ":").first.map { String($0.dropFirst(2)) } : nil
    }
  }()

  static func compile() -> Diagnosed<Theme> { Theme.compile(sources, for: schema) }
}
