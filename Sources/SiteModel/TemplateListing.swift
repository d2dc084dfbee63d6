/// One template of a theme, with the page it makes and what it draws on.
package struct TemplateListing: Sendable {
  /// The fields of one record that a page uses, in the order they are declared in.
  package struct FieldUse: Sendable {
    package var record: String
    package var fields: [String]

    package init(record: String, fields: [String]) {
      self.record = record
      self.fields = fields
    }
  }

  /// The kind of page; `nil` for a template that no page draws on.
  package var kind: String?
  package var file: String

  /// Names of the templates it extends, nearest first.
  package var parents: [String] = []

  /// Names of the templates it includes at any depth, sorted.
  package var partials: [String] = []

  /// Whether the data name some of the templates it includes.
  package var takesAnyPartial = false
  package var fields: [FieldUse] = []

  package init(
    kind: String? = nil, file: String, parents: [String] = [], partials: [String] = [],
    takesAnyPartial: Bool = false, fields: [FieldUse] = []
  ) {
    self.kind = kind
    self.file = file
    self.parents = parents
    self.partials = partials
    self.takesAnyPartial = takesAnyPartial
    self.fields = fields
  }
}
