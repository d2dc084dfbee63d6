import ArgumentParser
import Diagnostics
import JSONText
import SiteFiles

/// How findings are shown; the same in every command.
struct ReportOptions: ParsableArguments {
  @Flag(
    name: .customLong("strict"), inversion: .prefixedNo, help: "Treat warnings as errors.")
  var strictFlag: Bool?

  @Flag(name: [.short, .long], help: "Print errors only.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Print the time of each phase.")
  var verbose = false

  @Flag(help: "Print findings as JSON Lines and the summary as JSON.")
  var json = false

  @Option(
    name: .customLong("color"),
    help: ArgumentHelp("When to use colour.", valueName: "when"))
  var colorFlag: ColorChoice?

  var chosenStrict: Chosen<Bool> { Chosen("strict", strictFlag, "SITEGEN_STRICT") }
  var strict: Bool { chosenStrict.value }

  var chosenColor: Chosen<String> {
    Chosen("--color", colorFlag?.rawValue, "SITEGEN_COLOR", else: ColorChoice.auto.rawValue)
  }

  var color: ColorChoice { ColorChoice(rawValue: chosenColor.value) ?? .auto }

  func validate() throws {
    try Environment.checkTruth("SITEGEN_STRICT")
    guard ColorChoice(rawValue: chosenColor.value) != nil else {
      throw ValidationError("SITEGEN_COLOR must be auto, always or never")
    }
  }

  /// Prints the diagnostics of a run on standard error.
  func show(_ diagnostics: [Diagnostic]) {
    let stream = OutputStream.standardError
    let style = color.style(for: stream, environment: Environment.variables)
    let text = DiagnosticReport(diagnostics).text(
      json ? .json : .frames(style), includingWarnings: !quiet || strict)
    if !text.isEmpty { stream.write(text) }
    if let code = diagnostics.sorted().first(where: { $0.severity == .error })?.code {
      note("\nTo learn more about a message: sitegen explain \(code)")
    }
  }

  /// Does what may be refused: a refusal or a failure of the disk is shown and ends the command.
  func ending<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let refusal as Diagnostic {
      show([refusal])
      throw ExitStatus.findings
    } catch let failure as FileFailure {
      show([failure.diagnostic])
      throw ExitStatus.disk
    }
  }

  /// Prints what was asked for on standard output: the text, or with `--json` an object that has it.
  func answer(_ text: String, as name: String) {
    var json = JSONWriter()
    json.object { $0.member(name, text) }
    let line = self.json ? String(decoding: json.bytes, as: UTF8.self) : text
    OutputStream.standardOutput.write(line + "\n")
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
