import Foundation
import Synchronization

/// A thread that watches folders and reports each burst of changes once.
final class Watching: Sendable {
  private let isStopped = Atomic<Bool>(false)

  init(
    _ watcher: any FolderWatching, joining bursts: Debouncer<FolderChange> = Debouncer(),
    report: @escaping @Sendable (Set<FolderChange>) -> Void
  ) {
    Thread.detachNewThread { [weak self] in
      var debouncer = bursts
      while self.map({ !$0.isStopped.load(ordering: .relaxed) }) ?? false {
        let wait = debouncer.wait(at: .now) ?? .milliseconds(500)
        for change in watcher.changes(within: wait) { debouncer.add(change, at: .now) }
        if let burst = debouncer.take(at: .now) { report(burst) }
      }
    }
  }

  func stop() { isStopped.store(true, ordering: .relaxed) }
}
