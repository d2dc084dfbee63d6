import CalendarDates

extension Analysis {
  /// Returns, by sentence, whether it tells of days long before those of the text alone: "in 2019", "last
  /// winter"; not of those that somebody admits.
  package func looksBack() -> [Bool] {
    var result = Array(repeating: false, count: sentences.count)
    // A text without a day is no older than what it tells of.
    let happened = events.lazy.filter { !$0.isPlanned }.compactMap { event in
      event.date.flatMap { dates[$0].precision == .day ? dates[$0].to : nil }
    }
    let written = day ?? happened.max()
    /// The last sentence that names another day.
    var other = -1
    for date in dates where date.kind == .date && date.precision != .vague {
      let sentence = Int(text.tokens[date.tokens.lowerBound].sentence)
      if sentence == other || isAdmitted(date) { continue }
      result[sentence] = isLongAgo(date, written)
      if !result[sentence] { other = sentence }
    }
    return result
  }

  /// "The ministry admitted that it had received the report in October": the news is that it did.
  private func isAdmitted(_ date: DateExpression) -> Bool {
    let first = text.sentences[Int(text.tokens[date.tokens.lowerBound].sentence)].tokens.lowerBound
    return (first..<date.tokens.lowerBound).contains { index in
      text.isOne(of: .admissions, index) && text.isWord(index + 1, "that")
    }
  }

  private func isLongAgo(_ date: DateExpression, _ written: CalendarDay?) -> Bool {
    if let written, let last = date.to { return written - last > Self.longAgo }
    // "Last year" is before this one, whichever that is.
    guard date.reason == .relativeWithoutDate else { return false }
    switch date.precision {
    case .season, .half, .year, .decade, .century: break
    default: return false
    }
    return text.string(date.range).lowercased().hasPrefix("last ")
  }

  /// Days; the text of a war of some months tells how it began.
  private static var longAgo: Int { 90 }
}
