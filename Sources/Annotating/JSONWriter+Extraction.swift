import JSONText

extension JSONWriter {
  /// Writes a member that lists an object for each element.
  mutating func array<Element>(
    _ name: String, _ elements: [Element], _ members: (Element, inout JSONWriter) -> Void
  ) {
    array(name) { json in
      for element in elements { json.object { members(element, &$0) } }
    }
  }

  /// Writes the members `start` and `end` in scalars.
  mutating func range(_ range: Range<Int>, _ offsets: ScalarOffsets) {
    member("start", offsets[range.lowerBound])
    member("end", offsets[range.upperBound])
  }
}
