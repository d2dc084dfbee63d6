// Bodies that a text names once and then calls by what they are: "the tribe", "its envoy".
extension StatementFinder {
  /// The body that "the company" or "the court" means: the one named last whose name or description
  /// tells that kind, or else a subject shortly before whose name leaves it open.
  ///
  /// Nobody where a sentence names two that it may be.
  func body(calledBy noun: Int, before group: Range<Int>, _ sentence: Int) -> Range<Int>? {
    let kind = BodyKind(reading: reading, noun: noun)
    var open: Range<Int>?
    for other in stride(from: sentence, through: max(0, sentence - Self.bodyReach), by: -1) {
      guard reading.traits[other].meets(.organisationName) else { continue }
      let (told, left) = bodies(in: other, before: group.lowerBound, kind)
      if let first = told.first {
        return told.count == 1 && open.map { isSameBody($0, first) } ?? true ? first : nil
      }
      // "the firm" may be a name that leaves it open, where it was the subject.
      guard open == nil, sentence - other <= 2, other < sentence else { continue }
      let subjects = left.filter { name in
        speakers.contains { $0.sentence == other && $0.tokens.overlaps(name) && isBody($0, name) }
      }
      if subjects.count > 1 { return nil }
      open = subjects.first
    }
    return open
  }

  /// How many sentences back "the company" points.
  private static let bodyReach = 8

  /// Whether a name is what somebody is of who spoke, as Acme in "an Acme official".
  private func isBody(_ speaker: Speaker, _ name: Range<Int>) -> Bool {
    name.lowerBound <= reader.groups.head(of: speaker.tokens)
  }

  /// The bodies that a sentence names before a token, one mention each: those whose names tell the
  /// kind, and those that leave it open.
  private func bodies(
    in sentence: Int, before limit: Int, _ kind: BodyKind
  ) -> (told: [Range<Int>], left: [Range<Int>]) {
    var told: [Range<Int>] = []
    var left: [Range<Int>] = []
    let tokens = reading.sentences[sentence].tokens
    var index = tokens.lowerBound
    while index < min(tokens.upperBound, limit) {
      guard reading.has(index, .organisationName), reading.words[index].name >= 0 else {
        index += 1
        continue
      }
      let name = index..<reading.endOfName(index, limit: tokens.upperBound)
      index = name.upperBound
      let same = { (other: Range<Int>) in self.isSameBody(other, name) }
      switch kind.fit(name) {
      case .tells where !told.contains(where: same): told.append(name)
      case .leavesOpen where !left.contains(where: same): left.append(name)
      default: continue
      }
    }
    return (told, left)
  }

  private func isSameBody(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let first = reading.names[Int(reading.words[one.lowerBound].name)].actor
    return first != nil && first == reading.names[Int(reading.words[other.lowerBound].name)].actor
  }

  /// The actor of a body that somebody speaks for: "a spokesman for the firm".
  func actor(ofBodyIn group: Range<Int>, _ head: Int, sentence: Int) -> Int? {
    let first = head + 2
    guard first + 1 < group.upperBound, reading.has(head, .sources), reader.isOffice(head),
      [small.for, small.of].contains(reading.tokens[head + 1].word),
      reading.tokens[first].word == small.the, group.upperBound - first == 2,
      let body = antecedent(of: first..<group.upperBound, sentence: sentence)
    else { return nil }
    return reader.actor(of: body)
  }

  /// The one body with the word in its name, as "the tribe" is the Three Rivers Tribe.
  ///
  /// Nobody where the text tells of two of the kind, or of "a tribe" since.
  func namedBody(_ head: WordID, before group: Range<Int>) -> Range<Int>? {
    var latest: Int?
    for number in reading.names.indices {
      let name = reading.names[number]
      guard name.token < group.lowerBound else { break }
      guard name.kind == .organisation, let actor = name.actor else { continue }
      var index = name.token
      while index < group.lowerBound, reading.words[index].name == Int32(number) {
        if reading.tokens[index].word == head {
          if let latest, reading.names[latest].actor != actor { return nil }
          latest = number
        }
        index += 1
      }
    }
    guard let latest else { return nil }
    let first = reading.names[latest].token
    let end = reading.endOfName(first, limit: group.lowerBound)
    let isOther = (end..<group.lowerBound).contains {
      reading.tokens[$0].word == head && reading.words[$0].name < 0
        && reading.tokens[$0 - 1].word != small.the
    }
    return isOther ? nil : first..<end
  }

  /// The state or body in whose name "its envoy" speaks: the only one named before it.
  func actor(ofItsOffice group: Range<Int>, _ head: Int, sentence: Int) -> Int? {
    guard reading.isOne(of: .its, group.lowerBound), reader.isOffice(head) else { return nil }
    let sentences = reading.sentences
    let first =
      group.lowerBound > reader.opening(reader.tokens) || sentence == 0
      ? reader.tokens.lowerBound : sentences[sentence - 1].tokens.lowerBound
    var owner: Int?
    for index in first..<group.lowerBound
    where reading.has(index, [.organisationName, .placeName, .mediaName])
      && !reading.has(index, [.demonym, .personName])
    {
      guard let actor = reader.actor(of: index..<index + 1), owner == nil || owner == actor else {
        return nil
      }
      owner = actor
    }
    return owner
  }
}
