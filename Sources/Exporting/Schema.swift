import JSONText

/// The shape of a value in a data file, from which its JSON Schema is written.
indirect enum Shape: Sendable {
  /// `pattern` is an ECMA 262 regular expression; the schemas use anchors, classes and counts only.
  case text(pattern: String? = nil)
  case choice([String])
  case integer(least: Int)
  case number
  case truth
  case list(Shape)
  case object([Property])
}

/// A member of an object; what may be absent is not stated by any article.
struct Property: Sendable {
  var name: String
  var shape: Shape
  var isRequired: Bool
  var summary: String

  init(_ name: String, _ shape: Shape, _ summary: String = "", optional: Bool = false) {
    self.name = name
    self.shape = shape
    self.summary = summary
    isRequired = !optional
  }
}

extension JSONWriter {
  /// Writes `shape` in the keywords of JSON Schema, draft 2020-12.
  ///
  /// Objects are closed: a member that the schema does not name is a fault, so that no export can
  /// grow one without its being documented.
  mutating func schema(_ shape: Shape, summary: String = "") {
    object { json in
      json.keywords(shape)
      if !summary.isEmpty { json.member("description", summary) }
    }
  }

  mutating func keywords(_ shape: Shape) {
    switch shape {
    case .text(let pattern):
      member("type", "string")
      member("pattern", pattern)
    case .choice(let values): member("enum", values)
    case .integer(let least):
      member("type", "integer")
      member("minimum", least)
    case .number: member("type", "number")
    case .truth: member("type", "boolean")
    case .list(let element):
      member("type", "array")
      name("items")
      schema(element)
    case .object(let properties):
      member("type", "object")
      object("properties") { json in
        for property in properties {
          json.lineBreak()
          json.name(property.name)
          json.schema(property.shape, summary: property.summary)
        }
      }
      member("required", properties.filter(\.isRequired).map(\.name))
      member("additionalProperties", false)
    }
  }
}
