/// Whether text in the language of a BCP 47 tag runs from right to left, by script, then language.
func isRightToLeftLanguage(_ tag: String) -> Bool {
  let parts = tag.lowercased().split(separator: "-")
  if let script = parts.dropFirst().first(where: {
    $0.utf8.count == 4 && $0.first?.isLetter == true
  }) {
    return ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg"].contains(script)
  }
  return [
    "ar", "he", "iw", "fa", "ur", "yi", "ps", "dv", "ckb", "sd", "ug", "syr", "arc", "nqo", "arz",
    "azb", "lrc", "mzn", "pnb",
  ].contains(parts.first ?? "")
}

/// The `lang` and `dir` of a run in another language than its page; both empty where it is the same.
struct ForeignRun: Sendable, Hashable {
  var language = ""
  var direction = ""

  init(_ language: String?, onPagesIn pageLanguage: String) {
    guard let language, language.lowercased() != pageLanguage.lowercased() else { return }
    self.language = language
    direction = isRightToLeftLanguage(language) ? "rtl" : "ltr"
  }

  /// A name in a script of its own on pages of another: told by its letters.
  init(script name: String, onPagesIn pageLanguage: String) {
    guard let script = name.unicodeScalars.lazy.compactMap(Self.script).first else { return }
    let language = pageLanguage.prefix { $0 != "-" }.lowercased()
    guard !script.languages.contains(String(language)) else { return }
    self.language = script.tag
    direction = script.isRightToLeft ? "rtl" : "ltr"
  }

  private struct Script {
    var tag: String
    var isRightToLeft: Bool
    /// Page languages in which the script is nothing foreign.
    var languages: [String]
  }

  /// The scripts whose direction or font a page must be told; others inherit.
  private static func script(_ scalar: Unicode.Scalar) -> Script? {
    switch scalar.value {
    case 0x0590...0x05FF:
      Script(tag: "he", isRightToLeft: true, languages: ["he", "iw", "yi"])
    case 0x0600...0x06FF, 0x0750...0x077F, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      Script(
        tag: "ar", isRightToLeft: true, languages: ["ar", "fa", "ur", "ps", "ckb", "sd", "ug"])
    default: nil
    }
  }
}

/// A language tag with a territory, such as `fr-CA`, as Open Graph writes it: `fr_CA`; else nothing.
func openGraphLocale(_ tag: String) -> String {
  let parts = tag.split(separator: "-")
  guard parts.count > 1, let territory = parts.dropFirst().first(where: { $0.utf8.count == 2 })
  else { return "" }
  return "\(parts[0].lowercased())_\(territory.uppercased())"
}
