/// The tables of a lexicon while and after they are read; see `Lexicon`.
struct LexiconTables: Sendable {
  private(set) var words = WordTable()
  private(set) var phrases = PhraseTable()
  private(set) var others = PhraseFollowers()
  private var ids: [String: UInt16] = [:]
  /// How many lists have a class, which are the first.
  private var classCount = 0

  /// By word id; phrase ids count down from -2 and index `phraseClasses`.
  private var wordClasses: [WordClasses] = []
  private var phraseClasses: [WordClasses] = []
  private var phraseStarts: [WordID] = []
  private var entriesOfList: [[WordID]] = Array(repeating: [], count: Self.classLimit)

  /// Indexes in `values`, by `key`.
  private var valuePlaces = KeyTable()
  /// Where the values of entries stand in `source`.
  private var values: [Range<Int32>] = []
  private var listsWithValues = Array(repeating: false, count: Self.classLimit)
  /// The entries of lists of rules, as they are written.
  private(set) var ruleEntries: [RuleLists.Entry] = []
  /// The files, one after the other.
  private let source: [UInt8]

  /// The bits that the tokenizer and the sentence splitter use.
  private(set) var abbreviations: WordClasses = []
  private(set) var numberAbbreviations: WordClasses = []
  private(set) var titleAbbreviations: WordClasses = []
  private(set) var sentenceStarters: WordClasses = []
  private(set) var lettered: WordClasses = []

  /// The word `'s`.
  private(set) var possessive: WordID = Token.unknownWord

  init(files: [(name: String, bytes: [UInt8])]) {
    let files = files.sorted { $0.name < $1.name }
    var source: [UInt8] = []
    source.reserveCapacity(files.reduce(0) { $0 + $1.bytes.count })
    for file in files { source += file.bytes }
    self.source = source
    words.reserve(source.count)
    wordClasses.reserveCapacity(1 << 15)
    possessive = words.insert(Array("'s".utf8))
    wordClasses.append([])
    source.withUnsafeBufferPointer { bytes in
      var start = 0
      var several: [Entry] = []
      for file in files {
        let end = start + file.bytes.count
        var reader = WordListReader(bytes, start..<end, file: file.name)
        several += addWords(&reader, bytes)
        start = end
      }
      abbreviations = classes(optional: "abbreviations")
      numberAbbreviations = classes(optional: "abbreviations before numbers")
      titleAbbreviations = classes(optional: "abbreviations before names")
      abbreviations.formUnion(titleAbbreviations)
      sentenceStarters = classes(optional: "sentence starters")
      lettered = classes(optional: "words before letters")
      // Phrases come last: which full stops belong to a word depends on the lists above.
      for entry in several { addPhrase(entry, bytes) }
    }
  }
}

extension LexiconTables {
  /// The lists that the word or phrase stands in; none for `Token.unknownWord`.
  @inline(__always)
  subscript(word: WordID) -> WordClasses {
    if word >= 0 { return wordClasses[Int(word)] }
    return word < -1 ? phraseClasses[Int(-2 - word)] : []
  }

  /// Which words a full stop belongs to, in memory that is borrowed.
  struct Abbreviations {
    fileprivate let words: UnsafeBufferPointer<WordClasses>
    /// The lists of words of which the full stop is a part.
    let all: WordClasses
    /// The lists of those of which it is before a number.
    let beforeNumbers: WordClasses

    /// The lists of a word; none for `Token.unknownWord`.
    @inline(__always)
    func classes(of word: WordID) -> WordClasses {
      let place = Int(UInt32(bitPattern: word))
      return place < words.count ? words[place] : []
    }
  }

  /// Calls `body` with the lists of abbreviations, which must not leave it.
  @inline(__always)
  func withAbbreviations<Result>(_ body: (Abbreviations) -> Result) -> Result {
    wordClasses.withUnsafeBufferPointer {
      body(Abbreviations(words: $0, all: abbreviations, beforeNumbers: numberAbbreviations))
    }
  }

  /// Returns the bits of the lists; a name that no file has is our mistake and stops the programme.
  func classes(_ lists: [String]) -> WordClasses {
    lists.reduce(into: WordClasses()) { bits, list in
      guard let bit = ids[list] else { preconditionFailure("no word list is named '\(list)'") }
      bits.formUnion(WordClasses(rawValue: 1 << UInt128(bit)))
    }
  }

  private func classes(optional list: String) -> WordClasses {
    ids[list].map { WordClasses(rawValue: 1 << UInt128($0)) } ?? []
  }

  /// Calls `body` with the words and phrases of a list in the order of the files, and the bytes of
  /// their values if any.
  func forEachEntry(of list: String, _ body: (WordID, UnsafeBufferPointer<UInt8>?) -> Void) {
    guard let bit = ids[list] else { preconditionFailure("no word list is named '\(list)'") }
    guard listsWithValues[Int(bit)] else {
      for id in entriesOfList[Int(bit)] { body(id, nil) }
      return
    }
    source.withUnsafeBufferPointer { source in
      for id in entriesOfList[Int(bit)] {
        body(id, value(Self.key(id, bit)).map { UnsafeBufferPointer(rebasing: source[$0]) })
      }
    }
  }

  /// The first word of a phrase; a word itself.
  func firstWord(of id: WordID) -> WordID { id < -1 ? phraseStarts[Int(-2 - id)] : id }

  /// Returns the value of an entry in one list, or `nil` where it has none.
  func value(of id: WordID, in list: WordClasses) -> String? {
    guard list.rawValue != 0 else { return nil }
    return value(Self.key(id, UInt16(list.rawValue.trailingZeroBitCount))).map {
      String(decoding: source[$0], as: UTF8.self)
    }
  }

  private func value(_ key: UInt64) -> Range<Int>? {
    let place = valuePlaces[key]
    guard place >= 0 else { return nil }
    return Int(values[Int(place)].lowerBound)..<Int(values[Int(place)].upperBound)
  }

  private static func key(_ id: WordID, _ bit: UInt16) -> UInt64 {
    NameFolding.mix(UInt64(UInt32(bitPattern: id)) << 16 | UInt64(bit), 0)
  }
}

extension LexiconTables {
  /// Most lists that have a class.
  private static let classLimit = WordClasses.RawValue.bitWidth

  private mutating func bit(of list: String) -> UInt16 {
    if let bit = ids[list] { return bit }
    let bit: UInt16
    // Lists of one layer, such as "figures/over", are read by `entries(of:)` and need no class.
    if list.contains("/") {
      bit = UInt16(entriesOfList.count)
      entriesOfList.append([])
      listsWithValues.append(false)
    } else {
      precondition(classCount < Self.classLimit, "more word lists than classes")
      bit = UInt16(classCount)
      classCount += 1
    }
    ids[list] = bit
    return bit
  }

  /// An entry with the bit of its list; ranges are of `source`.
  private struct Entry {
    var bit: UInt16
    /// The list of rules that it is of.
    var rules: RuleList?
    var text: Range<Int>
    var value: Range<Int>?
  }

  /// Adds the entries of one word; returns the others.
  private mutating func addWords(
    _ reader: inout WordListReader, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> [Entry] {
    var several: [Entry] = []
    var bit: UInt16 = 0
    var rules: RuleList?
    while let item = reader.next() {
      switch item {
      case .list(let name):
        let name = String(decoding: bytes[name], as: UTF8.self)
        bit = self.bit(of: name)
        rules = RuleList.byName[name]
        precondition(
          rules != nil || !name.hasPrefix("rules/"), "no rule asks for the list '\(name)'")
      case .entry(let text, let value):
        let entry = Entry(bit: bit, rules: rules, text: text, value: value)
        if let id = oneWord(UnsafeBufferPointer(rebasing: bytes[text])) {
          add(id, entry)
        } else {
          several.append(entry)
        }
      }
    }
    return several
  }

  private mutating func add(_ id: WordID, _ entry: Entry) {
    precondition(id != Token.unknownWord, "an entry of a word list is empty or too long")
    // A shift past the last bit leaves no flag.
    let flag = WordClasses(rawValue: 1 << UInt128(entry.bit))
    if flag.isEmpty || !self[id].contains(flag) { entriesOfList[Int(entry.bit)].append(id) }
    if id >= 0 {
      wordClasses[Int(id)].formUnion(flag)
    } else {
      phraseClasses[Int(-2 - id)].formUnion(flag)
    }
    if let list = entry.rules {
      precondition(id >= 0, "an entry of a list of rules is one word")
      let shape = RuleLists.Shape(source[entry.text])
      ruleEntries.append(RuleLists.Entry(list: list, word: id, shape: shape))
    }
    if let value = entry.value {
      listsWithValues[Int(entry.bit)] = true
      valuePlaces.enter(Self.key(id, entry.bit), Int32(values.count))
      values.append(Int32(value.lowerBound)..<Int32(value.upperBound))
    }
  }

  /// Enters the form if it is one word; returns its id.
  private mutating func oneWord(_ form: UnsafeBufferPointer<UInt8>) -> WordID? {
    switch Self.plainWords(form) {
    case 1: return intern(form)
    case nil: break
    default: return nil
    }
    let normalised = Self.normalised(Array(form)[...])
    let tokens = Tokenizer.tokens(
      of: normalised, blocks: [TextBlock(range: 0..<normalised.count)], self)
    return tokens.count == 1 ? intern(normalised) : nil
  }

  /// How many words a form has that is of letters alone, hyphens between letters and single spaces
  /// between words; `nil` for any other.
  private static func plainWords(_ form: UnsafeBufferPointer<UInt8>) -> Int? {
    var count = 1
    var length = 0
    var isStart = true
    for byte in form {
      length += 1
      if (byte | 0x20) &- 0x61 < 26 {
        isStart = false
        continue
      }
      guard !isStart, byte == UInt8(ascii: "-") || byte == UInt8(ascii: " ") else { return nil }
      isStart = true
      if byte == UInt8(ascii: " ") {
        // After a hyphen a word has not ended.
        guard form[length - 2] != UInt8(ascii: "-") else { return nil }
        count += 1
      }
    }
    return isStart || form.count > WordTable.longestWord ? nil : count
  }

  private mutating func intern(_ form: UnsafeBufferPointer<UInt8>) -> WordID {
    let id = words.insert(form)
    if wordClasses.count < words.count { wordClasses.append([]) }
    return id
  }

  private mutating func intern(_ form: [UInt8]) -> WordID {
    let id = words.insert(form)
    if wordClasses.count < words.count { wordClasses.append([]) }
    return id
  }

  private mutating func addPhrase(_ entry: Entry, _ bytes: UnsafeBufferPointer<UInt8>) {
    let text = UnsafeBufferPointer(rebasing: bytes[entry.text])
    let ids = plainWords(of: text) ?? self.words(of: Array(text))
    let fresh = WordID(-2 - phraseClasses.count)
    for id in ids.dropFirst() where id >= 0 {
      let form = words.form(id)
      if form.first.map({ lowercasedASCII($0) &- 0x61 >= 26 }) ?? false { others.insert(form, id) }
    }
    let id = phrases.insert(ids, id: fresh)
    if id == fresh {
      phraseClasses.append([])
      phraseStarts.append(ids.first ?? Token.unknownWord)
    }
    add(id, entry)
  }

  /// Enters the words of a phrase that has nothing but plain words with a space between them.
  private mutating func plainWords(of text: UnsafeBufferPointer<UInt8>) -> [WordID]? {
    guard Self.plainWords(text) != nil else { return nil }
    return text.split(separator: UInt8(ascii: " ")).map {
      intern(UnsafeBufferPointer(rebasing: $0))
    }
  }

  private mutating func words(of text: [UInt8]) -> [WordID] {
    let tokens = Tokenizer.tokens(of: text, blocks: [TextBlock(range: 0..<text.count)], self)
    return tokens.map { intern(Self.normalised(text[$0.range])) }
  }

  /// The form under which a word is entered and looked up: lower case, `'` for `’`, `-` for other
  /// hyphens, no soft hyphen, no final full stop.
  static func normalised(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var form: [UInt8] = []
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let (scalar, length) = Scalars.decode(bytes, at: index, end: bytes.count)
        index += length
        switch scalar {
        case 0x2018, 0x2019, 0x2BC: form.append(UInt8(ascii: "'"))
        case 0x2010, 0x2011: form.append(UInt8(ascii: "-"))
        case 0xAD, 0x200C...0x200F, 0x2060: continue
        default: Scalars.append(Scalars.lowercased(scalar), to: &form)
        }
      }
    }
    if form.count > 1, form.last == UInt8(ascii: ".") { form.removeLast() }
    return form
  }
}
