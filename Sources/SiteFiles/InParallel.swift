import Dispatch
import Synchronization

/// Runs `body` for every number below `count` on up to `jobs` threads and returns the results in order.
///
/// When calls fail, the failure of the lowest number is thrown, so that threads decide nothing.
func inParallel<Result: Sendable>(
  _ count: Int, jobs: Int, chunk: Int = 32, _ body: @Sendable (Int) throws -> Result
) throws -> [Result] {
  let chunks = (count + chunk - 1) / chunk
  guard jobs > 1, chunks > 1 else { return try (0..<count).map(body) }
  let next = Atomic<Int>(0)
  let done = Mutex<[(chunk: Int, results: Swift.Result<[Result], any Error>)]>([])
  DispatchQueue.concurrentPerform(iterations: min(jobs, chunks)) { _ in
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < chunks else { return }
      let range = number * chunk..<min(count, (number + 1) * chunk)
      let results = Swift.Result { try range.map(body) }
      done.withLock { $0.append((number, results)) }
      // The chunks before this one were all given out, so the lowest failure is among those done.
      if case .failure = results { next.store(chunks, ordering: .relaxed) }
    }
  }
  let ordered = done.withLock { $0.sorted { $0.chunk < $1.chunk } }
  var all: [Result] = []
  all.reserveCapacity(count)
  for part in ordered { all += try part.results.get() }
  return all
}
