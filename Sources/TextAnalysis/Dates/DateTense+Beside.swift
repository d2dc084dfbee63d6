// What the words right beside a day tell, whatever the sentence tells elsewhere.
extension DateTense {
  /// "hit by Friday's storm": what did it, where "by Friday's deadline" is a bound.
  func isOfAgent(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    let next = tokens.upperBound
    return next + 1 < sentence.upperBound && text.tokens[next].word == text.lexicon.possessive
      && isForm(tokens.lowerBound - 1, of: "by") && !isForm(next + 1, of: "deadline")
      && !isForm(next + 1, of: "end")
  }

  /// "The board Thursday released its plans", "saying on Friday that it will", "its decision on Friday that it
  /// will": the verb or noun beside a weekday is that of its clause.
  func isToldBeside(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard tokens.count <= 2, let first = tokens.first, first > sentence.lowerBound,
      vocabulary[text.tokens[first].word].senses.contains(.weekday)
    else { return false }
    let next = tokens.upperBound
    let isOn = isForm(first - 1, of: "on")
    let before = isOn ? first - 2 : first - 1
    guard before >= sentence.lowerBound, next < sentence.upperBound else { return false }
    if isForm(before, of: "saying") { return true }
    if isOn {
      return isForm(next, of: "that") && text.isOne(of: .announcements, before)
    }
    return text.tokens[before].shape != .lower && text.tokens[before].kind == .word
      && text.tokens[next].shape == .lower && mayTell(next)
      && !cues(next).contains(.arranged) && cue(at: next, in: sentence) == .past
  }

  /// "They will go on Friday, but on Sunday they stayed": a day at the head of a clause has its verb behind.
  func directionOfFronted(_ tokens: Range<Int>, in sentence: Range<Int>) -> DateResolver.Direction?
  {
    guard let first = tokens.first, first > sentence.lowerBound + 2, isForm(first - 1, of: "on"),
      text.isMark(first - 2, ";") || isForm(first - 2, of: "but") || isForm(first - 2, of: "and"),
      vocabulary[text.tokens[first].word].senses.contains(.weekday)
    else { return nil }
    var index = tokens.upperBound
    if index < sentence.upperBound, text.isMark(index, ",") { index += 1 }
    let last = min(sentence.upperBound, index + 8)
    while index < last, text.tokens[index].kind != .punctuation {
      if mayTell(index), let found = cue(at: index, in: sentence) { return found }
      index += 1
    }
    return nil
  }
}
