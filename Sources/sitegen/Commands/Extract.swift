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

      Examples:
        sitegen extract --input articles.jsonl --output found.jsonl
        echo '{"doc_id": "a", "text": "Talks began on 3 May 2031."}' | sitegen extract
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
    let documents = try JSONLines.values(
      of: Document.self, in: input, expected: "an object with \"doc_id\" and \"text\"")
    let lines = try documents.map { number, document in
      extractionLine(
        id: document.doc_id, text: document.text, title: document.title,
        referenceDate: try referenceDate(document, number))
    }
    try JSONLines.write(lines, to: output)
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
