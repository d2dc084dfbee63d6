import Foundation
import Synchronization

/// Watches folders by looking at them again and again, where the system has nothing better.
final class PollingWatcher: FolderWatching {
  private struct Stamp: Equatable {
    var size: UInt64
    var time: Date?
    var number: UInt64
  }

  private let roots: [String]
  private let interval: Duration
  private let seen: Mutex<[[String: Stamp]]>

  init(_ roots: [String], interval: Duration = .milliseconds(250)) {
    self.roots = roots
    self.interval = interval
    seen = Mutex(roots.map(Self.stamps))
  }

  func changes(within time: Duration) -> [FolderChange] {
    let end = ContinuousClock.now + time
    while true {
      let changes = self.changes()
      let left = end - ContinuousClock.now
      if !changes.isEmpty || left <= .zero { return changes }
      let parts = min(interval, left).components
      Thread.sleep(forTimeInterval: Double(parts.seconds) + Double(parts.attoseconds) / 1e18)
    }
  }

  private func changes() -> [FolderChange] {
    let now = roots.map(Self.stamps)
    let before = seen.withLock { seen in
      defer { seen = now }
      return seen
    }
    return roots.indices.flatMap { root in
      let paths = Set(now[root].keys).union(before[root].keys).sorted()
      return paths.compactMap { path -> FolderChange? in
        guard now[root][path] != before[root][path] else { return nil }
        return FolderChange(roots[root], path, isWritten: now[root][path] != nil)
      }
    }
  }

  private static func stamps(_ root: String) -> [String: Stamp] {
    guard let files = FileManager.default.enumerator(atPath: root) else { return [:] }
    var stamps: [String: Stamp] = [:]
    while let path = files.nextObject() as? String {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let attributes = files.fileAttributes
      let isFolder = attributes?[.type] as? FileAttributeType == .typeDirectory
      if WatchedName.isIgnored(name) {
        if isFolder { files.skipDescendants() }
        continue
      }
      guard !isFolder else { continue }
      stamps[path] = Stamp(
        size: (attributes?[.size] as? NSNumber)?.uint64Value ?? 0,
        time: attributes?[.modificationDate] as? Date,
        number: (attributes?[.systemFileNumber] as? NSNumber)?.uint64Value ?? 0)
    }
    return stamps
  }
}
