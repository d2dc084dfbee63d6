/// The elements of an array that somebody else keeps, each access checked.
///
/// A pointer: to hand it on counts no reference. It must not outlive the array.
struct BorrowedArray<Element>: RandomAccessCollection {
  private let start: UnsafePointer<Element>?
  let count: Int

  @inline(__always)
  init(_ elements: UnsafeBufferPointer<Element>) {
    start = elements.baseAddress
    count = elements.count
  }

  @inline(__always)
  var startIndex: Int { 0 }

  @inline(__always)
  var endIndex: Int { count }

  @inline(__always)
  subscript(index: Int) -> Element {
    start.unsafelyUnwrapped[checked(index)]
  }

  @inline(__always)
  func isIndex(_ index: Int) -> Bool { UInt(bitPattern: index) < UInt(bitPattern: count) }

  /// The elements of a range, by indexes from 0.
  @inline(__always)
  func slice(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "the range is of the array")
    return UnsafeBufferPointer(start: start.map { $0 + range.lowerBound }, count: range.count)
  }

  @inline(__always)
  private func checked(_ index: Int) -> Int {
    precondition(isIndex(index), "the index is of the array")
    return index
  }
}

/// Calls `body` with the elements of three arrays, to be used within it alone.
@inline(__always)
func borrowing<First, Second, Third, Result>(
  _ first: [First], _ second: [Second], _ third: [Third],
  _ body: (BorrowedArray<First>, BorrowedArray<Second>, BorrowedArray<Third>) -> Result
) -> Result {
  first.withUnsafeBufferPointer { first in
    second.withUnsafeBufferPointer { second in
      third.withUnsafeBufferPointer { third in
        body(BorrowedArray(first), BorrowedArray(second), BorrowedArray(third))
      }
    }
  }
}
