package import Diagnostics
import SiteFiles
import SiteModel
package import SitePipeline

/// Where a preview takes its site from.
package struct PreviewSource: Sendable {
  /// The seeds folder as the author named it.
  package var seeds: String

  /// The templates folder as the author named it.
  package var templates: String

  /// Reads the theme.
  package var theme: @Sendable () throws -> Diagnosed<ThemeFolder>
  package var settings: BuildSettings

  package init(
    seeds: String, templates: String, settings: BuildSettings,
    theme: @escaping @Sendable () throws -> Diagnosed<ThemeFolder>
  ) {
    self.seeds = seeds
    self.templates = templates
    self.settings = settings
    self.theme = theme
  }

  var folders: [String] { [seeds, templates] }
}

/// What a preview knows of its source: the folders as they were read, and every article as it was
/// understood.
struct SourceMemory: Sendable {
  private let source: PreviewSource
  private var seeds = Diagnosed(SeedFolder(name: ""))
  private var theme = Diagnosed(ThemeFolder(name: "", files: []))
  private var isRead = false
  private var articles = BuildMemory()

  init(_ source: PreviewSource) { self.source = source }

  /// What a site is composed of.
  struct Contents: Sendable {
    /// `nil` where the folders themselves have errors.
    var seeds: AnnotatedSeeds?
    var theme: ThemeFolder
    /// Findings in the folders.
    var diagnostics: [Diagnostic]
  }

  /// Reads what changed, or everything where that is not certain.
  mutating func contents(after changes: Set<FolderChange>) throws -> Contents {
    let isPlain = isRead && changes.allSatisfy { $0.folder == source.seeds && $0.isWritten }
    let isTaken = isPlain ? try takeOver(changes) : false
    if !isTaken {
      isRead = false
      seeds = try readSeeds(at: source.seeds, jobs: source.settings.jobs)
      theme = try source.theme()
      isRead = true
    }
    let found = seeds.diagnostics + theme.diagnostics
    guard !found.contains(where: { $0.severity == .error }) else {
      return Contents(seeds: nil, theme: theme.value, diagnostics: found)
    }
    let annotated = annotate(seeds.value, source.settings, reusing: &articles)
    return Contents(seeds: annotated, theme: theme.value, diagnostics: found)
  }

  /// Reads articles and settings that were there before; false if anything else has changed.
  private mutating func takeOver(_ changes: Set<FolderChange>) throws -> Bool {
    var value = seeds.value
    for path in changes.compactMap(\.path) {
      if let place = value.articles.firstIndex(where: { $0.path == path }) {
        guard let bytes = try readSeed(path, in: source.seeds) else { return false }
        value.articles[place].bytes = bytes
      } else if let place = value.settings.firstIndex(where: { $0.path == path }) {
        guard let bytes = try readSeed(path, in: source.seeds) else { return false }
        value.settings[place].bytes = bytes
      } else {
        return false
      }
    }
    seeds.value = value
    return true
  }
}
