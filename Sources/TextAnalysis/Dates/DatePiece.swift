/// A token of a sentence, or a part of one, as the grammar of dates reads it.
///
/// Hyphenated words come apart ("year-ago", "mid-1990s"), as do letters and digits that stand
/// together ("Dec31"). Half a line of the cache each, as there is one for each word of a text.
struct DatePiece {
  enum Kind: UInt8 { case word, number, mark, none }

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    static var isCapitalised: Traits { Traits(rawValue: 1) }
    static var hasPeriod: Traits { Traits(rawValue: 2) }
    static var isPossessive: Traits { Traits(rawValue: 4) }
    static var isGlued: Traits { Traits(rawValue: 8) }
    static var isTrigger: Traits { Traits(rawValue: 16) }
    static var mayBegin: Traits { Traits(rawValue: 32) }
    static var endsOrdinal: Traits { Traits(rawValue: 64) }
    static var mayLink: Traits { Traits(rawValue: 128) }
  }

  var senses = DateSenses()
  /// Value of a number, or that of the word in the vocabulary.
  var value = 0
  private var start32: Int32 = 0
  private var end32: Int32 = 0
  private var token32: Int32 = 0
  private var digits8: UInt8 = 0
  private var traits: Traits = []
  var kind = Kind.none
  /// The byte of a one-byte mark; `-` for all dashes.
  var mark: UInt8 = 0

  init() {}

  /// A number or a mark.
  @inline(__always)
  init(
    _ kind: Kind, _ range: Range<Int>, token: Int, isGlued: Bool,
    _ senses: DateSenses = DateSenses()
  ) {
    self.kind = kind
    self.senses = senses
    start32 = Int32(truncatingIfNeeded: range.lowerBound)
    end32 = Int32(truncatingIfNeeded: range.upperBound)
    token32 = Int32(truncatingIfNeeded: token)
    traits = isGlued ? [.isGlued, .mayLink] : .mayLink
    if senses.meets(DateStarts.any) { traits.insert(.mayBegin) }
  }

  /// A word.
  @inline(__always)
  init(
    _ word: DateVocabulary.Meaning, _ start: Int32, _ end: Int32, token: Int, _ traits: Traits
  ) {
    senses = word.senses
    value = Int(word.value)
    start32 = start
    end32 = end
    token32 = Int32(truncatingIfNeeded: token)
    self.traits = word.traits.union(traits)
    kind = .word
  }

  @inline(__always)
  var start: Int { Int(start32) }

  @inline(__always)
  var end: Int { Int(end32) }

  @inline(__always)
  var range: Range<Int> { Int(start32)..<Int(end32) }

  /// Index of the token in the text.
  @inline(__always)
  var token: Int { Int(token32) }

  /// How many digits a whole number has; 0 for numbers with commas or dots.
  @inline(__always)
  var digits: Int {
    get { Int(digits8) }
    set { digits8 = UInt8(truncatingIfNeeded: min(newValue, 255)) }
  }

  @inline(__always)
  func has(_ sense: DateSense) -> Bool { senses.contains(sense) }

  @inline(__always)
  func isMark(_ scalar: Unicode.Scalar) -> Bool {
    kind == .mark && UInt32(mark) == scalar.value
  }
}

extension DatePiece {
  @inline(__always)
  var isCapitalised: Bool { traits.contains(.isCapitalised) }

  @inline(__always)
  var hasPeriod: Bool { traits.contains(.hasPeriod) }

  /// Whether it is the `'s` after a noun.
  @inline(__always)
  var isPossessive: Bool { traits.contains(.isPossessive) }

  /// Whether nothing stands between it and the piece before.
  @inline(__always)
  var isGlued: Bool { traits.contains(.isGlued) }

  /// Whether an expression may begin with it, as far as it tells by itself.
  @inline(__always)
  var mayBegin: Bool { traits.contains(.mayBegin) }

  /// Whether it may stand within an expression before what makes it a date.
  @inline(__always)
  var mayLink: Bool { traits.contains(.mayLink) }

  /// Whether it is the ending of an ordinal in figures: "3rd".
  @inline(__always)
  var endsOrdinal: Bool { traits.contains(.endsOrdinal) }

  /// Whether it makes a date of what stands around it: no expression begins far from one.
  @inline(__always)
  var isTrigger: Bool {
    get { traits.contains(.isTrigger) }
    set { if newValue { traits.insert(.isTrigger) } else { traits.remove(.isTrigger) } }
  }
}
