// The full names of states: "Republic of India", "Orrin Federation".
extension NameSpotter {
  /// Takes "Republic of India", which is India, and "Sultanate of Orrin", which no list knows.
  func takeFormalState(_ run: Range<Int>) -> Int? {
    guard run.count > 2, !has(run.lowerBound, .function),
      let of = run.prefix(5).dropFirst().first(where: { tokens[$0].word == vocabulary.of }),
      of + 1 < run.upperBound, isPolity(of - 1)
    else { return nil }
    let head = of - 1
    let isAdjectives = (run.lowerBound..<head).allSatisfy {
      isNameWord($0) && !isPolity($0) && (has($0, [.ordinary, .demonym]) || isInflected($0))
    }
    guard isAdjectives, head == run.lowerBound || !text.isWord(head, "state") else { return nil }
    let name = tokens[head + 2].word == vocabulary.the ? head + 3 : head + 2
    guard name < run.upperBound else { return nil }
    let listed = listedName(at: name, limit: run.upperBound)
    if let listed, listed.end == run.upperBound, !listed.isDemonym, listed.name >= 0,
      vocabulary.names[Int(listed.name)].kind == .state
    {
      append(run, .listedName, listed: listed.name)
      return run.upperBound
    }
    guard listed == nil, name + 1 == run.upperBound, !text.isWord(head, "state"),
      !has(name, [.ordinary, .calendar, .organisationHead, .place]), !isInflected(name)
    else { return nil }
    var candidate = make(run, .placeWord)
    candidate.evidence.add(NameEvidence.state, 9)
    append(candidate)
    return run.upperBound
  }

  private func isPolity(_ index: Int) -> Bool {
    isOne(of: .polities, index)
  }

  /// Whether a state may end its name so: "Orrin Federation".
  func isFederation(_ index: Int) -> Bool {
    has(index, [.group, .organisationHead, .placeNoun, .placeHead])
      && isOne(of: .federations, index)
  }
}
