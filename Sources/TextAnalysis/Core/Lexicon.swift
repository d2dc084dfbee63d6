internal import CWordLists

/// The word lists of one language: word form to id, id to the lists it stands in and its values.
///
/// An entry of several words is a phrase with an id of its own, found by
/// `TokenizedText.entry(at:in:)`. Lists are read once; everything after is by number. A class, so that
/// all that read a text share its tables without a copy.
package final class Lexicon: Sendable {
  let tables: LexiconTables
  /// Which lists of rules each word stands in.
  let ruleLists: RuleLists

  /// The English lists that are compiled in.
  package static let english = Lexicon(files: embedded(below: "en/"))

  /// Makes a lexicon of the files, given as their name and their bytes; see `WordListReader`.
  package init(files: [(name: String, bytes: [UInt8])]) {
    tables = LexiconTables(files: files)
    ruleLists = RuleLists(tables.ruleEntries, wordCount: tables.words.count)
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
  package var wordCount: Int { tables.words.count }

  /// The lists that the word or phrase stands in; none for `Token.unknownWord`.
  @inline(__always)
  package subscript(word: WordID) -> WordClasses { tables[word] }

  /// Returns the bits of the lists; a name that no file has is our mistake and stops the programme.
  package func classes(_ lists: String...) -> WordClasses { tables.classes(lists) }

  /// Returns the words and phrases of a list in the order of the files, each with its value if any.
  package func entries(of list: String) -> [(id: WordID, value: String?)] {
    var entries: [(id: WordID, value: String?)] = []
    tables.forEachEntry(of: list) { id, value in
      entries.append((id, value.map { String(decoding: $0, as: UTF8.self) }))
    }
    return entries
  }

  /// The first word of a phrase; a word itself.
  package func firstWord(of id: WordID) -> WordID { tables.firstWord(of: id) }

  /// Returns the value of an entry in one list, or `nil` where it has none.
  package func value(of id: WordID, in list: WordClasses) -> String? {
    tables.value(of: id, in: list)
  }

  /// Returns the id of the word form (one word, any case), or `Token.unknownWord`.
  package func word(_ form: String) -> WordID {
    tables.words.find(LexiconTables.normalised(Array(form.utf8)[...]))
  }

  /// The lowercased form of a word id.
  package func form(_ word: WordID) -> String {
    word >= 0 ? String(decoding: tables.words.form(word), as: UTF8.self) : ""
  }

  /// The word `'s`.
  @inline(__always)
  var possessive: WordID { tables.possessive }
}
