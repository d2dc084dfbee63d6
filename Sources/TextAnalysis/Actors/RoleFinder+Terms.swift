/// What somebody held: "resigned as governor", "was governor until March".
extension RoleFinder {
  /// The words that end an office right behind a name: "Ann Lee has resigned as governor".
  @inline(__always)
  func ended(behind mention: ActorMention) -> Range<Int>? {
    let verb = mention.tokens.upperBound
    guard verb + 2 < tokens.count, Int(tokens[verb].sentence) == mention.sentence,
      spotter.isOne(of: .helpingToLeave, verb) || spotter.isOne(of: .leavingOffice, verb)
    else { return nil }
    let before = mention.tokens.lowerBound - 1
    if before >= 0, Int(tokens[before].sentence) == mention.sentence,
      spotter.isOne(of: .doubting, before)
    {
      return nil
    }
    return leaving(from: verb, spotter.text.sentences[mention.sentence].tokens.upperBound)
  }

  /// The same behind "who", and the office with its time: "was governor until March".
  func term(from verb: Int, _ limit: Int) -> Range<Int>? {
    if let leaving = leaving(from: verb, limit) { return leaving }
    guard verb + 2 < limit, spotter.text.isWord(verb, "was") else { return nil }
    let start = isDeterminer(verb + 1) ? verb + 2 : verb + 1
    guard let head = head(from: start, limit: limit, .person) else { return nil }
    let end = afterOwner(head + 1, limit)
    guard end + 1 < limit, spotter.isOne(of: .datesOfOffice, end) else { return nil }
    var last = end + 1
    while last < limit,
      tokens[last].kind == .number || spotter.has(last, .calendar)
        || spotter.isOne(of: .monthLeads, last) || isDeterminer(last)
    {
      last += 1
    }
    return last > end + 1 ? verb..<last : nil
  }

  /// "resigned as head of the bank", "was dismissed as governor".
  private func leaving(from start: Int, _ limit: Int) -> Range<Int>? {
    var verb = start
    while verb < min(limit, start + 3), spotter.isOne(of: .helpingToLeave, verb) { verb += 1 }
    guard verb + 2 < limit, spotter.isOne(of: .leavingOffice, verb) else { return nil }
    var link = verb + 1
    if spotter.text.isWord(link, "down") { link += 1 }
    guard link + 1 < limit, spotter.text.isWord(link, "as") else { return nil }
    // "was dismissed as a crank"
    if spotter.text.isWord(link + 1, "a") || spotter.text.isWord(link + 1, "an") { return nil }
    let office = isDeterminer(link + 1) ? link + 2 : link + 1
    guard let head = head(from: office, limit: limit, .person) else { return nil }
    return verb..<afterOwner(head + 1, limit)
  }

  /// Where an office ends with what it is of: "head of the bank" before "last week".
  private func afterOwner(_ start: Int, _ limit: Int) -> Int {
    guard start + 1 < limit, tokens[start].word == spotter.vocabulary.of else { return start }
    var end = start + 1
    if isDeterminer(end) { end += 1 }
    let first = end
    if let name = mentions.first(where: { $0.tokens.lowerBound == first }) {
      return min(name.tokens.upperBound, limit)
    }
    while end < limit, tokens[end].kind == .word, !isSmall(end), !spotter.has(end, .calendar),
      !spotter.isOne(of: .monthLeads, end), !endsPhrase(end)
    {
      end += 1
    }
    return end > first ? end : start
  }
}
