/// Tells for whom somebody speaks by office: "Norland's foreign minister" for Norland, an "Acme
/// spokeswoman" for Acme; but no "former minister" and no "Norland novelist" for anybody.
package struct Offices: Sendable {
  /// A state or body that the words of a role name.
  package struct Name {
    /// Bytes of the role.
    package var range: Range<Int>
    package var isState: Bool

    package init(range: Range<Int>, isState: Bool) {
      self.range = range
      self.isState = isState
    }
  }

  private let ofStates: Set<String>
  private let ofBodies: Set<String>
  private let advisers: Set<String>
  private let ended: Set<String>

  init(_ lexicon: Lexicon) {
    func words(_ list: String) -> Set<String> {
      Set(lexicon.entries(of: list).lazy.filter { $0.id >= 0 }.map { lexicon.form($0.id) })
    }
    ofStates = words("offices of states")
    ofBodies = words("offices of bodies")
    advisers = words("advisers")
    ended = words("no longer in office")
  }

  /// Returns the index of the name whose office the words of a role tell; `names` are in order.
  package func owner(of role: String, among names: [Name]) -> Int? {
    let words = words(of: role)
    guard !words.contains(where: { isEnded($0.text) }),
      let office = office(in: words)
    else { return nil }
    let owner =
      names.lastIndex { $0.range.upperBound <= words[office].start }
      ?? name(behind: office, of: words, names)
    return owner.flatMap { owner in
      let word = words[office].text
      return ofStates.contains(word) || !names[owner].isState ? owner : nil
    }
  }

  private func isEnded(_ word: String) -> Bool {
    ended.contains(word) || word.split(separator: "-").contains { ended.contains(String($0)) }
  }

  private struct Word {
    var text: String
    var start: Int
    var endsPart: Bool
  }

  private func words(of role: String) -> [Word] {
    let bytes = Array(role.utf8)
    return bytes.indices.split { bytes[$0] == UInt8(ascii: " ") }.map { run in
      let text = String(decoding: bytes[run.startIndex..<run.endIndex], as: UTF8.self).lowercased()
      return Word(
        text: text.trimmingSuffix(","), start: run.startIndex, endsPart: text.hasSuffix(","))
    }
  }

  /// The last word for an office before what tells more of it.
  private func office(in words: [Word]) -> Int? {
    var office: Int?
    for (index, word) in words.enumerated() {
      if Self.ends.contains(word.text) { break }
      if ofStates.contains(word.text) || ofBodies.contains(word.text)
        || advisers.contains(word.text)
      {
        office = index
      }
      if word.endsPart { break }
    }
    return office
  }

  /// The first name that "of" or "for" gives the office to, or "to" an adviser.
  private func name(behind office: Int, of words: [Word], _ names: [Name]) -> Int? {
    guard let joint = words[(office + 1)...].firstIndex(where: { Self.ends.contains($0.text) }),
      Self.owns.contains(words[joint].text)
        || words[joint].text == "to" && advisers.contains(words[office].text)
    else { return nil }
    let others = words[(joint + 1)...].first {
      $0.endsPart || Self.ends.contains($0.text) && !Self.owns.contains($0.text)
    }
    return names.firstIndex { name in
      name.range.lowerBound > words[joint].start
        && others.map { name.range.lowerBound <= $0.start } ?? true
    }
  }

  private static let owns: Set<String> = ["of", "for"]
  private static let ends: Set<String> = [
    "of", "for", "at", "in", "on", "to", "from", "with", "who", "whose", "and",
  ]
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
