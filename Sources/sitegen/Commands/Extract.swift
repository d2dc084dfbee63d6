import ArgumentParser
import CalendarDates
import Foundation
import SitePipeline

/// `sitegen extract`: the analysis as JSON Lines, for other tools.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what is found in articles as JSON Lines.",
    discussion: """
      Reads one JSON object a line with "doc_id", "text" and perhaps "title" and "reference_date" \
      (YYYY-MM-DD), and writes one a line with "dates", "actors", "figures", "statements", \
      "events" and "sentences". Offsets count Unicode code points.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl
  }

  @Option(help: "The form of what is read and written.")
  var format = Format.jsonl

  @Option(name: .shortAndLong, help: "The file to read, or - for standard input.")
  var input = "-"

  @Option(name: .shortAndLong, help: "The file to write, or - for standard output.")
  var output = "-"

  private struct Document: Decodable {
    var doc_id: String
    var text: String
    var title: String?
    var reference_date: String?
  }

  func run() throws {
    let source = input == "-" ? FileHandle.standardInput : try Self.open(input)
    let bytes = try source.readToEnd() ?? Data()
    var written = Data()
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 > 0x20 }) else { continue }
      let document = try decoded(line, number)
      written += extractionLine(
        id: document.doc_id, text: document.text, title: document.title,
        referenceDate: try referenceDate(document, number))
      written.append(UInt8(ascii: "\n"))
    }
    if output == "-" {
      try FileHandle.standardOutput.write(contentsOf: written)
    } else {
      try written.write(to: URL(filePath: output))
    }
  }

  private static func open(_ path: String) throws -> FileHandle {
    do {
      return try FileHandle(forReadingFrom: URL(filePath: path))
    } catch {
      throw ValidationError("cannot read '\(path)': \(error.localizedDescription)")
    }
  }

  private func decoded(_ line: Data, _ number: Int) throws -> Document {
    do {
      return try JSONDecoder().decode(Document.self, from: line)
    } catch {
      throw ValidationError(
        "line \(number) of '\(input)' is not an object with \"doc_id\" and \"text\"")
    }
  }

  /// The day that relative dates count from; a month or year cannot be one.
  private func referenceDate(_ document: Document, _ number: Int) throws -> CalendarDay? {
    guard let text = document.reference_date, !text.isEmpty else { return nil }
    if let days = CalendarDate(text)?.days, days.first == days.last { return days.first }
    let warning = "line \(number): reference_date '\(text)' is not a day and is left out\n"
    try FileHandle.standardError.write(contentsOf: Data(warning.utf8))
    return nil
  }
}
