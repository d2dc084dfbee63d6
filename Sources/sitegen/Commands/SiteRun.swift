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
    self.init(try SiteReading(source, report, &stopwatch, progress: progress), &stopwatch)
  }

  /// Composes what was read; findings are kept.
  init(_ reading: SiteReading, _ stopwatch: inout Stopwatch) {
    guard !reading.diagnostics.contains(where: { $0.severity == .error }) else {
      (files, counts, diagnostics) = (nil, SiteCounts(), reading.diagnostics)
      return
    }
    let site = buildSite(from: reading.seeds, theme: reading.theme, settings: reading.settings) {
      stopwatch.lap($0)
    }
    files = site.files
    counts = site.counts
    diagnostics = reading.diagnostics + site.diagnostics
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
