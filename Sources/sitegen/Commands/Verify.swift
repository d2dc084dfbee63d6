import ArgumentParser
import Diagnostics
import Foundation
import SiteFiles
import SitePipeline

/// `sitegen verify`: finds every published quote again in the seeds.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every published quote in the articles again, byte for byte.",
    usage: "sitegen verify [<options>]",
    discussion: """
      Reads the published data and the articles, and names each quote that no longer stands, each \
      article that was altered, and each published file that is not as it was written.

      Examples:
        sitegen verify
        sitegen verify --source articles --output site
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var target: OutputOption

  func run() throws {
    var diagnostics: [Diagnostic] = []
    var quotes = 0
    do {
      let seeds = try readSeeds(at: source.source, jobs: source.jobs)
      let site = try PublishedSite(at: target.output, jobs: source.jobs)
      diagnostics += seeds.diagnostics + site.findings(below: target.output)
      let data = try PublishedData(site)
      quotes = data.claims.quotes.count
      diagnostics += verify(data.claims, seeds: seeds.value, settings: try source.settings())
    } catch let refusal as Diagnostic {
      diagnostics.append(refusal)
    } catch let failure as FileFailure {
      report.show([failure.diagnostic])
      throw ExitStatus.disk
    }
    report.show(diagnostics)
    guard !report.isFailure(diagnostics) else { throw ExitStatus.findings }
    report.note("All \(quotes) quotes stand in the articles, byte for byte")
  }
}

extension PublishedSite {
  /// Errors for published files that are gone or are not as they were written.
  fileprivate func findings(below output: String) -> [Diagnostic] {
    missing.map {
      Diagnostic(
        .error, "page-missing", "\(output)/\($0) was published, but is not there",
        help: "build the site again")
    }
      + altered.map {
        Diagnostic(
          .error, "page-altered", "\(output)/\($0) was changed after it was published",
          help: "build the site again")
      }
  }
}
