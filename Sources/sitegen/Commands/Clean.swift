import ArgumentParser
import Diagnostics
import SiteFiles

/// `sitegen clean`: removes a published site.
struct Clean: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Remove what sitegen published, and nothing else.",
    usage: "sitegen clean [<options>]",
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
    let count = try report.ending { try clean(target.output, options: options) }
    report.note(
      "\(dryRun ? "Would remove" : "Removed") \(counted(count, "file")) from \(target.output)")
  }
}
