internal import CCmark

/// Owns a tree of libcmark with an iterator over it, and frees both, in one piece, exactly once.
///
/// Every pointer of this target stays in this file. The tree lives no longer than one reading, on
/// one thread: libcmark's nodes are not `Sendable`.
struct CmarkTree: ~Copyable {
  private let arena: UnsafeMutablePointer<sitegen_arena>
  private let events: OpaquePointer
  private var node: OpaquePointer

  /// Parses `bytes` from `start` to their end, without copying them.
  ///
  /// The allocator stops the process when memory is exhausted, as libcmark's own does, so that a tree
  /// always comes back; `nil` is for what C cannot promise.
  init?(parsing bytes: [UInt8], from start: Int, smart: Bool = false) {
    let options = CMARK_OPT_DEFAULT | (smart ? CMARK_OPT_SMART : 0)
    var events: OpaquePointer?
    let arena = bytes.withUnsafeBufferPointer { buffer in
      UnsafeRawBufferPointer(buffer)[start...].withMemoryRebound(to: CChar.self) {
        sitegen_parse($0.baseAddress, $0.count, options, &events)
      }
    }
    guard let arena else { return nil }
    guard let events, let root = cmark_iter_get_root(events) else {
      sitegen_arena_free(arena)
      return nil
    }
    self.arena = arena
    self.events = events
    node = root
  }

  deinit { sitegen_arena_free(arena) }

  /// Moves to the next event, `nil` when there is none left.
  mutating func next() -> (kind: CmarkKind, isEntering: Bool)? {
    let event = cmark_iter_next(events)
    guard event != CMARK_EVENT_DONE, let current = cmark_iter_get_node(events) else { return nil }
    node = current
    let kind = CmarkKind(rawValue: cmark_node_get_type(current).rawValue) ?? .custom
    return (kind, event == CMARK_EVENT_ENTER)
  }

  /// Line of the node's first byte, from 1.
  var line: Int { Int(cmark_node_get_start_line(node)) }

  /// Column of the node's first byte, in bytes from 1.
  var column: Int { Int(cmark_node_get_start_column(node)) }

  /// Last line of the node, from 1.
  var endLine: Int { Int(cmark_node_get_end_line(node)) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
  var isOrdered: Bool { cmark_node_get_list_type(node) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(node)) }
  var isTight: Bool { cmark_node_get_list_tight(node) != 0 }

  func appendLiteral(to bytes: inout [UInt8]) {
    Self.append(cmark_node_get_literal(node), to: &bytes)
  }

  func appendFenceInfo(to bytes: inout [UInt8]) {
    Self.append(cmark_node_get_fence_info(node), to: &bytes)
  }

  var url: String { Self.string(cmark_node_get_url(node)) }
  var title: String { Self.string(cmark_node_get_title(node)) }

  /// Whether a link or image has a title, be it an empty one.
  ///
  /// The accessor gives the same constant for every node without one, so that of a fresh node tells.
  var hasTitle: Bool {
    cmark_node_get_title(node).map { UInt(bitPattern: $0) } != Self.absentTitle
  }

  private static let absentTitle: UInt? = {
    guard let fresh = cmark_node_new(CMARK_NODE_LINK) else { return nil }
    defer { cmark_node_free(fresh) }
    return cmark_node_get_title(fresh).map { UInt(bitPattern: $0) }
  }()

  private static func append(_ text: UnsafePointer<CChar>?, to bytes: inout [UInt8]) {
    guard let text, text.pointee != 0 else { return }
    var length = 1
    while text[length] != 0 { length += 1 }
    text.withMemoryRebound(to: UInt8.self, capacity: length) {
      bytes.append(contentsOf: UnsafeBufferPointer(start: $0, count: length))
    }
  }

  private static func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text, text.pointee != 0 else { return "" }
    return String(cString: text)
  }
}

/// The kinds of libcmark's nodes, with the numbers of `cmark_node_type` in `cmark.h`.
enum CmarkKind: UInt32 {
  case none = 0
  case document
  case blockQuote
  case list
  case item
  case codeBlock
  case htmlBlock
  case custom
  case paragraph
  case heading
  case thematicBreak
  case text
  case softBreak
  case lineBreak
  case code
  case htmlInline
  case customInline
  case emphasis
  case strong
  case link
  case image
}
