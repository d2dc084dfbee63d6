// Heading ids: letters and digits of any script, lowercased, joined by single hyphens.

extension DocumentReader {
  /// Does what can be done only when everything is read.
  mutating func finish() {
    if !document.footnotes.isEmpty { document.arrangeFootnotes() }
    // The separator before a last block without text.
    if document.text.last == 0x0A, document.blocks.last?.range.upperBound == document.text.count - 1
    {
      document.text.removeLast()
    }
    if document.profile == .site { document.nameHeadings() }
  }
}

extension MarkdownDocument {
  mutating func nameHeadings() {
    var taken: Set<String> = []
    var last: [String: Int] = [:]
    for index in headings.indices {
      headings[index].id = Self.uniqueID(
        for: string(in: headings[index].range), &taken, &last)
    }
  }

  /// Returns the id of a heading that says `title`, with a number where it is taken.
  ///
  /// `last` holds the last number tried for each title, so that many equal headings cost no more
  /// than different ones.
  private static func uniqueID(
    for title: String, _ taken: inout Set<String>, _ last: inout [String: Int]
  ) -> String {
    let base = id(for: title)
    var number = last[base] ?? 1
    var result = number == 1 ? base : "\(base)-\(number)"
    while isReserved(result) || !taken.insert(result).inserted {
      number += 1
      result = "\(base)-\(number)"
    }
    last[base] = number
    return result
  }

  private static func id(for title: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in title.lowercased().unicodeScalars {
      if scalar.isNamePart {
        result.append(scalar)
      } else if let last = result.last, last != "-", !scalar.isApostrophe {
        result.append("-")
      }
    }
    if result.last == "-" { result.removeLast() }
    return result.isEmpty ? "section" : String(result)
  }

  /// Whether sentences, paragraphs or footnotes have ids of this form: `s3`, `p12`, `fn-1`.
  private static func isReserved(_ id: String) -> Bool {
    if id.hasPrefix("fn-") || id.hasPrefix("fnref-") { return true }
    guard id.hasPrefix("s") || id.hasPrefix("p") else { return false }
    let rest = id.utf8.dropFirst()
    return !rest.isEmpty && rest.allSatisfy(\.isDigit)
  }
}

extension Unicode.Scalar {
  fileprivate var isNamePart: Bool {
    if isASCII { return UInt8(value).isAlphanumeric }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }

  fileprivate var isApostrophe: Bool { self == "'" || self == "’" }
}
