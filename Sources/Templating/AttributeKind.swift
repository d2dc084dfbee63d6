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
    if let known = Self.known[text] {
      switch known {
      case .scriptType: self = kind == .script ? known : .plain
      case .animation: self = Self.isAnimation(element) ? known : .plain
      default: self = known
      }
    } else if text.hasPrefix("on") {
      self = .script
    } else if Self.contains(name, "src") || Self.contains(name, "uri")
      || Self.contains(name, "url")
    {
      self = .url
    } else {
      self = .plain
    }
  }

  private static let known: [String: AttributeKind] = {
    var known: [String: AttributeKind] = [
      "srcset": .srcset, "imagesrcset": .srcset, "style": .style, "srcdoc": .document,
      "content": .content, "type": .scriptType,
    ]
    for name in [
      "action", "archive", "background", "cite", "classid", "codebase", "data", "formaction",
      "href", "icon", "longdesc", "manifest", "ping", "poster", "profile", "src", "usemap",
      "xmlns",
    ] {
      known[name] = .url
    }
    for name in ["to", "from", "by", "values", "attributename"] { known[name] = .animation }
    return known
  }()

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
