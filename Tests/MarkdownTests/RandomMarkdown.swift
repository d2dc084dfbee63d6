/// Makes documents of the constructs that Markdown's rules are about, the same ones for a seed.
struct RandomMarkdown {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  // A 64-bit xorshift generator: good enough to choose pieces, and the same on every platform.
  private mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  /// Returns lines of up to 12 pieces each, behind prefixes of containers.
  mutating func document(pieces: [String] = Self.pieces) -> String {
    var result = next(below: 40) == 0 ? "\u{FEFF}" : ""
    for _ in 0...next(below: 12) {
      for _ in 0..<next(below: 3) { result += Self.prefixes[next(below: Self.prefixes.count)] }
      for _ in 0..<next(below: 12) { result += pieces[next(below: pieces.count)] }
      result += Self.lineEnds[next(below: Self.lineEnds.count)]
    }
    return result
  }

  private static let lineEnds = [
    "\n", "\n", "\n", "\n", "\n\n", "\r\n", "\r", "  \n", "\\\n", " \t\n",
  ]

  private static let prefixes = [
    "> ", ">", "- ", "* ", "+   ", "1. ", "2) ", "10.  ", "  ", "    ", "\t", " ", "# ", "### ",
    "```\n", "~~~ swift\n", "===\n", "---\n", "[ref]: /there 'title'\n", "[ref]: <a b>\n",
    "<div>\n", "<!-- ", "***\n", "[b]:\n/c\n\"d\"\n", ">\t", "-\t", "-     ", "[ref]:/x y\n",
  ]

  static let pieces = [
    "word", "two words", " ", " ", "*", "**", "_", "__", "`", "``", "` a `", "[", "]", "![",
    "](/u)",
    "](<v w> \"t\")", "][ref]", "[ref]", "[]", "(", ")", "<b>", "</b>", "<http://a.b/c?d=e&amp;f>",
    "<x@y.z>", "<!-- c -->", "&amp;", "&copy;", "&#65;", "&#x1F600;", "&nope;", "&ngE;", "&fjlig;",
    "&", "\\", "\\*", "\\\\", "\\[", "\\&", "\\_", "é", "العربية", "日本", "😀", "~", "~~", "\"", "'",
    "--", "---", "...", ".", "#", "|", ":", ";", "\t", "\u{0}", "\u{A0}", "www.a.b",
    "http://c.d/_e_",
    "!", "[b]", "[a]: /b", "[ref]: /c \"t\"", "<a href=\"x\ny\">", "[^1]", "[x]", "[ ]", "^",
    "x@y.z",
    "](", "/url", " 'tit le'", " (tt)", "\"q\"", "<", ">", "[foo\\]", "\\]",
  ]
}
