/// The lists of figures, clauses and speech that a word or phrase stands in.
///
/// The lexicon has one set of bits for all layers; these lists are many and used here only.
struct WordRoles: OptionSet, Hashable, Sendable {
  let rawValue: UInt128

  @inline(__always)
  init(rawValue: UInt128) { self.rawValue = rawValue }

  @inline(__always)
  private init(bit: Int) { rawValue = 1 << UInt128(bit) }

  /// Whether it shares a role with `other`.
  @inline(__always)
  func meets(_ other: WordRoles) -> Bool { rawValue & other.rawValue != 0 }
}

// Lists of clauses.yml.
extension WordRoles {
  static var determiner: Self { Self(bit: 0) }
  static var preposition: Self { Self(bit: 1) }
  static var subordinator: Self { Self(bit: 2) }
  static var coordinator: Self { Self(bit: 3) }
  static var relative: Self { Self(bit: 4) }
  static var pronoun: Self { Self(bit: 5) }
  static var auxiliary: Self { Self(bit: 6) }
  static var adverb: Self { Self(bit: 7) }
  static var connective: Self { Self(bit: 8) }
  static var pointer: Self { Self(bit: 9) }
}

// Lists of figures.yml.
extension WordRoles {
  static var ones: Self { Self(bit: 10) }
  static var tens: Self { Self(bit: 11) }
  static var scale: Self { Self(bit: 12) }
  static var vagueAmount: Self { Self(bit: 13) }
  static var vagueBeforeScale: Self { Self(bit: 14) }
  static var fraction: Self { Self(bit: 15) }
  static var over: Self { Self(bit: 16) }
  static var atLeast: Self { Self(bit: 17) }
  static var nearly: Self { Self(bit: 18) }
  static var under: Self { Self(bit: 19) }
  static var about: Self { Self(bit: 20) }
  static var upTo: Self { Self(bit: 21) }
  static var exact: Self { Self(bit: 22) }
  static var aboutAfter: Self { Self(bit: 23) }
  static var atLeastAfter: Self { Self(bit: 24) }
  static var overAfter: Self { Self(bit: 25) }
  static var upToAfter: Self { Self(bit: 26) }
  static var beforeNumber: Self { Self(bit: 27) }
  static var killed: Self { Self(bit: 28) }
  static var injured: Self { Self(bit: 29) }
  static var missing: Self { Self(bit: 30) }
  static var hostages: Self { Self(bit: 31) }
  static var displaced: Self { Self(bit: 32) }
  static var casualties: Self { Self(bit: 33) }
  static var destroyed: Self { Self(bit: 34) }
  static var takes: Self { Self(bit: 35) }
  static var claimsLives: Self { Self(bit: 36) }
  static var life: Self { Self(bit: 37) }
  static var plural: Self { Self(bit: 38) }
  static var singularsInS: Self { Self(bit: 39) }
  static var people: Self { Self(bit: 40) }
  static var unit: Self { Self(bit: 41) }
  static var percent: Self { Self(bit: 42) }
  static var currency: Self { Self(bit: 43) }
  static var label: Self { Self(bit: 44) }
  static var noFigureAfter: Self { Self(bit: 45) }
  static var timeUnit: Self { Self(bit: 46) }
  static var aged: Self { Self(bit: 47) }
  static var placeOfHarm: Self { Self(bit: 48) }
  static var attack: Self { Self(bit: 49) }
  static var part: Self { Self(bit: 50) }
  static var partOfAfter: Self { Self(bit: 51) }
  static var asOf: Self { Self(bit: 52) }
  static var toll: Self { Self(bit: 53) }
}

// Lists of speech.yml.
extension WordRoles {
  static var said: Self { Self(bit: 54) }
  static var announced: Self { Self(bit: 55) }
  static var confirmed: Self { Self(bit: 56) }
  static var claimed: Self { Self(bit: 57) }
  static var denied: Self { Self(bit: 58) }
  static var rejected: Self { Self(bit: 59) }
  static var demanded: Self { Self(bit: 60) }
  static var proposed: Self { Self(bit: 61) }
  static var promised: Self { Self(bit: 62) }
  static var warned: Self { Self(bit: 63) }
  static var accepted: Self { Self(bit: 64) }
  static var criticised: Self { Self(bit: 65) }
  static var saidNouns: Self { Self(bit: 66) }
  static var claimedNouns: Self { Self(bit: 67) }
  static var demandedNouns: Self { Self(bit: 68) }
  static var deniedNouns: Self { Self(bit: 69) }
  static var rejectedNouns: Self { Self(bit: 70) }
  static var proposedNouns: Self { Self(bit: 71) }
  static var warnedNouns: Self { Self(bit: 72) }
  static var promisedNouns: Self { Self(bit: 73) }
  static var acceptedNouns: Self { Self(bit: 74) }
  static var clauseOnly: Self { Self(bit: 75) }
  static var infinitive: Self { Self(bit: 76) }
  static var withHearer: Self { Self(bit: 77) }
  static var according: Self { Self(bit: 78) }
  static var media: Self { Self(bit: 79) }
  static var namedMedia: Self { Self(bit: 80) }
  static var sources: Self { Self(bit: 81) }
  static var authorities: Self { Self(bit: 82) }
  static var documents: Self { Self(bit: 83) }
  static var relays: Self { Self(bit: 84) }
}

// Not from lists, but found by other layers or seen in the text.
extension WordRoles {
  static var date: Self { Self(bit: 85) }
  static var name: Self { Self(bit: 86) }
  static var personName: Self { Self(bit: 87) }
  static var placeName: Self { Self(bit: 88) }
  static var organisationName: Self { Self(bit: 89) }
  static var ordinals: Self { Self(bit: 92) }
  static var occasions: Self { Self(bit: 93) }
  static var nounLink: Self { Self(bit: 94) }
  static var bareForms: Self { Self(bit: 95) }
  static var negation: Self { Self(bit: 96) }
  static var byPeople: Self { Self(bit: 97) }
  static var topicStop: Self { Self(bit: 98) }
  static var topicWeak: Self { Self(bit: 99) }
  static var filler: Self { Self(bit: 100) }
  static var weakFiller: Self { Self(bit: 101) }
  static var openQuestion: Self { Self(bit: 102) }
  static var mediaName: Self { Self(bit: 90) }
  static var demonym: Self { Self(bit: 91) }
}

extension WordRoles {
  static let lists: [(name: String, role: WordRoles)] = [
    ("clauses/determiners", .determiner),
    ("clauses/prepositions", .preposition),
    ("clauses/subordinators", .subordinator),
    ("clauses/coordinators", .coordinator),
    ("clauses/relatives", .relative),
    ("clauses/personal-pronouns", .pronoun),
    ("clauses/auxiliaries", .auxiliary),
    ("clauses/adverbs", .adverb),
    ("clauses/connectives", .connective),
    ("clauses/pointers", .pointer),
    ("clauses/negations", .negation),
    ("clauses/noun-links", .nounLink),
    ("figures/ones", .ones),
    ("figures/tens", .tens),
    ("figures/scales", .scale),
    ("figures/vague-amounts", .vagueAmount),
    ("figures/vague-before-scale", .vagueBeforeScale),
    ("figures/fractions", .fraction),
    ("figures/over", .over),
    ("figures/at-least", .atLeast),
    ("figures/nearly", .nearly),
    ("figures/under", .under),
    ("figures/about", .about),
    ("figures/up-to", .upTo),
    ("figures/exact", .exact),
    ("figures/about-after", .aboutAfter),
    ("figures/at-least-after", .atLeastAfter),
    ("figures/over-after", .overAfter),
    ("figures/up-to-after", .upToAfter),
    ("figures/before-number", .beforeNumber),
    ("figures/killed", .killed),
    ("figures/injured", .injured),
    ("figures/missing", .missing),
    ("figures/hostages", .hostages),
    ("figures/displaced", .displaced),
    ("figures/casualties", .casualties),
    ("figures/destroyed", .destroyed),
    ("figures/takes", .takes),
    ("figures/claims-lives", .claimsLives),
    ("figures/life", .life),
    ("figures/plurals", .plural),
    ("figures/singulars-in-s", .singularsInS),
    ("figures/people", .people),
    ("figures/units", .unit),
    ("figures/percent", .percent),
    ("figures/currencies", .currency),
    ("figures/labels", .label),
    ("figures/no-figure-after", .noFigureAfter),
    ("figures/time-units", .timeUnit),
    ("figures/aged", .aged),
    ("figures/place-of-harm", .placeOfHarm),
    ("figures/attacks", .attack),
    ("figures/parts", .part),
    ("figures/part-of-after", .partOfAfter),
    ("figures/as-of", .asOf),
    ("figures/tolls", .toll),
    ("figures/ordinals", .ordinals),
    ("speech/said", .said),
    ("speech/announced", .announced),
    ("speech/confirmed", .confirmed),
    ("speech/claimed", .claimed),
    ("speech/denied", .denied),
    ("speech/rejected", .rejected),
    ("speech/demanded", .demanded),
    ("speech/proposed", .proposed),
    ("speech/promised", .promised),
    ("speech/warned", .warned),
    ("speech/accepted", .accepted),
    ("speech/criticised", .criticised),
    ("speech/said-nouns", .saidNouns),
    ("speech/claimed-nouns", .claimedNouns),
    ("speech/demanded-nouns", .demandedNouns),
    ("speech/denied-nouns", .deniedNouns),
    ("speech/rejected-nouns", .rejectedNouns),
    ("speech/proposed-nouns", .proposedNouns),
    ("speech/warned-nouns", .warnedNouns),
    ("speech/promised-nouns", .promisedNouns),
    ("speech/accepted-nouns", .acceptedNouns),
    ("speech/clause-only", .clauseOnly),
    ("speech/infinitive", .infinitive),
    ("speech/with-hearer", .withHearer),
    ("speech/according", .according),
    ("speech/media", .media),
    ("speech/named-media", .namedMedia),
    ("speech/sources", .sources),
    ("speech/authorities", .authorities),
    ("speech/documents", .documents),
    ("speech/relays", .relays),
    ("topics/stop", .topicStop),
    ("topics/weak", .topicWeak),
    ("topics/filler", .filler),
    ("topics/weak-filler", .weakFiller),
    ("topics/open", .openQuestion),
    ("speech/occasions", .occasions),
    ("speech/by-people", .byPeople),
    ("speech/bare-forms", .bareForms),
  ]
}
