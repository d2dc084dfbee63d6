import Diagnostics
import SiteModel

/// The interface words of one language, with English for what its file leaves out.
struct StringTable: Sendable {
  /// BCP 47 tag of the pages.
  let language: String
  let isRightToLeft: Bool
  /// Keys in the order of the English file, then those that only another file has.
  let keys: [String]
  private let words: [String: String]
  private let plurals: [String: [PluralForm: String]]
  private let rule: PluralRule
  let dates: DatePatterns
  let numbers: NumberPattern

  /// The word for `key`, or nothing where no file has it.
  func word(_ key: String) -> String { words[key] ?? "" }

  /// The word for `key` with `{name}` replaced by values.
  func word(_ key: String, _ values: KeyValuePairs<String, String>) -> String {
    filled(word(key), values)
  }

  /// The word for `prefix_value`, or nothing.
  func word(_ prefix: String, for value: String) -> String { words["\(prefix)_\(value)"] ?? "" }

  /// A number with its noun, such as "3 articles"; `noun` is the English singular.
  func count(_ number: Int, _ noun: String) -> String {
    let figure = numbers.text(number)
    guard let forms = plurals[noun] else { return figure }
    let form = forms[rule.form(for: number)] ?? forms[.other] ?? "#"
    return replacing("#", in: form, with: figure)
  }

  /// What stands between the parts of a list.
  var comma: String {
    let comma = word("comma")
    return comma.isEmpty ? ", " : comma
  }

  /// Forms of each noun by `PluralForm.allCases`, gaps filled, for the filter `plural`.
  var pluralForms: [String: [String]] {
    plurals.mapValues { forms in
      PluralForm.allCases.map { forms[$0] ?? forms[.other] ?? "#" }
    }
  }

  /// The place in `pluralForms` for a count.
  var pluralIndex: @Sendable (Int) -> Int {
    let rule = rule
    return { count in PluralForm.allCases.firstIndex(of: rule.form(for: count)) ?? 5 }
  }
}

/// Replaces each `{name}` of `pattern` that `values` has.
func filled(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
  guard pattern.utf8.contains(UInt8(ascii: "{")) else { return pattern }
  var result: [UInt8] = []
  var rest = Array(pattern.utf8)[...]
  while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
    result += rest[..<open]
    rest = rest[open...]
    guard let close = rest.firstIndex(of: UInt8(ascii: "}")) else { break }
    let name = String(decoding: rest[(open + 1)..<close], as: UTF8.self)
    if let value = values.first(where: { $0.key == name })?.value {
      result += Array(value.utf8)
    } else {
      result += rest[...close]
    }
    rest = rest[(close + 1)...]
  }
  result += rest
  return String(decoding: result, as: UTF8.self)
}

/// Replaces every occurrence of one ASCII character.
func replacing(_ mark: Unicode.Scalar, in pattern: String, with value: String) -> String {
  var result = ""
  for scalar in pattern.unicodeScalars {
    if scalar == mark { result += value } else { result.unicodeScalars.append(scalar) }
  }
  return result
}

// MARK: - Reading

extension StringTable {
  /// Reads the table of `language` from strings files, named `<lang>.yml`.
  ///
  /// Of several files of one language the first counts, key by key; then the language without its
  /// region, then English.
  static func read(language: String, from files: [SourceFile]) -> Diagnosed<StringTable> {
    var diagnostics: [Diagnostic] = []
    var layers: [StringsNode] = []
    var english: [StringsNode] = []
    var isKnown = false
    let tags = Self.tags(language)
    for tag in tags {
      for file in files where file.name.lowercased() == "\(tag).yml" {
        let source = SourceText(file: file.path, bytes: file.bytes)
        let read = StringsReader.read(source)
        diagnostics += read.diagnostics
        diagnostics += mistakes(in: read.root, source)
        layers.append(read.root)
        if tag == "en" { english.append(read.root) }
        if tag == tags[0] || tag != "en" || tags[0].hasPrefix("en") { isKnown = true }
      }
    }
    if !isKnown, !files.isEmpty {
      diagnostics.append(
        Diagnostic(
          .warning, "no-interface-words", "there are no interface words in '\(language)'",
          help: "add strings/\(tags[0]).yml to the templates; English is used until then"))
    }
    return Diagnosed(StringTable(language, layers, english: english), diagnostics)
  }

  private static func tags(_ language: String) -> [String] {
    let full = language.lowercased()
    let short = String(full.prefix { $0 != "-" })
    var tags: [String] = []
    for tag in [full, short, "en"] where !tags.contains(tag) { tags.append(tag) }
    return tags
  }

  private init(_ language: String, _ layers: [StringsNode], english: [StringsNode]) {
    self.language = language
    var words: [String: String] = [:]
    var keys: [String] = []
    for layer in english + layers {
      for entry in layer["words"]?.entries ?? [] where words[entry.key] == nil {
        keys.append(entry.key)
        words[entry.key] = ""
      }
    }
    for layer in layers.reversed() {
      for entry in layer["words"]?.entries ?? [] { words[entry.key] = entry.value.text ?? "" }
    }
    var plurals: [String: [PluralForm: String]] = [:]
    for layer in layers.reversed() {
      for entry in layer["plurals"]?.entries ?? [] {
        var forms: [PluralForm: String] = [:]
        for form in entry.value.entries {
          PluralForm(rawValue: form.key).map { forms[$0] = form.value.text }
        }
        plurals[entry.key] = forms
      }
    }
    self.keys = keys
    self.words = words
    self.plurals = plurals
    rule = PluralRule(language: language)
    let direction = layers.lazy.compactMap { $0["direction"]?.text }.first
    isRightToLeft = isRightToLeftLanguage(language) || direction == "rtl"
    dates = DatePatterns(layers.compactMap { $0["dates"] }, words: words)
    numbers = NumberPattern(layers.compactMap { $0["numbers"] }.first)
  }

  private static func mistakes(in root: StringsNode, _ source: SourceText) -> [Diagnostic] {
    var result: [Diagnostic] = []
    let sections = ["language", "direction", "words", "plurals", "dates", "numbers"]
    for entry in root.entries where !sections.contains(entry.key) {
      result.append(
        source.diagnostic(
          .warning, "unknown-strings-key", "'\(entry.key)' is not read", at: entry.keyRange,
          help: didYouMean(entry.key, among: sections)))
    }
    for entry in root["words"]?.entries ?? [] where entry.value.text == nil {
      result.append(
        source.diagnostic(
          .error, "bad-strings-file", "'\(entry.key)' must be a text", at: entry.value.range))
    }
    for entry in root["plurals"]?.entries ?? [] {
      for form in entry.value.entries where PluralForm(rawValue: form.key) == nil {
        result.append(
          source.diagnostic(
            .error, "bad-strings-file", "'\(form.key)' is no plural form", at: form.keyRange,
            help: "the forms are zero, one, two, few, many and other"))
      }
      if entry.value["other"] == nil {
        result.append(
          source.diagnostic(
            .error, "bad-strings-file", "'\(entry.key)' has no form 'other'", at: entry.keyRange))
      }
    }
    for key in ["months", "short_months"] {
      if let node = root["dates"]?[key], node.texts?.count != 12 {
        result.append(
          source.diagnostic(.error, "bad-strings-file", "'\(key)' needs 12 names", at: node.range))
      }
    }
    return result
  }
}
