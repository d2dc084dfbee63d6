// Whom "he", "it" or "the official" points at.
extension StatementReader {
  /// Whether a statement stands within the words of another one that has a speaker.
  func isInner(_ draft: Draft, _ drafts: [Draft]) -> Bool {
    drafts.contains {
      $0.content.contains(draft.verb.lowerBound) && $0.verb != draft.verb && !isPointer($0.speaker)
    }
  }

  /// Whether the words of a statement stand for their speaker: "These demands include …".
  func isOwnWords(_ draft: Draft) -> Bool {
    draft.rule == .noun && draft.speaker.upperBound == draft.verb.upperBound
  }

  /// The subject with who is joined to it: "The army and the rebels met".
  func joined(_ subject: Range<Int>) -> Range<Int> {
    let joint = subject.upperBound
    guard joint + 1 < tokens.upperBound, reading.tokens[joint].word == small.and,
      let second = self.subject(of: joint + 1..<tokens.upperBound),
      groups.canSpeak(second), !isPointer(second), second.upperBound < tokens.upperBound,
      isParticiple(second.upperBound) || reading.has(second.upperBound, [.auxiliary, .finiteVerb])
    else { return subject }
    return subject.lowerBound..<second.upperBound
  }

  /// Whether a speaker opens a clause that leans on another: "Lawyers appealed after a court jailed Lee".
  @inline(__always)
  func isAside(_ draft: Draft) -> Bool {
    draft.start > tokens.lowerBound && draft.start < draft.speaker.lowerBound
      && reading.has(draft.speaker.lowerBound - 1, .subordinator)
  }

  /// The group that opens a sentence, up to the first word that names someone.
  func subject(of tokens: Range<Int>) -> Range<Int>? {
    guard let group = groups.group(from: opening(tokens), ceiling: tokens.upperBound) else {
      return nil
    }
    let named: WordRoles = [.sources, .authorities, .people, .name]
    guard let first = group.first(where: { reading.has($0, named) }) else { return group }
    var end = first + 1
    while end < group.upperBound {
      if reading.has(end, named) || reading.isCapital(end)
        || end + 1 < group.upperBound && (reading.isPossessive(end) || joinsNames(end))
      {
        end += 1
      } else if reading.isPossessive(end - 1),
        let owned = (end..<group.upperBound).first(where: { reading.has($0, named) })
      {
        // "Mr Roe's former deputy" is not Mr Roe.
        end = owned + 1
      } else {
        break
      }
    }
    // "Lawyers for the jailed minister Ann Lee": whose they are belongs to them.
    if end + 1 < group.upperBound, reading.has(end - 1, .sources),
      reading.tokens[end].word == small.for, reading.has(group.upperBound - 1, .name)
    {
      return group
    }
    return group.lowerBound..<end
  }

  /// "Lee and Roe": the "and" between two names.
  private func joinsNames(_ joint: Int) -> Bool {
    reading.tokens[joint].word == small.and && reading.words[joint - 1].name >= 0
      && reading.words[joint + 1].name >= 0
  }

  @inline(__always)
  func isPointer(_ group: Range<Int>) -> Bool {
    group.count == 1 && reading.has(group.lowerBound, [.pronoun, .relative])
  }

  /// The pronoun that opens a sentence as its subject.
  func pronoun(opening tokens: Range<Int>) -> Range<Int>? {
    guard !tokens.isEmpty else { return nil }
    let first = opening(tokens)
    return reading.has(first, .pronoun) ? first..<first + 1 : nil
  }

  /// The name set apart behind a subject that tells who it is: "His wife, Ann Lee, left".
  func named(after subject: Range<Int>) -> Range<Int>? {
    let comma = subject.upperBound
    let last = tokens.upperBound - 1
    let end = last > comma && reading.isMark(last, ".") ? last : tokens.upperBound
    guard
      reading.has(subject.lowerBound, .determiner)
        || reading.tokens[subject.lowerBound].word == small.one
        || subject.contains(where: { reading.isPossessive($0) }), comma + 1 < tokens.upperBound,
      reading.isMark(comma, ","), !reading.has(groups.head(of: subject), .personName),
      let name = nameSetApart(comma + 1, end),
      reading.has(name.upperBound - 1, .personName)
    else { return nil }
    return name
  }

  /// The same where the subject opens the sentence and may go on: "Mr Roe’s deputy, Ann Lee, left".
  func named(behind subject: Range<Int>) -> Range<Int>? {
    groups.group(from: subject.lowerBound, ceiling: tokens.upperBound).flatMap { named(after: $0) }
  }

  /// Whether words hold those of "the Norwegian official" and "the former defence minister".
  func repeats(_ words: Range<Int>, _ group: Range<Int>) -> Bool {
    let head = groups.head(of: group)
    return group.dropFirst().allSatisfy { index in
      words.contains { index == head || isSameWord(index, $0) }
    }
  }

  /// The one person named before the pronoun in its sentence, in a clause that has ended.
  func onlyPerson(before pronoun: Int) -> Range<Int>? {
    // Who was introduced a sentence before is none of this one.
    guard tokens.contains(pronoun),
      let end = (tokens.lowerBound..<pronoun).last(where: { reading.isMark($0, ";") })
    else { return nil }
    var found: Range<Int>?
    for index in tokens.lowerBound..<end where reading.has(index, .personName) {
      if let name = found, reading.words[name.lowerBound].name == reading.words[index].name {
        found = name.lowerBound..<index + 1
      } else if found == nil {
        found = index..<index + 1
      } else {
        return nil
      }
    }
    return found
  }

  /// The subject of the clause that "while" or "although" opens, before a pronoun's own clause.
  func clauseSubject(before pronoun: Int) -> Range<Int>? {
    var start = opening(tokens)
    // The clause may also begin after a comma or full clause: "… , while Israel …, it".
    var index = pronoun - 1
    var commas = 0
    while index > start, commas < 3 {
      if reading.isMark(index, ",") { commas += 1 }
      if reading.has(index, .subordinator), reading.isMark(index - 1, ",") {
        start = index
        break
      }
      index -= 1
    }
    guard start < pronoun, reading.has(start, .subordinator), start + 1 < pronoun,
      reading.isMark(pronoun - 1, ","),
      let group = subject(of: start + 1..<tokens.upperBound), group.upperBound < pronoun,
      groups.canSpeak(group), !isPointer(group),
      // "“As Lee knows, we wait,” he said": whom the words quoted name is not who says them.
      !isWithinQuotation(group, tokens)
        || isWithinQuotation(pronoun..<pronoun + 1, tokens)
    else { return nil }
    return group
  }

  func isNameOnly(_ group: Range<Int>) -> Bool {
    let others: WordRoles = [.organisationName, .placeName, .mediaName, .demonym]
    return group.allSatisfy { reading.isCapital($0) && !reading.has($0, others) }
      && group.count <= 3
  }

  func isSameWord(_ one: Int, _ other: Int) -> Bool {
    let (one, other) = (reading.bytes(at: one), reading.bytes(at: other))
    guard one.count == other.count else { return false }
    for place in 0..<one.count where one[place] | 0x20 != other[place] | 0x20 { return false }
    return true
  }
}
