// What kind of source words name.
extension StatementReader {
  /// Whether no outlet is named: "told reporters".
  func isCrowdOfReporters(_ group: Range<Int>) -> Bool {
    let head = groups.head(of: group)
    return reading.tokens[head].shape == .lower
      && (reading.ends(head, "reporters") || reading.ends(head, "journalists")
        || reading.ends(head, "correspondents"))
  }

  /// Whether somebody says it in a clause behind "after", "while" or "that", and others or nobody the rest of
  /// the sentence: "She left, a day after the ministry said so".
  func isOfAside(_ draft: Draft, _ speaker: Range<Int>) -> Bool {
    let link = speaker.lowerBound - 1
    guard link > tokens.lowerBound, draft.rule == .verb, draft.content.lowerBound > link,
      reading.has(link, .subordinator)
    else { return false }
    return (tokens.lowerBound..<link).contains {
      reading.has($0, [.finiteVerb, .auxiliary, .edForm])
    }
  }

  /// What kind of source a group of words names.
  func kind(of group: Range<Int>) -> OriginFinding.Kind { kind(of: group, groups.head(of: group)) }

  /// The same where the head of the group is known.
  func kind(of group: Range<Int>, _ head: Int) -> OriginFinding.Kind {
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
