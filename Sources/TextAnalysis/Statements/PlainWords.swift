/// A few words that a rule asks for as they stand, which most tokens are told from at a glance.
struct PlainWords: Sendable {
  private let words: [[UInt8]]
  /// The first eight bytes of each, the first lowest, with zeros after a shorter one.
  private let heads: [UInt64]
  /// One bit for each length and for each first letter, both modulo 64.
  private let lengths: UInt64
  private let letters: UInt64

  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    heads = self.words.map { $0.withUnsafeBufferPointer { Self.head($0) } }
    lengths = self.words.reduce(0) { $0 | Self.bit($1.count) }
    letters = self.words.reduce(0) { $0 | Self.bit(Int($1.first ?? 0)) }
  }

  @inline(__always)
  private static func bit(_ number: Int) -> UInt64 { 1 &<< UInt64(truncatingIfNeeded: number & 63) }

  @inline(__always)
  fileprivate func mayHave(_ length: Int, _ letter: UInt8) -> Bool {
    lengths & Self.bit(length) != 0 && letters & Self.bit(Int(letter)) != 0
  }

  @inline(__always)
  private static func head(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var head: UInt64 = 0
    for place in 0..<min(word.count, 8) {
      head |= UInt64(word[place]) &<< UInt64(truncatingIfNeeded: 8 &* place)
    }
    return head
  }

  @inline(never)
  fileprivate func has(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let head = Self.head(word)
    for number in heads.indices where heads[number] == head {
      if words[number].count == word.count, word.count <= 8 || word.elementsEqual(words[number]) {
        return true
      }
    }
    return false
  }
}

extension TextReading {
  /// Whether the token is one of the words as they stand.
  @inline(__always)
  func isOne(of words: PlainWords, _ index: Int) -> Bool {
    let range = tokens[index].range
    return words.mayHave(range.count, bytes[range.lowerBound]) && words.has(bytes(at: index))
  }
}
