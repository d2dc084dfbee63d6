/// Finds one term as a whole word in texts, whatever the case of its Latin letters.
struct TermSearch {
  private let term: [UInt8]

  init(_ term: String) { self.term = term.utf8.map(Self.lowercased) }

  func isIn(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = term.first, text.count >= term.count else { return false }
    var place = text.startIndex
    while place + term.count <= text.endIndex {
      defer { place += 1 }
      guard Self.lowercased(text[place]) == first else { continue }
      let end = place + term.count
      let isWhole =
        (place == text.startIndex || !Self.isLetter(text[place - 1]))
        && (end == text.endIndex || !Self.isLetter(text[end]))
      if isWhole, zip(text[place..<end], term).allSatisfy({ Self.lowercased($0) == $1 }) {
        return true
      }
    }
    return false
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  /// Latin letters and bytes of all other scripts' characters.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(lowercased(byte))
  }
}
