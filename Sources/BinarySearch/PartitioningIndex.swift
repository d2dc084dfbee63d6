/// Returns the first of the places for which the condition holds, as it then does for all after it;
/// the end of the range where there is none.
///
/// Binary search: the condition is asked about log₂ of the count times.
@inlinable @inline(__always)
package func partitioningIndex(of places: Range<Int>, where isInSecondPart: (Int) -> Bool) -> Int {
  var low = places.lowerBound
  var high = places.upperBound
  while low < high {
    let middle = low + (high - low) / 2
    if isInSecondPart(middle) { high = middle } else { low = middle + 1 }
  }
  return low
}
