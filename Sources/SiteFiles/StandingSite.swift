import Diagnostics

/// What is in the output folder before a build.
struct StandingSite {
  /// Something that sitegen did not make.
  struct Foreign {
    /// The folder it is in, relative to the root, empty for the root.
    var folder: String
    var entry: FolderEntry

    /// Its path, with U+FFFD for bytes that are not UTF-8.
    var path: String {
      let name = entry.shownName
      return folder.isEmpty ? name : "\(folder)/\(name)"
    }
  }

  let root: OpenFolder
  var manifest: Manifest?
  var manifestBytes: [UInt8] = []

  /// The listed files that are there.
  var own: Set<String> = []
  var foreign: [Foreign] = []

  /// The folders that hold, or will hold, files of ours.
  var folders: Set<String> = []

  /// Whether there is anything at all that is not ours.
  var isClaimed: Bool { manifest != nil || foreign.isEmpty }

  /// Lists the folder; whole folders without a file of ours, old or new, are one foreign entry.
  init(_ root: OpenFolder, newFolders: Set<String>, on disk: Disk) throws {
    self.root = root
    let entries = try disk.entries(of: root)
    let name = Array(Manifest.name.utf8CString)
    if entries.contains(where: { $0.kind == .file && $0.name == name }) {
      manifestBytes = try disk.read(Manifest.name, in: root)
      manifest = Manifest(bytes: manifestBytes)
    }
    let listed = Set(manifest?.entries.map(\.path) ?? [])
    var possible = newFolders
    for path in listed { possible.formUnion(OutputPath.folders(of: path)) }
    try list(root, "", entries, listed: listed, possible: possible, on: disk)
  }

  private mutating func list(
    _ folder: OpenFolder, _ path: String, _ entries: [FolderEntry], listed: Set<String>,
    possible: Set<String>, on disk: Disk
  ) throws {
    for entry in entries {
      let inner = entry.text.map { path.isEmpty ? $0 : "\(path)/\($0)" }
      switch (entry.kind, inner) {
      case (.file, Manifest.name?) where manifest != nil: continue
      case (.file, let inner?) where listed.contains(inner): own.insert(inner)
      case (.folder, let inner?) where possible.contains(inner):
        folders.insert(inner)
        let open = try disk.openFolder(entry.name, in: folder)
        try list(
          open, inner, disk.entries(of: open), listed: listed, possible: possible, on: disk)
      default: foreign.append(Foreign(folder: path, entry: entry))
      }
    }
  }

  /// Returns the foreign entries that stay beside `files`, or throws what cannot be.
  ///
  /// - `output-not-ours`: there are files, but no manifest that can be read.
  /// - `foreign-in-the-way`: something of others has a path that the new site needs. With
  ///   `isForced` a file or link gives way to a file; a folder never does.
  func kept(
    beside files: Set<String>, newFolders: Set<String>, isForced: Bool, shown: String
  ) throws(Diagnostic) -> [Foreign] {
    if !isClaimed, !isForced {
      let isDamaged = foreign.contains { $0.path == Manifest.name }
      throw Diagnostic(
        .error, "output-not-ours",
        isDamaged
          ? "the list of what sitegen made, \"\(shown)/\(Manifest.name)\", is damaged"
          : "\"\(shown)\" is not empty and was not made by sitegen",
        help: "name an empty or new folder with --output, or build into this one with --force; "
          + "files of other names are kept")
    }
    var kept: [Foreign] = []
    for item in foreign {
      let path = item.path
      if path == Manifest.name, item.entry.kind != .folder { continue }
      guard path == Manifest.name || files.contains(path) || newFolders.contains(path) else {
        kept.append(item)
        continue
      }
      let givesWay = item.entry.kind != .folder && files.contains(path)
      if givesWay, isForced { continue }
      throw Diagnostic(
        .error, "foreign-in-the-way",
        "\"\(shown)/\(path)\" was not made by sitegen, but the site needs that name",
        help: givesWay
          ? "move it away, or build with --force to replace it" : "move it away or rename it")
    }
    return kept
  }
}
