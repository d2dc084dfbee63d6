import SiteModel

/// What a sentence commits itself to: whom and which places it names, and its numbers in digits.
///
/// Two sentences of like words may tell of different things; these facts tell such apart.
struct SentenceFacts {
  /// People, bodies and media.
  private(set) var parties: Set<Int> = []
  /// States and places.
  private(set) var places: Set<Int> = []
  /// As written, without separators of thousands.
  private(set) var numbers: Set<[UInt8]> = []

  /// Reads the facts of `sentence`, from 1.
  init(_ sentence: Int, of article: AnnotatedArticle, isPlace: (Int) -> Bool) {
    for mention in article.mentions where mention.evidence.sentence == sentence {
      if isPlace(mention.actor) {
        places.insert(mention.actor)
      } else {
        parties.insert(mention.actor)
      }
    }
    guard article.sentences.indices.contains(sentence - 1) else { return }
    numbers = Self.numbers(in: article.text[article.sentences[sentence - 1].range])
  }

  /// Whether the sentence can be evidence for what another tells: it names all parties and numbers
  /// that the other names, and where both name places, they share one.
  func supports(_ other: Self) -> Bool {
    other.parties.isSubset(of: parties) && other.numbers.isSubset(of: numbers)
      && Self.meet(places, other.places)
  }

  /// How many parties and numbers the sentence commits itself to.
  var weight: Int { parties.count + numbers.count }

  /// Whether both may tell of one event: they do not if they have nobody and no place in common,
  /// and either their numbers differ too or each names several.
  func canBeSameEvent(as other: Self) -> Bool {
    if !parties.isDisjoint(with: other.parties) || !places.isDisjoint(with: other.places) {
      return true
    }
    let fewest = min(parties.count + places.count, other.parties.count + other.places.count)
    return fewest == 0 || fewest == 1 && Self.nested(numbers, other.numbers)
  }

  private static func nested<Element>(_ one: Set<Element>, _ other: Set<Element>) -> Bool {
    one.count <= other.count ? one.isSubset(of: other) : other.isSubset(of: one)
  }

  private static func meet(_ one: Set<Int>, _ other: Set<Int>) -> Bool {
    one.isEmpty || other.isEmpty || !one.isDisjoint(with: other)
  }

  /// Runs of digits; one comma or full stop between digits is left out.
  private static func numbers(in text: ArraySlice<UInt8>) -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    var run: [UInt8] = []
    var separators = 0
    for byte in text {
      if (0x30...0x39).contains(byte) {
        run.append(byte)
        separators = 0
      } else if !run.isEmpty {
        if separators == 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
          separators = 1
        } else {
          found.insert(run)
          run = []
          separators = 0
        }
      }
    }
    if !run.isEmpty { found.insert(run) }
    return found
  }
}
