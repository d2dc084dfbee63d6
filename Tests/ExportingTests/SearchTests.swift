import SiteModel
import Testing

@testable import Exporting

/// The words that a text is found by, with the sentence number 1.
private func words(_ text: String) -> [String] {
  var document = DocumentWords()
  var splitting = WordSplitting()
  splitting.add(text.utf8, sentence: 1, to: &document)
  return document.words.map { String(decoding: document.text(of: $0), as: UTF8.self) }
}

@Suite struct `Search words` {
  @Test(arguments: [
    ("The River-bank, 1,400 a day!", "the river bank riverbank 1 400 day"),
    ("Café Müller in İstanbul", "cafe muller in istanbul"),
    ("Friedrichstraße œuvre Ångström", "friedrichstrasse oeuvre angstrom"),
    ("Ελληνική ΣΟΦΟΣ Москва", "ελληνικη σοφοσ москва"),
    ("Israel’s and O'Neill's rock'n'roll, the 1990's", "israel and oneill rocknroll the 1990"),
    (
      "co‑operation two-state-plan 24-hour",
      "co operation cooperation two state plan twostateplan 24 hour"
    ),
    ("東京新聞 の", "東京 京新 新聞 の"), ("القُدْس إسماعيل", "القدس قدس اسماعيل"),
    ("والأوقاف بالمدينة فلسـطين", "والاوقاف اوقاف بالمدينه مدينه فلسطين"),
    ("יְרוּשָׁלַיִם צה״ל בחיפה", "ירושלימ צהל בחיפה חיפה"), ("کتاب گزارش ۱۲", "كتاب گزارش 12"),
    ("ＡＢＣ ﬁn x²", "abc fin x2"), ("S/RES/242", "res 242"), ("a b c", ""), ("\u{FEFF}\u{0}", ""),
  ])
  func `are folded as the client folds them`(text: String, expected: String) {
    #expect(words(text).joined(separator: " ") == expected)
  }

  @Test func `invalid and endless input is taken`() {
    var document = DocumentWords()
    var splitting = WordSplitting()
    splitting.add([0xFF, 0xE2, 0x80, 0x41, 0xC3], sentence: 1, to: &document)
    splitting.add([UInt8](repeating: 0x62, count: 5000), sentence: 2, to: &document)
    #expect(document.words.map(\.length) == [1, 40] || document.words.map(\.length) == [40])
  }
}

@Suite struct `Search index` {
  private func documents(_ texts: [(title: String, body: [String])]) -> [DocumentWords] {
    texts.map { title, body in
      var document = DocumentWords()
      var splitting = WordSplitting()
      splitting.add(title.utf8, sentence: 0, to: &document)
      for (place, text) in body.enumerated() {
        splitting.add(text.utf8, sentence: place + 1, to: &document)
      }
      document.finish()
      return document
    }
  }

  private func postings(_ terms: SearchTerms, _ word: String) -> String {
    guard let term = terms.order.first(where: { terms.text($0).elementsEqual(word.utf8) }) else {
      return "none"
    }
    return terms.postings(term).map {
      "\($0.document)\(Character(Unicode.Scalar($0.letter)))\($0.sentence)"
    }.joined(separator: " ")
  }

  @Test func `says where a word stands and how often`() {
    let terms = SearchTerms(
      documents([
        ("Bridge", ["A river.", "The bridge, the bridge."]), ("Talks", ["No crossing."]),
        ("Talks", ["river river river river", "bridge"]),
      ]))
    #expect(postings(terms, "bridge") == "0U2 2A2")
    #expect(postings(terms, "river") == "0A1 2C1")
    #expect(postings(terms, "talks") == "1T0 2T0")
    #expect(postings(terms, "absent") == "none")
    let sorted = terms.order.map { String(decoding: terms.text($0), as: UTF8.self) }
    #expect(sorted == sorted.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) })
  }

  @Test func `words beyond the first plane come where JavaScript sorts them`() {
    let terms = SearchTerms(documents([("𐌰𐌱 豈豈 ﭐﭐ zz", [])]))
    let sorted = terms.order.map { String(decoding: terms.text($0), as: UTF8.self) }
    #expect(sorted == sorted.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) })
    #expect(sorted.count >= 3)
  }

  @Test func `text cannot leave its script`() {
    var script = ScriptText("")
    script.string("a\"b\\</script>\u{2028}\n\u{1}é")
    guard case .bytes(let bytes) = script.file("x").content else { return }
    #expect(String(decoding: bytes, as: UTF8.self) == #""a\"b\\\u003c/script>   é""#)
  }

  @Test(arguments: [(0, "0"), (35, "z"), (36, "10"), (1295, "zz")])
  func `numbers are base 36`(number: Int32, text: String) {
    var script = ScriptText("")
    script.base36(number)
    guard case .bytes(let bytes) = script.file("x").content else { return }
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }
}
