// Who is named beside a speaker: "Ann Lee, along with Jo Roe, said".
extension StatementReader {
  /// Who says the same by ", along with Jo Roe," and ", together with colleagues from Peru and Chile,":
  /// of colleagues each state that they speak for, with all the words.
  @inline(__always)
  func companions(of group: Range<Int>) -> [Sharer] {
    let comma = group.upperBound
    guard comma + 4 < tokens.upperBound, reading.isMark(comma, ","),
      reading.isOne(of: .together, comma + 1), reading.tokens[comma + 2].word == small.with,
      let others = groups.group(from: comma + 3, ceiling: tokens.upperBound),
      groups.canSpeak(others), !isPointer(others), others.upperBound < tokens.upperBound,
      reading.isMark(others.upperBound, ",")
    else { return [] }
    let actors =
      reading.isOne(of: .colleagues, groups.head(of: others)) ? states(named: others) : []
    return actors.isEmpty
      ? [Sharer(words: others, actor: actor(of: others))]
      : actors.map { Sharer(words: others, actor: $0) }
  }

  /// The states that a group names, each once.
  private func states(named group: Range<Int>) -> [Int] {
    var actors: [Int] = []
    for index in group where reading.has(index, .placeName) {
      let name = reading.words[index].name
      guard name >= 0, let actor = reading.names[Int(name)].actor, !actors.contains(actor) else {
        continue
      }
      actors.append(actor)
    }
    return actors
  }
}
