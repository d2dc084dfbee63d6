internal import CalendarDates

// Years and months of what a sentence told: "the end of the year" is not always that of the text.
extension DateFinder {
  /// Places "In 2019 it shut its mill, and by the end of the year it had sold the land" and "The report,
  /// dated 3 May 2024, urged repairs by the end of the year" in the year told, and months alike.
  ///
  /// That is one at the head of the sentence, of what is over, or that of a document.
  func placeOfYearTold(
    _ meaning: DateMeaning, _ tokens: Range<Int>, _ sentence: Int
  ) -> DatePlace? {
    guard case .staged(_, .unit(let unit, let shift)) = meaning, unit == .year || unit == .month,
      shift == .none || shift == .by(0) || shift == .fromStory(0), tokens.count > 2,
      text.isWord(tokens.upperBound - 2, "the"),
      let told = found.last, let from = told.from, let to = told.to, let anchor = resolver.anchor,
      told.kind == .date, told.precision != .range, from.year == to.year,
      unit == .year ? to.year < anchor.year : (to.year, to.month) < (anchor.year, anchor.month),
      unit == .year || from.month == to.month
    else { return nil }
    let head = text.sentences[sentence].tokens.lowerBound
    let first = told.tokens.lowerBound
    guard first >= head else { return nil }
    let isHead = first <= head + 1 && resolver.direction != .future
    let isOfDocument =
      told.precision == .day && first > head && text.isWord(first - 1, "dated")
    guard isHead || isOfDocument else { return nil }
    return resolver.with(anchor: from).place(meaning)
  }
}
