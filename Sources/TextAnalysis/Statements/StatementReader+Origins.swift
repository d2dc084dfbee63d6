// What an article relies on, as far as its statements tell.
extension StatementReader {
  /// Adds the origins that the latest statement names.
  mutating func addOrigins(_ draft: Draft, _ speaker: Range<Int>, sentence: Int) {
    let statement = statements.count - 1
    if let hearer = draft.hearer, kind(of: hearer) == .media, !isCrowdOfReporters(hearer) {
      append(.media, hearer, "told-to", statement, sentence)
    }
    guard draft.act.tellsFacts, draft.rule != .noun else { return }
    let kind = kind(of: speaker)
    let isNamed = draft.rule == .according || draft.rule == .asToldBy
    switch kind {
    case .other:
      guard isNamed else { return }
      let isBody = speaker.contains { reading.has($0, .organisationName) }
      append(isBody ? .authority : .other, speaker, draft.rule.rawValue, statement, sentence)
    case .media, .official, .authority, .document:
      append(kind, speaker, isNamed ? draft.rule.rawValue : "speaker", statement, sentence)
    }
  }

  /// Adds the media that somebody spoke to or that saw a document: "Speaking to the BBC", "a letter
  /// obtained by Lusa", "in an interview with Lusa".
  mutating func readMediaThatHeard(_ sentence: Int, _ tokens: Range<Int>) {
    for index in tokens where reading.has(index, .heard) {
      var first = index + 1
      guard first + 1 < tokens.upperBound, reading.has(first, .preposition) else { continue }
      first += 1
      guard let group = groups.group(from: first, ceiling: tokens.upperBound),
        kind(of: group) == .media, !isCrowdOfReporters(group)
      else { continue }
      // "Reuters shows": what follows the name may be a verb.
      let last = group.last { reading.isCapital($0) || reading.has($0, [.media, .name]) }
      let range = reading.byteRange(group.lowerBound..<(last ?? group.upperBound - 1) + 1)
      if origins.last(where: { $0.sentence == sentence && $0.range.overlaps(range) }) == nil {
        origins.append(
          OriginFinding(
            kind: .media, range: range, statement: nil, actor: actor(of: group),
            sentence: sentence, rule: "heard-or-seen-by"))
      }
    }
  }

  /// Whether no outlet is named: "told reporters".
  private func isCrowdOfReporters(_ group: Range<Int>) -> Bool {
    let head = groups.head(of: group)
    return reading.tokens[head].shape == .lower
      && (reading.ends(head, "reporters") || reading.ends(head, "journalists")
        || reading.ends(head, "correspondents"))
  }

  private mutating func append(
    _ kind: OriginFinding.Kind, _ group: Range<Int>, _ rule: String, _ statement: Int,
    _ sentence: Int
  ) {
    origins.append(
      OriginFinding(
        kind: kind, range: reading.byteRange(group), statement: statement,
        actor: actor(of: group), sentence: sentence, rule: rule))
  }

  /// What kind of source a group of words names.
  func kind(of group: Range<Int>) -> OriginFinding.Kind {
    let head = groups.head(of: group)
    let traits = reading.traits[Int(reading.tokens[head].sentence)]
    for index in group where traits.meets([.mediaName, .namedMedia]) {
      if reading.has(index, .mediaName) { return .media }
      if let media = reading.entry(at: index, .namedMedia), reading.isCapital(index),
        media.tokens.upperBound <= group.upperBound, media.tokens.upperBound > head
      {
        return .media
      }
    }
    if reading.has(head, .personName) { return .other }
    if reading.has(head, .organisationName), !reading.has(head, .media),
      group.contains(where: { reading.has($0, .authorities) && reading.has($0, .organisationName) })
    {
      return .authority
    }
    if reading.has(head, .documents), !reading.has(head, .organisationName) { return .document }
    if reading.has(head, .authorities) {
      let isMedia =
        reading.has(head, .media)
        && group.contains { $0 != head && reading.has($0, .media) }
      return isMedia ? .media : .authority
    }
    if reading.has(head, .media) { return .media }
    if reading.isCapital(head), !reading.has(head, [.sources, .authorities, .documents]) {
      // "Egyptian outlet Al-Qahera", "the Lusa news agency": what stands beside the name tells.
      let media = group.filter { reading.has($0, .media) && !reading.isCapital($0) }
      // "the disaster agency QRS" is none, "the news agency QRS" is.
      if media.contains(where: { !reading.has($0, .authorities) }) || media.count > 1 {
        return .media
      }
      if group.contains(where: { reading.has($0, .authorities) && !reading.isCapital($0) }) {
        return .authority
      }
    }
    if reading.has(head, .sources) {
      return group.contains { reading.has($0, .personName) } ? .other : .official
    }
    return .other
  }
}
