extension WordSplitting {
  /// Adds the words of a text of ASCII, which most are: they fold by themselves and need no scalars.
  mutating func addASCII(
    _ text: UnsafeBufferPointer<UInt8>, _ sentence: Int, to document: inout DocumentWords
  ) {
    parts.removeAll(keepingCapacity: true)
    partCount = 0
    var index = 0
    while index < text.count {
      guard Self.isWordByte(text[index]) else {
        index += 1
        continue
      }
      index = readASCIIWord(in: text, from: index)
      // A letter alone tells nothing.
      if bytes.count > 1 || Self.isDigit(bytes[0]) {
        document.add(bytes.prefix(Self.longest), sentence: sentence)
      }
      joinASCIIParts(in: text, endingAt: index, sentence, to: &document)
    }
  }

  /// Reads a word into `bytes` and returns where it ends, as `addWord(from:_:_:)` does.
  private mutating func readASCIIWord(
    in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    bytes.removeAll(keepingCapacity: true)
    var index = start
    while index < text.count {
      let byte = text[index]
      if Self.isWordByte(byte) {
        bytes.append(Self.lowercased(byte))
        index += 1
        continue
      }
      guard byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") else { break }
      if byte == UInt8(ascii: "'"), index + 1 < text.count,
        Self.lowercased(text[index + 1]) == UInt8(ascii: "s"),
        index + 2 == text.count || !Self.isWordByte(text[index + 2])
      {
        return index + 2
      }
      guard Self.isLetter(index - 1, of: text), Self.isLetter(index + 1, of: text) else { break }
      index += 1
    }
    return index
  }

  /// Parts between hyphens are words; so is what they make together.
  private mutating func joinASCIIParts(
    in text: UnsafeBufferPointer<UInt8>, endingAt end: Int, _ sentence: Int,
    to document: inout DocumentWords
  ) {
    let isHyphen = end < text.count && text[end] == UInt8(ascii: "-")
    guard isHyphen || partCount > 0 else { return }
    parts += bytes
    partCount += 1
    if isHyphen, Self.isLetter(end - 1, of: text), Self.isLetter(end + 1, of: text),
      partCount < Self.mostParts
    {
      return
    }
    if partCount > 1 { document.add(parts.prefix(Self.longest), sentence: sentence) }
    parts.removeAll(keepingCapacity: true)
    partCount = 0
  }

  private static func isLetter(_ index: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.indices.contains(index) && (lowercased(text[index]) &- 0x61) < 26
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 26
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }
}
