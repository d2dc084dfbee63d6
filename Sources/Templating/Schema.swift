/// What templates may name: the record types of a site and the page kinds made from them.
///
/// The one place where fields are declared. Templates are checked against it when they are
/// compiled, values are laid out by it, and the reference for theme authors is printed from it.
package final class Schema: Sendable {
  package let records: [RecordType]
  package let pages: [PageKind]

  /// Every field name once; a name's place is its key.
  let keys: [String]

  let keyNumbers: [String: Int]
  private let recordNumbers: [String: Int]

  /// Record number times `keys.count` plus key gives the field's slot, or -1.
  let slots: [Int16]

  /// Field kinds with record names resolved, by record and slot.
  let kinds: [[Kind]]

  /// The same of all fields, one record after the other.
  let allKinds: [Kind]

  /// The number of each record's first field when all fields are counted.
  let firstFields: [Int]
  let fieldCount: Int

  /// Makes a schema; a record named by a field or page but not declared is our own mistake and
  /// stops the program.
  package init(records: [RecordType], pages: [PageKind]) {
    var recordNumbers: [String: Int] = [:]
    for (number, record) in records.enumerated() {
      precondition(
        recordNumbers.updateValue(number, forKey: record.name) == nil,
        "record '\(record.name)' is declared twice")
    }
    var keys: [String] = []
    var keyNumbers: [String: Int] = [:]
    for field in records.flatMap(\.fields) where keyNumbers[field.name] == nil {
      keyNumbers[field.name] = keys.count
      keys.append(field.name)
    }
    var slots = [Int16](repeating: -1, count: records.count * keys.count)
    for (number, record) in records.enumerated() {
      for (slot, field) in record.fields.enumerated() {
        guard let key = keyNumbers[field.name] else { continue }
        precondition(
          slots[number * keys.count + key] < 0, "'\(record.name).\(field.name)' is declared twice")
        slots[number * keys.count + key] = Int16(slot)
      }
    }
    kinds = records.map { record in
      record.fields.map { Kind($0.kind, in: recordNumbers, at: "\(record.name).\($0.name)") }
    }
    allKinds = kinds.flatMap(\.self)
    for page in pages {
      precondition(
        page.root == nil || page.root.flatMap { recordNumbers[$0] } != nil,
        "page '\(page.name)' has an undeclared root")
    }
    var fieldCount = 0
    firstFields = records.map { record in
      defer { fieldCount += record.fields.count }
      return fieldCount
    }
    self.fieldCount = fieldCount
    self.records = records
    self.pages = pages
    self.keys = keys
    self.keyNumbers = keyNumbers
    self.recordNumbers = recordNumbers
    self.slots = slots
  }

  /// Returns the number of a declared record type, for `ValueBuilder`; asking for another name is
  /// our own mistake and stops the program.
  package func record(_ name: String) -> RecordID {
    guard let number = recordNumbers[name] else {
      preconditionFailure("no record '\(name)' is declared")
    }
    return RecordID(number: number)
  }

  func slot(of key: Int, in record: Int) -> Int? {
    guard key < keys.count else { return nil }
    let slot = slots[record * keys.count + key]
    return slot < 0 ? nil : Int(slot)
  }

  func rootKind(of page: PageKind) -> Kind {
    page.root.flatMap { recordNumbers[$0] }.map { Kind.record($0) } ?? .any
  }
}

/// A record type of one schema.
package struct RecordID: Hashable, Sendable {
  let number: Int
}

/// A named set of fields.
package struct RecordType: Sendable {
  package let name: String
  package let summary: String
  package let fields: [Field]

  package init(_ name: String, _ summary: String, _ fields: [Field]) {
    self.name = name
    self.summary = summary
    self.fields = fields
  }

  package init(_ name: String, _ fields: [Field]) { self.init(name, "", fields) }
}

/// One field of a record type; every field may be empty.
package struct Field: Sendable {
  package let name: String
  package let kind: FieldKind
  package let summary: String

  package init(_ name: String, _ kind: FieldKind, _ summary: String = "") {
    self.name = name
    self.kind = kind
    self.summary = summary
  }
}

/// What a field holds.
package indirect enum FieldKind: Hashable, Sendable {
  case text
  /// Markup from the Markdown renderer or other trusted code; never what an author typed.
  case html
  case integer
  case decimal
  case truth
  case date
  case record(String)
  case list(FieldKind)
  /// Keys that only the data know, such as front matter extras.
  case map
}

/// A kind of page: which template makes it and what its names start from.
package struct PageKind: Sendable {
  package let name: String

  /// Name of its template, such as `article`.
  package let template: String

  /// Record type whose fields are the outermost names; `nil` for an open map.
  package let root: String?

  package init(_ name: String, template: String, root: String?) {
    self.name = name
    self.template = template
    self.root = root
  }
}

/// `FieldKind` with record names resolved, and `any` for what only run time knows.
///
/// A plain value without references, since compiling copies kinds all the time.
struct Kind: Hashable, Sendable {
  enum Base: Hashable, Sendable {
    case text, html, integer, decimal, truth, date, map, any
    case record(Int)
  }

  /// What it is, or what the innermost list holds.
  var base: Base

  /// How many lists lie around it.
  var lists = 0

  static let text = Kind(base: .text)
  static let html = Kind(base: .html)
  static let integer = Kind(base: .integer)
  static let truth = Kind(base: .truth)
  static let any = Kind(base: .any)

  static func record(_ number: Int) -> Kind { Kind(base: .record(number)) }

  /// What it is unless it is a list.
  var single: Base? { lists == 0 ? base : nil }

  var isList: Bool { lists > 0 }

  /// What a list holds.
  var element: Kind { Kind(base: base, lists: lists - 1) }

  private init(base: Base, lists: Int = 0) {
    self.base = base
    self.lists = lists
  }

  init(_ kind: FieldKind, in records: [String: Int], at place: String) {
    switch kind {
    case .text: base = .text
    case .html: base = .html
    case .integer: base = .integer
    case .decimal: base = .decimal
    case .truth: base = .truth
    case .date: base = .date
    case .map: base = .map
    case .list(let element):
      self = Kind(element, in: records, at: place)
      lists += 1
    case .record(let name):
      guard let number = records[name] else {
        preconditionFailure("'\(place)' names the undeclared record '\(name)'")
      }
      base = .record(number)
    }
  }
}
