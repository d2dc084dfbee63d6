package import Diagnostics
package import Parallelism
package import SiteModel

/// Reads a seeds folder: articles and settings with their bytes, other files by name.
///
/// `.md`, `.markdown` and `.txt` files at any depth are articles; names that start with `_` or `.`
/// are passed over, folders so named with all in them. Findings: `no-seeds-folder`, `no-articles`,
/// `settings-file-name`, `too-large`, and those of `FileTree`. Throws a `FileFailure` for a file
/// that cannot be read.
package func readSeeds(
  at path: String, jobs: Int = 1, meter: WorkMeter? = nil
) throws -> Diagnosed<SeedFolder> {
  let name = FileTree.shown(path)
  let disk = Disk()
  guard let place = try? RealPath(path), place.missing.isEmpty, place.isFolder else {
    return Diagnosed(SeedFolder(name: name), [noSeedsFolder(name)])
  }
  var tree = try FileTree(path, on: disk) { $0.hasPrefix("_") || $0.hasPrefix(".") }
  var articles: [String] = []
  var settings: [String] = []
  var others: [String] = []
  for path in tree.paths {
    if SeedFolder.settingsNames.contains(path) {
      settings.append(path)
    } else if SeedFolder.isArticle(path) {
      articles.append(path)
    } else {
      if !path.contains("/") { tree.checkSettingsName(path) }
      others.append(path)
    }
  }
  var folder = SeedFolder(name: name)
  var diagnostics = tree.diagnostics
  meter?.begin("read", of: articles.count)
  (folder.articles, diagnostics) = try read(articles, in: tree, on: disk, jobs, diagnostics, meter)
  (folder.settings, diagnostics) = try read(settings, in: tree, on: disk, jobs, diagnostics)
  folder.attachments = try inParallel(others.count, jobs: jobs) {
    [others, root = tree.root] index in
    Attachment(
      path: others[index], location: "\(path)/\(others[index])",
      pixelSize: try disk.pixelSize(others[index], in: root))
  }
  if folder.articles.isEmpty, diagnostics.isEmpty { diagnostics.append(noArticles(name)) }
  return Diagnosed(folder, diagnostics.sorted())
}

/// Reads one file of a seeds folder again; `nil` where it is not a file any longer, or too large.
///
/// A link is followed within the folder only.
package func readSeed(_ path: String, in folder: String) throws -> [UInt8]? {
  guard let root = try? RealPath(folder), let place = try? RealPath("\(folder)/\(path)"),
    place.missing.isEmpty, !place.isFolder, place.existing.starts(with: root.existing)
  else { return nil }
  let disk = Disk()
  return try disk.read(path, in: disk.openFolder(at: folder), limit: fileLimit)
}

/// Reads every file of a templates folder: layouts, partials, strings, assets.
///
/// Names that start with `.` are passed over. Findings: `no-templates-folder` and those of
/// `FileTree`.
package func readTemplates(at path: String, jobs: Int = 1) throws -> Diagnosed<[SourceFile]> {
  let name = FileTree.shown(path)
  guard let place = try? RealPath(path), place.missing.isEmpty, place.isFolder else {
    return Diagnosed(
      [],
      [
        Diagnostic(
          .error, "no-templates-folder", "there is no folder \"\(name)\" with templates",
          help: "copy the templates folder that comes with sitegen, or name one with --templates")
      ])
  }
  let tree = try FileTree(path, on: Disk()) { $0.hasPrefix(".") }
  let (files, diagnostics) = try read(tree.paths, in: tree, on: Disk(), jobs, tree.diagnostics)
  return Diagnosed(files, diagnostics.sorted())
}

private let fileLimit = 64 << 20

/// Reads files in parallel; one above the limit becomes a finding instead.
private func read(
  _ paths: [String], in tree: FileTree, on disk: Disk, _ jobs: Int, _ diagnostics: [Diagnostic],
  _ meter: WorkMeter? = nil
) throws -> ([SourceFile], [Diagnostic]) {
  let read = try inParallel(paths.count, jobs: jobs, meter: meter) { [root = tree.root] index in
    try disk.read(paths[index], in: root, limit: fileLimit).map {
      SourceFile(path: paths[index], bytes: $0)
    }
  }
  var diagnostics = diagnostics
  for (path, file) in zip(paths, read) where file == nil {
    diagnostics.append(
      Diagnostic(
        .error, "too-large", "the file has more than 64 MiB",
        at: SourcePosition(file: "\(tree.name)/\(path)", line: 1, column: 1),
        help: "split it, or put _ before its name to leave it out"))
  }
  return (read.compactMap { $0 }, diagnostics)
}

private func noSeedsFolder(_ name: String) -> Diagnostic {
  Diagnostic(
    .error, "no-seeds-folder", "there is no folder \"\(name)\" with articles",
    help: "make it and put articles in it as .txt or .md files, such as "
      + "\(name)/first-article.txt, or name another folder with --source")
}

private func noArticles(_ name: String) -> Diagnostic {
  Diagnostic(
    .error, "no-articles", "there is no article in \"\(name)\"",
    help: "paste one into a .txt or .md file there, such as \(name)/first-article.txt; names that "
      + "start with _ or . are passed over")
}

extension FileTree {
  /// Warns of a file at the top that may have been meant as settings, such as `site.yaml`.
  fileprivate mutating func checkSettingsName(_ name: String) {
    guard let dot = name.lastIndex(of: "."), ["yml", "yaml"].contains(name[dot...].dropFirst())
    else { return }
    let meant = name[..<dot] + ".yml"
    let known = SeedFolder.settingsNames
    let near =
      known.contains(String(meant)) ? String(meant) : suggestions(for: name, among: known).first
    guard let near else { return }
    warn(
      "settings-file-name", name, "\"\(name)\" is not a name that settings are read from",
      "did you mean \"\(near)\"?")
  }
}
