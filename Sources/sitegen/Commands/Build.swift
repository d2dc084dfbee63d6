import ArgumentParser
import Diagnostics
import JSONText
import SiteFiles
import SiteModel
import SitePipeline

/// `sitegen build`: reads, composes and publishes a site.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the site.",
    usage: "sitegen build [<options>]",
    discussion: """
      Reads every article below the source folder and publishes the briefing, all or nothing: \
      when anything is wrong, the site that is there stays as it is.

      Examples:
        sitegen build
        sitegen build --source articles --output site --base-url https://example.org/
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var target: OutputOption
  @OptionGroup var report: ReportOptions

  @Flag(name: [.customShort("n"), .long], help: "Say what would be written, and write nothing.")
  var dryRun = false

  @Flag(
    name: .shortAndLong,
    help: "Build even if nothing has changed, and publish to a folder that sitegen did not make.")
  var force = false

  func run() throws {
    var stopwatch = Stopwatch()
    let progress = report.progress()
    defer { progress?.stop() }
    var options = PublishOptions()
    options.isForced = force
    options.isDryRun = dryRun
    options.jobs = source.jobs
    options.isStrict = report.strict
    options.meter = progress?.meter
    options.inputs = [source.source, source.templates]
    let reading = try SiteReading(source, report, &stopwatch, progress: progress)
    let inputs = reading.fingerprint(isStrict: report.strict)
    if showStandingSite(of: reading, inputs, options, &stopwatch, progress) { return }
    let site = SiteRun(reading, &stopwatch)
    guard let files = site.files, !report.isFailure(site.diagnostics) else {
      progress?.stop()
      report.show(site.diagnostics)
      report.note("\(target.output) is as it was")
      throw ExitStatus.findings
    }
    let publication = try published(files, of: site, options, progress)
    let outcome = BuildOutcome(
      counts: site.counts, diagnostics: site.diagnostics + publication.warnings)
    remember(
      publication, of: files, from: inputs, summary: outcome.bytes, at: target.output,
      options: options)
    stopwatch.lap("write")
    progress?.stop()
    show(outcome, publication, stopwatch)
  }

  /// Says what the last build said if there is nothing to build; false if there is.
  private func showStandingSite(
    of reading: SiteReading, _ inputs: UInt64, _ options: PublishOptions,
    _ stopwatch: inout Stopwatch, _ progress: ProgressBar?
  ) -> Bool {
    guard !reading.diagnostics.contains(where: { $0.severity == .error }),
      let standing = standingBuild(of: inputs, at: target.output, options: options),
      let outcome = BuildOutcome(bytes: standing.summary),
      !report.isFailure(outcome.diagnostics)
    else { return false }
    stopwatch.lap("compare")
    progress?.stop()
    show(outcome, standing.publication, stopwatch)
    return true
  }

  /// Publishes, or shows what stands in the way and ends the command.
  private func published(
    _ files: [OutputFile], of site: SiteRun, _ options: PublishOptions, _ progress: ProgressBar?
  ) throws -> Publication {
    do {
      return try publish(files, to: target.output, options: options)
    } catch let unfit as UnfitFiles {
      progress?.stop()
      report.show(site.diagnostics + unfit.diagnostics)
      report.note("\(target.output) is as it was")
      throw ExitStatus.findings
    } catch let refusal as Diagnostic {
      progress?.stop()
      report.show(site.diagnostics + [refusal])
      throw ExitStatus.findings
    } catch let failure as FileFailure {
      progress?.stop()
      report.show(site.diagnostics + [failure.diagnostic])
      throw ExitStatus.disk
    }
  }

  private func show(
    _ outcome: BuildOutcome, _ publication: Publication, _ stopwatch: Stopwatch
  ) {
    report.show(outcome.diagnostics)
    let summary = BuildSummary(
      counts: outcome.counts, publication: publication, output: target.output, isDryRun: dryRun)
    if report.json {
      OutputStream.standardOutput.write(summary.json + "\n")
      return
    }
    if report.verbose { report.note(stopwatch.lines) }
    for line in summary.lines(seconds: stopwatch.total) { report.note(line) }
  }
}
