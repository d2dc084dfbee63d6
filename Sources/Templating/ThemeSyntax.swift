internal import Diagnostics

/// All templates of a theme, parsed.
struct ThemeSyntax: Sendable {
  let schema: Schema
  let profile: Profile
  let wording: Wording
  let templates: [Template]

  /// The number of each template's first node when all nodes are counted, then that of all nodes.
  let firstNodes: [Int]

  /// Every name in them, by symbol.
  let names: [String]

  /// The template and the key of the schema of each symbol, or -1.
  let templateNumbers: [Int32]
  let keyNumbers: [Int32]

  func name(_ symbol: Int32) -> String { symbol < 0 ? "" : names[Int(symbol)] }

  /// The template of that name, if there is one.
  func template(_ symbol: Int32) -> Int? {
    guard symbol >= 0, templateNumbers[Int(symbol)] >= 0 else { return nil }
    return Int(templateNumbers[Int(symbol)])
  }

  /// The templates that led to a place: `page > partial`, `child < parent`.
  func chain(_ link: Int, of program: Program) -> String {
    var text = ""
    var next: Int? = link
    var count = 0
    while let number = next, count < 12 {
      let link = program.chain[number]
      let name = templates[link.template].source.name
      text = text.isEmpty ? name : name + text
      if link.parent != nil { text = (link.isInheritance ? " < " : " > ") + text }
      next = link.parent
      count += 1
    }
    return next == nil ? text : "…" + text
  }
}

extension Template {
  /// The author's own text.
  func written(_ range: Range<Int>) -> String {
    guard range.lowerBound <= range.upperBound, range.upperBound <= source.bytes.count else {
      return ""
    }
    return ExpressionParser.shortened(String(decoding: source.bytes[range], as: UTF8.self))
  }
}
