/// Roles of a word of the lexicon that few rules ask for, and then of few tokens.
///
/// They take a byte that `RoleTable.Entry` has to spare, where `WordRoles` has no bit left; a token of
/// a text has them by its word alone, and a phrase has none.
struct RareRoles: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// A title or noun of a man: "Sir", "spokesman".
  static var he: Self { Self(rawValue: 1) }
  /// A title or noun of a woman: "Ms", "wife".
  static var she: Self { Self(rawValue: 2) }
  /// A given name of men.
  static var man: Self { Self(rawValue: 4) }
  /// A given name of women.
  static var woman: Self { Self(rawValue: 8) }
  /// A noun of those who criticise: "condemnation".
  static var blame: Self { Self(rawValue: 16) }
  /// A noun that "the" before it points back with at something told: "the proposal".
  static var pointsBack: Self { Self(rawValue: 32) }
  /// An animal, counted apart from people.
  static var animals: Self { Self(rawValue: 64) }
  /// Those who tell the news and are counted as sources: "two officials said".
  static var tellers: Self { Self(rawValue: 128) }
  /// Whom a title or a role names: "minister", "striker".
  static var office: Self { Self(rawValue: 256) }
  /// A past form by which somebody settles something: "approved", "annulled".
  static var decides: Self { Self(rawValue: 512) }

  /// A word between which and others writers choose: "war", "offensive".
  static var nearSynonym: Self { Self(rawValue: 1024) }

  static let lists: [(name: String, role: RareRoles)] = [
    ("sexes/he", .he),
    ("sexes/she", .she),
    ("sexes/men", .man),
    ("sexes/women", .woman),
    ("topics/anaphors", .pointsBack),
    ("speech/blames", .blame),
    ("figures/animals", .animals),
    ("figures/tellers", .tellers),
    ("topics/decisions", .decides),
    ("wording/near", .nearSynonym),
    ("person titles", .office),
    ("person roles", .office),
  ]
}

extension TextReading {
  /// What few rules ask of the word of a token.
  func rareRoles(_ index: Int) -> RareRoles {
    let word = tokens[index].word
    return word < 0 ? [] : entry(of: word).rare
  }
}
