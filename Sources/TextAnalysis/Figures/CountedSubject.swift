/// Finds what a number counts where it has no noun of its own: "Cases rose to 47", "down from 410".
struct CountedSubject {
  let reading: TextReading
  private var small: SmallWords { reading.small }

  init(reading: TextReading) { self.reading = reading }

  /// Whether a word before the number sets it beside the figure told before.
  func isCompared(_ draft: FigureDraft, from: Int) -> Bool {
    let before = draft.first - 1
    guard before >= from, reading.isWord(before) else { return false }
    let word = reading.tokens[before].word
    if word == small.from || word == small.to || word == small.than { return true }
    // "police estimated it at 20,000"
    if word == small.at, before > from, reading.tokens[before - 1].word == small.it { return true }
    return reading.bytes(at: before).elementsEqual("against".utf8)
      || word == small.with && before > from && reading.ends(before - 1, "ompared")
  }

  /// The plural of "the number of people at risk at 40,000", which the number is that of.
  private func counted(of draft: FigureDraft, from: Int) -> Int? {
    let nouns = NounReader(reading: reading)
    for index in stride(from: draft.first - 3, through: max(from, draft.first - 12), by: -1) {
      if reading.isMark(index, ";") || reading.isMark(index, ",") { return nil }
      guard reading.has(index, .toll), reading.tokens[index + 1].word == small.of else { continue }
      return (index + 2..<draft.first).prefix(4).first {
        nouns.isPlural($0) && !reading.has($0, .timeUnit)
      }
    }
    return nil
  }

  /// The plural that the number counts by what stands before it: what rose to it, or has that number.
  func noun(of draft: FigureDraft, from: Int) -> Int? {
    if let counted = counted(of: draft, from: from) { return counted }
    var index = draft.first - 1
    let floor = max(from, draft.first - 12)
    while index > floor, !reading.has(index, .change) {
      if reading.isMark(index, ";") || reading.has(index, [.subordinator, .relative]),
        reading.tokens[index].word != small.by
      {
        return nil
      }
      index -= 1
    }
    guard index > floor else { return nil }
    index -= 1
    while index > from, reading.has(index, [.auxiliary, .adverb]) { index -= 1 }
    guard reading.isWord(index), reading.tokens[index].shape == .lower || index == from,
      !reading.has(index, [.name, .date, .timeUnit]),
      NounReader(reading: reading).isPlural(index)
    else { return nil }
    return index
  }

  /// Whether the number is the size of a crowd: "put the crowd at 50,000".
  func isCrowd(_ draft: FigureDraft, from: Int) -> Bool {
    (max(from, draft.first - 5)..<draft.first).contains {
      reading.has($0, .crowd)
    }
  }
}
