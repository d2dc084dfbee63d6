/// What a request's target means within the site.
enum SitePath: Equatable {
  /// A path of the site, without a slash in front; empty for the root; a folder's ends in `/`.
  case path(String)

  /// Not to be found whatever the site holds, such as a dotfile.
  case nowhere

  /// Not a target at all.
  case malformed

  /// Reads the raw target of a request (RFC 9112 section 3.2): the origin form, or the absolute form
  /// of an `http` address.
  ///
  /// Each segment is decoded once. A segment that is empty, begins with a dot, or holds a slash, a
  /// backslash or a control character once it is decoded leads nowhere, so that no spelling of a
  /// path leaves the site or names a file twice.
  init(target: String) {
    var rest = target.utf8[...]
    if rest.starts(with: "http://".utf8) {
      rest = rest.dropFirst("http://".utf8.count)
      rest = rest.drop { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
      if rest.isEmpty || rest.first == UInt8(ascii: "?") {
        self = .path("")
        return
      }
    }
    guard rest.first == UInt8(ascii: "/") else {
      self = .malformed
      return
    }
    let path = rest.dropFirst().prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    var segments: [String] = []
    var parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isFolder = parts.last?.isEmpty ?? true
    if isFolder, !parts.isEmpty { parts.removeLast() }
    for part in parts {
      guard let bytes = Self.decoded(part), let text = String(validating: bytes, as: UTF8.self)
      else {
        self = .malformed
        return
      }
      guard !text.isEmpty, !bytes.contains(where: Self.isRefused), bytes.first != 0x2E else {
        self = .nowhere
        return
      }
      segments.append(text)
    }
    let joined = segments.joined(separator: "/")
    self = .path(isFolder && !joined.isEmpty ? joined + "/" : joined)
  }

  private static func isRefused(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  /// Decodes `%XX` (RFC 3986 section 2.1); `nil` where two digits do not follow.
  private static func decoded(_ part: Substring.UTF8View) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = part
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
