/// The roles of the lexicon's words and phrases, by their ids.
struct RoleTable: Sendable {
  private var words: [WordRoles]
  private var phrases: [WordRoles] = []
  /// The values of number words.
  private(set) var numbers: [WordID: Double] = [:]
  /// By word: the hash of the stem under which topics know it, or 0 for its own.
  private(set) var topicStems: [UInt32]
  /// By word: the hash of the stem of the topic that a verb or adjective tells of, or 0.
  private(set) var toldStems: [UInt32]
  /// The hashes of the stems of words for which another means the same.
  let synonyms: Set<UInt32>
  let small: SmallWords

  /// The vocabulary of figures and statements in one language.
  init(lexicon: Lexicon) {
    small = SmallWords(lexicon)
    words = Array(repeating: [], count: lexicon.wordCount)
    topicStems = Self.stems(of: ["topics/same", "topics/related"], lexicon)
    toldStems = Self.stems(of: ["topics/told"], lexicon)
    synonyms = Set(
      lexicon.entries(of: "topics/same").flatMap { id, value in
        [lexicon.form(id), value ?? ""].map { Stem.hash($0.utf8) }
      })
    for list in WordRoles.lists {
      lexicon.tables.forEachEntry(of: list.name) { id, value in
        add(list.role, to: id)
        guard let value, let number = Double(String(decoding: value, as: UTF8.self)) else { return }
        numbers[id] = number
      }
    }
  }

  /// By word: the hash of the stem of the word that the lists give for it, or 0.
  private static func stems(of lists: [String], _ lexicon: Lexicon) -> [UInt32] {
    var stems: [UInt32] = Array(repeating: 0, count: lexicon.wordCount)
    for list in lists {
      lexicon.tables.forEachEntry(of: list) { id, value in
        if id >= 0 { stems[Int(id)] = value.map { Stem.hash($0) } ?? 0 }
      }
    }
    return stems
  }

  private mutating func add(_ role: WordRoles, to id: WordID) {
    if id >= 0 {
      words[Int(id)].formUnion(role)
    } else {
      let index = Int(-2 - id)
      while phrases.count <= index { phrases.append([]) }
      phrases[index].formUnion(role)
    }
  }

  /// The roles of a word or phrase; none for a word that no list has.
  @inline(__always)
  subscript(id: WordID) -> WordRoles {
    if id >= 0 { return words[Int(id)] }
    let index = Int(-2 - id)
    return index >= 0 && index < phrases.count ? phrases[index] : []
  }
}

/// The ids of words that single rules ask for.
struct SmallWords: Sendable {
  let a, an, the, one, of, to, and, or, between, from, `in`, out, by, with, that: WordID
  let than, who, which, he, she, it, they, `as`, half, among, them, those, these: WordID
  let more, others, another, were, was, are, `is`, be, been, has, have, had, will: WordID
  let would, per, `for`, not, no, on, at, point, points, percentage, i, we, you: WordID

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
