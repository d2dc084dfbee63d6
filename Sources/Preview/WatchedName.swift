/// Which names below a watched folder mean a change of the site.
enum WatchedName {
  /// Whether a file or folder of this name is an editor's own: swap and backup files, locks, names
  /// under which a file is written before it takes its place.
  static func isIgnored(_ name: String) -> Bool {
    if name.hasPrefix(".") || name.hasSuffix("~") { return true }
    // Emacs, LibreOffice, JetBrains.
    if name.hasPrefix("#"), name.hasSuffix("#") { return true }
    if name.hasPrefix("~$") || name.hasSuffix("___") { return true }
    let endings = [".swp", ".swo", ".swx", ".tmp", ".part", ".crdownload"]
    let lower = name.lowercased()
    return endings.contains { lower.hasSuffix($0) }
  }
}
