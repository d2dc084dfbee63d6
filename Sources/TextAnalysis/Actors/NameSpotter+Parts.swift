extension NameSpotter {
  /// Makes a candidate of whole tokens; a facility's kind in lower case belongs to its name.
  func make(_ run: Range<Int>, _ rule: NameRule) -> NameCandidate {
    NameCandidate(
      tokens: run, range: nameRange(run), sentence: tokens[run.lowerBound].sentence, rule: rule)
  }

  /// The bytes of a name; the full stop of "Corp." at the end of a sentence is the sentence's.
  @inline(__always)
  private func nameRange(_ run: Range<Int>) -> Range<Int> {
    let range = text.byteRange(run)
    return tokens[run.upperBound - 1].hasPeriod ? nameRange(range, of: run) : range
  }

  /// The same of a name whose last word has a full stop.
  private func nameRange(_ range: Range<Int>, of run: Range<Int>) -> Range<Int> {
    let last = run.upperBound - 1
    guard
      tokens[last].end - tokens[last].start > 2
        || run.count > 1 && (isNumeral(last) || has(last - 1, .lettered)),
      last + 1 == text.sentences[Int(tokens[last].sentence)].tokens.upperBound,
      !text.bytes(at: last).dropLast().contains(UInt8(ascii: "."))
    else { return range }
    return range.lowerBound..<range.upperBound - 1
  }

  /// "V." behind "Harald" where the sentence ends.
  private func isNumeral(_ index: Int) -> Bool {
    let letter = text.firstByte(at: index)
    return letter == UInt8(ascii: "V") || letter == UInt8(ascii: "X")
  }

  /// The key of a name of plain words with spaces between them, see `NameFolding.key`; `nil` for others.
  @inline(__always)
  func plainKey(_ tokens: Range<Int>) -> UInt64? {
    var key = NameFolding.seed
    for index in plainWords(tokens) {
      guard folded(index) != 0, self.tokens[index].spaceBefore || index == tokens.lowerBound else {
        return nil
      }
      key = NameFolding.mix(key, folded(index))
    }
    return key
  }

  /// Appends the folded words of a name that has a `plainKey`.
  func fold(plain tokens: Range<Int>, to words: inout [UInt64]) {
    for index in plainWords(tokens) { words.append(folded(index)) }
  }

  /// The tokens without a leading article.
  @inline(__always)
  private func plainWords(_ tokens: Range<Int>) -> Range<Int> {
    tokens.count > 1 && folded(tokens.lowerBound) == NameFolding.theHash
      ? tokens.dropFirst() : tokens
  }

  func append(_ candidate: NameCandidate) {
    var candidate = candidate
    candidate.evidence.add(evidence(of: candidate))
    takeParticles(into: &candidate)
    if candidate.form == .name, isListedWithPlace(candidate) {
      candidate.evidence.add(NameEvidence.place, 3)
    }
    candidates.append(candidate)
  }

  /// Takes what stands in small letters before a name and belongs to it: "al Qaeda", "von der Leyen".
  @inline(__always)
  private func takeParticles(into candidate: inout NameCandidate) {
    var start = candidate.tokens.lowerBound
    guard candidate.form == .name, start > 0, isParticle(before: start) else { return }
    while start > 0, candidate.tokens.lowerBound - start < 3, isParticle(before: start) {
      start -= 1
    }
    if !text.spells(tokens[start].range, "al"), candidate.listed < 0 {
      candidate.evidence.add(NameEvidence.person, 2)
    }
    let end = candidate.range.upperBound
    candidate.tokens = start..<candidate.tokens.upperBound
    candidate.range = Int(tokens[start].start)..<end
  }

  @inline(__always)
  private func isParticle(before index: Int) -> Bool {
    let particle = index - 1
    return isLower(particle) && has(particle, .particle) && tokens[index].spaceBefore
      && tokens[particle].sentence == tokens[index].sentence
      && (isOne(of: .particles, particle)
        || particle > 0 && text.spells(tokens[particle].range, "la")
          && text.spells(tokens[particle - 1].range, "de"))
  }

  /// Whether nothing else tells what a word is that is joined to a place before it, as in "the
  /// districts of Lowa, Kesi and Bantu".
  @inline(__always)
  private func isListedWithPlace(_ candidate: NameCandidate) -> Bool {
    guard candidate.tokens.count == 1, candidate.listed < 0, candidate.evidence.kind == nil,
      let last = candidates.last, last.form == .name, last.evidence.kind == .place,
      last.evidence[NameEvidence.place] > 1, last.sentence == candidate.sentence,
      last.tokens.upperBound + 1 == candidate.tokens.lowerBound
    else { return false }
    let joint = last.tokens.upperBound
    if tokens[joint].word == vocabulary.and { return true }
    let next = candidate.tokens.upperBound
    return isMark(joint, ",") && next + 1 < tokens.count
      && (tokens[next].word == vocabulary.and || isMark(next, ",") && isNameWord(next + 1))
  }

  func append(
    _ run: Range<Int>, _ rule: NameRule, listed: Int32 = -1, known: Int32 = -1,
    form: ActorMention.Form = .name, isAmbiguous: Bool = false
  ) {
    var candidate = make(run, rule)
    candidate.listed = listed
    candidate.known = known
    candidate.form = form
    candidate.isAmbiguous = isAmbiguous
    append(candidate)
  }

  func reject(_ run: Range<Int>, _ rule: String) {
    guard explains else { return }
    rejected.append(
      RejectedName(
        range: text.byteRange(run), sentence: Int(tokens[run.lowerBound].sentence), rule: rule))
  }

  /// Takes the names within a compound: both of `Israel-Hamas`, the first of `US-led`.
  ///
  /// Returns whether the compound is done with.
  @discardableResult
  func takeParts(_ index: Int) -> Bool {
    guard !text.hasArticle(index) else { return false }
    let parts = text.parts(of: index)
    guard parts.count > 1, parts.count <= 4 else { return false }
    let ids = parts.map { text.word($0) }
    let named = ids.indices.filter { part in
      let traits = vocabulary.traits(ids[part])
      return isCapital(parts[part]) && !traits.isDisjoint(with: [.listed, .demonym])
        && (traits.isDisjoint(with: .abbreviation) || isCapital(parts[part], throughout: true))
    }
    let isLower = parts.contains { !isCapital($0) }
    guard isLower || named.count == parts.count else { return false }
    for part in named {
      let name = vocabulary.name(ids[part])
      let demonym = vocabulary.demonym(ids[part])
      guard name >= 0 || demonym >= 0 else { continue }
      if name < 0, isDescription(parts[parts.count - 1]) { continue }
      var candidate = make(index..<index + 1, .compound)
      candidate.range = parts[part]
      candidate.listed = name >= 0 ? name : demonym
      candidate.form = isLower || name < 0 ? .demonym : .name
      candidates.append(candidate)
    }
    if named.isEmpty, isLower, isNameWord(index) {
      reject(index..<index + 1, "compound-of-no-name")
    }
    return isLower || !named.isEmpty
  }

  /// Whether "Danish-owned" or the like tells of a thing, and of no deed of the state.
  private func isDescription(_ last: Range<Int>) -> Bool {
    text.isOne(of: .descriptions, part: last)
  }

  private func isCapital(_ part: Range<Int>, throughout: Bool = false) -> Bool {
    guard let first = part.first else { return false }
    let bytes = text.bytes
    if throughout { return part.allSatisfy { bytes[$0] &- 0x61 >= 26 } }
    return bytes[first] &- 0x41 < 26 || bytes[first] >= 0xC3 && bytes[first] < 0xD0
  }
}

// MARK: - Datelines and headlines

extension NameSpotter {
  /// Takes the place of a dateline, as in "CAIRO (Reuters) -" and "IRVINE, Calif 1996-08-30"; returns
  /// where the rest begins, or `nil` if the sentence begins otherwise.
  @inline(__always)
  func dateline(_ range: Range<Int>) -> Int? {
    var end = range.lowerBound
    while end < range.upperBound, end - range.lowerBound < 4, tokens[end].kind == .word,
      tokens[end].shape == .upper || isInitial(end)
    {
      end += 1
    }
    guard end > range.lowerBound else { return nil }
    var next = end
    if next + 1 < range.upperBound, isMark(next, ","), isNameWord(next + 1),
      !has(next + 1, .calendar)
    {
      next += 2
      while next < range.upperBound, isNameWord(next), next - end < 4, !has(next, .calendar) {
        next += 1
      }
    }
    if next < range.upperBound, isMark(next, ",") { next += 1 }
    guard next < range.upperBound, isDatelineEnd(next) else { return nil }
    var candidate = make(range.lowerBound..<end, .dateline)
    if let listed = listedName(at: range.lowerBound, limit: end), listed.end == end,
      !listed.isDemonym
    {
      candidate.listed = listed.name
    } else if tokens[end - 1].end - tokens[range.lowerBound].start < 4
      || (range.lowerBound..<end).contains(where: { isPlain($0) || has($0, .function) })
    {
      return nil
    }
    candidate.evidence.add(NameEvidence.place, 6)
    append(candidate)
    takeAgency(from: next, range)
    return afterLand(end, range) ?? end
  }

  /// Remembers the agency of "OSLO, May 3 (Newsline) -".
  private func takeAgency(from index: Int, _ range: Range<Int>) {
    guard
      let open = range.first(where: { $0 >= index && $0 < index + 6 && isMark($0, "(") }),
      open + 3 < range.upperBound, isNameWord(open + 1), isMark(open + 2, ")")
    else { return }
    agency = open + 1
  }

  /// Takes the country of "KARSIK, Anvaria (Agency) —" where no list knows it; returns what follows.
  private func afterLand(_ comma: Int, _ range: Range<Int>) -> Int? {
    let first = comma + 1
    guard first + 1 < range.upperBound, isMark(comma, ","), isNameWord(first),
      tokens[first].shape == .capitalised, isDatelineEnd(first + 1),
      !has(first, [.calendar, .listed, .shortenedState, .demonym])
    else { return nil }
    var land = make(first..<first + 1, .dateline)
    land.evidence.add(NameEvidence.place, 4)
    append(land)
    return first + 1
  }

  private func isDatelineEnd(_ index: Int) -> Bool {
    if isMark(index, "(") || isMark(index, "-") || has(index, .calendar) { return true }
    if tokens[index].kind == .number { return tokens[index].end - tokens[index].start >= 4 }
    switch tokens[index].mark {
    case Mark.enDash, Mark.emDash: return true
    default: return text.spells(tokens[index].range, "--")
    }
  }

  /// Whether the sentence is set in capitals throughout, or each word of it begins with one.
  @inline(__always)
  func isHeadline(_ range: Range<Int>) -> Bool {
    guard range.count >= 3, range.count <= 40 else { return false }
    var capitals = 0
    var uppers = 0
    var common = 0
    var small = 0
    // From the end, where words that tell what a sentence is about stand sooner.
    for index in range.reversed() where isLower(index) {
      if !has(index, [.function, .particle]), !isPossessive(index) { return false }
    }
    for index in range where !isLower(index) && tokens[index].shape != .caseless {
      capitals += 1
      if isUpper(index) { uppers += 1 }
      if has(index, [.ordinary, .role, .group, .title]) || isInflected(index) {
        if !has(index, [.given, .surname]) { common += 1 }
      } else if has(index, .demonym), !isUpper(index) {
        // "European Troops" may be set so in any line.
        capitals -= 1
      } else if index > range.lowerBound, has(index, .function), !isUpper(index) {
        small += 1
      }
    }
    guard capitals >= 3 else { return false }
    if uppers == capitals { return true }
    // "As" and "To" within a line are written so only in headlines.
    return capitals >= 4 && (common * 2 > capitals || small > 0 && (common + small) * 2 > capitals)
  }

  /// Takes only listed names from a sentence whose capitals say nothing.
  func scanHeadline(_ range: Range<Int>) {
    let isUpper = range.allSatisfy { tokens[$0].kind != .word || tokens[$0].shape != .capitalised }
    var index = range.lowerBound
    while index < range.upperBound {
      guard isNameWord(index), let listed = listedName(at: index, limit: range.upperBound),
        listed.end - index > 1 || !has(index, [.ordinary, .function, .given])
      else {
        if tokens[index].kind == .word, tokens[index].isHyphenated { takeParts(index) }
        index += 1
        continue
      }
      if listed.name >= 0, vocabulary.names[Int(listed.name)].isActor,
        !(isUpper && has(index, .abbreviation) && has(index, .ordinary))
      {
        append(
          index..<listed.end, .headline, listed: listed.name,
          form: listed.isDemonym ? .demonym : .name)
      }
      index = listed.end
    }
  }
}
