import Foundation
import Testing

@testable import TextAnalysis

@Suite struct `Who speaks by office` {
  @Test(arguments: [
    ("Norland's foreign minister", ["Norland"], [], "Norland"),
    ("Norland Secretary of State", ["Norland"], [], "Norland"),
    ("deputy prime minister of Norland", ["Norland"], [], "Norland"),
    ("Norland ambassador to Sudbor", ["Norland", "Sudbor"], [], "Norland"),
    ("Acme spokeswoman", [], ["Acme"], "Acme"),
    ("head of Acme's political wing", [], ["Acme"], "Acme"),
    ("chairman of the board of Acme", [], ["Acme"], "Acme"),
    ("adviser to Acme chief Anna Berg", [], ["Acme"], "Acme"),
    ("Norland Acme spokesman", ["Norland"], ["Acme"], "Acme"),
  ])
  func `speaks for the owner`(
    _ role: String, _ states: [String], _ bodies: [String], _ owner: String
  ) {
    #expect(self.owner(of: role, states, bodies) == owner)
  }

  @Test(arguments: [
    ("former Norland foreign minister", ["Norland"], []),
    ("ex-president of Norland", ["Norland"], []),
    ("Norland opposition leader", ["Norland"], []),
    ("Norland novelist", ["Norland"], []),
    ("Norland police chief", ["Norland"], []),
    ("ambassador to Norland", ["Norland"], []),
    ("head of talks with Acme", [], ["Acme"]),
    ("adviser to the president of Norland", ["Norland"], []),
    ("chief economist at Acme", [], ["Acme"]),
    ("minister for water", [], []),
    ("minister", [], []), ("of", [], []), ("", [], []),
  ])
  func `else speaks for nobody`(_ role: String, _ states: [String], _ bodies: [String]) {
    #expect(owner(of: role, states, bodies) == nil)
  }

  private func owner(of role: String, _ states: [String], _ bodies: [String]) -> String? {
    let names = states.map { ($0, true) } + bodies.map { ($0, false) }
    let found = names.compactMap { name, isState in
      role.range(of: name).map { place in
        let start = place.lowerBound.utf16Offset(in: role)
        return (name, Offices.Name(range: start..<start + name.utf8.count, isState: isState))
      }
    }.sorted { $0.1.range.lowerBound < $1.1.range.lowerBound }
    return Analyzer.english.offices.owner(of: role, among: found.map(\.1)).map { found[$0].0 }
  }
}
