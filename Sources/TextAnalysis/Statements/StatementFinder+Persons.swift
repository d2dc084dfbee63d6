// Whom "he" and "she" point at: never at one whom the text tells to be the other, and at nobody
// where two may be meant.
extension StatementFinder {
  /// Whom the speaker of a draft stands for, if a pronoun for one person.
  func person(
    _ sex: PersonSexes.Sex, for pronoun: Range<Int>, of draft: Draft?, _ sentence: Int
  ) -> Range<Int>? {
    if let draft, reading.isOne(of: .replies, draft.verb.lowerBound), sentence > 0,
      let other = otherParty(sex, sentence)
    {
      return other
    }
    if let subject = subjectBefore(pronoun, of: draft), agrees(subject, sex) != false {
      return subject
    }
    if pronoun.lowerBound <= reader.opening(reader.tokens), let witness = witness(before: sentence),
      agrees(witness, sex) != false
    {
      return witness
    }
    // Who replies is not who spoke last.
    let other =
      draft.map { reading.isOne(of: .replies, $0.verb.lowerBound) } ?? false
      ? speakers.last { $0.sentence == sentence - 1 }?.tokens : nil
    let start = reachStart(sex, sentence)
    let speaker = latestSpeaker {
      start - $0.sentence <= Self.reach && isPerson($0.tokens) && $0.tokens != other
        && agrees($0.tokens, sex) != false
    }
    if let speaker {
      if let draft, goesOn(speaker, draft) { return speaker.tokens }
      return hasRival(speaker, sex, before: sentence, but: other) ? nil : speaker.tokens
    }
    return onlyPerson(sex, before: sentence)
  }

  /// Whether who spoke last, in the sentence right before these words, goes on speaking.
  ///
  /// In "A nurse said that Tom Hill’s wife had left. “It was late,” she said" it is the nurse.
  private func goesOn(_ speaker: Speaker, _ draft: Draft) -> Bool {
    guard draft.rule == .wordsBefore, !draft.content.isEmpty, let told = statements.last,
      told.source == reading.byteRange(speaker.tokens), told.sentence == speaker.sentence,
      speakers.last?.tokens == speaker.tokens
    else { return false }
    return speaker.sentence + 1 == Int(reading.tokens[draft.content.lowerBound].sentence)
  }

  /// Whether another may be meant as well: whom a later sentence names, or who is known to be of the
  /// sex where the speaker is not.
  private func hasRival(
    _ speaker: Speaker, _ sex: PersonSexes.Sex, before sentence: Int, but excluded: Range<Int>?
  ) -> Bool {
    let isKnown = agrees(speaker.tokens, sex) != nil
    return (max(0, speaker.sentence)..<sentence).contains { other in
      guard other > speaker.sentence || !isKnown else { return false }
      return persons(in: other).contains { person in
        guard !overlaps(person, speaker.tokens), !(excluded.map { overlaps(person, $0) } ?? false)
        else { return false }
        let agreement = agrees(person, sex)
        return agreement == true || agreement == nil && other > speaker.sentence
      }
    }
  }

  /// How many sentences back a pronoun points.
  private static let reach = 2

  /// Who is spoken with in the sentence before: who replies is not who asked.
  private func otherParty(_ sex: PersonSexes.Sex, _ sentence: Int) -> Range<Int>? {
    guard let last = speakers.last, last.sentence == sentence - 1 else { return nil }
    let others = persons(in: sentence - 1).filter {
      !isSame($0, last.tokens) && agrees($0, sex) != false
    }
    return others.count == 1 ? others.first : nil
  }

  /// The person who is the subject of a clause before the pronoun in its sentence, unless the pronoun
  /// tells of that clause: "Ann Lee will go, she said".
  private func subjectBefore(_ pronoun: Range<Int>, of draft: Draft?) -> Range<Int>? {
    guard let draft, pronoun.lowerBound > reader.opening(reader.tokens) + 1,
      let opening = reader.subject(of: reader.tokens),
      case let subject = reader.named(behind: opening) ?? opening,
      subject.upperBound < pronoun.lowerBound,
      !reader.isPointer(subject), isPerson(subject),
      !reader.isNameOnly(subject)
        || reading.has(subject.lowerBound, .personName),
      !draft.content.contains(subject.lowerBound)
    else { return nil }
    return subject
  }

  /// The one person named in the sentence before, or else in the one before that, who is meant.
  private func onlyPerson(_ sex: PersonSexes.Sex, before sentence: Int) -> Range<Int>? {
    for other in stride(from: sentence - 1, through: max(0, sentence - Self.reach), by: -1) {
      let persons = persons(in: other).filter { agrees($0, sex) != false }
      // "He praised Tom Hill. … he said": Hill is another.
      if !persons.isEmpty, let pronoun = reader.pronoun(opening: reading.sentences[other].tokens),
        self.sex(of: pronoun) == sex
      {
        return nil
      }
      if let first = persons.first { return persons.count == 1 ? first : nil }
    }
    return onlyPerson(sex, inBlockBefore: sentence)
  }

  /// The one person whom the sentences of a block before this one name, if of that sex for certain.
  private func onlyPerson(_ sex: PersonSexes.Sex, inBlockBefore sentence: Int) -> Range<Int>? {
    let block = reading.sentences[sentence].block
    var found: Range<Int>?
    for other in stride(from: sentence - 1, through: max(0, sentence - Self.blockReach), by: -1)
    where reading.sentences[other].block == block {
      for person in persons(in: other) where agrees(person, sex) != false {
        if let found, !isSame(found, person) { return nil }
        found = person
      }
    }
    return found.flatMap { agrees($0, sex) == true ? $0 : nil }
  }

  private static let blockReach = 5

  /// The persons named in a sentence, each once.
  func persons(in sentence: Int) -> [Range<Int>] {
    guard reading.traits[sentence].meets(.personName) else { return [] }
    var found: [Range<Int>] = []
    for index in reading.sentences[sentence].tokens where reading.has(index, .personName) {
      if let last = found.last, last.upperBound == index,
        reading.words[last.lowerBound].name == reading.words[index].name
      {
        found[found.count - 1] = last.lowerBound..<index + 1
      } else if !found.contains(where: { isSame($0, index..<index + 1) }) {
        found.append(index..<index + 1)
      }
    }
    return found
  }

  private func overlaps(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.overlaps(other) || isSame(one, other)
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard let actor = reader.actor(of: one) else { return false }
    return actor == reader.actor(of: other)
  }
}

extension StatementFinder {
  /// Who was asked right before, where "it" or "she" agrees or refuses: Peru in "Chile asked Peru to
  /// leave, but it refused to go".
  func answerer(_ pronoun: Range<Int>, _ draft: Draft, _ sentence: Int) -> Range<Int>? {
    guard draft.act == .accepted || draft.act == .rejected, let told = statements.last,
      told.act == .demanded || told.act == .proposed || told.act == .warned,
      sentence - told.sentence <= 1
    else { return nil }
    let asking = reading.sentences[told.sentence].tokens
    guard
      let first = asking.first(where: { Int(reading.tokens[$0].start) >= told.content.lowerBound }),
      let group = reader.groups.group(from: first, ceiling: asking.upperBound),
      let link = (first..<min(group.upperBound + 1, asking.upperBound)).first(where: {
        reading.tokens[$0].word == small.to || reading.tokens[$0].word == small.for
      }), link > first, case let asked = first..<link, reader.groups.canSpeak(asked),
      mayBe(asked, pronoun)
    else { return nil }
    return asked
  }

  /// Who was taken to court, where "it" or "he" denies something.
  ///
  /// In "The union sued Acme. It denies negligence" it is Acme.
  func defendant(_ pronoun: Range<Int>, _ draft: Draft, _ sentence: Int) -> Range<Int>? {
    guard draft.act == .denied else { return nil }
    let opens = pronoun.lowerBound <= reader.opening(reader.tokens) + 1
    guard !opens || sentence > 0 else { return nil }
    let words =
      opens
      ? reading.sentences[sentence - 1].tokens : reader.tokens.lowerBound..<pronoun.lowerBound
    guard let verb = words.last(where: { reading.isOne(of: .charges, $0) }),
      verb > words.lowerBound, verb + 1 < words.upperBound, !reader.isBe(verb - 1),
      let group = reader.groups.group(from: verb + 1, ceiling: words.upperBound)
    else { return nil }
    let end = group.first { [small.of, small.for, small.with].contains(reading.tokens[$0].word) }
    let charged = group.lowerBound..<(end ?? group.upperBound)
    return !charged.isEmpty && reader.groups.canSpeak(charged) && mayBe(charged, pronoun)
      ? charged : nil
  }

  /// Whether "it", "they", "he" or "she" may stand for somebody.
  private func mayBe(_ group: Range<Int>, _ pronoun: Range<Int>) -> Bool {
    if let sex = sex(of: pronoun) { return isPerson(group) && agrees(group, sex) != false }
    let isThey = reading.tokens[pronoun.lowerBound].word == small.they
    if isSeveral(group) { return isThey }
    return !isThey
      && (!isPerson(group)
        || reader.isNameOnly(group) && !group.contains { reading.has($0, .personName) })
  }

  /// Whether it is not told who answers.
  ///
  /// In "The firm offered the union 5 per cent. It rejected the offer" it may be either.
  func rejectsOwnOffer(_ pronoun: Range<Int>, _ draft: Draft, _ sentence: Int) -> Bool {
    guard draft.act == .accepted || draft.act == .rejected,
      draft.content.prefix(4).contains(where: { reading.isOne(of: .offers, $0) })
    else { return false }
    let before = reader.tokens.lowerBound..<pronoun.lowerBound
    let first =
      before.count > 3 ? before : sentence > 0 ? reading.sentences[sentence - 1].tokens : before
    return first.contains { reading.has($0, .proposed) }
  }

  /// Whom a pronoun points at that speaks again in its sentence.
  ///
  /// In "Observers said it was calm, though they criticised the broadcaster" they are the observers.
  @inline(__always)
  func speakerBefore(_ number: Int, of drafts: [Draft]) -> Range<Int>? {
    let group = drafts[number].speaker
    guard reader.isPointer(group) else { return nil }
    let word = reading.tokens[group.lowerBound].word
    let sex = sex(of: group)
    guard sex != nil || word == small.it || word == small.they else { return nil }
    return drafts[..<number].last { draft in
      guard !reader.isPointer(draft.speaker), draft.speaker.upperBound <= group.lowerBound else {
        return false
      }
      if let sex {
        // "The deputy called on Juan Ruiz to resign; he refused": another may be meant.
        let isNear =
          draft.speaker.contains { reading.has($0, .personName) }
          || !(draft.speaker.upperBound..<group.lowerBound).contains { reading.isMark($0, ";") }
        let isOwned = reading.isOne(of: .ownersOfPersons, draft.speaker.lowerBound)
        return isNear && !isOwned && isPerson(draft.speaker) && agrees(draft.speaker, sex) != false
      }
      if word == small.they { return isSeveral(draft.speaker) }
      return mayBeIt(draft.speaker) || !isPerson(draft.speaker) && !isSeveral(draft.speaker)
    }?.speaker
  }

  /// Whether a name of one word is no known person's, as in "Brontex said it had paid".
  private func mayBeIt(_ group: Range<Int>) -> Bool {
    guard group.count == 1, reader.isNameOnly(group), let actor = reader.actor(of: group) else {
      return false
    }
    return !reading.names.indices.contains {
      let name = reading.names[$0]
      return name.actor == actor
        && reading.endOfName(name.token, limit: reading.tokens.count)
          > name.token + 1
    }
  }

  /// Whether the words are of one of the sex; `nil` where nothing tells.
  func agrees(_ group: Range<Int>, _ sex: PersonSexes.Sex) -> Bool? {
    let head = reader.groups.head(of: group)
    let roles = reading.rareRoles(head)
    if let told = PersonSexes.sex(roles.intersection([.he, .she])), !reading.has(head, .name) {
      return told == sex
    }
    if let actor = reader.actor(of: group, head), let told = sexes?.sex(of: actor) {
      return told == sex
    }
    return nil
  }

  /// Whether a group may be one person: no body, and not several.
  func isPerson(_ group: Range<Int>) -> Bool {
    if isSeveral(group) { return false }
    let head = reader.groups.head(of: group)
    if reading.isOne(of: .crowds, head) { return false }
    return group.contains { reading.has($0, .personName) } && !reading.has(head, Self.bodies)
      || reading.has(head, .sources) || reader.isNameOnly(group)
      || !reading.rareRoles(head).isDisjoint(with: [.he, .she])
  }

  /// Names and nouns of what is no person: "Ann Lee’s party".
  private static var bodies: WordRoles {
    [.organisationName, .placeName, .mediaName, .authorities, .documents]
  }

  /// Whether a group is of several: "Lee and Roe", "the ministers", not "the United States".
  func isSeveral(_ group: Range<Int>) -> Bool {
    if reader.joinsSpeakers(group) { return true }
    let head = reader.groups.head(of: group)
    if reading.has(head, .name), !reading.has(head, .demonym) { return false }
    return NounReader(reading: reading).isPlural(head) || reading.isOne(of: .crowds, head)
  }

  /// Knows from now on, if it is asked about a person at all, who is a man and who a woman.
  mutating func knowSexes(for group: Range<Int>) {
    guard sexes == nil, sex(of: group) != nil else { return }
    sexes = PersonSexes(reading, offices: offices)
  }

  /// The sex that a pronoun tells.
  func sex(of pronoun: Range<Int>) -> PersonSexes.Sex? {
    guard pronoun.count == 1 else { return nil }
    let first = pronoun.lowerBound
    let word = reading.tokens[first].word
    if word == small.he { return .he }
    if word == small.she { return .she }
    // "quoted him as saying"
    guard first > 0, reading.has(first - 1, .pastQuoted) else { return nil }
    return reading.spells(first, "him") ? .he : reading.spells(first, "her") ? .she : nil
  }
}
