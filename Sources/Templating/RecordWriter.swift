package import CalendarDates

/// Sets the fields of one record by name; fields not set stay empty.
///
/// Fastest in the order of the declaration. A name that is not declared, or a value of another
/// kind, is our own mistake and stops the program.
package struct RecordWriter {
  private let builder: ValueBuilder
  private let record: Value
  private let fields: [Field]
  private let kinds: [Kind]

  /// The number of the record's first field when all of the schema are counted.
  private let first: Int
  private var next = 0

  init(builder: ValueBuilder, record: Value) {
    self.builder = builder
    self.record = record
    fields = builder.schema.records[Int(record.detail)].fields
    kinds = builder.schema.kinds[Int(record.detail)]
    first = builder.schema.firstFields[Int(record.detail)]
  }

  package mutating func text(_ name: StaticString, _ value: String?) {
    set(name, value.map(builder.text))
  }

  package mutating func text(_ name: StaticString, _ utf8: [UInt8]?) {
    set(name, utf8.map(builder.text))
  }

  package mutating func html(_ name: StaticString, _ utf8: [UInt8]?) {
    set(name, utf8.map(builder.html))
  }

  package mutating func html(_ name: StaticString, _ value: String?) {
    set(name, value.map(builder.html))
  }

  package mutating func integer(_ name: StaticString, _ value: Int?) {
    set(name, value.map(Value.integer))
  }

  package mutating func decimal(_ name: StaticString, _ value: Double?) {
    set(name, value.map(Value.decimal))
  }

  package mutating func truth(_ name: StaticString, _ value: Bool?) {
    set(name, value.map(Value.truth))
  }

  package mutating func date(_ name: StaticString, _ value: DateSpan?) {
    set(name, value.map(builder.date))
  }

  package mutating func date(_ name: StaticString, _ value: CalendarDay?) {
    set(name, value.map(builder.date))
  }

  package mutating func list(_ name: StaticString, _ elements: [Value]) {
    set(name, elements.isEmpty ? nil : builder.list(elements))
  }

  package mutating func list(_ name: StaticString, _ texts: [String]) {
    set(name, texts.isEmpty ? nil : builder.list(texts))
  }

  package mutating func record(_ name: StaticString, _ record: Value?) {
    set(name, record)
  }

  package mutating func map(_ name: StaticString, _ entries: [(key: String, value: Value)]) {
    set(name, entries.isEmpty ? nil : builder.map(entries))
  }

  /// Sets any field to a value made by a builder of the same site; `nil` leaves it empty.
  package mutating func set(_ name: StaticString, _ value: Value?) {
    let slot = slot(name)
    let value = value ?? .none
    precondition(fits(value, kinds[slot]), "'\(name)' is declared as another kind")
    builder.check(value)
    builder.tape.nodes[Int(record.start) + slot] = value
  }

  private mutating func slot(_ name: StaticString) -> Int {
    // A literal lies at one place, so most names need not be read to be known again.
    if next < fields.count, name.hasPointerRepresentation,
      builder.literals[first + next] == Literal(name)
    {
      defer { next = next + 1 == fields.count ? 0 : next + 1 }
      return next
    }
    for step in 0..<fields.count {
      let slot = next + step < fields.count ? next + step : next + step - fields.count
      if equal(name, fields[slot].name) {
        next = slot + 1 == fields.count ? 0 : slot + 1
        if name.hasPointerRepresentation { builder.literals[first + slot] = Literal(name) }
        return slot
      }
    }
    preconditionFailure("no field '\(name)' is declared")
  }

  private func equal(_ name: StaticString, _ other: String) -> Bool {
    guard name.utf8CodeUnitCount == other.utf8.count else { return false }
    return name.withUTF8Buffer { $0.elementsEqual(other.utf8) }
  }

  /// Where the literal of a name lies.
  struct Literal: Equatable, Sendable {
    private var address: UInt
    private var count: Int

    static let none = Literal()

    private init() { (address, count) = (0, -1) }

    init(_ name: StaticString) {
      address = UInt(bitPattern: name.utf8Start)
      count = name.utf8CodeUnitCount
    }
  }

  private func fits(_ value: Value, _ kind: Kind) -> Bool {
    switch (value.kind, kind.single) {
    case (.none, _), (_, .any), (.text, .text), (.html, .html), (.integer, .integer),
      (.decimal, .decimal), (.integer, .decimal), (.truth, .truth), (.date, .date), (.list, nil),
      (.map, .map):
      true
    case (.record, .record(let type)): Int(value.detail) == type
    default: false
    }
  }
}
