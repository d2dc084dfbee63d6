// For whom somebody speaks whom another is named by: "her office", "his lawyer", "his admission".
extension StatementFinder {
  /// The person for whom "her office" or "his lawyer" speaks.
  mutating func actor(ofTheirOffice group: Range<Int>, _ head: Int, sentence: Int) -> Int? {
    guard group.count > 1, head == group.upperBound - 1, isPersonal(group.lowerBound),
      reading.isOne(of: .personalOffices, head),
      // "her husband's lawyer"
      !group.contains(where: { reading.isPossessive($0) || reading.words[$0].name >= 0 })
    else { return nil }
    return owner(group.lowerBound, sentence).flatMap { reader.actor(of: $0) }
  }

  /// Whether the word is "his" or "her".
  @inline(__always)
  func isPersonal(_ index: Int) -> Bool { reading.isOne(of: .ownersOfPersons, index) }

  /// Whom "his" or "her" points at.
  mutating func owner(_ pronoun: Int, _ sentence: Int) -> Range<Int>? {
    if sexes == nil { sexes = PersonSexes(reading, offices: offices) }
    let sex: PersonSexes.Sex = reading.ends(pronoun, "r") ? .she : .he
    let named = persons(in: sentence).filter {
      $0.upperBound <= pronoun && agrees($0, sex) != false
    }
    if let first = named.first { return named.count == 1 ? first : nil }
    return person(sex, for: pronoun..<pronoun + 1, of: nil, sentence)
  }

  /// Who was heard in the sentence before, as Lee in "The panel led by Jo Roe heard from Ann Lee".
  func witness(before sentence: Int) -> Range<Int>? {
    guard sentence > 0, reading.traits[sentence - 1].meets(.personName) else { return nil }
    let before = reading.sentences[sentence - 1].tokens
    guard
      let from = before.dropFirst().first(where: {
        reading.tokens[$0].word == small.from
          && (reading.isOne(of: .heard, $0 - 1)
            || $0 - 2 >= before.lowerBound && reading.isOne(of: .heard, $0 - 2))
      })
    else { return nil }
    return persons(in: sentence - 1).first { $0.lowerBound > from && $0.lowerBound < from + 5 }
  }

  /// From which sentence a pronoun points back: from that before where it tells of the person, too.
  ///
  /// In "He called on her to go. She said no" who she is stands farther back.
  func reachStart(_ sex: PersonSexes.Sex, _ sentence: Int) -> Int {
    guard sentence > 0 else { return sentence }
    let isTold = reading.sentences[sentence - 1].tokens.contains { index in
      reading.tokens[index].shape == .lower
        && (sex == .she ? reading.spells(index, "her") : reading.spells(index, "him"))
    }
    return isTold ? sentence - 1 : sentence
  }
}

// MARK: - Offices whose bearer is named later

extension StatementFinder {
  /// The only person of an office in the text whom the first sentences call by it alone.
  ///
  /// "The central bank governor" may be "Gov. Ann Lee of the National Bank", named later.
  func actor(bearing group: Range<Int>, _ head: Int, sentence: Int) -> Int? {
    guard sentence < Self.leadLength, head == group.upperBound - 1, group.count > 1,
      reading.tokens[group.lowerBound].word == small.the, reader.isSoleOffice(head),
      !group.contains(where: { reading.words[$0].name >= 0 || isOfOthers($0) })
    else { return nil }
    var found: Office?
    for office in offices where isHeaded(office, by: head) {
      guard !office.tokens.contains(where: isOfOthers) else { return nil }
      if let found, reader.actor(of: found.name) != reader.actor(of: office.name) { return nil }
      found = found ?? office
    }
    guard let found, found.sentence > sentence else { return nil }
    return tellsMore(found, of: group) ? reader.actor(of: found.name) : nil
  }

  /// How many sentences tell of somebody before they name them.
  private static let leadLength = 4

  private func isOfOthers(_ index: Int) -> Bool { reading.isOne(of: .strangers, index) }

  /// Whether the words of an office hold its noun, or what it is short for: "Gov." for "governor".
  private func isHeaded(_ office: Office, by head: Int) -> Bool {
    office.tokens.contains { index in
      if reading.tokens[index].word == reading.tokens[head].word { return true }
      guard reading.tokens[index].hasPeriod else { return false }
      let short = reading.bytes(at: index).filter { $0 != UInt8(ascii: ".") }
      let long = reading.bytes(at: head)
      return short.count > 2 && long.count > short.count
        && zip(short, long).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }

  /// Whether what tells more of an office is said of its bearer, too: the bank of "bank governor".
  private func tellsMore(_ office: Office, of group: Range<Int>) -> Bool {
    guard group.count > 2 else { return office.tokens.count < 3 }
    let kind = group.upperBound - 2
    let end = min(office.name.upperBound + 8, reading.sentences[office.sentence].tokens.upperBound)
    return (min(office.tokens.lowerBound, office.name.lowerBound)..<end).contains {
      reader.isSameWord(kind, $0)
    }
  }
}
