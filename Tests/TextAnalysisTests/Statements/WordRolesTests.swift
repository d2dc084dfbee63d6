import Testing

@testable import TextAnalysis

/// Roles are numbered by hand, often in two branches at once.
@Suite struct `Roles of words` {
  @Test func `have a bit of their own for each list`() {
    var listOfBit: [UInt128: String] = [:]
    for list in WordRoles.lists where list.name != "tense past" {
      #expect(list.role.rawValue.nonzeroBitCount == 1, "\(list.name)")
      let other = listOfBit.updateValue(list.name, forKey: list.role.rawValue)
      #expect(other == nil, "\(list.name)")
    }
  }

  @Test func `are no marks and forms`() {
    let roles: [WordRoles] = [
      .date, .name, .personName, .placeName, .organisationName, .mediaName, .demonym,
    ]
    let listed = WordRoles.lists.reduce(into: WordRoles()) { $0.formUnion($1.role) }
    #expect(roles.allSatisfy { !$0.meets(listed) && !$0.meets(.seen) })
    #expect(!listed.meets(.seen))
    #expect(WordRoles.seen.rawValue.nonzeroBitCount == 13)
  }
}
