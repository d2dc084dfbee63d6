import SiteModel

/// What a sentence commits itself to: whom and which places it names, and its numbers in digits.
///
/// Two sentences of like words may tell of different things; these facts tell such apart.
struct SentenceFacts {
  /// People, bodies and media, ascending.
  private(set) var parties: [Int] = []
  /// States and places, ascending.
  private(set) var places: [Int] = []
  /// Hashes of their digits without separators of thousands, ascending.
  private(set) var numbers: [UInt64] = []

  /// Reads the facts of a sentence that names `actors` and says `text`.
  init(naming actors: some Sequence<Int>, in text: ArraySlice<UInt8>, isPlace: (Int) -> Bool) {
    for actor in actors {
      if isPlace(actor) {
        Self.insert(actor, into: &places)
      } else {
        Self.insert(actor, into: &parties)
      }
    }
    text.withUnsafeBufferPointer { readNumbers(in: $0) }
  }

  /// Whether the sentence can be evidence for what another tells: it names all parties and numbers
  /// that the other names, and where both name places, they share one.
  func supports(_ other: Self) -> Bool {
    Self.isSubset(other.parties, of: parties) && Self.isSubset(other.numbers, of: numbers)
      && Self.meet(places, other.places)
  }

  /// How many parties and numbers the sentence commits itself to.
  var weight: Int { parties.count + numbers.count }

  /// Whether both may tell of one event: they do not if they have nobody and no place in common,
  /// and either their numbers differ too or each names several.
  func canBeSameEvent(as other: Self) -> Bool {
    if !Self.isDisjoint(parties, other.parties) || !Self.isDisjoint(places, other.places) {
      return true
    }
    let fewest = min(parties.count + places.count, other.parties.count + other.places.count)
    return fewest == 0 || fewest == 1 && Self.nested(numbers, other.numbers)
  }

  /// Whether one names somebody, and nobody whom the other does not name.
  func isNested(with other: Self) -> Bool {
    func holds(_ one: Self, _ other: Self) -> Bool {
      one.parties.count + one.places.count > 0 && Self.isSubset(one.parties, of: other.parties)
        && Self.isSubset(one.places, of: other.places)
    }
    return holds(self, other) || holds(other, self)
  }

  private static func nested(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    one.count <= other.count ? isSubset(one, of: other) : isSubset(other, of: one)
  }

  private static func meet(_ one: [Int], _ other: [Int]) -> Bool {
    one.isEmpty || other.isEmpty || !isDisjoint(one, other)
  }

  /// Runs of digits; one comma or full stop between digits is left out.
  private mutating func readNumbers(in text: UnsafeBufferPointer<UInt8>) {
    let start: UInt64 = 0xCBF2_9CE4_8422_2325
    var hash = start
    var isSeparated = false
    for byte in text {
      if byte &- 0x30 < 10 {
        hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        isSeparated = false
      } else if hash != start {
        if !isSeparated, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
          isSeparated = true
        } else {
          Self.insert(hash, into: &numbers)
          hash = start
          isSeparated = false
        }
      }
    }
    if hash != start { Self.insert(hash, into: &numbers) }
  }

  // MARK: Few values in ascending order, which cost less than a set

  private static func insert<Value: Comparable>(_ value: Value, into values: inout [Value]) {
    var place = values.endIndex
    while place > 0, values[place - 1] > value { place -= 1 }
    if place == 0 || values[place - 1] != value { values.insert(value, at: place) }
  }

  private static func isDisjoint<Value: Comparable>(_ one: [Value], _ other: [Value]) -> Bool {
    var (left, right) = (0, 0)
    while left < one.count, right < other.count {
      if one[left] == other[right] { return false }
      if one[left] < other[right] { left += 1 } else { right += 1 }
    }
    return true
  }

  private static func isSubset<Value: Comparable>(_ one: [Value], of other: [Value]) -> Bool {
    var right = 0
    for value in one {
      while right < other.count, other[right] < value { right += 1 }
      guard right < other.count, other[right] == value else { return false }
    }
    return true
  }
}
