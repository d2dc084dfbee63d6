import Foundation
import Testing

@Suite struct `Explaining` {
  @Test func `an article of the sample fits the terminal`() throws {
    let outcome = try Executable.run(["explain", "seeds/saturday-round.txt"])
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "seeds/saturday-round.txt")
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 80 })
    for head in ["ACTORS (", "ROLES (", "DATES (", "TOPICS (", "RULES"] {
      #expect(lines.contains { $0.hasPrefix(head) }, "\(head)")
    }
    #expect(outcome.output.contains("1:35 \"Saturday\" [weekday]"))
    #expect(outcome.output.contains("listed seeds/actors.yml:"))
    #expect(outcome.errors.contains("unplaced-weekday"))
  }

  @Test func `gives programs one line of JSON`() throws {
    let outcome = try Executable.run(["explain", "seeds/saturday-round.txt", "--json", "--quiet"])
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let object = try #require(value as? [String: Any])
    #expect(object["file"] as? String == "seeds/saturday-round.txt")
    let dates = try #require(object["dates"] as? [String: [[String: Any]]])
    let places = try #require(dates["found"]?.first?["places"] as? [[String: Any]])
    #expect(places.first?["line"] as? Int == 1 && places.first?["column"] as? Int == 35)
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test func `reads the settings beside an article elsewhere`() throws {
    let scratch = try Scratch()
    try scratch.write("Velk met crews in Port Salva.\n", to: "story/day/a.txt")
    try scratch.write("- name: Marta Velk\n  aliases: [Velk]\n", to: "story/actors.yml")
    let outcome = try Executable.run(["explain", "story/day/a.txt", "--json"], in: scratch.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("\"name\":\"Marta Velk\""))
    #expect(outcome.output.contains("\"listed\":\"story/actors.yml:1\""))
    try scratch.write("Velk met crews in Port Salva.\n", to: "alone.txt")
    let alone = try Executable.run(["explain", "alone.txt"], in: scratch.url)
    #expect(alone.status == 0)
    #expect(alone.output.contains("Velk") && !alone.output.contains("listed"))
  }

  @Test func `looks up the name of a rule`() throws {
    let outcome = try Executable.run(["explain", "capitals-within-sentence"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("actors, capitals-within-sentence: "))
    let misspelt = try Executable.run(["explain", "capitals-within-sentense"])
    #expect(misspelt.status == 64)
    #expect(misspelt.errors.contains("did you mean"))
  }

  static let refusals: [(arguments: [String], status: Int32)] = [
    (["explain"], 0), (["explain", "seeds"], 64), (["explain", "nothing.txt"], 64),
  ]

  @Test(arguments: refusals)
  func `refuses what is no article`(arguments: [String], status: Int32) throws {
    #expect(try Executable.run(arguments).status == status)
  }
}
