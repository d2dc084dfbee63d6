import Foundation
import Testing

@testable import Markdown

/// A case of the suites that may not be copied into the project.
struct SharedCase: Decodable, Sendable, CustomTestStringConvertible {
  var example: Int
  var section: String
  var markdown: String
  var html: String?

  var testDescription: String { "\(section) \(example)" }

  /// Reads `../shared/specs/<path>`, or below `SITEGEN_SHARED`; `nil` when it is not there.
  static func load(_ path: String) throws -> [SharedCase]? {
    let root =
      ProcessInfo.processInfo.environment["SITEGEN_SHARED"].map { URL(filePath: $0) }
      ?? packageRoot.deletingLastPathComponent().appending(path: "shared")
    let file = root.appending(path: "specs").appending(path: path)
    guard FileManager.default.fileExists(atPath: file.path) else {
      print("skipped: \(file.path) is not there")
      return nil
    }
    return try JSONDecoder().decode([SharedCase].self, from: Data(contentsOf: file))
  }
}

let packageRoot = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
