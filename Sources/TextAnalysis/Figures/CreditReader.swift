/// Finds who is credited with a figure in brackets at the end of its sentence: "31 injured (Red Cross,
/// 3 May)", "4,000 homes lost (source: the ministry)".
struct CreditReader {
  let reading: TextReading

  /// Whom the brackets name, and of what day that is, by tokens.
  struct Credit {
    var source: Range<Int>
    var day: Range<Int>?
  }

  /// Most tokens within the brackets.
  private static let reach = 14

  /// The credit at the end of the sentence; `nil` where the brackets may tell something else, such as
  /// whom or where.
  func credit(of draft: FigureDraft, isToll: Bool, in sentence: Range<Int>) -> Credit? {
    guard let inner = brackets(of: sentence, behind: draft.stop) else { return nil }
    let isStated = reading.isOne(of: .credits, inner.lowerBound)
    var first = inner.lowerBound
    if isStated {
      first += 1
      if first < inner.upperBound, reading.isMark(first, ":") { first += 1 }
    }
    let end =
      (first..<inner.upperBound).first {
        reading.isMark($0, ",") || reading.has($0, .date)
      } ?? inner.upperBound
    let source = first..<end
    let rest = end < inner.upperBound && reading.isMark(end, ",") ? end + 1 : end
    let day = rest..<inner.upperBound
    guard !source.isEmpty, day.allSatisfy({ reading.has($0, .date) }),
      !source.contains(where: { reading.isNumber($0) })
    else { return nil }
    // "31 points (Real Madrid, 3 May)" tells whose they are.
    let isMeasured = isToll || draft.number.kind == .money || draft.number.kind == .percent
    guard isStated || isSource(source) && (day.isEmpty ? isToll && isItem(sentence) : isMeasured)
    else { return nil }
    return Credit(source: source, day: day.isEmpty ? nil : day)
  }

  /// What stands within brackets that end the sentence.
  private func brackets(of sentence: Range<Int>, behind start: Int) -> Range<Int>? {
    guard var close = sentence.last, close > start else { return nil }
    if reading.isMark(close, ".") { close -= 1 }
    guard close > start, reading.isMark(close, ")"),
      let open = (max(start, close - Self.reach)..<close).last(where: { reading.isMark($0, "(") }),
      open + 1 < close
    else { return nil }
    return open + 1..<close
  }

  /// Whether the words name a body that tells of things and not those whom it counts.
  private func isSource(_ source: Range<Int>) -> Bool {
    let head = NounGroups(reading: reading).head(of: source)
    return reading.has(head, [.organisationName, .mediaName, .authorities])
      && !reading.has(head, [.people, .crowd])
      && source.allSatisfy { reading.isWord($0) || reading.isPossessive($0) }
  }

  private func isItem(_ sentence: Range<Int>) -> Bool {
    let number = Int(reading.tokens[sentence.lowerBound].sentence)
    return reading.text.blocks[reading.sentences[number].block].isListItem
  }
}
