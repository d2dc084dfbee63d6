extension HTMLState {
  mutating func beginTag(_ byte: UInt8, isEnd: Bool) {
    mode = .tagName
    name = [byte.lowercased]
    element = .none
    // An end tag's attributes are ignored by browsers; its name opens no opaque content.
    elementName = isEnd ? [UInt8(ascii: "/")] : []
    script = .unstated
    hasContentValue = false
    hasHTTPEquiv = false
  }

  /// Takes one byte between `<name` and `>`, outside of quotes.
  mutating func inTag(_ byte: UInt8) {
    switch mode {
    case .tagName:
      if byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        endTagName()
        betweenAttributes(byte)
      } else {
        name.append(byte.lowercased)
      }
    case .attributeName:
      if byte == UInt8(ascii: "=") {
        mode = .beforeValue
      } else if byte.isSpace {
        mode = .afterName
      } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
        betweenAttributes(byte)
      } else {
        name.append(byte.lowercased)
      }
    case .afterName:
      if byte == UInt8(ascii: "=") {
        mode = .beforeValue
      } else if !byte.isSpace {
        betweenAttributes(byte)
      }
    case .beforeValue:
      if !byte.isSpace { beginValue(byte) }
    case .unquoted:
      if byte.isSpace || byte == UInt8(ascii: ">") {
        endAttribute()
        betweenAttributes(byte)
      } else {
        value.append(byte)
      }
    default: betweenAttributes(byte)
    }
  }

  private mutating func betweenAttributes(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      endTag()
    } else if byte.isSpace || byte == UInt8(ascii: "/") {
      mode = .tag
      name = []
    } else {
      mode = .attributeName
      name = [byte.lowercased]
    }
  }

  mutating func endTagName() {
    if elementName == [UInt8(ascii: "/")] {
      elementName = []
      name = []
      return
    }
    elementName = name
    defer { name = [] }
    // Most names are not of these, which their first letter tells.
    guard let first = name.first, name.count > 2, "tsxinp".utf8.contains(first) else {
      element = .none
      return
    }
    element =
      switch String(decoding: name, as: UTF8.self) {
      case "title": .title
      case "textarea": .textarea
      case "script": .script
      case "style": .style
      case "xmp", "iframe", "noembed", "noframes", "plaintext": .opaque
      default: .none
      }
  }

  private mutating func endTag() {
    let isJSON = element == .script && script == .json
    name = []
    value = []
    attribute = .plain
    url = .start
    hasContentValue = false
    hasHTTPEquiv = false
    hasMarkup = false
    switch element {
    case .none:
      mode = .text
      elementName = []
    case .title, .textarea: mode = .rcdata
    default: mode = isJSON ? .json : .rawText
    }
    script = .unstated
  }

  private mutating func beginValue(_ byte: UInt8) {
    attribute = AttributeKind(name, of: elementName, element)
    if name.elementsEqual("http-equiv".utf8) { hasHTTPEquiv = true }
    url = .start
    value = []
    reference = nil
    switch byte {
    case UInt8(ascii: "\""): mode = .doubleQuoted
    case UInt8(ascii: "'"): mode = .singleQuoted
    case UInt8(ascii: ">"): betweenAttributes(byte)
    default:
      mode = .unquoted
      value = [byte]
    }
  }

  mutating func endAttribute() {
    if attribute == .scriptType, script == .unstated { script = Self.scriptType(value) }
    mode = .tag
    attribute = .plain
    url = .start
    name = []
    value = []
    reference = nil
  }

  private static func scriptType(_ value: [UInt8]) -> ScriptType {
    let text = value.map(\.lowercased).split(separator: UInt8(ascii: ";")).first ?? []
    let trimmed = text.drop(while: \.isSpace).reversed().drop(while: \.isSpace).reversed()
    switch String(decoding: Array(trimmed), as: UTF8.self) {
    case "application/ld+json", "application/json", "importmap", "speculationrules": return .json
    default: return .other
    }
  }

  /// Takes one byte of a quoted value.
  mutating func inQuotes(_ byte: UInt8) {
    if byte == (mode == .doubleQuoted ? UInt8(ascii: "\"") : UInt8(ascii: "'")) {
      endAttribute()
      return
    }
    switch attribute {
    case .url: inURL(byte)
    case .scriptType: value.append(byte)
    default: break
    }
  }

  /// Takes one byte of `title`, `textarea`, script or style, looking for the end tag.
  mutating func inOpaqueText(_ byte: UInt8) {
    if byte == UInt8(ascii: "<") {
      name = [byte]
      return
    }
    guard !name.isEmpty else { return }
    if name.count == 1, byte.isLetter, mode == .rcdata { hasMarkup = true }
    let wanted = [UInt8(ascii: "<"), UInt8(ascii: "/")] + elementName
    if name.count < wanted.count, byte.lowercased == wanted[name.count] {
      name.append(byte.lowercased)
    } else if name.count == wanted.count,
      byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
    {
      element = .none
      elementName = []
      hasMarkup = false
      mode = .tag
      name = []
      inTag(byte)
    } else {
      name = []
    }
  }

  mutating func inJSON(_ byte: UInt8) {
    if element == .script {
      let wasInScript = mode
      mode = .rawText
      inOpaqueText(byte)
      if element == .none { return }
      mode = wasInScript
    }
    switch (mode, byte) {
    case (.json, UInt8(ascii: "\"")): mode = .jsonString
    case (.jsonString, UInt8(ascii: "\"")): mode = .json
    case (.jsonString, UInt8(ascii: "\\")): mode = .jsonEscape
    case (.jsonEscape, _): mode = .jsonString
    default: break
    }
  }

  /// Takes one byte of XML (XML 1.0, Fifth Edition, section 2).
  mutating func inXML(_ byte: UInt8) {
    switch (mode, byte) {
    case (.text, UInt8(ascii: "<")): mode = .xmlLessThan
    case (.text, _): break
    case (.xmlLessThan, UInt8(ascii: "!")):
      mode = .xmlBang
      name = []
    case (.xmlLessThan, UInt8(ascii: "?")): mode = .xmlInstruction
    case (.xmlLessThan, UInt8(ascii: ">")), (.xmlTag, UInt8(ascii: ">")): mode = .text
    case (.xmlLessThan, _): mode = .xmlTag
    case (.xmlTag, UInt8(ascii: "\"")): mode = .doubleQuoted
    case (.xmlTag, UInt8(ascii: "'")): mode = .singleQuoted
    case (.doubleQuoted, UInt8(ascii: "\"")), (.singleQuoted, UInt8(ascii: "'")): mode = .xmlTag
    case (.xmlBang, _):
      name.append(byte)
      if name.elementsEqual("--".utf8) {
        mode = .xmlComment
        name = []
      } else if name.elementsEqual("[CDATA[".utf8) {
        mode = .xmlCharacterData
        name = []
      } else if !"--".utf8.starts(with: name), !"[CDATA[".utf8.starts(with: name) {
        mode = byte == UInt8(ascii: ">") ? .text : .xmlTag
        name = []
      }
    case (.xmlComment, _): endXML(byte, "-->")
    case (.xmlCharacterData, _): endXML(byte, "]]>")
    case (.xmlInstruction, _): endXML(byte, "?>")
    default: break
    }
  }

  /// Looks for the end of a comment and the like.
  private mutating func endXML(_ byte: UInt8, _ end: String) {
    name.append(byte)
    if name.count > end.utf8.count { name.removeFirst() }
    if name.elementsEqual(end.utf8) {
      mode = .text
      name = []
    }
  }
}
