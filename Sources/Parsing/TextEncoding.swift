import Diagnostics

/// Says what is wrong with the encoding of a file, or returns `nil` where it is UTF-8 without NUL.
///
/// `not-utf8` names the encoding found and the `iconv` line that mends the file; `nul-byte` is for
/// files that are no text.
func encodingProblem(_ source: SourceText) -> Diagnostic? {
  let bytes = source.bytes
  guard firstInvalidByte(in: bytes, refusingNUL: true) != nil else { return nil }
  if let encoding = wideEncoding(of: bytes) {
    return Diagnostic(
      .error, "not-utf8", "the file is \(encoding), not UTF-8",
      at: SourcePosition(file: source.file, line: 1, column: 1),
      help: iconv(from: encoding, source.file))
  }
  // No other encoding of text has a zero, so that none is worth a try.
  if let nul = bytes.firstIndex(of: 0) {
    return source.diagnostic(
      .error, "nul-byte", "the file holds a NUL byte, so it is not text", at: nul..<nul + 1,
      help: "export it again as text in UTF-8, or put _ before its name to leave it out")
  }
  guard let invalid = firstInvalidByte(in: bytes) else { return nil }
  let byte = "byte 0x" + String(bytes[invalid], radix: 16, uppercase: true)
  switch narrowEncoding(of: bytes) {
  case .damaged:
    return source.diagnostic(
      .error, "not-utf8", "\(byte) is not UTF-8, though the rest of the file is",
      at: invalid..<invalid + 1, help: "type the damaged characters again and save as UTF-8")
  case .encoding(let name):
    return source.diagnostic(
      .error, "not-utf8", "\(byte) is not UTF-8: the file looks like \(name)",
      at: invalid..<invalid + 1, help: iconv(from: name, source.file))
  case .unknown:
    return source.diagnostic(
      .error, "not-utf8", "\(byte) is not UTF-8: the file is in some other encoding",
      at: invalid..<invalid + 1,
      help: iconv(from: "WINDOWS-1256", source.file)
        + " (in place of WINDOWS-1256, for Arabic, give the encoding it was saved in)")
  }
}

private func iconv(from encoding: String, _ file: String) -> String {
  let name =
    "'"
    + file.split(separator: "'", omittingEmptySubsequences: false)
    .joined(separator: "'\\''") + "'"
  return "iconv -f \(encoding) -t UTF-8 \(name) > mended && mv mended \(name)"
}

/// UTF-16 or UTF-32, by its byte order mark or by where its zeros are.
private func wideEncoding(of bytes: [UInt8]) -> String? {
  if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
    return "UTF-32"
  }
  // With the mark in the file iconv finds the byte order, and takes the mark away.
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16" }
  let sample = bytes.prefix(4096)
  guard sample.count >= 4, sample.contains(0) else { return nil }
  let zeros = [0, 1].map { parity in
    sample.enumerated().count { $0.offset % 2 == parity && $0.element == 0 }
  }
  // Text without a mark: in nearly all scripts spaces and full stops have a zero beside them.
  // A short one must be of Latin script, to tell it from text with a stray zero.
  let enough = sample.count < 64 ? sample.count / 4 + 1 : sample.count / 16
  if zeros[0] == 0, zeros[1] >= enough { return "UTF-16LE" }
  if zeros[1] == 0, zeros[0] >= enough { return "UTF-16BE" }
  return nil
}

private enum NarrowEncoding {
  case damaged
  case encoding(String)
  case unknown
}

/// Guesses the encoding of bytes that are not all UTF-8.
private func narrowEncoding(of bytes: [UInt8]) -> NarrowEncoding {
  let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
  let good = text.count { $0.value >= 0x80 && $0 != "\u{FFFD}" }
  let bad = text.count { $0 == "\u{FFFD}" }
  if good > bad * 2 { return .damaged }
  let high = bytes.count { $0 >= 0x80 }
  let letters = bytes.count { $0 > 0x40 }
  // In Latin script, letters with marks are few; where they are the rule it is another script.
  guard high * 4 <= letters else { return .unknown }
  let hasControls = bytes.contains { (0x80...0x9F).contains($0) }
  return .encoding(hasControls ? "WINDOWS-1252" : "ISO-8859-1")
}
