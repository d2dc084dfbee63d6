// In whose name somebody without a name speaks.
extension StatementReader {
  /// The state or body in whose name somebody without a name speaks: "Peruvian officials", "a Fatah
  /// spokesman", "Peru’s foreign ministry", "a Peruvian security source", "envoys from Peru".
  @inline(__always)
  func actor(ofOffice group: Range<Int>, _ head: Int) -> Int? {
    guard reading.has(head, [.sources, .authorities]) else { return nil }
    let isSource = reading.isOne(of: .insiders, head)
    guard isSource || isOffice(head) || reading.isOne(of: .openingOffices, head) else {
      return nil
    }
    return actor(namedBefore: head, in: group, isSource: isSource)
      ?? actor(sendingOffice: group, head)
  }

  /// The only state or body named before the office.
  private func actor(namedBefore head: Int, in group: Range<Int>, isSource: Bool) -> Int? {
    guard (group.lowerBound..<head).contains(where: { reading.words[$0].name >= 0 }) else {
      return nil
    }
    var owner: Int?
    for index in group.lowerBound..<head {
      let name = reading.words[index].name
      if name >= 0 {
        guard owner == nil || owner == Int(name) else { return nil }
        if reading.has(index, .personName) { return nil }
        owner = Int(name)
      } else if reading.isOne(of: .strangers, index) || reading.has(index, .coordinator) {
        return nil
      } else if owner != nil, reading.has(index, .preposition) {
        return nil
      } else if isSource, !reading.isOne(of: .standing, index),
        !reading.has(index, .determiner), !reading.isPossessive(index)
      {
        // "a Peruvian hospital source" speaks for no state.
        return nil
      }
    }
    return owner.flatMap { reading.names[$0].kind == .media ? nil : reading.names[$0].actor }
  }

  /// The state or body named last, whose office it is: "a spokesman for Peru", "envoys from Peru".
  private func actor(sendingOffice group: Range<Int>, _ head: Int) -> Int? {
    let link = head + 1
    guard !reading.isOne(of: .insiders, head), link + 1 < group.upperBound,
      [small.of, small.from, small.for].contains(reading.tokens[link].word),
      !(group.lowerBound..<head).contains(where: { reading.isOne(of: .strangers, $0) })
    else { return nil }
    let first = reading.tokens[link + 1].word == small.the ? link + 2 : link + 1
    guard first < group.upperBound, reading.words[first].name >= 0,
      reading.endOfName(first, limit: group.upperBound) == group.upperBound,
      !reading.has(first, .personName)
    else { return nil }
    let name = reading.names[Int(reading.words[first].name)]
    return name.kind == .media || name.kind == .demonym ? nil : name.actor
  }

  func isOffice(_ head: Int) -> Bool { reading.isOne(of: .offices, head) }

  /// Whether a group is of several in an office who have not left it: "the foreign ministers".
  func isOffice(of group: Range<Int>) -> Bool {
    let head = groups.head(of: group)
    return (isOffice(head) || reading.isOne(of: .openingOffices, head))
      && reading.has(head, .pluralForm)
      && !group.contains { reading.isOne(of: .strangers, $0) || reading.words[$0].name >= 0 }
  }

  /// Whether only one at a time holds the office that a word tells: "the minister", "the mayor".
  func isSoleOffice(_ head: Int) -> Bool { reading.isOne(of: .soleOffices, head) }
}
