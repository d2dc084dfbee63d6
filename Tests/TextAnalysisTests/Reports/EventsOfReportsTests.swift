import CalendarDates
import Testing

@testable import TextAnalysis

@Suite struct `Events of reports` {
  static let texts: [(String, [String])] = [
    ("OSLO, March 14 (NTB) - The ferry sank on Monday.", ["Monday"]),
    ("Efforts to reach a truce before Ramadan have failed.", []),
    ("Turnout was 68 percent, down from 74 percent in 2018.", []),
    ("Turnout was 68 percent, up from ten in October.", []),
    ("She moved from 3 High Street in October.", ["October"]),
    ("The trial, set for October 3, has been postponed until October 20.", ["October 20"]),
    ("A vote due on October 3 was called off on October 2.", ["October 2"]),
    ("A vote due on October 3 was won by Lund.", ["October 3"]),
    ("The dock had been booked for October 3 but was moved.", []),
    ("The vote was postponed from May to October.", []),
    ("Crews worked from May to October.", ["from May to October"]),
    ("Deaths fell to 90, down 12 percent from 2029.", []),
    ("She was to have visited Orrin on October 3.", []),
    ("She has visited Orrin and was to speak on October 3.", ["October 3"]),
    ("A vote due on October 3 was", ["October 3"]), ("A vote due on October 3", ["October 3"]),
    ("A ban from 2032 was approved in October.", ["2032", "October"]),
    ("More than 200 people have been held since Friday.", ["Friday"]),
    ("It sold more than in March 2019.", []),
    ("He is to present the 2024 budget on October 20.", ["October 20"]),
    ("The 2030 budget was cut.", []),
    ("Before Ramadan the talks failed.", []),
    ("In 2013 the mine flooded.", ["2013"]),
    ("Published 3 November 2022", []),
    ("Every firm would have signed by October 20.", []),
    ("The dam could not have burst on October 20.", []),
    ("He would have stayed if he had been asked on October 20.", []),
    ("The mayor denied that he had met her on October 3.", []),
    ("The board rejected claims that it had met on October 3.", []),
    ("The mayor denied it on October 3.", ["October 3"]),
    ("The mayor denied on October 3 that he had left.", ["October 3"]),
    ("She denied any plan to win October's election.", ["October"]),
    ("Rain: 20 mm (average for October: 90 mm)", []),
    ("\"Today we ask for light,\" she said.", []),
    ("\"Today we lost a friend,\" she said.", ["Today"]),
    ("The firm could make 60,000 doses by October 20.", []),
    ("The bridge will open by October 20.", ["October 20"]),
    ("She expects prices to fall by October 20.", []),
    ("He denied", []), ("They would have", []), ("average for October", []),
  ]

  @Test(arguments: texts)
  func `are not of days told in passing`(_ text: String, _ days: [String]) {
    let analysis = Analyzer.english.analyze(plain: text)
    let events = analysis.events.filter { $0.rule == "date told" || $0.rule == "date not placed" }
    let words = events.compactMap { event in
      event.date.map { analysis.text.string(analysis.dates[$0].range) }
    }
    #expect(words == days)
  }
}
