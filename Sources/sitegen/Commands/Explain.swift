import ArgumentParser
import Diagnostics
import Foundation
import SiteFiles
import SiteModel
import SitePipeline

/// `sitegen explain`: why an article has its findings.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain what is found in an article, and why.",
    discussion: """
      For each finding: its words, their line and column, and the rule that took them; then the \
      words that were considered and rejected, and why. An article below the source folder is \
      explained as the site has it, with its actors.yml, topics.yml and articles.yml; so is one \
      beside such files. A word that names no file is looked up among the rules.

      Examples:
        sitegen explain seeds/talks.txt
        sitegen explain seeds/talks.txt --json
        sitegen explain capitals-within-sentence
      """)

  @Argument(help: "An article, or the name of a rule.", completion: .file())
  var subject: String

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: subject, isDirectory: &isFolder) {
      guard !isFolder.boolValue else {
        throw ValidationError("'\(subject)' is a folder; name one article in it")
      }
      try explainArticle()
    } else {
      try explainName()
    }
  }

  private func explainArticle() throws {
    let folder = try articleFolder()
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

  private func articleFolder() throws -> ArticleFolder {
    do {
      return try ArticleFolder(of: subject, below: source.source, jobs: source.jobs)
    } catch let failure as FileFailure {
      report.show([failure.diagnostic])
      throw ExitStatus.disk
    }
  }

  private func explainName() throws {
    let rules = RuleDescription.named(subject)
    guard !rules.isEmpty else {
      let near = didYouMean(subject, among: RuleDescription.names).map { "; \($0)" } ?? ""
      throw ValidationError("'\(subject)' is neither a file nor the name of a rule\(near)")
    }
    for rule in rules {
      if report.json {
        OutputStream.standardOutput.write(rule.json + "\n")
      } else {
        OutputStream.standardOutput.write(rule.text + "\n")
      }
    }
  }
}
