package import Diagnostics

/// One template rendered with JSON data, for authors who try things out and for outside suites.
package struct TrialPage {
  private let template: TemplateSource
  private let partials: [TemplateSource]
  private let profile: Profile

  /// Takes the template and those it may include or extend.
  package init(_ template: TemplateSource, partials: [TemplateSource], profile: Profile) {
    self.template = template
    self.partials = partials
    self.profile = profile
  }

  /// Renders with `json` as the data, or says what is wrong with template or data.
  ///
  /// Objects are open maps, so under the `site` profile a name that they lack is an error where it
  /// is printed. `{"$html": "…"}` is trusted markup, `{"$date": "…"}` a date.
  package func rendered(json: [UInt8], file: String) -> Diagnosed<[UInt8]?> {
    let page = PageKind("page", template: template.name, root: nil)
    let schema = Schema(records: [], pages: [page])
    let others = partials.filter { $0.name != template.name }
    let theme = Theme.compile([template] + others, for: schema, profile: profile)
    let values = ValueBuilder(schema)
    let root: Value
    do throws(Diagnostic) {
      root = try JSONReader.value(json, file: file, into: values)
    } catch {
      return Diagnosed(nil, (theme.diagnostics + [error]).sorted())
    }
    guard theme.diagnostics.isEmpty else { return Diagnosed(nil, theme.diagnostics) }
    return theme.value.render(page.name, root, in: values, as: template.path)
  }
}
