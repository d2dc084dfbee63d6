import ArgumentParser
import Diagnostics
import SiteFiles
import SiteModel
import SitePipeline

/// Where the articles are.
struct SourceFolderOption: ParsableArguments {
  @Option(
    name: [.short, .customLong("source")],
    help: ArgumentHelp("Folder with the articles (default: seeds).", valueName: "folder"),
    completion: .directory)
  var sourceFlag: String?

  var chosen: Chosen<String> { Chosen("--source", sourceFlag, "SITEGEN_SOURCE", else: "seeds") }
  var source: String { chosen.value }

  func validate() throws {
    if source.isEmpty { throw ValidationError("--source takes the name of a folder") }
  }

  /// The folder with its YAML files read; one that does not exist yet counts as empty.
  func curation(_ report: ReportOptions) throws -> (seeds: SeedFolder, curation: Curation) {
    let seeds = try readSeeds(at: source).value
    let read = curation(of: seeds)
    report.show(read.diagnostics)
    return (seeds, read.value)
  }

  private func curation(of seeds: SeedFolder) -> Diagnosed<Curation> {
    SitePipeline.curation(of: seeds)
  }
}
