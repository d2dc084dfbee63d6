import CalendarDates
import Diagnostics
import SiteModel
import StoryFixture
import Testing

@testable import Exporting

@Suite struct `The timeline` {
  @Test func `of a large story holds the entries that most sources tell, oldest first`() throws {
    var story = Story()
    story.add(["It rained."])
    for day in 0..<400 {
      story.addEvent(0, 1, CalendarDay(number: Int32(20_000 + day)).description)
    }
    var site = story.site(dated: 400)
    site.chronology[399].originCount = 2
    let settings = ExportSettings(baseURL: nil, asOf: nil, title: "Rain")
    let text = String(decoding: timelineJS(of: site, settings).made().value ?? [], as: UTF8.self)
    let days = text.split(separator: "\n").filter { $0.contains("\"start_date\"") }
    #expect(days.count == 300)
    // The first 299, and the one that two sources tell.
    let last = CalendarDay(number: 20_399).components
    let date = "{\"year\":\(last.year),\"month\":\(last.month),\"day\":\(last.day)}"
    #expect(days.last.map { $0.contains(date) } == true)
    site.chronology.removeLast(101)
    let rest = String(decoding: timelineJS(of: site, settings).made().value ?? [], as: UTF8.self)
    #expect(rest.split(separator: "\n").count { $0.contains("\"start_date\"") } == 299)
  }
}
