import ArgumentParser
import Foundation

/// Where a site comes from; the same in every command that reads one.
struct SourceOptions: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Folder with the articles.", valueName: "folder"))
  var source = "seeds"

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Folder with the templates.", valueName: "folder"))
  var templates = "templates"

  @Option(
    name: [.short, .customLong("base-url")],
    help: ArgumentHelp(
      "Absolute address of the published site; adds feeds and a sitemap.", valueName: "url"))
  var baseURL: String?

  @Flag(name: [.customShort("D"), .long], help: "Include articles marked as drafts.")
  var drafts = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Articles worked on at a time.", valueName: "number"))
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs takes a whole number from 1 to 256, not \(jobs)")
    }
  }
}

/// How findings are shown; the same in every command.
struct ReportOptions: ParsableArguments {
  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(name: [.short, .long], help: "Print errors only.")
  var quiet = false

  @Flag(name: [.short, .long], help: "Print the time of each phase.")
  var verbose = false

  @Flag(help: "Print findings as JSON Lines and the summary as JSON.")
  var json = false

  @Option(help: "When to use colour: auto, always or never.")
  var color = ColorChoice.auto
}
