#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif
  import Synchronization

  /// Watches folders with Linux's inotify(7), every folder at any depth.
  final class InotifyWatcher: FolderWatching {
    private let descriptor: CInt
    private let roots: [String]

    /// By watch, the folder: which root, and its path below that.
    private let folders = Mutex<[CInt: (root: Int, path: String)]>([:])

    /// Roots that are not there now.
    private let missing = Mutex<Set<Int>>([])

    private static let mask = UInt32(
      IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF
        | IN_MOVE_SELF | IN_ONLYDIR)

    /// Fails where the system has no room for another watcher.
    init?(_ roots: [String]) {
      descriptor = inotify_init1(CInt(O_NONBLOCK | O_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      self.roots = roots
      for root in roots.indices { watch(root) }
    }

    deinit { close(descriptor) }

    func changes(within time: Duration) -> [FolderChange] {
      var changes = returnedRoots()
      let isWaiting = missing.withLock { !$0.isEmpty }
      let longest = isWaiting ? min(time, .milliseconds(200)) : time
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let milliseconds = changes.isEmpty ? longest.wholeMilliseconds : 0
      guard Glibc.poll(&poll, 1, milliseconds) > 0 else { return changes }
      var buffer = [UInt8](repeating: 0, count: 64 << 10)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return changes }
        changes += self.changes(in: buffer[..<count])
      }
    }

    /// Reads `struct inotify_event` one after the other: watch, mask, cookie, length, name.
    private func changes(in events: ArraySlice<UInt8>) -> [FolderChange] {
      var changes: [FolderChange] = []
      var moved: Set<Int> = []
      events.withUnsafeBytes { raw in
        var offset = 0
        while offset + 16 <= raw.count {
          let watch = raw.loadUnaligned(fromByteOffset: offset, as: CInt.self)
          let mask = raw.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
          let length = Int(raw.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
          let bytes = raw[(offset + 16)..<min(raw.count, offset + 16 + length)].prefix { $0 != 0 }
          offset += 16 + length
          note(watch, mask, String(decoding: bytes, as: UTF8.self), &changes, &moved)
        }
      }
      // Folders came, went or have other names: look at the whole tree again.
      for root in moved { self.watch(root) }
      return changes
    }

    private func note(
      _ watch: CInt, _ mask: UInt32, _ name: String, _ changes: inout [FolderChange],
      _ moved: inout Set<Int>
    ) {
      if mask & UInt32(IN_Q_OVERFLOW) != 0 {
        changes += roots.map { FolderChange($0) }
        moved.formUnion(roots.indices)
        return
      }
      guard let folder = folders.withLock({ $0[watch] }) else { return }
      let root = roots[folder.root]
      if mask & UInt32(IN_IGNORED) != 0 {
        folders.withLock { $0[watch] = nil }
      } else if mask & UInt32(IN_DELETE_SELF | IN_MOVE_SELF) != 0 {
        if folder.path.isEmpty {
          changes.append(FolderChange(root))
          moved.insert(folder.root)
        }
      } else if !WatchedName.isIgnored(name) {
        let path = folder.path.isEmpty ? name : "\(folder.path)/\(name)"
        if mask & UInt32(IN_ISDIR) != 0 {
          changes.append(FolderChange(root))
          moved.insert(folder.root)
        } else if mask & UInt32(IN_CREATE) == 0 || !isBeingWritten("\(root)/\(path)") {
          let isWritten = mask & UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE) != 0
          changes.append(FolderChange(root, path, isWritten: isWritten))
        }
      }
    }

    /// Whether a file just made will be closed by its writer: all but links, which are there at once.
    private func isBeingWritten(_ path: String) -> Bool {
      var status = stat()
      guard lstat(path, &status) == 0 else { return true }
      return status.st_mode & S_IFMT == S_IFREG && status.st_nlink == 1
    }

    /// Roots that have come into being since the last look.
    private func returnedRoots() -> [FolderChange] {
      missing.withLock { $0 }.sorted().compactMap { root in
        watch(root)
        return missing.withLock { $0.contains(root) } ? nil : FolderChange(roots[root])
      }
    }

    /// Watches all folders of a root and forgets those that have gone.
    private func watch(_ root: Int) {
      var found: [CInt: (root: Int, path: String)] = [:]
      add(root, "", to: &found)
      missing.withLock { missing in
        if found.isEmpty { missing.insert(root) } else { missing.remove(root) }
      }
      let gone = folders.withLock { folders in
        let gone = folders.filter { $0.value.root == root && found[$0.key] == nil }.map(\.key)
        for watch in gone { folders[watch] = nil }
        folders.merge(found) { $1 }
        return gone
      }
      for watch in gone { inotify_rm_watch(descriptor, watch) }
    }

    private func add(_ root: Int, _ path: String, to found: inout [CInt: (root: Int, path: String)])
    {
      let location = path.isEmpty ? roots[root] : "\(roots[root])/\(path)"
      let watch = inotify_add_watch(descriptor, location, Self.mask)
      guard watch >= 0, found.updateValue((root, path), forKey: watch) == nil,
        let stream = opendir(location)
      else { return }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        guard entry.pointee.d_type == UInt8(DT_DIR) || entry.pointee.d_type == UInt8(DT_UNKNOWN)
        else { continue }
        let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard !WatchedName.isIgnored(name) else { continue }
        add(root, path.isEmpty ? name : "\(path)/\(name)", to: &found)
      }
    }
  }

  extension Duration {
    /// Milliseconds, rounded up, so that what waits this long does not wake too early.
    fileprivate var wholeMilliseconds: CInt {
      let parts = components
      let milliseconds =
        parts.seconds * 1000 + (parts.attoseconds + 999_999_999_999_999)
        / 1_000_000_000_000_000
      return CInt(clamping: max(0, milliseconds))
    }
  }
#endif
