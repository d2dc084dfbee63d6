import ArgumentParser
import Foundation

/// Reads what a command's argument names.
enum ContentsOfFile {
  /// The bytes of a file, or of standard input for `-`.
  static func bytes(of path: String) throws -> [UInt8] {
    do {
      let file =
        path == "-" ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: path))
      return Array(try file.readToEnd() ?? Data())
    } catch {
      throw ValidationError("cannot read '\(path)': \(error.localizedDescription)")
    }
  }
}
