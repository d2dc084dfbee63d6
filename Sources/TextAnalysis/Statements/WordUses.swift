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

  @inline(__always)
  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The uses of a word of so many bytes, apart from its phrases.
  init(ofWord roles: WordRoles, length: Int, isLower: Bool) {
    var uses: Self = []
    if roles.meets(StatementReader.triggers) { uses.insert(.speech) }
    if roles.meets(FigureReader.openings) { uses.insert(.number) }
    if roles.meets(.tells) { uses.insert(.tells) }
    if length > 2 {
      if !roles.meets(.functionWords) || roles.meets(.name) { uses.insert(.term) }
      if isLower, !roles.meets(TopicWords.never) { uses.insert(.topic) }
    }
    self = uses
  }

  /// Takes in that the word belongs to a name, which has given and taken some of its roles.
  @inline(__always)
  mutating func beName(_ roles: WordRoles, length: Int) {
    remove(.topic)
    if length > 2 { insert(.term) }
    if contains(.number), !roles.meets(FigureReader.openings) { remove(.number) }
  }
}
