import Foundation
import SiteModel

@testable import SiteFiles

/// A folder for one test, removed with all that is in it.
final class Scratch {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "sitegen-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.path
  }

  deinit { try? Disk().removeTree(path, in: Disk().openFolder(at: "/")) }

  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func write(_ bytes: [UInt8], to file: String) throws {
    try write("", to: file)
    try Data(bytes).write(to: URL(filePath: "\(path)/\(file)"))
  }

  func makeFolder(_ folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(path)/\(name)", withDestinationPath: target)
  }

  func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: "\(path)/\(file)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  func inode(_ file: String) -> UInt64? {
    let folder = try? Disk().openFolder(at: path)
    return folder.flatMap { try? Disk().status(file, in: $0)?.inode }
  }

  /// Every file below `folder` with its text, folders with a slash, links with an arrow.
  func listing(_ folder: String) -> [String: String] {
    let manager = FileManager.default
    var result: [String: String] = [:]
    let root = "\(path)/\(folder)"
    for item in (try? manager.subpathsOfDirectory(atPath: root)) ?? [] {
      let full = "\(root)/\(item)"
      if let target = try? manager.destinationOfSymbolicLink(atPath: full) {
        result[item] = "-> \(target)"
      } else {
        var isFolder: ObjCBool = false
        _ = manager.fileExists(atPath: full, isDirectory: &isFolder)
        if isFolder.boolValue {
          result["\(item)/"] = ""
        } else {
          result[item] = text("\(folder)/\(item)")
        }
      }
    }
    return result
  }

  /// What is in the scratch folder itself, sorted.
  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  /// Publishes files given as text to `public`.
  @discardableResult
  func publish(
    _ files: [String: String], options: PublishOptions = PublishOptions()
  ) throws -> Publication {
    try SiteFiles.publish(
      files.map { OutputFile(path: $0, content: .bytes(Array($1.utf8))) }, to: "\(path)/public",
      options: options)
  }
}
