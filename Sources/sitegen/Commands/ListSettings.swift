import ArgumentParser
import CalendarDates
import SiteModel
import SitePipeline

/// `sitegen list settings`: each value and where it came from.
struct ListSettings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "settings",
    abstract: "List the settings with their values and who set them.",
    usage: "sitegen list settings [<options>]",
    discussion: """
      A flag beats the environment, which beats site.yml, which beats the default.

      Examples:
        sitegen list settings
        SITEGEN_OUTPUT=site sitegen list settings --base-url https://example.org/
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var target: OutputOption
  @OptionGroup var report: ReportOptions

  func run() throws {
    let settings = try source.settings()
    let (seeds, curation) = try report.ending { try source.folder.curation(report) }
    let site = curation.site
    let keys = Self.keys(of: seeds)
    var listing = Listing([
      .init("name", "Setting"), .init("value", "Value", wraps: true), .init("from", "From"),
    ])
    func add(_ name: String, _ value: String?, _ origin: SettingOrigin) {
      listing.add([.text(name), .text(value), .text(origin.description)])
    }
    func addSite(_ key: String, _ value: String?) {
      add(key, value, keys.contains(key) ? .file("\(source.source)/site.yml") : .standard)
    }
    func addGiven(_ name: String, _ chosen: Chosen<String>) {
      add(name, chosen.value, chosen.origin)
    }
    addGiven("source", source.folder.chosen)
    addGiven("templates", source.chosenTemplates)
    addGiven("output", target.chosen)
    addGiven("jobs", source.chosenJobs)
    addGiven("color", report.chosenColor)
    for (name, chosen) in [("drafts", source.chosenDrafts), ("strict", report.chosenStrict)] {
      add(name, chosen.value ? "true" : "false", chosen.origin)
    }
    if let chosen = source.chosenBaseURL {
      add("base_url", settings.baseURL, chosen.origin)
    } else {
      addSite("base_url", site.baseURL)
    }
    if let day = settings.asOf {
      add("as_of", day.description, .environment("SOURCE_DATE_EPOCH"))
    } else {
      addSite("as_of", site.asOf?.description)
    }
    addSite("title", site.title)
    addSite("description", site.description)
    addSite("language", site.language)
    addSite("editor", site.editor)
    addSite("licence", site.licence)
    addSite("timeframe", site.timeframe?.description)
    addSite("image", site.image?.value)
    addSite("introduction", site.introduction)
    report.answer(listing)
  }

  /// The keys that begin lines of `site.yml`.
  private static func keys(of seeds: SeedFolder) -> Set<String> {
    let bytes = seeds.settings.first { $0.path == "site.yml" }?.bytes ?? []
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    return Set(lines.map { String($0.prefix { $0.isLetter || $0 == "_" }) })
  }
}
