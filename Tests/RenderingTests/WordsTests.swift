import CalendarDates
import Diagnostics
import SiteModel
import Testing

@testable import Rendering

private func file(_ name: String, _ text: String) -> SourceFile {
  SourceFile(path: "templates/strings/\(name).yml", bytes: Array(text.utf8))
}

@Suite struct `Strings files` {
  @Test(arguments: [
    ("words:\n  home: Start\n", "home", "Start"),
    ("words:\r\n  home: Start # not this\r\n", "home", "Start"),
    ("\u{FEFF}words:\n  home: \"a \\\"b\\\" #c\"\n", "home", "a \"b\" #c"),
    ("words:\n  home: 'it''s: so'\n", "home", "it's: so"),
    ("# c\nwords:\n\n    home:   Two words  \n", "home", "Two words"),
    ("words:\n  home:\n  next: x\n", "home", ""),
    ("words:\n  home: 12:30\n", "home", "12:30"),
    ("words:\n  home: الرئيسية\n", "home", "الرئيسية"),
    ("plurals:\n  x:\n    one: a\n    other: b\nwords:\n  home: last", "home", "last"),
  ])
  func `are read as YAML reads them`(text: String, key: String, value: String) {
    let table = StringTable.read(language: "en", from: [file("en", text)])
    #expect(table.diagnostics.map(\.message) == [])
    #expect(table.value.word(key) == value)
  }

  @Test(arguments: [
    ("words:\n\thome: x\n", 2, "indent with spaces, not tabs"),
    ("words:\n  home x\n", 2, "a line is 'name: text'"),
    ("words:\n  home: a: b\n", 2, "put a text with a colon in quotes"),
    ("words:\n  home: \"a\n", 2, "the quotation mark is never closed"),
    ("words:\n  home: a\n  home: b\n", 3, "'home' is given twice"),
    ("words:\n  home: |\n", 2, "put a text that begins like this in quotes"),
    ("words:\n  home: \"a\" b\n", 2, "nothing may follow the value on its line"),
    ("words:\n  a: b\n c: d\n", 3, "this line's indentation fits no line above it"),
    ("plurals:\n  article: { one: x\n", 2, "'}' is missing"),
    ("plurals:\n  article: { one: x }\n", 2, "'article' has no form 'other'"),
    ("plurals:\n  article: { uno: x, other: y }\n", 2, "'uno' is no plural form"),
    ("dates:\n  months: [a, b]\n", 2, "'months' needs 12 names"),
    ("word:\n  home: x\n", 1, "'word' is not read"),
    ("words:\n  home: [a]\n", 2, "'home' must be a text"),
  ])
  func `name a mistake with its line`(text: String, line: Int, message: String) {
    let table = StringTable.read(language: "en", from: [file("en", text)])
    #expect(table.diagnostics.map(\.message) == [message])
    #expect(table.diagnostics.first?.position?.line == line)
    #expect(table.diagnostics.first?.position?.file == "templates/strings/en.yml")
  }

  @Test func `fall back key by key: region, language, English`() {
    let files = [
      file("en", "words:\n  a: en\n  b: en\n  c: en\n"), file("fr", "words:\n  b: fr\n  c: fr\n"),
      file("fr-ca", "words:\n  c: ca\n  d: ca\n"),
    ]
    let table = StringTable.read(language: "fr-CA", from: files).value
    #expect(["a", "b", "c", "d", "e"].map { table.word($0) } == ["en", "fr", "ca", "ca", ""])
    #expect(table.keys == ["a", "b", "c", "d"])
  }

  @Test func `a user's file goes before the default one`() {
    let files = [
      file("en", "words:\n  a: mine\n"), file("en", "words:\n  a: default\n  b: kept\n"),
    ]
    let table = StringTable.read(language: "en", from: files).value
    #expect([table.word("a"), table.word("b")] == ["mine", "kept"])
  }

  @Test func `a language without a file is a warning`() {
    let table = StringTable.read(language: "nl", from: [file("en", "words:\n  a: x\n")])
    #expect(table.diagnostics.map(\.code) == ["no-interface-words"])
    #expect(table.value.word("a") == "x")
  }

  @Test func `no bytes stop the reader`() {
    var state: UInt64 = 7
    let alphabet = Array("words: {}[],'\"#\n\r\t  abc\\|-".utf8) + [0xC3, 0x28, 0xFF]
    for _ in 0..<3000 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      let source = SourceFile(path: "strings/en.yml", bytes: bytes)
      _ = StringTable.read(language: "en", from: [source])
    }
  }

  @Test(arguments: ["fr", "ar"])
  func `the default languages have all words and plurals of English`(language: String) {
    func root(_ name: String) -> StringsNode {
      let bytes = defaultTheme.first { $0.path == "strings/\(name).yml" }?.bytes ?? []
      return StringsReader.read(SourceText(file: name, bytes: bytes)).root
    }
    let english = root("en")
    let other = root(language)
    for section in ["words", "plurals"] {
      let keys = Set(english[section]?.entries.map(\.key) ?? [])
      #expect(!keys.isEmpty)
      #expect(keys.subtracting(other[section]?.entries.map(\.key) ?? []) == [])
    }
  }
}

@Suite struct `Plurals` {
  @Test(arguments: [
    ("en", [0, 1, 2, 11, 101], "other one other other other"),
    ("fr", [0, 1, 2, 1_000_000], "one one other many"),
    (
      "ar", [0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 111],
      "zero one two few few many many other other few many"
    ),
    ("ar-EG", [2], "two"), ("ja", [1], "other"), ("de", [1, 0], "one other"),
  ])
  func `follow CLDR`(language: String, counts: [Int], forms: String) {
    let rule = PluralRule(language: language)
    #expect(counts.map { rule.form(for: $0).rawValue }.joined(separator: " ") == forms)
  }

  @Test(arguments: [
    ("en", 1, "1 article"), ("en", 1234, "1,234 articles"), ("fr", 0, "0 article"),
    ("ar", 1, "مقال واحد"), ("ar", 2, "مقالان"), ("ar", 7, "7 مقالات"),
  ])
  func `of the default languages read well`(language: String, count: Int, text: String) {
    let strings = defaultTheme.filter { $0.path.hasPrefix("strings/") }
    let table = StringTable.read(language: language, from: strings).value
    #expect(table.count(count, "article") == text)
  }
}

@Suite struct `Numbers and dates` {
  @Test(arguments: [
    (32_705.0, "32,705"), (0.5, "0.5"), (1.4, "1.4"), (-12_000, "\u{2212}12,000"), (999, "999"),
    (1_000_000, "1,000,000"), (0.0004, "0"), (2.9999, "3"), (1e20, "1e+20"), (-0.0001, "0"),
  ])
  func `numbers are grouped`(number: Double, text: String) {
    #expect(NumberPattern(nil).text(number) == text)
  }

  @Test(arguments: [
    ("2024-03-31", "31 March 2024", "2024-03-31"), ("2024-03", "March 2024", "2024-03"),
    ("2024", "2024", "2024"), ("2024-21", "spring 2024", ""),
    ("--10-07", "7 October, year not stated", "10-07"),
    ("2023-12~", "about December 2023", "2023-12"), ("2024?", "2024 (?)", "2024"),
    ("202X", "2020 to 2029", ""),
    ("2023-11-24/2023-12-01", "24 November to 1 December 2023", ""),
    ("2023-11-24/2023-11-26", "24 to 26 November 2023", ""),
    ("2023-12-31/2024-01-01", "31 December 2023 to 1 January 2024", ""),
    ("2023-11/2023-12", "November to December 2023", ""),
    ("2023-11-24~/2023-11-26", "about 24 November 2023 to 26 November 2023", ""),
    ("--11-24/--12-01", "24 November to 1 December, year not stated", ""),
    ("--11-24/--11-26", "24 to 26 November, year not stated", ""),
    ("2024-03/..", "since March 2024", ""), ("../2024-03", "until March 2024", ""),
    ("/2024", "until 2024", ""),
  ])
  func `dates read well and have a machine form`(edtf: String, text: String, machine: String) throws
  {
    let date = try #require(DateSpan(edtf))
    let strings = defaultTheme.filter { $0.path.hasPrefix("strings/") }
    let table = StringTable.read(language: "en", from: strings).value
    #expect(table.dates.text(date) == text)
    #expect(date.machineText == machine)
  }

  @Test(arguments: [
    ("2024-03-01/2024-03-04", "1er – 4 mars 2024"), ("2024-03-01", "1er mars 2024"),
    ("2024-03-02", "2 mars 2024"), ("2024-08", "août 2024"),
  ])
  func `French begins a month with 1er`(edtf: String, text: String) throws {
    let date = try #require(DateSpan(edtf))
    let strings = defaultTheme.filter { $0.path.hasPrefix("strings/") }
    #expect(StringTable.read(language: "fr", from: strings).value.dates.text(date) == text)
  }

  @Test(arguments: [
    ("ar", "ar", "", ""), ("ar", "en", "ar", "rtl"), ("fr", "en", "fr", "ltr"),
    ("en", "ar", "en", "ltr"), ("az-Arab", "en", "az-Arab", "rtl"), ("EN", "en", "", ""),
  ])
  func `a run in another language says so`(
    language: String, page: String, lang: String, direction: String
  ) {
    let run = ForeignRun(language, onPagesIn: page)
    #expect([run.language, run.direction] == [lang, direction])
  }
}
