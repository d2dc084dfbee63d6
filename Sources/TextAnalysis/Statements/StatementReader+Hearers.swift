// To whom something was said: "told Reuters", "warned the army".
extension StatementReader {
  /// "told Reuters", "warned the army": whom the words were said to, and what comes after.
  func afterHearer(
    _ verb: TextReading.Phrase, in sentence: Range<Int>
  ) -> (hearer: Range<Int>?, rest: Int) {
    var first = verb.tokens.upperBound
    if verb.roles.meets(.said), !verb.roles.meets([.withHearer, .infinitive]),
      first < sentence.upperBound,
      reading.tokens[first].word == small.to
    {
      first += 1
    } else if !verb.roles.meets(.withHearer) {
      return (nil, first)
    }
    guard first < sentence.upperBound, reading.tokens[first].word != small.that,
      reading.isWord(first)
    else { return (nil, first) }
    if reading.has(first, .pronoun) { return (first..<first + 1, first + 1) }
    guard let group = hearerGroup(first, in: sentence) else { return (nil, verb.tokens.upperBound) }
    // "told people in the north to leave"
    if group.upperBound < sentence.upperBound, reading.uses[group.upperBound].contains(.joint),
      reading.tokens[group.upperBound].word != small.and,
      let whole = groups.group(from: first, ceiling: sentence.upperBound),
      whole.upperBound < sentence.upperBound, reading.tokens[whole.upperBound].word == small.to
    {
      return (whole, whole.upperBound)
    }
    if let that = thatBehind(group, in: sentence) { return (group.lowerBound..<that, that) }
    return (group, group.upperBound)
  }

  /// The "that" behind the rest of a hearer: "told the Lusa programme that", "told Peruvian
  /// investigators in May that".
  private func thatBehind(_ group: Range<Int>, in sentence: Range<Int>) -> Int? {
    let first = group.upperBound
    guard reading.isCapital(first - 1), first < sentence.upperBound, reading.isWord(first),
      reading.tokens[first].shape == .lower, groups.isNoun(first),
      let that = (first + 1..<max(min(first + 6, sentence.upperBound), first + 1)).first(where: {
        reading.tokens[$0].word == small.that
      }), that + 2 < sentence.upperBound
    else { return nil }
    let isRest = (first..<that).allSatisfy {
      (!reading.has($0, [.auxiliary, .finiteVerb, .pronoun, .relative]) || reading.has($0, .date))
        && !isParticiple($0)
        && (reading.isWord($0) || reading.isNumber($0))
    }
    // "told Lusa studies that ended in May had shown": no clause begins with a verb.
    return isRest && !reading.has(that + 1, [.auxiliary, .finiteVerb]) && !isParticiple(that + 1)
      ? that : nil
  }

  /// One name or one noun: what follows may be the reported clause without "that".
  func hearerGroup(_ first: Int, in sentence: Range<Int>) -> Range<Int>? {
    var index = first
    while index < sentence.upperBound, reading.has(index, .determiner) { index += 1 }
    guard index < sentence.upperBound, reading.isWord(index) else { return nil }
    if let media = reading.entry(at: index, .namedMedia), reading.isCapital(index) {
      index = media.tokens.upperBound
      while index < sentence.upperBound, reading.isWord(index),
        reading.has(index, .media) || isHearerName(index)
      {
        index += 1
      }
      return first..<index
    }
    if reading.isCapital(index) {
      // "Dutch broadcaster NOS", "Lusa news agency"
      while index < sentence.upperBound, reading.isWord(index),
        isHearerName(index) || joinsHearers(index, in: sentence) || reading.has(index, .media)
          || index > first && reading.words[index].name >= 0
            && reading.words[index].name == reading.words[index - 1].name
      {
        index += 1
      }
      // "Lebanon’s Al-Manar television", "the BBC’s Today programme"
      if index + 1 < sentence.upperBound, index > first, reading.isPossessive(index) {
        let ceiling = min(index + 6, sentence.upperBound)
        if let rest = groups.group(from: index + 1, ceiling: ceiling),
          rest.upperBound < sentence.upperBound,
          reading.tokens[rest.upperBound].word == small.that
            || reading.tokens[rest.upperBound].word == small.to
        {
          return first..<rest.upperBound
        }
        return nil
      }
      // "a Lower House budget committee"
      let article = reading.tokens[first].word
      if article == small.a || article == small.an,
        let body = (index..<min(index + 3, sentence.upperBound)).last(where: {
          reading.tokens[$0].shape == .lower && reading.has($0, [.authorities, .occasions, .media])
        })
      {
        return first..<body + 1
      }
      return index > first ? first..<index : nil
    }
    let kinds: WordRoles = [.sources, .authorities, .media, .people, .occasions, .documents]
    if reading.has(index, [.sources, .authorities, .media, .people]) {
      // "a news conference", "the security council"
      while index + 1 < sentence.upperBound, reading.tokens[index + 1].shape == .lower,
        reading.has(index + 1, kinds), !reading.isFunctionWord(index + 1)
      {
        index += 1
      }
      // "broadcaster QRT", "news agency Lumo"
      if reading.has(index, .media), index + 1 < sentence.upperBound, isHearerName(index + 1) {
        return first..<reading.endOfName(index + 1, limit: sentence.upperBound)
      }
      return first..<index + 1
    }
    // "a news conference", "parliament"
    guard let group = groups.group(from: first, ceiling: min(first + 4, sentence.upperBound)) else {
      return nil
    }
    return group
  }

  func isHearerName(_ index: Int) -> Bool {
    reading.isCapital(index) && !reading.isFunctionWord(index) && !reading.has(index, .date)
  }

  func joinsHearers(_ index: Int, in sentence: Range<Int>) -> Bool {
    reading.tokens[index].word == small.and && index + 1 < sentence.upperBound
      && isHearerName(index + 1)
  }
}
