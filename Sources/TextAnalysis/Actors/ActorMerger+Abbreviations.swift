// Organisations and the letters that stand for them.
extension ActorMerger {
  mutating func mergeAbbreviations() {
    guard table.surfaces.contains(where: { $0.words.count == 1 && $0.isUpper }) else { return }
    var byInitials = KeyTable()
    for id in table.surfaces.indices where table.surfaces[id].words.count > 1 {
      guard let range = firstRange(id), !isPerson(id) || goesByLetters(id) else { continue }
      let initials = initials(range)
      enterOnly(Int32(id), initials.capitals, &byInitials)
      if initials.all != initials.capitals { enterOnly(Int32(id), initials.all, &byInitials) }
    }
    guard !byInitials.isEmpty else { return }
    for id in table.surfaces.indices where table.surfaces[id].words.count == 1 {
      guard table.surfaces[id].isUpper, let range = firstRange(id),
        table.surfaces[id].evidence[Kind.state] <= 0, table.surfaces[id].evidence[Kind.place] < 5
      else { continue }
      var key = NameFolding.seed
      var count = 0
      for byte in spotter.text.bytes[spotter.text.byteRange(range)] where byte != UInt8(ascii: ".")
      {
        key = NameFolding.mix(key, UInt64(lowercasedASCII(byte)))
        count += 1
      }
      guard count > 1, let full = only(byInitials[key]) else { continue }
      unite(Int32(id), full)
    }
  }

  /// "Mohammed bin Rashid", whom "MBR" may stand for: with the small word between they go by letters.
  private func goesByLetters(_ id: Int) -> Bool {
    let words = table.surfaces[id].words
    return words.count == 3 && table.words[words.lowerBound + 1] == NameFolding.bin
  }

  /// Enters a surface under a key that it may share with none.
  private func enterOnly(_ id: Int32, _ key: UInt64, _ table: inout KeyTable) {
    let other = table[key]
    table.enter(key, other < 0 || other == id ? id : Self.several)
  }

  /// Merges "Maritime Industry Authority (MARINA)": what brackets behind a name shorten it to.
  mutating func mergeBracketed() {
    for index in candidates.indices.dropLast()
    where 1...2 ~= candidates[index + 1].tokens.lowerBound - candidates[index].tokens.upperBound {
      let full = candidates[index]
      let short = candidates[index + 1]
      guard full.form == .name, short.form == .name, full.surface >= 0, short.surface >= 0,
        full.surface != short.surface, full.tokens.count > 1,
        short.tokens.count == 1 || short.tokens.count == 2 && isLetters(short)
      else { continue }
      if short.tokens.lowerBound == full.tokens.upperBound + 2 {
        if isEqual(short, full) { unite(full.surface, short.surface) }
        continue
      }
      // "UN food agency, FAO,": the one is listed for the other.
      if full.listed >= 0, full.listed == short.listed {
        unite(full.surface, short.surface)
        continue
      }
      guard
        spotter.isMark(full.tokens.upperBound, "("), short.tokens.upperBound < spotter.tokens.count,
        spotter.isMark(short.tokens.upperBound, ")"), !isPerson(Int(full.surface)),
        shortens(short.tokens, full.tokens) || shortens(short.tokens, withoutOwner(full.tokens))
          || standsFor(short, full)
      else { continue }
      // A given name that the letters happen to be counts no more.
      if isPerson(Int(short.surface)) {
        table.surfaces[Int(short.surface)].evidence = NameEvidence()
      }
      unite(full.surface, short.surface)
    }
  }

  /// "the Guild of Weavers of Orrin, or GUWO,": the letters after "or" shorten the name before it.
  private func isEqual(_ short: NameCandidate, _ full: NameCandidate) -> Bool {
    let comma = full.tokens.upperBound
    return spotter.isMark(comma, ",") && spotter.text.isWord(comma + 1, "or")
      && spotter.isUpper(short.tokens.lowerBound) && !isPerson(Int(full.surface))
      && short.sentence == full.sentence && shortens(short.tokens, full.tokens)
  }

  /// "EU EOM": letters of the owner and of the body.
  private func isLetters(_ short: NameCandidate) -> Bool {
    short.tokens.allSatisfy { spotter.isUpper($0) }
  }

  /// The name without the state before it, of which letters may tell nothing.
  private func withoutOwner(_ full: Range<Int>) -> Range<Int> {
    guard let owner = spotter.listedName(at: full.lowerBound, limit: full.upperBound),
      owner.end + 1 < full.upperBound
    else { return full }
    return owner.end..<full.upperBound
  }

  /// Whether letters in brackets can only be those of the body before them, in its own language:
  /// "National Electoral Institute (INE)".
  private func standsFor(_ short: NameCandidate, _ full: NameCandidate) -> Bool {
    let letters = table.surfaces[Int(short.surface)]
    // A list may know the letters, but as those of no longer name.
    let isFree =
      letters.listed < 0 || spotter.vocabulary.names[Int(letters.listed)].canonical == nil
    return isFree && letters.isUpper && letters.known < 0 && letters.parent == short.surface
      && table.surfaces[Int(full.surface)].evidence[Kind.organisation] >= 6
      && !spotter.isOne(of: .clubs, full.tokens.upperBound - 1)
      && spotter.isOrganisation(full.tokens)
  }

  /// Whether the letters of a word stand in the name in their order, the first at its head.
  private func shortens(_ short: Range<Int>, _ full: Range<Int>) -> Bool {
    let letters = spotter.text.bytes[spotter.text.byteRange(short)].filter {
      $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: " ")
    }.map(lowercasedASCII)
    let name = spotter.text.bytes[spotter.text.byteRange(full)].map(lowercasedASCII)
    guard letters.count > 1, letters.first == name.first else { return false }
    var next = 0
    for byte in name where next < letters.count && byte == letters[next] { next += 1 }
    return next == letters.count
  }

  /// The keys of the first letters of the words that begin with a capital, and of all words.
  private func initials(_ tokens: Range<Int>) -> (capitals: UInt64, all: UInt64) {
    var capitals = NameFolding.seed
    var all = NameFolding.seed
    func add(_ start: Int) {
      let letter = spotter.text.bytes[start]
      let small = UInt64(lowercasedASCII(letter))
      all = NameFolding.mix(all, small)
      if letter &- 0x41 < 26 { capitals = NameFolding.mix(capitals, small) }
    }
    for index in tokens where spotter.tokens[index].kind == .word {
      if spotter.tokens[index].isHyphenated {
        for part in spotter.text.parts(of: index) { add(part.lowerBound) }
      } else {
        add(Int(spotter.tokens[index].start))
      }
    }
    return (capitals, all)
  }
}
