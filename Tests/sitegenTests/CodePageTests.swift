import Foundation
import Testing

/// Every code has a page, every page a code, and the examples do what they say: the wrong one gives
/// the message, the right one does not.
@Suite struct `The pages of codes` {
  /// What no test can bring about: a mount, a race, a disk that fails, 512 MB.
  private static let illustrated: Set<String> = [
    "article-too-large", "output-is-a-disk", "output-locked", "no-bytes", "leftover",
    "text-cut-short",
  ]

  struct Page: Sendable {
    var code = ""
    var meaning = ""
    var examples: [Bool: [(title: String, text: String)]] = [:]
  }

  static let pages: [Page] = {
    let folder = Executable.root.appending(path: "Sources/sitegen/Resources/codes")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().flatMap { name -> [Page] in
      let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return read(text ?? "")
    }
  }()

  private static func read(_ text: String) -> [Page] {
    var pages: [Page] = []
    var example: (title: String, text: String)?
    var isRight = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("~~~") {
        if let ended = example {
          pages[pages.count - 1].examples[isRight, default: []].append(ended)
        }
        example = example == nil ? (String(line.dropFirst(4)), "") : nil
      } else if example != nil {
        example?.text += line + "\n"
      } else if line.hasPrefix("# ") {
        pages.append(Page(code: String(line.dropFirst(2))))
      } else if line == "Wrong:" || line == "Right:" {
        isRight = line == "Right:"
      } else {
        pages[pages.count - 1].meaning += line + "\n"
      }
    }
    return pages
  }

  @Test func `are there for every code, and for none that is not`() throws {
    let codes = try Self.codes(below: Executable.root.appending(path: "Sources"))
    #expect(codes.count > 80)
    let explained = Set(Self.pages.map(\.code))
    #expect(
      codes.subtracting(explained).sorted() == [], "add a page to Sources/sitegen/Resources/codes")
    #expect(explained.subtracting(codes).sorted() == [], "no such code is given any more")
    #expect(Self.pages.count == explained.count, "a code has two pages")
  }

  @Test(arguments: [
    ("throw Diagnostic(\n  .error, \"planted-code\", \"x\")", "planted-code"),
    ("source.diagnostic(.warning, \"planted\", \"x\", at: r)", "planted"),
    ("reader.report(\n    \"planted-code\", \"x y\", node)", "planted-code"),
    ("warn(\"planted-code\", path, \"x\", nil)", "planted-code"),
    ("case .a: return (\"planted-code\", why, help)", "planted-code"),
    ("init(code: String = \"planted-code\")", "planted-code"),
  ])
  func `are missed where a code is planted`(text: String, code: String) {
    #expect(Self.codes(in: text) == [code])
  }

  @Test(arguments: pages.map(\.code))
  func `have examples that do what they say`(code: String) throws {
    let page = try #require(Self.pages.first { $0.code == code })
    #expect(page.meaning.split(separator: " ").count > 8)
    for isRight in [false, true] {
      let examples = try #require(page.examples[isRight])
      guard !examples.contains(where: { $0.title == "console" }) else {
        #expect(Self.illustrated.contains(code))
        continue
      }
      let errors = try Self.run(examples)
      if errors.contains("[no-html-parser]"), code == "no-article" { continue }
      #expect(errors.contains("[\(code)]") != isRight, "\(isRight ? "right" : "wrong"): \(errors)")
    }
  }

  @Test func `are printed, listed and suggested`() throws {
    let one = try Executable.run(["explain", "bad-date"])
    #expect(one.status == 0 && one.errors.isEmpty)
    #expect(one.output.hasPrefix("bad-date\n\nA date in front matter"))
    #expect(one.output.contains("\nWrong:\n\n  seeds/talks.md\n    ---\n    date: 7 May 2031\n"))
    #expect(one.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    let json = try Executable.run(["explain", "bad-date", "--json"])
    #expect(json.output.hasPrefix("{\"code\":\"bad-date\",\"meaning\":\"A date"))
    let all = try Executable.run(["explain"])
    #expect(all.status == 0)
    for page in Self.pages { #expect(all.output.contains("\n\(page.code) ")) }
    let unknown = try Executable.run(["explain", "bad-dat"])
    #expect(unknown.status == 64 && unknown.output.isEmpty)
    #expect(unknown.errors.contains("did you mean \"bad-date\"?"))
  }

  /// Runs an example in a folder with one article, and returns what went to standard error.
  private static func run(_ examples: [(title: String, text: String)]) throws -> String {
    let scratch = try Scratch()
    try scratch.write("Crews met in Port Salva.\n", to: "seeds/a.txt")
    var script: [String] = []
    for example in examples {
      if example.title == "sh" {
        script.append(example.text)
      } else {
        try scratch.write(example.text, to: example.title)
      }
    }
    guard !script.isEmpty else { return try Executable.run(["check"], in: scratch.url).errors }
    return try Executable.shell(script.joined(separator: "\n"), in: scratch.url).errors
  }

  // MARK: Codes in the sources

  private static func codes(below folder: URL) throws -> Set<String> {
    var codes: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where path.hasSuffix(".swift") {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      codes.formUnion(Self.codes(in: text))
      if path.hasSuffix("Templating/FindingCode.swift") {
        for match in text.matches(of: /\n  case (\w+)(?: = "([a-z-]+)")?/) {
          codes.insert(String(match.output.2 ?? match.output.1))
        }
      }
    }
    return codes
  }

  /// The words at the places where a code stands: behind a severity, or first in a call that reports.
  private static func codes(in text: String) -> Set<String> {
    var codes: Set<String> = []
    let patterns = [
      #/(?:\.error|\.warning|severity)\s*,\s*"([a-z]+(?:-[a-z0-9]+)*)"/#,
      #/(?:^|[^A-Za-z])(?:report|warn|error|finding|refusal|failure|fail)\(\s*"([a-z]+(?:-[a-z0-9]+)+)"/#,
      #/[^A-Za-z]code:\s*(?:String\s*=\s*)?"([a-z]+(?:-[a-z0-9]+)*)"/#,
      #/return\s*\(\s*"([a-z]+(?:-[a-z0-9]+)+)"\s*,/#,
    ]
    for pattern in patterns {
      for match in text.matches(of: pattern) { codes.insert(String(match.output.1)) }
    }
    return codes
  }
}
