// Longer and shorter names of one organisation.
extension ActorMerger {
  /// "Jones Medical Industries Inc" and "Jones Medical"; "Al-Qahera" and "Al Qahera News TV".
  mutating func mergeCompanies() {
    for id in table.surfaces.indices where table.surfaces[id].words.count > 1 && isGroup(id) {
      let words = table.surfaces[id].words
      var key = NameFolding.seed
      for place in words.dropLast() {
        key = NameFolding.mix(key, table.words[place])
        let beginning = Int(table.find(key))
        guard beginning >= 0 else { continue }
        parts[beginning].longer = parts[beginning].longer < 0 ? Int32(id) : Self.several
      }
      mergeWithoutEnding(id)
    }
    for id in parts.indices {
      guard let full = only(parts[id].longer), table.surfaces[id].count > 0 else { continue }
      if isShortForm(id, of: Int(full)) { unite(Int32(id), full) }
    }
    mergeEndings()
    mergeOwned()
  }

  /// Merges a name with the one that puts its state before it, as in "UN Security Council".
  private mutating func mergeOwned() {
    for id in table.surfaces.indices where table.surfaces[id].words.count > 1 && isGroup(id) {
      guard owned.isEmpty || id >= owned.count || owned[id] == nil,
        let range = firstRange(id),
        let owner = spotter.listedName(at: range.lowerBound, limit: range.upperBound),
        owner.end < range.upperBound, range.count == table.surfaces[id].words.count
      else { continue }
      let words = table.surfaces[id].words
      let rest = words.lowerBound + owner.end - range.lowerBound..<words.upperBound
      let other = table.find(table.key(ofWords: rest))
      if other >= 0, table.surfaces[Int(other)].count > 0, isGroup(Int(other)) {
        unite(Int32(id), other)
      }
    }
  }

  /// Merges "Apple Inc." and "Apple Computer" with "Apple", however many such forms there are.
  private mutating func mergeWithoutEnding(_ id: Int) {
    guard let range = firstRange(id) else { return }
    let words = table.surfaces[id].words
    guard range.count == words.count else { return }
    var end = words.count
    while end > 1, spotter.has(range.lowerBound + end - 1, .companyEnding) {
      end -= 1
      let stem = table.find(table.key(ofWords: words.lowerBound..<words.lowerBound + end))
      if stem >= 0, table.surfaces[Int(stem)].count > 0, isShortForm(Int(stem), of: id) {
        return unite(Int32(id), stem)
      }
    }
  }

  private func isShortForm(_ id: Int, of full: Int) -> Bool {
    let short = table.surfaces[id]
    guard let range = firstRange(id), let whole = firstRange(full) else { return false }
    if short.listed >= 0, spotter.vocabulary.names[Int(short.listed)].kind != .organisation,
      spotter.vocabulary.names[Int(short.listed)].kind != .media
    {
      return false
    }
    // A medium is no short form of what belongs to it.
    if short.listed >= 0, spotter.vocabulary.names[Int(short.listed)].kind == .media {
      return false
    }
    // The European Union is none for its missions.
    if short.listed >= 0, short.words.count > 1, table.surfaces[full].listed < 0,
      !spotter.has(whole.upperBound - 1, .companyEnding)
    {
      return false
    }
    // "Wuxi" in "a plant in Wuxi, Jiangsu" is the town that the company is named after.
    let isTown =
      short.words.count == 1
      && short.evidence[Kind.place] > max(short.evidence[Kind.organisation], 2)
    guard short.evidence[Kind.place] < 5, !isTown, short.evidence[Kind.person] < 6,
      table.surfaces[full].listed < 0 || short.listed < 0
    else { return false }
    let last = spotter.traits[whole.upperBound - 1]
    if short.words.count > 1 {
      return !isLocal(whole.upperBound - 1) || short.evidence[Kind.organisation] > 2
    }
    let word = spotter.traits[range.lowerBound]
    if goesByPerson(id) { return false }
    // "EU Commission" and "UN Women" are not the EU and the UN, but "Apple Computer" is Apple.
    if short.listed >= 0, short.isUpper || last.contains(.organisationHead),
      !last.contains(.companyEnding)
    {
      return false
    }
    // "Human" is no short form of "Human Rights Watch".
    guard short.listed >= 0 || word.isDisjoint(with: [.ordinary, .demonym, .given, .title]) else {
      return false
    }
    // "Denby" is the town of "Denby Crown Court", the "Denby Herald" and the "Denby Residents' Association".
    if short.words.count == 1, isLocal(whole.upperBound - 1),
      short.evidence[Kind.organisation] < 3, short.evidence[Kind.media] < 3
    {
      return false
    }
    // "Islamic Jihad of X" and words before "of" are not names by themselves.
    if (whole).contains(where: { spotter.tokens[$0].word == spotter.vocabulary.of }) {
      return false
    }
    return !last.isDisjoint(with: [
      .companyEnding, .organisationHead, .mediaWord, .ordinary, .eventHead,
    ]) || spotter.isInflected(whole.upperBound - 1)
  }

  /// Whether a word is the surname of a person in the text, as of the founder of the "Stavik Group", and
  /// nothing around it tells of the company.
  private func goesByPerson(_ id: Int) -> Bool {
    let short = table.surfaces[id]
    guard short.listed < 0, short.evidence[Kind.organisation] <= short.evidence[Kind.person] + 1
    else { return false }
    let word = table.words[short.words.lowerBound]
    return table.surfaces.contains {
      $0.words.count > 1 && $0.count > 0 && table.words[$0.words.upperBound - 1] == word
        && $0.evidence.kind == .person
    }
  }

  /// Whether a surname is that of a company in the text, as in "Stavik's shares".
  mutating func isOfCompany(_ id: Int) -> Bool {
    guard table.surfaces[id].words.count == 1, table.surfaces[id].known < 0,
      let full = only(parts[id].longer)
    else { return false }
    return table.head(of: full) == table.head(of: Int32(id))
  }

  /// Whether a body of this kind mostly goes by the name of its town.
  private func isLocal(_ head: Int) -> Bool {
    spotter.isOne(of: .localHeads, head) || spotter.isOne(of: .townPapers, head)
  }

  /// Names that differ only in what kind of company or medium they say it is.
  private mutating func mergeEndings() {
    var byStem = KeyTable()
    for id in table.surfaces.indices where table.surfaces[id].words.count > 1 && isGroup(id) {
      guard let range = firstRange(id) else { continue }
      let words = table.surfaces[id].words
      guard range.count == words.count else { continue }
      var end = words.count
      while end > 1, isLegalForm(range.lowerBound + end - 1) { end -= 1 }
      // "Ministry of Health" and "Ministry of Finance" are no companies.
      guard end < words.count, end > 1, !spotter.isLower(range.lowerBound + end - 1) else {
        continue
      }
      let key = table.key(ofWords: words.lowerBound..<words.lowerBound + end)
      let other = byStem[key]
      if other >= 0 { unite(Int32(id), other) } else { byStem.enter(key, Int32(id)) }
    }
  }

  private func isLegalForm(_ index: Int) -> Bool {
    spotter.has(index, [.companyEnding, .mediaWord]) && !spotter.has(index, .organisationHead)
  }
}
