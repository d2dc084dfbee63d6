import BinarySearch

/// Reads what the head of a column and the first cell of a row tell of a figure in a table.
struct CellReader {
  let reading: TextReading

  /// Adds what the labels tell and the cell itself does not.
  func complete(_ finding: inout FigureFinding, in block: TextBlock, number: Int) {
    if finding.attribution == nil { finding.attribution = source(of: block, number) }
    let labels = [block.columnLabel, block.rowLabel, block.wordsLabel].compactMap(\.self)
    for label in labels {
      let tokens = tokens(in: label)
      if finding.asOf == nil { finding.asOf = reading.dates.first { $0.overlaps(label) } }
      guard !tokens.isEmpty else { continue }
      readMeasure(tokens, &finding)
      if finding.what == .other, finding.isCount { finding.what = fate(in: tokens) ?? .other }
      if finding.unit == nil {
        finding.unit = unit(in: tokens, isHead: label == block.columnLabel)
      }
    }
    if finding.unit == nil, finding.what != .other { finding.unit = "people" }
    // The row tells of whom, before the column does.
    for label in labels.dropFirst() + labels.prefix(1) where finding.group == nil {
      readGroup(label, &finding)
    }
  }

  /// The cell of the same row under a head such as "Source".
  private func source(of block: TextBlock, _ number: Int) -> Range<Int>? {
    guard let row = block.rowLabel else { return nil }
    let blocks = reading.text.blocks
    for index in max(0, number - Self.reach)..<min(blocks.count, number + Self.reach)
    where index != number && blocks[index].rowLabel == row {
      guard let head = blocks[index].columnLabel, !blocks[index].range.isEmpty else { continue }
      let label = reading.text.string(head).lowercased()
      if Self.sourceHeads.contains(label) { return blocks[index].range }
    }
    return nil
  }

  /// How many cells before and after belong to a row at most.
  private static let reach = 12
  private static let sourceHeads: Set = [
    "source", "sources", "reported by", "according to", "origin", "attributed to",
  ]

  private func tokens(in range: Range<Int>) -> Range<Int> {
    let first = token(from: range.lowerBound)
    return first..<max(first, token(from: range.upperBound))
  }

  /// The first token that begins at the byte or behind it.
  private func token(from byte: Int) -> Int {
    partitioningIndex(of: 0..<reading.tokens.count) { Int(reading.tokens[$0].start) >= byte }
  }

  private func fate(in tokens: Range<Int>) -> FigureFinding.What? {
    let fates = FateReader(reading: reading)
    return tokens.lazy.compactMap { fates.what($0) }.first
  }

  /// Reads "Share (%)", "Cost ($ million)": what a bare number stands for.
  private func readMeasure(_ tokens: Range<Int>, _ finding: inout FigureFinding) {
    guard finding.isCount, finding.unit == nil else { return }
    let numbers = NumberReader(reading: reading, end: tokens.upperBound)
    for index in tokens {
      if reading.isMark(index, "%") || reading.entry(at: index, .percent) != nil {
        finding.unit = "percent"
        finding.rule = "percent"
      } else if numbers.isCurrencySign(index) || reading.has(index, .currency) {
        finding.unit = reading.string(reading.tokens[index].range)
        finding.rule = "money"
      } else if reading.has(index, .scale),
        let scale = reading.number(reading.tokens[index].word)
      {
        finding.value = finding.value.map { $0 * scale }
        finding.upperValue = finding.upperValue.map { $0 * scale }
      }
    }
  }

  /// The plural in a label; that which heads a column as within a sentence: "deaths" of "Deaths".
  private func unit(in tokens: Range<Int>, isHead: Bool) -> String? {
    let nouns = NounReader(reading: reading)
    for index in tokens
    where reading.isWord(index) && nouns.isPlural(index)
      && !reading.has(index, [.date, .timeUnit, .personName, .placeName])
    {
      let fate = reading.has(index, FateReader.all) && !reading.ends(index, "s")
      if fate { continue }
      let word = reading.string(reading.tokens[index].range)
      return isHead && !reading.has(index, .name) ? word.lowercased() : word
    }
    return nil
  }

  /// Takes a label as the group: the place it names, or its words where they tell neither a day nor
  /// what is counted.
  private func readGroup(_ label: Range<Int>, _ finding: inout FigureFinding) {
    let tokens = tokens(in: label)
    if let index = tokens.first(where: { reading.has($0, [.placeName, .demonym]) }) {
      let name = reading.names[Int(reading.words[index].name)]
      finding.group = name.range
      finding.groupActor = name.actor
    }
  }
}
