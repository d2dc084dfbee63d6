/// A person, organisation, state, place or news medium that a text names.
package struct FoundActor: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case person, organisation, state, place, media
  }

  /// The fullest form of the name, as the text or the list of known actors spells it.
  package var name: String
  package var kind: Kind

  /// Other forms in the text, in the order in which they first occur; demonyms are not among them.
  package var aliases: [String]

  /// Index in the list of known actors, where it is one of those.
  package var known: Int?

  /// Whose it is, for a body with a name that many states have.
  package internal(set) var owned: OwnedBody?

  /// Whether little tells of what kind it is, so that another text may know better.
  package internal(set) var isGuess: Bool

  /// Whether the text calls it a company or the like.
  package internal(set) var isFirm: Bool

  /// What made it an actor, and of this kind: names of rules, in order, without repetition.
  package var rules: [String] { nameRules.names }

  let nameRules: NameRules
}

/// A place where an actor is named.
package struct ActorMention: Hashable, Sendable {
  package enum Form: String, Hashable, Sendable {
    case name
    /// `Israeli` for Israel, `US-led` for the United States: counts without being the name.
    case demonym
  }

  /// Bytes of the text, without possessive or article.
  package var range: Range<Int>
  package var tokens: Range<Int>

  /// Index in `TokenizedText.sentences`.
  package var sentence: Int

  /// Index in `Analysis.actors`.
  package var actor: Int
  package var kind: FoundActor.Kind
  package var form: Form

  /// What made it a mention.
  package var rule: String { nameRule.name }

  let nameRule: NameRule
}

/// The words in which a text says who an actor is: `Mossad chief`, `head of Hamas’s political wing`.
package struct RoleFinding: Hashable, Sendable {
  /// Index in `Analysis.actors`.
  package var actor: Int

  /// Bytes of the text.
  package var range: Range<Int>
  package var sentence: Int
  package var rule: String
}

/// Capitalised words that were considered and are no actor; kept only where the context asks.
package struct RejectedName: Hashable, Sendable {
  package var range: Range<Int>
  package var sentence: Int
  package var rule: String
}

/// The actors of one text: the most important first, their mentions and roles in text order.
struct ActorFindings {
  var actors: [FoundActor] = []
  var mentions: [ActorMention] = []
  var roles: [RoleFinding] = []
  var rejected: [RejectedName] = []
}
