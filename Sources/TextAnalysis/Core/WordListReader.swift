/// Reads the word lists of the analysis, a small subset of YAML.
///
///     # a comment, on a line of its own
///     weekdays: [monday, tuesday]
///     months:
///       - january: 1
///       - health ministry
///       - "no: 10"
///
/// A class and its entries, on one line or below each other; an entry may have a value, may be of
/// several words, and is quoted where a colon or a comma belongs to it. The same class in several
/// files, or twice in one, is one class.
struct WordListReader {
  enum Item: Equatable {
    /// The entries that follow are of the list of this name.
    case list(Range<Int>)
    case entry(text: Range<Int>, value: Range<Int>?)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private let start: Int
  private let end: Int
  private var place: Int
  private var hasList = false
  /// Where the list on one line ends that is being read, and where to go on after it.
  private var lineList: (end: Int, next: Int)?

  /// Reads a range of the bytes, which is one file; ranges of items are of the bytes.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, file: String) {
    self.bytes = bytes
    self.file = file
    start = range.lowerBound
    place = range.lowerBound
    end = range.upperBound
  }

  /// Returns the next item, or `nil` at the end.
  ///
  /// A line that is neither a class nor an entry is our mistake and stops the programme.
  mutating func next() -> Item? {
    while true {
      if let list = lineList {
        if let item = nextOnLine(before: list.end) { return item }
        lineList = nil
        place = list.next
      }
      guard place < end else { return nil }
      if let item = nextLine() { return item }
    }
  }

  private mutating func nextLine() -> Item? {
    let next = index(of: UInt8(ascii: "\n"), in: place..<end) ?? end
    let line = trimmed(place..<next)
    let number = place
    place = min(next + 1, end)
    guard let first = line.first, bytes[first] != UInt8(ascii: "#") else { return nil }
    if bytes[first] == UInt8(ascii: "-") {
      precondition(hasList, "\(position(number)) is an entry of no class")
      return entry(trimmed(first + 1..<line.upperBound))
    }
    guard let colon = index(of: UInt8(ascii: ":"), in: line) else {
      preconditionFailure("\(position(number)) is neither a class nor an entry")
    }
    hasList = true
    let rest = trimmed(colon + 1..<line.upperBound)
    if rest.count >= 2, bytes[rest.lowerBound] == UInt8(ascii: "["),
      bytes[rest.upperBound - 1] == UInt8(ascii: "]")
    {
      lineList = (rest.upperBound - 1, place)
      place = rest.lowerBound + 1
    } else {
      precondition(rest.isEmpty, "\(position(number)) has a value that is not a list")
    }
    return .list(trimmed(first..<colon))
  }

  /// The next entry up to a comma outside quotes.
  private mutating func nextOnLine(before end: Int) -> Item? {
    while place < end {
      var stop = place
      var isQuoted = false
      while stop < end, isQuoted || bytes[stop] != UInt8(ascii: ",") {
        if bytes[stop] == UInt8(ascii: "\"") { isQuoted.toggle() }
        stop += 1
      }
      let item = trimmed(place..<stop)
      place = stop + 1
      if !item.isEmpty { return entry(item) }
    }
    return nil
  }

  private func entry(_ text: Range<Int>) -> Item {
    let quote = UInt8(ascii: "\"")
    var key = text
    var rest = text.upperBound..<text.upperBound
    if let first = text.first, bytes[first] == quote,
      let close = index(of: quote, in: first + 1..<text.upperBound)
    {
      key = first + 1..<close
      rest = trimmed(close + 1..<text.upperBound)
    } else if let colon = index(of: UInt8(ascii: ":"), in: text) {
      key = trimmed(text.lowerBound..<colon)
      rest = colon..<text.upperBound
    }
    guard let colon = rest.first, bytes[colon] == UInt8(ascii: ":") else {
      return .entry(text: key, value: nil)
    }
    var value = trimmed(colon + 1..<rest.upperBound)
    if value.count >= 2, bytes[value.lowerBound] == quote, bytes[value.upperBound - 1] == quote {
      value = value.lowerBound + 1..<value.upperBound - 1
    }
    return .entry(text: key, value: value)
  }

  private func index(of byte: UInt8, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == byte { return index }
      index += 1
    }
    return nil
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, bytes[lower] <= 0x20 { lower += 1 }
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    return lower..<upper
  }

  /// The file and line of a place, for our own mistakes.
  private func position(_ place: Int) -> String {
    let breaks = bytes[start..<place].count { $0 == UInt8(ascii: "\n") }
    return "\(file):\(breaks + 1)"
  }
}
