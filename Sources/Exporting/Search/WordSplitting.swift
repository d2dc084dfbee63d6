/// Splits texts into folded words; keeps its memory from one text to the next.
struct WordSplitting {
  private let folding = LetterFolding.shared
  private var scalars: [UInt32] = []
  private var word: [UInt32] = []
  /// The word at hand as UTF-8.
  var bytes: [UInt8] = []
  /// Parts of a hyphenated word so far, joined.
  private var joined: [UInt32] = []
  private var joinedParts = 0
  /// The same of ASCII.
  var parts: [UInt8] = []
  var partCount = 0

  static let longest = 40
  static let mostParts = 8

  /// Adds the words of a text to a document; `sentence` is 0 in the title.
  mutating func add(_ text: some Sequence<UInt8>, sentence: Int, to document: inout DocumentWords) {
    let isPlain = text.withContiguousStorageIfAvailable { text in
      guard !text.contains(where: { $0 >= 0x80 }) else { return false }
      addASCII(text, sentence, to: &document)
      return true
    }
    if isPlain == true { return }
    fold(text)
    var index = 0
    joined.removeAll(keepingCapacity: true)
    joinedParts = 0
    while index < scalars.count {
      let kind = folding.kind(of: scalars[index])
      if kind == .ideograph {
        index = addPairs(from: index, sentence, &document)
      } else if kind != .other {
        index = addWord(from: index, sentence, &document)
      } else {
        index += 1
      }
    }
  }

  private mutating func fold(_ text: some Sequence<UInt8>) {
    scalars.removeAll(keepingCapacity: true)
    var value: UInt32 = 0
    var left = 0
    for byte in text {
      if byte < 0x80 {
        folding.append(UInt32(byte), to: &scalars)
        left = 0
      } else if byte >= 0xC0 {
        left = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
        value = UInt32(byte) & (0x3F >> UInt32(left))
      } else if left > 0 {
        value = value << 6 | UInt32(byte & 0x3F)
        left -= 1
        if left == 0 { folding.append(value, to: &scalars) }
      }
    }
  }

  /// Adds the word that begins at `start` and returns where it ends.
  private mutating func addWord(
    from start: Int, _ sentence: Int, _ document: inout DocumentWords
  ) -> Int {
    word.removeAll(keepingCapacity: true)
    var index = start
    while index < scalars.count {
      let scalar = scalars[index]
      switch folding.kind(of: scalar) {
      case .letter, .number:
        word.append(scalar)
        index += 1
        continue
      default: break
      }
      guard Self.isApostrophe(scalar) || scalar == 0x22 || scalar == 0x5F4 else { break }
      if Self.isApostrophe(scalar), scalar != 0x5F3, isPossessive(index) {
        index += 2
        break
      }
      guard isLetter(index - 1), isLetter(index + 1) else { break }
      index += 1
    }
    addVariants(sentence, &document)
    joinParts(endingAt: index, sentence, &document)
    return index
  }

  /// `'s` at the end of a word.
  private func isPossessive(_ index: Int) -> Bool {
    guard index + 1 < scalars.count, scalars[index + 1] == 0x73 else { return false }
    guard index + 2 < scalars.count else { return true }
    return folding.kind(of: scalars[index + 2]) == .other
  }

  private static func isApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x2019 || scalar == 0x2BC || scalar == 0x5F3
  }

  private func isLetter(_ index: Int) -> Bool {
    scalars.indices.contains(index) && folding.kind(of: scalars[index]) == .letter
  }

  /// Parts between hyphens are words; so is what they make together.
  private mutating func joinParts(
    endingAt end: Int, _ sentence: Int, _ document: inout DocumentWords
  ) {
    let isHyphen =
      end < scalars.count
      && (scalars[end] == 0x2D || scalars[end] == 0x2010 || scalars[end] == 0x2011)
    // Most words are whole by themselves.
    guard isHyphen || joinedParts > 0 else { return }
    joined += word
    joinedParts += 1
    if isHyphen, isLetter(end - 1), isLetter(end + 1), joinedParts < Self.mostParts { return }
    if joinedParts > 1 { add(joined[...], sentence, &document) }
    joined.removeAll(keepingCapacity: true)
    joinedParts = 0
  }

  /// Runs without spaces are indexed by overlapping pairs.
  private mutating func addPairs(
    from start: Int, _ sentence: Int, _ document: inout DocumentWords
  ) -> Int {
    var end = start
    while end < scalars.count, folding.kind(of: scalars[end]) == .ideograph { end += 1 }
    let run = scalars[start..<end]
    if run.count == 1 {
      add(run, sentence, &document)
    } else {
      for first in start..<(end - 1) { add(scalars[first...first + 1], sentence, &document) }
    }
    return end
  }

  /// The word, and for Arabic and Hebrew also without what is written onto its front.
  private mutating func addVariants(_ sentence: Int, _ document: inout DocumentWords) {
    guard let first = word.first else { return }
    // A Latin letter alone tells nothing.
    if word.count == 1, first &- 0x61 < 26 { return }
    let whole = word
    add(whole[...], sentence, &document)
    if (0x5D0...0x5EA).contains(first) {
      let prefixes = "משהוכלב".unicodeScalars.map(\.value)
      if whole.count >= 4, prefixes.contains(first) { add(whole[1...], sentence, &document) }
    } else if (0x620...0x64A).contains(first) {
      let rest = withoutArticle(whole)
      if rest.count < whole.count, rest.count >= 3 { add(rest, sentence, &document) }
    }
  }

  /// Without `[وف]?([بكل]?ال|لل)`.
  private func withoutArticle(_ word: [UInt32]) -> ArraySlice<UInt32> {
    var rest = word[...]
    if rest.first == 0x648 || rest.first == 0x641 { rest = rest.dropFirst() }
    if rest.starts(with: [0x644, 0x644]) { return rest.dropFirst(2) }
    if let first = rest.first, [0x628, 0x643, 0x644].contains(first),
      rest.dropFirst().starts(with: [0x627, 0x644])
    {
      return rest.dropFirst(3)
    }
    return rest.starts(with: [0x627, 0x644]) ? rest.dropFirst(2) : word[...]
  }

  private mutating func add(
    _ word: ArraySlice<UInt32>, _ sentence: Int, _ document: inout DocumentWords
  ) {
    bytes.removeAll(keepingCapacity: true)
    for scalar in word.prefix(Self.longest) {
      if scalar < 0x80 {
        bytes.append(UInt8(scalar))
      } else if let scalar = Unicode.Scalar(scalar) {
        bytes += UTF8.encode(scalar).map(Array.init) ?? []
      }
    }
    document.add(bytes[...], sentence: sentence)
  }
}
