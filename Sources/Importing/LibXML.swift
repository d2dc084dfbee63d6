#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif
import Diagnostics

/// The functions of libxml2 that read HTML, looked up while the program runs.
///
/// Only this command needs the library, so the set-up must not ask for it, and no header of it is
/// compiled: the functions below have kept their form since libxml2 2.6, and the reader's functions
/// hide how its structures are laid out.
struct LibXML {
  private typealias ReadMemory =
    @convention(c) (
      UnsafePointer<CChar>?, CInt, UnsafePointer<CChar>?, UnsafePointer<CChar>?, CInt
    ) -> OpaquePointer?
  private typealias Free = @convention(c) (OpaquePointer?) -> Void
  private typealias Walker = @convention(c) (OpaquePointer?) -> OpaquePointer?
  private typealias Number = @convention(c) (OpaquePointer?) -> CInt
  private typealias Text = @convention(c) (OpaquePointer?) -> UnsafePointer<CChar>?

  private let readMemory: ReadMemory
  private let freeDocument: Free
  private let walker: Walker
  private let freeReader: Free
  private let read: Number
  private let nodeType: Number
  private let depth: Number
  private let nextAttribute: Number
  private let backToElement: Number
  private let name: Text
  private let value: Text

  /// Opens the library: the one at `path`, or else the system's; the error `no-html-parser` says how
  /// to get it.
  init(path: String?) throws(Diagnostic) {
    let names = path.map { [$0] } ?? Self.names
    guard let library = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
      throw Self.missing
    }
    func function<Function>(_ name: String, _: Function.Type) throws(Diagnostic) -> Function {
      guard let symbol = dlsym(library, name) else { throw Self.missing }
      return unsafeBitCast(symbol, to: Function.self)
    }
    readMemory = try function("htmlReadMemory", ReadMemory.self)
    freeDocument = try function("xmlFreeDoc", Free.self)
    walker = try function("xmlReaderWalker", Walker.self)
    freeReader = try function("xmlFreeTextReader", Free.self)
    read = try function("xmlTextReaderRead", Number.self)
    nodeType = try function("xmlTextReaderNodeType", Number.self)
    depth = try function("xmlTextReaderDepth", Number.self)
    nextAttribute = try function("xmlTextReaderMoveToNextAttribute", Number.self)
    backToElement = try function("xmlTextReaderMoveToElement", Number.self)
    name = try function("xmlTextReaderConstName", Text.self)
    value = try function("xmlTextReaderConstValue", Text.self)
  }

  /// Reads a page of any shape; what is no HTML gives a tree with little in it.
  func tree(of bytes: [UInt8]) -> HTMLTree {
    var tree = HTMLTree()
    // Bytes that are UTF-8 are taken as such whatever the page claims; others are left to its claim.
    let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
    // A NUL would end the text for libxml2, and with it all that follows.
    let bytes = bytes.map { $0 == 0 ? 0x20 : $0 }
    // Go on after errors, say nothing of them, ask no network.
    let options: CInt = 1 | 1 << 5 | 1 << 6 | 1 << 11
    let document = bytes.withUnsafeBytes { buffer in
      readMemory(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(clamping: buffer.count), nil,
        isUTF8 ? "UTF-8" : nil, options)
    }
    guard let document else { return tree }
    defer { freeDocument(document) }
    guard let reader = walker(document) else { return tree }
    defer { freeReader(reader) }
    // The open elements, by depth.
    var open = [0]
    while read(reader) == 1 {
      let level = min(max(0, Int(depth(reader))), HTMLTree.maximumDepth, open.count - 1)
      switch nodeType(reader) {
      case 1:
        open.removeSubrange((level + 1)...)
        open.append(tree.append(element(reader, below: open[level])))
      case 3, 4, 13, 14:
        open.removeSubrange((level + 1)...)
        let text = HTMLTree.Node(text: string(value(reader)), parent: open[level])
        _ = tree.append(text)
      case 8: tree.comments.append(string(value(reader)))
      default: break
      }
    }
    return tree
  }

  private func element(_ reader: OpaquePointer, below parent: Int) -> HTMLTree.Node {
    var node = HTMLTree.Node(
      name: string(name(reader)).lowercased(), parent: parent)
    while nextAttribute(reader) == 1 {
      node.attributes.append((string(name(reader)).lowercased(), string(value(reader))))
    }
    _ = backToElement(reader)
    return node
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }

  #if canImport(Darwin)
    private static let names = ["libxml2.2.dylib", "/usr/lib/libxml2.2.dylib"]
  #else
    private static let names = ["libxml2.so.2", "libxml2.so.16", "libxml2.so"]
  #endif

  private static let missing = Diagnostic(
    .error, "no-html-parser", "reading a web page needs libxml2, which is not installed",
    help: "install it, as with apt-get install libxml2 or dnf install libxml2; or name its file "
      + "in SITEGEN_LIBXML2")
}
