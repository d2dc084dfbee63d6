// The long and the short name of a state that no list has.
extension ActorMerger {
  /// Merges "Republic of Orrin" with "Orrin", and "Orrin Federation" where Orrin is told to be a state.
  mutating func mergeFormalStates() {
    for id in table.surfaces.indices where (2...4).contains(table.surfaces[id].words.count) {
      guard table.surfaces[id].count > 0, table.surfaces[id].listed < 0,
        let range = firstRange(id)
      else { continue }
      let words = table.surfaces[id].words
      if table.surfaces[id].evidence[Kind.state] >= 9, words.count > 2 {
        uniteState(id, words.suffix(1), least: 0)
      } else if words.count == 2, range.count == 2,
        spotter.isFederation(range.upperBound - 1)
      {
        uniteState(id, words.prefix(1), least: 4)
      }
    }
  }

  private mutating func uniteState(_ id: Int, _ words: Range<Int>, least: Int16) {
    let short = Int(table.find(table.key(ofWords: words)))
    guard short >= 0, table.surfaces[short].count > 0, table.surfaces[short].listed < 0,
      table.surfaces[short].evidence[Kind.state] >= least
    else { return }
    unite(Int32(id), Int32(short))
  }
}
