/// The tags and attributes that the site profile writes: no author's input may add to them.
enum SiteVocabulary {
  private static let attributes: [String: Set<String>] = [
    "p": ["dir"], "blockquote": [], "ul": [], "ol": ["start"], "li": ["id"], "hr": [], "br": [],
    "pre": [], "code": ["class"], "em": [], "strong": [], "del": [], "div": ["class"],
    "h1": ["id", "dir"], "h2": ["id", "dir"], "h3": ["id", "dir"], "h4": ["id", "dir"],
    "h5": ["id", "dir"], "h6": ["id", "dir"], "table": [], "thead": [], "tbody": [], "tr": [],
    "th": ["class", "dir"], "td": ["class", "dir"], "sup": ["class"],
    "a": [
      "href", "title", "id", "class", "aria-label", "data-footnote-ref", "data-footnote-backref",
      "data-footnote-backref-idx",
    ],
    "img": ["src", "alt", "title"], "input": ["type", "checked", "disabled"],
    "span": ["class", "id", "data-s"],
  ]

  private static let void: Set<String> = ["br", "hr", "img", "input"]

  /// Returns, in words, the first thing in `html` that the site profile would not write, or `nil`.
  static func fault(in html: [UInt8]) -> String? {
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(where: { $0 == 0x3C || $0 == 0x3E }) {
      guard html[start] == 0x3C else { return "a bare >" }
      rest = rest[(start + 1)...]
      let isEnd = rest.first == 0x2F
      if isEnd { rest = rest.dropFirst() }
      let name = String(decoding: rest.prefix { isNamePart($0) }, as: UTF8.self)
      rest = rest.dropFirst(name.utf8.count)
      guard let allowed = attributes[name] else { return "the tag <\(name)" }
      if isEnd {
        guard open.popLast() == name, rest.first == 0x3E else { return "</\(name)> out of place" }
      } else {
        if let fault = attributeFault(&rest, allowed) { return "\(fault) in <\(name)" }
        if name == "a", open.contains("a") { return "a link within a link" }
        if !void.contains(name) { open.append(name) }
      }
      rest = rest.dropFirst()
    }
    return open.isEmpty ? nil : "an open <\(open[open.count - 1])"
  }

  /// Passes a tag's attributes up to its `>`.
  private static func attributeFault(
    _ rest: inout ArraySlice<UInt8>, _ allowed: Set<String>
  ) -> String? {
    while let byte = rest.first, byte != 0x3E {
      guard byte == 0x20 else { return "what stands behind an attribute" }
      rest = rest.dropFirst()
      if rest.first == 0x2F {
        rest = rest.dropFirst()
        continue
      }
      let name = String(decoding: rest.prefix { isNamePart($0) }, as: UTF8.self)
      guard allowed.contains(name) else { return "the attribute '\(name)'" }
      rest = rest.dropFirst(name.utf8.count)
      guard rest.first == 0x3D else { continue }
      rest = rest.dropFirst()
      guard rest.first == 0x22 else { return "a value without quotes" }
      rest = rest.dropFirst()
      let value = rest.prefix { $0 != 0x22 }
      rest = rest.dropFirst(value.count + 1)
      if value.contains(0x3C) || value.contains(0x3E) { return "markup in an attribute" }
      if name == "href" || name == "src", !isAllowed(value) { return "an unsafe address" }
    }
    return rest.isEmpty ? "no end" : nil
  }

  /// Whether an address has no scheme or one of those that templates allow.
  private static func isAllowed(_ address: ArraySlice<UInt8>) -> Bool {
    let head = address.prefix { $0 != 0x2F && $0 != 0x3F && $0 != 0x23 }
    guard let colon = head.firstIndex(of: 0x3A) else { return true }
    let scheme = String(decoding: head[..<colon], as: UTF8.self).lowercased()
    return ["http", "https", "mailto", "tel"].contains(scheme)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
  }
}
