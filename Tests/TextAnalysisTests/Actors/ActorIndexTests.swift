import Testing

@testable import TextAnalysis

@Suite struct `Actors of many texts` {
  private func merged(_ actors: [ActorName], known: [KnownActor] = []) -> [String] {
    ActorIndex.merged(actors, known: KnownActors(known)).map { actor in
      let aliases = actor.aliases.isEmpty ? "" : " = " + actor.aliases.joined(separator: ", ")
      return "\(actor.kind.rawValue) \(actor.name)\(aliases)"
    }
  }

  private func person(_ name: String, _ aliases: [String] = [], count: Int = 1) -> ActorName {
    ActorName(name: name, kind: .person, aliases: aliases, count: count)
  }

  @Test func `are one whatever the spelling, which keeps its accents`() {
    #expect(
      merged([person("Stephane Duval", count: 3), person("Stéphane Duval")])
        == ["person Stéphane Duval = Stephane Duval"])
  }

  @Test func `join a surname to its only bearer`() {
    #expect(
      merged([person("Ana Suri"), person("Suri", count: 9)]) == ["person Ana Suri = Suri"])
    #expect(
      merged([person("Ana Suri"), person("Lia Suri"), person("Suri")])
        == ["person Ana Suri", "person Lia Suri", "person Suri"])
    #expect(
      merged([person("Ana Suri", count: 30), person("Lia Suri"), person("Suri")])
        == ["person Ana Suri = Suri", "person Lia Suri"])
  }

  @Test func `are one with and without what one calls them`() {
    #expect(
      merged([person("Ana \"Ani\" Suri", count: 3), person("Ani Suri"), person("Ana Suri")])
        .count == 1)
    #expect(merged([person("Ana \"Ani\" Suri"), person("Ada Suri")]).count == 2)
  }

  @Test func `are one land, whatever a text takes it for`() {
    let lands = [
      ActorName(name: "Lower Karsa", kind: .state, count: 3),
      ActorName(name: "Lower Karsa", kind: .organisation),
      ActorName(name: "Lower Karsa", kind: .place),
    ]
    #expect(merged(lands) == ["state Lower Karsa"])
  }

  @Test func `are one company with and without its form`() {
    let companies = [
      ActorName(name: "Al Karsa Holdings", kind: .organisation),
      ActorName(name: "Al Karsa", kind: .organisation),
    ]
    #expect(merged(companies).count == 1)
    let ministries = ["Health", "Finance"].map {
      ActorName(name: "Ministry of \($0)", kind: .organisation)
    }
    #expect(merged(ministries).count == 2)
  }

  @Test func `join abbreviations, listed aliases and company forms`() {
    let organisations = [
      ActorName(name: "World Rowing Federation", kind: .organisation),
      ActorName(name: "WRF", kind: .organisation, count: 8),
      ActorName(name: "UN", kind: .organisation, count: 2),
      ActorName(name: "United Nations", kind: .organisation),
      ActorName(name: "Foobar Ltd", kind: .organisation),
      ActorName(name: "Foobar", kind: .organisation, count: 2),
    ]
    #expect(
      merged(organisations) == [
        "organisation World Rowing Federation = WRF", "organisation United Nations = UN",
        "organisation Foobar = Foobar Ltd",
      ])
  }

  @Test func `join double surnames and middle initials, but not father and son`() {
    #expect(
      merged([
        person("Omer Ben-Tavir"), person("Ben-Tavir"), person("Lia van der Molt"),
        person("van der Molt"),
      ])
        == ["person Omer Ben-Tavir = Ben-Tavir", "person Lia van der Molt = van der Molt"])
    #expect(
      merged([person("Tad W. Corr", count: 2), person("Tad Corr")])
        == ["person Tad W. Corr = Tad Corr"])
    #expect(
      merged([person("Tad W. Corr"), person("Tad H. Corr"), person("Tad Corr")])
        == ["person Tad W. Corr", "person Tad H. Corr", "person Tad Corr"])
    #expect(
      merged([person("Ana Lia Suri"), person("Lia Suri")])
        == ["person Ana Lia Suri", "person Lia Suri"])
  }

  @Test func `join spellings of a name from another alphabet`() {
    #expect(
      merged([person("Muhamar Gadhuri", count: 2), person("Mohamar Qadduri")]).count == 1)
    #expect(merged([person("Ana Petrenskyy", count: 2), person("Petrensky")]).count == 1)
    #expect(merged([person("Ana Petrenskiy", count: 2), person("Ana Petrensky")]).count == 1)
    #expect(merged([person("Ivan Sobakoff"), person("Sobakov"), person("Sobakov")]).count == 1)
    #expect(merged([person("Omar Ferideh"), person("Feride")]).count == 1)
  }

  @Test func `keep people apart whose given names differ`() {
    let pairs = [
      [person("Ana Petrenskyy"), person("Ina Petrensky")],
      [person("Gabriela Petrenskyy"), person("Gabriele Petrensky")],
      [person("Karen Sobakov"), person("Karan Sobakov")],
      // Too short, or doubled letters alone.
      [person("Ana Kelly"), person("Kelli")],
      [person("Ana Petterson"), person("Peterson")],
      // Another bears it to the letter.
      [person("Ana Petrenskyy"), person("Lia Petrensky")],
    ]
    for pair in pairs { #expect(merged(pair).count == 2) }
    #expect(
      merged([person("Ana Petrenskyy", count: 30), person("Lia Petrensky"), person("Petrensky")])
        == ["person Ana Petrenskyy", "person Lia Petrensky = Petrensky"])
  }

  @Test func `join what the British and Americans write each in their way`() {
    let names = ["Organisation for River Defence", "Organization for River Defense"]
    #expect(
      merged(names.map { ActorName(name: $0, kind: .organisation) }).count == 1)
  }

  @Test func `keep persons and places of one name apart`() {
    let place = ActorName(name: "Lincoln", kind: .place)
    #expect(merged([place, person("Lincoln")]) == ["place Lincoln", "person Lincoln"])
  }

  @Test func `follow the editor`() {
    let known = [
      KnownActor(name: "Ana Suri", kind: .person, aliases: ["The Suri"]),
      KnownActor(name: "Lia Suri", kind: .person, distinctFrom: ["Suri"]),
    ]
    let names = [
      ActorName(name: "Ana Suri", kind: .organisation, known: 0), person("Suri"),
      ActorName(name: "Lia Suri", kind: .person, known: 1),
    ]
    #expect(merged(names, known: known) == ["person Ana Suri", "person Suri", "person Lia Suri"])
  }

  @Test func `are the same in any order`() {
    let names = [
      person("Ana Suri", ["Suri"]), person("Suri"), person("ANA SURI"),
      ActorName(name: "UN", kind: .organisation), ActorName(name: "U.N.", kind: .organisation),
    ]
    let forwards = Set(merged(names))
    #expect(forwards == Set(merged(names.reversed())))
  }
}
