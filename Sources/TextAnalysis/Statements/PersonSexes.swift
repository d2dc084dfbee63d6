/// Which of the persons of a text are women and which men, as far as the text tells.
///
/// A title, an office or a noun of kin tells most ("Ms Lee", "the chairman"), then a given name, then
/// whom a pronoun was taken for before. What two of a kind tell against each other tells nothing.
struct PersonSexes {
  enum Sex { case he, she }

  /// By actor: what titles and names tell.
  private var told: [RareRoles] = []
  /// By actor: for whom a pronoun stood.
  private var taken: [Sex?] = []

  init(_ reading: TextReading, offices: [StatementFinder.Office]) {
    // No more actors are named than there are names.
    told.reserveCapacity(reading.names.count)
    taken.reserveCapacity(reading.names.count)
    for number in 0..<reading.names.count {
      let name = reading.names[number]
      guard name.kind == .person, let actor = name.actor else { continue }
      var first = name.token
      while first > 0, Int(reading.tokens[first - 1].end) > name.range.lowerBound { first -= 1 }
      var end = first
      while end < reading.tokens.count, Int(reading.tokens[end].start) < name.range.upperBound {
        end += 1
      }
      guard first < end else { continue }
      note(Self.roles(of: first..<end, reading), actor)
    }
    let groups = NounGroups(reading: reading)
    for office in offices where !office.tokens.isEmpty && !office.name.isEmpty {
      let name = reading.words[office.name.lowerBound].name
      guard name >= 0, let actor = reading.names[Int(name)].actor else { continue }
      note(reading.rareRoles(groups.head(of: office.tokens)).intersection([.he, .she]), actor)
    }
  }

  private mutating func note(_ roles: RareRoles, _ actor: Int) {
    while told.count <= actor {
      told.append([])
      taken.append(nil)
    }
    told[actor].formUnion(roles)
  }

  /// Remembers whom a pronoun was taken for.
  mutating func take(_ sex: Sex, for actor: Int) {
    note([], actor)
    if taken[actor] == nil { taken[actor] = sex }
  }

  /// The sex of an actor, or `nil` where nothing tells it.
  func sex(of actor: Int) -> Sex? {
    guard actor < told.count else { return nil }
    return Self.sex(told[actor]) ?? taken[actor]
  }

  /// What words tell: titles before names.
  static func sex(_ roles: RareRoles) -> Sex? {
    switch roles.intersection([.he, .she]) {
    case .he: return .he
    case .she: return .she
    default: break
    }
    switch roles.intersection([.man, .woman]) {
    case .man: return .he
    case .woman: return .she
    default: return nil
    }
  }

  /// What a person's name, the title in it and the one right before it tell.
  static func roles(of name: Range<Int>, _ reading: TextReading) -> RareRoles {
    var roles: RareRoles = []
    // A surname may be "King" or "James".
    for index in name.dropLast() where reading.isWord(index) {
      let found = reading.rareRoles(index)
      roles.formUnion(found.intersection([.he, .she]))
      if roles.isDisjoint(with: [.man, .woman]) {
        roles.formUnion(found.intersection([.man, .woman]))
      }
    }
    let title = name.lowerBound - 1
    guard title >= 0, reading.tokens[title].sentence == reading.tokens[name.lowerBound].sentence
    else { return roles }
    return roles.union(reading.rareRoles(title).intersection([.he, .she]))
  }
}
