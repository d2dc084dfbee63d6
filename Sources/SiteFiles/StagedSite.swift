import Synchronization

/// The new site in the making, beside the old one; nothing of it exists before a file goes into it.
final class StagedSite: Sendable {
  private let name: String
  private let parent: OpenFolder
  private let disk: Disk
  private let made = Mutex<(root: OpenFolder?, folders: Set<String>)>((nil, []))

  init(_ place: OutputPlace, in parent: OpenFolder, on disk: Disk) {
    name = place.stagingName
    self.parent = parent
    self.disk = disk
  }

  /// The root, made now if it was not.
  func root() throws -> OpenFolder {
    try made.withLock { made in try root(&made.root) }
  }

  /// Opens the folder at `path`, empty for the root, made now if it was not.
  func folder(_ path: String) throws -> OpenFolder {
    try made.withLock { made in
      let root = try root(&made.root)
      guard !path.isEmpty else { return root }
      for folder in OutputPath.folders(of: path) + [path]
      where made.folders.insert(folder).inserted {
        try disk.makeFolder(folder, in: root)
      }
      return try disk.openFolder(path, in: root)
    }
  }

  private func root(_ root: inout OpenFolder?) throws -> OpenFolder {
    if let root { return root }
    try disk.makeFolder(name, in: parent)
    let opened = try disk.openFolder(name, in: parent)
    root = opened
    return opened
  }
}
