/// The distinct words of one document of the search, folded, with where they stand first.
package struct DocumentWords: Sendable {
  struct Word: Sendable {
    var start: Int32
    var length: Int32
    var hash: UInt32
    /// Times in the body.
    var count: Int32
    /// Number of the first sentence that has it, 0 where only the title does.
    var sentence: Int32
    var isInTitle: Bool
  }

  private(set) var words: [Word] = []
  /// UTF-8 of the words, one after the other.
  private(set) var bytes: [UInt8] = []

  /// Places in `words` by hash, -1 where free; a power of two long.
  private var table = [Int32](repeating: -1, count: 256)

  func text(of word: Word) -> ArraySlice<UInt8> {
    bytes[Int(word.start)..<Int(word.start + word.length)]
  }

  /// Counts a word; `sentence` is 0 in the title.
  mutating func add(_ word: ArraySlice<UInt8>, sentence: Int) {
    guard !word.isEmpty else { return }
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    var place = Int(hash) & (table.count - 1)
    while table[place] >= 0 {
      let index = Int(table[place])
      if words[index].hash == hash, text(of: words[index]) == word {
        if sentence == 0 {
          words[index].isInTitle = true
        } else {
          words[index].count += 1
          if words[index].sentence == 0 { words[index].sentence = Int32(sentence) }
        }
        return
      }
      place = (place + 1) & (table.count - 1)
    }
    table[place] = Int32(words.count)
    words.append(
      Word(
        start: Int32(bytes.count), length: Int32(word.count), hash: hash,
        count: sentence == 0 ? 0 : 1, sentence: Int32(sentence), isInTitle: sentence == 0))
    bytes += word
    if words.count * 2 > table.count { grow() }
  }

  /// Drops what only adding needs.
  mutating func finish() { table = [] }

  private mutating func grow() {
    table = [Int32](repeating: -1, count: table.count * 2)
    for (index, word) in words.enumerated() {
      var place = Int(word.hash) & (table.count - 1)
      while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
      table[place] = Int32(index)
    }
  }
}
