import ArgumentParser
import Diagnostics
import Importing
import SiteFiles
import SiteModel
import SitePipeline

/// `sitegen new topic`: an entry at the end of `topics.yml`.
struct NewTopic: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topic",
    abstract: "Begin a topic in topics.yml.",
    usage: "sitegen new topic <name> [<options>]",
    discussion: """
      Adds an entry at the end of topics.yml, which is made where there is none. The entries that \
      are there stay as they are. Give it terms, then build: the topic has its briefing.

      Examples:
        sitegen new topic "Prisoners"
        sitegen new topic "Aid convoys" --terms convoy --terms "aid trucks"
      """)

  @Argument(help: "The name of the topic.")
  var name: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Words that place a sentence in the topic (default: its name).", valueName: "words"))
  var terms: [String] = []

  @OptionGroup var folder: SourceFolderOption
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if Slug(title: name) == nil {
      throw ValidationError("the topic '\(name)' needs a letter or digit in its name")
    }
  }

  func run() throws {
    try report.ending {
      let (seeds, curation) = try folder.curation(report)
      try refuseDouble(curation)
      let old = seeds.settings.first { $0.path == "topics.yml" }?.bytes ?? []
      var extended = seeds
      extended.settings = [SourceFile(path: "topics.yml", bytes: old + addition(to: old))]
      let read = SitePipeline.curation(of: extended)
      guard read.value.topics.count == curation.topics.count + 1 else {
        throw Diagnostic(
          .error, "topics-not-extended", "no entry can be added to \"\(folder.source)/topics.yml\"",
          help: "write each entry on lines of its own, beginning with - name: at the margin")
      }
      try append(addition(to: old), to: "topics.yml", below: folder.source)
    }
    report.answer("\(folder.source)/topics.yml", as: "file")
  }

  private func refuseDouble(_ curation: Curation) throws {
    guard
      let other = curation.topics.first(where: { $0.name == name || $0.slug == Slug(title: name) })
    else { return }
    throw Diagnostic(
      .error, "duplicate-name", "there is a topic \"\(other.name)\" already", at: other.position,
      help: "add terms to its entry, or choose another name")
  }

  private func addition(to old: [UInt8]) -> [UInt8] {
    let words = terms.isEmpty ? [name.lowercased()] : terms
    let list = words.map { ArticleDraft.yaml($0, inList: true) }.joined(separator: ", ")
    var lines: [String] = []
    if !old.isEmpty { lines.append(old.last == UInt8(ascii: "\n") ? "" : "\n") }
    lines.append("- name: \(ArticleDraft.yaml(name))")
    if let slug = Slug(title: name) { lines.append("  slug: \(ArticleDraft.yaml("\(slug)"))") }
    lines.append("  terms: [\(list)]\n")
    return Array(lines.joined(separator: "\n").utf8)
  }
}
