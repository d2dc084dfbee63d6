import SiteModel

/// A YAML value with its place, however it was read.
struct YAMLNode: Hashable {
  indirect enum Value: Hashable {
    /// Plain scalars may stand for numbers and truth; quoted and block ones are text.
    case scalar(String, isPlain: Bool)
    case list([YAMLNode])
    case record([YAMLField])
  }

  var value: Value

  /// Offset of its first byte in the whole file.
  var offset: Int
}

/// A key with its value.
struct YAMLField: Hashable {
  var key: String
  var keyOffset: Int
  var value: YAMLNode
}

extension YAMLNode {
  /// Whether there is no value: nothing, `~` or `null`.
  var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = value else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// What YAML 1.1 and 1.2 take for true or false, for keys that are one of the two.
  var truth: Bool? {
    guard case .scalar(let text, isPlain: true) = value else { return nil }
    switch text.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default: return nil
    }
  }

  /// A decimal integer as written without leading zeros.
  var integer: Int? {
    guard case .scalar(let text, isPlain: true) = value else { return nil }
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    guard text.utf8.count - digits.count <= 1, let first = digits.first,
      digits.count == 1 || first != UInt8(ascii: "0"),
      digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  /// A decimal fraction, perhaps with an exponent (YAML 1.2 core schema, without `.inf` and `.nan`).
  private var decimal: Double? {
    guard case .scalar(let text, isPlain: true) = value else { return nil }
    let bytes = Array(text.utf8)
    guard bytes.contains(where: { (0x30...0x39).contains($0) }), bytes.contains(0x2E),
      bytes.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) })
    else { return nil }
    guard let value = Double(text), value.isFinite else { return nil }
    return value
  }

  /// The value as templates get it: YAML 1.2 core schema, so that `NO` stays the text it is.
  var metadata: MetadataValue {
    switch value {
    case .list(let items): return .list(items.map(\.metadata))
    case .record(let fields):
      return .record(fields.map { MetadataField(key: $0.key, value: $0.value.metadata) })
    case .scalar(let text, let isPlain):
      guard isPlain else { return .text(text) }
      if isNull { return .null }
      if ["true", "True", "TRUE"].contains(text) { return .truth(true) }
      if ["false", "False", "FALSE"].contains(text) { return .truth(false) }
      if let integer { return .integer(integer) }
      if let decimal { return .decimal(decimal) }
      return .text(text)
    }
  }

  /// What it is, for messages: "a list".
  var kindName: String {
    switch value {
    case .scalar: "a text"
    case .list: "a list"
    case .record: "a mapping"
    }
  }

  /// The range to mark in a frame: a scalar as far as it stands on its first line.
  func range(in bytes: [UInt8]) -> Range<Int> {
    let start = min(offset, bytes.count)
    guard case .scalar(let text, _) = value, start < bytes.count else { return start..<start }
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    let quote = bytes[start]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let close = bytes[(start + 1)..<max(start + 1, end)].firstIndex(of: quote)
      return start..<(close.map { $0 + 1 } ?? end)
    }
    return start..<min(end, start + max(1, text.utf8.count))
  }
}
