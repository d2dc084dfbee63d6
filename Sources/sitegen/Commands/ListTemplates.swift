import ArgumentParser
import Diagnostics
import JSONText
import SiteFiles
import SiteModel
import SitePipeline

/// `sitegen list templates`: which file makes which page, and what it draws on.
struct ListTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List which template makes which page, with its parents, partials and fields.",
    usage: "sitegen list templates [<options>]",
    discussion: """
      Of the templates folder, completed by the default look. Articles are not read; of the source \
      folder only the language that site.yml names counts, for the interface words.

      Examples:
        sitegen list templates
        sitegen list templates --templates my-theme --json
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let listed: Diagnosed<[TemplateListing]>
    do {
      let theme = try source.theme()
      let seeds = try readSeeds(at: source.source, jobs: source.jobs)
      let found = templateListing(of: theme.value, seeds: seeds.value)
      listed = Diagnosed(found.value, theme.diagnostics + found.diagnostics)
    } catch let failure as FileFailure {
      report.show([failure.diagnostic])
      throw ExitStatus.disk
    }
    report.show(listed.diagnostics)
    OutputStream.standardOutput.write(
      report.json
        ? Self.json(listed.value)
        : Self.table(listed.value).text(width: TerminalText.columns(of: .standardOutput)))
    if report.isFailure(listed.diagnostics) { throw ExitStatus.findings }
  }

  private static func table(_ listings: [TemplateListing]) -> TextTable {
    var table = TextTable([
      .init(title: "Page"), .init(title: "File", wraps: true), .init(title: "Parents"),
      .init(title: "Partials", wraps: true), .init(title: "Fields", wraps: true),
    ])
    for listing in listings {
      table.add([
        listing.kind ?? "(no page)", listing.file, listing.parents.joined(separator: " "),
        (listing.partials + (listing.takesAnyPartial ? ["(any)"] : [])).joined(separator: " "),
        listing.fields.map { "\($0.record): \($0.fields.joined(separator: ", "))" }
          .joined(separator: "; "),
      ])
    }
    return table
  }

  private static func json(_ listings: [TemplateListing]) -> String {
    var json = JSONWriter()
    json.array { json in
      for listing in listings {
        json.lineBreak()
        json.object { json in
          json.member("page", listing.kind)
          json.member("file", listing.file)
          json.member("parents", listing.parents)
          json.member("partials", listing.partials)
          if listing.takesAnyPartial { json.member("anyPartial", true) }
          json.object("fields") { json in
            for use in listing.fields { json.member(use.record, use.fields) }
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }
}
