import CalendarDates
import Diagnostics
import SiteFiles
import SiteModel
import SitePipeline

/// What a command reads to make a site of: settings, seeds and templates.
struct SiteReading {
  let settings: BuildSettings
  let seeds: SeedFolder
  let theme: ThemeFolder

  /// What was found while reading.
  let diagnostics: [Diagnostic]

  /// Findings are kept, a refusal of the disk ends the command.
  init(
    _ source: SourceOptions, _ report: ReportOptions, _ stopwatch: inout Stopwatch,
    progress: ProgressBar? = nil
  ) throws {
    var settings = try source.settings()
    settings.meter = progress?.meter
    self.settings = settings
    do {
      let seeds = try readSeeds(at: source.source, jobs: settings.jobs, meter: settings.meter)
      let theme = try source.theme()
      stopwatch.lap("read")
      self.seeds = seeds.value
      self.theme = theme.value
      diagnostics = seeds.diagnostics + theme.diagnostics
    } catch let failure as FileFailure {
      progress?.stop()
      report.show([failure.diagnostic])
      throw ExitStatus.disk
    }
  }

  /// A fingerprint of everything that decides what the site is, besides the program itself.
  ///
  /// What is copied counts by name: its bytes are compared with what was published.
  func fingerprint(isStrict: Bool) -> UInt64 {
    var text: [UInt8] = []
    func add(_ parts: String...) {
      for part in parts { text += "\(part.utf8.count) \(part) ".utf8 }
    }
    add(sitegenVersion, settings.baseURL ?? "", settings.baseURL == nil ? "none" : "given")
    add(settings.asOf.map { "\($0.number)" } ?? "none")
    add("\(settings.includesDrafts)", "\(isStrict)", seeds.name, theme.name)
    for files in [seeds.articles, seeds.settings, theme.files, theme.fallback] {
      add("\(files.count)")
      for file in files { add(file.path, "\(SiteModel.fingerprint(of: file.bytes))") }
    }
    for attachment in seeds.attachments {
      let size = attachment.pixelSize.map { "\($0.width)x\($0.height)" } ?? "none"
      add(attachment.path, attachment.location, size)
    }
    for diagnostic in diagnostics {
      add(diagnostic.code, diagnostic.message, diagnostic.position?.description ?? "none")
    }
    return SiteModel.fingerprint(of: text)
  }
}
