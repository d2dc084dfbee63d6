import ArgumentParser
import CalendarDates
import Diagnostics
import Foundation
import SiteFiles
import SiteModel
import SitePipeline

/// `sitegen extract`: the analysis as JSON Lines, for other tools.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what is found in articles as JSON Lines.",
    usage: "sitegen extract [<paths> ...] [<options>]",
    discussion: """
      Reads articles (.md, .markdown, .txt), folders of them, or JSON Lines: an object a line with \
      "doc_id", "text" and perhaps "title" and "reference_date" (YYYY-MM-DD). Writes an object a \
      line with "doc_id", "dates", "actors", "figures", "statements", "origins", "events" and \
      "sentences". "start" and "end" count Unicode code points of the text; the record of an \
      article holds that text, the visible one without front matter and markup. Settings in a \
      folder, such as actors.yml, hold for its articles.

      Examples:
        sitegen extract seeds --output findings.jsonl
        sitegen extract seeds/talks.txt
        sitegen extract --input articles.jsonl
        echo '{"doc_id": "a", "text": "Talks resume on Sunday."}' | sitegen extract -
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl
  }

  @Argument(
    help: "Articles, folders of articles, files of JSON Lines, or - for standard input.",
    completion: .file())
  var paths: [String] = []

  @Option(help: "The form of what is written.")
  var format = Format.jsonl

  @Option(name: .shortAndLong, help: "A file of JSON Lines to read, or - for standard input.")
  var input: String?

  @Option(name: .shortAndLong, help: "The file to write, or - for standard output.")
  var output = "-"

  @Option(name: .shortAndLong, help: "How much to work on at a time (default: the processors).")
  var jobs: Int?

  @OptionGroup var report: ReportOptions

  private struct Document: Decodable {
    var doc_id: String
    var text: String
    var title: String?
    var reference_date: String?
  }

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a whole number from 1 to 256")
    }
  }

  func run() throws {
    var lines: [[UInt8]] = []
    var diagnostics: [Diagnostic] = []
    for path in sources {
      let found = try self.lines(of: path)
      lines += found.value
      diagnostics += found.diagnostics
    }
    report.show(diagnostics)
    if report.isFailure(diagnostics) { throw ExitStatus.findings }
    try JSONLines.write(lines, to: output)
  }

  /// What is to be read; standard input where nothing is named.
  private var sources: [String] {
    let named = (input.map { [$0] } ?? []) + paths
    return named.isEmpty ? ["-"] : named
  }

  private var settings: BuildSettings {
    var settings = BuildSettings()
    settings.jobs = jobs ?? ProcessInfo.processInfo.activeProcessorCount
    return settings
  }

  private func lines(of path: String) throws -> Diagnosed<[[UInt8]]> {
    var isFolder: ObjCBool = false
    guard path != "-", FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return try linesOfDocuments(in: path)
    }
    if isFolder.boolValue {
      let seeds = try fileFailures { try readSeeds(at: path, jobs: settings.jobs) }
      let found = extractionLines(ofArticlesIn: seeds.value, settings: settings) { _ in true }
      return Diagnosed(found.value, seeds.diagnostics + found.diagnostics)
    }
    guard path != input, SeedFolder.isArticle(path) else {
      return try linesOfDocuments(in: path)
    }
    let folder = try fileFailures {
      try ArticleFolder(
        of: path, below: Environment["SITEGEN_SOURCE"] ?? "seeds", jobs: settings.jobs)
    }
    let found = extractionLines(ofArticlesIn: folder.seeds, settings: settings) {
      $0 == folder.path
    }
    let name = folder.seeds.displayPath(folder.path)
    return Diagnosed(found.value, found.diagnostics.filter { $0.position?.file == name })
  }

  /// Runs what reads files; a refusal of the disk ends the command.
  private func fileFailures<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let failure as FileFailure {
      report.show([failure.diagnostic])
      throw ExitStatus.disk
    }
  }

  private func linesOfDocuments(in path: String) throws -> Diagnosed<[[UInt8]]> {
    let read = try JSONLines.diagnosed(
      Document.self, in: path, expected: "an object with \"doc_id\" and \"text\"")
    var diagnostics = read.diagnostics
    let documents = read.value.map { number, document in
      PlainDocument(
        id: document.doc_id, text: document.text, title: document.title,
        referenceDate: referenceDate(document, JSONLines.place(number, in: path), &diagnostics))
    }
    return Diagnosed(extractionLines(of: documents, jobs: settings.jobs), diagnostics)
  }

  /// The day that relative dates count from; a month or year cannot be one.
  private func referenceDate(
    _ document: Document, _ place: SourcePosition, _ diagnostics: inout [Diagnostic]
  ) -> CalendarDay? {
    guard let text = document.reference_date, !text.isEmpty else { return nil }
    if let days = CalendarDate(text)?.days, days.first == days.last { return days.first }
    diagnostics.append(
      Diagnostic(
        .warning, "bad-reference-date", "reference_date \"\(text)\" is not a day and is left out",
        at: place, help: "write it as YYYY-MM-DD"))
    return nil
  }
}
