/// What following a text of a template came to, for the next page that draws on the template.
///
/// Most pages share their frame, so most texts are met again in the state they were met in before.
struct TextMemory: Sendable {
  private struct Entry: Sendable {
    var start: HTMLState
    var end: HTMLState

    /// What was written, in `bytes`.
    var written: Range<Int>
  }

  /// By node, counted through all templates; -1 for none.
  private var places: [Int32]
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// Fewer bytes are followed as fast as they are found again.
  static let shortest = 12

  init(nodeCount: Int) {
    places = Array(repeating: -1, count: nodeCount)
    entries.reserveCapacity(nodeCount / 4)
    bytes.reserveCapacity(nodeCount * 8)
  }

  static let empty = TextMemory(nodeCount: 0)

  /// Repeats what is known of node `number` in this state: writes the text and moves behind it.
  @inline(__always)
  func `repeat`(_ number: Int, _ state: inout HTMLState, into blob: inout [UInt8]) -> Bool {
    let place = Int(places[number])
    guard place >= 0, entries[place].start == state else { return false }
    state = entries[place].end
    let range = entries[place].written
    bytes.withUnsafeBufferPointer {
      blob.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
    }
    return true
  }

  /// Keeps what node `number` came to, where nothing is kept yet.
  mutating func keep(
    _ number: Int, from start: HTMLState, to end: HTMLState, _ written: ArraySlice<UInt8>
  ) {
    guard places[number] < 0 else { return }
    places[number] = Int32(entries.count)
    let lower = bytes.count
    bytes.append(contentsOf: written)
    entries.append(Entry(start: start, end: end, written: lower..<bytes.count))
  }
}
