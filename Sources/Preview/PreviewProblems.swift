import Diagnostics
import JSONText
import MarkupText

/// What stands in the way of a new site, as pages show it.
struct PreviewProblems: Equatable, Sendable {
  /// Each as it is printed, the errors only.
  let frames: [String]

  init(_ diagnostics: [Diagnostic]) {
    frames = diagnostics.filter { $0.severity == .error }.map { $0.frame() }
  }

  var isEmpty: Bool { frames.isEmpty }

  /// A fingerprint of what is wrong.
  var version: String { Preview.version(of: Array(frames.joined(separator: "\n").utf8)) }

  private var title: String { counted(frames.count, "error") }
  private static let note =
    "This is the last site that could be made. It will be made anew as soon as a file is saved."

  /// More than a person reads at a time would only be slow to send.
  private static let limit = 50

  var message: PreviewMessage {
    .problems(title: title, note: Self.note, frames: Array(frames.prefix(Self.limit)))
  }

  /// A page of its own, for where no site could be made yet.
  var page: [UInt8] {
    let frames = frames.prefix(Self.limit).map { "<pre>\(escapedMarkup($0))</pre>\n" }.joined()
    let text = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <link rel="stylesheet" href="\(PreviewScript.style)">
      </head>
      <body class="problems-page">
      <h1>\(title)</h1>
      <p>The page cannot be made. It will appear as soon as what is wrong is mended.</p>
      \(frames)</body>
      </html>

      """
    return Array(text.utf8)
  }
}

/// What open pages are told.
enum PreviewMessage: Equatable, Sendable {
  /// The page has changed.
  case reload
  /// Style sheets have changed, and nothing else that the page uses.
  case style(paths: [String], assets: String)
  case problems(title: String, note: String, frames: [String])
  /// There are no errors, or none any longer.
  case well

  /// As server-sent events have it (HTML, section 9.2.5): one line of JSON.
  var event: [UInt8] {
    var json = JSONWriter(reserving: 128)
    json.object { json in
      switch self {
      case .reload: json.member("kind", "reload")
      case .well: json.member("kind", "well")
      case .style(let paths, let assets):
        json.member("kind", "style")
        json.member("paths", paths)
        json.member("assets", assets)
      case .problems(let title, let note, let frames):
        json.member("kind", "problems")
        json.member("title", title)
        json.member("note", note)
        json.member("problems", frames)
      }
    }
    return Array("data: ".utf8) + json.bytes + Array("\n\n".utf8)
  }
}
