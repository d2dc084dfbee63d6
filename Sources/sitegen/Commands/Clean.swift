import ArgumentParser
import Diagnostics
import SiteFiles

/// `sitegen clean`: removes a published site.
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remove what sitegen published, and nothing else.",
    discussion: """
      Removes the files that the site's manifest lists; other files in the folder stay.

      Examples:
        sitegen clean
        sitegen clean --output site --dry-run
      """)

  @OptionGroup var target: OutputOption
  @OptionGroup var report: ReportOptions

  @Flag(name: [.customShort("n"), .long], help: "Say what would be removed, and remove nothing.")
  var dryRun = false

  func run() throws {
    var options = PublishOptions()
    options.isDryRun = dryRun
    do {
      let count = try clean(target.output, options: options)
      report.note("\(dryRun ? "Would remove" : "Removed") \(count) files from \(target.output)")
    } catch let refusal as Diagnostic {
      report.show([refusal])
      throw ExitStatus.findings
    } catch let failure as FileFailure {
      report.show([failure.diagnostic])
      throw ExitStatus.disk
    }
  }
}
