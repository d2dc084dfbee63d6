import ArgumentParser
import Diagnostics
import SiteFiles
import SiteModel
import SitePipeline

/// A subcommand of `list` that shows what was found in the articles.
protocol IndexListing: ParsableCommand {
  var source: SourceOptions { get }
  var report: ReportOptions { get }

  static func listing(of index: SiteIndex) -> Listing
}

extension IndexListing {
  func run() throws {
    var settings = try source.settings()
    let progress = report.progress()
    settings.meter = progress?.meter
    let indexed = try report.ending {
      let seeds = try readSeeds(at: source.source, jobs: source.jobs, meter: settings.meter)
      guard !seeds.diagnostics.contains(where: { $0.severity == .error }) else {
        report.show(seeds.diagnostics)
        throw ExitStatus.findings
      }
      return indexedSite(of: seeds.value, settings: settings)
    }
    progress?.stop()
    // Warnings are for `check`; an error means that the list is not what it should be.
    report.show(indexed.diagnostics.filter { report.strict || $0.severity == .error })
    report.answer(Self.listing(of: indexed.value))
    if report.isFailure(indexed.diagnostics) { throw ExitStatus.findings }
  }
}

extension ReportOptions {
  /// Prints a listing on standard output.
  func answer(_ listing: Listing) {
    OutputStream.standardOutput.write(
      json ? listing.json : listing.table(width: TerminalText.columns(of: .standardOutput)))
  }
}
