/// The address of a page or file relative to the site's root: `actors/red-cross.html`.
package struct Permalink: Hashable, Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  package static func article(_ slug: Slug) -> Permalink { Permalink("articles/\(slug).html") }
  package static func actor(_ slug: Slug) -> Permalink { Permalink("actors/\(slug).html") }
  package static func topic(_ slug: Slug) -> Permalink { Permalink("topics/\(slug).html") }

  /// What leads from this page to the root: empty at the top, `../` one folder down.
  package var rootPrefix: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The address with every byte that a URL path may not hold percent-encoded (RFC 3986 §3.3).
  package var url: String { Self.encoded(path) }

  /// Percent-encodes a relative path; `/` stays.
  package static func encoded(_ path: String) -> String {
    guard !path.utf8.allSatisfy(isPlain) else { return path }
    var result: [UInt8] = []
    result.reserveCapacity(path.utf8.count * 2)
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in path.utf8 {
      if isPlain(byte) {
        result.append(byte)
      } else {
        result.append(UInt8(ascii: "%"))
        result.append(digits[Int(byte >> 4)])
        result.append(digits[Int(byte & 15)])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Unreserved characters (RFC 3986 section 2.3) and the slash.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-")...UInt8(ascii: "/"),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

extension Permalink: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.path < rhs.path }
}

extension Permalink: CustomStringConvertible {
  package var description: String { path }
}
