import Foundation
import Testing

/// The allowed imports of each target, the one place that says so.
private let allowed: [String: Set<String>] = [
  "Annotating": [
    "CalendarDates", "Diagnostics", "JSONText", "Markdown", "SiteModel", "TextAnalysis",
  ],
  "BinarySearch": [],
  "CCmark": [],
  "CDefaultTheme": [],
  "CManual": [],
  "CRename": [],
  "CWordLists": [],
  "CalendarDates": [],
  "Diagnostics": ["BinarySearch", "JSONText", "Synchronization"],
  "Exporting": [
    "CalendarDates", "Diagnostics", "JSONText", "MarkupText", "Parallelism", "SiteModel", "Swift",
  ],
  "Importing": ["CalendarDates", "Darwin", "Diagnostics", "Foundation", "Glibc", "Musl"],
  "Indexing": ["BinarySearch", "CalendarDates", "Diagnostics", "SiteModel", "TextAnalysis"],
  "JSONText": [],
  "Markdown": ["BinarySearch", "CCmark", "Diagnostics"],
  "MarkupText": [],
  "Parallelism": ["Dispatch", "Synchronization"],
  "Parsing": ["CalendarDates", "Diagnostics", "Markdown", "SiteModel", "Yams"],
  "Preview": [
    "Diagnostics", "Dispatch", "FlyingFox", "FlyingSocks", "Foundation", "Glibc", "JSONText",
    "MarkupText", "Musl", "SiteFiles", "SiteModel", "SitePipeline", "Synchronization",
  ],
  "Rendering": [
    "BinarySearch", "CalendarDates", "Diagnostics", "JSONText", "Markdown", "MarkupText",
    "SiteModel", "Synchronization", "Templating",
  ],
  "SiteFiles": [
    "CDefaultTheme", "CRename", "Darwin", "Diagnostics", "Glibc", "Musl", "Parallelism",
    "SiteModel",
    "Synchronization",
  ],
  "SiteModel": ["CalendarDates", "Diagnostics", "Markdown"],
  "SitePipeline": [
    "Annotating", "CalendarDates", "Diagnostics", "Exporting", "Indexing", "Markdown",
    "Parallelism", "Parsing", "Rendering", "SiteModel", "Synchronization",
  ],
  "Templating": ["CalendarDates", "Diagnostics"],
  "TextAnalysis": ["BinarySearch", "CWordLists", "CalendarDates", "Diagnostics"],
  "sitegen": [
    "ArgumentParser", "CManual", "CalendarDates", "Darwin", "Diagnostics", "Dispatch",
    "Foundation", "Glibc", "Importing", "JSONText", "Markdown", "Parallelism", "Preview",
    "SiteFiles",
    "SiteModel", "SitePipeline", "Synchronization", "Templating",
  ],
]

@Suite struct `Layering` {
  @Test func `every target imports only what it may`() throws {
    let sources = packageRoot.appending(path: "Sources")
    var found: Set<String> = []
    for folder in try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted()
    where !folder.hasPrefix(".") {
      found.insert(folder)
      let target = sources.appending(path: folder)
      for path in try FileManager.default.subpathsOfDirectory(atPath: target.path).sorted()
      where path.hasSuffix(".swift") {
        let text = try String(contentsOf: target.appending(path: path), encoding: .utf8)
        for problem in problems(in: text, of: folder) {
          Issue.record("Sources/\(folder)/\(path): \(problem)")
        }
      }
    }
    #expect(found == Set(allowed.keys), "a target is missing in the table, or in Sources")
  }

  @Test func `the benchmarks' package links and declares what its targets may import`() throws {
    let benchmarks = packageRoot.appending(path: "Benchmarks")
    let manifest = try String(
      contentsOf: benchmarks.appending(path: "Package.swift"), encoding: .utf8)
    let declarations = manifest.components(separatedBy: "arget(").map { $0 + "\n" }
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: benchmarks.appending(path: "Sources").path)
    for target in folders.sorted() {
      guard let imports = allowed[target] else { continue }
      let own = imports.filter { allowed[$0] != nil }
      let declared = declarations.first { $0.contains("name: \"\(target)\"") } ?? ""
      for module in own.sorted() {
        #expect(folders.contains(module), "Benchmarks/Sources has no link to \(module)")
        #expect(declared.contains("\"\(module)\""), "\(target) does not declare \(module)")
      }
    }
  }

  @Test(arguments: [
    ("Diagnostics", "import Markdown\n", 1),
    ("Markdown", "package import Diagnostics\nimport struct SiteModel.Slug\n", 1),
    ("Rendering", "@preconcurrency internal import Indexing // why\n", 1),
    ("Indexing", "  import Foundation\n#if os(Linux)\nimport Glibc\n#endif\n", 2),
    ("Planted", "", 1),
    ("Parsing", "// import Rendering\nlet text = \"import Rendering\"\nimport Yams\n", 0),
  ])
  func `planted imports are found`(target: String, text: String, count: Int) {
    #expect(problems(in: text, of: target).count == count)
  }
}

private let packageRoot = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// Returns a line for each import in `text` that `target` may not make.
private func problems(in text: String, of target: String) -> [String] {
  guard let allowed = allowed[target] else { return ["'\(target)' is not in the table"] }
  return text.split(separator: "\n").compactMap { line in
    guard let module = importedModule(in: line), !allowed.contains(module) else { return nil }
    return "'\(target)' may not import '\(module)'"
  }
}

/// Returns the module that a line imports, whatever attributes and modifiers stand before it.
private func importedModule(in line: Substring) -> String? {
  let kinds: Set<Substring> = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]
  let modifiers: Set<Substring> = ["public", "package", "internal", "private", "fileprivate"]
  var words = line.split(whereSeparator: \.isWhitespace)[...]
  while let word = words.first, word.hasPrefix("@") || modifiers.contains(word) {
    words.removeFirst()
  }
  guard words.first == "import" else { return nil }
  words.removeFirst()
  if let kind = words.first, kinds.contains(kind) { words.removeFirst() }
  return words.first.map { String($0.prefix { $0 != "." && $0 != ";" }) }
}
