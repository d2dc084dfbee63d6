/// What the spellings of a name from another alphabet have in common: `Petrov` and `Petroff`, `Gaddafi` and
/// `Qadhafi`.
enum NameSpelling {
  /// Fewest letters of a surname that is compared in this way; short ones differ by a letter.
  static let least = 6

  /// Returns the letters of a surname that all its spellings have; `nil` for what is short or holds other
  /// letters than ASCII.
  ///
  /// `loosely` takes doubled letters for one, which suffices only where a given name agrees.
  static func surname(_ word: some StringProtocol, loosely: Bool) -> [UInt8]? {
    guard var letters = letters(word), letters.count >= least else { return nil }
    replaceEnding(&letters)
    if let first = letters.first, Self.firsts.contains(first) { letters[0] = UInt8(ascii: "k") }
    return folded(letters, loosely: loosely)
  }

  /// Returns the letters of a given name that its spellings have: vowels but the last may be others.
  static func given(_ word: some StringProtocol) -> [UInt8]? {
    guard let letters = letters(word), let last = letters.last else { return nil }
    guard letters.count > 4 else { return letters }
    let vowels = letters.dropLast().map { letter in
      switch letter {
      case UInt8(ascii: "e"): UInt8(ascii: "a")
      case UInt8(ascii: "u"): UInt8(ascii: "o")
      default: letter
      }
    }
    return folded(vowels + [last], loosely: true)
  }

  private static let firsts = Array("gkq".utf8)

  private static func letters(_ word: some StringProtocol) -> [UInt8]? {
    let letters = word.utf8.map(lowercasedASCII)
    return letters.allSatisfy { $0 &- 0x61 < 26 } ? letters : nil
  }

  /// "off" as "ov", "yy" and "iy" as "i", and no last "h".
  private static func replaceEnding(_ letters: inout [UInt8]) {
    for (ending, plain) in endings where letters.suffix(ending.count).elementsEqual(ending) {
      letters.removeLast(ending.count)
      letters += plain
      return
    }
  }

  /// The longer ones first.
  private static let endings = [
    ("yev", "ev"), ("iev", "ev"), ("eff", "ev"), ("off", "ov"), ("yy", "i"), ("iy", "i"),
    ("ij", "i"), ("ii", "i"), ("yi", "i"), ("y", "i"), ("j", "i"), ("ah", "a"), ("eh", "e"),
    ("ih", "i"), ("oh", "o"), ("uh", "u"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  private static func folded(_ letters: [UInt8], loosely: Bool) -> [UInt8] {
    var folded: [UInt8] = []
    for letter in letters {
      switch (folded.last, letter) {
      case (UInt8(ascii: "p")?, UInt8(ascii: "h")):
        folded[folded.count - 1] = UInt8(ascii: "f")
      case (UInt8(ascii: "d")?, UInt8(ascii: "h")):
        // "Gadhafi" stands beside "Gaddafi".
        if !loosely, folded.dropLast().last != UInt8(ascii: "d") {
          folded.append(UInt8(ascii: "d"))
        }
      case (UInt8(ascii: "g")?, UInt8(ascii: "h")), (UInt8(ascii: "k")?, UInt8(ascii: "h")): break
      case (let last?, letter) where loosely && last == letter: break
      case (_, UInt8(ascii: "q")): folded.append(UInt8(ascii: "k"))
      case (_, UInt8(ascii: "y")): folded.append(UInt8(ascii: "i"))
      default: folded.append(letter)
      }
    }
    return folded
  }
}
