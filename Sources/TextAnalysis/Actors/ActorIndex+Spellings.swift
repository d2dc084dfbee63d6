// Persons whose names are spelled in other ways in other texts.
extension ActorIndex {
  /// Merges "Muammar Gaddafi" and "Moammar Gadhafi", then "Qadhafi" with the only one of that name.
  mutating func mergeSpellings() {
    mergeSpelledNames()
    mergeSpelledSurnames()
  }

  /// Names whose parts all agree; of two that share a surname to the letter the given names must too.
  private mutating func mergeSpelledNames() {
    var first: [[UInt8]: Int] = [:]
    for index in actors.indices where actors[index].kind == .person {
      let parts = actors[index].name.split(separator: " ")
      guard parts.count == 2, words[index].count == 2,
        let given = NameSpelling.given(parts[0]),
        let surname = NameSpelling.surname(parts[1], loosely: true)
      else { continue }
      guard let other = first[given + [0] + surname] else {
        first[given + [0] + surname] = index
        continue
      }
      let isSame = words[index][0] == words[other][0] || words[index][1] != words[other][1]
      if isSame, !isDistinct(index, other) { unite(index, other) }
    }
  }

  /// Surnames that stand alone and that nobody bears to the letter.
  private mutating func mergeSpelledSurnames() {
    var bearers: [[UInt8]: Bearers] = [:]
    var named: Set<Int> = []
    for index in actors.indices where actors[index].kind == .person && words[index].count > 1 {
      named.insert(head(index))
      guard let last = actors[index].name.split(separator: " ").last,
        let surname = NameSpelling.surname(last, loosely: false)
      else { continue }
      bearers[surname, default: Bearers()].add(head(index), actors[index].count)
    }
    guard !bearers.isEmpty else { return }
    let exact = Set(
      actors.indices.filter { actors[$0].kind == .person }.compactMap {
        words[$0].count > 1 ? words[$0].last : nil
      })
    for index in actors.indices where actors[index].kind == .person && words[index].count == 1 {
      guard !named.contains(head(index)), !exact.contains(words[index][0]),
        let surname = NameSpelling.surname(actors[index].name, loosely: false),
        let bearer = bearers[surname]?.single(heads: head(index)), !isDistinct(index, bearer)
      else { continue }
      unite(index, bearer)
    }
  }
}
