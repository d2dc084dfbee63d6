/// The last letters of words, of at most eight bytes, compared at once.
struct WordEnding: Sendable {
  let count: Int
  private let mask: UInt64
  private let letters: UInt64

  init(_ ending: String) {
    precondition((1...8).contains(ending.utf8.count), "an ending has one to eight bytes")
    count = ending.utf8.count
    mask = ~0 << UInt64(64 - 8 * count)
    letters = ending.utf8.reversed().enumerated().reduce(0) { letters, byte in
      letters | UInt64(byte.element) << UInt64(56 - 8 * byte.offset)
    }
  }

  /// The last byte.
  var last: UInt8 { UInt8(truncatingIfNeeded: letters >> 56) }

  /// Whether a word ends so, given `TokenizedText.lastEightBytes(_:)` of it.
  @inline(__always)
  func ends(_ tail: UInt64) -> Bool { tail & mask == letters }
}

/// Endings of words, looked up by their last byte, each with what it tells.
struct WordEndings<Value: Sendable>: Sendable {
  /// Those with one last byte together.
  private let entries: [(ending: WordEnding, value: Value)]
  /// By last byte, and one more: how many entries have a lower one.
  private let before: [Int]

  init(_ endings: [(String, Value)]) {
    entries = endings.map { (WordEnding($0.0), $0.1) }.sorted { $0.0.last < $1.0.last }
    var before = Array(repeating: 0, count: 257)
    for entry in entries { before[Int(entry.ending.last) + 1] += 1 }
    for last in 0..<256 { before[last + 1] += before[last] }
    self.before = before
  }

  /// Whether an ending that a word has passes `test`; see `WordEnding.ends(_:)`.
  @inline(__always)
  func contains(_ tail: UInt64, where test: (WordEnding, Value) -> Bool) -> Bool {
    let last = Int(tail >> 56)
    for place in before[last]..<before[last + 1] where entries[place].ending.ends(tail) {
      if test(entries[place].ending, entries[place].value) { return true }
    }
    return false
  }

  /// What an ending that a word has tells; of several, one of them.
  @inline(__always)
  func value(_ tail: UInt64) -> Value? {
    let last = Int(tail >> 56)
    for place in before[last]..<before[last + 1] where entries[place].ending.ends(tail) {
      return entries[place].value
    }
    return nil
  }
}

extension WordEndings<Void> {
  init(_ endings: [String]) { self.init(endings.map { ($0, ()) }) }

  /// Whether a word ends so.
  @inline(__always)
  func contains(_ tail: UInt64) -> Bool { contains(tail) { _, _ in true } }
}
