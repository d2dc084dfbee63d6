/// Which readers a token concerns: a byte, so that each passes fast over what does not concern it.
struct WordUses: OptionSet {
  let rawValue: UInt8

  /// It may tell of speaking, see `StatementReader`.
  @inline(__always) static var speech: Self { Self(rawValue: 1) }
  /// A number may begin with it, see `FigureReader`.
  @inline(__always) static var number: Self { Self(rawValue: 2) }
  /// Sentences are compared by it, see `TermReader`.
  @inline(__always) static var term: Self { Self(rawValue: 4) }
  /// It may name a topic, see `TopicWords`.
  @inline(__always) static var topic: Self { Self(rawValue: 8) }
  /// It tells of a topic.
  @inline(__always) static var tells: Self { Self(rawValue: 16) }
  /// A place may be told behind it, see `PlaceReader`.
  @inline(__always) static var place: Self { Self(rawValue: 32) }
  /// It is a word, neither a number nor a mark.
  @inline(__always) static var word: Self { Self(rawValue: 64) }
  /// It is "and" or a preposition that joins nouns, see `NounGroups`.
  @inline(__always) static var joint: Self { Self(rawValue: 128) }
  /// What goes by the very word, however it is written.
  @inline(__always) static var ofWordItself: Self { [.place, .joint] }

  @inline(__always)
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The uses of a word of so many bytes, apart from its phrases.
  init(ofWord roles: WordRoles, length: Int, isLower: Bool) {
    self.init(unlistedOf: length, isLower: isLower)
    if roles.meets(StatementReader.triggers) { insert(.speech) }
    if roles.meets(FigureReader.openings) { insert(.number) }
    if roles.meets(.tells) { insert(.tells) }
    if roles.meets(PlaceReader.openings) { insert(.place) }
    if roles.meets(.functionWords), !roles.meets(.name) { remove(.term) }
    if roles.meets(TopicWords.never) { remove(.topic) }
  }

  /// The uses of a word of so many bytes that no list has.
  @inline(__always)
  init(unlistedOf length: Int, isLower: Bool) {
    self = length <= 2 ? .word : isLower ? [.word, .term, .topic] : [.word, .term]
  }

  /// Takes in that the word belongs to a name, which has given and taken some of its roles.
  @inline(__always)
  mutating func beName(_ roles: WordRoles, length: Int) {
    remove(.topic)
    if length > 2 { insert(.term) }
    if contains(.number), !roles.meets(FigureReader.openings) { remove(.number) }
  }
}
