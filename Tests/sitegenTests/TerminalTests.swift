import Foundation
import Testing

@Suite struct `On a terminal` {
  /// A folder with `count` articles that take some time.
  private static func site(_ count: Int) throws -> Scratch {
    let scratch = try Scratch()
    let sentence = "The union leader Ines Karo said on 3 May 2031 that 40 crews met in Port Salva. "
    for number in 0..<count {
      let text = String(repeating: sentence, count: 30)
      try scratch.write("Report \(number)\n\n\(text)\n", to: "seeds/\(number).txt")
    }
    return scratch
  }

  /// A site for which a build takes longer than the half second after which a bar appears.
  private static let large: Scratch? = {
    var count = 100
    while count < 20_000 {
      guard let scratch = try? site(count) else { return nil }
      let start = Date()
      _ = try? Executable.run(["check", "--quiet"], in: scratch.url)
      if Date().timeIntervalSince(start) > 2 { return scratch }
      count *= 3
    }
    return nil
  }()

  @Test(arguments: [(80, true), (200, true), (24, false), (10, false)] as [(UInt16, Bool)])
  func `long work shows a bar that fits and is gone at the end`(
    columns: UInt16, hasBar: Bool
  ) throws {
    let scratch = try #require(Self.large)
    let terminal = try PseudoTerminal(columns: columns)
    let (status, text) = try terminal.run(["check"], in: scratch.url)
    #expect(status == 0)
    let frames = text.components(separatedBy: "\r").filter { $0.hasSuffix("\u{1B}[K") }
      .map { $0.replacingOccurrences(of: "\u{1B}[K", with: "") }
    #expect(frames.contains { $0.contains(" %") })
    #expect(frames.contains { $0.contains("[") && $0.contains(" of ") } == hasBar)
    #expect(frames.allSatisfy { $0.count < Int(columns) })
    let rest = text.components(separatedBy: "\r\u{1B}[K").last
    #expect(rest?.hasPrefix("0 errors, ") == true)
  }

  @Test(arguments: [["--quiet"], ["--json"]])
  func `no bar is shown to those who want quiet or JSON`(flags: [String]) throws {
    let scratch = try #require(Self.large)
    let (status, text) = try PseudoTerminal(columns: 80).run(["check"] + flags, in: scratch.url)
    #expect(status == 0 && !text.contains("\r\u{1B}") && !text.contains(" %"))
  }

  @Test func `neither a pipe nor a dumb terminal is shown one, nor short work`() throws {
    let scratch = try #require(Self.large)
    let piped = try Executable.run(["check"], in: scratch.url)
    #expect(!piped.errors.contains("\r") && !piped.errors.contains("\u{1B}"))
    let dumb = try PseudoTerminal(columns: 80).run(
      ["check"], in: scratch.url, environment: ["TERM": "dumb"])
    #expect(!dumb.text.contains("\u{1B}"))
  }

  static let colours:
    [(flags: [String], environment: [String: String], onTerminal: Bool, isColoured: Bool)] = [
      ([], [:], true, true), ([], [:], false, false), ([], ["NO_COLOR": "1"], true, false),
      ([], ["NO_COLOR": ""], true, true), ([], ["TERM": "dumb"], true, false),
      ([], ["CLICOLOR_FORCE": "1"], false, true), ([], ["CLICOLOR_FORCE": "0"], false, false),
      (["--color", "never"], ["CLICOLOR_FORCE": "1"], true, false),
      (["--color", "always"], ["NO_COLOR": "1"], false, true),
      ([], ["SITEGEN_COLOR": "always"], false, true),
      (["--color", "never"], ["SITEGEN_COLOR": "always"], false, false),
      (["--json"], [:], true, false),
    ]

  @Test(arguments: colours.indices)
  func `colour is written when it should be`(number: Int) throws {
    let rule = Self.colours[number]
    let scratch = try Scratch()
    try scratch.write("---\ndate: soon\n---\nText.\n", to: "seeds/a.md")
    let arguments = ["check"] + rule.flags
    let text: String
    if rule.onTerminal {
      text = try PseudoTerminal(columns: 80).run(
        arguments, in: scratch.url, environment: rule.environment
      ).text
    } else {
      text = try Executable.run(arguments, in: scratch.url, environment: rule.environment).errors
    }
    #expect(text.contains("bad-date"))
    #expect(text.contains("\u{1B}[1;31m") == rule.isColoured)
  }

  @Test func `tables are as wide as the terminal`() throws {
    let scratch = try Self.site(1)
    for columns in [40, 80, 300] {
      let terminal = try PseudoTerminal(columns: UInt16(columns))
      let (status, text) = try terminal.run(
        ["list", "statements"], in: scratch.url, withOutput: true)
      #expect(status == 0)
      let lines = text.split(whereSeparator: \.isNewline)
      #expect(lines.count > 2)
      // Four columns cannot be narrower than their narrowest.
      #expect(lines.allSatisfy { $0.count <= max(columns, 72) })
    }
  }
}
