import Foundation
import Testing

@testable import TextAnalysis

/// The book is for editors: it must have a line for each rule that a finding can carry.
@Suite struct `The rule book` {
  @Test func `describes each rule of the grammar of dates`() throws {
    let rules = try literals(in: "Dates", named: "DateGrammar", after: ["Match("])
    #expect(rules.count > 60)
    #expect(rules.subtracting(names(.dates)) == [])
    #expect(names(.dates).subtracting(rules) == [])
  }

  @Test func `describes why words of dates are none`() throws {
    let text = try source("Dates/DateRejections.swift")
    for name in names(.dates, rejects: true) { #expect(text.contains("\"\(name)\"")) }
    let rules = text.matches(of: /, "([a-z][a-z' ]+)"\)/).map { String($0.1) }
    #expect(rules.count == 7)
    #expect(Set(rules).subtracting(names(.dates, rejects: true)) == [])
  }

  @Test func `describes what makes a name, and what does not`() throws {
    #expect(Set(NameRule.allCases.map(\.name)) == names(.actors))
    let rejecting = try literals(in: "Actors", named: "", after: ["reject("])
    #expect(rejecting == names(.actors, rejects: true))
    let roles = try literals(in: "Actors", named: "RoleFinder", after: ["add("])
    #expect(roles == names(.roles))
  }

  @Test func `describes how numbers are read, and refused`() throws {
    let text = try source("Figures/FigureMeaning.swift")
    let kinds = text.matches(of: /case \.[a-z]+: "([a-z-]+)"/).map { String($0.1) }
    #expect(Set(kinds) == names(.figures))
    var refusals = try literals(in: "Figures", named: "Number", after: ["rejected("])
    refusals.formUnion(try literals(in: "Figures", named: "FigureReader", after: ["reject("]))
    for file in ["NumberTrial", "NumberReader"] {
      let text = try source("Figures/\(file).swift")
      refusals.formUnion(
        text.matches(of: /(return|\?|:) "([a-z-]+)"/).map { String($0.2) })
    }
    #expect(refusals == names(.figures, rejects: true))
  }

  @Test func `describes how speakers are read, and verbs refused`() throws {
    #expect(Set(StatementRule.allCases.map(\.rawValue)) == names(.statements))
    let origins = try literals(
      in: "Statements", named: "StatementFinder+Origins", after: ["append(", "OriginFinding("])
    #expect(origins.union(["according", "as-told-by"]) == names(.origins))
    let text = try source("Statements/StatementReader+Rejections.swift")
    let refusals = text.matches(of: /(return|\?|:) "([a-z-]+)"/).map { String($0.2) }
    let others = try literals(in: "Statements", named: "StatementFinder", after: ["reject("])
    #expect(others.union(refusals) == names(.statements, rejects: true))
  }

  @Test func `describes the other rules`() throws {
    let text = try source("Events/EventFinder.swift")
    let rules = text.matches(of: /(rule:|rule =|\?|:) "([a-z ]+)"/).map { String($0.2) }
    #expect(Set(rules) == names(.events))
    #expect(Set(Unfitness.allCases.map(\.rawValue)) == names(.sentences, rejects: true))
  }

  @Test func `says it in one sentence, once for each name`() {
    var seen: Set<String> = []
    for entry in RuleBook.entries {
      #expect(entry.sentence.hasSuffix(".") && entry.sentence.count < 110, "\(entry.name)")
      #expect(seen.insert("\(entry.chapter) \(entry.rejects) \(entry.name)").inserted)
    }
  }

  private func names(_ chapter: RuleBook.Chapter, rejects: Bool = false) -> Set<String> {
    Set(RuleBook.entries.filter { $0.chapter == chapter && $0.rejects == rejects }.map(\.name))
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/TextAnalysis")

  private func source(_ path: String) throws -> String {
    try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
  }

  /// The string literals that are arguments of these calls, in the files whose names begin so.
  private func literals(
    in folder: String, named prefix: String, after calls: [String]
  ) throws -> Set<String> {
    var found: Set<String> = []
    let files = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: folder).path)
    for file in files where file.hasPrefix(prefix) && file.hasSuffix(".swift") {
      let code = try source("\(folder)/\(file)").split(separator: "\n")
        .map { $0.prefix(while: { _ in true }).split(separator: "//").first ?? "" }
        .filter { !$0.contains("func ") }.joined(separator: "\n")
      for call in calls {
        for part in code.components(separatedBy: call).dropFirst() {
          found.formUnion(Self.literalArguments(of: part))
        }
      }
    }
    return found
  }

  /// The arguments up to the closing bracket that are nothing but a literal, or choose one.
  private static func literalArguments(of text: String) -> [String] {
    var depth = 0
    var isQuoted = false
    var arguments = [""]
    scan: for character in text {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted {
        switch character {
        case "(", "[": depth += 1
        case ")", "]":
          depth -= 1
          if depth < 0 { break scan }
        case "," where depth == 0:
          arguments.append("")
          continue scan
        default: break
        }
      }
      arguments[arguments.count - 1].append(character)
    }
    return arguments.compactMap { argument in
      argument.firstMatch(of: /^\s*(?:rule: |[^"()]*: )?"([a-z][a-z, -]+)"\s*$/).map {
        String($0.1)
      }
    }
  }
}
