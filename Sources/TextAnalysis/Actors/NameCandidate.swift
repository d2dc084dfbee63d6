/// What made a candidate for the name of an actor.
enum NameRule: UInt8, Sendable, CaseIterable {
  case known, listedName, demonym, title, organisationWord, mediaWord, placeWord, givenName
  case capitals, sentenceStart, abbreviation, dateline, compound, headline

  /// The rule's name for people who ask why.
  var name: String {
    switch self {
    case .known: "known-actor"
    case .listedName: "listed-name"
    case .demonym: "demonym"
    case .title: "title-before-name"
    case .organisationWord: "organisation-word"
    case .mediaWord: "media-word"
    case .placeWord: "place-word"
    case .givenName: "given-name"
    case .capitals: "capitals-within-sentence"
    case .sentenceStart: "capital-at-sentence-start"
    case .abbreviation: "abbreviation"
    case .dateline: "dateline"
    case .compound: "part-of-compound"
    case .headline: "name-in-headline"
    }
  }
}

/// Some of the rules that make names.
struct NameRules: Hashable, Sendable {
  private var bits: UInt32 = 0

  mutating func insert(_ rule: NameRule) { bits |= 1 << UInt32(rule.rawValue) }

  func contains(_ rule: NameRule) -> Bool { bits >> UInt32(rule.rawValue) & 1 != 0 }

  /// The names of the rules, in order.
  var names: [String] {
    NameRule.allCases.filter { bits >> UInt32($0.rawValue) & 1 != 0 }.map(\.name)
  }
}

/// A run of tokens that may be the name of an actor.
struct NameCandidate {
  var tokens: Range<Int>
  /// Bytes of the text.
  var range: Range<Int>
  var sentence: Int32
  var rule: NameRule
  var form = ActorMention.Form.name

  /// Whether the capital could be that of any word there, so that other evidence must come first.
  var isAmbiguous = false
  var evidence = NameEvidence()
  /// Index in `ActorVocabulary.names`, or -1.
  var listed: Int32 = -1
  /// Index in the known actors, or -1.
  var known: Int32 = -1
  /// Tokens of the title that stands before, none if empty.
  var title: Range<Int> = 0..<0
  /// Index in the table of surfaces.
  var surface: Int32 = -1
}
