#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Diagnostics

/// Where a site is published: a name in an open folder, all symbolic links resolved.
struct OutputPlace {
  /// The folder that holds the site, or `nil` while it does not exist.
  var parent: OpenFolder?
  var name: String

  /// As the author named it, for messages.
  var shown: String

  /// The new site before the exchange, the old one after it.
  var stagingName: String { ".\(name).sitegen-new" }

  /// The old site, for an instant, where the disk cannot exchange.
  var retiredName: String { ".\(name).sitegen-old" }
  var lockName: String { ".\(name).sitegen-lock" }

  /// What the last build was made from and left (`BuildRecord`).
  var recordName: String { ".\(name).sitegen-state" }

  /// Finds the place and refuses one that overlaps an input.
  ///
  /// - `output-not-a-folder`: a file, a link that leads nowhere, or the root of the disk.
  /// - `output-overlaps`: it is, holds or lies within one of `inputs`.
  init(
    _ path: String, apartFrom inputs: [String], makingParents: Bool, on disk: Disk
  ) throws {
    shown = path
    let real = try RealPath(path)
    if real.missing.isEmpty, !real.isFolder {
      throw Diagnostic(
        .error, "output-not-a-folder", "the output \"\(path)\" is not a folder",
        help: "name another folder with --output, or move the file away")
    }
    let parts = real.existing + real.missing
    guard let name = parts.last else {
      throw Diagnostic(
        .error, "output-not-a-folder", "the output \"\(path)\" is the root of the disk",
        help: "name another folder with --output")
    }
    self.name = name
    for input in inputs {
      let other = try RealPath(input)
      let otherParts = other.existing + other.missing
      guard parts.starts(with: otherParts) || otherParts.starts(with: parts) else { continue }
      let relation =
        parts == otherParts
        ? "is also read from" : parts.count > otherParts.count ? "lies within" : "holds"
      throw Diagnostic(
        .error, "output-overlaps", "the output folder \"\(path)\" \(relation) \"\(input)\"",
        help: "name a folder beside it with --output, so that nothing you wrote can be lost")
    }
    let missingParents = real.missing.dropLast()
    guard missingParents.isEmpty || makingParents else { return }
    let existing = real.missing.isEmpty ? Array(real.existing.dropLast()) : real.existing
    var folder = try disk.openFolder(at: "/" + existing.joined(separator: "/"))
    for part in missingParents {
      if try disk.status(part, in: folder) == nil { try disk.makeFolder(part, in: folder) }
      folder = try disk.openFolder(part, in: folder)
    }
    parent = folder
  }
}

/// The parts of a path with links and dots resolved as far as it exists, and the parts that do not.
struct RealPath {
  var existing: [String]
  var missing: [String]
  var isFolder: Bool

  init(_ path: String) throws {
    var head = path.isEmpty ? "." : path
    var missing: [String] = []
    while true {
      if let resolved = realpath(head, nil) {
        defer { free(resolved) }
        var status = stat()
        isFolder = stat(resolved, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
        existing = String(cString: resolved).split(separator: "/").map(String.init)
        self.missing = missing
        return
      }
      guard errno == ENOENT else { throw FileFailure("find", path) }
      while head.utf8.count > 1, head.hasSuffix("/") { head.removeLast() }
      var status = stat()
      if lstat(head, &status) == 0 {
        throw Diagnostic(
          .error, "output-not-a-folder", "\"\(head)\" is a symbolic link that leads nowhere",
          help: "remove the link, or make the folder that it leads to")
      }
      let (folder, name) = OutputPath.split(head)
      guard name != "..", name != "." else { throw FileFailure("find", path, code: ENOENT) }
      missing.insert(String(name), at: 0)
      if folder.isEmpty { head = head.hasPrefix("/") ? "/" : "." } else { head = String(folder) }
    }
  }
}
