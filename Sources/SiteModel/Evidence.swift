package import CalendarDates

/// The place of a verbatim quote: one article, one sentence, one run of bytes.
///
/// Every derived line on a page carries one and leads to `articles/<slug>.html#s<sentence>`.
package struct Evidence: Hashable, Sendable {
  /// Index in the site's list of articles.
  package var article: Int

  /// Number of the sentence in its article, from 1.
  package var sentence: Int

  /// UTF-8 byte range in the article's text.
  package var range: Range<Int>

  package init(article: Int, sentence: Int, range: Range<Int>) {
    self.article = article
    self.sentence = sentence
    self.range = range
  }
}

extension Evidence: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.article, lhs.range.lowerBound, lhs.range.upperBound)
      < (rhs.article, rhs.range.lowerBound, rhs.range.upperBound)
  }
}

/// What an actor is.
package enum ActorKind: String, Hashable, Sendable, CaseIterable {
  case person
  case organisation
  case state
  case place
  case media
}

/// One occurrence of an actor's name.
package struct Mention: Hashable, Sendable {
  package enum Form: String, Sendable {
    case name
    /// "Israeli" for Israel: counts towards the state without being its name.
    case demonym
  }

  /// Index in the article's (before merging) or the site's list of actors.
  package var actor: Int
  package var form: Form
  package var evidence: Evidence

  package init(actor: Int, form: Form, evidence: Evidence) {
    self.actor = actor
    self.form = form
    self.evidence = evidence
  }
}

/// A role as the article words it: "Mossad chief".
package struct Role: Hashable, Sendable {
  package var actor: Int
  package var words: String
  package var evidence: Evidence

  package init(actor: Int, words: String, evidence: Evidence) {
    self.actor = actor
    self.words = words
    self.evidence = evidence
  }
}

/// A sentence that tells what happened, or is planned, at some time.
package struct Event: Hashable, Sendable {
  /// Why an event has no day.
  package enum Undated: String, Sendable {
    case yearNotStated = "year-not-stated"
    case articleUndated = "article-undated"
    case vague
  }

  /// As precise as the text and the article's date allow; `nil` where nothing can be placed.
  package var date: DateSpan?
  package var undated: Undated?

  /// The words that give the date, verbatim.
  package var dateWords: String
  package var isPlanned: Bool
  package var isApproximate: Bool
  /// The sentence.
  package var evidence: Evidence

  package init(
    date: DateSpan?, undated: Undated?, dateWords: String, isPlanned: Bool, isApproximate: Bool,
    evidence: Evidence
  ) {
    self.date = date
    self.undated = undated
    self.dateWords = dateWords
    self.isPlanned = isPlanned
    self.isApproximate = isApproximate
    self.evidence = evidence
  }
}

/// A sentence that calls off what was to be at some time, or moves it to another.
package struct Cancellation: Hashable, Sendable {
  /// When it was to be; `nil` where the sentence does not say.
  package var date: DateSpan?
  /// Whether a weekday alone says so: "Friday's strike" may be that of the week ahead.
  package var isWeekday: Bool
  /// UTF-8 bytes of the words for it: "The trial of Ann Lee".
  package var thing: Range<Int>
  /// UTF-8 bytes of its noun: "trial".
  package var noun: Range<Int>
  /// UTF-8 bytes of the other words that tell which it is, without names.
  package var others: [Range<Int>]
  /// Whether it will be on another day.
  package var isMoved: Bool
  /// The sentence.
  package var evidence: Evidence

  package init(
    date: DateSpan?, isWeekday: Bool = false, thing: Range<Int>, noun: Range<Int>,
    others: [Range<Int>] = [], isMoved: Bool = false, evidence: Evidence
  ) {
    self.date = date
    self.isWeekday = isWeekday
    self.others = others
    self.isMoved = isMoved
    self.thing = thing
    self.noun = noun
    self.evidence = evidence
  }
}

/// A number that an article states.
package struct Figure: Hashable, Sendable {
  package enum Qualifier: String, Hashable, Sendable {
    case exact
    case over
    case atLeast = "at_least"
    case nearly
    case about
    case upTo = "up_to"
    case under
    case range
    case fraction
    case vague
  }

  /// The number, or the lower end of a range; `nil` for "thousands".
  package var value: Double?
  package var upperValue: Double?
  package var qualifier: Qualifier
  /// The figure as worded, with its qualifier: "at least 32,705".
  package var words: String
  package var unit: String?
  /// Whether the unit tells no more than that people are counted: "people", "deaths".
  package var isUnitEmpty: Bool
  /// Whether the number counts things, not money, a share or a measure.
  package var isCount: Bool
  /// What is counted: "killed", "displaced", "residents".
  package var what: String?
  /// What costs or is worth a sum of money: "shortfall".
  package var thing: String?
  /// Of whom or where: "Gaza", "children".
  package var group: String?
  /// Whether the group holds those counted: "captives held by Norland".
  package var isGroupHolder: Bool
  package var attributedTo: String?
  /// Who says that it is not so, where nobody is told to say that it is.
  package var deniedBy: String?
  package var asOf: DateSpan?
  /// Index, in the article's list, of the figure that this one is part of.
  package var partOf: Int?
  /// Whether it stands for all who were counted until then, or for some of them.
  package var extent: Extent
  package var evidence: Evidence

  package init(
    value: Double?, upperValue: Double? = nil, qualifier: Qualifier, words: String,
    unit: String? = nil, isUnitEmpty: Bool = false, isCount: Bool = true, what: String? = nil,
    thing: String? = nil, group: String? = nil, isGroupHolder: Bool = false,
    attributedTo: String? = nil, deniedBy: String? = nil, asOf: DateSpan? = nil, partOf: Int? = nil,
    extent: Extent = .whole, evidence: Evidence
  ) {
    self.value = value
    self.upperValue = upperValue
    self.qualifier = qualifier
    self.words = words
    self.unit = unit
    self.isUnitEmpty = isUnitEmpty
    self.isCount = isCount
    self.what = what
    self.thing = thing
    self.group = group
    self.isGroupHolder = isGroupHolder
    self.attributedTo = attributedTo
    self.deniedBy = deniedBy
    self.asOf = asOf
    self.partOf = partOf
    self.extent = extent
    self.evidence = evidence
  }
}

/// Who said, demanded, proposed, rejected or denied what.
package struct Statement: Hashable, Sendable {
  /// Class of the verb, such as `said`, `demanded`, `proposed`, `rejected` or `denied`.
  package var verbClass: String
  package var verb: String
  /// Index of the speaker among the actors, where one was found.
  package var actor: Int?
  /// The speaker as worded: "an Israeli official"; for "he" or "the official", whom that stands for.
  package var speaker: String
  /// The words that stand for the speaker where it is told: "he", "the official"; `nil` where it is named.
  package var speakerWords: String?
  /// Whether the speaker is a pronoun, and nothing tells whom it stands for.
  package var hasOpenSpeaker: Bool
  /// The reported clause or quotation.
  package var evidence: Evidence
  package var isQuotation: Bool
  /// Whether the reported words only point at what was named before: "its longstanding demands".
  package var isHollow: Bool
  /// Whether a refusal or denial only points at what another said: "rejected the offer", "denied that".
  package var isReply: Bool
  /// Whether the quoted words hold the verb, and so tell who says them.
  package var holdsVerb: Bool

  package init(
    verbClass: String, verb: String, actor: Int?, speaker: String, speakerWords: String? = nil,
    hasOpenSpeaker: Bool = false, evidence: Evidence, isQuotation: Bool, isHollow: Bool = false,
    isReply: Bool = false,
    holdsVerb: Bool = false
  ) {
    self.verbClass = verbClass
    self.verb = verb
    self.actor = actor
    self.speaker = speaker
    self.speakerWords = speakerWords
    self.hasOpenSpeaker = hasOpenSpeaker
    self.evidence = evidence
    self.isQuotation = isQuotation
    self.isHollow = isHollow
    self.isReply = isReply
    self.holdsVerb = holdsVerb
  }
}

/// What an article itself relies on: "according to Al Qahera News TV".
package struct Origin: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable {
    case media
    case official
    case authority
    case document
    case other
  }

  package var kind: Kind
  package var name: String
  /// Index among the actors, where the origin is one.
  package var actor: Int?
  package var evidence: Evidence

  /// Whether an aside of its sentence alone is of it, and not what the sentence tells.
  package var isOfAside: Bool

  package init(
    kind: Kind, name: String, actor: Int?, evidence: Evidence, isOfAside: Bool = false
  ) {
    self.kind = kind
    self.name = name
    self.actor = actor
    self.evidence = evidence
    self.isOfAside = isOfAside
  }
}
