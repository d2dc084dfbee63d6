internal import Diagnostics

/// Reads what stands between delimiters: a path, then filters.
struct ExpressionParser {
  let bytes: [UInt8]
  let profile: Profile
  private var offset: Int
  private let end: Int

  struct Failure: Error {
    var code: FindingCode
    var message: String
    var range: Range<Int>
    var help: String?
  }

  init(_ bytes: [UInt8], _ range: Range<Int>, profile: Profile) {
    self.bytes = bytes
    self.profile = profile
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Adds the expression to `template` and returns its number there.
  mutating func expression(
    into template: inout Template, _ symbols: inout SymbolTable
  ) throws(Failure) -> Int {
    skipSpace()
    let start = offset
    while offset < end, bytes[offset] != UInt8(ascii: "|") { offset += 1 }
    var pathEnd = offset
    while pathEnd > start, Self.isSpace(bytes[pathEnd - 1]) { pathEnd -= 1 }
    var result = try path(start..<pathEnd, into: &template, &symbols)
    let firstFilter = template.filters.count
    while offset < end {
      offset += 1
      template.filters.append(try filter())
    }
    result.filters = firstFilter..<template.filters.count
    template.expressions.append(result)
    return template.expressions.count - 1
  }

  private func path(
    _ range: Range<Int>, into template: inout Template, _ symbols: inout SymbolTable
  ) throws(Failure) -> Expression {
    if range.isEmpty {
      throw Failure(code: .badName, message: "the tag has no name", range: range)
    }
    var result = Expression(start: .walk, range: range)
    var keysStart = range.lowerBound
    if bytes[keysStart] == UInt8(ascii: "@") {
      result.start = try special(range)
      guard result.start == .root, range.count > 5 else { return result }
      keysStart += 6
    } else if bytes[keysStart] == UInt8(ascii: ".") {
      result.start = .innermost
      if range.count == 1 { return result }
      keysStart += 1
    }
    let firstKey = template.keys.count
    try keys(keysStart..<range.upperBound, whole: range, into: &template, &symbols)
    result.keys = firstKey..<template.keys.count
    return result
  }

  /// A path that begins with `@`.
  private func special(_ range: Range<Int>) throws(Failure) -> Expression.Start {
    let text = String(decoding: bytes[range], as: UTF8.self)
    switch text {
    case "@index": return .index
    case "@number": return .number
    case "@first": return .first
    case "@last": return .last
    case "@root": return .root
    case _ where text.hasPrefix("@root."): return .root
    default:
      throw Failure(
        code: .badName, message: "'\(Self.shortened(text))' is not a name", range: range,
        help: didYouMean(text, among: Self.loopNames)
          ?? "names with '@' are \(Self.loopNames.joined(separator: ", "))")
    }
  }

  private func keys(
    _ range: Range<Int>, whole: Range<Int>, into template: inout Template,
    _ symbols: inout SymbolTable
  ) throws(Failure) {
    var lower = range.lowerBound
    for index in range.lowerBound...range.upperBound {
      if index < range.upperBound, bytes[index] != UInt8(ascii: ".") {
        if isNameByte(bytes[index]) { continue }
        let why =
          Self.isSpace(bytes[index])
          ? "spaces are not allowed"
          : "'\(Self.character(at: index, of: bytes))' is not allowed"
        throw notName(whole, why)
      }
      if lower == index { throw notName(whole, "a name is missing at a dot") }
      let symbol = bytes.withUnsafeBufferPointer {
        symbols.symbol(UnsafeBufferPointer(rebasing: $0[lower..<index]))
      }
      template.keys.append(Expression.Key(symbol: symbol, range: lower..<index))
      lower = index + 1
    }
  }

  private func notName(_ range: Range<Int>, _ why: String) -> Failure {
    let text = Self.shortened(String(decoding: bytes[range], as: UTF8.self))
    return Failure(
      code: .badName, message: "'\(text)' is not a name; \(why)", range: range)
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"): profile == .spec
    case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: ","),
      UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "?"), UInt8(ascii: "/"):
      false
    default: true
    }
  }

  private mutating func filter() throws(Failure) -> FilterCall {
    skipSpace()
    let start = offset
    while offset < end, Self.isWordByte(bytes[offset]) { offset += 1 }
    guard offset > start else {
      throw Failure(
        code: .unknownFilter, message: "a filter's name is expected after '|'",
        range: max(start - 1, 0)..<start)
    }
    var call = FilterCall(
      name: String(decoding: bytes[start..<offset], as: UTF8.self), range: start..<offset,
      arguments: [], argumentRanges: [])
    skipSpace()
    guard offset < end else { return call }
    if bytes[offset] == UInt8(ascii: ":") {
      repeat {
        offset += 1
        skipSpace()
        let argumentStart = offset
        call.arguments.append(try literal(of: call.name))
        call.argumentRanges.append(argumentStart..<offset)
        skipSpace()
      } while offset < end && bytes[offset] == UInt8(ascii: ",")
    }
    if offset < end, bytes[offset] != UInt8(ascii: "|") {
      throw unreadable(offset..<end, of: call.name)
    }
    return call
  }

  private mutating func literal(of filter: String) throws(Failure) -> FilterCall.Argument {
    let start = offset
    guard offset < end else { throw unreadable(start - 1..<start, of: filter) }
    let quote = bytes[offset]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      offset += 1
      while offset < end, bytes[offset] != quote { offset += 1 }
      guard offset < end else { throw unreadable(start..<end, of: filter) }
      offset += 1
      return .text(String(decoding: bytes[start + 1..<offset - 1], as: UTF8.self))
    }
    while offset < end, Self.isWordByte(bytes[offset]) || bytes[offset] == UInt8(ascii: ".") {
      offset += 1
    }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    if word == "true" { return .truth(true) }
    if word == "false" { return .truth(false) }
    guard let number = Int(word) else {
      while offset < end, !Self.isSpace(bytes[offset]), bytes[offset] != UInt8(ascii: "|") {
        offset += 1
      }
      throw unreadable(start..<offset, of: filter)
    }
    return .integer(number)
  }

  private func unreadable(_ range: Range<Int>, of filter: String) -> Failure {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return Failure(
      code: .badFilterArgument,
      message: "'\(filter)' takes texts in quotes, whole numbers, true or false, not "
        + "'\(Self.shortened(text))'",
      range: range)
  }

  private mutating func skipSpace() {
    while offset < end, Self.isSpace(bytes[offset]) { offset += 1 }
  }

  static let loopNames = ["@first", "@index", "@last", "@number", "@root"]

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") || byte >= 0x80
  }

  private static func character(at offset: Int, of bytes: [UInt8]) -> String {
    String(decoding: bytes[offset...offset], as: UTF8.self)
  }

  static func shortened(_ text: String) -> String {
    text.unicodeScalars.count <= 60
      ? text : String(String.UnicodeScalarView(text.unicodeScalars.prefix(59))) + "…"
  }
}
