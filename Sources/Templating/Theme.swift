package import Diagnostics

/// Compiled templates, ready to make pages on any number of threads.
package struct Theme: Sendable {
  package let schema: Schema

  /// Compiles every page kind of `schema`, and checks the templates that no page uses.
  ///
  /// All mistakes are found in one run, sorted by place; a page kind with an error cannot be
  /// rendered.
  package static func compile(
    _ sources: [TemplateSource], for schema: Schema, profile: Profile = .site,
    wording: Wording = .english
  ) -> Diagnosed<Theme> {
    Diagnosed(Theme(schema: schema), [])
  }

  /// Renders one page of the named kind.
  ///
  /// `root` is a record of the kind's root type. `page` names the page in findings. The value is
  /// `nil` when any finding is an error. Asking for a kind that is not declared is our own mistake
  /// and stops the program.
  package func render(
    _ kind: String, _ root: Value, in values: ValueBuilder, as page: String
  ) -> Diagnosed<[UInt8]?> {
    Diagnosed(nil, [])
  }
}
