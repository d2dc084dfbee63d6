/// One value of a strings file with the bytes that give it.
struct StringsNode: Sendable {
  indirect enum Content: Sendable {
    case text(String)
    case list([StringsNode])
    case map([Entry])
  }

  struct Entry: Sendable {
    var key: String
    var keyRange: Range<Int>
    var value: StringsNode
  }

  var content: Content
  /// In the file.
  var range: Range<Int>

  var text: String? { if case .text(let text) = content { text } else { nil } }
  var entries: [Entry] { if case .map(let entries) = content { entries } else { [] } }

  var texts: [String]? {
    guard case .list(let nodes) = content else { return nil }
    let texts = nodes.compactMap(\.text)
    return texts.count == nodes.count ? texts : nil
  }

  subscript(_ key: String) -> StringsNode? { entries.first { $0.key == key }?.value }
}
