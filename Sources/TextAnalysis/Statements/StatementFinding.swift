/// Who said, demanded, rejected or denied what.
package struct StatementFinding: Hashable, Sendable {
  /// What the speaker does by speaking.
  package enum Act: String, Hashable, Sendable, CaseIterable {
    case said, announced, confirmed, claimed, denied, rejected
    case demanded, proposed, promised, warned, accepted, criticised, admitted, withheld

    /// Whether what was said is told as a fact, rather than wanted.
    package var tellsFacts: Bool {
      switch self {
      case .said, .announced, .confirmed, .claimed, .warned, .admitted: true
      case .denied, .rejected, .demanded, .proposed, .promised, .accepted, .criticised, .withheld:
        false
      }
    }
  }

  package var act: Act

  /// The verb or words that tell of speaking: "confirmed", "according to".
  package var verb: Range<Int>

  /// The speaker as worded; for a verb without a subject of its own, that of the verb before.
  package var speaker: Range<Int>

  /// What "he", "it" or "the official" points at, where an earlier sentence says.
  package var antecedent: Range<Int>?

  /// Whether a pronoun tells who speaks, and nothing whom it stands for.
  package var hasOpenSpeaker = false

  /// Index of the actor among the mentions of the speaker, where the actor layer has one.
  package var actor: Int?

  /// The reported clause or quotation, verbatim.
  package var content: Range<Int>
  package var isQuotation: Bool

  /// Whether the content is what was said, rather than the object of the verb ("the plan").
  package var isClause: Bool

  /// Whether a refusal or denial only points at what another said: "rejected the offer", "denied that".
  package var isReply = false

  /// Index in `TokenizedText.sentences`.
  package var sentence: Int
  package var rule: StatementRule

  /// The words that best name the speaker.
  package var source: Range<Int> { antecedent ?? speaker }
}

/// What an article itself relies on: "according to Al Qahera News TV", "told Reuters".
package struct OriginFinding: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    /// A broadcaster, agency, newspaper or other outlet.
    case media
    /// Someone without a name: "a Hamas official", "sources".
    case official
    /// A ministry, an army, a court, an organisation.
    case authority
    case document
    case other
  }

  package var kind: Kind

  /// The words for it in its sentence.
  package var range: Range<Int>

  /// The words elsewhere that name it, where those of its sentence only point at it: "he", "the ministry".
  package var antecedent: Range<Int>?

  /// The words that name it.
  package var source: Range<Int> { antecedent ?? range }

  /// Whether it tells only what an aside of its sentence says: "left, a day after the ministry said so".
  package var isOfAside = false

  /// Index of the statement it came with.
  package var statement: Int?
  package var actor: Int?

  /// Index in `TokenizedText.sentences`.
  package var sentence: Int
  package var rule: String
}
