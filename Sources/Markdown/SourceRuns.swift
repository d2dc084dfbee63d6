import BinarySearch

/// From where in the original source each run of a rewritten source was copied.
struct SourceRuns: Sendable {
  struct Run: Sendable {
    var rewritten: Int
    var original: Int
    var count: Int
  }

  private var all: [Run] = []

  /// Says that `count` bytes from `rewritten` on were copied from `original` on.
  mutating func append(rewritten: Int, original: Int, count: Int) {
    if let last = all.indices.last, all[last].rewritten + all[last].count == rewritten,
      all[last].original + all[last].count == original
    {
      all[last].count += count
      return
    }
    all.append(Run(rewritten: rewritten, original: original, count: count))
  }

  /// Returns the original place of the byte at `rewritten`; bytes that were put in take the place of
  /// the copied byte before them.
  func original(of rewritten: Int) -> Int {
    guard let run = index(at: rewritten).map({ all[$0] }) else { return all.first?.original ?? 0 }
    return run.original + min(run.count, rewritten - run.rewritten)
  }

  func original(of range: Range<Int>) -> Range<Int> {
    let lower = original(of: range.lowerBound)
    guard !range.isEmpty else { return lower..<lower }
    return lower..<max(lower, original(of: range.upperBound - 1) + 1)
  }

  /// Returns the original place of the byte at `rewritten`, and where in the rewritten source the
  /// next run begins.
  func run(from rewritten: Int) -> (original: Int, end: Int) {
    guard let index = index(at: rewritten) else {
      return (original(of: rewritten), all.first?.rewritten ?? .max)
    }
    let end = index + 1 < all.count ? all[index + 1].rewritten : Int.max
    return (original(of: rewritten), end)
  }

  /// Returns what `run(from:)` does; `hint` is the run that was asked for before, which is the one
  /// wanted or one behind which it stands, mostly.
  func run(from rewritten: Int, near hint: inout Int) -> (original: Int, end: Int) {
    while hint + 1 < all.count, all[hint + 1].rewritten <= rewritten { hint += 1 }
    guard hint < all.count, all[hint].rewritten <= rewritten else { return run(from: rewritten) }
    let run = all[hint]
    let end = hint + 1 < all.count ? all[hint + 1].rewritten : Int.max
    return (run.original + min(run.count, rewritten - run.rewritten), end)
  }

  private func index(at rewritten: Int) -> Int? {
    let next = partitioningIndex(of: all.indices) { all[$0].rewritten > rewritten }
    return next > 0 ? next - 1 : nil
  }
}
