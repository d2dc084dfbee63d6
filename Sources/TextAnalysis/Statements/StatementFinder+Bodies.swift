// Bodies that a text names once and then calls by what they are: "the tribe", "its envoy".
extension StatementFinder {
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
    guard reading.isOne(of: Self.its, group.lowerBound), reader.isOffice(head) else { return nil }
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

  private static let its = PlainWords(["its", "Its"])
}
