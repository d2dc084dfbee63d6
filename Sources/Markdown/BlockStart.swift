/// Which lines begin a block that ends a table (CommonMark 0.30 chapter 4).
enum BlockStart {
  /// Whether the line's content, from its first byte that is not space, begins another block.
  static func begins(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    guard let first = bytes[line].first else { return false }
    return switch first {
    case 0x3E: true
    case 0x23: isHeading(bytes, line)
    case 0x60, 0x7E: isFence(bytes, line)
    case 0x2D, 0x2A, 0x5F, 0x2B: isThematicBreak(bytes, line) || isBullet(bytes, line)
    case 0x3C: isHTML(bytes, line)
    default: isOrdered(bytes, line)
    }
  }

  private static func isHeading(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let rest = bytes[line].drop { $0 == 0x23 }
    return line.count - rest.count <= 6 && (rest.first?.isWhitespace ?? true)
  }

  private static func isFence(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let mark = bytes[line.lowerBound]
    let rest = bytes[line].drop { $0 == mark }
    return line.count - rest.count >= 3 && (mark == 0x7E || !rest.contains(0x60))
  }

  private static func isThematicBreak(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let mark = bytes[line.lowerBound]
    guard mark != 0x2B else { return false }
    var count = 0
    for byte in bytes[line] where !byte.isWhitespace {
      guard byte == mark else { return false }
      count += 1
    }
    return count >= 3
  }

  private static func isBullet(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    bytes[line.lowerBound] != 0x5F && (line.count == 1 || bytes[line.lowerBound + 1].isWhitespace)
  }

  private static func isOrdered(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let rest = bytes[line].drop(while: \.isDigit)
    guard (1...9).contains(line.count - rest.count), let mark = rest.first,
      mark == 0x2E || mark == 0x29
    else { return false }
    return rest.count == 1 || rest[rest.startIndex + 1].isWhitespace
  }

  private static func isHTML(_ bytes: [UInt8], _ line: Range<Int>) -> Bool {
    let rest = bytes[line].dropFirst()
    guard let next = rest.first else { return false }
    if next == 0x21 || next == 0x3F { return true }
    let isClosing = next == 0x2F
    let name = (isClosing ? rest.dropFirst() : rest).prefix { $0.isAlphanumeric || $0 == 0x2D }
    guard name.first?.isLetter == true else { return false }
    let after = name.endIndex < line.upperBound ? bytes[name.endIndex] : 0x20
    if after.isWhitespace || after == 0x3E || after == 0x2F,
      blockNames.contains(String(decoding: name, as: UTF8.self).lowercased())
    {
      return true
    }
    // Any other tag, if the line holds nothing else.
    guard let end = bytes[line].firstIndex(of: 0x3E) else { return false }
    return bytes[end + 1..<line.upperBound].allSatisfy(\.isWhitespace)
  }

  /// Names that begin an HTML block wherever they stand (CommonMark 0.30 section 4.6).
  private static let blockNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "pre", "script",
    "section", "source", "style", "summary", "table", "tbody", "td", "textarea", "tfoot", "th",
    "thead", "title", "tr", "track", "ul",
  ]
}
