/// A body whose name many states have, as `Foreign Ministry`, and whose it is.
package struct OwnedBody: Hashable, Sendable {
  /// The name without the owner.
  package var body: String
  /// The state or place, by its name in the text.
  package var owner: String

  package init(body: String, owner: String) {
    self.body = body
    self.owner = owner
  }

  /// The name where bodies of several owners stand side by side.
  package var label: String { "\(body) (\(owner))" }

  /// The key of what the words make when "Ministry of Health" is put as "Health Ministry" and "Ministry of
  /// Foreign Affairs" as "Foreign Ministry".
  static func key(_ words: [UInt64]) -> UInt64 {
    guard words.count > 2, words[1] == small[0] || words[1] == small[1] else {
      return NameFolding.key(words.map(NameFolding.american))
    }
    var rest = words.dropFirst(2).filter { $0 != NameFolding.theHash }
    if rest.count > 1, rest.last == small[2] { rest.removeLast() }
    return NameFolding.key((rest + [words[0]]).map(NameFolding.american))
  }

  private static let small = NameFolding.words(of: "of for affairs")
}
