/// Tells from the verbs around an expression whether it lies behind or ahead.
struct DateTense {
  let text: TokenizedText
  let vocabulary: DateVocabulary

  /// How far to look, in tokens.
  private static let reach = 18

  /// The direction of what the tokens name, within their sentence.
  func direction(of tokens: Range<Int>) -> DateResolver.Direction {
    guard let first = tokens.first else { return .open }
    let sentence = text.sentences[Int(text.tokens[first].sentence)].tokens
    // The verb of the clause mostly comes before: "… will meet on Sunday", "met Sunday".
    var index = first - 1
    if index >= sentence.lowerBound, let lead = lead(at: index) { return lead }
    var steps = 0
    while index >= sentence.lowerBound, steps < Self.reach {
      if let found = cue(at: index, in: sentence) { return found }
      index -= 1
      steps += 1
    }
    index = tokens.upperBound
    steps = 0
    while index < sentence.upperBound, steps < Self.reach {
      if let found = cue(at: index, in: sentence) { return found }
      index += 1
      steps += 1
    }
    return .open
  }

  /// "until May", "by Friday" look ahead, "since May" looks back.
  private func lead(at index: Int) -> DateResolver.Direction? {
    let senses = vocabulary[text.tokens[index].word].senses
    if senses.contains(.until) || text.bytes(at: index).elementsEqual("by".utf8) { return .future }
    return senses.contains(.since) ? .past : nil
  }

  private func cue(at index: Int, in sentence: Range<Int>) -> DateResolver.Direction? {
    let token = text.tokens[index]
    guard token.kind == .word else { return nil }
    let classes = text.classes(at: index)
    if classes.meets(vocabulary.ahead) {
      // "will", and "would" or "could" with "have" after them look back.
      return .future
    }
    if classes.meets(vocabulary.past) {
      if isPassive(index, in: sentence) { return nil }
      return arranges(after: index, in: sentence) ? .future : .past
    }
    if classes.meets(vocabulary.be), index > sentence.lowerBound, isTo(index - 1) { return .future }
    if classes.meets(vocabulary.present) {
      // "is to meet", "are to begin"
      return index + 1 < sentence.upperBound && isTo(index + 1) ? .future : nil
    }
    if token.shape == .lower, !classes.meets(vocabulary.noPast), endsInEd(token) {
      return isPassive(index, in: sentence) ? nil : .past
    }
    return nil
  }

  /// Whether "be" makes it a participle: "may be signed" has its tense from "may".
  private func isPassive(_ index: Int, in sentence: Range<Int>) -> Bool {
    index > sentence.lowerBound && text.classes(at: index - 1).meets(vocabulary.be)
  }

  /// Whether "has been scheduled" or "was to" follow: past words for what lies ahead.
  private func arranges(after index: Int, in sentence: Range<Int>) -> Bool {
    for next in index + 1..<index + 4 where next < sentence.upperBound {
      if text.classes(at: next).meets(vocabulary.arranged) { return true }
    }
    return false
  }

  private func isTo(_ index: Int) -> Bool {
    vocabulary[text.tokens[index].word].senses.contains(.to) && text.bytes(at: index).count == 2
  }

  private func endsInEd(_ token: Token) -> Bool {
    token.end - token.start >= 4 && text.bytes[Int(token.end) - 1] == UInt8(ascii: "d")
      && text.bytes[Int(token.end) - 2] == UInt8(ascii: "e")
  }
}
