/// Tells whether a role that somebody is said to have later takes the place of an earlier one: "the
/// bank's former chairman" that of "chairman", "acting governor" that of "deputy".
package struct Tenures: Sendable {
  private let ended: Set<String>
  private let begun: Set<String>
  private let lower: Set<String>

  init(_ lexicon: Lexicon) {
    func words(_ list: String) -> Set<String> {
      Set(lexicon.entries(of: list).lazy.filter { $0.id >= 0 }.map { lexicon.form($0.id) })
    }
    ended = words("offices given up")
    begun = words("offices taken up")
    lower = words("lower ranks")
  }

  /// Whether the later words tell what became of who had the earlier role.
  package func succeeds(_ later: String, _ earlier: String) -> Bool {
    let (new, old) = (words(later), words(earlier))
    guard let first = new.first, let last = new.last, new != old, !old.isEmpty else { return false }
    if new.suffix(old.count).elementsEqual(old) || begun.contains(first) || begun.contains(last) {
      return true
    }
    if new.contains(where: ended.contains), holds(new, old) { return true }
    return new == old.filter { !lower.contains($0) }
  }

  /// Whether the words say the same more fully, as "Norland's prime minister" does "prime minister".
  package func isFuller(_ words: String, than role: String) -> Bool {
    let (full, short) = (self.words(words), self.words(role))
    return full.count > short.count && full.suffix(short.count).elementsEqual(short)
  }

  /// Whether some words stand side by side among others.
  private func holds(_ words: [String], _ others: [String]) -> Bool {
    guard words.count >= others.count else { return false }
    return (0...words.count - others.count).contains { start in
      words[start...].starts(with: others)
    }
  }

  private func words(_ role: String) -> [String] {
    role.lowercased().split { $0 == " " || $0 == "-" }.map(String.init)
  }
}
