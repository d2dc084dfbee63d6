internal import CWordLists

/// The word lists of one language: word form to id, id to the lists it stands in and its values.
///
/// An entry of several words is a phrase with an id of its own, found by
/// `TokenizedText.entry(at:in:)`. Lists are read once; everything after is by number.
package struct Lexicon: Sendable {
  private(set) var words = WordTable()
  private(set) var phrases = PhraseTable()
  private var ids: [String: UInt8] = [:]

  /// By word id; phrase ids count down from -2 and index `phraseClasses`.
  private var wordClasses: [WordClasses] = []
  private var phraseClasses: [WordClasses] = []
  private var phraseStarts: [WordID] = []
  private var values: [UInt64: String] = [:]
  private var entriesOfList: [[WordID]] = Array(repeating: [], count: 256)

  /// The bits that the tokenizer and the sentence splitter use.
  private(set) var abbreviations: WordClasses = []
  private(set) var numberAbbreviations: WordClasses = []
  private(set) var titleAbbreviations: WordClasses = []
  private(set) var sentenceStarters: WordClasses = []

  /// The word `'s`.
  private(set) var possessive: WordID = Token.unknownWord

  /// The English lists that are compiled in.
  package static let english = Lexicon(language: "en")

  private init(language: String) {
    self.init(files: Self.embedded(below: language + "/"))
  }

  /// Makes a lexicon of the files, given as their name and their bytes; see `WordListReader`.
  package init(files: [(name: String, bytes: [UInt8])]) {
    let entries = files.sorted { $0.name < $1.name }
      .flatMap { WordListReader.entries(of: $0.bytes, file: $0.name) }
    possessive = intern(Array("'s".utf8))
    var several: [WordListReader.Entry] = []
    for entry in entries {
      let form = Self.normalised(entry.text)
      if isOneWord(form) {
        add(intern(form), entry)
      } else {
        _ = bit(of: entry.list)
        several.append(entry)
      }
    }
    abbreviations = classes(optional: "abbreviations")
    numberAbbreviations = classes(optional: "abbreviations before numbers")
    titleAbbreviations = classes(optional: "abbreviations before names")
    abbreviations.formUnion(titleAbbreviations)
    sentenceStarters = classes(optional: "sentence starters")
    // Phrases come last: which full stops belong to a word depends on the lists above.
    for entry in several { addPhrase(entry) }
  }

  private static func embedded(below folder: String) -> [(name: String, bytes: [UInt8])] {
    (0..<word_lists_count).compactMap { index in
      let list = word_lists[index]
      let name = String(cString: list.name)
      guard name.hasPrefix(folder) else { return nil }
      return (name, Array(UnsafeBufferPointer(start: list.bytes, count: list.count)))
    }
  }
}

extension Lexicon {
  /// Number of word ids; phrase ids are not among them.
  package var wordCount: Int { words.count }

  /// The lists that the word or phrase stands in; none for `Token.unknownWord`.
  @inline(__always)
  package subscript(word: WordID) -> WordClasses {
    if word >= 0 { return wordClasses[Int(word)] }
    return word < -1 ? phraseClasses[Int(-2 - word)] : []
  }

  /// Returns the bits of the lists; a name that no file has is our mistake and stops the programme.
  package func classes(_ lists: String...) -> WordClasses {
    lists.reduce(into: WordClasses()) { bits, list in
      guard let bit = ids[list] else { preconditionFailure("no word list is named '\(list)'") }
      bits.formUnion(WordClasses(rawValue: 1 << UInt128(bit)))
    }
  }

  private func classes(optional list: String) -> WordClasses {
    ids[list].map { WordClasses(rawValue: 1 << UInt128($0)) } ?? []
  }

  /// Returns the words and phrases of a list in the order of the files, each with its value if any.
  package func entries(of list: String) -> [(id: WordID, value: String?)] {
    guard let bit = ids[list] else { preconditionFailure("no word list is named '\(list)'") }
    return entriesOfList[Int(bit)].map { ($0, values[Self.key($0, bit)]) }
  }

  /// The first word of a phrase; a word itself.
  package func firstWord(of id: WordID) -> WordID { id < -1 ? phraseStarts[Int(-2 - id)] : id }

  /// Returns the value of an entry in one list, or `nil` where it has none.
  package func value(of id: WordID, in list: WordClasses) -> String? {
    guard list.rawValue != 0 else { return nil }
    return values[Self.key(id, UInt8(list.rawValue.trailingZeroBitCount))]
  }

  /// Returns the id of the word form (one word, any case), or `Token.unknownWord`.
  package func word(_ form: String) -> WordID {
    words.find(Self.normalised(Array(form.utf8)[...]))
  }

  /// The lowercased form of a word id.
  package func form(_ word: WordID) -> String {
    word >= 0 ? String(decoding: words.form(word), as: UTF8.self) : ""
  }

  private static func key(_ id: WordID, _ bit: UInt8) -> UInt64 {
    UInt64(UInt32(bitPattern: id)) << 8 | UInt64(bit)
  }
}

extension Lexicon {
  private mutating func bit(of list: String) -> UInt8 {
    if let bit = ids[list] { return bit }
    // Lists of one layer, such as "figures/over", are read by `entries(of:)` and need no class.
    let isOfLayer = list.contains("/")
    let bits = WordClasses.RawValue.bitWidth
    let count = ids.values.reduce(0) { $0 + ((Int($1) >= bits) == isOfLayer ? 1 : 0) }
    precondition(count < bits, "more word lists than bits")
    let bit = UInt8(isOfLayer ? bits + count : count)
    ids[list] = bit
    return bit
  }

  private mutating func add(_ id: WordID, _ entry: WordListReader.Entry) {
    precondition(id != Token.unknownWord, "an entry of '\(entry.list)' is empty or too long")
    let bit = bit(of: entry.list)
    // A shift past the last bit leaves no flag.
    let flag = WordClasses(rawValue: 1 << UInt128(bit))
    if flag.isEmpty || !self[id].contains(flag) { entriesOfList[Int(bit)].append(id) }
    if id >= 0 {
      wordClasses[Int(id)].formUnion(flag)
    } else {
      phraseClasses[Int(-2 - id)].formUnion(flag)
    }
    if let value = entry.value { values[Self.key(id, bit)] = value }
  }

  private mutating func intern(_ form: [UInt8]) -> WordID {
    let id = words.insert(form)
    if wordClasses.count < words.count { wordClasses.append([]) }
    return id
  }

  private mutating func addPhrase(_ entry: WordListReader.Entry) {
    let bytes = Array(entry.text)
    let tokens = Tokenizer.tokens(of: bytes, blocks: [TextBlock(range: 0..<bytes.count)], self)
    let ids = tokens.map { intern(Self.normalised(bytes[$0.range])) }
    let fresh = WordID(-2 - phraseClasses.count)
    let id = phrases.insert(ids, id: fresh)
    if id == fresh {
      phraseClasses.append([])
      phraseStarts.append(ids.first ?? Token.unknownWord)
    }
    add(id, entry)
  }

  private func isOneWord(_ form: [UInt8]) -> Bool {
    let tokens = Tokenizer.tokens(of: form, blocks: [TextBlock(range: 0..<form.count)], self)
    return tokens.count == 1
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
