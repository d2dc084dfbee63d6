import ArgumentParser
import Diagnostics
import SiteFiles
import SiteModel
import SitePipeline

/// One composition of a site from the folders that a command names.
struct SiteRun {
  /// `nil` when an error stands in the way.
  let files: [OutputFile]?
  let counts: SiteCounts
  let diagnostics: [Diagnostic]

  /// Reads and composes; findings are kept, a refusal of the disk ends the command.
  init(
    _ source: SourceOptions, _ report: ReportOptions, _ stopwatch: inout Stopwatch,
    progress: ProgressBar? = nil
  ) throws {
    var settings = try source.settings()
    settings.meter = progress?.meter
    do {
      let seeds = try readSeeds(at: source.source, jobs: settings.jobs, meter: settings.meter)
      let theme = try source.theme()
      stopwatch.lap("read")
      let found = seeds.diagnostics + theme.diagnostics
      guard !found.contains(where: { $0.severity == .error }) else {
        (files, counts, diagnostics) = (nil, SiteCounts(), found)
        return
      }
      let site = buildSite(from: seeds.value, theme: theme.value, settings: settings) {
        stopwatch.lap($0)
      }
      files = site.files
      counts = site.counts
      diagnostics = found + site.diagnostics
    } catch let failure as FileFailure {
      progress?.stop()
      report.show([failure.diagnostic])
      throw ExitStatus.disk
    }
  }
}

extension SourceOptions {
  /// The templates folder, completed by the default look; the default look alone where no folder
  /// was asked for and none is there.
  func theme() throws -> Diagnosed<ThemeFolder> {
    let read = try readTemplates(at: templates, jobs: jobs)
    let isMissing = read.diagnostics.contains { $0.code == "no-templates-folder" }
    if isMissing, !namesTemplates {
      return Diagnosed(ThemeFolder(name: templates, files: [], fallback: defaultTheme()))
    }
    return Diagnosed(
      ThemeFolder(name: templates, files: read.value, fallback: defaultTheme()), read.diagnostics)
  }
}
