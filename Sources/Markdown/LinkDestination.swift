/// What an author's link or image address points at.
package struct LinkDestination: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// `http`, `https`, `mailto` or `tel`, or an address of another host that begins with `//`.
    case external

    /// A place on the same page: only `fragment` is set.
    case fragment

    /// A file of the site, relative or from its root: `path`, perhaps `query` and `fragment`.
    case file

    /// `actor:slug`
    case actor

    /// `topic:slug`
    case topic

    /// Any other scheme, such as `javascript` or `data`: never written in the site profile.
    case unsafe(scheme: String)
  }

  package var kind: Kind

  /// Without query and fragment, percent escapes resolved; a slug for `actor` and `topic`.
  package var path: String

  /// After `?`, as written.
  package var query: String?

  /// After `#`, percent escapes resolved.
  package var fragment: String?

  /// Sorts `address` by its scheme, as browsers read it: without controls and spaces at its ends,
  /// without tabs and line ends anywhere.
  package init(_ address: String) {
    var bytes = Array(address.utf8.drop { $0 <= 0x20 })
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    bytes.removeAll { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    fragment = Self.cut(&bytes, at: 0x23).map(Self.decoded)
    query = Self.cut(&bytes, at: 0x3F).map { String(decoding: $0, as: UTF8.self) }
    path = Self.decoded(bytes[...])
    kind = .file
    if bytes.starts(with: [0x2F, 0x2F]) || bytes.starts(with: [0x2F, 0x5C]) {
      kind = .external
    } else if bytes.isEmpty, query == nil, fragment != nil {
      kind = .fragment
    } else if let colon = bytes.firstIndex(where: { $0 == 0x3A || $0 == 0x2F }),
      bytes[colon] == 0x3A
    {
      let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
      kind = Self.kind(ofScheme: scheme)
      if kind == .actor || kind == .topic { path = Self.decoded(bytes[(colon + 1)...]) }
    }
  }

  /// Whether the site profile writes the address; `actor:` and `topic:` only once resolved.
  package var isAllowed: Bool {
    if case .unsafe = kind { return false }
    return true
  }

  /// Whether `address` begins with `https://` or `http://` and so needs no closer look.
  static func isWeb(_ address: String) -> Bool {
    address.hasPrefix("https://") || address.hasPrefix("http://")
  }

  private static func kind(ofScheme scheme: String) -> Kind {
    switch scheme {
    case "http", "https", "mailto", "tel": .external
    case "actor": .actor
    case "topic": .topic
    default: .unsafe(scheme: scheme)
    }
  }

  /// Takes what follows the first `mark` off `bytes`, with the mark.
  private static func cut(_ bytes: inout [UInt8], at mark: UInt8) -> ArraySlice<UInt8>? {
    guard let index = bytes.firstIndex(of: mark) else { return nil }
    let tail = bytes[(index + 1)...]
    bytes.removeSubrange(index...)
    return tail
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(0x25) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 0x25, index + 2 < bytes.endIndex,
        let high = hexDigit(bytes[index + 1]), let low = hexDigit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }
}
