/// What a `Range` header asks of a file (RFC 9110 section 14).
enum RequestedRange: Equatable {
  /// The whole file: no range, one that is not understood, or several, which a server may ignore.
  case whole
  case part(Range<Int>)

  /// Nothing of the range is in the file (status 416).
  case unsatisfiable

  init(_ header: String?, of length: Int) {
    self = .whole
    guard let header, header.lowercased().hasPrefix("bytes=") else { return }
    let text = header.dropFirst("bytes=".count).filter { $0 != " " && $0 != "\t" }
    guard !text.contains(","), let dash = text.firstIndex(of: "-") else { return }
    let first = text[..<dash]
    let last = text[text.index(after: dash)...]
    guard first.utf8.allSatisfy(Self.isDigit), last.utf8.allSatisfy(Self.isDigit) else { return }
    if first.isEmpty {
      guard !last.isEmpty else { return }
      let count = min(length, Self.number(last))
      self = count > 0 ? .part(length - count..<length) : .unsatisfiable
    } else {
      let start = Self.number(first)
      let end = last.isEmpty ? Int.max : Self.number(last)
      guard start <= end else { return }
      self =
        start < length ? .part(start..<min(length, end == .max ? length : end + 1)) : .unsatisfiable
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A number too large for the machine is as good as the largest.
  private static func number(_ digits: some StringProtocol) -> Int { Int(digits) ?? .max }
}
