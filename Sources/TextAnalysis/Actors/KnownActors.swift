/// All actors known beforehand, prepared once for any number of texts.
///
/// Names are found as whole words of any script; time per text does not grow with the number of
/// actors, as the words of a text lead through a tree of their names.
package struct KnownActors: Sendable {
  package let actors: [KnownActor]
  private(set) var names = NameTree()
  /// By the key of a name: the first actor that goes by it.
  private var byKey = KeyTable()
  /// Whether a name begins in lower case.
  private(set) var startsLower = false
  /// By byte: whether a word of a name that begins in lower case does begin with it; empty if none do.
  private var isLowerStart: [Bool] = []
  private var distinct: [Set<UInt64>] = []

  package init(_ actors: [KnownActor] = []) {
    self.actors = actors
    for (index, actor) in actors.enumerated() {
      for name in [actor.name] + actor.aliases { enter(name, Int32(index)) }
      distinct.append(
        Set((actor.distinctFrom + []).map { NameFolding.key(NameFolding.words(of: $0)) }))
    }
  }

  package var isEmpty: Bool { actors.isEmpty }

  private mutating func enter(_ name: String, _ actor: Int32) {
    let words = NameFolding.words(of: name)
    guard !words.isEmpty else { return }
    let key = NameFolding.key(words)
    if byKey[key] < 0 { byKey.enter(key, actor) }
    let letters = name.unicodeScalars.filter { $0.properties.isAlphabetic }
    let startsLower = letters.first?.properties.isLowercase ?? false
    let pattern = NameTree.Pattern(
      actor: actor,
      isAbbreviation: letters.count <= 4 && letters.allSatisfy { $0.properties.isUppercase },
      startsLower: startsLower)
    if startsLower {
      self.startsLower = true
      enterLowerStarts(name)
    }
    // In text a possessive is a token of its own.
    names.enter(pattern, after: NameFolding.words(of: Self.withoutPossessives(name)))
  }

  /// Notes the first bytes of the words of a name, as the article before it is left out.
  private mutating func enterLowerStarts(_ name: String) {
    if isLowerStart.isEmpty { isLowerStart = Array(repeating: false, count: 256) }
    var isStart = true
    for byte in name.utf8 {
      let lower = lowercasedASCII(byte)
      let isLetter = byte >= 0x80 || lower &- 0x61 < 26 || lower &- 0x30 < 10
      if isStart, byte >= 0x80 {
        // Its accents may be left out.
        isLowerStart = Array(repeating: true, count: 256)
      } else if isStart, isLetter {
        isLowerStart[Int(lower)] = true
      }
      isStart = !isLetter
    }
  }

  private static func withoutPossessives(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    let all = Array(name.unicodeScalars)
    for (index, scalar) in all.enumerated() {
      let isLast = index + 2 >= all.count || all[index + 2] == " "
      let isMark = scalar == "'" || scalar == "\u{2019}"
      if isMark, isLast, index + 1 < all.count, all[index + 1] == "s" {
        scalars.append(" ")
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Returns the actor that goes by the name, folded to its key.
  @inline(__always)
  func actor(named key: UInt64) -> Int32 { byKey[key] }

  /// Whether the editor says that the name with this key is not the actor's.
  func isDistinct(_ key: UInt64, from actor: Int32) -> Bool {
    actor >= 0 && distinct[Int(actor)].contains(key)
  }

  /// Whether a name may begin with a word in lower case that begins with the byte.
  func mayBeginLower(_ byte: UInt8) -> Bool {
    byte >= 0x80 || startsLower && isLowerStart[Int(byte)]
  }
}
