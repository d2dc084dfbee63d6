import ArgumentParser
import Diagnostics
import Foundation
import Markdown

/// `sitegen markdown`: the HTML of one document, as the site would hold it.
struct MarkdownCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "markdown",
    abstract: "Print the HTML of one Markdown document.",
    usage: "sitegen markdown [<file>] [<options>]",
    discussion: """
      Front matter is not taken off. Links are written as they stand: only a build knows the \
      pages they lead to.

      Examples:
        sitegen markdown article.md
        echo "Some *words*" | sitegen markdown --profile spec
      """)

  @Argument(help: "The file to read, or - for standard input.", completion: .file())
  var file = "-"

  @Option(
    help: ArgumentHelp(
      "Which Markdown: site, spec or gfm.",
      discussion: """
        site: the extensions, without raw HTML and unsafe addresses. spec: plain CommonMark, \
        everything allowed. gfm: CommonMark with the extensions.
        """))
  var profile = MarkdownProfile.site

  @Flag(help: "Turn straight quotes, dashes and full stops into typographic ones.")
  var smart = false

  @OptionGroup var report: ReportOptions

  func run() throws {
    let name = file == "-" ? "standard input" : file
    let source = SourceText(file: name, bytes: try bytes())
    let document = MarkdownDocument(parsing: source.bytes, profile: profile, smart: smart)
    OutputStream.standardOutput.write(document.html())
    let diagnostics = document.diagnostics(in: source)
    report.show(diagnostics)
    if report.isFailure(diagnostics) { throw ExitStatus.findings }
  }

  private func bytes() throws -> [UInt8] {
    do {
      let input =
        file == "-"
        ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(filePath: file))
      return [UInt8](try input.readToEnd() ?? Data())
    } catch {
      throw ValidationError("cannot read '\(file)': \(error.localizedDescription)")
    }
  }
}

extension MarkdownProfile: ExpressibleByArgument {}
