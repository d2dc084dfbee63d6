/// The lists of figures, clauses and speech that a word or phrase stands in.
///
/// The lexicon has one set of bits for all layers; these lists are many and used here only.
struct WordRoles: OptionSet, Hashable, Sendable {
  let rawValue: UInt128

  @inline(__always)
  init(rawValue: UInt128) { self.rawValue = rawValue }

  @inline(__always)
  private init(bit: Int) { rawValue = 1 << UInt128(bit) }

  // In place, as all of this type, so that sets in the rules are constants.
  @inline(__always)
  init(arrayLiteral roles: WordRoles...) {
    var bits: UInt128 = 0
    for role in roles { bits |= role.rawValue }
    rawValue = bits
  }

  /// The roles of both; what sets that are asked for in many places are made of, as the getter of a
  /// list of roles is called.
  @inline(__always)
  static func | (one: Self, other: Self) -> Self { Self(rawValue: one.rawValue | other.rawValue) }

  /// Whether it shares a role with `other`.
  @inline(__always)
  func meets(_ other: WordRoles) -> Bool { rawValue & other.rawValue != 0 }

  /// Whether they are those of a plural noun.
  @inline(__always)
  var isPlural: Bool {
    meets(.plural)
      || meets(.pluralForm) && !meets([.singularsInS, .auxiliary, .preposition, .pronoun])
  }
}

// Lists of clauses.yml.
extension WordRoles {
  @inline(__always) static var determiner: Self { Self(bit: 0) }
  @inline(__always) static var preposition: Self { Self(bit: 1) }
  @inline(__always) static var subordinator: Self { Self(bit: 2) }
  @inline(__always) static var coordinator: Self { Self(bit: 3) }
  @inline(__always) static var relative: Self { Self(bit: 4) }
  @inline(__always) static var pronoun: Self { Self(bit: 5) }
  @inline(__always) static var auxiliary: Self { Self(bit: 6) }
  @inline(__always) static var adverb: Self { Self(bit: 7) }
  @inline(__always) static var connective: Self { Self(bit: 8) }
  @inline(__always) static var pointer: Self { Self(bit: 9) }
}

extension WordRoles {
  /// Small words, which end a noun's group of words.
  @inline(__always) static var functionWords: Self {
    .determiner | .preposition | .subordinator | .coordinator | .relative | .pronoun | .auxiliary
      | .adverb
  }
  /// The words that bound and join the parts of a sentence.
  @inline(__always) static var clauseWords: Self { functionWords.union([.pointer, .opensNumber]) }
}

// Lists of figures.yml.
extension WordRoles {
  @inline(__always) static var ones: Self { Self(bit: 10) }
  @inline(__always) static var tens: Self { Self(bit: 11) }
  @inline(__always) static var scale: Self { Self(bit: 12) }
  @inline(__always) static var vagueAmount: Self { Self(bit: 13) }
  @inline(__always) static var vagueBeforeScale: Self { Self(bit: 14) }
  @inline(__always) static var fraction: Self { Self(bit: 15) }
  @inline(__always) static var over: Self { Self(bit: 16) }
  @inline(__always) static var atLeast: Self { Self(bit: 17) }
  @inline(__always) static var nearly: Self { Self(bit: 18) }
  @inline(__always) static var under: Self { Self(bit: 19) }
  @inline(__always) static var about: Self { Self(bit: 20) }
  @inline(__always) static var upTo: Self { Self(bit: 21) }
  @inline(__always) static var exact: Self { Self(bit: 22) }
  @inline(__always) static var aboutAfter: Self { Self(bit: 23) }
  @inline(__always) static var atLeastAfter: Self { Self(bit: 24) }
  @inline(__always) static var overAfter: Self { Self(bit: 25) }
  @inline(__always) static var upToAfter: Self { Self(bit: 26) }
  @inline(__always) static var beforeNumber: Self { Self(bit: 27) }
  @inline(__always) static var killed: Self { Self(bit: 28) }
  @inline(__always) static var injured: Self { Self(bit: 29) }
  @inline(__always) static var missing: Self { Self(bit: 30) }
  @inline(__always) static var hostages: Self { Self(bit: 31) }
  @inline(__always) static var displaced: Self { Self(bit: 32) }
  @inline(__always) static var casualties: Self { Self(bit: 33) }
  @inline(__always) static var destroyed: Self { Self(bit: 34) }
  @inline(__always) static var takes: Self { Self(bit: 35) }
  @inline(__always) static var claimsLives: Self { Self(bit: 36) }
  @inline(__always) static var life: Self { Self(bit: 37) }
  @inline(__always) static var plural: Self { Self(bit: 38) }
  @inline(__always) static var singularsInS: Self { Self(bit: 39) }
  @inline(__always) static var people: Self { Self(bit: 40) }
  @inline(__always) static var unit: Self { Self(bit: 41) }
  @inline(__always) static var percent: Self { Self(bit: 42) }
  @inline(__always) static var currency: Self { Self(bit: 43) }
  @inline(__always) static var label: Self { Self(bit: 44) }
  @inline(__always) static var noFigureAfter: Self { Self(bit: 45) }
  @inline(__always) static var timeUnit: Self { Self(bit: 46) }
  @inline(__always) static var aged: Self { Self(bit: 47) }
  @inline(__always) static var placeOfHarm: Self { Self(bit: 48) }
  @inline(__always) static var attack: Self { Self(bit: 49) }
  @inline(__always) static var part: Self { Self(bit: 50) }
  @inline(__always) static var partOfAfter: Self { Self(bit: 51) }
  @inline(__always) static var asOf: Self { Self(bit: 52) }
  @inline(__always) static var toll: Self { Self(bit: 53) }
}

// Lists of speech.yml.
extension WordRoles {
  @inline(__always) static var said: Self { Self(bit: 54) }
  @inline(__always) static var announced: Self { Self(bit: 55) }
  @inline(__always) static var confirmed: Self { Self(bit: 56) }
  @inline(__always) static var claimed: Self { Self(bit: 57) }
  @inline(__always) static var denied: Self { Self(bit: 58) }
  @inline(__always) static var rejected: Self { Self(bit: 59) }
  @inline(__always) static var demanded: Self { Self(bit: 60) }
  @inline(__always) static var proposed: Self { Self(bit: 61) }
  @inline(__always) static var promised: Self { Self(bit: 62) }
  @inline(__always) static var warned: Self { Self(bit: 63) }
  @inline(__always) static var accepted: Self { Self(bit: 64) }
  @inline(__always) static var criticised: Self { Self(bit: 65) }
  @inline(__always) static var saidNouns: Self { Self(bit: 66) }
  @inline(__always) static var claimedNouns: Self { Self(bit: 67) }
  @inline(__always) static var demandedNouns: Self { Self(bit: 68) }
  @inline(__always) static var deniedNouns: Self { Self(bit: 69) }
  @inline(__always) static var rejectedNouns: Self { Self(bit: 70) }
  @inline(__always) static var proposedNouns: Self { Self(bit: 71) }
  @inline(__always) static var warnedNouns: Self { Self(bit: 72) }
  @inline(__always) static var promisedNouns: Self { Self(bit: 73) }
  @inline(__always) static var acceptedNouns: Self { Self(bit: 74) }
  @inline(__always) static var clauseOnly: Self { Self(bit: 75) }
  @inline(__always) static var infinitive: Self { Self(bit: 76) }
  @inline(__always) static var withHearer: Self { Self(bit: 77) }
  @inline(__always) static var according: Self { Self(bit: 78) }
  @inline(__always) static var media: Self { Self(bit: 79) }
  @inline(__always) static var namedMedia: Self { Self(bit: 80) }
  @inline(__always) static var sources: Self { Self(bit: 81) }
  @inline(__always) static var authorities: Self { Self(bit: 82) }
  @inline(__always) static var documents: Self { Self(bit: 83) }
  @inline(__always) static var relays: Self { Self(bit: 84) }
  @inline(__always) static var puts: Self { Self(bit: 103) }
  @inline(__always) static var calls: Self { Self(bit: 104) }
  @inline(__always) static var findings: Self { Self(bit: 105) }
  @inline(__always) static var lightVerbs: Self { Self(bit: 106) }
  @inline(__always) static var expressedSupport: Self { Self(bit: 107) }
  @inline(__always) static var finiteVerb: Self { Self(bit: 108) }
  @inline(__always) static var pastQuoted: Self { Self(bit: 109) }
  @inline(__always) static var change: Self { Self(bit: 110) }
  @inline(__always) static var crowd: Self { Self(bit: 111) }
  @inline(__always) static var heard: Self { Self(bit: 112) }
  @inline(__always) static var arrested: Self { Self(bit: 126) }
  @inline(__always) static var infected: Self { Self(bit: 127) }
}

// Not from lists, but found by other layers or seen in the text.
extension WordRoles {
  @inline(__always) static var date: Self { Self(bit: 85) }
  @inline(__always) static var name: Self { Self(bit: 86) }
  @inline(__always) static var personName: Self { Self(bit: 87) }
  @inline(__always) static var placeName: Self { Self(bit: 88) }
  @inline(__always) static var organisationName: Self { Self(bit: 89) }
  @inline(__always) static var ordinals: Self { Self(bit: 92) }
  @inline(__always) static var occasions: Self { Self(bit: 93) }
  @inline(__always) static var nounLink: Self { Self(bit: 94) }
  @inline(__always) static var bareForms: Self { Self(bit: 95) }
  @inline(__always) static var negation: Self { Self(bit: 96) }
  @inline(__always) static var byPeople: Self { Self(bit: 97) }
  @inline(__always) static var topicStop: Self { Self(bit: 98) }
  @inline(__always) static var topicWeak: Self { Self(bit: 99) }
  @inline(__always) static var filler: Self { Self(bit: 100) }
  @inline(__always) static var weakFiller: Self { Self(bit: 101) }
  @inline(__always) static var openQuestion: Self { Self(bit: 102) }
  @inline(__always) static var mediaName: Self { Self(bit: 90) }
  @inline(__always) static var demonym: Self { Self(bit: 91) }
}

// What a token is in its place, which is no role: see `MarkReader`.
extension WordRoles {
  @inline(__always) static var possessive: Self { Self(bit: 113) }
  @inline(__always) static var openingQuote: Self { Self(bit: 114) }
  @inline(__always) static var closingQuote: Self { Self(bit: 115) }
  @inline(__always) static var dash: Self { Self(bit: 116) }
  @inline(__always) static var questionMark: Self { Self(bit: 117) }
  /// A phrase that tells of speaking begins with the token.
  @inline(__always) static var opensSpeech: Self { Self(bit: 118) }
  /// A number in digits, a symbol such as that of a currency, or a word with hyphens.
  @inline(__always) static var numeral: Self { Self(bit: 119) }
  /// A word that is no number by itself but may open one: "a dozen", "half a million".
  @inline(__always) static var opensNumber: Self { Self(bit: 120) }
  /// A verb or adjective that tells of a topic: "killed" of casualties.
  @inline(__always) static var tells: Self { Self(bit: 121) }
  /// Words in -ed, -ing and -ly, in small letters.
  @inline(__always) static var edForm: Self { Self(bit: 122) }
  @inline(__always) static var ingForm: Self { Self(bit: 123) }
  @inline(__always) static var lyForm: Self { Self(bit: 124) }
  /// A word that ends in s as plurals do.
  @inline(__always) static var pluralForm: Self { Self(bit: 125) }
  @inline(__always) static var forms: Self { [.edForm, .ingForm, .lyForm, .pluralForm] }
  /// All of these.
  @inline(__always) static var seen: Self {
    [
      .possessive, .openingQuote, .closingQuote, .dash, .questionMark, .opensSpeech, .numeral,
      .opensNumber, .tells, .edForm, .ingForm, .lyForm, .pluralForm,
    ]
  }
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
    ("figures/arrested", .arrested),
    ("figures/infected", .infected),
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
    ("speech/puts", .puts),
    ("speech/calls", .calls),
    ("speech/findings", .findings),
    ("speech/light-verbs", .lightVerbs),
    ("speech/expressed-support", .expressedSupport),
    ("speech/quoted", .pastQuoted),
    ("clauses/finite-verbs", .finiteVerb),
    ("figures/changes", .change),
    ("figures/crowds", .crowd),
    ("speech/heard", .heard),
    ("tense past", .finiteVerb),
  ]
}
