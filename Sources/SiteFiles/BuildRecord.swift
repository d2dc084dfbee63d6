import SiteModel

/// What a build was made from and what it left, kept in a file beside the site.
///
/// By it the next build knows that there is nothing to do. It is an aid and never evidence: a
/// record that is missing, cut short, of another program or in doubt means a full build.
struct BuildRecord: Hashable {
  struct File: Hashable {
    var path: String

    /// As `fingerprint(of:)` gives it of the published bytes.
    var fingerprint: UInt64
    var stamp: FileStamp

    /// Where the bytes were copied from.
    var source: String?
  }

  /// Of the program and the libraries that it runs with.
  var program: UInt64

  /// Of the time since the machine was started; after a crash no stamp is trusted.
  var session: UInt64

  /// Of all that was read.
  var inputs: UInt64

  /// Of the manifest's bytes.
  var manifest: UInt64

  /// The disk's time, in nanoseconds, before the stamps were taken.
  ///
  /// A file that was changed in the same tick as its stamp, or later, bears that time or one after
  /// it, so that only older stamps are proof.
  var begun: Int64

  /// The published files, in the manifest's order.
  var files: [File]

  /// What the build said, for it to be said again.
  var summary: [UInt8]
}

/// What the disk says of a file without reading it.
struct FileStamp: Hashable {
  var size: Int
  var inode: UInt64
  /// When its bytes were last written, and when anything of it was, in nanoseconds.
  var modified: Int64
  var changed: Int64
}

extension BuildRecord {
  private static let opening = Array("sitegen-build 1\n".utf8)

  /// Lines of numbers and paths, the summary, and a fingerprint of all of that.
  var bytes: [UInt8] {
    var text = Self.opening
    text.reserveCapacity(files.count * 128 + summary.count)
    func line(_ words: [String]) {
      text += words.joined(separator: " ").utf8
      text.append(0x0A)
    }
    line(
      [program, session, inputs, manifest].map { String($0, radix: 16) }
        + [String(begun), String(files.count), String(summary.count)])
    for file in files {
      let stamp = file.stamp
      line(
        [
          String(file.fingerprint, radix: 16), String(stamp.size),
          String(Int64(bitPattern: stamp.inode)),
          String(stamp.modified), String(stamp.changed), file.source == nil ? "0" : "1", file.path,
        ])
      if let source = file.source { line([source]) }
    }
    text += summary
    let seal = String(SiteModel.fingerprint(of: text), radix: 16)
    return text + Array(("\n" + seal + "\n").utf8)
  }

  /// Whether every path can be told from the line's end.
  var isWritable: Bool {
    !files.contains { file in
      file.path.utf8.contains(0x0A) || file.source?.utf8.contains(0x0A) ?? false
    }
  }

  /// Reads what `bytes` gives, or returns `nil` for anything else.
  init?(bytes: [UInt8]) {
    guard bytes.starts(with: Self.opening), bytes.last == 0x0A,
      let seam = bytes.dropLast().lastIndex(of: 0x0A),
      bytes[(seam + 1)...].dropLast().elementsEqual(
        String(SiteModel.fingerprint(of: Array(bytes[..<seam])), radix: 16).utf8)
    else { return nil }
    var reader = RecordReader(rest: bytes[Self.opening.count..<seam])
    guard let program = reader.hexadecimal(), let session = reader.hexadecimal(),
      let inputs = reader.hexadecimal(), let manifest = reader.hexadecimal(),
      let begun = reader.decimal(), let count = reader.decimal(),
      let summaryLength = reader.decimal()
    else { return nil }
    var files: [File] = []
    for _ in 0..<max(0, count) {
      guard let file = reader.file() else { return nil }
      files.append(file)
    }
    guard reader.rest.count == summaryLength else { return nil }
    self.init(
      program: program, session: session, inputs: inputs, manifest: manifest, begun: begun,
      files: files, summary: Array(reader.rest))
  }
}

/// Reads words that end in a space or a line end.
private struct RecordReader {
  var rest: ArraySlice<UInt8>

  private mutating func word(until end: (UInt8) -> Bool) -> ArraySlice<UInt8>? {
    guard let place = rest.firstIndex(where: end) else { return nil }
    defer { rest = rest[(place + 1)...] }
    return rest[..<place]
  }

  mutating func hexadecimal() -> UInt64? {
    word { $0 <= 0x20 }.flatMap { UInt64(String(decoding: $0, as: UTF8.self), radix: 16) }
  }

  mutating func decimal() -> Int64? {
    guard let word = word(until: { $0 <= 0x20 }) else { return nil }
    var value: Int64 = 0
    for byte in word.drop(while: { $0 == UInt8(ascii: "-") }) {
      guard (0x30...0x39).contains(byte) else { return nil }
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isTooLargeYet) = tens.addingReportingOverflow(Int64(byte & 15))
      guard !isTooLarge, !isTooLargeYet else { return nil }
      value = sum
    }
    return word.first == UInt8(ascii: "-") ? -value : value
  }

  mutating func path() -> String? {
    word { $0 == 0x0A }.flatMap { String(validating: $0, as: UTF8.self) }
  }

  mutating func file() -> BuildRecord.File? {
    guard let fingerprint = hexadecimal(), let size = decimal(), let inode = decimal(),
      let modified = decimal(), let changed = decimal(), let isCopy = decimal(), let path = path()
    else { return nil }
    let source = isCopy == 0 ? nil : self.path()
    if isCopy != 0, source == nil { return nil }
    return BuildRecord.File(
      path: path, fingerprint: fingerprint,
      stamp: FileStamp(
        size: Int(size), inode: UInt64(bitPattern: inode), modified: modified, changed: changed),
      source: source)
  }
}
