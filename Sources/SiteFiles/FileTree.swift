#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Diagnostics

/// The files below a folder that is read: their paths in byte order, and what was passed over.
struct FileTree {
  /// As the author named the folder, without a slash at the end.
  let name: String
  let root: OpenFolder
  private(set) var paths: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Lists the folder; names for which `isSkipped` holds are passed over, folders with all in them.
  ///
  /// A link to a file within the folder counts as a file. Other links are never followed, so that
  /// nothing outside is published and no loop is entered: `link-outside`, `link-to-folder`,
  /// `broken-link`. Also warned of: `bad-file-name` (not UTF-8) and `not-a-file` (a device).
  init(_ path: String, on disk: Disk, isSkipped: (_ name: String) -> Bool) throws {
    name = Self.shown(path)
    root = try disk.openFolder(at: path)
    let real = try RealPath(path).existing
    try list(root, "", real, disk, isSkipped)
    paths.sort(by: OutputPath.precedes)
    diagnostics.sort()
  }

  /// The path as it is shown and joined with others: no `./` before it and no `/` after it.
  static func shown(_ path: String) -> String {
    var name = path[...]
    while name.hasPrefix("./"), name.utf8.count > 2 { name = name.dropFirst(2) }
    while name.utf8.count > 1, name.hasSuffix("/") { name = name.dropLast() }
    return String(name)
  }

  private mutating func list(
    _ folder: OpenFolder, _ prefix: String, _ real: [String], _ disk: Disk,
    _ isSkipped: (String) -> Bool
  ) throws {
    for entry in try disk.entries(of: folder) {
      let path = prefix + (entry.text ?? entry.shownName)
      guard let text = entry.text else {
        warn("bad-file-name", path, "the name is not UTF-8, so the file is not read", "rename it")
        continue
      }
      if isSkipped(text) { continue }
      switch entry.kind {
      case .file: paths.append(path)
      case .folder:
        try list(
          disk.openFolder(entry.name, in: folder), path + "/", real, disk, isSkipped)
      case .link: followLink(path, real)
      case .other:
        warn("not-a-file", path, "neither a file nor a folder, so it is not read", nil)
      }
    }
  }

  private mutating func followLink(_ path: String, _ real: [String]) {
    guard let target = try? RealPath("\(name)/\(path)"), target.missing.isEmpty else {
      return warn(
        "broken-link", path, "the symbolic link leads nowhere, so it is not read",
        "put the file itself there, or remove the link")
    }
    if !target.existing.starts(with: real) {
      warn(
        "link-outside", path, "the symbolic link leads out of \"\(name)\", so it is not read",
        "put a copy of the file there")
    } else if target.isFolder {
      warn(
        "link-to-folder", path, "the symbolic link leads to a folder, so it is not read",
        "a folder is read in its own place only; move it here or remove the link")
    } else {
      paths.append(path)
    }
  }

  mutating func warn(_ code: String, _ path: String, _ message: String, _ help: String?) {
    diagnostics.append(
      Diagnostic(
        .warning, code, message,
        at: SourcePosition(file: "\(name)/\(path)", line: 1, column: 1), help: help))
  }
}
