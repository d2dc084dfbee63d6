// Who is named among several that speak: "The parties, including Peru and envoys from Chile, said".
extension StatementReader {
  /// One of those who say the same, as shown, and the actor it is.
  struct Sharer {
    var words: Range<Int>
    var actor: Int?
  }

  /// All who say what a group says, where more than one of them is told; none where only it is.
  @inline(__always)
  func sharers(of group: Range<Int>) -> [Sharer] {
    let members = heads(ofOfficesIn: group) ?? members(of: group)
    guard members.isEmpty else { return members }
    let listed = list(in: group, tokens).map { Sharer(words: $0, actor: actor(of: $0)) }
    let companions = companions(of: group)
    if companions.isEmpty { return listed }
    return (listed.isEmpty ? [Sharer(words: group, actor: actor(of: group))] : listed) + companions
  }

  /// The states and bodies of "the foreign ministers of Norway, Sweden and Peru", each with all the
  /// words; the group may begin behind a comma.
  @inline(__always)
  private func heads(ofOfficesIn group: Range<Int>) -> [Sharer]? {
    let first = group.lowerBound
    guard tokens.contains(first),
      first > tokens.lowerBound && reading.tokens[first - 1].word == small.and
        || group.count > 2 && group.contains(where: { reading.tokens[$0].word == small.and })
    else { return nil }
    return heads(ofOfficesBefore: group)
  }

  private func heads(ofOfficesBefore group: Range<Int>) -> [Sharer]? {
    var link = group.first { isLinkToOwner($0) } ?? group.lowerBound - 1
    while link > tokens.lowerBound, isOfList(link) {
      link -= 1
    }
    guard link > tokens.lowerBound, link < group.upperBound, isLinkToOwner(link),
      let offices = groups.group(endingAt: link - 1, floor: tokens.lowerBound),
      isOffice(of: offices)
    else { return nil }
    var sharers: [Sharer] = []
    for part in parts(of: link + 1..<group.upperBound) {
      guard let actor = actor(of: part), !part.contains(where: { reading.has($0, .personName) })
      else { return nil }
      sharers.append(Sharer(words: offices.lowerBound..<group.upperBound, actor: actor))
    }
    return sharers.count > 1 ? sharers : nil
  }

  private func isOfList(_ index: Int) -> Bool {
    let word = reading.tokens[index].word
    return reading.words[index].name >= 0 || reading.isMark(index, ",") || word == small.and
      || word == small.the
  }

  private func isLinkToOwner(_ index: Int) -> Bool {
    let word = reading.tokens[index].word
    return word == small.of || word == small.from
  }

  /// Those named behind a group and a comma, each with all the words where there may be more of them.
  @inline(__always)
  private func members(of group: Range<Int>) -> [Sharer] {
    let comma = group.upperBound
    guard comma + 4 < tokens.upperBound, reading.isMark(comma, ","),
      tokens.contains(group.lowerBound),
      // "residents of several towns, including Lund": the towns are told of.
      !group.contains(where: { reading.has($0, .preposition) })
    else { return [] }
    if reading.spells(comma + 1, "including") { return members(of: group, from: comma + 2) }
    if reading.spells(comma + 1, "such") || reading.spells(comma + 1, "among") {
      return members(of: group, from: comma + 3)
    }
    return isCounted(group) ? members(of: group, from: comma + 1, areAll: true) : []
  }

  /// Whether a group tells how many it is of: "both companies", "the two sides".
  private func isCounted(_ group: Range<Int>) -> Bool {
    group.count > 1
      && group.prefix(2).contains { reading.isOne(of: .memberCounts, $0) || reading.isNumber($0) }
  }

  private func members(of group: Range<Int>, from first: Int, areAll: Bool = false) -> [Sharer] {
    // "Some House Democrats" are one already.
    guard side(of: group) == nil, let end = endOfMembers(first) else { return [] }
    var members: [Sharer] = []
    for part in parts(of: first..<end) {
      if let actor = side(of: part), groups.canSpeak(part) {
        members.append(Sharer(words: areAll ? part : group.lowerBound..<end, actor: actor))
      } else if areAll {
        return []
      }
    }
    return members
  }

  /// The comma that closes names set apart, behind which the verb stands.
  private func endOfMembers(_ first: Int) -> Int? {
    for index in first..<min(first + Self.longestList, tokens.upperBound - 1) {
      let next = index + 1
      if reading.isMark(index, ","),
        reading.has(next, [.auxiliary, .finiteVerb, .adverb]) && !reading.has(next, .coordinator)
          || reading.has(next, Self.anyAct) && reading.tokens[next].shape == .lower
          || isParticiple(next)
      {
        return index > first ? index : nil
      }
      if reading.words[index].name >= 0 { continue }
      if reading.has(index, [.auxiliary, .finiteVerb, .relative, .pronoun]) { return nil }
    }
    return nil
  }

  private static let longestList = 30

  /// The parts of a list between commas and "and".
  private func parts(of list: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var first = list.lowerBound
    for index in list.lowerBound...list.upperBound {
      let isJoint =
        index == list.upperBound
        || reading.words[index].name < 0
          && (reading.isMark(index, ",") || reading.tokens[index].word == small.and)
      guard isJoint else { continue }
      if first < index { parts.append(first..<index) }
      first = index + 1
    }
    return parts
  }

  /// The actor of a group, or the one whose office it is.
  func side(of group: Range<Int>) -> Int? {
    let head = groups.head(of: group)
    return actor(of: group, head) ?? actor(ofOffice: group, head)
  }
}
