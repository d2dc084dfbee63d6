import ArgumentParser
import Diagnostics
import SitePipeline

/// `sitegen check`: all that `build` does, short of writing.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check articles, templates and links without writing anything.",
    usage: "sitegen check [<options>]",
    discussion: """
      Composes the whole site in memory and reports what is wrong.

      Examples:
        sitegen check
        sitegen check --strict --json
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    var stopwatch = Stopwatch()
    let progress = report.progress()
    let site = try SiteRun(source, report, &stopwatch, progress: progress)
    let diagnostics =
      site.diagnostics
      + findings(inMaking: site.files ?? [], jobs: source.jobs, meter: progress?.meter)
    stopwatch.lap("render")
    progress?.stop()
    report.show(diagnostics)
    if report.verbose { report.note(stopwatch.lines) }
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    report.note("\(counted(errors, "error")), \(counted(warnings, "warning"))")
    if report.isFailure(diagnostics) { throw ExitStatus.findings }
  }
}
