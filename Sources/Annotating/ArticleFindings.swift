import CalendarDates
import SiteModel
import TextAnalysis

/// What the text analysis found in one article, as values of the site.
struct ArticleFindings {
  let analysis: Analysis
  let article: Int

  private func words(_ range: Range<Int>) -> String {
    String(decoding: analysis.text.bytes[range], as: UTF8.self)
  }

  /// Words as they are within a sentence, without the capital of its first.
  private func wordsWithin(_ range: Range<Int>) -> String {
    let words = words(range)
    guard Analyzer.english.hasSentenceCapital(range, in: analysis) else { return words }
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  private func evidence(_ range: Range<Int>, sentence: Int) -> Evidence {
    Evidence(article: article, sentence: sentence + 1, range: range)
  }

  /// The evidence of a whole sentence.
  private func evidence(sentence: Int) -> Evidence {
    evidence(analysis.sentences[sentence].range, sentence: sentence)
  }

  func sentences(of blocks: [TextBlock]) -> [SiteModel.Sentence] {
    let looksBack = analysis.looksBack()
    return analysis.sentences.enumerated().map { number, sentence in
      SiteModel.Sentence(
        range: sentence.range, block: sentence.block, isHeading: blocks[sentence.block].isHeading,
        standsAlone: analysis.unfitness[number] == nil,
        isConnected: analysis.unfitness[number] == .connective,
        goesOn: analysis.unfitness[number] == .anaphor,
        leavesOpen: analysis.leavesOpen[number],
        isFiller: analysis.unfitness[number] == .filler, looksBack: looksBack[number],
        looksAhead: analysis.looksAhead[number], decides: analysis.decisions[number] != nil,
        undoes: analysis.decisions[number] == .undoes)
    }
  }

  var actors: [ActorCandidate] {
    analysis.actors.map { actor in
      ActorCandidate(
        name: actor.name, kind: ActorKind(actor.kind), aliases: actor.aliases, entry: actor.known,
        owned: actor.owned.map {
          ActorCandidate.OwnedName(body: $0.body, owner: $0.owner, label: $0.label)
        }, isGuess: actor.isGuess, isFirm: actor.isFirm)
    }
  }

  var mentions: [Mention] {
    analysis.mentions.map { mention in
      Mention(
        actor: mention.actor, form: mention.form == .name ? .name : .demonym,
        evidence: evidence(mention.range, sentence: mention.sentence))
    }
  }

  var roles: [Role] {
    analysis.roles.map { role in
      Role(
        actor: role.actor, words: words(role.range),
        evidence: evidence(role.range, sentence: role.sentence))
    }
  }

  /// What a sentence itself dates; one that only its lead or the day of publication could place is
  /// none.
  var events: [Event] { analysis.events.compactMap(shown) }

  /// The event as the chronology has it, or `nil` if it leaves it out.
  func shown(_ event: DatedEvent) -> Event? {
    guard let date = event.date.map({ analysis.dates[$0] }), date.precision != .vague,
      event.rule != "date in passing", event.calledOff == nil,
      analysis.sentences[event.sentence].range.overlaps(date.range)
    else { return nil }
    return Event(
      date: span(of: event, date), undated: undated(date), dateWords: words(date.range),
      isPlanned: event.isPlanned, isApproximate: date.span?.isApproximate ?? false,
      evidence: evidence(event.range, sentence: event.sentence))
  }

  /// What sentences call off or move to another day.
  var cancellations: [Cancellation] {
    analysis.events.compactMap { event in
      guard let thing = event.calledOff else { return nil }
      let date = event.date.map { analysis.dates[$0] }
      let span = date.flatMap { self.span(of: event, $0) }
      guard date == nil || span != nil else { return nil }
      return Cancellation(
        date: span, isWeekday: date?.rule == "weekday", thing: thing.range, noun: thing.noun,
        others: thing.others, isMoved: thing.isMoved, evidence: evidence(sentence: event.sentence))
    }
  }

  /// When an event is; of "from 14 May to 21 May", between which something is moved, one of the two.
  private func span(of event: DatedEvent, _ date: DateExpression) -> DateSpan? {
    guard date.precision == .range, let from = event.from, event.to == from,
      let first = date.from, first != date.to
    else { return date.span }
    return .date(CalendarDate(from))
  }

  private func undated(_ date: DateExpression) -> Event.Undated? {
    guard date.from == nil, date.to == nil else { return nil }
    switch date.reason {
    case .yearNotStated: return .yearNotStated
    case .weekdayWithoutDate, .relativeWithoutDate: return .articleUndated
    case .vague, .noSuchDay, nil: return .vague
    }
  }

  var figures: [Figure] {
    analysis.figures.map(figure)
  }

  private func figure(_ figure: FigureFinding) -> Figure {
    Figure(
      value: figure.value, upperValue: figure.upperValue,
      qualifier: Figure.Qualifier(rawValue: figure.qualifier.rawValue) ?? .exact,
      words: words(figure.range), unit: figure.unit,
      isUnitEmpty: figure.unit.map(Analyzer.english.isEmptyUnit) ?? false,
      isCount: figure.isCount,
      what: figure.what == .other ? nil : figure.what.rawValue,
      thing: figure.thing.map { words($0).lowercased() }, group: group(of: figure),
      isGroupHolder: figure.isGroupHolder, attributedTo: figure.attribution.map(wordsWithin),
      deniedBy: figure.denial.map(wordsWithin), asOf: figure.asOf.flatMap(span(at:)),
      partOf: figure.partOf, extent: Figure.Extent(rawValue: figure.extent.rawValue) ?? .whole,
      evidence: evidence(figure.range, sentence: figure.sentence))
  }

  /// Whom a figure is about: the actor where it is one, so that "Israelis" are of Israel.
  private func group(of figure: FigureFinding) -> String? {
    figure.groupActor.map { analysis.actors[$0].name } ?? figure.group.map(words)
  }

  /// The date that the words at `range` name.
  private func span(at range: Range<Int>) -> DateSpan? {
    analysis.dates.first { $0.range.overlaps(range) }?.span
  }

  var statements: [Statement] {
    analysis.statements.enumerated().map { number, statement in
      let isOneOfMany = [number - 1, number + 1].contains {
        analysis.statements.indices.contains($0)
          && analysis.statements[$0].sentence == statement.sentence
      }
      let quote = quote(of: statement, isOneOfMany: isOneOfMany)
      return Statement(
        verbClass: statement.act.rawValue, verb: words(statement.verb), actor: statement.actor,
        speaker: words(statement.source),
        speakerWords: statement.antecedent == nil ? nil : words(statement.speaker),
        hasOpenSpeaker: statement.hasOpenSpeaker,
        evidence: evidence(quote, sentence: statement.sentence),
        isQuotation: statement.isQuotation,
        isHollow: !statement.isQuotation && isHollow(statement.content),
        isReply: statement.isReply, holdsVerb: quote.overlaps(statement.verb))
    }
  }

  /// What is quoted of a statement: the reported words, or where they are too few to be understood
  /// alone the clause from the speaker on, as in "Peru rejected these demands".
  ///
  /// Fewer are enough in a sentence that tells two things, which it would tell twice.
  private func quote(of statement: StatementFinding, isOneOfMany: Bool) -> Range<Int> {
    let isClear =
      statement.isQuotation || statement.content.count >= 40
      || statement.content.count >= (isOneOfMany ? Self.fewestOfMany : Self.fewest)
        && !pointsBack(statement.content) && !leansOnVerb(statement.content)
    return isClear ? statement.content : clause(of: statement)
  }

  /// The words from the speaker or the verb to the last that was said.
  private func clause(of statement: StatementFinding) -> Range<Int> {
    let parts = [statement.speaker, statement.verb, statement.content]
    let first = parts.map(\.lowerBound).min() ?? statement.content.lowerBound
    let end = parts.map(\.upperBound).max() ?? statement.content.upperBound
    let sentence = analysis.sentences[statement.sentence].range
    return (first..<end).clamped(to: sentence)
  }

  /// Bytes of reported words that are understood alone, and of those beside others.
  private static let fewest = 28
  private static let fewestOfMany = 16

  var origins: [Origin] {
    analysis.origins.filter { !pointsBack($0.source) }.map { origin in
      Origin(
        kind: Origin.Kind(rawValue: origin.kind.rawValue) ?? .other,
        name: wordsWithin(origin.source),
        actor: origin.actor, evidence: evidence(origin.range, sentence: origin.sentence),
        isOfAside: origin.isOfAside)
    }
  }
}

extension ArticleFindings {
  /// Whether the words begin with a preposition that only their verb explains: "about the spillway".
  private func leansOnVerb(_ range: Range<Int>) -> Bool {
    let words = words(range).lowercased()
    return [
      "about ", "against ", "over ", "on ", "for ", "as ", "in ", "with ", "of ", "at ", "from ",
    ].contains { words.hasPrefix($0) }
  }

  /// Whether the words point at what was named before and name nothing themselves: "these demands", "its
  /// longstanding position on the matter".
  private func isHollow(_ range: Range<Int>) -> Bool {
    guard range.count < Self.fewestOfPointing else { return false }
    let words = words(range).lowercased()
    let isPointing =
      pointsBack(range)
      || ["such ", "any such ", "its ", "their ", "his ", "her "].contains { words.hasPrefix($0) }
    return isPointing
      && !analysis.text.bytes[range].dropFirst().contains {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0)
      }
  }

  /// Bytes of words that tell something though they begin with "these" or the like.
  private static let fewestOfPointing = 60

  /// Whether the words only point at what was named before: "that account", "the same report".
  func pointsBack(_ range: Range<Int>) -> Bool {
    let words = words(range).lowercased()
    return ["that ", "this ", "these ", "those ", "the same ", "it ", "them "].contains {
      words.hasPrefix($0)
    }
  }
}

extension Phrase {
  init(_ phrase: TopicPhrase) {
    self.init(
      hash: phrase.hash, head: phrase.head, modifier: phrase.modifier, form: phrase.form,
      range: phrase.range, sentence: phrase.sentence, wordCount: phrase.wordCount)
  }
}

extension ActorKind {
  fileprivate init(_ kind: FoundActor.Kind) {
    switch kind {
    case .person: self = .person
    case .organisation: self = .organisation
    case .state: self = .state
    case .place: self = .place
    case .media: self = .media
    }
  }
}

extension DateSpan {
  /// Whether the words leave room, as "about" and "early in" do.
  fileprivate var isApproximate: Bool {
    switch self {
    case .date(let date): date.isApproximate
    case .interval(let from, let to):
      (from.date?.isApproximate ?? false) || (to.date?.isApproximate ?? false)
    }
  }
}
