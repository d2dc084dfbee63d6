// Ministries of lands that are no states: "Gaza's health ministry" is a body of its own, where that of
// a state speaks for the state.
extension NameSpotter {
  /// The state in the lists that a capital stands for: "Cairo's ambassador", but not "Cairo's mayor".
  @inline(__always)
  func state(before run: Range<Int>) -> Int32? {
    let mark = run.upperBound
    guard mark + 1 < tokens.count, isPossessive(mark), run.count <= 2,
      tokens[mark + 1].sentence == tokens[mark].sentence, isLower(mark + 1), isOfState(mark + 1)
    else { return nil }
    let word =
      run.count == 1
      ? tokens[run.lowerBound].word
      : text.phrase(tokens[run.lowerBound].word, tokens[run.lowerBound + 1].word)
    return vocabulary.state(ofCapital: word)
  }

  /// Takes the body of "the health ministry in Gaza" and "health authorities in Gaza" at the land.
  func takeMinistry(before land: Int) {
    let joint = land - 1
    guard joint > 1, tokens[joint].sentence == tokens[land].sentence,
      tokens[joint].word == vocabulary.in || tokens[joint].word == vocabulary.of,
      tokens[joint - 2].sentence == tokens[land].sentence, isMinistry(joint - 2)
    else { return }
    take(ministry: joint - 2)
  }

  /// Takes the body of "Gaza's health ministry" and "the Gaza health ministry" behind the land; returns
  /// where the rest begins.
  func takeMinistry(behind land: Int) -> Int? {
    let task = afterOwner(land + 1)
    guard task + 1 < tokens.count, tokens[task + 1].sentence == tokens[land].sentence,
      isMinistry(task)
    else { return nil }
    take(ministry: task)
    return task + 2
  }

  /// Passes over the "’s" of the owner and "Hamas-run".
  private func afterOwner(_ index: Int) -> Int {
    var index = index
    if index < tokens.count, isPossessive(index) || text.isApostrophe(index) { index += 1 }
    return index < tokens.count && tokens[index].isHyphenated ? index + 1 : index
  }

  private func take(ministry task: Int) {
    var candidate = make(task..<task + 2, .organisationWord)
    candidate.evidence.add(NameEvidence.organisation, 9)
    candidates.append(candidate)
  }

  /// The land of a body that was taken here; `nil` for others.
  func land(ofMinistry run: Range<Int>) -> Int? {
    guard run.count == 2, isMinistry(run.lowerBound) else { return nil }
    for land in stride(from: run.lowerBound - 1, through: max(0, run.lowerBound - 3), by: -1)
    where has(land, .land) && isNameWord(land) {
      return afterOwner(land + 1) == run.lowerBound ? land : nil
    }
    let land = run.upperBound + 1
    return land < tokens.count && has(land, .land) && isNameWord(land) ? land : nil
  }

  /// "health ministry", "health authorities".
  private func isMinistry(_ task: Int) -> Bool {
    isLower(task) && isOne(of: .tasks, task) && isLower(task + 1)
      && (text.isWord(task + 1, "ministry") || text.isWord(task + 1, "authorities"))
  }
}
