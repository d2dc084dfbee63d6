/// What each byte means to the escapers, as one table.
enum ByteClasses {
  /// For each byte the `Value.Flags` that one such byte gives a text.
  private static let table: [UInt8] = (0...255).map { byte in
    var flags: Value.Flags = []
    switch UInt8(byte) {
    case 0, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      flags = .dirty
    case 1..<0x20, UInt8(ascii: "\\"), 0x7F...: flags = [.dirtyURL, .dirtyJSON]
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      break
    case UInt8(ascii: "/"): flags = .hasSlash
    default: flags = .dirtyURL
    }
    return flags.rawValue
  }

  static let unreserved: UInt8 = 1
  static let keptInURL: UInt8 = 2

  /// For each byte whether it stays in a part of a URL, and in a whole one (RFC 3986 section 2).
  static let urls: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case let byte where byte.isLetter || byte.isDigit || "-._~".utf8.contains(byte):
      unreserved | keptInURL
    case let byte where "!#$*+,/:;=?@[]".utf8.contains(byte): keptInURL
    default: 0
    }
  }

  /// Says which escapers would change something in `bytes`.
  static func flags(of bytes: UnsafeBufferPointer<UInt8>) -> Value.Flags {
    table.withUnsafeBufferPointer { table in
      var flags: UInt8 = 0
      for byte in bytes { flags |= table[Int(byte)] }
      return Value.Flags(rawValue: flags)
    }
  }
}
