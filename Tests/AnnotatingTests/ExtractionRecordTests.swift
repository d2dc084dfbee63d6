import Testing

@testable import Annotating

@Suite struct `Extraction records` {
  @Test func `count code points, not bytes`() {
    let record = ExtractionRecord(
      id: "a\"b", text: "Café é. Ünder \u{1F600}!", title: nil, referenceDate: nil)
    let line = String(decoding: record.line, as: UTF8.self)
    #expect(line.hasPrefix("{\"doc_id\":\"a\\\"b\",\"dates\":["))
    #expect(line.contains("\"sentences\":[{\"start\":0,\"end\":7},{\"start\":8,\"end\":16}]"))
  }

  @Test func `are one line whatever the text`() {
    let record = ExtractionRecord(
      id: "x\n\u{1}", text: "A.\n\nB.", title: nil, referenceDate: nil)
    #expect(!record.line.contains(UInt8(ascii: "\n")))
    #expect(String(decoding: record.line, as: UTF8.self).contains("\"x\\n\\u0001\""))
  }
}
