/// Returns up to three of `candidates` that `name` may be a misspelling of, the nearest first.
///
/// Near means an edit distance (insert, delete, replace, swap of neighbours) of at most
/// max(1, length / 3), case ignored; ties keep alphabetical order.
package func suggestions(for name: String, among candidates: some Sequence<String>) -> [String] {
  let wanted = Array(name.lowercased().unicodeScalars)
  guard wanted.count <= 100 else { return [] }
  let limit = max(1, wanted.count / 3)
  var near: [(distance: Int, name: String)] = []
  for candidate in Set(candidates) where candidate != name {
    let other = Array(candidate.lowercased().unicodeScalars)
    guard abs(other.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, other)
    if distance <= limit { near.append((distance, candidate)) }
  }
  near.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
  return near.prefix(3).map(\.name)
}

/// Returns "did you mean …?" for the nearest candidates, or `nil` when none is near.
package func didYouMean(_ name: String, among candidates: some Sequence<String>) -> String? {
  let near = suggestions(for: name, among: candidates)
  guard let last = near.last else { return nil }
  let quoted = near.dropLast().map { "\"\($0)\"" }
  let list = quoted.isEmpty ? "" : quoted.joined(separator: ", ") + " or "
  return "did you mean \(list)\"\(last)\"?"
}

/// The restricted Damerau–Levenshtein distance of `lhs` and `rhs`.
private func editDistance(_ lhs: [Unicode.Scalar], _ rhs: [Unicode.Scalar]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...rhs.count)
  for row in 0..<lhs.count {
    var current = [row + 1]
    current.reserveCapacity(rhs.count + 1)
    for column in 0..<rhs.count {
      let replaced = previous[column] + (lhs[row] == rhs[column] ? 0 : 1)
      var best = min(replaced, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, lhs[row] == rhs[column - 1], lhs[row - 1] == rhs[column] {
        best = min(best, beforePrevious[column - 1] + 1)
      }
      current.append(best)
    }
    beforePrevious = previous
    previous = current
  }
  return previous[rhs.count]
}
