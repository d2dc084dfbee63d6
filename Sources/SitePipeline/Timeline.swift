internal import Annotating
package import CalendarDates

/// One timeline asked for: how many days of which window, and the words that place a sentence in it.
package struct TimelineTask: Sendable {
  package var id: String
  package var window: DayInterval?
  package var dayCount: Int
  package var sentencesPerDay: Int
  package var keywords: [String]

  package init(
    id: String, window: DayInterval?, dayCount: Int, sentencesPerDay: Int, keywords: [String]
  ) {
    self.id = id
    self.window = window
    self.dayCount = dayCount
    self.sentencesPerDay = sentencesPerDay
    self.keywords = keywords
  }
}

/// Makes the timelines of plain texts, each a line of JSON without its line break.
///
/// Days are ranked by how many articles refer to them; each has its most telling sentences.
package func timelineLines(
  _ tasks: [TimelineTask], articles: [(text: String, day: CalendarDay)]
) -> [[UInt8]] {
  var corpus = StoryCorpus(keywords: tasks.map(\.keywords))
  for article in articles { corpus.add(article.text, day: article.day) }
  return tasks.map { task in
    corpus.line(
      id: task.id, within: task.window, dayCount: task.dayCount,
      sentencesPerDay: task.sentencesPerDay, keywords: task.keywords)
  }
}
