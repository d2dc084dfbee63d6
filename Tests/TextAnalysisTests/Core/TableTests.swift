import Testing

@testable import TextAnalysis

/// The tables of the analysis against dictionaries that do the same slowly.
@Suite struct `Tables` {
  private static func word(_ generator: inout Numbers) -> [UInt8] {
    let letters = Array("abAB-'é".utf8)
    return (0..<generator.next(below: 20) + 1).map { _ in
      letters[generator.next(below: letters.count)]
    }
  }

  @Test func `of words find what was entered and nothing else`() {
    var generator = Numbers(state: 3)
    var table = WordTable()
    var known: [[UInt8]: WordID] = [:]
    for _ in 0..<60_000 {
      let word = Self.word(&generator)
      let form = word.map { (byte: UInt8) in lowercasedASCII(byte) }
      if generator.next(below: 2) == 0 {
        #expect(table.find(word) == known[form] ?? -1)
      } else {
        let id = known[form] ?? WordID(known.count)
        #expect(table.insert(word) == id)
        known[form] = id
      }
    }
    for (form, id) in known { #expect(Array(table.form(id)) == form) }
  }

  @Test func `of words hold no empty and no overlong one`() {
    var table = WordTable()
    #expect(table.insert([]) == -1)
    #expect(table.insert(Array(repeating: 0x61, count: WordTable.longestWord + 1)) == -1)
    #expect(table.insert(Array(repeating: 0x61, count: WordTable.longestWord)) == 0)
    #expect(table.find([]) == -1)
  }

  @Test func `make eight bytes small as one by one`() {
    var generator = Numbers(state: 11)
    for byte in UInt64(0)...255 {
      let random = UInt64(generator.next())
      let bytes = random << 8 | byte
      let single = (0..<8).reduce(UInt64(0)) { small, place in
        let byte = UInt8(truncatingIfNeeded: bytes >> UInt64(8 * place))
        return small | UInt64(lowercasedASCII(byte)) << UInt64(8 * place)
      }
      #expect(lowercasedASCII(bytes) == single)
    }
  }

  @Test func `of phrases follow what was entered and nothing else`() {
    var generator = Numbers(state: 5)
    var table = PhraseTable()
    var known: [[WordID]: WordID] = [:]
    for number in 0..<8_000 {
      let words = (0..<generator.next(below: 4) + 2).map { _ in WordID(generator.next(below: 40)) }
      let id = known[words] ?? WordID(-2 - number)
      #expect(table.insert(words, id: id) == id)
      known[words] = id
    }
    for _ in 0..<8_000 {
      let words = (0..<generator.next(below: 5) + 2).map { _ in
        WordID(generator.next(below: 41)) - 1
      }
      let root = table.root(words[0])
      var node = root.mayPrecede(words[1]) ? root.node : -1
      for word in words.dropFirst() where node >= 0 { node = table.child(of: node, word) }
      #expect((node < 0 ? -1 : table.phrase(endingAt: node)) == known[words] ?? -1)
    }
  }

  @Test func `of keys hold the last number`() {
    var generator = Numbers(state: 9)
    var table = KeyTable()
    var known: [UInt64: Int32] = [:]
    for _ in 0..<5_000 {
      let key = UInt64(generator.next(below: 700)) &* 0x1_0000_0001
      #expect(table[key] == known[key] ?? -1)
      if generator.next(below: 3) == 0 {
        let value = Int32(generator.next(below: 1000))
        table.enter(key, value)
        known[key] = value
      }
    }
    #expect(table.count == known.count)
  }

  @Test func `find a word by the bytes that may be read beyond it`() {
    var table = WordTable()
    let text = Array("Strike strikes and a long-standing".utf8)
    #expect(table.insert(Array("strike".utf8)) == 0)
    text.withUnsafeBufferPointer { bytes in
      let first = UnsafeBufferPointer(rebasing: bytes[0..<6])
      #expect(table.find(first, hasEight: true) == 0)
      #expect(table.find(UnsafeBufferPointer(rebasing: bytes[7..<14]), hasEight: true) == -1)
      #expect(table.find(UnsafeBufferPointer(rebasing: bytes[7..<13]), hasEight: true) == 0)
    }
  }

  @Test func `give a stem whether a word is read at once or by its bytes`() {
    var generator = Numbers(state: 13)
    let letters = Array("aEeIiNnGgDdSsYyTtL'0".utf8)
    for _ in 0..<20_000 {
      let word = (0..<generator.next(below: 8) + 1).map { _ in
        letters[generator.next(below: letters.count)]
      }
      let packed = word.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      #expect(Stem.hash(packed, count: word.count) == Stem.hash(word))
    }
  }
}
