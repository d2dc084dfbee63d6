/// Keeps a range of offsets in half its size; templates and programs are shorter than 2 GB.
@propertyWrapper
struct SmallRange: Sendable {
  private var lower: Int32
  private var upper: Int32

  init(wrappedValue: Range<Int>) {
    lower = Int32(truncatingIfNeeded: wrappedValue.lowerBound)
    upper = Int32(truncatingIfNeeded: wrappedValue.upperBound)
  }

  var wrappedValue: Range<Int> {
    get { Range(uncheckedBounds: (Int(lower), Int(upper))) }
    set { self = SmallRange(wrappedValue: newValue) }
  }
}
