import SiteModel

/// Which program this is, and since when its machine has run.
///
/// Known on Linux only; elsewhere every build is a full one.
enum ProgramIdentity {
  /// Of the files that are mapped into the process, the executable and its libraries, by their
  /// places on the disk, sizes and times; `nil` where they cannot be told, or one has been replaced.
  static let program: UInt64? = {
    let disk = Disk()
    guard let maps = try? disk.read("/proc/self/maps"),
      let root = try? disk.openFolder(at: "/")
    else { return nil }
    var paths: Set<String> = []
    for line in maps.split(separator: 0x0A) {
      // The path is the sixth column and may hold spaces; what is not a file has none.
      guard let slash = line.firstIndex(of: UInt8(ascii: "/")) else { continue }
      paths.insert(String(decoding: line[(slash + 1)...], as: UTF8.self))
    }
    guard !paths.isEmpty else { return nil }
    var text: [UInt8] = []
    for path in paths.sorted() {
      guard let status = try? disk.status(path, in: root) else { return nil }
      let stamp = status.stamp
      text += "\(path) \(status.device) \(stamp.inode) \(stamp.size) \(stamp.modified)\n".utf8
    }
    return fingerprint(of: text)
  }()

  /// Of the kernel's name for the time since it was started; 0 where it has none.
  static let session: UInt64 = {
    (try? Disk().read("/proc/sys/kernel/random/boot_id")).map { fingerprint(of: $0) } ?? 0
  }()
}
