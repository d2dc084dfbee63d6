import JSONText
import SiteModel

/// What the manual says of one code of diagnostics, with a wrong and a right example.
struct CodePage {
  let code: String

  /// Paragraphs, each on one line.
  private(set) var meaning: [String] = []
  private(set) var wrong: [Example] = []
  private(set) var right: [Example] = []

  struct Example {
    /// The path of a file, `sh` for commands or `console` for what a terminal shows.
    var title: String
    var lines: [String]
  }

  /// Every page, in order of the codes.
  static let all: [CodePage] = ManualFile.all(below: "codes")
    .flatMap { pages(in: String(decoding: $0.bytes, as: UTF8.self)) }
    .sorted { $0.code < $1.code }

  static func named(_ code: String) -> CodePage? { all.first { $0.code == code } }

  /// The pages of one file: each begins with a line `# code`, its examples are fenced with `~~~`.
  private static func pages(in text: String) -> [CodePage] {
    var pages: [CodePage] = []
    var example: Example?
    var isRight = false
    var isNewParagraph = true
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("~~~") {
        if let ended = example {
          pages[pages.count - 1].add(ended, isRight)
          example = nil
        } else {
          example = Example(title: String(line.dropFirst(4)), lines: [])
        }
      } else if example != nil {
        example?.lines.append(String(line))
      } else if line.hasPrefix("# ") {
        pages.append(CodePage(code: String(line.dropFirst(2))))
        isNewParagraph = true
      } else if line == "Wrong:" || line == "Right:" {
        isRight = line == "Right:"
      } else if line.isEmpty {
        isNewParagraph = true
      } else {
        pages[pages.count - 1].add(line, isNewParagraph)
        isNewParagraph = false
      }
    }
    return pages
  }

  private init(code: String) { self.code = code }

  private mutating func add(_ example: Example, _ isRight: Bool) {
    if isRight { right.append(example) } else { wrong.append(example) }
  }

  private mutating func add(_ line: Substring, _ isNewParagraph: Bool) {
    if isNewParagraph || meaning.isEmpty {
      meaning.append(String(line))
    } else {
      meaning[meaning.count - 1] += " " + line
    }
  }

  /// The first sentence.
  var summary: String {
    let text = meaning.first ?? ""
    guard let end = text.firstRange(of: ". ") else { return text }
    return String(text[..<end.lowerBound]) + "."
  }

  /// For a terminal of that many columns, without a final line break.
  func text(width: Int) -> String {
    var lines = [code, ""]
    for paragraph in meaning { lines += TerminalText.wrapped(paragraph, width: width) + [""] }
    for (name, examples) in [("Wrong:", wrong), ("Right:", right)] {
      lines += [name, ""]
      for example in examples {
        let mark = example.title == "sh" ? "$ " : ""
        if !["sh", "console"].contains(example.title) { lines.append("  \(example.title)") }
        lines += example.lines.map { $0.isEmpty ? "" : "    \(mark)\($0)" }
        lines.append("")
      }
    }
    return lines.dropLast().joined(separator: "\n")
  }

  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.member("code", code)
      json.member("meaning", meaning.joined(separator: "\n\n"))
      for (name, examples) in [("wrong", wrong), ("right", right)] {
        json.array(name) { json in
          for example in examples {
            json.object { json in
              json.member("in", example.title)
              json.member("text", example.lines.joined(separator: "\n"))
            }
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
