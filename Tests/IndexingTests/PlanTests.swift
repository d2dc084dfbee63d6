import SiteModel
import StoryFixture
import Testing

@testable import Indexing

@Suite struct `Plans` {
  @Test func `joins a plan with the report that it took place, which is its only source`() {
    var story = Story()
    story.add(["The inquest into the harbour fire opens on Monday."])
    story.add(["The inquest into the harbour fire opened on Monday in Velm."])
    story.add(["Harbour fire inquest begins."])
    story.addEvent(0, 1, "2031-05-02", isPlanned: true)
    story.addEvent(1, 1, "2031-05-02")
    story.addEvent(2, 1, "2031-05-02", isPlanned: true)
    let chronology = Chronology(story.articles, origins: [])
    #expect(chronology.dated.map(\.isPlanned) == [false])
    #expect(chronology.dated.map(\.originCount) == [1])
    #expect(chronology.dated.first?.events.map(\.evidence.article) == [1, 0, 2])
  }

  /// A plan, a sentence of a later article that calls off what was to be on a day, with whom each
  /// names, and whether it is the plan.
  static let calledOff: [(plan: String, names: [Int], by: String, others: [Int], is: Bool)] = [
    ("The hearing is due on 14 May.", [], "The hearing set for 14 May was cancelled.", [], true),
    ("Hearings start on 14 May.", [], "The hearing set for 14 May was cancelled.", [], true),
    ("A vote is due on 14 May.", [], "The hearing set for 14 May was cancelled.", [], false),
    ("The hearing is due on 14 May.", [1], "The hearing set for 14 May was cancelled.", [1], true),
    ("The hearing is due on 14 May.", [1], "The hearing set for 14 May was cancelled.", [2], false),
    ("The hearing is due.", [1, 3], "The hearing set for 14 May was cancelled.", [2, 3], false),
  ]

  @Test(arguments: calledOff)
  func `knows a plan that another article calls off`(
    plan: String, names: [Int], by: String, others: [Int], is isCalledOff: Bool
  ) {
    var story = Story()
    story.add([plan], date: "2031-05-01")
    story.add([by], date: "2031-05-03")
    story.addEvent(0, 1, "2031-05-14", isPlanned: true)
    story.addCancellation(1, 1, "2031-05-14", of: "The hearing", noun: "hearing")
    for (article, actors) in [names, others].enumerated() {
      for actor in actors { story.addName(actor, article, 1) }
    }
    let entry = Chronology(story.articles, origins: []).dated.first
    #expect(entry?.calledOff == (isCalledOff ? [story.evidence(1, 1)] : []))
    #expect(entry?.isStillPlanned == !isCalledOff)
  }

  @Test func `keeps a plan that an article tells after the one that called it off`() {
    var story = Story()
    story.add(["The hearing set for 14 May was cancelled."], date: "2031-05-03")
    story.add(["The hearing is due on 14 May after all."], date: "2031-05-05")
    story.addEvent(1, 1, "2031-05-14", isPlanned: true)
    story.addCancellation(0, 1, "2031-05-14", of: "The hearing", noun: "hearing")
    #expect(Chronology(story.articles, origins: []).dated.map(\.isStillPlanned) == [true])
  }

  @Test func `of the Friday ahead are called off by its name, unless that of the last Friday is`() {
    func calledOff(_ plans: [String]) -> [Int] {
      var story = Story()
      story.add(["A strike is due on Friday."], date: "2031-10-01")
      story.add(["Nurses called off Friday's strike."], date: "2031-10-09")
      for plan in plans { story.addEvent(0, 1, plan, isPlanned: true) }
      story.addCancellation(1, 1, "2031-10-03", of: "strike", noun: "strike", isWeekday: true)
      return Chronology(story.articles, origins: []).dated.map(\.calledOff.count)
    }
    #expect(calledOff(["2031-10-10"]) == [1])
    #expect(calledOff(["2031-10-03", "2031-10-10"]) == [1, 0])
    #expect(calledOff(["2031-10-17"]) == [0])
  }

  /// Plans with whom each names, a sentence that calls one off without its day, the words for that, whom
  /// it names, and which plan it is.
  static let withoutDay:
    [(plans: [(String, Int)], by: String, thing: String, others: [String], names: Int, is: Int?)] =
      [
        ([("Lee will visit Orrin.", 1)], "Lee called off the visit.", "the visit", [], 1, 0),
        ([("Lee will travel to Orrin.", 1)], "Lee called off the visit.", "the visit", [], 1, 0),
        ([("Lee will visit Orrin.", 1)], "Lee called off the visit.", "the visit", [], 2, nil),
        ([("Lee will meet Orr.", 1)], "Lee called off the visit.", "the visit", [], 1, nil),
        (
          [("Lee will visit Orrin.", 1), ("Lee will visit Velm.", 1)], "Lee called off the visit.",
          "the visit", [], 1, nil
        ),
        (
          [("Lee will visit Orrin.", 1), ("Ek will visit Velm.", 2)], "Lee called off the visit.",
          "the visit", [], 1, 0
        ),
        (
          [("Lee will meet crews of flights.", 1)], "Lee cancelled the flight.", "the flight", [],
          1, nil
        ),
        (
          [("The launch of the ship is due.", 1)], "The launch of the rocket was cancelled.",
          "The launch of the rocket", ["rocket"], 1, nil
        ),
      ]

  @Test(arguments: withoutDay)
  func `knows the only open plan of whom a sentence without its day tells`(
    plans: [(String, Int)], by: String, thing: String, others: [String], names: Int, is plan: Int?
  ) {
    var story = Story()
    story.add(plans.map(\.0), date: "2031-05-01")
    story.add([by], date: "2031-05-03")
    for (number, plan) in plans.enumerated() {
      story.addEvent(0, number + 1, "2031-05-\(14 + number)", isPlanned: true)
      story.addName(plan.1, 0, number + 1)
    }
    story.addName(names, 1, 1)
    let noun = String(thing.split(separator: " ")[1])
    story.addCancellation(1, 1, nil, of: thing, noun: noun, others: others)
    let entries = Chronology(story.articles, origins: []).dated
    #expect(entries.indices.filter { !entries[$0].calledOff.isEmpty } == (plan.map { [$0] } ?? []))
  }

  @Test func `without their day stay open to articles before them, or after their day`() {
    func calledOff(by day: String) -> [Bool] {
      var story = Story()
      story.add(["Lee will visit Orrin."], date: "2031-05-03")
      story.add(["Lee called off the visit."], date: day)
      story.addEvent(0, 1, "2031-05-14", isPlanned: true)
      for article in 0...1 { story.addName(1, article, 1) }
      story.addCancellation(1, 1, nil, of: "the visit", noun: "visit")
      return Chronology(story.articles, origins: []).dated.map { !$0.calledOff.isEmpty }
    }
    #expect(calledOff(by: "2031-05-02") == [false])
    #expect(calledOff(by: "2031-05-03") == [true])
    #expect(calledOff(by: "2031-05-16") == [true])
    #expect(calledOff(by: "2031-05-20") == [false])
  }

  @Test func `are moved where all sentences move them, else called off`() {
    func isMoved(_ moves: [Bool]) -> [Bool] {
      var story = Story()
      story.add(["A hearing is due on 14 May."], date: "2031-05-01")
      story.addEvent(0, 1, "2031-05-14", isPlanned: true)
      for isMoved in moves {
        story.add(["The hearing set for 14 May was put off."], date: "2031-05-03")
        story.addCancellation(
          story.articles.count - 1, 1, "2031-05-14", of: "The hearing", noun: "hearing",
          isMoved: isMoved)
      }
      return Chronology(story.articles, origins: []).dated.map(\.isMoved)
    }
    #expect(isMoved([true, true]) == [true])
    #expect(isMoved([true, false]) == [false])
    #expect(isMoved([false, true]) == [false])
    #expect(isMoved([]) == [false])
  }
}
