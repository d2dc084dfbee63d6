import ArgumentParser
import Foundation

/// Reads and writes JSON Lines for the commands that other tools talk to.
enum JSONLines {
  /// Returns the value of each line that is not empty, with its line number.
  ///
  /// `-` is standard input. A line that is not such a value is an error that says what is `expected`.
  static func values<Value: Decodable>(
    of type: Value.Type, in path: String, expected: String
  ) throws -> [(number: Int, value: Value)] {
    let bytes = try contents(of: path)
    var values: [(Int, Value)] = []
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do {
        values.append((number, try JSONDecoder().decode(Value.self, from: line)))
      } catch {
        throw ValidationError("line \(number) of '\(path)' is not \(expected)")
      }
    }
    return values
  }

  private static func contents(of path: String) throws -> Data {
    if path == "-" { return try FileHandle.standardInput.readToEnd() ?? Data() }
    do {
      return try Data(contentsOf: URL(filePath: path))
    } catch {
      throw ValidationError("cannot read '\(path)': \(error.localizedDescription)")
    }
  }

  /// Writes the lines to a file, or to standard output for `-`; a disk that refuses ends the command.
  static func write(_ lines: [[UInt8]], to path: String) throws {
    let bytes = lines.flatMap { $0 + [UInt8(ascii: "\n")] }
    if path == "-" { return OutputStream.standardOutput.write(bytes) }
    do {
      try Data(bytes).write(to: URL(filePath: path))
    } catch {
      OutputStream.standardError.write(
        "Error: cannot write '\(path)': \(error.localizedDescription)\n")
      throw ExitStatus.disk
    }
  }
}
