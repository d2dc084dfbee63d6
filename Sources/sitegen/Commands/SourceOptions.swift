import ArgumentParser
import CalendarDates
import Foundation
import SitePipeline

/// Where a site comes from; the same in every command that reads one.
///
/// A flag beats the environment, which beats `site.yml`.
struct SourceOptions: ParsableArguments {
  @OptionGroup var folder: SourceFolderOption

  @Option(
    name: [.short, .customLong("templates")],
    help: ArgumentHelp("Folder with the templates (default: templates).", valueName: "folder"),
    completion: .directory)
  var templatesFlag: String?

  @Option(
    name: [.customShort("u"), .customLong("base-url")],
    help: ArgumentHelp(
      "Absolute address of the published site; adds feeds and a sitemap.", valueName: "url"))
  var baseURLFlag: String?

  @Flag(
    name: [.customShort("D"), .customLong("drafts")], inversion: .prefixedNo,
    help: "Include articles marked as drafts.")
  var draftsFlag: Bool?

  @Option(
    name: [.short, .customLong("jobs")],
    help: ArgumentHelp("How much to work on at a time (default: the processors).", valueName: "n"))
  var jobsFlag: Int?

  var source: String { folder.source }
  var templates: String { chosenTemplates.value }

  var chosenTemplates: Chosen<String> {
    Chosen("--templates", templatesFlag, "SITEGEN_TEMPLATES", else: "templates")
  }

  var chosenDrafts: Chosen<Bool> { Chosen("drafts", draftsFlag, "SITEGEN_DRAFTS") }

  /// An address that was given; `nil` leaves it to `site.yml`.
  var chosenBaseURL: Chosen<String>? {
    let chosen = Chosen("--base-url", baseURLFlag, "SITEGEN_BASE_URL", else: "")
    return chosen.value.isEmpty ? nil : chosen
  }

  /// The number as it was given, perhaps wrong.
  var chosenJobs: Chosen<String> {
    Chosen(
      "--jobs", jobsFlag.map(String.init), "SITEGEN_JOBS",
      else: "\(ProcessInfo.processInfo.activeProcessorCount)")
  }

  /// Whether the user named a templates folder.
  var namesTemplates: Bool { if case .standard = chosenTemplates.origin { false } else { true } }

  var jobs: Int { Int(chosenJobs.value) ?? 1 }

  func validate() throws {
    guard let jobs = Int(chosenJobs.value), (1...256).contains(jobs) else {
      let name = if case .environment(let name) = chosenJobs.origin { name } else { "--jobs" }
      throw ValidationError("\(name) takes a whole number from 1 to 256")
    }
    if templates.isEmpty { throw ValidationError("--templates takes the name of a folder") }
    try Environment.checkTruth("SITEGEN_DRAFTS")
  }

  /// What the command line and the environment say of the site.
  func settings() throws -> BuildSettings {
    var settings = BuildSettings()
    settings.jobs = jobs
    settings.includesDrafts = chosenDrafts.value
    if let address = chosenBaseURL?.value {
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
