extension DocumentReader {
  /// Finds the inline extensions in the block whose opening step is at `opening`.
  mutating func extendInlines(after opening: Int) {
    let box = taskBox(after: opening)
    guard box > 0 || document.text.mayHoldExtensions(blockStart..<document.text.count) else {
      return
    }
    let first = opening + 1
    let cuts = rewriteSteps(from: first, taskBox: box)
    guard !cuts.isEmpty else { return }
    for index in blockLinks..<document.links.count {
      let range = document.links[index].range
      document.links[index].range = cuts.moved(range.lowerBound)..<cuts.moved(range.upperBound)
    }
    document.apply(cuts, from: blockStart)
  }

  /// Puts the extensions' steps in place; returns what to take out of the text.
  ///
  /// A function of its own, so that nothing else holds the text when it is cut.
  private mutating func rewriteSteps(from first: Int, taskBox: Int) -> TextCuts {
    var extensions = InlineExtensions(
      document, steps: Array(document.markup[first...]), from: blockStart, source: cursor.bytes,
      footnotes: footnotes)
    let steps = extensions.rewrittenSteps(taskBox: taskBox)
    document.markup.replaceSubrange(first..., with: steps)
    document.links += extensions.links
    if document.profile == .site { document.findings += extensions.findings }
    return extensions.cuts
  }

  /// Returns the length of the task box that the block begins with, and marks its list item.
  private mutating func taskBox(after opening: Int) -> Int {
    guard case .paragraph = blockKind, opening > 0, document.markup[opening - 1].kind == .itemOpen,
      opening + 1 < document.markup.count, document.markup[opening + 1].kind == .text,
      document.markup[opening + 1].range.count >= 4
    else { return 0 }
    let box = document.text[blockStart..<blockStart + 4]
    let isDone = box.elementsEqual("[x] ".utf8) || box.elementsEqual("[X] ".utf8)
    guard isDone || box.elementsEqual("[ ] ".utf8),
      cursor.bytes[document.sourceOffset(ofText: blockStart)] == 0x5B
    else { return 0 }
    document.markup[opening - 1].level = isDone ? 2 : 1
    return 4
  }
}
