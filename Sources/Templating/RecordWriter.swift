package import CalendarDates

/// Sets the fields of one record by name; fields not set stay empty.
///
/// So do those that no template reads, and what is to be set to them is not even made. Fastest in
/// the order of the declaration. A name that is not declared, or a value of another kind, is our own
/// mistake and stops the program.
package struct RecordWriter {
  private let builder: ValueBuilder
  private let record: Value

  /// The number of the record's first field when all of the schema are counted.
  private let first: Int
  private let count: Int
  private var next = 0

  init(builder: ValueBuilder, record: Value) {
    self.builder = builder
    self.record = record
    let schema = builder.schema
    let type = Int(record.detail)
    first = schema.firstFields[type]
    count =
      (type + 1 < schema.firstFields.count ? schema.firstFields[type + 1] : schema.fieldCount)
      - first
  }

  package mutating func text(_ name: StaticString, _ value: @autoclosure () -> String?) {
    guard let slot = slot(toSet: name) else { return }
    put(value().map(builder.text), in: slot, name)
  }

  package mutating func text(_ name: StaticString, _ utf8: @autoclosure () -> [UInt8]?) {
    guard let slot = slot(toSet: name) else { return }
    put(utf8().map(builder.text), in: slot, name)
  }

  package mutating func html(_ name: StaticString, _ utf8: @autoclosure () -> [UInt8]?) {
    guard let slot = slot(toSet: name) else { return }
    put(utf8().map(builder.html), in: slot, name)
  }

  package mutating func html(_ name: StaticString, _ value: @autoclosure () -> String?) {
    guard let slot = slot(toSet: name) else { return }
    put(value().map(builder.html), in: slot, name)
  }

  package mutating func integer(_ name: StaticString, _ value: @autoclosure () -> Int?) {
    guard let slot = slot(toSet: name) else { return }
    put(value().map(Value.integer), in: slot, name)
  }

  package mutating func decimal(_ name: StaticString, _ value: @autoclosure () -> Double?) {
    guard let slot = slot(toSet: name) else { return }
    put(value().map(Value.decimal), in: slot, name)
  }

  package mutating func truth(_ name: StaticString, _ value: @autoclosure () -> Bool?) {
    guard let slot = slot(toSet: name) else { return }
    put(value().map(Value.truth), in: slot, name)
  }

  package mutating func date(_ name: StaticString, _ value: @autoclosure () -> DateSpan?) {
    guard let slot = slot(toSet: name) else { return }
    put(value().map(builder.date), in: slot, name)
  }

  package mutating func date(_ name: StaticString, _ value: @autoclosure () -> CalendarDay?) {
    guard let slot = slot(toSet: name) else { return }
    put(value().map(builder.date), in: slot, name)
  }

  package mutating func list(_ name: StaticString, _ elements: @autoclosure () -> [Value]) {
    guard let slot = slot(toSet: name) else { return }
    let elements = elements()
    put(elements.isEmpty ? nil : builder.list(elements), in: slot, name)
  }

  package mutating func list(_ name: StaticString, _ texts: @autoclosure () -> [String]) {
    guard let slot = slot(toSet: name) else { return }
    let texts = texts()
    put(texts.isEmpty ? nil : builder.list(texts), in: slot, name)
  }

  package mutating func record(_ name: StaticString, _ record: @autoclosure () -> Value?) {
    guard let slot = slot(toSet: name) else { return }
    put(record(), in: slot, name)
  }

  package mutating func map(
    _ name: StaticString, _ entries: @autoclosure () -> [(key: String, value: Value)]
  ) {
    guard let slot = slot(toSet: name) else { return }
    let entries = entries()
    put(entries.isEmpty ? nil : builder.map(entries), in: slot, name)
  }

  /// Sets any field to a value made by a builder of the same site; `nil` leaves it empty.
  package mutating func set(_ name: StaticString, _ value: @autoclosure () -> Value?) {
    guard let slot = slot(toSet: name) else { return }
    put(value(), in: slot, name)
  }

  private func put(_ value: Value?, in slot: Int, _ name: StaticString) {
    let value = value ?? .none
    precondition(
      fits(value, builder.schema.allKinds[first + slot]), "'\(name)' is declared as another kind")
    builder.check(value)
    builder.tape.nodes[Int(record.start) + slot] = value
  }

  /// Where the field lies in the record; `nil` if no template reads it.
  private mutating func slot(toSet name: StaticString) -> Int? {
    let slot = slot(name)
    return builder.isRead[first + slot] ? slot : nil
  }

  private mutating func slot(_ name: StaticString) -> Int {
    // A literal lies at one place, so most names need not be read to be known again.
    if next < count, name.hasPointerRepresentation,
      builder.literals[first + next] == Literal(name)
    {
      defer { next = next + 1 == count ? 0 : next + 1 }
      return next
    }
    let fields = builder.schema.records[Int(record.detail)].fields
    for step in 0..<count {
      let slot = next + step < count ? next + step : next + step - count
      if equal(name, fields[slot].name) {
        next = slot + 1 == count ? 0 : slot + 1
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
