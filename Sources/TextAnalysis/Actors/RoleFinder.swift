/// Finds the words in which a text says who its actors are.
///
/// A role is a run of the text beside a name: a title or a role noun with what qualifies it on the
/// left ("French Foreign Minister", "Mossad chief"), or an apposition between commas.
struct RoleFinder {
  private typealias Traits = ActorVocabulary.Traits

  let spotter: NameSpotter
  let mentions: [ActorMention]
  let tokens: [Token]
  private var roles: [RoleFinding] = []

  /// Words of a rank, as of "Rear Admiral".
  private static let longestRank = 3

  /// Longest apposition, in tokens.
  static let reach = 18

  init(spotter: NameSpotter, mentions: [ActorMention]) {
    self.spotter = spotter
    self.mentions = mentions
    tokens = spotter.tokens
  }

  /// Returns the roles in text order; `titles` are those already found before names.
  mutating func find(titles: [(title: Range<Int>, actor: Int)]) -> [RoleFinding] {
    roles.reserveCapacity(16)
    for (title, actor) in titles { addTitle(title, actor) }
    for index in mentions.indices {
      guard mentions[index].form == .name else {
        addNationalSenders(mentions[index], at: index)
        continue
      }
      addBefore(mentions[index], at: index)
      addAfter(mentions[index], at: index)
      addCapacity(mentions[index], at: index)
      addTie(mentions[index])
    }
    roles.sort {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    return roles
  }

  mutating func add(_ run: Range<Int>, _ actor: Int, _ rule: String) {
    guard !run.isEmpty else { return }
    let range = spotter.text.byteRange(run)

    roles.append(
      RoleFinding(
        actor: actor, range: range, sentence: Int(tokens[run.lowerBound].sentence), rule: rule))
  }

  // MARK: - Before a name

  private mutating func addTitle(_ title: Range<Int>, _ actor: Int) {
    var start = title.lowerBound
    while start < title.upperBound, spotter.has(start, .honorific) { start += 1 }
    guard start < title.upperBound else { return }
    var end = title.upperBound
    while end > start + 1, spotter.has(end - 1, .honorific), !spotter.has(end - 1, .role) {
      end -= 1
    }
    add(
      joined(qualified(start))..<withoutAddress(start..<end), actor, "title-before-name")
  }

  /// Where an office ends before a rank or form of address: "Prime Minister Sheikh", "spokesman Major".
  private func withoutAddress(_ title: Range<Int>) -> Int {
    var end = title.upperBound
    while end > title.lowerBound, spotter.isOne(of: .addresses, end - 1) { end -= 1 }
    guard end > title.lowerBound, end < title.upperBound, spotter.has(end - 1, .role) else {
      return title.upperBound
    }
    return end
  }

  @inline(__always)
  private mutating func addBefore(_ mention: ActorMention, at place: Int) {
    var index = mention.tokens.lowerBound - 1
    // "its director, Dr Ann Lee", "the army chief, Lieutenant General Ann Lee"
    var title = index
    while title > 0, index - title < Self.longestRank, tokens[title].kind == .word,
      tokens[title].shape != .lower, spotter.has(title, [.title, .beginsTitle])
    {
      title -= 1
    }
    // "WHO representative Dr Ann Lee"
    let isAddressed =
      title < index && tokens[title].kind == .word && tokens[title].shape == .lower
      && (title + 1...index).allSatisfy { spotter.has($0, .honorific) }
    if title < index, spotter.isMark(title, ",") || isAddressed { index = title }
    guard index >= 0, Int(tokens[index].sentence) == mention.sentence else { return }
    if spotter.isMark(index, ",") { return addBeforeComma(mention, at: place, comma: index) }
    let isTimed = tokens[index].shape != .capitalised && spotter.isTimedOffice(index)
    guard tokens[index].kind == .word, isHead(index, mention.kind),
      tokens[index].shape == .lower || opensSentence(index, mention.kind) || isTimed,
      !isSize(index)
    else { return }
    let start = qualified(index)
    // "will head Dole's team"
    if start == index, index > 0, spotter.has(index - 1, .beforeVerb), !isTimed {
      return
    }
    add(joined(start)..<index + 1, mention.actor, "role-before-name")
  }

  /// Where the offices begin of which one person has two: "Actress and singer Ann Lee".
  private func joined(_ start: Int) -> Int {
    let head = start - 2
    guard head >= 0, tokens[start - 1].word == spotter.vocabulary.and,
      tokens[head].sentence == tokens[start].sentence, tokens[head].kind == .word,
      spotter.has(head, [.role, .title]), !spotter.has(head, .honorific),
      !spotter.text.ends(tokens[head].range, "s") || spotter.text.ends(tokens[head].range, "ss"),
      !mentions.contains(where: { $0.tokens.contains(head) })
    else { return start }
    let first = qualified(head)
    let before = first - 1
    let opens = before < 0 || tokens[before].sentence != tokens[head].sentence
    // "The president and Finance Minister Ann Lee" are two.
    guard opens || tokens[before].kind == .word && !isDeterminer(before) else { return start }
    return first
  }

  /// Whether the word only tells how big something is: "Acme's giant Tarn yard", but not "the tech giant
  /// Acme".
  private func isSize(_ index: Int) -> Bool {
    guard spotter.isOne(of: .sizes, index) else { return false }
    let before = index - 1
    guard before >= 0, tokens[before].sentence == tokens[index].sentence else { return true }
    return tokens[before].kind != .word || spotter.isPossessive(before) || isSmall(before)
      || isDeterminer(before)
  }

  /// "Carmaker Velto", "Vice-president Ann Lee": a capital that the start of the sentence gives to the
  /// word or its first part.
  private func opensSentence(_ index: Int, _ kind: FoundActor.Kind) -> Bool {
    // Titles have their own rule, and "Bank Austria" is no state.
    let isPlain =
      tokens[index].shape == .capitalised && kind != .state && !spotter.has(index, .title)
    return (isPlain || tokens[index].isHyphenated && tokens[index].shape == .mixed)
      && index == spotter.text.sentences[Int(tokens[index].sentence)].tokens.lowerBound
  }

  @inline(__always)
  private func isHead(_ index: Int, _ kind: FoundActor.Kind) -> Bool {
    switch kind {
    case .person: spotter.has(index, .role) || isLord(index)
    case .organisation, .media: spotter.has(index, .group)
    case .state: spotter.has(index, .group)
    case .place: false
    }
  }

  /// "drug lord": no form of address, but what somebody is lord of.
  private func isLord(_ index: Int) -> Bool {
    index > 0 && tokens[index].shape == .lower && isWord(index, "lord")
      && spotter.has(index - 1, .roleModifier)
      && tokens[index - 1].sentence == tokens[index].sentence
  }

  /// Where the words begin that qualify a role on its left: names, owners and adjectives.
  private func qualified(_ index: Int) -> Int {
    var start = index
    let sentence = tokens[index].sentence
    let limit = max(0, index - 8)
    while start > limit, tokens[start - 1].sentence == sentence {
      let previous = start - 1
      if spotter.isPossessive(previous) || spotter.isMark(previous, "'") {
        guard previous > limit, spotter.isNameWord(previous - 1) else { break }
        start = previous - 1
        continue
      }
      guard tokens[previous].kind == .word else { break }
      let isName =
        spotter.isNameWord(previous)
        && !isSmall(previous) && !spotter.has(previous, .calendar)
        && (tokens[previous].spaceBefore || previous == 0)
      let opens = previous == spotter.text.sentences[Int(sentence)].tokens.lowerBound
      let isModifier =
        (tokens[previous].shape == .lower || opens || spotter.isTimedOffice(previous))
        && spotter.has(previous, [.roleModifier, .role, .group])
        && (!spotter.has(previous, [.function, .personVerb]) || isTime(previous))
      if isName || isModifier, !isProgressive(previous) {
        start = previous
      } else if isField(previous, limit) {
        start = previous - 1
      } else {
        break
      }
    }
    if let office = afterSetting(start, limit: index) { return office }
    return afterArticle(before: start) ?? start
  }

  /// Whether a noun between "former" and a role tells its field: "former treasury secretary".
  private func isField(_ index: Int, _ limit: Int) -> Bool {
    index > limit && tokens[index].shape == .lower && tokens[index - 1].kind == .word
      && tokens[index - 1].sentence == tokens[index].sentence
      && spotter.isOne(of: .timesOfOffice, index - 1)
      && !spotter.has(index, [.function, .personVerb, .saying, .auxiliary])
  }

  /// Where the office begins in "in Berlin Chancellor Ann Lee": the town says where, not of what.
  private func afterSetting(_ start: Int, limit: Int) -> Int? {
    guard start > 0, start < limit, tokens[start - 1].word == spotter.vocabulary.in,
      tokens[start - 1].sentence == tokens[start].sentence, tokens[limit].shape == .capitalised
    else { return nil }
    guard let listed = spotter.listedName(at: start, limit: limit) else {
      return start + 1 == limit && !spotter.isPlain(start) ? limit : nil
    }
    let isTown = listed.name >= 0 && spotter.vocabulary.names[Int(listed.name)].kind == .place
    return isTown && !listed.isDemonym && !spotter.isPossessive(listed.end) ? listed.end : nil
  }

  /// Where the nouns begin between an article and a role, as in "the world chess champion".
  private func afterArticle(before start: Int) -> Int? {
    let sentence = tokens[max(start, 0)].sentence
    var index = start - 1
    while index >= 0, start - index <= 4, tokens[index].sentence == sentence {
      if isDeterminer(index) || spotter.isPossessive(index) {
        return index + 1 < start ? index + 1 : nil
      }
      guard tokens[index].kind == .word, tokens[index].shape == .lower,
        !spotter.has(index, [.function, .personVerb, .saying, .auxiliary]),
        !spotter.text.ends(tokens[index].range, "ed"),
        !spotter.text.ends(tokens[index].range, "ly")
      else { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether the word is a verb after "was" or "is": "was leading President Lee".
  private func isProgressive(_ index: Int) -> Bool {
    index > 0 && spotter.has(index - 1, .auxiliary)
      && spotter.text.ends(tokens[index].range, "ing")
  }

  /// Takes what stands before the comma in "The head of the union, Jan Novak, said".
  private mutating func addBeforeComma(_ mention: ActorMention, at place: Int, comma: Int) {
    guard mention.kind == .person else { return addGroupBeforeComma(mention, comma: comma) }
    let first = spotter.text.sentences[mention.sentence].tokens.lowerBound
    var start = comma
    while start > max(first, comma - Self.reach), !endsPhrase(start - 1),
      !isFiniteVerb(start - 1), !isAndIts(start - 2)
    {
      start -= 1
    }
    // "President Holt and her counterpart, Jo Roe,"
    if place > 0, mentions[place - 1].kind == .person,
      mentions[place - 1].tokens.lowerBound >= start,
      mentions[place - 1].tokens.upperBound < comma,
      tokens[mentions[place - 1].tokens.upperBound].word == spotter.vocabulary.and
    {
      start = mentions[place - 1].tokens.upperBound + 1
      if start < comma, isDeterminer(start) { start += 1 }
    }
    start = afterVerb(start, comma)
    // "The 34-year-old engineer, Jan Novak,"
    start = (start..<comma).last { spotter.text.isWord($0, "year-old") }.map { $0 + 1 } ?? start
    while start < comma, isSmall(start) && !isTime(start) || spotter.isPossessive(start) {
      start += 1
    }
    guard start < comma, isClosed(mention.tokens.upperBound) else { return }
    var head = head(from: start, limit: comma, .person)
    // "has suspended its chief officer, Ann Lee,": the role begins behind the article.
    var article = start
    while head == nil, article + 1 < comma {
      if isDeterminer(article) {
        start = article + 1
        head = self.head(from: start, limit: comma, .person)
      }
      article += 1
    }
    guard let head, head - start < 6 else { return }
    // A list of names is no apposition.
    if place > 0, mentions[place - 1].tokens.upperBound == comma,
      mentions[place - 1].kind == .person, !isServed(mentions[place - 1], head)
    {
      return
    }
    add(start..<comma, mention.actor, "role-and-comma-before-name")
  }

  /// Whether the role is that of somebody before: "a lawyer for Jo Roe, Ann Poe, said".
  private func isServed(_ mention: ActorMention, _ head: Int) -> Bool {
    let link = mention.tokens.lowerBound - 1
    return link == head + 1
      && (tokens[link].word == spotter.vocabulary.for || tokens[link].word == spotter.vocabulary.of)
  }

  /// Whether the word is "then" behind an article, as in "the then governor".
  private func isTime(_ index: Int) -> Bool {
    spotter.isOne(of: .timesOfOffice, index) && index > 0 && isDeterminer(index - 1)
  }

  /// Where the role begins behind a verb: with the owner in "to meet Orrin's president, Jan Novak,".
  private func afterVerb(_ start: Int, _ comma: Int) -> Int {
    guard let mark = (start..<comma).first(where: { spotter.isPossessive($0) }) else {
      return start
    }
    var owner = mark
    while owner > start, spotter.isNameWord(owner - 1) { owner -= 1 }
    let isVerb = (start..<owner).allSatisfy {
      tokens[$0].shape == .lower && !spotter.has($0, [.role, .title, .group])
        && tokens[$0].word != spotter.vocabulary.of
    }
    return owner < mark && isVerb ? owner : start
  }

  /// "The minister thanked the mission and its head, Ann Lee": what is owned begins a phrase of its own.
  private func isAndIts(_ index: Int) -> Bool {
    index >= 0 && tokens[index].word == spotter.vocabulary.and && isDeterminer(index + 1)
      && tokens[index + 1].word != spotter.vocabulary.the
  }

  /// Takes what stands before the comma in "The operator, Acme AS, declined".
  private mutating func addGroupBeforeComma(_ mention: ActorMention, comma: Int) {
    let end = mention.tokens.upperBound
    guard mention.kind == .organisation || mention.kind == .media, end < tokens.count,
      spotter.isMark(end, ",")
    else { return }
    var start = comma
    while start > 0, comma - start < 5, Int(tokens[start - 1].sentence) == mention.sentence,
      tokens[start - 1].kind == .word, !isDeterminer(start - 1)
    {
      start -= 1
    }
    guard start > 0, start < comma, isDeterminer(start - 1),
      Int(tokens[start - 1].sentence) == mention.sentence,
      start - 1 == spotter.text.sentences[mention.sentence].tokens.lowerBound,
      head(from: start, limit: comma, mention.kind) == comma - 1
    else { return }
    add(start..<comma, mention.actor, "role-and-comma-before-name")
  }

  /// Whether the phrase around a name ends there, so that it was an apposition.
  private func isClosed(_ index: Int) -> Bool {
    guard index < tokens.count else { return true }
    return spotter.isMark(index, ",") || spotter.isMark(index, ".")
      || tokens[index].shape == .lower && !spotter.isPossessive(index)
        && tokens[index].word != spotter.vocabulary.and
  }
}
