// Whether the words beside a date leave no doubt of its direction.
extension DateTense {
  /// Whether the sentence begins with the day, and the verb is that of its own clause: "On October 7,
  /// gunmen crossed the fence", "Before October 7, it was calm".
  func isFronted(_ first: Int, in sentence: Range<Int>) -> Bool {
    first - 1 == sentence.lowerBound
      && (text.isWord(first - 1, "before") || text.isWord(first - 1, "on"))
  }

  /// Whether the words beside the expression leave no doubt of its direction.
  @inline(__always)
  func isSure(_ direction: DateResolver.Direction, of tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, first > 0 else { return false }
    let sentence = text.sentences[Int(text.tokens[first].sentence)].tokens
    guard first > sentence.lowerBound else { return false }
    return switch direction {
    case .open, .nearest: false
    case .past:
      lead(at: first - 1, in: sentence) == .past || isTold(beside: first, in: sentence)
        || isOfHappening(tokens, in: sentence) || isFronted(first, in: sentence)
    case .future: isPlanned(before: first, in: sentence) || isSet(tokens, in: sentence, true)
    }
  }

  /// "died on May 2", "said May 2": a verb of the past that nothing puts into the future.
  func isTold(beside first: Int, in sentence: Range<Int>) -> Bool {
    var verb = first - 1
    if vocabulary[text.tokens[verb].word].senses.meets(DateSenses(.on, .in)) {
      verb -= 1
    } else if !vocabulary[text.tokens[first].word].senses.contains(.month) {
      return false
    }
    guard verb >= sentence.lowerBound, !cues(verb).contains(.arranged),
      cue(at: verb, in: sentence) == .past
    else { return false }
    let before = max(sentence.lowerBound, verb - 4)..<verb
    return !before.contains { cues($0).meets([.ahead, .modal]) }
  }

  /// "will be held in November", "is due in November": the nearest verb before looks ahead.
  func isPlanned(before first: Int, in sentence: Range<Int>) -> Bool {
    let isFor = isForm(first - 1, of: "for") && cues(max(first - 2, 0)).contains(.arranged)
    guard isFor || vocabulary[text.tokens[first - 1].word].senses.meets(DateSenses(.on, .in))
    else { return false }
    for index in (max(sentence.lowerBound, first - 6)..<first - 1).reversed() {
      if text.tokens[index].kind == .punctuation { return false }
      let own = cues(index)
      // "would" and "may" may tell of the past, "is expected" cannot.
      if own.contains(.arranged) {
        return index > sentence.lowerBound && cues(index - 1).contains(.present)
      }
      if own.contains(.ahead) {
        return own.contains(.modal)
          && (!own.contains(.reported) || isForm(index, of: "would") && isSaid(index, in: sentence))
      }
      if own.contains(.past), !isPassive(index, in: sentence) { return false }
    }
    return false
  }

  /// Whether somebody says so: "She said it would be held in May".
  func isSaid(_ index: Int, in sentence: Range<Int>) -> Bool {
    (max(sentence.lowerBound, index - 8)..<index).contains { cues($0).contains(.reporting) }
  }

  /// Whether a plan and a bound say that it lies ahead, however far: "will cut jobs by June".
  func isSurelyAhead(_ tokens: Range<Int>) -> Bool {
    guard let first = tokens.first, first > 0 else { return false }
    let sentence = text.sentences[Int(text.tokens[first].sentence)].tokens
    guard first > sentence.lowerBound else { return false }
    return lead(at: first - 1, in: sentence) == .future
      && isSurelyAhead(before: first, in: sentence, within: 12)
      || isStart(first - 1, in: sentence) && isToBegin(before: first, in: sentence)
  }

  /// "will run for three years from January 1", "is to hold from January 1": the verb of what begins then.
  private func isToBegin(before first: Int, in sentence: Range<Int>) -> Bool {
    var index = first - 2
    let last = max(sentence.lowerBound, first - Self.farthestVerb)
    while index > last, text.tokens[index].kind != .punctuation {
      let own = cues(index)
      if own.contains(.modal), own.contains(.ahead) { return !own.contains(.reported) }
      if mayTell(index), let found = cue(at: index, in: sentence) { return found == .future }
      index -= 1
    }
    return false
  }

  /// Between a verb and when it begins: "will serve as chairman of the board for three years from".
  private static var farthestVerb: Int { 16 }

  /// Whether "will" stands just before: "will attend Sunday's talks".
  func isSurelyAhead(
    before index: Int, in sentence: Range<Int>, within reach: Int = 6
  ) -> Bool {
    (max(sentence.lowerBound, index - reach)..<index).contains {
      cues($0).contains(.ahead) && text.tokens[$0].shape == .lower
        && !cues($0).contains(.reported)
    }
  }
}
