package import CalendarDates

/// What a timeline needs to know of one article: its day, and the days and words of its sentences.
package struct StoryArticle: Sendable {
  package struct Sentence: Sendable {
    /// Hashes of the words that carry meaning, in order.
    var terms: [UInt64]

    /// The single days that the sentence tells, without the day of the article, each once.
    var days: [CalendarDay]
    var tellsOwnDay: Bool
    var isOnTopic: Bool
  }

  package let day: CalendarDay
  let sentences: [Sentence]

  /// How much of the article is on the topic: 1 where at least every second sentence is.
  let weight: Double

  /// Makes the value of an analysed article.
  ///
  /// A sentence is on the topic if it has one of the keywords, in any case and also within a longer
  /// word; without keywords every sentence is.
  package init(_ analysis: Analysis, day: CalendarDay, keywords: [String] = []) {
    let text = analysis.text
    let keys = keywords.map { $0.utf8.map(lowercasedASCII) }.filter { !$0.isEmpty }
    var sentences: [Sentence] = []
    sentences.reserveCapacity(text.sentences.count)
    var date = 0
    let stopWords = text.lexicon.classes("stop words")
    for sentence in text.sentences {
      var days: [CalendarDay] = []
      var tellsOwnDay = false
      while date < analysis.dates.count,
        analysis.dates[date].range.lowerBound < sentence.range.upperBound
      {
        let told = analysis.dates[date]
        date += 1
        guard told.kind == .date || told.kind == .time, let from = told.from, told.to == from else {
          continue
        }
        if from == day {
          tellsOwnDay = true
        } else if !days.contains(from) {
          days.append(from)
        }
      }
      sentences.append(
        Sentence(
          terms: StoryTerms.terms(of: sentence.tokens, in: text, stopWords), days: days,
          tellsOwnDay: tellsOwnDay,
          isOnTopic: keys.isEmpty
            || keys.contains { StoryTerms.contains($0, in: text.bytes[sentence.range]) }))
    }
    self.day = day
    self.sentences = sentences
    let share =
      Double(sentences.count(where: \.isOnTopic)) / Double(max(sentences.count, 1))
    weight = min(1, 2 * share)
  }
}
