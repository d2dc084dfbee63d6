// The values that the stages exchange. Everything here is plain, Hashable where it is a key, and
// Sendable; nothing reads a clock, a locale, a file or the order of a dictionary.

/// A URL path segment: runs of letters and digits joined by single hyphens, never empty.
package struct Slug: Hashable, Sendable {
  package let description: String

  /// Makes the slug of `title`, or `nil` when `title` holds no letter and no digit.
  ///
  /// Letters of any script are kept and lowercased, marks stay with their letters; apostrophes
  /// vanish; every other run of characters becomes one hyphen: `"G7 — Day 2"` gives `g7-day-2`.
  /// At most 80 bytes, cut at a word where one ends there.
  package init?(title: some StringProtocol) {
    var title = String(title)
    if let slug = title.withUTF8(Self.slug(ofASCII:)) {
      guard !slug.isEmpty else { return nil }
      description = Self.cut(slug)
      return
    }
    var slug = ""
    var needsHyphen = false
    for scalar in title.lowercased().unicodeScalars {
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil
        || (scalar.value > 0x7F && properties.generalCategory == .nonspacingMark && !slug.isEmpty)
      {
        if needsHyphen, !slug.isEmpty { slug.append("-") }
        needsHyphen = false
        slug.unicodeScalars.append(scalar)
      } else if scalar != "'" && scalar != "\u{2019}" {
        needsHyphen = true
      }
    }
    guard !slug.isEmpty else { return nil }
    description = Self.cut(slug)
  }

  /// Makes a slug that is already one, as an author wrote it, or `nil` when it is not.
  package init?(exactly text: String) {
    guard let slug = Slug(title: text), slug.description == text else { return nil }
    self = slug
  }

  /// The same slug with `-2`, `-3` … for the second and later pages that would have it.
  package func numbered(_ number: Int) -> Slug {
    Slug(unchecked: "\(description)-\(number)")
  }

  /// For an article whose title and file name hold no letter and no digit.
  package static let article = Slug(unchecked: "article")

  private init(unchecked: String) { description = unchecked }

  /// The same for text of ASCII, which most titles are, without a look at Unicode's tables; `nil`
  /// for other text.
  private static func slug(ofASCII title: UnsafeBufferPointer<UInt8>) -> String? {
    var slug: [UInt8] = []
    slug.reserveCapacity(title.count)
    var needsHyphen = false
    for byte in title {
      switch byte {
      case 0x80...: return nil
      case 0x30...0x39, 0x61...0x7A, 0x41...0x5A:
        if needsHyphen, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
        needsHyphen = false
        slug.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      case UInt8(ascii: "'"): break
      default: needsHyphen = true
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func cut(_ slug: String) -> String {
    let limit = 80
    guard slug.utf8.count > limit else { return slug }
    var result = ""
    for word in slug.split(separator: "-") {
      if result.utf8.count + word.utf8.count + 1 > limit { break }
      if !result.isEmpty { result += "-" }
      result += word
    }
    guard result.isEmpty else { return result }
    for character in slug.unicodeScalars {
      if result.utf8.count + UTF8.width(character) > limit { break }
      result.unicodeScalars.append(character)
    }
    return result
  }
}

extension Slug: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.description < rhs.description }
}

extension Slug: CustomStringConvertible {}
