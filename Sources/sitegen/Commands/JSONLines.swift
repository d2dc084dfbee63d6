import Diagnostics
import Foundation

/// Reads and writes JSON Lines for the commands that other tools talk to.
enum JSONLines {
  /// Returns the value of each line that is not empty, with its line number.
  ///
  /// `-` is standard input. A line that is not such a value is an error that says what is `expected`.
  static func diagnosed<Value: Decodable>(
    _ type: Value.Type, in path: String, expected: String
  ) throws -> Diagnosed<[(number: Int, value: Value)]> {
    let bytes = try ContentsOfFile.bytes(of: path)
    let decoder = JSONDecoder()
    var values: [(Int, Value)] = []
    var diagnostics: [Diagnostic] = []
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      do {
        values.append((number, try decoder.decode(Value.self, from: Data(line))))
      } catch {
        diagnostics.append(
          Diagnostic(
            .error, "bad-json-line", "the line is not \(expected)", at: place(number, in: path),
            help: reason(error)))
      }
    }
    return Diagnosed(values, diagnostics)
  }

  /// The same, where any broken line ends the command.
  static func values<Value: Decodable>(
    of type: Value.Type, in path: String, expected: String
  ) throws -> [(number: Int, value: Value)] {
    let read = try diagnosed(type, in: path, expected: expected)
    guard read.diagnostics.isEmpty else {
      OutputStream.standardError.write(DiagnosticReport(read.diagnostics).text(.frames(.plain)))
      throw ExitStatus.findings
    }
    return read.value
  }

  static func place(_ line: Int, in path: String) -> SourcePosition {
    SourcePosition(file: path == "-" ? "<stdin>" : path, line: line, column: 1)
  }

  private static func reason(_ error: any Error) -> String? {
    switch error {
    case DecodingError.keyNotFound(let key, _): "add \"\(key.stringValue)\""
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      context.codingPath.last.map { "give \"\($0.stringValue)\" another type of value" }
    default: "write one JSON object on the line"
    }
  }

  /// Writes the lines to a file, or to standard output for `-`; a disk that refuses ends the command.
  static func write(_ lines: [[UInt8]], to path: String) throws {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + $1.count + 1 })
    for line in lines {
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
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
