import Synchronization
import Templating

/// Builders of pages that are done, kept for the next ones with the memory that they have.
final class IdleBuilders: Sendable {
  /// Waits for one thread at a time; that is all that makes it safe to hand on.
  private struct Idle: @unchecked Sendable {
    let builder: ValueBuilder
  }

  private let values: SiteValues
  private let idle = Mutex<[Idle]>([])

  init(_ values: SiteValues) { self.values = values }

  /// Runs `body` with a builder of its own; values made before in it must not be used.
  func withBuilder<Result>(_ body: (ValueBuilder) -> Result) -> Result {
    let taken = idle.withLock { $0.popLast() } ?? Idle(builder: ValueBuilder(values))
    let result = body(taken.builder)
    idle.withLock { $0.append(taken) }
    return result
  }
}
