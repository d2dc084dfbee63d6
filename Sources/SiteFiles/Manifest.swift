/// The list, kept inside a published site, of the files that sitegen made and their fingerprints.
///
/// It tells a site of ours from any other folder, and our files from those of others in it. The
/// same site gives the same bytes: no date, no version of the program, paths in byte order.
package struct Manifest: Hashable, Sendable {
  package static let name = ".sitegen.json"

  package struct Entry: Hashable, Sendable {
    package var path: String

    /// As `fingerprint(of:)` gives it.
    package var fingerprint: UInt64

    package init(path: String, fingerprint: UInt64) {
      self.path = path
      self.fingerprint = fingerprint
    }
  }

  package var entries: [Entry]

  package init(entries: [Entry]) { self.entries = entries }
}

extension Manifest {
  private static let opening = "{\n\"generator\": \"sitegen\",\n\"manifest\": 1,\n\"files\": {\n"
  private static let closing = "}\n}\n"

  /// JSON, one file a line, so that a change of a committed site shows as changed lines.
  var bytes: [UInt8] {
    var text = Array(Self.opening.utf8)
    text.reserveCapacity(entries.count * 64)
    for (index, entry) in entries.enumerated() {
      text.append(UInt8(ascii: "\""))
      for byte in entry.path.utf8 {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          text.append(UInt8(ascii: "\\"))
        }
        text.append(byte)
      }
      text += Array("\": \"".utf8)
      for shift in stride(from: 60, through: 0, by: -4) {
        let digit = UInt8(truncatingIfNeeded: entry.fingerprint >> UInt64(shift)) & 15
        text.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
      }
      text += Array((index == entries.count - 1 ? "\"\n" : "\",\n").utf8)
    }
    return text + Array(Self.closing.utf8)
  }

  /// Reads what `bytes` gives (line ends may have become CRLF), or returns `nil`: then nothing in
  /// the folder is taken for ours.
  init?(bytes: [UInt8]) {
    let lines = bytes.filter { $0 != 0x0D }.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.count >= 7,
      lines.prefix(4).joined(separator: [0x0A]).elementsEqual(
        Self.opening.utf8.dropLast()),
      lines.suffix(3).joined(separator: [0x0A]).elementsEqual(Self.closing.utf8)
    else { return nil }
    var entries: [Entry] = []
    entries.reserveCapacity(lines.count)
    for line in lines.dropFirst(4).dropLast(3) {
      guard let entry = Self.entry(line) else { return nil }
      entries.append(entry)
    }
    self.entries = entries
  }

  /// Reads a line such as `"index.html": "00c0ffee00c0ffee",`.
  private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
    let quote = UInt8(ascii: "\"")
    var rest = line
    if rest.last == UInt8(ascii: ",") { rest.removeLast() }
    guard rest.popFirst() == quote, rest.popLast() == quote, rest.count > 20 else { return nil }
    var fingerprint: UInt64 = 0
    for byte in rest.suffix(16) {
      switch byte {
      case 0x30...0x39: fingerprint = fingerprint << 4 | UInt64(byte - 0x30)
      case 0x61...0x66: fingerprint = fingerprint << 4 | UInt64(byte - 0x57)
      default: return nil
      }
    }
    rest = rest.dropLast(16)
    guard rest.suffix(4).elementsEqual("\": \"".utf8) else { return nil }
    var path: [UInt8] = []
    var isEscaped = false
    for byte in rest.dropLast(4) {
      if byte == UInt8(ascii: "\\"), !isEscaped {
        isEscaped = true
      } else {
        if byte == quote, !isEscaped { return nil }
        path.append(byte)
        isEscaped = false
      }
    }
    guard let text = String(validating: path, as: UTF8.self), OutputPath.problem(with: text) == nil
    else { return nil }
    return Entry(path: text, fingerprint: fingerprint)
  }
}
