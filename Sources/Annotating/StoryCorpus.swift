import JSONText
package import CalendarDates
internal import TextAnalysis

/// Articles of one story, read for timelines: the days that matter and their telling sentences.
package struct StoryCorpus: Sendable {
  private struct Text: Sendable {
    var bytes: [UInt8]
    var sentences: [Range<Int>]
  }

  private var texts: [Text] = []
  /// By keywords: what the timeline reads of each article.
  private var articles: [[String]: [StoryArticle]] = [:]

  /// Makes an empty corpus, to be asked with any of the lists of keywords.
  package init(keywords: [[String]]) {
    for list in keywords { articles[list] = [] }
  }

  /// Adds a plain text and the day it was published.
  package mutating func add(_ text: String, day: CalendarDay) {
    let bytes = Array(text.utf8)
    let analysis = Analyzer.english.analyzeDates(
      bytes, blocks: TextBlock.plain(bytes), context: AnalysisContext(referenceDate: day))
    texts.append(Text(bytes: bytes, sentences: analysis.sentences.map(\.range)))
    for keywords in Array(articles.keys) {
      articles[keywords]?.append(StoryArticle(analysis, day: day, keywords: keywords))
    }
  }

  /// The timeline of the days that matter most as a line of JSON, days in their order.
  ///
  /// The keywords, which place a sentence in the story, must be among those it was made with.
  package func line(
    id: String, within window: DayInterval?, dayCount: Int, sentencesPerDay: Int,
    keywords: [String]
  ) -> [UInt8] {
    let timeline = StoryTimeline(articles[keywords] ?? [], within: window)
    let days = timeline.days.prefix(max(dayCount, 0)).map(\.day).sorted()
    let entries = days.map { day in
      (
        day,
        timeline.sentences(of: day, count: sentencesPerDay).map { place in
          let text = texts[place.article]
          return String(decoding: text.bytes[text.sentences[place.sentence]], as: UTF8.self)
        }
      )
    }
    var json = JSONWriter()
    json.object { json in
      json.member("timeline_id", id)
      json.array("entries", entries.filter { !$0.1.isEmpty }) { entry, json in
        json.member("date", entry.0.description)
        json.member("sentences", entry.1)
      }
    }
    return json.bytes
  }
}
