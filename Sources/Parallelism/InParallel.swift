import Dispatch
import Synchronization

// Work on many articles or files at once, with results in the order of the input, whatever the
// threads do.

/// Runs `body` for every number below `count` on up to `jobs` threads and returns the results in
/// order.
///
/// Numbers are given out in runs of `chunk`, smaller where there are few. When calls fail, the
/// failure of the lowest number is thrown, so that threads decide nothing. `meter` counts the calls.
package func inParallel<Value: Sendable, Failure: Error>(
  _ count: Int, jobs: Int, chunk: Int = 32, meter: WorkMeter? = nil,
  _ body: @Sendable (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  let chunk = max(1, min(chunk, count / (max(1, jobs) * 4)))
  let chunks = (count + chunk - 1) / chunk
  guard jobs > 1, chunks > 1 else { return try run(0..<count, meter, body) }
  let next = Atomic<Int>(0)
  let done = Mutex<[(chunk: Int, results: Result<[Value], Failure>)]>([])
  DispatchQueue.concurrentPerform(iterations: min(jobs, chunks)) { _ in
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      guard number < chunks else { return }
      let range = number * chunk..<min(count, (number + 1) * chunk)
      let results = Result { () throws(Failure) in try run(range, meter, body) }
      done.withLock { $0.append((number, results)) }
      // The chunks before this one were all given out, so the lowest failure is among those done.
      if case .failure = results { next.store(chunks, ordering: .relaxed) }
    }
  }
  let ordered = done.withLock { $0.sorted { $0.chunk < $1.chunk } }
  var all: [Value] = []
  all.reserveCapacity(count)
  for part in ordered { all += try part.results.get() }
  return all
}

private func run<Value, Failure: Error>(
  _ range: Range<Int>, _ meter: WorkMeter?, _ body: (Int) throws(Failure) -> Value
) throws(Failure) -> [Value] {
  var values: [Value] = []
  values.reserveCapacity(range.count)
  for number in range {
    values.append(try body(number))
    meter?.advance()
  }
  return values
}
