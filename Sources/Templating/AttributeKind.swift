/// What the value of an attribute is to a browser.
enum AttributeKind: UInt8, Sendable {
  case plain
  case url
  case srcset
  /// Event handlers.
  case script
  case style
  /// A whole document.
  case document
  /// The `type` of a script, which decides how its content is escaped.
  case scriptType
  /// Attributes that SVG animations set on others.
  case animation
  /// `content`, which `http-equiv` turns into a URL or a policy.
  case content

  /// Sorts an attribute by its lowercased name, as Go's `html/template` does, and a little stricter.
  init(_ name: ShortText, of element: HTMLState.Element) {
    var name = name
    if name.hasPrefix("data-") {
      name = name.dropFirst(5)
    } else if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
      if colon == 5, name.hasPrefix("xmlns") {
        self = .url
        return
      }
      name = name.dropFirst(colon + 1)
    }
    if let known = Self.known(name) {
      switch known {
      case .scriptType: self = element == .script ? known : .plain
      case .animation: self = element == .animation ? known : .plain
      default: self = known
      }
    } else if name.hasPrefix("on") {
      self = .script
    } else {
      self = name.hasURLWord ? .url : .plain
    }
  }

  private static func known(_ name: ShortText) -> AttributeKind? {
    guard (2...13).contains(name.count) else { return nil }
    for entry in known where entry.name == name { return entry.kind }
    return nil
  }

  private static let known: [(name: ShortText, kind: AttributeKind)] =
    [
      "action", "archive", "background", "cite", "classid", "codebase", "data", "formaction",
      "href", "icon", "longdesc", "manifest", "ping", "poster", "profile", "src", "usemap",
      "xmlns",
    ].map { (ShortText($0), .url) }
    + ["to", "from", "by", "values", "attributename"].map { (ShortText($0), .animation) }
    + [
      (ShortText("srcset"), .srcset), (ShortText("imagesrcset"), .srcset),
      (ShortText("style"), .style), (ShortText("srcdoc"), .document),
      (ShortText("content"), .content), (ShortText("type"), .scriptType),
    ]
}
