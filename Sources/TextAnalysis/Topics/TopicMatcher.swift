/// Places sentences in topics by the terms that an editor gave them.
///
/// A term is one or more words; case does not matter, nor do endings such as a plural `s`. All
/// topics are looked for in one pass.
package struct TopicMatcher: Sendable {
  private struct Term: Sendable {
    var rest: [UInt32]
    var topic: Int
  }

  private var terms: [UInt32: [Term]] = [:]

  /// Makes a matcher of the terms of each topic.
  package init(topics: [[String]]) {
    for (topic, words) in topics.enumerated() {
      for term in words {
        let stems = Self.stems(of: Array(term.utf8))
        guard let first = stems.first else { continue }
        terms[first, default: []].append(Term(rest: Array(stems.dropFirst()), topic: topic))
      }
    }
  }

  /// Returns the topics whose terms stand in the bytes, ascending.
  package func topics(in bytes: ArraySlice<UInt8>) -> [Int] {
    guard !terms.isEmpty else { return [] }
    let stems = Self.stems(of: bytes)
    var found: Set<Int> = []
    for (index, stem) in stems.enumerated() {
      for term in terms[stem] ?? [] where !found.contains(term.topic) {
        if stems[(index + 1)...].starts(with: term.rest) { found.insert(term.topic) }
      }
    }
    return found.sorted()
  }

  /// Returns the topics whose terms stand in the text, ascending.
  package func topics(in text: String) -> [Int] { topics(in: Array(text.utf8)[...]) }

  /// The numbers of the stems of all words: runs of letters, digits and bytes beyond ASCII.
  private static func stems(of bytes: some RandomAccessCollection<UInt8>) -> [UInt32] {
    let bytes = Array(bytes)
    return bytes.withUnsafeBufferPointer { buffer in
      var stems: [UInt32] = []
      var index = 0
      while index < buffer.count {
        guard let end = wordEnd(buffer, index) else {
          index += 1
          continue
        }
        stems.append(Stem.hash(UnsafeBufferPointer(rebasing: buffer[index..<end])))
        index = end
        // The possessive is no word of its own.
        if let mark = apostrophe(buffer, index), index + mark < buffer.count,
          buffer[index + mark] | 0x20 == UInt8(ascii: "s"),
          wordEnd(buffer, index + mark) == index + mark + 1
        {
          index += mark + 1
        }
      }
      return stems
    }
  }

  private static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var end = start
    while end < bytes.count, isLetter(bytes[end]), apostrophe(bytes, end) == nil { end += 1 }
    return end > start ? end : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// The length of an apostrophe or another mark of U+2010 to U+201F at the place.
  private static func apostrophe(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "'") { return 1 }
    guard bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
      (0x90...0x9F).contains(bytes[index + 2])
    else { return nil }
    return 3
  }
}
