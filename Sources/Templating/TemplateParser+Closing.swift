internal import Diagnostics

// Closing tags, and what they say of the tag they close.

extension TemplateParser {
  mutating func readClose(_ tag: Tag) {
    let name = pathText(tag.content)
    guard let last = open.last else {
      _ = addTextBefore(tag, canStandAlone: true)
      fail(
        .wrongClose, "'{{/\(template.written(name))}}' closes nothing; no section is open",
        at: tag.range)
      return
    }
    let opened = template.nodes[last.node]
    guard closes(name, last) else {
      _ = addTextBefore(tag, canStandAlone: true)
      let wanted = template.written(last.closingName)
      var finding = text.diagnostic(
        .wrongClose,
        "'{{/\(template.written(name))}}' closes nothing; '\(wanted)' is still open",
        at: tag.range, label: "expected '{{/\(wanted)}}'")
      finding.excerpts.insert(text.excerpt(for: opened.range, label: "opened here"), at: 0)
      add(finding)
      // A misspelt or missing close: take it for the nearest open tag of that name, if any.
      if let match = open.lastIndex(where: { closes(name, $0) }) {
        while open.count > match { closeLast() }
      } else {
        closeLast()
      }
      return
    }
    switch opened.kind {
    case .parent: closeParent(tag, last)
    case .block where open.count > 1 && template.nodes[open[open.count - 2].node].kind == .parent:
      addText(upTo: lineLead(tag.range.lowerBound) ?? tag.range.lowerBound)
      textStart = tag.range.upperBound
    default: _ = addTextBefore(tag, canStandAlone: true)
    }
    closeLast()
  }

  /// Whether a closing tag's name repeats that of the opening tag; the `*` may be left out.
  private func closes(_ name: Range<Int>, _ tag: OpenTag) -> Bool {
    let wanted = tag.closingName
    if name.count == wanted.count { return repeats(name, wanted) }
    return name.count + 1 == wanted.count && bytes[wanted.lowerBound] == UInt8(ascii: "*")
      && repeats(name, wanted.dropFirst())
  }

  private func repeats(_ name: Range<Int>, _ other: Range<Int>) -> Bool {
    for (left, right) in zip(name, other) where bytes[left] != bytes[right] { return false }
    return true
  }

  /// A parent with its closing tag stands alone like a partial, whatever lies between.
  private mutating func closeParent(_ tag: Tag, _ last: OpenTag) {
    addText(upTo: tag.range.lowerBound)
    textStart = tag.range.upperBound
    let opened = template.nodes[last.node]
    guard let trail = lineTrail(tag.range.upperBound) else { return }
    if lineLead(opened.range.lowerBound) != nil {
      template.nodes[last.node].isStandalone = true
      template.nodes[last.node].startsLine = false
      if let before = last.textBefore {
        let range = template.nodes[before].range
        template.nodes[before].range =
          range.lowerBound..<max(range.lowerBound, opened.indent.lowerBound)
      }
      textStart = trail
    } else if lineLead(tag.range.lowerBound) != nil {
      textStart = trail
    }
  }

  mutating func closeLast() {
    guard let last = open.popLast() else { return }
    template.nodes[last.node].end = template.nodes.count
  }
}
