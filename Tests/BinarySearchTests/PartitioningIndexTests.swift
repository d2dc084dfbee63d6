import BinarySearch
import Testing

@Suite struct `Partitioning index` {
  @Test func `the first place of the second part is found, for every place of the border`() {
    for count in 0...9 {
      for border in 0...count {
        let found = partitioningIndex(of: 0..<count) { $0 >= border }
        #expect(found == border, "\(count) places, border \(border)")
      }
    }
  }

  @Test func `only places of the range are asked for`() {
    var asked: [Int] = []
    let found = partitioningIndex(of: 5..<9) {
      asked.append($0)
      return false
    }
    #expect(found == 9)
    #expect(asked.allSatisfy { (5..<9).contains($0) })
    #expect(asked.count <= 3)
  }
}
