import Diagnostics
import Testing

@testable import Templating

@Suite struct `JSON data` {
  static let texts: [(json: String, printed: String)] = [
    (#"{"a": "A\u00e9\ud83d\ude00\n\/"}"#, "Aé😀\n/"), (#"{"a": -12}"#, "-12"),
    (#"{"a": 1.50}"#, "1.5"), (#"{"a": 2.0}"#, "2"), (#"{"a": 1e3}"#, "1000"),
    (#"{"a": true}"#, "true"), (#"{"a": null}"#, ""), (#"{"a": {"$html": "<b>"}}"#, "<b>"),
    (#"{"a": {"$date": "2024-03"}}"#, "2024-03"),
    (#" { "a" : 9223372036854775807 } "#, "9223372036854775807"),
    (#"{"a": "\ud83d"}"#, "\u{FFFD}"), (#"{"a": -0.5e-1}"#, "-0.05"), (#"{"a": 0}"#, "0"),
    (#"{"a": 12345678901234567890}"#, "1.2345678901234567e+19"),
  ]

  static let filtered: [(template: String, printed: String)] = [
    ("{{a | truncatewords: 2}}", " one  two "), ("{{a | truncatewords: 1}}", "one..."),
    ("{{e | truncatewords: 2}}", "one..."), ("{{e | truncatewords: 1}}", "one..."),
    ("{{none | size}}", "0"), ("{{none | join}}", ""), ("{{none | default: 7}}", "7"),
    ("{{t | date: '%Y-%m-%d'}}", "2024-03-01"), ("{{n | date: '%d.%m.%Y'}}", "31.12.1969"),
    ("{{?a | is: 'x'}}1{{/a}}{{?n | is: -1}}2{{/n}}{{?f | is: false}}3{{/f}}", "23"),
    ("{{l | slice: 1, 9 | size}}", "1"), ("{{l | slice: 5 | size}}", "0"),
  ]

  @Test(arguments: filtered)
  func `goes through filters`(template: String, printed: String) throws {
    let json =
      #"{"a": " one  two ", "e": "one … two", "t": "2024-03-01", "n": -1, "f": false, "l": [1, 2]}"#
    let result = try rendered(template, json: Array(json.utf8))
    #expect(result.text == printed, "\(result.findings)")
  }

  @Test(arguments: texts)
  func `is read`(json: String, printed: String) throws {
    #expect(try rendered("{{a}}", json: Array(json.utf8)).text == printed)
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\"}", "{\"a\":1 2}", "tru", "\"a", "\"\\q\"", "\"\\u12\"", "01x", "+1",
    "1 2", "01", "-01", "1.", ".5", "-", "1e", "1e+", "1e999", "-.1", "0x1", "1.e3", "NaN",
    "{\"$html\":\"a\",\"b\":1}",
    "{\"a\":{\"$date\":\"soon\"}}", "\"\u{1}\"", String(repeating: "[", count: 100_000),
  ])
  func `is refused with its place`(json: String) throws {
    let error = try #require(throws: Diagnostic.self) {
      try rendered("", json: Array(json.utf8))
    }
    #expect(error.code == "bad-json")
    #expect(error.position != nil)
  }
}
