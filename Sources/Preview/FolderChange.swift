/// What happened below a watched folder.
package struct FolderChange: Hashable, Sendable {
  /// The folder as it was given to the watcher.
  package var folder: String

  /// The file's path below it; `nil` where anything in the folder may have changed.
  package var path: String?

  /// Whether the file is there, with new contents; otherwise files came, went or changed names.
  package var isWritten: Bool

  package init(_ folder: String, _ path: String? = nil, isWritten: Bool = false) {
    self.folder = folder
    self.path = path
    self.isWritten = isWritten
  }
}

/// Something that says when files below some folders change.
///
/// Folders that are not there yet, or go and come back, are watched once they are there.
protocol FolderWatching: AnyObject, Sendable {
  /// Waits up to `time` and returns what changed meanwhile.
  func changes(within time: Duration) -> [FolderChange]
}

/// Returns the best watcher that this system has.
func watcher(of folders: [String]) -> any FolderWatching {
  #if os(Linux)
    if let watcher = InotifyWatcher(folders) { return watcher }
  #endif
  return PollingWatcher(folders)
}
