import Diagnostics
import Foundation
import Testing

@testable import Templating

/// The outside suites, which may be read where they are but not copied.
enum SharedSuites {
  static let folder: URL? = {
    let environment = ProcessInfo.processInfo.environment["SITEGEN_SHARED"]
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared = environment.map { URL(filePath: $0) } ?? root.appending(path: "../shared")
    let specs = shared.appending(path: "specs").standardizedFileURL
    return FileManager.default.fileExists(atPath: specs.path) ? specs : nil
  }()

  /// The tests of one file, or `nil` after saying that they are skipped.
  static func tests(_ path: String) throws -> [[String: Any]]? {
    guard let folder else {
      print("skipped: no ../shared/specs/\(path)")
      return nil
    }
    let data = try Data(contentsOf: folder.appending(path: path))
    let file = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let tests = try #require(file?["tests"] as? [[String: Any]])
    #expect(!tests.isEmpty)
    return tests
  }
}

extension [String: Any] {
  func text(_ key: String) -> String { self[key] as? String ?? "" }
}

/// Renders one template with data given as a JSON object; findings as one-line texts.
func rendered(
  _ template: String, _ data: Any? = nil, partials: [String: String] = [:],
  profile: Profile = .spec, output: OutputKind = .html
) throws -> (text: String?, findings: [String]) {
  let json = try JSONSerialization.data(withJSONObject: data ?? [:], options: .fragmentsAllowed)
  return try rendered(
    template, json: Array(json), partials: partials, profile: profile, output: output)
}

func rendered(
  _ template: String, json: [UInt8], partials: [String: String] = [:], profile: Profile = .spec,
  output: OutputKind = .html
) throws -> (text: String?, findings: [String]) {
  let schema = Schema(records: [], pages: [PageKind("page", template: "page", root: nil)])
  var sources = [
    TemplateSource(name: "page", path: "page", bytes: Array(template.utf8), output: output)
  ]
  for (name, text) in partials {
    sources.append(TemplateSource(name: name, path: name, bytes: Array(text.utf8)))
  }
  let theme = Theme.compile(sources, for: schema, profile: profile, operationLimit: 2_000_000)
  guard theme.diagnostics.isEmpty else { return (nil, theme.diagnostics.map(\.line)) }
  let builder = ValueBuilder(schema)
  let root = try JSONReader.value(json, file: "data.json", into: builder)
  let page = theme.value.render("page", root, in: builder, as: "page.html")
  return (
    page.value.map { String(decoding: $0, as: UTF8.self) }, page.diagnostics.map(\.line)
  )
}
