/// Which of the lists of rules each word of a lexicon stands in, and how it is written there.
///
/// A word stands in a list with small letters, with a capital or in capitals, whichever the files
/// have; a rule asks for one of them as a token has it, or for small letters whatever the token has.
struct RuleLists: Sendable {
  /// How a word is written: in small letters, with a capital, or with more capitals than one.
  enum Shape: Sendable { case lower, capitalised, upper }

  struct Entry: Sendable {
    var list: RuleList
    var word: WordID
    var shape: Shape
  }

  /// The numbers of the sets of a word in `bits`, one for each shape; 0 is the empty set.
  private struct Row {
    var lower: UInt16 = 0
    var capitalised: UInt16 = 0
    var upper: UInt16 = 0

    @inline(__always)
    subscript(shape: Shape) -> UInt16 {
      get {
        switch shape {
        case .lower: lower
        case .capitalised: capitalised
        case .upper: upper
        }
      }
      set {
        switch shape {
        case .lower: lower = newValue
        case .capitalised: capitalised = newValue
        case .upper: upper = newValue
        }
      }
    }
  }

  /// By word id: the index of its row; 0 is the row of a word of no list.
  private var rowOfWord: [UInt16]
  private var rows = [Row()]
  /// Set by set a bit for each list; the first set is empty.
  private var bits: [UInt64]

  /// How many numbers hold the bits of a set.
  private static let width = 8

  init(_ entries: [Entry], wordCount: Int) {
    precondition(RuleList.allCases.count <= Self.width * 64, "more lists of rules than bits")
    rowOfWord = Array(repeating: 0, count: wordCount)
    bits = Array(repeating: 0, count: Self.width)
    for entry in entries {
      let word = Int(entry.word)
      if rowOfWord[word] == 0 {
        rowOfWord[word] = UInt16(rows.count)
        rows.append(Row())
      }
      let row = Int(rowOfWord[word])
      if rows[row][entry.shape] == 0 {
        rows[row][entry.shape] = UInt16(bits.count / Self.width)
        bits.append(contentsOf: repeatElement(0, count: Self.width))
      }
      bits[Self.index(rows[row][entry.shape], entry.list)] |= Self.bit(entry.list)
    }
  }

  /// Whether the word, which may be `Token.unknownWord`, stands in the list in that shape.
  @inline(__always)
  func has(_ word: WordID, _ shape: Shape, in list: RuleList) -> Bool {
    guard word >= 0 else { return false }
    let row = rowOfWord[Int(word)]
    guard row > 0 else { return false }
    return bits[Self.index(rows[Int(row)][shape], list)] & Self.bit(list) != 0
  }

  /// The same of the word of a token, as the token is written.
  @inline(__always)
  func has(_ token: Token, in list: RuleList) -> Bool {
    has(token.word, Shape(token.shape), in: list)
  }

  @inline(__always)
  private static func index(_ set: UInt16, _ list: RuleList) -> Int {
    Int(set) &* width &+ list.rawValue &>> 6
  }

  @inline(__always)
  private static func bit(_ list: RuleList) -> UInt64 {
    1 &<< UInt64(truncatingIfNeeded: list.rawValue & 63)
  }
}

extension RuleLists.Shape {
  /// The shape of an entry.
  init(_ form: ArraySlice<UInt8>) {
    let capitals = form.count { $0 &- 0x41 < 26 }
    let isFirst = form.first.map { $0 &- 0x41 < 26 } ?? false
    self = capitals == 0 ? .lower : capitals == 1 && isFirst ? .capitalised : .upper
  }

  @inline(__always)
  init(_ shape: Token.Shape) {
    switch shape {
    case .lower, .caseless: self = .lower
    case .capitalised: self = .capitalised
    case .upper, .mixed: self = .upper
    }
  }
}

extension Lexicon {
  /// Whether the word form, in whatever case, is one of the words of the list.
  func isOne(of list: RuleList, _ form: String) -> Bool {
    ruleLists.has(word(form), .lower, in: list)
  }
}

extension TokenizedText {
  /// Whether the token is one of the words of the list, in whatever case.
  @inline(__always)
  func isOne(of list: RuleList, _ index: Int) -> Bool {
    isToken(index) && lexicon.ruleLists.has(tokens[index].word, .lower, in: list)
  }

  /// Whether the token is one of the words of the list as they are written there.
  @inline(__always)
  func isWritten(as list: RuleList, _ index: Int) -> Bool {
    isToken(index) && lexicon.ruleLists.has(tokens[index], in: list)
  }

  /// Whether the bytes, a part of a word with hyphens, are one of the words of the list.
  func isOne(of list: RuleList, part: Range<Int>) -> Bool {
    let word = bytes.withUnsafeBufferPointer {
      lexicon.tables.words.find(UnsafeBufferPointer(rebasing: $0[part]))
    }
    return lexicon.ruleLists.has(word, .lower, in: list)
  }
}

extension TextReading {
  /// Whether the token is one of the words of the list as they are written there.
  @inline(__always)
  func isOne(of list: RuleList, _ index: Int) -> Bool {
    tokens.isIndex(index) && ruleLists.has(tokens[index], in: list)
  }
}
