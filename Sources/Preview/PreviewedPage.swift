/// A page of the site as a preview sends it: with the script that reloads it.
struct PreviewedPage {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The page with `script` at the end of its head and a policy that lets it run.
  ///
  /// `isMissing` is for `404.html`, which stands for addresses at any depth: its links count from
  /// the root.
  func with(script: String, isMissing: Bool = false) -> [UInt8] {
    var page = bytes
    let insertion = Array((isMissing ? script + "<base href=\"/\">" : script).utf8)
    // A base counts from where it stands, so that page's addition goes first.
    page.insert(contentsOf: insertion, at: isMissing ? headStart : headEnd)
    Self.relaxPolicy(&page, allowingBase: isMissing)
    return page
  }

  /// Where the head's content ends: before `</head>` or `<body`, else at the end of the page.
  private var headEnd: Int {
    Self.find("</head", in: bytes[...]) ?? Self.find("<body", in: bytes[...]) ?? bytes.count
  }

  /// Behind `<head>`, where there is one.
  private var headStart: Int {
    guard let head = Self.find("<head", in: bytes[...]) else { return headEnd }
    return bytes[head...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? headEnd
  }

  private static func relaxPolicy(_ page: inout [UInt8], allowingBase: Bool) {
    guard let meta = find("http-equiv=\"content-security-policy\"", in: page[...]),
      let tagStart = page[..<meta].lastIndex(of: UInt8(ascii: "<")),
      let tagEnd = page[meta...].firstIndex(of: UInt8(ascii: ">")),
      let content = find(" content=\"", in: page[tagStart..<tagEnd])
    else { return }
    let start = content + " content=\"".utf8.count
    guard let end = page[start...].firstIndex(of: UInt8(ascii: "\"")) else { return }
    let escaped = String(decoding: page[start..<end], as: UTF8.self)
    var policy = ContentPolicy(
      escaped.split(separator: "&#39;", omittingEmptySubsequences: false).joined(separator: "'"))
    for name in ["script-src", "style-src", "connect-src"] { policy.allowSelf(name) }
    if allowingBase { policy.allowBase() }
    page.replaceSubrange(start..<end, with: Array(policy.text.utf8))
  }

  /// The place of ASCII text, whatever its case.
  private static func find(_ text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(String(describing: text).utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return nil }
    return bytes.indices.dropLast(wanted.count - 1).first { start in
      guard lower(bytes[start]) == first else { return false }
      return wanted.indices.allSatisfy { lower(bytes[start + $0]) == wanted[$0] }
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}
