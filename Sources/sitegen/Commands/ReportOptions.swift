import ArgumentParser
import Diagnostics

/// How findings are shown; the same in every command.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(name: [.short, .long], help: "Print errors only.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Print the time of each phase.")
  var verbose = false

  @Flag(help: "Print findings as JSON Lines and the summary as JSON.")
  var json = false

  @Option(help: "When to use colour: auto, always or never.")
  var color = ColorChoice.auto

  /// Prints the diagnostics of a run on standard error.
  func show(_ diagnostics: [Diagnostic]) {
    let stream = OutputStream.standardError
    let style = color.style(for: stream, environment: Environment.variables)
    let text = DiagnosticReport(diagnostics).text(
      json ? .json : .frames(style), includingWarnings: !quiet || strict)
    if !text.isEmpty { stream.write(text) }
  }

  /// Prints a line for people on standard error, unless they asked for none.
  func note(_ line: String) {
    guard !quiet, !json else { return }
    OutputStream.standardError.write(line + "\n")
  }

  /// Whether the run failed: by an error, or with `--strict` by a warning.
  func isFailure(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.contains { strict || $0.severity == .error }
  }
}

/// How a run ends, by sysexits(3) where it has a number for it.
enum ExitStatus {
  /// Errors in content, templates or links; with `--strict` warnings too.
  static let findings = ExitCode(1)
  /// The disk refused something (`EX_IOERR`).
  static let disk = ExitCode(74)
}
