package import CalendarDates

/// Lays out values for templates on a flat tape.
///
/// One builder makes the values that all pages share and is then `frozen()`; each thread has one
/// more for the values of a single page, emptied with `removeAll()` for the next. Numbers and truth
/// values are made by `Value` itself.
package final class ValueBuilder {
  package let schema: Schema
  let site: ValueTape?

  /// What setting a field touches.
  ///
  /// In memory of its own: properties of a class are checked for overlapping access each time, which
  /// took as long as the setting itself.
  private struct Memory {
    var tape = ValueTape()
    var literals: [RecordWriter.Literal]
    var isRead: [Bool]
    var output = OutputBuffer(capacity: 0)
  }

  private let memory: UnsafeMutablePointer<Memory>

  var tape: ValueTape {
    @inline(__always) _read { yield memory.pointee.tape }
    @inline(__always) _modify { yield &memory.pointee.tape }
  }

  /// For each field of the schema the literal that it was named by last.
  var literals: [RecordWriter.Literal] {
    @inline(__always) _read { yield memory.pointee.literals }
    @inline(__always) _modify { yield &memory.pointee.literals }
  }

  /// For each field of the schema whether anybody reads it; others stay empty.
  var isRead: [Bool] {
    @inline(__always) _read { yield memory.pointee.isRead }
  }

  /// Memory for rendering, kept from page to page.
  var output: OutputBuffer {
    get { memory.pointee.output }
    set { memory.pointee.output = newValue }
  }

  /// Starts the values of a site, of which only the fields in `reads` are made.
  package init(_ schema: Schema, reading reads: FieldSet? = nil) {
    self.schema = schema
    site = nil
    memory = .allocate(capacity: 1)
    memory.initialize(
      to: Memory(
        literals: Array(repeating: .none, count: schema.fieldCount),
        isRead: Self.isRead(reads, schema)))
  }

  /// Starts the values of a page that may hold values of the site.
  package init(_ site: SiteValues) {
    schema = site.schema
    self.site = site.tape
    memory = .allocate(capacity: 1)
    memory.initialize(
      to: Memory(literals: site.literals, isRead: Self.isRead(nil, site.schema)))
  }

  deinit {
    output.deallocate()
    memory.deinitialize(count: 1)
    memory.deallocate()
  }

  private static func isRead(_ reads: FieldSet?, _ schema: Schema) -> [Bool] {
    guard let reads else { return Array(repeating: true, count: schema.fieldCount) }
    return reads.isRead.isEmpty
      ? Array(repeating: false, count: schema.fieldCount) : reads.isRead
  }

  /// Drops all values and keeps the memory: values made before must not be used again.
  package func removeAll() { tape.removeAll() }

  /// Starts the next page, of which only the fields in `reads` are made.
  package func removeAll(reading reads: FieldSet) {
    tape.removeAll()
    memory.pointee.isRead = Self.isRead(reads, schema)
  }

  /// The site's values, from now on unchanging and shared by threads.
  package func frozen() -> SiteValues {
    precondition(site == nil, "only the values of a site can be frozen")
    return SiteValues(schema: schema, tape: tape, literals: literals)
  }

  private var space: Value.Space { site == nil ? .site : .page }

  /// A text.
  package func text(_ value: String) -> Value {
    var value = value
    return value.withUTF8 { text($0) }
  }

  /// A text that ends with a number, such as the address of a sentence.
  package func text(_ start: String, _ number: Int) -> Value {
    var digits = String(number)
    var start = start
    return start.withUTF8 { start in
      digits.withUTF8 { digits in
        var flags = ByteClasses.flags(of: start)
        flags.formUnion(ByteClasses.flags(of: digits))
        var value = tape.appendBytes(start, .text, space, flags: flags)
        let rest = tape.appendBytes(digits, .text, space, flags: flags)
        value.count += rest.count
        return value
      }
    }
  }

  /// A text given as UTF-8; invalid sequences become U+FFFD.
  package func text(_ utf8: [UInt8]) -> Value {
    utf8.withUnsafeBufferPointer { checkedText($0) }
  }

  package func text(_ utf8: ArraySlice<UInt8>) -> Value {
    utf8.withUnsafeBufferPointer { checkedText($0) }
  }

  /// Trusted markup, never what an author typed.
  package func html(_ utf8: [UInt8]) -> Value {
    var value = utf8.withUnsafeBufferPointer { bytes in
      tape.appendBytes(bytes, .html, space, flags: .dirty)
    }
    if value.count == 0 { value = .none }
    return value
  }

  package func html(_ value: String) -> Value { html(Array(value.utf8)) }

  /// A date, an interval, or a part of one; prints as ISO 8601 unless filtered.
  package func date(_ value: DateSpan) -> Value {
    var text = value.description
    var result = text.withUTF8 { tape.appendBytes($0, .date, space, flags: []) }
    result.flags = .dirtyURL
    result.detail = UInt32(truncatingIfNeeded: tape.dates.count)
    tape.dates.append(value)
    return result
  }

  package func date(_ value: CalendarDay) -> Value { date(.date(CalendarDate(value))) }

  func date(edtf: String) -> Value? { DateSpan(edtf).map { date($0) } }

  /// A list of values, all of one kind.
  package func list(_ elements: some Collection<Value>) -> Value {
    guard tape.hasRoom(nodes: elements.count) else { return .none }
    let start = tape.nodes.count
    for element in elements {
      check(element)
      tape.nodes.append(element)
    }
    return Value(.list, space, start: start, count: elements.count)
  }

  /// A list of texts.
  package func list(_ texts: some Sequence<String>) -> Value { list(texts.map { text($0) }) }

  /// An open map; of equal keys the first counts.
  package func map(_ entries: some Collection<(key: String, value: Value)>) -> Value {
    guard tape.hasRoom(nodes: entries.count * 2) else { return .none }
    let pairs = entries.map { (text($0.key), $0.value) }
    let start = tape.nodes.count
    for (key, value) in pairs {
      check(value)
      tape.nodes.append(key)
      tape.nodes.append(value)
    }
    return Value(.map, space, start: start, count: pairs.count)
  }

  /// An empty record to be filled later, so that records can refer to each other.
  package func declare(_ type: RecordID) -> Value {
    let count = schema.records[type.number].fields.count
    guard tape.hasRoom(nodes: count) else { return .none }
    let start = tape.nodes.count
    for _ in 0..<count { tape.nodes.append(.none) }
    return Value(.record, space, detail: type.number, start: start)
  }

  /// Sets fields of a record of this builder.
  package func fill(_ record: Value, _ body: (inout RecordWriter) -> Void) {
    guard record.kind == .record else { return }
    precondition(record.space == space, "a page cannot change a record of the site")
    check(record)
    var writer = RecordWriter(builder: self, record: record)
    body(&writer)
  }

  /// A record with its fields.
  package func record(_ type: RecordID, _ body: (inout RecordWriter) -> Void) -> Value {
    let record = declare(type)
    fill(record, body)
    return record
  }

  private func checkedText(_ bytes: UnsafeBufferPointer<UInt8>) -> Value {
    let isASCII = !bytes.contains { $0 >= 0x80 }
    if isASCII || (try? UTF8Span(validating: bytes.span)) != nil { return text(bytes) }
    return text(String(decoding: bytes, as: UTF8.self))
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) -> Value {
    tape.appendBytes(bytes, .text, space, flags: ByteClasses.flags(of: bytes))
  }

  /// A value of another page or of nowhere would read outside the tape: our own mistake.
  func check(_ value: Value) {
    switch value.kind {
    case .missing, .none, .truth, .integer, .decimal: return
    default: break
    }
    // Asked of each tape in its place: a tape at hand for both would be copied first.
    let isKnown =
      switch value.space {
      case .site: site?.contains(value, schema) ?? tape.contains(value, schema)
      case .page: site != nil && tape.contains(value, schema)
      case .literal, .scratch: false
      }
    precondition(isKnown, "a value of another page or site")
  }
}

/// The values that all pages of a site share.
package struct SiteValues: Sendable {
  package let schema: Schema
  let tape: ValueTape
  let literals: [RecordWriter.Literal]
}
