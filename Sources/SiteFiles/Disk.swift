// The one place that calls the operating system. Every operation is a step that a `FaultPlan` can
// stop, every failure carries its path. Names are taken relative to an open folder.
//
// Nothing is synchronised to the platter: a site can always be built again, and the next build
// compares the published bytes themselves, so that it mends what a power cut may have taken.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import CRename

/// The file system.
struct Disk: Sendable {
  var faults: FaultPlan?

  /// False makes the disk behave as one that cannot exchange two names in one step.
  var canExchange = true

  /// False makes the disk behave as one without hard links.
  var canLink = true

  /// Stops here if the fault plan says so.
  func step(_ action: String, _ path: @autoclosure () -> String) throws {
    guard let outcome = faults?.next() else { return }
    switch outcome {
    case .failure(let code): throw FileFailure(action, path(), code: code)
    case .abandonment: throw Abandonment()
    case .exit(let status): _exit(status)
    }
  }

  // MARK: Folders

  /// Opens the folder at `path`, following symbolic links.
  func openFolder(at path: String) throws -> OpenFolder {
    try step("open", path)
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure("open", path) }
    return OpenFolder(owning: descriptor, path: path)
  }

  /// Opens a folder below `folder`; a symbolic link is not followed.
  func openFolder(_ name: UnsafePointer<CChar>, in folder: OpenFolder) throws -> OpenFolder {
    try step("open", folder.path(of: name))
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW
    let descriptor = openat(folder.descriptor, name, flags)
    guard descriptor >= 0 else { throw FileFailure("open", folder.path(of: name)) }
    return OpenFolder(owning: descriptor, path: folder.path(of: name))
  }

  /// Lists a folder, in no order.
  func entries(of folder: OpenFolder) throws -> [FolderEntry] {
    try step("list", folder.path)
    let descriptor = openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure("list", folder.path) }
    guard let stream = fdopendir(descriptor) else {
      let failure = FileFailure("list", folder.path)
      close(descriptor)
      throw failure
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw FileFailure("list", folder.path) }
        return entries
      }
      let name = Self.name(of: entry)
      if name == [0x2E, 0] || name == [0x2E, 0x2E, 0] { continue }
      entries.append(
        FolderEntry(name: name, kind: try kind(CInt(entry.pointee.d_type), name, in: folder)))
    }
  }

  private static let nameOffset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [CChar] {
    let start = UnsafeRawPointer(entry).advanced(by: nameOffset).assumingMemoryBound(to: CChar.self)
    return Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
  }

  private func kind(
    _ type: CInt, _ name: [CChar], in folder: OpenFolder
  ) throws -> FolderEntry.Kind {
    switch type {
    case CInt(DT_REG): return .file
    case CInt(DT_DIR): return .folder
    case CInt(DT_LNK): return .link
    case CInt(DT_UNKNOWN): return try status(name, in: folder)?.kind ?? .other
    default: return .other
    }
  }

  func makeFolder(
    _ name: UnsafePointer<CChar>, in folder: OpenFolder, mode: mode_t = 0o777
  ) throws {
    try step("make the folder", folder.path(of: name))
    guard mkdirat(folder.descriptor, name, mode) == 0 else {
      throw FileFailure("make the folder", folder.path(of: name))
    }
  }

  func removeFolder(_ name: UnsafePointer<CChar>, in folder: OpenFolder) throws {
    try step("remove", folder.path(of: name))
    guard unlinkat(folder.descriptor, name, CInt(AT_REMOVEDIR)) == 0 else {
      throw FileFailure("remove", folder.path(of: name))
    }
  }

  // MARK: Files

  /// What is at a name, a symbolic link itself rather than what it leads to; `nil` for nothing.
  func status(_ name: UnsafePointer<CChar>, in folder: OpenFolder) throws -> FileStatus? {
    var status = stat()
    guard fstatat(folder.descriptor, name, &status, CInt(AT_SYMLINK_NOFOLLOW)) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileFailure("look at", folder.path(of: name))
    }
    return FileStatus(status)
  }

  func status(of folder: OpenFolder) throws -> FileStatus {
    var status = stat()
    guard fstat(folder.descriptor, &status) == 0 else { throw FileFailure("look at", folder.path) }
    return FileStatus(status)
  }

  /// Reads a whole file; a symbolic link is not followed.
  func read(_ name: UnsafePointer<CChar>, in folder: OpenFolder) throws -> [UInt8] {
    let path = folder.path(of: name)
    try step("read", path)
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW
    let descriptor = openat(folder.descriptor, name, flags)
    guard descriptor >= 0 else { throw FileFailure("read", path) }
    defer { close(descriptor) }
    return try readAll(descriptor, path)
  }

  /// Reads a file that a path leads to, links included, or returns `nil` if it is larger than `limit`.
  func read(_ path: String, in folder: OpenFolder, limit: Int) throws -> [UInt8]? {
    let descriptor = openat(folder.descriptor, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFailure("read", folder.path(of: path)) }
    defer { close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) == 0, Int(status.st_size) > limit { return nil }
    return try readAll(descriptor, folder.path(of: path))
  }

  /// Reads the file at `path`, wherever its links lead.
  func read(_ path: String) throws -> [UInt8] {
    try step("read", path)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFailure("read", path) }
    defer { close(descriptor) }
    return try readAll(descriptor, path)
  }

  private func readAll(_ descriptor: CInt, _ path: @autoclosure () -> String) throws -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileFailure("read", path()) }
    // One byte more than the file has, so that the first read also shows that it ends there.
    var capacity = max(0, Int(status.st_size)) + 1
    var bytes: [UInt8] = []
    while true {
      var failure: FileFailure?
      let part = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        while count < capacity {
          let got = posixRead(descriptor, buffer.baseAddress?.advanced(by: count), capacity - count)
          if got < 0, errno == EINTR { continue }
          if got < 0 { failure = FileFailure("read", path()) }
          if got <= 0 { break }
          count += got
        }
      }
      if let failure { throw failure }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if part.count < capacity { return bytes }
      capacity = max(65_536, bytes.count)
    }
  }

  /// Whether the regular file at `name` holds exactly `bytes`; a missing one does not.
  func holds(_ bytes: [UInt8], _ name: UnsafePointer<CChar>, in folder: OpenFolder) throws -> Bool {
    try step("read", folder.path(of: name))
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK
    let descriptor = openat(folder.descriptor, name, flags)
    guard descriptor >= 0 else {
      if [ENOENT, ENOTDIR, ELOOP, EACCES].contains(errno) { return false }
      throw FileFailure("read", folder.path(of: name))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw FileFailure("read", folder.path(of: name))
    }
    guard FileStatus(status).kind == .file, Int(status.st_size) == bytes.count else { return false }
    let published = try readAll(descriptor, folder.path(of: name))
    // Several times as fast as comparing arrays.
    return published.count == bytes.count
      && published.withUnsafeBytes { left in
        bytes.withUnsafeBytes { right in
          guard let left = left.baseAddress, let right = right.baseAddress else { return true }
          return memcmp(left, right, bytes.count) == 0
        }
      }
  }

  /// Makes a new file that holds `bytes`.
  func write(_ bytes: [UInt8], to name: UnsafePointer<CChar>, in folder: OpenFolder) throws {
    try step("make", folder.path(of: name))
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = openat(folder.descriptor, name, flags, 0o666 as mode_t)
    guard descriptor >= 0 else { throw FileFailure("make", folder.path(of: name)) }
    try writeAll(bytes, descriptor, folder.path(of: name))
  }

  /// Adds `bytes` to the end of a file that is there.
  func append(
    _ bytes: [UInt8], to name: UnsafePointer<CChar>, in folder: OpenFolder
  ) throws {
    try step("open", folder.path(of: name))
    let descriptor = openat(folder.descriptor, name, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure("open", folder.path(of: name)) }
    try writeAll(bytes, descriptor, folder.path(of: name))
  }

  /// Writes all and closes the file.
  private func writeAll(
    _ bytes: [UInt8], _ descriptor: CInt, _ path: @autoclosure () -> String
  ) throws {
    var failure: FileFailure?
    bytes.withUnsafeBytes { buffer in
      var start = 0
      while start < buffer.count {
        let put = posixWrite(
          descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start)
        if put < 0, errno == EINTR { continue }
        if put <= 0 {
          failure = FileFailure("write", path())
          return
        }
        start += put
      }
    }
    // A full disk or quota may show only when the file is closed.
    if close(descriptor) != 0, failure == nil, errno != EINTR {
      failure = FileFailure("write", path())
    }
    if let failure { throw failure }
    try step("write", path())
  }

  func remove(_ name: UnsafePointer<CChar>, in folder: OpenFolder) throws {
    try step("remove", folder.path(of: name))
    guard unlinkat(folder.descriptor, name, 0) == 0 else {
      throw FileFailure("remove", folder.path(of: name))
    }
  }

  // MARK: Names

  /// Gives the file a second name; false where the disk, or its rules, cannot.
  func link(
    _ name: UnsafePointer<CChar>, from old: OpenFolder, to new: OpenFolder
  ) throws -> Bool {
    try step("link", new.path(of: name))
    guard canLink else { return false }
    if linkat(old.descriptor, name, new.descriptor, name, 0) == 0 { return true }
    switch errno {
    // Too many links, another user's file, a disk without links, another disk.
    case EMLINK, EPERM, EACCES, ENOTSUP, EOPNOTSUPP, ENOSYS, EXDEV: return false
    default: throw FileFailure("link", new.path(of: name))
    }
  }

  func rename(
    _ name: UnsafePointer<CChar>, to newName: UnsafePointer<CChar>, in folder: OpenFolder
  ) throws {
    try step("rename", folder.path(of: name))
    guard renameat(folder.descriptor, name, folder.descriptor, newName) == 0 else {
      throw FileFailure("rename", folder.path(of: name))
    }
  }

  /// Exchanges two names in one step; false where the disk cannot.
  func exchange(
    _ left: UnsafePointer<CChar>, in leftFolder: OpenFolder,
    with right: UnsafePointer<CChar>, in rightFolder: OpenFolder
  ) throws -> Bool {
    try step("exchange", leftFolder.path(of: left))
    guard canExchange else { return false }
    if crename_exchange(leftFolder.descriptor, left, rightFolder.descriptor, right) == 0 {
      return true
    }
    switch errno {
    case ENOSYS, EINVAL, ENOTSUP, EOPNOTSUPP: return false
    default: throw FileFailure("exchange", leftFolder.path(of: left))
    }
  }
}

/// The parts of `stat` that are asked for.
struct FileStatus {
  var kind: FolderEntry.Kind
  var size: Int
  var permissions: mode_t
  var device: UInt64
  var inode: UInt64
  var stamp: FileStamp

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .other
    }
    size = Int(status.st_size)
    permissions = status.st_mode & 0o7777
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    stamp = FileStamp(
      size: size, inode: inode, modified: Self.nanoseconds(modified),
      changed: Self.nanoseconds(changed))
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  func isSame(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}

/// `read(2)`, whose name the methods of `Disk` hide.
private func posixRead(_ descriptor: CInt, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int
{
  read(descriptor, buffer, count)
}

/// `write(2)`, likewise.
private func posixWrite(_ descriptor: CInt, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
