import Diagnostics
import SiteModel
import Testing

@testable import Parsing

@Suite struct `Encodings` {
  static let wrong: [(name: String, bytes: [UInt8], code: String, says: String)] = [
    ("UTF-16 with mark", [0xFF, 0xFE, 0x41, 0, 0x42, 0], "1:1 not-utf8", "iconv -f UTF-16 "),
    ("big-endian UTF-16", [0xFE, 0xFF, 0, 0x41], "1:1 not-utf8", "iconv -f UTF-16 "),
    (
      "UTF-16 without mark", Array("Cairo talks".utf16).flatMap { [UInt8($0 & 255), 0] },
      "1:1 not-utf8", "iconv -f UTF-16LE "
    ),
    (
      "UTF-16BE without mark", Array("Cairo talks".utf16).flatMap { [0, UInt8($0 & 255)] },
      "1:1 not-utf8", "iconv -f UTF-16BE "
    ),
    ("UTF-32", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], "1:1 not-utf8", "iconv -f UTF-32 "),
    (
      "Latin-1", Array("line\nSt".utf8) + [0xE9] + Array("phane spoke in Paris".utf8),
      "2:3 not-utf8",
      "iconv -f ISO-8859-1 "
    ),
    (
      "Windows-1252", Array("He said ".utf8) + [0x93] + Array("no".utf8) + [0x94], "1:9 not-utf8",
      "iconv -f WINDOWS-1252 "
    ),
    (
      "Arabic", [0xE3, 0xC8, 0xC7, 0xCD, 0xCB, 0xC7, 0xCA, 0x20, 0xC7, 0xE1], "1:1 not-utf8",
      "iconv -f WINDOWS-1256 "
    ),
    (
      "damaged UTF-8", Array("Séjourné est à Paris, où il parle ".utf8) + [0xE9, 0x21],
      "1:35 not-utf8", "type the damaged"
    ),
    (
      "picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0x0D], "3:1 nul-byte",
      "export it again"
    ),
    ("NUL", [0x41, 0x0A, 0x42, 0, 0x43], "2:2 nul-byte", "export it again"),
  ]

  @Test(arguments: wrong)
  func `that cannot be read are named, with the way to mend them`(
    name: String, bytes: [UInt8], code: String, says: String
  ) throws {
    let result = parseArticle(SourceFile(path: "it's.txt", bytes: bytes), in: "seeds")
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.short) == [code])
    let help = try #require(result.diagnostics.first?.help)
    #expect(help.hasPrefix(says))
    if says.hasPrefix("iconv") { #expect(help.contains("'seeds/it'\\''s.txt' > mended && mv")) }
  }

  @Test func `a byte order mark and CRLF are accepted`() throws {
    let text = "\u{FEFF}---\r\ntitle: One\r\n---\r\nFirst line.\r\n\r\nSecond.\r\n"
    for path in ["a.md", "a.txt"] {
      let result = parsed(text, as: path)
      #expect(result.diagnostics.isEmpty)
      #expect(result.value?.title == "One")
      #expect(result.value?.outline == ["First line.", "Second."])
    }
  }

  @Test(
    arguments: [
      [0x80], [0xC0, 0xAF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF5, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func `ill-formed sequences are found where they are`(bad: [UInt8]) {
    for lead in 0..<20 {
      let before = [UInt8](repeating: 0x61, count: lead) + Array("é😀".utf8)
      #expect(firstInvalidByte(in: before + bad + [0x61]) == before.count)
      #expect(firstInvalidByte(in: before + bad) == before.count)
    }
  }

  @Test func `what Swift decodes without repair is valid`() {
    var state: UInt64 = 3
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let leads: [UInt8] = [0x41, 0xC2, 0xE0, 0xE2, 0xED, 0xF0, 0xF4, 0x80, 0xA0, 0xBF, 0x8F, 0x90]
    for _ in 0..<20_000 {
      let bytes = (0..<next(14)).map { _ in leads[next(leads.count)] }
      let isValid = String(validating: bytes, as: UTF8.self) != nil
      #expect((firstInvalidByte(in: bytes) == nil) == isValid, "\(bytes)")
      let zeros = bytes.map { $0 == 0x41 ? 0 : $0 }
      let first = [zeros.firstIndex(of: 0), firstInvalidByte(in: zeros)].compactMap { $0 }.min()
      #expect(firstInvalidByte(in: zeros, refusingNUL: true) == first, "\(zeros)")
    }
  }
}
