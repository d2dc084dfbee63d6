// Quotations that stand behind a colon: in the sentence after, or without a verb.
extension StatementReader {
  /// Whether a colon in the sentence may let somebody speak.
  var hasColon: Bool {
    traits.meets(.said) && reading.marks(in: tokens).contains { reading.isMark($0, ":") }
  }

  /// Who introduces with a colon at the end what the next sentence tells: "Ann Lee said:".
  @inline(__always)
  func introduction() -> Draft? {
    guard let colon = tokens.last, reading.isMark(colon, ":"), tokens.count > 2,
      traits.meets(Self.anyAct.union(Self.anyNoun))
    else { return nil }
    return introduction(before: colon)
  }

  private func introduction(before colon: Int) -> Draft? {
    let noun = tokens.last { reading.isOne(of: .introduced, $0) }
    if let verb = lastVerb(), noun != nil || endsSoon(verb, before: colon),
      case .subject(let subject, _) = before(verb.tokens, in: tokens),
      canBeSpeaker(subject, of: verb)
    {
      return introduced(by: subject, verb.tokens)
    }
    // "Ann Lee released the following statement:"
    guard let noun, let subject = subject(of: tokens), groups.canSpeak(subject) else { return nil }
    return introduced(by: subject, noun..<noun + 1)
  }

  /// The last verb of speaking of the sentence.
  private func lastVerb() -> TextReading.Phrase? {
    tokens.last { reading.has($0, Self.anyAct) && reading.tokens[$0].shape == .lower }
      .flatMap { reading.entry(at: $0, Self.anyAct) }
  }

  /// Whether a verb of saying leads on to the colon: "said:", "told reporters:", "said on Friday:".
  private func endsSoon(_ verb: TextReading.Phrase, before colon: Int) -> Bool {
    let next = verb.tokens.upperBound
    return verb.roles.meets(.said) && next <= colon
      && (colon - next <= 2 || reading.has(next, [.date, .preposition]))
  }

  private func introduced(by speaker: Range<Int>, _ verb: Range<Int>) -> Draft {
    Draft(
      act: .said, verb: verb, speaker: speaker, content: tokens.upperBound..<tokens.upperBound,
      start: tokens.upperBound, rule: .quotationGoesOn)
  }

  /// Whether a comma and words without a verb stand between somebody and a colon: "Ann Lee, leaving
  /// the court: “…”".
  private func isSetApart(_ group: Range<Int>, before colon: Int) -> Bool {
    guard reading.isMark(group.upperBound, ","), group.upperBound + 1 < colon,
      group.allSatisfy({ reading.isCapital($0) && !reading.isFunctionWord($0) })
        || reading.has(groups.head(of: group), .sources)
          && reading.has(group.lowerBound, .determiner)
    else { return false }
    return !(group.upperBound + 1..<colon).contains {
      reading.has($0, [.auxiliary, .finiteVerb, .relative, .openingQuote])
    }
  }

  private static let longestName = 20

  /// "Holm: “We will not pay”": a name, a colon and a quotation.
  func namedQuotation() -> Draft? {
    guard !tokens.isEmpty else { return nil }
    let first = opening(tokens)
    guard
      let colon = (first..<min(first + Self.longestName, tokens.upperBound)).first(where: {
        reading.isMark($0, ":")
      }), colon > first, colon + 2 < tokens.upperBound, reading.isOpeningQuote(colon + 1),
      let group = groups.group(from: first, ceiling: colon), groups.canSpeak(group),
      !isPointer(group), group.upperBound == colon || isSetApart(group, before: colon)
    else { return nil }
    return Draft(
      act: .said, verb: colon..<colon + 1, speaker: group, content: colon + 1..<tokens.upperBound,
      start: first, rule: .named)
  }
}
