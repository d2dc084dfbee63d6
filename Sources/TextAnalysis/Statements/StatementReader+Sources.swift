// Sources named without a verb: according to.
extension StatementReader {
  func according(_ phrase: Range<Int>, in sentence: Range<Int>, earlier: [Draft]) -> Draft? {
    let first = phrase.upperBound
    // "relying on information from protesters": on which nobody says anything.
    if reading.tokens[phrase.lowerBound].word == small.on, phrase.lowerBound > opening(sentence),
      !reading.isMark(phrase.lowerBound - 1, ",")
    {
      return nil
    }
    guard first < sentence.upperBound,
      // "Its assurances were based on data from": they were.
      phrase.lowerBound <= opening(sentence) || !reading.has(phrase.lowerBound - 1, .auxiliary),
      let group = groups.group(from: first, ceiling: sentence.upperBound),
      !reading.isOne(of: .accordingMeasures, groups.head(of: group)),
      !reading.has(phrase.lowerBound, .ingForm)
        || reading.spells(phrase.upperBound - 1, "to") || groups.canSpeak(group),
      !reading.has(phrase.lowerBound, .ingForm)
        || reading.has(groups.head(of: group), [.sources, .media])
        || !group.contains(where: { reading.isOne(of: .grounds, $0) })
    else { return nil }
    let isFirst = phrase.lowerBound <= opening(sentence)
    let source = joined(relayed(withKnowledge(group, in: sentence), in: sentence), in: sentence)
    let speaker = holder(of: source, isFirst) ?? source
    var content: Range<Int>
    if isFirst {
      var start = max(group.upperBound, speaker.upperBound)
      // "According to the charity, which runs the ward, …"
      if start + 1 < sentence.upperBound, reading.isMark(start, ","),
        reading.has(start + 1, .relative)
      {
        start += 1
      }
      // "I understand from two diplomats that …"
      let isThat = start < sentence.upperBound && reading.tokens[start].word == small.that
      while !isThat, start < sentence.upperBound, !reading.isMark(start, ",") { start += 1 }
      // "According to a study by the charity, which runs the ward, …"
      if !isThat, start + 1 < sentence.upperBound, reading.has(start + 1, .relative) {
        start += 1
        while start < sentence.upperBound, !reading.isMark(start, ",") { start += 1 }
      }
      content = min(start + 1, sentence.upperBound)..<sentence.upperBound
    } else {
      if let cited = citedInside(phrase, speaker, in: sentence) { return cited }
      let told = ownShare(before: phrase, earlier) ?? retold(before: phrase, in: sentence, earlier)
      content = told ?? sentence.lowerBound..<phrase.lowerBound
      let after = max(group.upperBound, speaker.upperBound)
      let isShared = sharesNumbers(from: after, in: sentence)
      // "The firm, according to a broker, will close": the words around it.
      if told == nil, !isShared,
        !content.contains(where: {
          reading.has($0, [.auxiliary, .finiteVerb]) || isParticiple($0)
        })
      {
        content = sentence
      }
      // What goes on after a comma is told by the same source.
      if told == nil, !isShared, after + 3 < sentence.upperBound, reading.isMark(after, ","),
        !reading.has(after + 1, .relative)
      {
        content = sentence.lowerBound..<sentence.upperBound
      }
    }
    return Draft(
      act: .said, verb: phrase, speaker: speaker, content: content, start: phrase.lowerBound,
      rule: .according)
  }

  /// "nine" in "Seven are dead according to police, nine according to the hospital": the number that is a
  /// source's own.
  private func ownShare(before phrase: Range<Int>, _ earlier: [Draft]) -> Range<Int>? {
    guard let last = earlier.last, last.rule == .according,
      last.verb.lowerBound > opening(tokens), let share = share(from: last.speaker.upperBound),
      share.upperBound == phrase.lowerBound
    else { return nil }
    return share
  }

  /// Whether another source's own number follows a source.
  private func sharesNumbers(from start: Int, in sentence: Range<Int>) -> Bool {
    guard let share = share(from: start) else { return false }
    return share.upperBound < sentence.upperBound
      && reading.entry(at: share.upperBound, .according) != nil
  }

  /// A number with what it counts behind a comma or "and", up to where another source is named.
  private func share(from start: Int) -> Range<Int>? {
    var first = start
    while first < tokens.upperBound, first < start + 2,
      reading.isMark(first, ",") || reading.has(first, .coordinator)
    {
      first += 1
    }
    guard first > start, first < tokens.upperBound,
      let end = (first..<min(first + 7, tokens.upperBound)).first(where: {
        reading.entry(at: $0, .according) != nil
      }), end > first,
      (first..<end).contains(where: {
        reading.isNumber($0) || reading.has($0, [.ones, .tens, .vagueAmount])
      })
    else { return nil }
    return first..<end
  }

  /// Whose name stands behind the office of a source: "according to the harbour master, Kim Lee".
  ///
  /// At the head of a sentence the name may be its subject: "According to the witness, Lee fled".
  private func holder(of source: Range<Int>, _ isFirst: Bool) -> Range<Int>? {
    let head = groups.head(of: source)
    guard source.upperBound < tokens.upperBound, reading.isMark(source.upperBound, ","),
      isFirst
        ? isSoleOffice(head) || reading.isOne(of: .posts, head)
        : !reading.has(head, [.authorities, .documents, .media, .relays, .pluralForm, .name])
    else { return nil }
    return named(after: source)
  }

  /// The source with the one joined to it: "according to the army and the Red Cross".
  private func joined(_ source: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    let joint = source.upperBound
    guard joint + 1 < sentence.upperBound, reading.tokens[joint].word == small.and,
      groups.canSpeak(source),
      let second = groups.group(from: joint + 1, ceiling: sentence.upperBound),
      groups.canSpeak(second), !isPointer(second),
      second.upperBound >= sentence.upperBound
        || !reading.isWord(second.upperBound)
          && !reading.isOpeningQuote(second.upperBound)
    else { return source }
    return source.lowerBound..<second.upperBound
  }

  /// The ground that the subject of a sentence names for what it did: "The airline stopped flights,
  /// citing bad weather".
  func ground(_ phrase: Range<Int>, in sentence: Range<Int>) -> Draft? {
    let first = phrase.upperBound
    guard phrase.count == 1, first < sentence.upperBound, phrase.lowerBound > sentence.lowerBound,
      reading.isMark(phrase.lowerBound - 1, ","), reading.ends(phrase.lowerBound, "citing"),
      (first..<min(first + 5, sentence.upperBound)).contains(where: {
        reading.isOne(of: .grounds, $0)
      }),
      let subject = subject(of: sentence), groups.canSpeak(subject), !isPointer(subject),
      subject.upperBound < phrase.lowerBound - 1, !namesSource(first, in: sentence),
      isParticiple(subject.upperBound)
        || reading.has(subject.upperBound, [.auxiliary, .finiteVerb]),
      !(subject.upperBound..<phrase.lowerBound - 1).contains(where: { reading.isMark($0, ",") }),
      !reading.has(groups.head(of: subject), .documents)
    else { return nil }
    return Draft(
      act: .said, verb: phrase, speaker: subject, content: first..<clauseEnd(first, in: sentence),
      start: phrase.lowerBound - 1, isClause: false, rule: .joinedVerb)
  }

  /// Whether somebody is cited and no ground: "citing a security source".
  private func namesSource(_ first: Int, in sentence: Range<Int>) -> Bool {
    groups.group(from: first, ceiling: sentence.upperBound).map {
      reading.has(groups.head(of: $0), [.sources, .media])
    } ?? false
  }

  /// What "Lusa, citing officials, said" and "Lusa said, citing officials, that" tell.
  private func citedInside(
    _ phrase: Range<Int>, _ speaker: Range<Int>, in sentence: Range<Int>
  ) -> Draft? {
    let next = speaker.upperBound + 1
    guard reading.has(phrase.lowerBound, .ingForm), next + 1 < sentence.upperBound,
      reading.isMark(phrase.lowerBound - 1, ","), reading.isMark(next - 1, ",")
    else { return nil }
    var begin: Int?
    if reading.tokens[next].word == small.that {
      begin = next + 1
    } else if let verb = reading.entry(at: next, Self.anyAct) {
      let first = afterAdverbials(afterHearer(verb, in: sentence).rest, in: sentence)
      begin = first < sentence.upperBound ? contentStart(first, verb.roles, in: sentence) : nil
    }
    return begin.map {
      Draft(
        act: .said, verb: phrase, speaker: speaker, content: $0..<sentence.upperBound,
        start: phrase.lowerBound, rule: .according)
    }
  }

  /// The words that somebody has from the source cited behind them: "Lusa reported that the envoy had
  /// resigned, citing diplomats", who tell nothing of Lusa.
  private func retold(
    before phrase: Range<Int>, in sentence: Range<Int>, _ earlier: [Draft]
  ) -> Range<Int>? {
    guard !reading.spells(phrase.upperBound - 1, "to") else { return nil }
    // "Roe fled, saying he was ill, Lusa reported, citing guards": what Lusa reported.
    let told = earlier.last { $0.rule == .wordsBefore && isBefore(phrase, $0) }
    if let outer = told ?? earlier.first(where: { isBefore(phrase, $0) }) {
      return outer.content.clamped(to: sentence.lowerBound..<phrase.lowerBound)
    }
    // "Lusa reported a truce, citing diplomats"
    guard let subject = subject(of: sentence), subject.upperBound + 1 < phrase.lowerBound,
      reading.isOne(of: .retelling, subject.upperBound)
    else { return nil }
    return subject.upperBound + 1..<phrase.lowerBound
  }

  /// Whether a draft tells news right up to a phrase.
  private func isBefore(_ phrase: Range<Int>, _ draft: Draft) -> Bool {
    guard draft.act.tellsFacts, draft.verb.upperBound <= phrase.lowerBound,
      draft.content.lowerBound < phrase.lowerBound
    else { return false }
    switch draft.rule {
    case .wordsBefore: return draft.content.upperBound <= draft.verb.lowerBound
    case .verb: return draft.content.upperBound >= phrase.lowerBound
    default: return false
    }
  }

  /// The group with what its source knows: "a source close to the talks".
  private func withKnowledge(_ group: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var index = group.upperBound
    guard reading.has(groups.head(of: group), .sources) || reading.isWord(index - 1) else {
      return group
    }
    guard groups.isKnowing(index - 1), index + 1 < sentence.upperBound,
      reading.has(index, .preposition),
      let object = groups.group(from: index + 1, ceiling: sentence.upperBound)
    else { return group }
    index = object.upperBound
    return group.lowerBound..<index
  }

  /// "the latest figures from the ministry": the ministry.
  func relayed(_ group: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    // "a report obtained by the Courier", "a letter seen by it": who has it did not write it.
    if let last = group.last, group.count > 1, reading.has(last, .heard) { return group.dropLast() }
    guard reading.has(groups.head(of: group), .relays),
      group.upperBound >= sentence.upperBound || !reading.has(group.upperBound, .heard)
    else { return group }
    for index in group.dropFirst() {
      let word = reading.tokens[index].word
      if word == small.from || word == small.of || word == small.by {
        return index + 1..<group.upperBound
      }
    }
    let next = group.upperBound
    if next + 1 < sentence.upperBound {
      let isRelease = reading.isWord(next) && !reading.isFunctionWord(next)
      let by = isRelease ? next + 1 : next
      if by + 1 < sentence.upperBound,
        [small.by, small.from].contains(reading.tokens[by].word),
        let source = groups.group(from: by + 1, ceiling: sentence.upperBound)
      {
        return source
      }
    }
    return group
  }
}
