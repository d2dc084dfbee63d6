extension HTMLState {
  mutating func beginTag(_ byte: UInt8, isEnd: Bool) {
    mode = .tagName
    name = ShortText(byte.lowercased)
    element = .none
    isEndTag = isEnd
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
      name = ShortText()
    } else {
      mode = .attributeName
      name = ShortText(byte.lowercased)
    }
  }

  mutating func endTagName() {
    defer { name = ShortText() }
    // An end tag's name opens no content.
    guard !isEndTag else { return }
    element = Self.element(name)
  }

  private static func element(_ name: ShortText) -> Element {
    // Most names are not of these, which their first letter tells.
    guard name.count > 2, "tsxinpa".utf8.contains(name[0]) else { return .none }
    for entry in opaque where entry.name == name { return entry.element }
    return name.hasPrefix("animate") || name == set ? .animation : .none
  }

  private static let set = ShortText("set")

  private static let opaque: [(name: ShortText, element: Element)] = [
    Element.title, .textarea, .script, .style, .xmp, .iframe, .noembed, .noframes, .plaintext,
  ].map { (ShortText($0.name), $0) }

  private mutating func endTag() {
    let isJSON = element == .script && script == .json
    name = ShortText()
    value = ShortText()
    attribute = .plain
    url = .start
    hasContentValue = false
    hasHTTPEquiv = false
    hasMarkup = false
    isEndTag = false
    switch element {
    case .none, .animation:
      mode = .text
      element = .none
    case .title, .textarea: mode = .rcdata
    default: mode = isJSON ? .json : .rawText
    }
    script = .unstated
  }

  private mutating func beginValue(_ byte: UInt8) {
    attribute = AttributeKind(name, of: element)
    if name == Self.httpEquiv { hasHTTPEquiv = true }
    url = .start
    value = ShortText()
    reference = nil
    switch byte {
    case UInt8(ascii: "\""): mode = .doubleQuoted
    case UInt8(ascii: "'"): mode = .singleQuoted
    case UInt8(ascii: ">"): betweenAttributes(byte)
    default:
      mode = .unquoted
      value = ShortText(byte)
    }
  }

  private static let httpEquiv = ShortText("http-equiv")

  mutating func endAttribute() {
    if attribute == .scriptType, script == .unstated { script = Self.scriptType(value) }
    mode = .tag
    attribute = .plain
    url = .start
    name = ShortText()
    value = ShortText()
    reference = nil
  }

  private static func scriptType(_ value: ShortText) -> ScriptType {
    guard value.count <= ShortText.capacity else { return .other }
    let text = value.bytes.map(\.lowercased).split(separator: UInt8(ascii: ";")).first ?? []
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
    case .scriptType: inScriptType(byte)
    default: break
    }
  }

  /// Keeps a script's type without its parameters and the space before it.
  private mutating func inScriptType(_ byte: UInt8) {
    if value.isEmpty, byte.isSpace { return }
    let hasEnded = !value.isEmpty && value[Int(value.count) - 1] == UInt8(ascii: ";")
    if !hasEnded { value.append(byte) }
  }

  /// Takes one byte of `title`, `textarea`, script or style, looking for the end tag.
  mutating func inOpaqueText(_ byte: UInt8) {
    if byte == UInt8(ascii: "<") {
      matched = 1
      return
    }
    guard matched > 0 else { return }
    if matched == 1, byte.isLetter, mode == .rcdata { hasMarkup = true }
    let name = element.name
    // `<`, then `/`, then the name.
    let wanted =
      matched == 1
      ? UInt8(ascii: "/")
      : Int(matched) - 2 < name.utf8CodeUnitCount ? name.utf8Start[Int(matched) - 2] : 0
    if wanted != 0, byte.lowercased == wanted {
      matched += 1
    } else if wanted == 0, byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      element = .none
      isEndTag = true
      hasMarkup = false
      mode = .tag
      matched = 0
      inTag(byte)
    } else {
      matched = 0
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
      name = ShortText()
    case (.xmlLessThan, UInt8(ascii: "?")): mode = .xmlInstruction
    case (.xmlLessThan, UInt8(ascii: ">")), (.xmlTag, UInt8(ascii: ">")): mode = .text
    case (.xmlLessThan, _): mode = .xmlTag
    case (.xmlTag, UInt8(ascii: "\"")): mode = .doubleQuoted
    case (.xmlTag, UInt8(ascii: "'")): mode = .singleQuoted
    case (.doubleQuoted, UInt8(ascii: "\"")), (.singleQuoted, UInt8(ascii: "'")): mode = .xmlTag
    case (.xmlBang, _):
      name.append(byte)
      if name == Self.dashes {
        mode = .xmlComment
        name = ShortText()
      } else if name == Self.characterData {
        mode = .xmlCharacterData
        name = ShortText()
      } else if !Self.begins(name, "--"), !Self.begins(name, "[CDATA[") {
        mode = byte == UInt8(ascii: ">") ? .text : .xmlTag
        name = ShortText()
      }
    case (.xmlComment, _): endXML(byte, "-->")
    case (.xmlCharacterData, _): endXML(byte, "]]>")
    case (.xmlInstruction, _): endXML(byte, "?>")
    default: break
    }
  }

  private static func begins(_ name: ShortText, _ whole: StaticString) -> Bool {
    Int(name.count) <= whole.utf8CodeUnitCount
      && (0..<Int(name.count)).allSatisfy { name[$0] == whole.utf8Start[$0] }
  }

  private static let dashes = ShortText("--")
  private static let characterData = ShortText("[CDATA[")

  /// Looks for the end of a comment and the like: two bytes, or one twice, then `>`.
  private mutating func endXML(_ byte: UInt8, _ end: StaticString) {
    let length = end.utf8CodeUnitCount
    if byte == end.utf8Start[Int(matched)] {
      matched += 1
      if Int(matched) == length {
        mode = .text
        matched = 0
      }
    } else if byte == end.utf8Start[0] {
      // `--` stays matched by a third dash, as `]]` by a third bracket; `??` as `?`.
      if Int(matched) < length - 1 || end.utf8Start[1] != byte { matched = 1 }
    } else {
      matched = 0
    }
  }
}
