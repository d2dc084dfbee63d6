import Dispatch
import Synchronization

/// Returns the results of `transform` for `0..<count`, in that order, computed by up to `jobs`
/// threads.
///
/// Work is given out in runs of up to 32 through one counter, and each result is stored at its own place,
/// so that neither the number of threads nor their timing can change what comes out.
package func parallelMap<Result: Sendable>(
  _ count: Int, jobs: Int, _ transform: @Sendable (Int) -> Result
) -> [Result] {
  let run = max(1, min(32, count / (max(1, jobs) * 4)))
  let threads = min(jobs, (count + run - 1) / run)
  guard threads > 1 else { return (0..<count).map(transform) }
  return [Result](unsafeUninitializedCapacity: count) { buffer, initializedCount in
    let results = Slots(base: buffer.baseAddress)
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let start = next.add(run, ordering: .relaxed).oldValue
        if start >= count { return }
        for index in start..<min(start + run, count) {
          results.initialize(index, to: transform(index))
        }
      }
    }
    initializedCount = count
  }
}

/// Memory of which each thread initialises the places it was given, each exactly once.
private struct Slots<Element: Sendable>: @unchecked Sendable {
  let base: UnsafeMutablePointer<Element>?

  func initialize(_ index: Int, to element: Element) {
    base?.advanced(by: index).initialize(to: element)
  }
}
