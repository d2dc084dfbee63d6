package import Diagnostics
package import SiteModel

/// Rules for the path of a published file.
enum OutputPath {
  /// Why `path` cannot be published, or `nil` if it can.
  ///
  /// A path is relative, `/`-separated, and stays below the root; no part is empty, `.`, `..`,
  /// longer than file systems allow (255 bytes) or holds a control character or backslash.
  static func problem(with path: String) -> String? {
    if path.isEmpty { return "is empty" }
    if path == Manifest.name { return "is where sitegen lists what it made" }
    var length = 0
    var part: [UInt8] = []
    for byte in path.utf8 {
      length += 1
      if byte < 0x20 || byte == 0x7F { return "holds a control character" }
      if byte == UInt8(ascii: "\\") { return "holds a backslash" }
      if byte != UInt8(ascii: "/") {
        part.append(byte)
      } else {
        if let problem = problem(withPart: part) { return problem }
        part.removeAll(keepingCapacity: true)
      }
    }
    if length > 4000 { return "is too long" }
    return problem(withPart: part)
  }

  private static func problem(withPart part: [UInt8]) -> String? {
    let dot = UInt8(ascii: ".")
    if part.isEmpty { return "is not relative, or has an empty part" }
    if part == [dot] || part == [dot, dot] { return "would leave the output folder" }
    if part.count > 255 { return "has a part longer than 255 bytes" }
    return nil
  }

  /// The same for two paths that a disk which ignores case, as is usual on macOS and Windows,
  /// would take for one.
  static func folded(_ path: String) -> [UInt8] {
    var bytes = Array(path.utf8)
    for index in bytes.indices {
      if bytes[index] >= 0x80 { return Array(path.lowercased().utf8) }
      if (0x41...0x5A).contains(bytes[index]) { bytes[index] |= 0x20 }
    }
    return bytes
  }

  /// The folders that lead to `path`, the outermost first.
  static func folders(of path: String) -> [String] {
    var folders: [String] = []
    for index in path.utf8.indices where path.utf8[index] == UInt8(ascii: "/") {
      folders.append(String(path[..<index]))
    }
    return folders
  }

  /// The folder of `path` (empty at the root) and the name in it.
  static func split(_ path: String) -> (folder: Substring, name: Substring) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path[...]) }
    return (path[..<slash], path[path.utf8.index(after: slash)...])
  }

  /// Byte order, which no locale and no Unicode version changes.
  static func precedes(_ lhs: String, _ rhs: String) -> Bool {
    let order = lhs.utf8.withContiguousStorageIfAvailable { left in
      rhs.utf8.withContiguousStorageIfAvailable { right in
        let count = min(left.count, right.count)
        for index in 0..<count where left[index] != right[index] {
          return left[index] < right[index]
        }
        return left.count < right.count
      }
    }
    return (order ?? nil) ?? lhs.utf8.lexicographicallyPrecedes(rhs.utf8)
  }
}

/// Returns the files in the order of their paths' bytes, or throws what is wrong with a path.
///
/// `bad-output-path` for a path that no site may have; `output-collision` for two files on one
/// path, also where only case differs, and for a file where another needs a folder.
package func checkedOutput(_ files: [OutputFile]) throws(Diagnostic) -> [OutputFile] {
  for file in files {
    guard let problem = OutputPath.problem(with: file.path) else { continue }
    throw Diagnostic(.error, "bad-output-path", "the path \"\(file.path)\" \(problem)")
  }
  let sorted = files.sorted { OutputPath.precedes($0.path, $1.path) }
  var taken: [[UInt8]: String] = [:]
  taken.reserveCapacity(sorted.count)
  for file in sorted {
    if let other = taken.updateValue(file.path, forKey: OutputPath.folded(file.path)) {
      let message =
        other == file.path
        ? "two files would be published at \"\(other)\""
        : "\"\(other)\" and \"\(file.path)\" differ only in case and would be one file on many disks"
      throw Diagnostic(.error, "output-collision", message)
    }
  }
  var folders: Set<String> = []
  for file in sorted {
    for folder in OutputPath.folders(of: file.path) where folders.insert(folder).inserted {
      guard let other = taken[OutputPath.folded(folder)] else { continue }
      throw Diagnostic(
        .error, "output-collision",
        "\"\(other)\" would be a file, but \"\(file.path)\" needs a folder of that name")
    }
  }
  return sorted
}
