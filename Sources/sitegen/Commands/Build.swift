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

  @Flag(name: .shortAndLong, help: "Publish to a folder that sitegen did not make.")
  var force = false

  func run() throws {
    var stopwatch = Stopwatch()
    let progress = report.progress()
    defer { progress?.stop() }
    let site = try SiteRun(source, report, &stopwatch, progress: progress)
    guard let files = site.files, !report.isFailure(site.diagnostics) else {
      progress?.stop()
      report.show(site.diagnostics)
      report.note("\(target.output) is as it was")
      throw ExitStatus.findings
    }
    var options = PublishOptions()
    options.isForced = force
    options.isDryRun = dryRun
    options.jobs = source.jobs
    options.isStrict = report.strict
    options.meter = progress?.meter
    options.inputs = [source.source, source.templates]
    let publication: Publication
    do {
      publication = try publish(files, to: target.output, options: options)
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
    stopwatch.lap("write")
    progress?.stop()
    report.show(site.diagnostics + publication.warnings)
    show(site, publication, stopwatch)
  }

  private func show(_ site: SiteRun, _ publication: Publication, _ stopwatch: Stopwatch) {
    let summary = BuildSummary(
      counts: site.counts, publication: publication, output: target.output, isDryRun: dryRun)
    if report.json {
      OutputStream.standardOutput.write(summary.json + "\n")
      return
    }
    if report.verbose { report.note(stopwatch.lines) }
    for line in summary.lines(seconds: stopwatch.total) { report.note(line) }
  }
}
