internal import CalendarDates
internal import Diagnostics

extension Renderer {
  /// Writes a value as its place asks.
  @inline(__always)
  mutating func print(_ value: Value, _ operation: Operation) {
    if value.kind == .text, operation.escaper == .text || operation.escaper == .attribute {
      let bytes = bytes(of: value)
      guard let start = bytes.baseAddress else { return }
      if value.flags.contains(.dirtyText) {
        output.appendEntities(start, bytes.count)
      } else {
        output.append(start, bytes.count)
      }
      return
    }
    printOther(value, operation)
  }

  @inline(never)
  private mutating func printOther(_ value: Value, _ operation: Operation) {
    switch (value.kind, operation.escaper) {
    case (.missing, _) where isStrict: reportMissing(operation)
    case (_, .jsonValue): printJSON(value, depth: 0, operation)
    case (.missing, _), (.none, _): break
    case (.truth, _): output.append(value.start != 0 ? "true" as StaticString : "false")
    case (.integer, _): output.append(value.integer)
    case (.decimal, _): printDecimal(value, operation.escaper)
    case (.text, _), (.html, _), (.date, _): printBytes(value, operation)
    case (.list, _), (.record, _), (.map, _):
      fail(
        operation, .wrongType,
        "'\(written(operation))' is a \(value.kind == .list ? "list" : "record") and cannot be "
          + "printed",
        help: value.kind == .list ? "use {{#…}}…{{/…}} or the filter join" : "name a field of it")
    }
  }

  private mutating func printDecimal(_ value: Value, _ escaper: Escaper) {
    let text = Self.text(of: value.decimal)
    // Only the sign of an exponent means something in a URL.
    output.append(escaper == .urlQuery ? text.split(separator: "+").joined(separator: "%2B") : text)
  }

  /// The shortest digits that read back as the same number, without `.0`.
  static func text(of number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private mutating func printBytes(_ value: Value, _ operation: Operation) {
    let bytes = bytes(of: value)
    guard let start = bytes.baseAddress else { return }
    let count = bytes.count
    let isHTML = value.kind == .html
    switch operation.escaper {
    case .plain, .rawAny: output.append(start, count)
    case .raw:
      if value.kind == .text {
        fail(
          operation, .rawText, "{{{\(written(operation))}}} prints unescaped text",
          help: "use {{\(written(operation))}}")
      } else {
        output.append(start, count)
      }
    case .text:
      if isHTML { output.append(start, count) } else { output.appendEntities(start, count) }
    case .rcdata:
      if isHTML {
        output.appendShownMarkup(start, count)
      } else {
        output.appendEntities(start, count)
      }
    case .attribute:
      if isHTML {
        output.appendWithoutTags(start, count)
      } else {
        output.appendEntities(start, count)
      }
    case .url, .urlContinued, .urlPath, .urlQuery: printURL(value, bytes, operation)
    case .srcset: printCandidates(bytes, operation)
    case .jsonValue: break
    case .jsonString: printJSONContent(value, bytes)
    case .xml: output.appendXML(start, count)
    }
  }

  // MARK: URLs

  private mutating func printURL(
    _ value: Value, _ bytes: UnsafeBufferPointer<UInt8>, _ operation: Operation
  ) {
    guard let start = bytes.baseAddress else { return }
    let escaper = operation.escaper
    let dirt: Value.Flags = escaper == .urlQuery ? [.dirtyURL, .hasSlash] : .dirtyURL
    if value.kind == .text, value.flags.isDisjoint(with: dirt) {
      output.append(start, bytes.count)
      return
    }
    if escaper == .url || escaper == .urlContinued,
      let scheme = Self.unsafeScheme(bytes, isContinued: escaper == .urlContinued)
    {
      reportURL(bytes, scheme, operation)
      return
    }
    output.appendURL(start, bytes.count, isWhole: escaper != .urlQuery)
  }

  /// The bytes before `:` when they are no scheme that links may have.
  @inline(__always)
  static func unsafeScheme(
    _ bytes: UnsafeBufferPointer<UInt8>, isContinued: Bool
  ) -> Slice<UnsafeBufferPointer<UInt8>>? {
    for index in 0..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      case UInt8(ascii: ":"):
        let scheme = bytes[..<index]
        return !isContinued && HTMLState.isAllowedScheme(scheme) ? nil : scheme
      default: continue
      }
    }
    return nil
  }

  private mutating func reportURL(
    _ bytes: some Collection<UInt8>, _ scheme: some Collection<UInt8>, _ operation: Operation
  ) {
    let url = ExpressionParser.shortened(String(decoding: bytes, as: UTF8.self))
    let name = ExpressionParser.shortened(String(decoding: scheme, as: UTF8.self))
    fail(
      operation, .unsafeURL, "'\(name):' link in '\(written(operation))': '\(url)'",
      help: "links are relative, or start with http, https, mailto or tel")
  }

  /// Prints a `srcset`: candidates divided by commas, each a URL and perhaps a descriptor.
  private mutating func printCandidates(
    _ bytes: UnsafeBufferPointer<UInt8>, _ operation: Operation
  ) {
    var isFirst = true
    for candidate in bytes.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      let lead = candidate.prefix(while: \.isSpace)
      let url = candidate[lead.endIndex...].prefix { !$0.isSpace }
      let descriptor = candidate[url.endIndex...]
      let isPlain = descriptor.allSatisfy { $0.isSpace || $0.isLetter || $0.isDigit }
      let whole = UnsafeBufferPointer(rebasing: url)
      if let scheme = Self.unsafeScheme(whole, isContinued: false) {
        reportURL(url, scheme, operation)
      } else if !isPlain {
        let text = ExpressionParser.shortened(String(decoding: candidate, as: UTF8.self))
        fail(operation, .unsafeURL, "'\(text)' is no candidate for srcset")
      } else {
        for byte in lead { output.append(byte) }
        if let start = whole.baseAddress { output.appendURL(start, whole.count, isWhole: true) }
        for byte in descriptor { output.append(byte) }
      }
    }
  }

  // MARK: JSON

  private mutating func printJSONContent(_ value: Value, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    if value.kind == .text, !value.flags.contains(.dirtyJSON) {
      output.append(start, bytes.count)
    } else {
      output.appendJSON(start, bytes.count)
    }
  }

  /// Prints any value; recursion ends at `Limits.jsonDepth`.
  private mutating func printJSON(_ value: Value, depth: Int, _ operation: Operation) {
    budget -= 1
    guard budget > 0, !output.isFull else { return }
    guard depth <= Limits.jsonDepth else {
      fail(
        operation, .limit,
        "'\(written(operation))' nests deeper than \(Limits.jsonDepth) levels of JSON")
      budget = .min / 2
      return
    }
    switch value.kind {
    case .missing, .none: output.append("null" as StaticString)
    case .truth: output.append(value.start != 0 ? "true" as StaticString : "false")
    case .integer: output.append(value.integer)
    case .decimal: output.append(Self.text(of: value.decimal))
    case .text, .html, .date:
      output.append(UInt8(ascii: "\""))
      printJSONContent(value, bytes(of: value))
      output.append(UInt8(ascii: "\""))
    case .list:
      output.append(UInt8(ascii: "["))
      for index in 0..<Int(value.count) {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        printJSON(element(index, of: value), depth: depth + 1, operation)
        if budget < 0 { return }
      }
      output.append(UInt8(ascii: "]"))
    case .record, .map: printJSONMembers(value, depth: depth, operation)
    }
  }

  /// Prints a record's fields that are not empty, or a map's entries.
  private mutating func printJSONMembers(_ value: Value, depth: Int, _ operation: Operation) {
    output.append(UInt8(ascii: "{"))
    var isFirst = true
    let fields = value.kind == .record ? schema.records[Int(value.detail)].fields : []
    let count = value.kind == .record ? fields.count : Int(value.count)
    for index in 0..<count where budget >= 0 {
      let start = Int(value.start)
      let isRecord = value.kind == .record
      let member = node(value.space, isRecord ? start + index : start + 2 * index + 1)
      if isRecord, member.kind == .none { continue }
      if !isFirst { output.append(UInt8(ascii: ",")) }
      isFirst = false
      output.append(UInt8(ascii: "\""))
      if isRecord {
        output.append(fields[index].name)
      } else {
        let key = node(value.space, start + 2 * index)
        printJSONContent(key, bytes(of: key))
      }
      output.append("\":" as StaticString)
      printJSON(member, depth: depth + 1, operation)
    }
    output.append(UInt8(ascii: "}"))
  }
}
