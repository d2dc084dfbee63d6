import ArgumentParser
import Diagnostics
import Foundation
import SiteFiles

/// `sitegen init`: a small finished site to start from.
struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a folder with a small story that is ready to build.",
    usage: "sitegen init <folder> [<options>]",
    discussion: """
      Writes eight invented articles and the YAML files beside them, each key explained. Build \
      it, look around, then put your own articles in their place. A folder that holds anything \
      is refused.

      Examples:
        sitegen init my-story
        sitegen init ~/briefings/inquiry --quiet
      """)

  @Argument(help: "The folder to make.", completion: .directory)
  var folder: String

  @OptionGroup var report: ReportOptions

  func validate() throws {
    if folder.isEmpty { throw ValidationError("the folder needs a name") }
  }

  func run() throws {
    let files = ManualFile.all(below: "starter")
    try report.ending { try makeFolder(at: folder, with: files) }
    report.note("Wrote \(files.count) files to \(folder)\n\nNext:")
    let isHere = [".", "./"].contains(folder)
    if !isHere { report.note("  cd \(Self.quoted(folder))") }
    report.note("  \(Self.invocation) build")
    if isHere { report.note("  \(Self.invocation) serve --open") }
  }

  /// How this program was called, fit for the same shell in another folder.
  static var invocation: String {
    let name = CommandLine.arguments.first ?? "sitegen"
    guard name.contains("/") else { return quoted(name) }
    return quoted(URL(filePath: name).standardizedFileURL.path)
  }

  /// The text as one word of a POSIX shell.
  static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "/._-+=:@%,".utf8.contains(byte)
      }
    }
    if isPlain, !text.isEmpty, !text.hasPrefix("-") { return text }
    let words = text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#)
    return "'\(text.hasPrefix("-") ? "./" : "")\(words)'"
  }
}
