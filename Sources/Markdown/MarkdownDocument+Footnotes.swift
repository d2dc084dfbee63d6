import BinarySearch

extension MarkdownDocument {
  /// Numbers the footnotes by their first references and puts their definitions at the end, in that
  /// order; definitions that nothing refers to are left out.
  mutating func arrangeFootnotes() {
    var definitions = [[Markup]](repeating: [], count: footnotes.count)
    var steps = takeDefinitions(into: &definitions)
    var order: [Int] = []
    number(steps, &order)
    var next = 0
    while next < order.count {
      number(definitions[order[next]], &order)
      next += 1
    }
    if !order.isEmpty {
      steps.append(Markup(.footnotesOpen))
      for index in order { steps += linkedBack(definitions[index]) }
      steps.append(Markup(.footnotesClose))
    }
    for footnote in footnotes where footnote.number == 0 { noteUnused(footnote) }
    if steps.isInTextOrder, order.count == footnotes.count { markup = steps } else { layOut(steps) }
  }

  private mutating func noteUnused(_ footnote: Footnote) {
    guard profile == .site else { return }
    findings.append(
      MarkdownFinding(kind: .unusedFootnote(footnote.label), range: footnote.sourceRange))
  }

  /// Returns the steps without the definitions; a definition within another goes on its own.
  private func takeDefinitions(into definitions: inout [[Markup]]) -> [Markup] {
    var rest: [Markup] = []
    rest.reserveCapacity(markup.count)
    var open: [Int] = []
    for step in markup {
      switch step.kind {
      case .footnotesOpen, .footnotesClose: break
      case .footnoteOpen:
        open.append(Int(step.index))
        definitions[Int(step.index)].append(step)
      case .footnoteClose:
        definitions[Int(step.index)].append(step)
        open.removeLast()
      default:
        if let index = open.last { definitions[index].append(step) } else { rest.append(step) }
      }
    }
    return rest
  }

  /// Numbers the footnotes that `steps` refer to, and counts the references.
  private mutating func number(_ steps: [Markup], _ order: inout [Int]) {
    for step in steps where step.kind == .footnoteReference {
      let index = Int(step.index)
      footnotes[index].references += 1
      guard footnotes[index].number == 0 else { continue }
      order.append(index)
      footnotes[index].number = order.count
    }
  }

  /// Marks the paragraph that a definition ends with, if it does: it gets the links back.
  private func linkedBack(_ definition: [Markup]) -> [Markup] {
    var definition = definition
    let last = definition.count - 2
    guard last > 0, definition[last].kind == .paragraphClose, definition[last].level == 0 else {
      return definition
    }
    definition[last].index = definition[last + 1].index + 1
    definition[last + 1].level = 1
    return definition
  }

  /// Puts `steps` in place, and the text in their order.
  private mutating func layOut(_ steps: [Markup]) {
    let oldText = text
    let oldMap = map
    let oldBlocks = blocks
    text = []
    text.reserveCapacity(oldText.count)
    map = SourceMap()
    blocks = []
    markup = steps
    var shift = 0
    for index in markup.indices {
      let step = markup[index]
      if step.kind.opensText {
        startBlock(before: oldMap.sourceOffset(ofText: Int(step.start)))
        shift = text.count - Int(step.start)
        append(oldText, from: 0, step.range, oldMap)
        if !step.range.isEmpty, var block = oldBlocks.block(at: Int(step.start)) {
          block.range = text.count - step.range.count..<text.count
          blocks.append(block)
        }
      }
      move(index, by: shift)
    }
  }

  private mutating func startBlock(before source: Int) {
    guard let last = blocks.last, last.range.upperBound == text.count else { return }
    map.append(text: text.count, source: source, replacing: 1)
    text.append(0x0A)
  }

  private mutating func move(_ index: Int, by shift: Int) {
    let step = markup[index]
    switch step.kind {
    case .codeBlock, .htmlBlock: return
    case .html: markup[index].index += Int32(clamping: shift)
    default:
      markup[index].start += Int32(clamping: shift)
      markup[index].end += Int32(clamping: shift)
    }
    let range = markup[index].range
    switch step.kind {
    case .headingOpen: headings[Int(step.index)].range = range
    case .linkOpen: links[Int(step.index)].range = range
    default: break
    }
  }
}

extension [MarkdownDocument.TextBlock] {
  /// Returns the block that begins at `start`.
  fileprivate func block(at start: Int) -> MarkdownDocument.TextBlock? {
    let index = partitioningIndex(of: indices) { self[$0].range.lowerBound >= start }
    return index < count && self[index].range.lowerBound == start ? self[index] : nil
  }
}

extension [Markup] {
  /// Whether the blocks' texts stand in the order of the steps.
  fileprivate var isInTextOrder: Bool {
    var last: Int32 = 0
    for step in self where step.kind.opensText {
      if step.start < last { return false }
      last = step.start
    }
    return true
  }
}

extension Markup.Kind {
  fileprivate var opensText: Bool {
    switch self {
    case .paragraphOpen, .headingOpen, .headerCellOpen, .cellOpen: true
    default: false
    }
  }
}
