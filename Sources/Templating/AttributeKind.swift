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
  init(_ name: [UInt8], of element: [UInt8], _ kind: HTMLState.Element) {
    var name = name[...]
    if name.starts(with: "data-".utf8) {
      name = name.dropFirst(5)
    } else if let colon = name.firstIndex(of: UInt8(ascii: ":")) {
      if name[..<colon].elementsEqual("xmlns".utf8) {
        self = .url
        return
      }
      name = name[(colon + 1)...]
    }
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "action", "archive", "background", "cite", "classid", "codebase", "data", "formaction",
      "href", "icon", "longdesc", "manifest", "ping", "poster", "profile", "src", "usemap", "xmlns":
      self = .url
    case "srcset", "imagesrcset": self = .srcset
    case "style": self = .style
    case "srcdoc": self = .document
    case "content": self = .content
    case "type" where kind == .script: self = .scriptType
    case _ where Self.animated.contains(text) && Self.isAnimation(element): self = .animation
    default:
      if text.hasPrefix("on") {
        self = .script
      } else if Self.contains(name, "src") || Self.contains(name, "uri")
        || Self.contains(name, "url")
      {
        self = .url
      } else {
        self = .plain
      }
    }
  }

  private static let animated: Set<String> = ["to", "from", "by", "values", "attributename"]

  private static func isAnimation(_ element: [UInt8]) -> Bool {
    element.starts(with: "animate".utf8) || element.elementsEqual("set".utf8)
  }

  private static func contains(_ name: ArraySlice<UInt8>, _ part: StaticString) -> Bool {
    guard name.count >= part.utf8CodeUnitCount else { return false }
    return (name.startIndex...name.endIndex - part.utf8CodeUnitCount).contains { start in
      part.withUTF8Buffer { name[start...].starts(with: $0) }
    }
  }
}
