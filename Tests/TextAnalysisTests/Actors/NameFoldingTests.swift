import Testing

@testable import TextAnalysis

@Suite struct `Folded names` {
  static let same: [(String, String)] = [
    ("Erdoğan", "ERDOGAN"), ("Straße", "strasse"), ("Æsop", "aesop"), ("Zoë Ålund", "zoe alund"),
    ("Al-Qahera", "al qahera"), ("O’Brien", "OBrien"), ("N.A.T.O.", "nato"),
    ("The Lantern", "lantern"),
    ("Abcdefgh", "ABCDEFGH"), ("Ábcdefghi", "abcdefghi"),
    ("Abcdefghijklmnopq", "ábcdefghijklmnopq"),
    ("Unit 731", "unit-731"), ("Norlandic  Board", "norlandic board"),
  ]

  @Test(arguments: same)
  func `are equal for spellings of one name`(_ one: String, _ other: String) {
    #expect(NameFolding.words(of: one) == NameFolding.words(of: other))
    #expect(!NameFolding.words(of: one).isEmpty)
  }

  static let different: [(String, String)] = [
    ("Abcdefgh", "Abcdefghi"), ("Abcdefgh", "Abcdefg"), ("Ab Cd", "Abcd"), ("Ab Cd", "Cd Ab"),
    ("The", ""), ("Unit 731", "Unit 732"), ("Ба", "Бб"), ("日本", "日中"),
  ]

  @Test(arguments: different)
  func `differ for different names`(_ one: String, _ other: String) {
    #expect(NameFolding.words(of: one) != NameFolding.words(of: other))
  }

  @Test func `do not depend on the bytes around the name`() {
    let texts = ["Karo", "xKarox", "Karo Velk", "a Karo", "Karoé", "12Karo34567890"].map {
      Array($0.utf8)
    }
    let name = Array("Karo".utf8)
    for text in texts {
      for start in text.indices where text[start...].starts(with: name) {
        var words: [UInt64] = []
        text.withUnsafeBufferPointer {
          NameFolding.append(start..<start + name.count, of: $0, to: &words)
        }
        #expect(words == NameFolding.words(of: "karo"))
      }
    }
  }

  @Test(arguments: ["Karo", "Abcdefgh", "A1", "Abcdefghijklmnop", "abc1defgh2"])
  func `of plain words are found at once`(_ word: String) {
    let bytes = Array(word.utf8)
    let plain = bytes.withUnsafeBufferPointer { NameFolding.plainWord(0..<bytes.count, of: $0) }
    #expect(plain?.hash == NameFolding.words(of: word).first)
    #expect(plain?.hasDigit == bytes.contains { $0 &- 0x30 < 10 })
  }

  @Test(arguments: ["O'Brien", "Zoë", "Al-Nono", "U.S", "a b", "\u{10}"])
  func `of other words are not`(_ word: String) {
    let bytes = Array(word.utf8)
    #expect(
      bytes.withUnsafeBufferPointer { NameFolding.plainWord(0..<bytes.count, of: $0) } == nil)
  }
}
