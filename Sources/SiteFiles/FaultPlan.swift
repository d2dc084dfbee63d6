import Synchronization

/// Makes one operation on the disk fail, so that tests can see what every failure leaves behind.
///
/// The operations of a run are counted from 1. In a build without a plan a step costs one test of
/// an optional.
package final class FaultPlan: Sendable {
  package enum Outcome: Sendable {
    /// This operation fails with this `errno`; later ones work.
    case failure(Int32)
    /// Nothing more reaches the disk from this operation on, as after `kill -9`.
    case abandonment
    /// As `abandonment`, but by ending the process for good, with this status.
    case exit(Int32)
  }

  private let operation: Int
  private let outcome: Outcome
  private let count = Atomic<Int>(0)

  package init(at operation: Int, _ outcome: Outcome) {
    self.operation = operation
    self.outcome = outcome
  }

  /// How many operations there have been.
  package var operations: Int { count.load(ordering: .relaxed) }

  /// Counts one operation, and returns what stops it.
  func next() -> Outcome? {
    let number = count.add(1, ordering: .relaxed).newValue
    switch outcome {
    case .failure: return number == operation ? outcome : nil
    case .abandonment, .exit: return number >= operation ? outcome : nil
    }
  }
}

/// What stands for the end of the process where a plan says `abandonment`.
struct Abandonment: Error {}
