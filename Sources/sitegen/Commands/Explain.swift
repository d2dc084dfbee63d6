import ArgumentParser
import Diagnostics
import Foundation
import SiteFiles
import SiteModel
import SitePipeline

/// `sitegen explain`: why an article has its findings, and what a code or rule means.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a message, a rule, or what is found in an article.",
    usage: "sitegen explain [<subject>] [<options>]",
    discussion: """
      Of the code of a message: what it means, with a wrong and a right example. Of an article: \
      each finding with its words, their place and the rule that took them, then the words that \
      were rejected, and why; an article below the source folder is explained as the site has \
      it. Of the name of a rule: what it does. Without a name, all are listed.

      Examples:
        sitegen explain bad-date
        sitegen explain seeds/talks.txt --json
      """)

  @Argument(
    help: "The code of a message, an article, or the name of a rule.", completion: .file())
  var subject: String?

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    guard let subject else { return report.answer(Self.contents) }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: subject, isDirectory: &isFolder) {
      guard !isFolder.boolValue else {
        throw ValidationError("'\(subject)' is a folder; name one article in it")
      }
      try explainArticle(subject)
    } else {
      try explainName(subject)
    }
  }

  private func explainArticle(_ subject: String) throws {
    let folder = try articleFolder(subject)
    let result = SitePipeline.explainArticle(
      folder.path, in: folder.seeds, settings: try source.settings())
    guard let explanation = result.value else {
      report.show(result.diagnostics)
      if !result.diagnostics.contains(where: { $0.severity == .error }) {
        report.note("\(subject) has no text to explain")
      }
      throw ExitStatus.findings
    }
    // What is wrong with other articles is no answer to the question.
    let own = result.diagnostics.filter { $0.position?.file == explanation.file }
    report.show(own)
    if report.json {
      OutputStream.standardOutput.write(explanation.json + [UInt8(ascii: "\n")])
    } else {
      OutputStream.standardOutput.write(ExplanationText(explanation).text)
    }
    if report.isFailure(own) { throw ExitStatus.findings }
  }

  private func articleFolder(_ subject: String) throws -> ArticleFolder {
    do {
      return try ArticleFolder(of: subject, below: source.source, jobs: source.jobs)
    } catch let failure as FileFailure {
      report.show([failure.diagnostic])
      throw ExitStatus.disk
    }
  }

  private func explainName(_ name: String) throws {
    let page = CodePage.named(name)
    let rules = RuleDescription.named(name)
    guard page != nil || !rules.isEmpty else {
      let names = CodePage.all.map(\.code) + RuleDescription.names
      let near = didYouMean(name, among: names).map { "; \($0)" } ?? ""
      throw ValidationError("'\(name)' is neither a file, a code nor a rule\(near)")
    }
    let width = min(TerminalText.columns(of: .standardOutput) ?? 80, 100)
    let texts =
      report.json
      ? (page.map { [$0.json] } ?? []) + rules.map(\.json)
      : (page.map { [$0.text(width: width)] } ?? []) + rules.map(\.text)
    OutputStream.standardOutput.write(texts.joined(separator: report.json ? "\n" : "\n\n") + "\n")
  }

  /// Every code and rule with its first sentence.
  private static var contents: Listing {
    var listing = Listing([
      .init("name", "Name"), .init("kind", "Kind"), .init("text", "Says", wraps: true),
    ])
    for page in CodePage.all {
      listing.add([.text(page.code), .text("code"), .text(page.summary)])
    }
    for name in RuleDescription.names {
      for rule in RuleDescription.named(name) {
        listing.add([.text(name), .text("rule"), .text(rule.sentence)])
      }
    }
    return listing
  }
}
