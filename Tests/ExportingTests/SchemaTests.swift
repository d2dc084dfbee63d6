import CalendarDates
import Diagnostics
import Foundation
import SiteModel
import StoryFixture
import Testing

@testable import Exporting

/// What a value lacks of its schema, for the keywords that our schemas use.
///
/// The libraries that validate JSON Schema in Swift are large or cover older drafts; the schemas use
/// nine keywords, and any other in them is a fault here, so this stays complete.
private struct SchemaCheck {
  private(set) var faults: [String] = []

  private static let known: Set<String> = [
    "$schema", "title", "description", "type", "enum", "pattern", "minimum", "items", "properties",
    "required", "additionalProperties",
  ]

  mutating func check(_ value: Any, _ schema: [String: Any], at place: String) {
    let unknown = Set(schema.keys).subtracting(Self.known)
    if !unknown.isEmpty { faults.append("\(place): keywords \(unknown.sorted())") }
    if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "\u{0}") {
      faults.append("\(place): \(value) is none of \(choices)")
    }
    switch schema["type"] as? String {
    case "string":
      guard let text = value as? String else { return wrongType(value, "string", place) }
      if let pattern = schema["pattern"] as? String,
        text.range(of: pattern, options: .regularExpression) == nil
      {
        faults.append("\(place): \"\(text)\" is not \(pattern)")
      }
    case "integer", "number":
      guard let number = value as? NSNumber, !Self.isTruth(number) else {
        return wrongType(value, "number", place)
      }
      let isWhole = number.doubleValue == number.doubleValue.rounded()
      if schema["type"] as? String == "integer", !isWhole { wrongType(value, "integer", place) }
      if let least = schema["minimum"] as? NSNumber, number.doubleValue < least.doubleValue {
        faults.append("\(place): \(number) is below \(least)")
      }
    case "boolean":
      guard let number = value as? NSNumber, Self.isTruth(number) else {
        return wrongType(value, "boolean", place)
      }
    case "array":
      guard let list = value as? [Any] else { return wrongType(value, "array", place) }
      guard let items = schema["items"] as? [String: Any] else { return }
      for (number, element) in list.enumerated() {
        check(element, items, at: "\(place)/\(number)")
      }
    case "object": checkObject(value, schema, at: place)
    case let type?: faults.append("\(place): type \(type)")
    case nil: if schema["enum"] == nil { faults.append("\(place): neither type nor enum") }
    }
  }

  private mutating func checkObject(_ value: Any, _ schema: [String: Any], at place: String) {
    guard let object = value as? [String: Any] else { return wrongType(value, "object", place) }
    let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      faults.append("\(place): \(name) is missing")
    }
    for (name, member) in object.sorted(by: { $0.key < $1.key }) {
      if let property = properties[name] {
        check(member, property, at: "\(place)/\(name)")
      } else {
        faults.append("\(place): \(name) is not in the schema")
      }
    }
  }

  private mutating func wrongType(_ value: Any, _ type: String, _ place: String) {
    faults.append("\(place): \(value) is no \(type)")
  }

  private static func isTruth(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }
}

private func content(_ file: OutputFile) throws -> Any {
  let bytes = file.made().value ?? []
  return try JSONSerialization.jsonObject(with: Data(bytes))
}

private func faults(of value: Any, by schema: DataSchema) throws -> [String] {
  var check = SchemaCheck()
  let json = try #require(try content(schema.file) as? [String: Any])
  check.check(value, json, at: schema.name)
  return check.faults
}

@Suite struct `Schemas of the data files` {
  /// A story with something in every list and most optional members.
  static let files: [OutputFile] = {
    var story = Story()
    story.add(["The dam broke.", "Nobody knows why."], date: "2031-05~", source: "The Post")
    story.add(["Ada Bell denied it.", "Over 20 fled."], date: "2031-05-04")
    story.articles[0].contents.article.metadata.authors = ["A. Writer"]
    story.articles[0].contents.article.metadata.updated = DateSpan("2031-06-01")
    story.articles[0].contents.article.metadata.language = "en-GB"
    story.articles[0].contents.article.metadata.sourceURL = "https://example.org/dam"
    story.articles[0].contents.article.metadata.rights = "CC0"
    story.articles[0].contents.article.removals = [
      Removal(rule: "comments", text: "0 Comments", line: 3)
    ]
    story.addOrigin(0, 1, "Radio")
    story.addEvent(0, 1, "2031-05-02/2031-05-03")
    story.addEvent(1, 1, "--10-07", undated: .yearNotStated)
    story.addFigure(1, 20, .over)
    story.addFigure(1, nil, .vague)
    let said = Statement(
      verbClass: "denied", verb: "denied", actor: 0, speaker: "Ada Bell",
      evidence: story.evidence(1, 1), isQuotation: false)
    story.articles[1].contents.statements = [said]
    var site = story.site(dated: 1)
    site.chronology[0].calledOff = [story.evidence(1, 1)]
    guard let slug = Slug(title: "Ada Bell") else { preconditionFailure("a slug") }
    let quotes = [story.evidence(0, 1), story.evidence(1, 1)]
    site.actors = [
      Actor(
        name: "Ada Bell", slug: slug, kind: .person, aliases: ["Bell"], note: nil,
        sameAs: ["https://example.org/"], isLinked: true,
        mentions: [Mention(actor: 0, form: .name, evidence: quotes[1])],
        roles: [Role(actor: 0, words: "mayor", evidence: quotes[1])], articles: [1],
        first: DateSpan("2031-05-04"), last: DateSpan("2031-05-04"), statements: [said],
        figures: [], companions: [])
    ]
    site.topics = [
      Topic(
        name: "Dam", slug: slug, note: nil, isCurated: false, terms: ["dam"], sentences: quotes,
        briefing: Briefing(
          bottomLine: quotes, agreements: [Briefing.Agreement(evidence: quotes)],
          positions: [Briefing.Position(actor: 0, statements: [said])],
          openQuestions: [story.evidence(0, 2)]))
    ]
    return exports(
      of: site,
      ExportSettings(baseURL: "https://example.org/b/", asOf: "2031-07-01", title: "Dam"))
  }()

  @Test(arguments: dataSchemas.map(\.path))
  func `hold for a file with something in every list`(path: String) throws {
    let schema = try #require(dataSchemas.first { $0.path == path })
    let file = try #require(Self.files.first { $0.path == path })
    #expect(try faults(of: try content(file), by: schema) == [])
  }

  @Test func `are there for every JSON file, and only for those`() {
    let json = Self.files.map(\.path).filter {
      $0.hasSuffix(".json") && !$0.hasSuffix(".schema.json")
    }
    #expect(Set(json) == Set(dataSchemas.map(\.path)))
    let schemas = Self.files.map(\.path).filter { $0.hasSuffix(".schema.json") }
    #expect(schemas == dataSchemas.map { "data/schema/\($0.name).schema.json" })
  }

  /// What must not pass: the check is worth nothing if it lets this through.
  @Test(arguments: [
    (#"{"schema":"sitegen-mentions-2","mentions":[]}"#, "none of"),
    (#"{"mentions":[]}"#, "schema is missing"),
    (#"{"schema":"sitegen-mentions-1","mentions":{}}"#, "no array"),
    (#"{"schema":"sitegen-mentions-1","mentions":[{}]}"#, "actor is missing"),
    (#"{"schema":"sitegen-mentions-1","mentions":[],"more":1}"#, "more is not in the schema"),
    (
      #"{"schema":"sitegen-mentions-1","mentions":[{"actor":"a/b","form":"name","article":"x","sentence":0,"start":0.5,"end":true,"quote":"q"}]}"#,
      "is below 1"
    ),
  ])
  func `refuse what is wrong`(json: String, fault: String) throws {
    let schema = try #require(dataSchemas.first { $0.name == "mentions" })
    let value = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let faults = try faults(of: value, by: schema)
    #expect(faults.contains { $0.contains(fault) }, "\(faults)")
  }

  @Test func `hold for the sample site`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("public")
    for schema in dataSchemas {
      let file = folder.appendingPathComponent(schema.path)
      guard let data = try? Data(contentsOf: file) else {
        #expect(schema.name == "feed", "public/\(schema.path) is missing")
        continue
      }
      let value = try JSONSerialization.jsonObject(with: data)
      #expect(try faults(of: value, by: schema) == [])
    }
  }
}
