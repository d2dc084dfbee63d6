import ArgumentParser
import CalendarDates
import Foundation
import SitePipeline

/// Where a site comes from; the same in every command that reads one.
///
/// A flag beats the environment, which beats `site.yml`.
struct SourceOptions: ParsableArguments {
  @Option(
    name: [.short, .customLong("source")],
    help: ArgumentHelp("Folder with the articles (default: seeds).", valueName: "folder"))
  var sourceFlag: String?

  @Option(
    name: [.short, .customLong("templates")],
    help: ArgumentHelp("Folder with the templates (default: templates).", valueName: "folder"))
  var templatesFlag: String?

  @Option(
    name: [.short, .customLong("base-url")],
    help: ArgumentHelp(
      "Absolute address of the published site; adds feeds and a sitemap.", valueName: "url"))
  var baseURLFlag: String?

  @Flag(name: [.customShort("D"), .long], help: "Include articles marked as drafts.")
  var drafts = false

  @Option(
    name: [.short, .customLong("jobs")],
    help: ArgumentHelp("How much to work on at a time (default: the processors).", valueName: "n"))
  var jobsFlag: Int?

  var source: String { sourceFlag ?? Environment["SITEGEN_SOURCE"] ?? "seeds" }
  var templates: String { templatesFlag ?? Environment["SITEGEN_TEMPLATES"] ?? "templates" }

  /// Whether the user named a templates folder.
  var namesTemplates: Bool { templatesFlag != nil || Environment["SITEGEN_TEMPLATES"] != nil }

  var jobs: Int {
    jobsFlag ?? Environment["SITEGEN_JOBS"].flatMap { Int($0) }
      ?? ProcessInfo.processInfo.activeProcessorCount
  }

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs takes a whole number from 1 to 256")
    }
    for (name, path) in [("--source", source), ("--templates", templates)] where path.isEmpty {
      throw ValidationError("\(name) takes the name of a folder")
    }
  }

  /// What the command line and the environment say of the site.
  func settings() throws -> BuildSettings {
    var settings = BuildSettings()
    settings.jobs = jobs
    settings.includesDrafts = drafts
    if let address = baseURLFlag ?? Environment["SITEGEN_BASE_URL"] {
      guard let baseURL = BuildSettings.baseURL(address) else {
        throw ValidationError(
          "'\(address)' is no base URL; it must be absolute, as in https://example.org/briefing/")
      }
      settings.baseURL = baseURL
    }
    if let epoch = Environment["SOURCE_DATE_EPOCH"] {
      guard let seconds = Int(epoch), abs(seconds) < 100_000_000_000 else {
        throw ValidationError("SOURCE_DATE_EPOCH must be a number of seconds, not '\(epoch)'")
      }
      let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
      settings.asOf = CalendarDay(number: Int32(days))
    }
    return settings
  }
}

/// The environment of the process; a variable set to nothing counts as not set.
enum Environment {
  static let variables = ProcessInfo.processInfo.environment

  static subscript(name: String) -> String? {
    variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}
