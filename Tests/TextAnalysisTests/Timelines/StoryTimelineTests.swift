import CalendarDates
import Testing

@testable import TextAnalysis

private func article(_ text: String, _ day: String, keywords: [String] = []) throws -> StoryArticle
{
  let day = try #require(CalendarDate(day)?.days?.first)
  let bytes = Array(text.utf8)
  let analysis = Analyzer.english.analyzeDates(
    bytes, blocks: TextBlock.plain(bytes), context: AnalysisContext(referenceDate: day))
  return StoryArticle(analysis, day: day, keywords: keywords)
}

@Suite struct `Story timelines` {
  private static let story = [
    ("The old harbour bridge collapsed into the river this morning.", "2024-03-05"),
    (
      "Divers searched the cold river near the bridge for cars. The bridge had closed before.",
      "2024-03-06"
    ),
    (
      "An inquiry heard that the harbour bridge collapsed on March 5 because of rust.", "2024-03-20"
    ),
    ("The mayor resigned over the harbour bridge that collapsed on March 5, 2024.", "2024-04-02"),
    (
      "The bridge that collapsed on March 5 will be built anew, the city said on April 9.",
      "2024-04-10"
    ),
  ]

  @Test func `rank the day first that later articles return to`() throws {
    let articles = try Self.story.map { try article($0.0, $0.1) }
    let timeline = StoryTimeline(articles)
    #expect(timeline.days.first?.day.description == "2024-03-05")
    #expect(timeline.days.first?.articles == 3)
    // The order in which articles come does not matter.
    #expect(StoryTimeline(articles.reversed()).days == timeline.days)
  }

  @Test func `rank what reports return to above the week around them and above plans`() throws {
    let reports = [
      ("A fire burnt the mill down on March 4, 2024.", "2024-03-05"),
      ("Masons met on March 4, 2024 to mourn the mill.", "2024-03-06"),
      ("The mill that burnt on February 6, 2024 was old.", "2024-03-20"),
      ("Guards slept when it burnt on February 6, 2024.", "2024-04-02"),
      ("The trial is set for June 4, 2024.", "2024-03-21"),
      ("Witnesses will be heard on June 4, 2024.", "2024-04-03"),
    ]
    let days = StoryTimeline(try reports.map { try article($0.0, $0.1) }).days
    let told = days.filter { $0.articles > 0 }.map(\.day.description)
    #expect(told == ["2024-02-06", "2024-06-04", "2024-03-04"])
  }

  @Test func `take only days and articles of the window`() throws {
    let articles = try Self.story.map { try article($0.0, $0.1) }
    let from = try #require(CalendarDay(year: 2024, month: 3, day: 6))
    let to = try #require(CalendarDay(year: 2024, month: 3, day: 31))
    let days = StoryTimeline(articles, within: DayInterval(from, to)).days.map(\.day.description)
    #expect(Set(days) == ["2024-03-06", "2024-03-20"])
  }

  @Test func `choose sentences of the day that differ`() throws {
    let articles = try Self.story.map { try article($0.0, $0.1) }
    let timeline = StoryTimeline(articles)
    let day = try #require(timeline.days.first?.day)
    let places = timeline.sentences(of: day, count: 10)
    #expect(!places.isEmpty)
    #expect(Set(places).count == places.count)
    #expect(places.count < 4, "sentences that share half of their words are told once")
    let other = try #require(CalendarDay(year: 1999, month: 1, day: 1))
    #expect(timeline.sentences(of: other, count: 3).isEmpty)
  }

  @Test func `go on with the matter of the day after its first sentence`() throws {
    let first = "The levee at Orrin broke at dawn and water filled the streets."
    let reports =
      Array(repeating: first, count: 8) + [
        "A bakery chain opened seven bright branches across town.",
        "Hundreds fled Orrin once the levee broke and slept in schools.",
      ]
    let timeline = StoryTimeline(try reports.map { try article($0, "2024-03-06") })
    let day = try #require(timeline.days.first?.day)
    let chosen = timeline.sentences(of: day, count: 2).map { reports[$0.article] }
    #expect(chosen == [first, reports[9]])
  }

  @Test func `keep to sentences with a keyword`() throws {
    let text = "Divers searched the cold wide river. The harbour BRIDGES of the city stayed closed."
    let timeline = StoryTimeline([try article(text, "2024-03-06", keywords: ["bridge"])])
    let day = try #require(timeline.days.first?.day)
    #expect(timeline.sentences(of: day, count: 5).map(\.sentence) == [1])
  }

  @Test(arguments: [
    ("talks", "talk"), ("talked", "talk"), ("meetings", "meet"), ("press", "press"), ("bus", "bus"),
    ("is", "is"), ("ceasefire", "ceasefire"),
  ])
  func `know words by their stem`(word: String, stem: String) {
    #expect(StoryTerms.stem(Array(word.utf8)[...]).elementsEqual(stem.utf8))
  }
}
