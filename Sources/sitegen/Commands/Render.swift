import ArgumentParser
import Diagnostics
import Foundation
import Templating

/// `sitegen render`: one template with JSON data, to try things out.
struct Render: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Render one template with JSON data.",
    usage: "sitegen render <file> [<options>]",
    discussion: """
      The page goes to standard output, what is wrong to standard error, with status 1. The \
      template's name says what it makes, as in feed.xml.mustache; all else is HTML. In the data \
      {"$html": "…"} is trusted markup and {"$date": "2024-03"} a date.

      Examples:
        sitegen render hello.mustache --data hello.json
        sitegen render templates/event.mustache --data event.json --partials templates
      """)

  @Argument(help: "The template, or - for standard input.")
  var file: String

  @Option(name: .shortAndLong, help: "A JSON file with the data, or - for standard input.")
  var data: String?

  @Option(
    help: "Templates to include or extend: a folder, or a JSON file of names and texts.")
  var partials: String?

  @Option(help: "How strict names are: site, or spec as the Mustache specification has it.")
  var profile = Profile.site

  @OptionGroup var report: ReportOptions

  func validate() throws {
    if file == "-", data == "-" {
      throw ValidationError("the template and the data cannot both be standard input")
    }
  }

  func run() throws {
    let template = TemplateSource(
      name: Self.name(of: file), path: file == "-" ? "<stdin>" : file,
      bytes: try ContentsOfFile.bytes(of: file))
    let page = TrialPage(template, partials: try sources(), profile: profile)
    let json = try data.map(ContentsOfFile.bytes) ?? Array("{}".utf8)
    let result = page.rendered(json: json, file: data ?? "data")
    report.show(result.diagnostics)
    guard let bytes = result.value else { throw ExitStatus.findings }
    OutputStream.standardOutput.write(bytes)
  }

  private func sources() throws -> [TemplateSource] {
    guard let partials else { return [] }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: partials, isDirectory: &isFolder) else {
      throw ValidationError("cannot read '\(partials)': there is no such file or folder")
    }
    return try isFolder.boolValue ? Self.templates(below: partials) : Self.templates(in: partials)
  }

  /// Every `.mustache` file at any depth, by its name without folders.
  private static func templates(below folder: String) throws -> [TemplateSource] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    return try paths.filter { $0.hasSuffix(".mustache") }.map { path in
      let path = "\(folder)/\(path)"
      return TemplateSource(
        name: name(of: path), path: path, bytes: try ContentsOfFile.bytes(of: path))
    }
  }

  private static func templates(in file: String) throws -> [TemplateSource] {
    do {
      let texts = try JSONDecoder().decode(
        [String: String].self, from: Data(try ContentsOfFile.bytes(of: file)))
      return texts.sorted { $0.key < $1.key }.map { name, text in
        TemplateSource(name: name, path: "\(file)#\(name)", bytes: Array(text.utf8))
      }
    } catch is DecodingError {
      throw ValidationError("'\(file)' is not a JSON object of names and template texts")
    }
  }

  private static func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".mustache") ? String(file.dropLast(".mustache".count)) : file
  }
}

extension Profile: ExpressibleByArgument {}
