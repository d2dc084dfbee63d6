#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Disk {
  /// Gives everything at `name`, whatever it is, a second place in `new`.
  ///
  /// Files get a second name (a copy where the disk has no links), folders are made again with the
  /// same permissions and times. True if all the names are links to what they were.
  @discardableResult
  func mirror(_ entry: FolderEntry, from old: OpenFolder, to new: OpenFolder) throws -> Bool {
    guard entry.kind == .folder else {
      if try link(entry.name, from: old, to: new) { return true }
      try copy(entry, from: old, to: new)
      return false
    }
    let source = try openFolder(entry.name, in: old)
    // What is mounted below would be left behind, or worse, taken for a copy and removed.
    guard try status(of: source).device == status(of: old).device else {
      throw FileFailure("carry over another disk mounted at", source.path, code: EXDEV)
    }
    try makeFolder(entry.name, in: new, mode: 0o700)
    let target = try openFolder(entry.name, in: new)
    for inner in try entries(of: source) { try mirror(inner, from: source, to: target) }
    try copyAttributes(of: source.descriptor, to: target.descriptor, target.path)
    return false
  }

  private func copy(_ entry: FolderEntry, from old: OpenFolder, to new: OpenFolder) throws {
    switch entry.kind {
    case .file:
      try write(read(entry.name, in: old), to: entry.name, in: new)
      let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW
      let source = openat(old.descriptor, entry.name, flags)
      let target = openat(new.descriptor, entry.name, flags)
      defer {
        if source >= 0 { close(source) }
        if target >= 0 { close(target) }
      }
      guard source >= 0, target >= 0 else { throw FileFailure("read", old.path(of: entry.name)) }
      try copyAttributes(of: source, to: target, new.path(of: entry.name))
    case .link:
      try step("link", new.path(of: entry.name))
      var target = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      guard readlinkat(old.descriptor, entry.name, &target, target.count - 1) > 0,
        symlinkat(target, new.descriptor, entry.name) == 0
      else { throw FileFailure("link", new.path(of: entry.name)) }
    case .folder, .other:
      throw FileFailure("carry over", old.path(of: entry.name), code: ENOTSUP)
    }
  }

  private func copyAttributes(
    of source: CInt, to target: CInt, _ path: @autoclosure () -> String
  ) throws {
    var status = stat()
    guard fstat(source, &status) == 0, fchmod(target, status.st_mode & 0o7777) == 0 else {
      throw FileFailure("set the permissions of", path())
    }
    #if canImport(Darwin)
      let times = [status.st_atimespec, status.st_mtimespec]
    #else
      let times = [status.st_atim, status.st_mtim]
    #endif
    guard futimens(target, times) == 0 else { throw FileFailure("set the times of", path()) }
  }

  /// Gives a folder the permissions of another.
  func copyPermissions(of source: OpenFolder, to target: OpenFolder) throws {
    let wanted = try status(of: source).permissions
    guard try status(of: target).permissions != wanted else { return }
    try step("set the permissions of", target.path)
    guard fchmod(target.descriptor, wanted) == 0 else {
      throw FileFailure("set the permissions of", target.path)
    }
  }

  /// Removes everything at `name`; links are removed, not followed, other disks are not entered.
  func removeTree(_ name: UnsafePointer<CChar>, in folder: OpenFolder) throws {
    guard let status = try status(name, in: folder) else { return }
    guard status.kind == .folder else { return try remove(name, in: folder) }
    do {
      let inner = try openFolder(name, in: folder)
      guard try self.status(of: folder).device == status.device else {
        throw FileFailure("remove another disk mounted at", inner.path, code: EXDEV)
      }
      // A folder that may not be written would keep its entries.
      if status.permissions & 0o300 != 0o300 { fchmod(inner.descriptor, 0o700) }
      for entry in try entries(of: inner) {
        if entry.kind == .folder {
          try removeTree(entry.name, in: inner)
        } else {
          try remove(entry.name, in: inner)
        }
      }
    }
    try removeFolder(name, in: folder)
  }
}
