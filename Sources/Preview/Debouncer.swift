/// Joins a burst of changes into one: it is over when nothing more came for a while, or when it has
/// lasted long enough.
///
/// A value without a clock: whoever uses it says what time it is.
struct Debouncer<Change: Hashable & Sendable>: Sendable {
  let quiet: Duration
  let longest: Duration
  private var changes: Set<Change> = []
  private var first: ContinuousClock.Instant?
  private var last: ContinuousClock.Instant?

  init(quiet: Duration = .milliseconds(20), longest: Duration = .milliseconds(400)) {
    self.quiet = quiet
    self.longest = longest
  }

  mutating func add(_ change: Change, at now: ContinuousClock.Instant) {
    changes.insert(change)
    first = first ?? now
    last = now
  }

  /// How long to wait before the burst may be over; `nil` while there is none.
  func wait(at now: ContinuousClock.Instant) -> Duration? {
    guard let first, let last else { return nil }
    return max(.zero, min(last + quiet, first + longest) - now)
  }

  /// Returns the burst if it is over, and begins anew.
  mutating func take(at now: ContinuousClock.Instant) -> Set<Change>? {
    guard wait(at: now) == .zero else { return nil }
    defer { (changes, first, last) = ([], nil, nil) }
    return changes
  }
}
