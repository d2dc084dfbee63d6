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
  struct Entry: Equatable {
    var list: String
    var text: ArraySlice<UInt8>
    var value: String?
  }

  /// Returns the entries in order.
  ///
  /// A line that is neither a class nor an entry is our mistake and stops the programme.
  static func entries(of bytes: [UInt8], file: String) -> [Entry] {
    var entries: [Entry] = []
    var list = ""
    var lineNumber = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      lineNumber += 1
      let line = trimmed(line)
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      if first == UInt8(ascii: "-") {
        precondition(!list.isEmpty, "\(file):\(lineNumber) is an entry of no class")
        entries.append(entry(trimmed(line.dropFirst()), of: list))
        continue
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
        preconditionFailure("\(file):\(lineNumber) is neither a class nor an entry")
      }
      list = String(decoding: trimmed(line[..<colon]), as: UTF8.self)
      let rest = trimmed(line[(colon + 1)...])
      if rest.first == UInt8(ascii: "["), rest.last == UInt8(ascii: "]") {
        entries += items(rest.dropFirst().dropLast()).map { entry($0, of: list) }
      } else {
        precondition(rest.isEmpty, "\(file):\(lineNumber) has a value that is not a list")
      }
    }
    return entries
  }

  private static func entry(_ text: ArraySlice<UInt8>, of list: String) -> Entry {
    let quote = UInt8(ascii: "\"")
    let colon = UInt8(ascii: ":")
    var key = text
    var rest = text[text.endIndex...]
    if text.first == quote, let close = text.dropFirst().firstIndex(of: quote) {
      key = text[(text.startIndex + 1)..<close]
      rest = trimmed(text[(close + 1)...])
    } else if let split = text.firstIndex(of: colon) {
      key = trimmed(text[..<split])
      rest = text[split...]
    }
    guard rest.first == colon else { return Entry(list: list, text: key, value: nil) }
    var value = trimmed(rest.dropFirst())
    if value.count >= 2, value.first == quote, value.last == quote {
      value = value.dropFirst().dropLast()
    }
    return Entry(list: list, text: key, value: String(decoding: value, as: UTF8.self))
  }

  /// Splits at commas outside quotes.
  private static func items(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var items: [ArraySlice<UInt8>] = []
    var isQuoted = false
    var start = text.startIndex
    for index in text.startIndex...text.endIndex {
      if index < text.endIndex, text[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard index == text.endIndex || text[index] == UInt8(ascii: ",") && !isQuoted else {
        continue
      }
      items.append(trimmed(text[start..<index]))
      start = index + 1
    }
    return items.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first, first <= 0x20 { text.removeFirst() }
    while let last = text.last, last <= 0x20 { text.removeLast() }
    return text
  }
}
