import Testing

@testable import TextAnalysis

@Suite struct `Statements of reports` {
  static let cases = [
    Statements.Case(
      "The ferry ran aground, the line's chairwoman, Ann Lee, told a news conference on Friday.",
      "said: Ann Lee: The ferry ran aground"),
    Statements.Case("The affair recalls that of 1990, when a mayor fell."),
    Statements.Case(
      "The World Bank and the African Union urged patience.",
      "demanded: The World Bank: patience", "demanded: the African Union: patience"),
    Statements.Case(
      "Ann Lee, a diver from the naval team, and Jo Roe said the hull was lost.",
      "said: Ann Lee: the hull was lost", "said: Jo Roe: the hull was lost"),
    Statements.Case(
      "Mayor Ann Lee tells broadcaster QRT that the pier is closed.",
      "said: Mayor Ann Lee: the pier is closed"),
    Statements.Case(
      "The north takes half of the water, the board's weekly bulletin showed.",
      "said: the board's weekly bulletin: The north takes half of the water"),
    Statements.Case(
      "“Nobody asked,” wrote analyst Ann Lee in a note to clients.",
      "said: analyst Ann Lee: “Nobody asked,”"),
    Statements.Case(
      "Prosecutor Ann Lee, who had sought a life sentence, welcomed the verdict.",
      "demanded: Prosecutor Ann Lee: a life sentence",
      "accepted: Prosecutor Ann Lee: the verdict"),
    Statements.Case(
      "Norway pledged two ships and the World Bank offered a loan.",
      "promised: Norway: two ships"),
    Statements.Case("Organisers spoke of 20,000.", "said: Organisers: 20,000"),
    Statements.Case(
      "It was a plan demanded by Norway.", "demanded: Norway: a plan"),
    Statements.Case(
      "“It is over,” said one senior backbencher, who asked not to be named. “We lost.”",
      "said: one senior backbencher: “It is over,”", "said: one senior backbencher: “We lost.”"),
    Statements.Case(
      "They left, a move that Norway warned would cost jobs.",
      "warned: Norway: a move that Norway warned would cost jobs"),
    Statements.Case(
      "President Ann Lee declared two days of mourning and is to visit Oslo.",
      "announced: President Ann Lee: two days of mourning"),
    Statements.Case(
      "The central bank raised its rate on Monday, the sixth rise in a row, and said that more "
        + "was needed.",
      "said: The central bank: more was needed"),
    Statements.Case(
      "While Kenya remains open to discussing a pause, Peru is hesitant to agree.",
      "accepted: Kenya: discussing a pause", "rejected: Peru: agree"),
    Statements.Case(
      "Ann Lee stood firm, signalling the possibility of a strike.",
      "said: Ann Lee: the possibility of a strike"),
    Statements.Case(
      "Kenya must leave first, a condition that Ann Lee has rejected.",
      "rejected: Ann Lee: Kenya must leave first"),
    Statements.Case(
      "They met Ann Lee, the club's chair, who appealed for $2m.", "demanded: Ann Lee: $2m"),
    Statements.Case(
      "A police source left. Officials, for their part, have told envoys that they are willing "
        + "to talk.", "said: Officials: they are willing to talk"),
    Statements.Case("15:02 Police say the road is shut.", "said: Police: the road is shut"),
  ]

  @Test(arguments: cases)
  func `name who speaks and what is said`(_ c: Statements.Case) {
    #expect(Statements.told(c.text) == c.expected)
  }

  @Test func `show the not of a refusal`() {
    let analysis = Analyzer.english.analyze(plain: "Kenya has not committed to the deadline.")
    #expect(analysis.statements.map { analysis.text.string($0.verb) } == ["not committed to"])
  }

  @Test func `are those of the body whose name stands before what it is`() {
    let analysis = Analyzer.english.analyze(plain: "The Fatah movement demanded a vote.")
    #expect(analysis.statements.map { $0.actor.map { analysis.actors[$0].name } } == ["Fatah"])
  }

  static let origins: [(String, OriginFinding.Kind)] = [
    ("The dam held, the national disaster agency QRS said.", .authority),
    ("The dam held, the news agency QRS said.", .media),
    ("Aid agencies say that the dam has held.", .authority),
    ("A person familiar with the matter said that the dam had held.", .official),
  ]

  @Test(arguments: origins)
  func `tell bodies, media and people apart`(_ text: String, _ kind: OriginFinding.Kind) {
    #expect(Analyzer.english.analyze(plain: text).origins.map(\.kind) == [kind])
  }
}
