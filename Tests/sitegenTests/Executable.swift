import Foundation
import Testing

/// The built `sitegen`, run as a user runs it.
struct Executable {
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The executable beside the test bundle.
  static func url() -> URL? {
    let candidates =
      CommandLine.arguments.prefix(1).map { URL(filePath: $0) } + [
        Bundle.main.executableURL ?? root
      ]
    for candidate in candidates {
      var folder = candidate.deletingLastPathComponent()
      while folder.path.count > 1 {
        let file = folder.appending(path: "sitegen")
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
          !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: file.path)
        {
          return file
        }
        folder.deleteLastPathComponent()
      }
    }
    return nil
  }

  /// Runs it with these arguments in `folder`, without the caller's settings.
  static func run(
    _ arguments: [String], in folder: URL = root, environment: [String: String] = [:],
    input: URL? = nil
  ) throws -> Outcome {
    try run(try #require(url()), arguments, in: folder, environment: environment, input: input)
  }

  /// Runs a script of POSIX shell in which `sitegen` is the built one.
  static func shell(
    _ script: String, in folder: URL, environment: [String: String] = [:]
  ) throws -> Outcome {
    let place = try #require(url()).deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let variables = ["PATH": "\(place):\(path)"].merging(environment) { $1 }
    return try run(
      URL(filePath: "/bin/sh"), ["-c", script], in: folder, environment: variables)
  }

  private static func run(
    _ executable: URL, _ arguments: [String], in folder: URL, environment: [String: String],
    input: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    var variables = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
    variables.merge(environment) { $1 }
    process.environment = variables
    let files = [Scratch.file(), Scratch.file()]
    defer { for file in files { try? FileManager.default.removeItem(at: file) } }
    for file in files { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = try input.map { try FileHandle(forReadingFrom: $0) } ?? .nullDevice
    try process.run()
    process.waitUntilExit()
    let texts = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }
}

/// A folder for one test, removed with it.
final class Scratch: Sendable {
  let url: URL

  init() throws {
    url = Self.file()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  static func file() -> URL {
    FileManager.default.temporaryDirectory.appending(path: "sitegen-\(UUID().uuidString)")
  }

  func write(_ text: String, to path: String) throws {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: url.appending(path: path))
  }

  func rename(_ path: String, to newPath: String) throws {
    try FileManager.default.moveItem(
      at: url.appending(path: path), to: url.appending(path: newPath))
  }

  /// Every file below the folder with its bytes.
  func files(below path: String) throws -> [String: Data] {
    let folder = url.appending(path: path)
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      files[name] = try? Data(contentsOf: folder.appending(path: name))
    }
    return files
  }
}
