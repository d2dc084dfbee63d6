/// What the lists of figures, clauses, speech and topics know of the lexicon's words and phrases.
struct RoleTable: Sendable {
  /// A word of the lexicon; all that a token takes from it lies together.
  struct Entry: Sendable {
    /// What a token has that stands in the text as the lexicon has it: its roles, and the number of its
    /// stem if it is in ASCII.
    var word = TextReading.Word(roles: [], stem: 0)
    /// The number of the form itself, of one in ASCII.
    var form: UInt32 = 0
    /// The number of the stem under which topics know it or, if it `tells`, of what it tells of; 0 for
    /// its own.
    var topicStem: UInt32 = 0
    /// The length of a form in ASCII, else 0: a token that is as long has its very letters.
    var plainLength: UInt8 = 0
    /// The uses of a form in ASCII, in small letters.
    var uses: WordUses = []
    /// Whether it is nothing but letters of ASCII and has the same roles with a capital.
    var keepsForms = false
    /// Roles that few rules ask for.
    var rare: RareRoles = []

    @inline(__always)
    var roles: WordRoles {
      get { word.roles }
      set { word.roles = newValue }
    }

    @inline(__always)
    var stem: UInt32 { word.stem }
  }

  /// By id.
  private(set) var words: [Entry]
  private var phrases: [WordRoles] = []
  /// The values of number words, and where each stands.
  private var numbers: [Double] = []
  private var numberPlaces = KeyTable()
  /// The hashes of the stems of words for which another means the same.
  let synonyms: Set<UInt32>
  let small: SmallWords

  /// The vocabulary of figures and statements in one language.
  init(lexicon: Lexicon) {
    small = SmallWords(lexicon)
    words = (0..<WordID(lexicon.wordCount)).map { Self.entry($0, lexicon) }
    synonyms = Set(
      lexicon.entries(of: "topics/same").flatMap { id, value in
        [lexicon.form(id), value ?? ""].map { Stem.hash($0.utf8) }
      })
    for list in ["topics/same", "topics/related", "topics/told"] {
      lexicon.tables.forEachEntry(of: list) { id, value in
        guard id >= 0 else { return }
        let stem = value.map { Stem.hash($0) } ?? 0
        let tells = list == "topics/told"
        guard stem != 0 || !tells else { return }
        words[Int(id)].topicStem = stem
        if tells { words[Int(id)].roles.formUnion(.tells) }
        // The word under which others are known is known itself.
        guard let value else { return }
        let known = lexicon.word(String(decoding: value, as: UTF8.self))
        if known >= 0, words[Int(known)].topicStem == 0 { words[Int(known)].topicStem = stem }
      }
    }
    for list in WordRoles.lists {
      lexicon.tables.forEachEntry(of: list.name) { id, value in
        add(list.role, to: id)
        guard let value, let number = Double(String(decoding: value, as: UTF8.self)) else { return }
        numberPlaces.enter(Self.key(id), Int32(numbers.count))
        numbers.append(number)
      }
    }
    for list in RareRoles.lists {
      lexicon.tables.forEachEntry(of: list.name) { id, _ in
        if id >= 0 { words[Int(id)].rare.formUnion(list.role) }
      }
    }
    for word in [small.a, small.an, small.half] where word >= 0 {
      if self[word].meets(.determiner) { words[Int(word)].roles.formUnion(.opensNumber) }
    }
    if lexicon.possessive >= 0 {
      words[Int(lexicon.possessive)].roles.formUnion(.possessive)
    }
    for index in words.indices {
      words[index].uses = WordUses(
        ofWord: words[index].roles, length: Int(words[index].plainLength), isLower: true)
    }
    if small.of >= 0 { words[Int(small.of)].uses.insert(.place) }
    for word in small.joints where word >= 0 { words[Int(word)].uses.insert(.joint) }
  }

  private static func entry(_ id: WordID, _ lexicon: Lexicon) -> Entry {
    lexicon.tables.words.form(id).withUnsafeBufferPointer { form in
      guard !form.contains(where: { $0 >= 0x80 }) else { return Entry() }
      let roles = WordForm.roles(of: form)
      return Entry(
        word: TextReading.Word(roles: roles, stem: Stem.hash(form)), form: Stem.form(form),
        plainLength: UInt8(clamping: form.count),
        keepsForms: form.allSatisfy { $0 &- 0x61 < 26 } && rolesOfCapitalised(form) == roles)
    }
  }

  /// The roles of a form that stands in the text with a capital.
  private static func rolesOfCapitalised(_ form: UnsafeBufferPointer<UInt8>) -> WordRoles {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(form.count, 1)) { capitalised in
      _ = capitalised.initialize(from: form)
      if let first = form.first { capitalised[0] = first & ~0x20 }
      return WordForm.roles(of: UnsafeBufferPointer(rebasing: capitalised[..<form.count]))
    }
  }

  private mutating func add(_ role: WordRoles, to id: WordID) {
    if id >= 0 {
      words[Int(id)].roles.formUnion(role)
    } else {
      let index = Int(-2 - id)
      while phrases.count <= index { phrases.append([]) }
      phrases[index].formUnion(role)
    }
  }

  private static func key(_ id: WordID) -> UInt64 {
    NameFolding.mix(UInt64(UInt32(bitPattern: id)), 0)
  }
}

extension RoleTable {
  /// The roles of a word or phrase; none for a word that no list has.
  @inline(__always)
  subscript(id: WordID) -> WordRoles {
    if id >= 0 { return words[Int(id)].roles }
    let index = Int(-2 - id)
    return index >= 0 && index < phrases.count ? phrases[index] : []
  }

  /// The value of a number word.
  func number(_ id: WordID) -> Double? {
    let place = numberPlaces[Self.key(id)]
    return place < 0 ? nil : numbers[Int(place)]
  }
}

/// The ids of words that single rules ask for.
struct SmallWords: Sendable {
  let a, an, the, one, of, to, and, or, between, from, `in`, out, by, with, that: WordID
  let than, who, which, he, she, it, they, `as`, half, among, them, those, these: WordID
  let more, others, another, were, was, are, `is`, be, been, has, have, had, will: WordID
  let would, must, per, `for`, not, no, on, at, point, points, percentage, i, we, you: WordID

  /// The words that join nouns to one group, see `NounGroups`.
  var joints: [WordID] { [and, of, `in`, `for`, from, at, with] }

  init(_ lexicon: Lexicon) {
    a = lexicon.word("a")
    an = lexicon.word("an")
    the = lexicon.word("the")
    one = lexicon.word("one")
    of = lexicon.word("of")
    to = lexicon.word("to")
    and = lexicon.word("and")
    or = lexicon.word("or")
    between = lexicon.word("between")
    from = lexicon.word("from")
    `in` = lexicon.word("in")
    out = lexicon.word("out")
    by = lexicon.word("by")
    with = lexicon.word("with")
    that = lexicon.word("that")
    than = lexicon.word("than")
    who = lexicon.word("who")
    which = lexicon.word("which")
    he = lexicon.word("he")
    she = lexicon.word("she")
    it = lexicon.word("it")
    they = lexicon.word("they")
    `as` = lexicon.word("as")
    half = lexicon.word("half")
    among = lexicon.word("among")
    them = lexicon.word("them")
    those = lexicon.word("those")
    these = lexicon.word("these")
    more = lexicon.word("more")
    others = lexicon.word("others")
    another = lexicon.word("another")
    were = lexicon.word("were")
    was = lexicon.word("was")
    are = lexicon.word("are")
    `is` = lexicon.word("is")
    be = lexicon.word("be")
    been = lexicon.word("been")
    has = lexicon.word("has")
    have = lexicon.word("have")
    had = lexicon.word("had")
    will = lexicon.word("will")
    would = lexicon.word("would")
    must = lexicon.word("must")
    per = lexicon.word("per")
    `for` = lexicon.word("for")
    not = lexicon.word("not")
    no = lexicon.word("no")
    on = lexicon.word("on")
    at = lexicon.word("at")
    point = lexicon.word("point")
    points = lexicon.word("points")
    percentage = lexicon.word("percentage")
    i = lexicon.word("i")
    we = lexicon.word("we")
    you = lexicon.word("you")
  }
}
