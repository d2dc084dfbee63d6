/// The numbers from one up to, but not with, another; none where the other is smaller.
///
/// In place of the standard operator, which traps there: rules look so many tokens before and behind
/// the words they know, and a text may begin or end in between.
@inline(__always)
func ..< (start: Int, end: Int) -> Range<Int> {
  Range(uncheckedBounds: (start, max(start, end)))
}
