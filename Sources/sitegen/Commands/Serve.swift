import ArgumentParser
import Diagnostics
import Dispatch
import Foundation
import JSONText
import Preview
import SiteFiles
import SiteModel
import SitePipeline
import Synchronization

/// `sitegen serve`: shows the site while it is written.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the site in a browser while you write it.",
    usage: "sitegen serve [<options>]",
    discussion: """
      Builds in memory and serves it to this machine; the published folder is not touched. Articles, \
      settings and templates are watched: open pages reload when they change, and show what is wrong \
      until it is mended. Ctrl-C ends it.

      Examples:
        sitegen serve --open
        sitegen serve --source articles --port 9000 --drafts
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  @Option(
    help: "Address to listen on; other machines can read the site if it is not this one's own.")
  var host = "127.0.0.1"

  @Option(
    name: .shortAndLong,
    help: "Port to listen on, 0 for any (default: 8000, or the next that is free).")
  var port: UInt16?

  @Flag(name: [.customShort("O"), .long], help: "Open the site in the browser.")
  var open = false

  func run() async throws {
    let server = try makeServer()
    // Signals end the server, not the process, so that it ends with its status.
    let signals = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      return DispatchSource.makeSignalSource(signal: number, queue: .global())
    }
    let running = Task { try await server.run() }
    for signal in signals {
      signal.setEventHandler { running.cancel() }
      signal.resume()
    }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await running.value }
        group.addTask {
          try await server.ready()
          announce(server.url)
          try await running.value
        }
        defer { group.cancelAll() }
        try await group.next()
      }
    } catch {
      guard running.isCancelled else {
        report.show([Diagnostic(.error, "disk-failure", "the preview has ended: \(error)")])
        throw ExitStatus.disk
      }
    }
    for signal in signals { signal.cancel() }
    report.note("Stopped")
  }

  private func makeServer() throws -> PreviewServer {
    let settings = try source.settings()
    let options = source
    let input = PreviewSource(
      seeds: options.source, templates: options.templates, settings: settings
    ) { try options.theme() }
    let report = report
    let shown = Mutex<Set<Diagnostic>>([])
    do {
      return try PreviewServer(input, at: PreviewAddress(host: host, port: port)) { made in
        let time = Stopwatch.fixed(milliseconds(made.time), places: 1)
        if let page = made.page {
          report.note("Made \(page) in \(time) ms")
          return
        }
        // What was printed before and still stands would bury what is new.
        let new = shown.withLock { shown in
          defer { shown = Set(made.diagnostics) }
          return made.diagnostics.filter { !shown.contains($0) }
        }
        report.show(new)
        report.note(
          made.isShown
            ? "Built in \(time) ms"
            : "Not built; the last site that was is shown until it is mended")
      }
    } catch let failure as PreviewFailure {
      if case .notAnAddress = failure { throw ValidationError("\(failure)") }
      let help =
        port == nil
        ? "end one of the programs that listen, or name a port with --port"
        : "name another port with --port, or leave it out to take the next that is free"
      report.show([Diagnostic(.error, "no-port", "\(failure)", help: help)])
      throw ExitStatus.disk
    }
  }

  private func announce(_ url: String) {
    if report.json {
      var json = JSONWriter(reserving: 64)
      json.object { $0.member("address", url) }
      OutputStream.standardOutput.write(String(decoding: json.bytes, as: UTF8.self) + "\n")
    } else {
      report.note("Serving at \(url) (Ctrl-C ends it)")
    }
    if open { Browser.open(url) }
  }
}

private func milliseconds(_ duration: Duration) -> Double {
  let parts = duration.components
  return Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15
}

/// The reader's web browser.
enum Browser {
  /// Opens an address with the system's own command; where there is none, nothing happens.
  static func open(_ url: String) {
    #if os(macOS)
      let commands = ["/usr/bin/open"]
    #else
      let path = Environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
      let commands = path.split(separator: ":").map { "\($0)/xdg-open" }
    #endif
    guard let command = commands.first(where: FileManager.default.isExecutableFile) else { return }
    let process = Process()
    process.executableURL = URL(filePath: command)
    process.arguments = [url]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try? process.run()
  }
}
