import CalendarDates
import Diagnostics
import SiteModel

/// Reads typed values from one YAML mapping and collects what is wrong with them.
///
/// A value that is wrong counts as given, and as absent for the result: `nil` with a finding.
struct FieldReader {
  let source: SourceText
  let fields: [YAMLField]
  var diagnostics: [Diagnostic] = []

  init(_ source: SourceText, _ fields: [YAMLField]) {
    self.source = source
    self.fields = fields
  }

  /// The value of `key`, `nil` where there is none or it is null.
  func value(_ key: String) -> YAMLNode? {
    fields.first { $0.key == key }.flatMap { $0.value.isNull ? nil : $0.value }
  }

  /// Adds an error, or with `severity` a warning, at `node`.
  mutating func report(
    _ code: String, _ message: String, _ node: YAMLNode, help: String? = nil,
    severity: Diagnostic.Severity = .error
  ) {
    diagnostics.append(
      source.diagnostic(
        severity, code, message, at: node.range(in: source.bytes), help: help))
  }

  /// The place of a node.
  func position(of node: YAMLNode) -> SourcePosition { source.position(at: node.offset) }

  // MARK: Text

  mutating func text(_ key: String) -> String? {
    guard let node = value(key) else { return nil }
    return text(node, of: key)
  }

  private mutating func text(_ node: YAMLNode, of key: String) -> String? {
    guard case .scalar(let text, _) = node.value else {
      report(
        "wrong-type", "\"\(key)\" is \(node.kindName), but a text is expected", node,
        help: "write it on one line: \(key): …")
      return nil
    }
    let trimmed = text.trimmingBlanks
    return trimmed.isEmpty ? nil : trimmed
  }

  /// A list of texts, or one text for a list of one.
  mutating func texts(_ key: String) -> [Located<String>] {
    guard let node = value(key) else { return [] }
    let items: [YAMLNode]
    switch node.value {
    case .scalar: items = [node]
    case .list(let list): items = list
    case .record:
      report(
        "wrong-type", "\"\(key)\" is a mapping, but a list is expected", node,
        help: "write it as \(key): [first, second]")
      return []
    }
    var texts: [Located<String>] = []
    for item in items where !item.isNull {
      guard case .scalar(let text, _) = item.value else {
        report(
          "wrong-type", "\(item.kindName) within \"\(key)\", where a text is expected", item,
          help: "put a text that holds a colon or bracket in quotation marks")
        continue
      }
      let trimmed = text.trimmingBlanks
      if !trimmed.isEmpty { texts.append(Located(trimmed, at: position(of: item))) }
    }
    return texts
  }

  mutating func truth(_ key: String) -> Bool {
    guard let node = value(key) else { return false }
    if let truth = node.truth { return truth }
    report(
      "wrong-type", "\"\(key)\" is neither true nor false", node,
      help: "write \(key): true or \(key): false")
    return false
  }

  mutating func integer(_ key: String) -> Int? {
    guard let node = value(key) else { return nil }
    if let integer = node.integer { return integer }
    report(
      "wrong-type", "\"\(key)\" is not a whole number", node, help: "write it as \(key): 1")
    return nil
  }

  /// One of the cases of an enumeration, by its raw value.
  mutating func choice<Choice: CaseIterable & RawRepresentable>(
    _ key: String, synonyms: [String: Choice] = [:]
  ) -> Choice? where Choice.RawValue == String {
    guard let node = value(key), let text = text(node, of: key) else { return nil }
    if let choice = Choice(rawValue: text.lowercased()) ?? synonyms[text.lowercased()] {
      return choice
    }
    let names = Choice.allCases.map(\.rawValue)
    report(
      "bad-value", "\"\(text)\" is not a value of \"\(key)\"", node,
      help: didYouMean(text, among: names)
        ?? "use \(names.dropLast().joined(separator: ", ")) or \(names.last ?? "")")
    return nil
  }

  // MARK: Dates, addresses, names

  mutating func date(_ key: String) -> DateSpan? {
    guard let node = value(key), let text = text(node, of: key) else { return nil }
    if let day = Self.plainDay(text) { return .date(day) }
    if let date = DateSpan(Self.withoutTime(text)) { return date }
    report(
      "bad-date", "\"\(text)\" is not a date", node,
      help: "write a day as 2024-03-31, a month as 2024-03, about as 2024-03~, a period as "
        + "2024-03-01/2024-03-05")
    return nil
  }

  mutating func day(_ key: String) -> CalendarDay? {
    guard let node = value(key), let text = text(node, of: key) else { return nil }
    if case .date(let date) = DateSpan(Self.withoutTime(text)), let days = date.days,
      days.first == days.last, !date.isApproximate, !date.isUncertain
    {
      return days.first
    }
    report(
      "bad-date", "\"\(text)\" is not a day", node, help: "write a day as 2024-03-31")
    return nil
  }

  /// Reads `2024-03-31`, the form that nearly all dates have, without the rest of EDTF.
  private static func plainDay(_ text: String) -> CalendarDate? {
    var digits: [Int] = []
    for byte in text.utf8 {
      if (0x30...0x39).contains(byte) { digits.append(Int(byte) - 0x30) } else { digits.append(-1) }
    }
    guard digits.count == 10, digits[4] < 0, digits[7] < 0,
      digits.count(where: { $0 < 0 }) == 2, text.utf8.count(where: { $0 == 0x2D }) == 2
    else { return nil }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    return CalendarDate(year: number(0..<4), month: number(5..<7), day: number(8..<10))
  }

  /// Turns the blank of a YAML timestamp (`2024-03-31 10:00:00`) into the `T` that EDTF has.
  private static func withoutTime(_ text: String) -> String {
    var bytes = Array(text.utf8)
    guard bytes.count >= 16, [0x20, 0x74].contains(bytes[10]),
      bytes.prefix(10).allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D })
    else { return text }
    bytes[10] = UInt8(ascii: "T")
    bytes.removeAll { $0 == 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An absolute `http` or `https` address.
  mutating func address(_ key: String) -> String? {
    guard let node = value(key), let text = text(node, of: key) else { return nil }
    return isAddress(text, node, of: key) ? text : nil
  }

  mutating func addresses(_ key: String) -> [String] {
    guard let node = value(key) else { return [] }
    let items: [YAMLNode] = if case .list(let list) = node.value { list } else { [node] }
    return items.compactMap { item in
      guard !item.isNull, let text = text(item, of: key) else { return nil }
      return isAddress(text, item, of: key) ? text : nil
    }
  }

  private mutating func isAddress(_ text: String, _ node: YAMLNode, of key: String) -> Bool {
    if Self.isWebAddress(text) { return true }
    report(
      "bad-url", "\"\(text)\" is not a web address", node,
      help: "write \(key) in full, beginning with https:// or http://")
    return false
  }

  /// Whether the text is `http://` or `https://`, a host, and no byte that an address may not hold.
  private static func isWebAddress(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      for letter in "http".utf8 {
        guard start < bytes.count, bytes[start] | 0x20 == letter else { return false }
        start += 1
      }
      if start < bytes.count, bytes[start] | 0x20 == UInt8(ascii: "s") { start += 1 }
      for byte in "://".utf8 {
        guard start < bytes.count, bytes[start] == byte else { return false }
        start += 1
      }
      guard start < bytes.count else { return false }
      switch bytes[start] {
      case 0x23, 0x2E, 0x2F, 0x3A, 0x3F, 0x40: return false
      default: break
      }
      for byte in bytes[start...] {
        switch byte {
        // Blanks and controls, and < > " \ ^ ` { | }
        case 0...0x20, 0x7F, 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: return false
        default: break
        }
      }
      return true
    }
  }

  mutating func slug(_ key: String = "slug") -> Slug? {
    guard let node = value(key), let text = text(node, of: key) else { return nil }
    if let slug = Slug(exactly: text) { return slug }
    let help =
      Slug(title: text).map { "write \(key): \($0)" }
      ?? "use letters and digits, with single hyphens between words"
    report("bad-slug", "\"\(text)\" is not a slug", node, help: help)
    return nil
  }

  /// A BCP 47 tag, as far as its form goes (RFC 5646 section 2.1).
  mutating func language(_ key: String) -> String? {
    guard let node = value(key), let text = text(node, of: key) else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    func isPart(_ part: Substring) -> Bool {
      (1...8).contains(part.utf8.count)
        && part.utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20)
        }
    }
    if let first = parts.first, (2...8).contains(first.utf8.count), parts.allSatisfy(isPart),
      first.utf8.allSatisfy({ $0 > 0x39 })
    {
      return text
    }
    report(
      "bad-language", "\"\(text)\" is not a language tag", node,
      help: "use a BCP 47 tag such as en, ar or pt-BR")
    return nil
  }

  // MARK: Keys

  /// Warns of keys that are not among `known`: of all, or only of those that are near one.
  mutating func checkKeys(_ known: [String], onlyNear: Bool = false) {
    for field in fields where !known.contains(field.key) {
      let help = didYouMean(field.key, among: known)
      if onlyNear, help == nil { continue }
      let range = field.keyOffset..<field.keyOffset + field.key.utf8.count
      diagnostics.append(
        source.diagnostic(
          .warning, "unknown-key", "\"\(field.key)\" is not a key that sitegen knows", at: range,
          help: help ?? "the keys are \(known.joined(separator: ", "))"))
    }
  }
}

extension String {
  /// Without the spaces, tabs and line ends around it.
  var trimmingBlanks: String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else {
      return self
    }
    let bytes = Array(utf8)
    guard let start = bytes.firstIndex(where: { !isBlank($0) }),
      let end = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(decoding: bytes[start...end], as: UTF8.self)
  }
}
