import ArgumentParser
import CalendarDates
import SitePipeline

/// `sitegen timeline`: the days that matter in many articles, with their telling sentences.
struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the days that matter in many articles, with their most telling sentences.",
    usage: "sitegen timeline --articles <file> --tasks <file> [<options>]",
    discussion: """
      Articles are JSON objects, one a line, with "text" and "reference_date" (YYYY-MM-DD). Tasks \
      have "timeline_id", and perhaps "start" and "end" (only articles and days between count), \
      "max_dates", "sents_per_date" and "keywords" (a sentence must have one of them). Each task \
      gives one line: {"timeline_id", "entries": [{"date", "sentences"}]}.

      Examples:
        sitegen timeline --articles articles.jsonl --tasks tasks.jsonl
        sitegen timeline --articles a.jsonl --tasks t.jsonl --output days.jsonl
      """)

  @Option(help: "The articles, as JSON Lines.")
  var articles: String

  @Option(help: "The timelines asked for, as JSON Lines.")
  var tasks: String

  @Option(name: .shortAndLong, help: "The file to write, or - for standard output.")
  var output = "-"

  private struct Article: Decodable {
    var text: String
    var reference_date: String
  }

  private struct Task: Decodable {
    var timeline_id: String
    var start: String?
    var end: String?
    var max_dates: Int?
    var sents_per_date: Int?
    var keywords: [String]?
  }

  func run() throws {
    let read = try JSONLines.values(
      of: Article.self, in: articles, expected: "an object with \"text\" and \"reference_date\"")
    let asked = try JSONLines.values(
      of: Task.self, in: tasks, expected: "an object with \"timeline_id\"")
    let texts = try read.map { number, article in
      (article.text, try day(article.reference_date, "line \(number) of '\(articles)'"))
    }
    let tasks = try asked.map { number, task in
      TimelineTask(
        id: task.timeline_id, window: try window(task, "line \(number) of '\(self.tasks)'"),
        dayCount: task.max_dates ?? 20, sentencesPerDay: task.sents_per_date ?? 2,
        keywords: task.keywords ?? [])
    }
    try JSONLines.write(timelineLines(tasks, articles: texts), to: output)
  }

  private func window(_ task: Task, _ place: String) throws -> DayInterval? {
    switch (task.start, task.end) {
    case (nil, nil): return nil
    case (let start?, let end?): return DayInterval(try day(start, place), try day(end, place))
    default: throw ValidationError("\(place) has one of \"start\" and \"end\" without the other")
    }
  }

  private func day(_ text: String, _ place: String) throws -> CalendarDay {
    guard let days = CalendarDate(text)?.days, days.first == days.last else {
      throw ValidationError("\(place): '\(text)' is not a day (YYYY-MM-DD)")
    }
    return days.first
  }
}
