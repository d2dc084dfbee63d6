/// What the word lists say about names, by word id and in the smallest form.
struct ActorVocabulary: Sendable {
  /// What a single word may be.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt64
    static let given = Traits(rawValue: 1 << 0)
    static let surname = Traits(rawValue: 1 << 1)
    static let ordinary = Traits(rawValue: 1 << 2)
    static let function = Traits(rawValue: 1 << 3)
    static let calendar = Traits(rawValue: 1 << 4)
    static let demonym = Traits(rawValue: 1 << 5)
    static let title = Traits(rawValue: 1 << 6)
    static let honorific = Traits(rawValue: 1 << 7)
    static let role = Traits(rawValue: 1 << 8)
    static let group = Traits(rawValue: 1 << 9)
    static let roleModifier = Traits(rawValue: 1 << 10)
    static let personVerb = Traits(rawValue: 1 << 11)
    static let particle = Traits(rawValue: 1 << 12)
    static let organisationHead = Traits(rawValue: 1 << 13)
    static let companyEnding = Traits(rawValue: 1 << 14)
    static let beforeOf = Traits(rawValue: 1 << 15)
    static let beforeFor = Traits(rawValue: 1 << 16)
    static let organisationNoun = Traits(rawValue: 1 << 17)
    static let eventHead = Traits(rawValue: 1 << 18)
    static let otherCapital = Traits(rawValue: 1 << 19)
    static let mediaWord = Traits(rawValue: 1 << 20)
    static let placeHead = Traits(rawValue: 1 << 21)
    static let placeNoun = Traits(rawValue: 1 << 22)
    static let facility = Traits(rawValue: 1 << 23)
    static let placePreposition = Traits(rawValue: 1 << 24)
    static let shortenedState = Traits(rawValue: 1 << 25)
    static let listed = Traits(rawValue: 1 << 26)
    /// Listed only in capitals: `US`, `WHO`.
    static let abbreviation = Traits(rawValue: 1 << 27)
    static let place = Traits(rawValue: 1 << 28)
    /// The word begins a listed name, or a title, of several words.
    static let beginsName = Traits(rawValue: 1 << 29)
    static let beginsTitle = Traits(rawValue: 1 << 48)
    static let placeOpener = Traits(rawValue: 1 << 30)
    static let eventOpener = Traits(rawValue: 1 << 31)
    static let compoundEnding = Traits(rawValue: 1 << 32)
    static let determiner = Traits(rawValue: 1 << 33)
    /// `is`, `would`: a finite verb that ends an apposition, and what often follows a name.
    static let auxiliary = Traits(rawValue: 1 << 34)
    static let relative = Traits(rawValue: 1 << 35)
    /// `francs`, `acronym`: after a demonym these say nothing of the state.
    static let namedAfterPeople = Traits(rawValue: 1 << 45)
    static let conjunction = Traits(rawValue: 1 << 36)
    /// `at`, `from`, `to`: before places, and before much else.
    static let preposition = Traits(rawValue: 1 << 37)
    /// `to`, `will`: before a verb, which may look like a role.
    static let beforeVerb = Traits(rawValue: 1 << 38)
    static let saying = Traits(rawValue: 1 << 39)
    /// `MV`, `HMS`: the name of a ship follows.
    static let vesselPrefix = Traits(rawValue: 1 << 41)
    /// `tanker`, `ferry`: may stand before the name of a ship.
    static let vessel = Traits(rawValue: 1 << 42)
    static let saint = Traits(rawValue: 1 << 43)
    /// `hospital`, `college`: what goes by its founder.
    static let foundation = Traits(rawValue: 1 << 44)
    /// `eastern`, `neighbouring`: a place follows where a name does.
    static let placeAdjective = Traits(rawValue: 1 << 46)
    /// `Banco`, `Partido`: opens the name of an organisation in other languages.
    static let organisationOpener = Traits(rawValue: 1 << 47)
    /// What follows the name of one, as "is" does and "are" does not.
    static let afterName = Traits(rawValue: 1 << 40)
    /// `of`, `and`: may stand between the parts of a name.
    static let joiner = Traits(rawValue: 1 << 49)

    /// The token is written like a name, which no list tells; see `NameWords`.
    static let nameWord = Traits(rawValue: 1 << 50)
    /// `took`, `found`: what a name may do.
    static let pastVerb = Traits(rawValue: 1 << 51)
    /// `shelled`, `north of`: a place stands behind.
    static let beforePlace = Traits(rawValue: 1 << 52)
    /// `provincial`, `highway`: a place stands before.
    static let afterPlace = Traits(rawValue: 1 << 53)
    /// `parliament`: what lands have.
    static let ofLand = Traits(rawValue: 1 << 54)
    static let kin = Traits(rawValue: 1 << 55)
    /// `analyst`: banks have these, people have aides.
    static let employed = Traits(rawValue: 1 << 56)
    /// `regime`: goes by a person's name.
    static let termOfOffice = Traits(rawValue: 1 << 57)
    /// `known`, `alias`: between two names of one actor.
    static let aliasWord = Traits(rawValue: 1 << 58)
    /// `reporting`, `editing`: before the names of those who did it.
    static let credit = Traits(rawValue: 1 << 59)
    /// `Gaza`: a land with ministries that is no state.
    static let land = Traits(rawValue: 1 << 60)
    /// `missiles`: behind the name of their make.
    static let arm = Traits(rawValue: 1 << 61)
    /// `witness`, `hepatitis`: a letter behind it is no initial.
    static let lettered = Traits(rawValue: 1 << 62)
    /// `fever`, `virus`: behind the name that it goes by.
    static let disease = Traits(rawValue: 1 << 63)
  }

  /// A name that the lists hold.
  struct ListedName: Sendable {
    var kind: FoundActor.Kind
    /// The name it is listed under, as it is written.
    var canonical: String?
    var canonicalWords: [UInt64] = []
    /// Whether it names an actor at all, as "Special Drawing Rights" does not.
    var isActor = true

    init(_ kind: FoundActor.Kind, _ canonical: UnsafeBufferPointer<UInt8>?) {
      self.kind = kind
      self.canonical = canonical.map { String(decoding: $0, as: UTF8.self) }
      if let canonical { NameFolding.append(canonical, to: &canonicalWords) }
    }
  }

  /// By the ids of phrases: what "North" stands for in "North and South Korea".
  private var joinedNames: [WordID: Int32] = [:]
  /// By the ids of capitals: their state in `names`.
  private var capitals: [WordID: Int32] = [:]
  private var wordTraits: [Traits]
  /// What each word of letters and digits of ASCII is folded to, see `NameFolding.plainWord`; else 0.
  private let wordFolded: [UInt64]
  private var phraseTraits: [Traits] = []
  private var wordNames: [Int32]
  private var phraseNames: [Int32] = []
  private var wordDemonyms: [Int32]
  private var phraseDemonyms: [Int32] = []
  private(set) var names: [ListedName] = []
  let nameLists: WordClasses
  let titleLists: WordClasses
  let ofStates: WordClasses
  let of: WordID
  let the: WordID
  let at: WordID
  let and: WordID
  let `for`: WordID
  let on: WordID
  let who: WordID
  let whose: WordID
  let `where`: WordID
  let which: WordID
  let `in`: WordID
  let agency: WordID

  init(_ lexicon: Lexicon) {
    wordTraits = Array(repeating: [], count: lexicon.wordCount)
    wordFolded = (0..<WordID(lexicon.wordCount)).map { id in
      lexicon.tables.words.form(id).withUnsafeBufferPointer {
        NameFolding.plainWord(0..<$0.count, of: $0)?.hash ?? 0
      }
    }
    wordNames = Array(repeating: -1, count: lexicon.wordCount)
    wordDemonyms = wordNames
    nameLists = lexicon.classes(
      "states", "state abbreviations", "organisations", "organisation abbreviations", "media",
      "media abbreviations", "places", "demonyms", "names of no actor")
    titleLists = lexicon.classes("person titles")
    ofStates = lexicon.classes("institutions of states")
    of = lexicon.word("of")
    the = lexicon.word("the")
    at = lexicon.word("at")
    and = lexicon.word("and")
    `for` = lexicon.word("for")
    on = lexicon.word("on")
    who = lexicon.word("who")
    whose = lexicon.word("whose")
    `where` = lexicon.word("where")
    which = lexicon.word("which")
    `in` = lexicon.word("in")
    agency = lexicon.word("agency")
    for (list, traits) in Self.lists {
      lexicon.tables.forEachEntry(of: list) { id, _ in add(traits, to: id) }
    }
    for (list, kind) in Self.nameLists {
      lexicon.tables.forEachEntry(of: list) { id, name in enter(id, kind, name) }
    }
    lexicon.tables.forEachEntry(of: Self.noActors) { id, _ in
      enter(id, .organisation, nil)
      names[Int(name(id))].isActor = false
    }
    lexicon.tables.forEachEntry(of: "demonyms") { id, state in
      if let state { enterDemonym(id, state) }
    }
    for (words, traits) in Self.smallWords {
      for word in words.split(separator: " ") {
        let id = lexicon.word(String(word))
        if id >= 0 { add(traits, to: id) }
      }
    }
    lexicon.tables.forEachEntry(of: "joined places") { id, name in
      names.append(ListedName(self.name(id) >= 0 ? names[Int(self.name(id))].kind : .place, name))
      joinedNames[id] = Int32(names.count - 1)
    }
    lexicon.tables.forEachEntry(of: "capitals") { id, state in
      names.append(ListedName(.state, state))
      capitals[id] = Int32(names.count - 1)
    }
    for list in Self.nameLists.map(\.0) + ["demonyms", Self.noActors] {
      addFirstWords(of: list, lexicon, .beginsName)
    }
    addFirstWords(of: "person titles", lexicon, .beginsTitle)
  }

  private static let lists: [(String, Traits)] = [
    ("given names", .given), ("surnames", .surname), ("ordinary words", .ordinary),
    ("function words", .function), ("calendar capitals", .calendar), ("demonyms", .demonym),
    ("person titles", .title), ("honorifics", .honorific), ("person roles", .role),
    ("group roles", .group), ("role modifiers", .roleModifier), ("verbs of people", .personVerb),
    ("tense past", .pastVerb),
    ("name particles", .particle), ("organisation heads", .organisationHead),
    ("company endings", .companyEnding), ("words before of", .beforeOf),
    ("words before for", .beforeFor), ("organisation nouns", .organisationNoun),
    ("event heads", .eventHead), ("other capitals", .otherCapital), ("media words", .mediaWord),
    ("place heads", .placeHead), ("place nouns", .placeNoun), ("facility words", .facility),
    ("place prepositions", .placePreposition),
    ("words before places", .beforePlace),
    ("words after places", .afterPlace), ("institutions of lands", .ofLand), ("kin", .kin),
    ("lands", .land), ("arms", .arm), ("words before letters", .lettered), ("diseases", .disease),
    ("institute roles", .employed), ("terms of office", .termOfOffice),
    ("words of aliases", .aliasWord), ("words of credits", .credit),
    ("shortened states", .shortenedState),
    ("state abbreviations", .abbreviation), ("organisation abbreviations", .abbreviation),
    ("media abbreviations", .abbreviation), ("places", .place),
    ("place openers", .placeOpener), ("event openers", .eventOpener),
    ("compound endings", .compoundEnding),
    ("things named after peoples", .namedAfterPeople),
    ("vessel prefixes", .vesselPrefix), ("vessels", .vessel), ("saints", .saint),
    ("foundations", .foundation), ("place adjectives", .placeAdjective),
    ("organisation openers", .organisationOpener),
  ]

  private static let smallWords: [(String, Traits)] = [
    ("a an the his her its their", .determiner),
    (
      "is was has had have were are will would can could may might should did does", .auxiliary
    ),
    ("who which whose that when where as", .relative),
    ("while but after before", .conjunction),
    ("at from to", .preposition),
    ("to will would can could may might must should not", .beforeVerb),
    ("told said says", .saying),
    ("is was has had will would also and", .afterName),
    ("of and for on", .joiner),
  ]

  private static let noActors = "names of no actor"

  /// In this order: a name in two lists is of the first kind.
  private static let nameLists: [(String, FoundActor.Kind)] = [
    ("states", .state), ("state abbreviations", .state), ("organisations", .organisation),
    ("organisation abbreviations", .organisation), ("media", .media),
    ("media abbreviations", .media), ("places", .place),
  ]
}

extension ActorVocabulary {
  @inline(__always)
  func traits(_ id: WordID) -> Traits {
    if id >= 0 { return wordTraits[Int(id)] }
    return id < -1 ? phraseTraits[Int(-2 - id)] : []
  }

  /// What a word of the lexicon is folded to that is of letters of ASCII alone.
  @inline(__always)
  func folded(_ id: WordID) -> UInt64 { wordFolded[Int(id)] }

  /// Calls `body` with the traits of all words, by their ids.
  func withTraits(_ body: (UnsafeBufferPointer<Traits>) -> Void) {
    wordTraits.withUnsafeBufferPointer(body)
  }

  /// Index in `names` of the name with this id, or -1.
  @inline(__always)
  func name(_ id: WordID) -> Int32 {
    if id >= 0 { return wordNames[Int(id)] }
    return id < -1 ? phraseNames[Int(-2 - id)] : -1
  }

  /// Index in `names` of the state of a capital; `nil` for a word that is none.
  func state(ofCapital id: WordID) -> Int32? { capitals[id] }

  /// Index in `names` of a name that may lose its last word beside another, or -1.
  func joined(_ id: WordID) -> Int32 { joinedNames[id] ?? -1 }

  /// Index in `names` of the state whose people or things go by this word; -1 for a demonym of no
  /// state and -2 for a word that is none.
  @inline(__always)
  func demonym(_ id: WordID) -> Int32 {
    if id >= 0 { return traits(id).contains(.demonym) ? wordDemonyms[Int(id)] : -2 }
    guard id < -1, phraseTraits[Int(-2 - id)].contains(.demonym) else { return -2 }
    return phraseDemonyms[Int(-2 - id)]
  }

  private mutating func growPhrases(_ id: WordID) {
    while phraseTraits.count <= Int(-2 - id) {
      phraseTraits.append([])
      phraseNames.append(-1)
      phraseDemonyms.append(-1)
    }
  }

  private mutating func add(_ traits: Traits, to id: WordID) {
    if id >= 0 {
      wordTraits[Int(id)].formUnion(traits)
    } else {
      growPhrases(id)
      phraseTraits[Int(-2 - id)].formUnion(traits)
    }
  }

  private mutating func addFirstWords(of list: String, _ lexicon: Lexicon, _ traits: Traits) {
    lexicon.tables.forEachEntry(of: list) { id, _ in
      if id < Token.unknownWord { add(traits, to: lexicon.firstWord(of: id)) }
    }
  }

  private mutating func enter(
    _ id: WordID, _ kind: FoundActor.Kind, _ canonical: UnsafeBufferPointer<UInt8>?
  ) {
    add(.listed, to: id)
    guard name(id) < 0 else { return }
    names.append(ListedName(kind, canonical))
    if id >= 0 {
      wordNames[Int(id)] = Int32(names.count - 1)
    } else {
      phraseNames[Int(-2 - id)] = Int32(names.count - 1)
    }
  }

  private mutating func enterDemonym(_ id: WordID, _ state: UnsafeBufferPointer<UInt8>) {
    names.append(ListedName(.state, state))
    if id >= 0 {
      wordDemonyms[Int(id)] = Int32(names.count - 1)
    } else {
      growPhrases(id)
      phraseDemonyms[Int(-2 - id)] = Int32(names.count - 1)
    }
  }
}
