/// An actor as one text names it: what merging across texts needs to know.
package struct ActorName: Hashable, Sendable {
  package var name: String
  package var kind: FoundActor.Kind
  package var aliases: [String]
  /// How often the text names it.
  package var count: Int
  /// Index in the list of known actors, where it is one of those.
  package var known: Int?
  /// Whose it is, for a body with a name that many states have.
  package var owned: OwnedBody?
  /// Whether the text hardly says of what kind it is.
  package var isGuess: Bool
  /// Whether the text calls it a company or the like: "Norvane, the company that".
  package var isFirm: Bool

  package init(
    name: String, kind: FoundActor.Kind, aliases: [String] = [], count: Int = 1,
    known: Int? = nil, owned: OwnedBody? = nil, isGuess: Bool = false, isFirm: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.count = count
    self.known = known
    self.owned = owned
    self.isGuess = isGuess
    self.isFirm = isFirm
    if let owned, name == owned.label { self.name = owned.body }
  }
}

/// One actor of several texts.
package struct MergedActor: Hashable, Sendable {
  package var name: String
  package var kind: FoundActor.Kind
  /// Other names and spellings, the most frequent first.
  package var aliases: [String]
  /// Indexes of the actors that were merged, ascending.
  package var members: [Int]
  package var known: Int?
  /// What the address of its page is made of: the name, and whose it is for a body that many states have.
  package var pageName: String
}
