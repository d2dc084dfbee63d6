import Diagnostics
import SiteModel
import Templating

/// The files of a templates folder, sorted by what they are.
struct ThemeFiles: Sendable {
  var templates: [TemplateSource] = []
  var strings: [SourceFile] = []
  var assets: [SourceFile] = []

  /// Sorts `files` of the folder called `name`, and takes from `fallback` what they lack: each
  /// template by its name, each asset by its path; strings are kept from both, word by word.
  static func sorted(
    _ files: [SourceFile], name: String, fallback: [SourceFile]
  ) -> Diagnosed<ThemeFiles> {
    var theme = ThemeFiles()
    var diagnostics: [Diagnostic] = []
    var paths: [String: String] = [:]
    for file in files {
      let shown = SourceFile(path: "\(name)/\(file.path)", bytes: file.bytes)
      if let template = templateName(of: file) {
        if let other = paths.updateValue(shown.path, forKey: template) {
          diagnostics.append(
            Diagnostic(
              .error, "duplicate-template",
              "'\(other)' and '\(shown.path)' are both named '\(template)'",
              at: SourcePosition(file: shown.path, line: 1, column: 1),
              help: "rename one of them: templates are named by their files, whatever the folder"))
        }
        theme.templates.append(
          TemplateSource(name: template, path: shown.path, bytes: file.bytes))
      } else if file.path.hasPrefix("strings/") {
        theme.strings.append(shown)
      } else if file.path.hasPrefix("assets/") {
        theme.assets.append(file)
      }
    }
    let assets = Set(theme.assets.map(\.path))
    for file in fallback {
      if let template = templateName(of: file) {
        guard paths[template] == nil else { continue }
        theme.templates.append(
          TemplateSource(
            name: template, path: "\(fallbackName)/\(file.path)", bytes: file.bytes))
      } else if file.path.hasPrefix("strings/") {
        theme.strings.append(file)
      } else if file.path.hasPrefix("assets/"), !assets.contains(file.path) {
        theme.assets.append(file)
      }
    }
    theme.appendVariables()
    theme.assets.sort { $0.path < $1.path }
    return Diagnosed(theme, diagnostics)
  }

  /// Puts `assets/theme.css` at the end of the style sheet, so that a look of other colours and
  /// faces is a few lines, and pages ask for one file still.
  private mutating func appendVariables() {
    guard let theme = assets.firstIndex(where: { $0.path == "assets/theme.css" }),
      let sheet = assets.firstIndex(where: { $0.path == "assets/site.css" })
    else { return }
    assets[sheet].bytes += [0x0A] + assets[theme].bytes
    assets.remove(at: theme)
  }

  /// What diagnostics call the default look's folder.
  static let fallbackName = "default templates"

  private static func templateName(of file: SourceFile) -> String? {
    guard file.path.hasSuffix(".mustache") else { return nil }
    return String(file.name.dropLast(".mustache".count))
  }
}
