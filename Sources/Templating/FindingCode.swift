internal import Diagnostics

/// What can be wrong with a template or its values; the codes are stable, for searching and for tests.
package enum FindingCode: String, Sendable, CaseIterable {
  // Reading a template.
  case unclosedTag = "unclosed-tag"
  case unclosedSection = "unclosed-section"
  case wrongClose = "wrong-close"
  case badName = "bad-name"
  case badEncoding = "bad-encoding"
  case duplicateTemplate = "duplicate-template"

  // Names and filters.
  case unknownName = "unknown-name"
  case unknownPartial = "unknown-partial"
  case unknownBlock = "unknown-block"
  case unknownFilter = "unknown-filter"
  case badFilterArgument = "bad-filter-argument"
  case wrongType = "wrong-type"

  // Where values may stand.
  case unsafePosition = "unsafe-position"
  case unquotedAttribute = "unquoted-attribute"
  case splitHTML = "split-html"
  case unsafeURL = "unsafe-url"
  case rawText = "raw-text"

  case limit
  case badJSON = "bad-json"
}

extension Diagnostic {
  init(
    _ code: FindingCode, _ message: String, at position: SourcePosition? = nil, help: String? = nil
  ) {
    self.init(.error, code.rawValue, message, at: position, help: help)
  }
}

extension SourceText {
  func diagnostic(
    _ code: FindingCode, _ message: String, at range: Range<Int>, label: String? = nil,
    help: String? = nil
  ) -> Diagnostic {
    diagnostic(.error, code.rawValue, message, at: range, label: label, help: help)
  }
}
