import Synchronization

/// Counts long work while it is done, so that another thread can show how far it is.
///
/// Counting never changes a result: work that nobody watches is given no meter.
package final class WorkMeter: Sendable {
  /// How far the present phase is.
  package struct Reading: Hashable, Sendable {
    package var phase = ""
    package var done = 0
    package var total = 0
  }

  private let phase = Mutex(Reading())
  private let done = Atomic<Int>(0)

  package init() {}

  /// Begins the phase of that name, with so many items before it.
  package func begin(_ name: String, of total: Int) {
    phase.withLock { $0 = Reading(phase: name, done: 0, total: total) }
    done.store(0, ordering: .relaxed)
  }

  /// Counts items that are done.
  package func advance(by count: Int = 1) {
    done.add(count, ordering: .relaxed)
  }

  package var reading: Reading {
    var reading = phase.withLock { $0 }
    reading.done = min(done.load(ordering: .relaxed), reading.total)
    return reading
  }
}
