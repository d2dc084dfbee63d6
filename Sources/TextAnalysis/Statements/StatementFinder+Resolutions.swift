// Lists whose items are what one body does: "The Council, 1. Condemns …; 2. Demands that …".
extension StatementFinder {
  /// A body that opened a list.
  struct Resolution {
    var body: Range<Int>
    /// What it does by each item, where the opening words tell: "The ministers agree to:".
    var act: StatementFinding.Act?
    var verb: Range<Int>
    /// Whether the sentence before was no more than the number of an item.
    var isNumbered = false
  }

  /// Gives the items of a list the body that opened it.
  @inline(__always)
  mutating func readListed(_ sentence: Int) {
    guard !reader.tokens.isEmpty else { return }
    if resolution != nil {
      readItem(sentence)
    } else if reader.tokens.count <= Self.longestOpening {
      resolution = reader.opensList()
    }
  }

  /// The most tokens of a sentence that opens a list.
  private static let longestOpening = 24

  private mutating func readItem(_ sentence: Int) {
    guard var list = resolution else { return }
    let tokens = reader.tokens
    if reader.isItemNumber(tokens) {
      resolution?.isNumbered = true
      return
    }
    let first = reader.afterBullet(tokens)
    let isItem =
      list.isNumbered || first > tokens.lowerBound
      || reading.text.blocks[reading.sentences[sentence].block].isListItem
    list.isNumbered = reader.endsInNumber(tokens)
    guard first < tokens.upperBound else { return }
    if let draft = reader.item(from: first, of: list, isItem) {
      settle([draft], sentence: sentence)
      resolution = list
    } else if isItem || reading.has(first, .ingForm) {
      resolution = list
    } else {
      resolution = reader.tokens.count <= Self.longestOpening ? reader.opensList() : nil
    }
  }
}

extension StatementReader {
  /// The body of a sentence that opens a list: "The Security Council,", "The Council decides to:".
  func opensList() -> StatementFinder.Resolution? {
    var end = tokens.upperBound
    // "The Council: 1." goes on, other sentences with a full stop open nothing.
    if reading.isMark(end - 1, ".") {
      guard endsInNumber(tokens) else { return nil }
      end -= 2
    }
    let first = opening(tokens)
    guard end > first else { return nil }
    let isColon = reading.isMark(end - 1, ":")
    if isColon || reading.isMark(end - 1, ",") { end -= 1 }
    guard end > first, reading.isWord(end - 1) else { return nil }
    if isColon, reading.tokens[end - 1].word == small.to { return promising(before: end - 1) }
    guard let body = groups.group(from: first, ceiling: end), body.upperBound == end,
      groups.canSpeak(body), !isPointer(body),
      reading.has(groups.head(of: body), [.authorities, .sources, .organisationName])
    else { return nil }
    return .init(body: body, act: nil, verb: body)
  }

  /// Who "agrees to:" or "undertakes to:" what follows.
  private func promising(before to: Int) -> StatementFinder.Resolution? {
    guard to > tokens.lowerBound,
      let verb = reading.entry(
        endingAt: to - 1, [.promised, .accepted, .demanded, .proposed, .rejected])
        ?? reading.entry(endingAt: to, [.promised, .accepted]),
      verb.roles.meets(.infinitive) || verb.tokens.count > 1,
      let act = act(of: verb, in: tokens),
      let subject = speakingSubject(before: verb.tokens, in: tokens)
    else { return nil }
    return .init(body: subject, act: act, verb: verb.tokens)
  }

  /// What an item of a list tells.
  func item(from first: Int, of list: StatementFinder.Resolution, _ isItem: Bool) -> Draft? {
    if let act = list.act {
      guard isItem else { return nil }
      return Draft(
        act: act, verb: list.verb, speaker: list.body, content: first..<endOfItem(), start: first,
        isClause: false, rule: .listed)
    }
    guard let verb = reading.entry(at: first, Self.anyAct), !isProgressiveVerb(verb),
      isItem || reading.isCapital(first), let act = act(of: verb, in: tokens),
      var draft = reportedAfter(
        verb, act, list.body, start: first, in: tokens, rule: .listed)
    else { return nil }
    let end = endOfItem()
    if draft.content.upperBound > end, draft.content.lowerBound < end {
      draft.content = draft.content.lowerBound..<end
    }
    return draft
  }

  /// The end of the sentence without the number of the next item: "…; 2.".
  private func endOfItem() -> Int {
    var end = tokens.upperBound
    while end > tokens.lowerBound + 1,
      !reading.isWord(end - 1) && !reading.isQuoteMark(end - 1)
        && !(reading.isNumber(end - 1) && reading.isWord(end - 2))
    {
      end -= 1
    }
    return end
  }

  /// Whether the sentence is the number of an item and no more: "1.", "(a)".
  func isItemNumber(_ tokens: Range<Int>) -> Bool {
    tokens.count <= 3
      && tokens.allSatisfy {
        !reading.isWord($0) || reading.tokens[$0].range.count == 1
      }
  }

  func endsInNumber(_ tokens: Range<Int>) -> Bool {
    guard let last = tokens.last, last - 1 > tokens.lowerBound else { return false }
    return reading.isMark(last, ".") && reading.isNumber(last - 1)
      && !reading.isWord(last - 2)
  }

  /// The token behind "-", "(a)" or "1.".
  func afterBullet(_ tokens: Range<Int>) -> Int {
    var index = tokens.lowerBound
    while index < tokens.upperBound, index < tokens.lowerBound + 3,
      !reading.isWord(index)
        || reading.tokens[index].range.count == 1 && index + 1 < tokens.upperBound
          && reading.isMark(index + 1, ")")
    {
      index += 1
    }
    return index
  }
}
