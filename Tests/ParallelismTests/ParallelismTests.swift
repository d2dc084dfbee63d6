import Parallelism
import Testing

@Suite struct `Parallel work` {
  @Test(arguments: [0, 1, 2, 31, 33, 1000], [1, 2, 8])
  func `keeps the order of its input`(count: Int, jobs: Int) {
    #expect(inParallel(count, jobs: jobs) { $0 * 3 } == (0..<count).map { $0 * 3 })
  }

  @Test(arguments: [1, 2, 8])
  func `throws the failure of the lowest number`(jobs: Int) {
    #expect(throws: Failure(number: 137)) {
      try inParallel(1000, jobs: jobs) { number throws(Failure) in
        if number >= 137 { throw Failure(number: number) }
        return number
      }
    }
  }

  struct Failure: Error, Hashable {
    var number: Int
  }
}
