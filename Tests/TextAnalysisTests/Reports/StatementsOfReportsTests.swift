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
      "proposed: Kenya: discussing a pause", "withheld: Peru: agree"),
    Statements.Case(
      "The bank remained reluctant to cut rates.",
      "withheld: The bank: cut rates"),
    Statements.Case(
      "A senior official who declined to be named said that the plan was dead.",
      "said: A senior official: the plan was dead"),
    Statements.Case(
      "An official, who refused to be identified, said the plan was dead.",
      "said: An official: the plan was dead"),
    Statements.Case(
      "The official declined to be named."),
    Statements.Case(
      "The minister refused to be part of the deal.",
      "rejected: The minister: to be part of the deal"),
    Statements.Case(
      "In Peru the interior ministry, which runs the police, said that 40 people had died.",
      "said: the interior ministry: 40 people had died"),
    Statements.Case(
      "In Peru the health ministry, which is led by Ann Lee, says that 40 people have died.",
      "said: the health ministry: 40 people have died"),
    Statements.Case(
      "At dawn on a hill, which is steep, said that 40 people had died."),
    Statements.Case(
      "The union was reluctant to accept the offer.",
      "withheld: The union: accept the offer"),
    Statements.Case(
      "The union is hesitant to discuss the demand of the firm.",
      "withheld: The union: discuss the demand of the firm"),
    Statements.Case(
      "The ministers were hesitant to back a ban on imports.",
      "withheld: The ministers: back a ban on imports"),
    Statements.Case(
      "Norway said it was reluctant to take part.",
      "said: Norway: it was reluctant to take part"),
    Statements.Case(
      "Ann Lee stood firm, signalling the possibility of a strike.",
      "warned: Ann Lee: the possibility of a strike"),
    Statements.Case(
      "Kenya must leave first, a condition that Ann Lee has rejected.",
      "rejected: Ann Lee: Kenya must leave first"),
    Statements.Case(
      "They met Ann Lee, the club's chair, who appealed for $2m.", "demanded: Ann Lee: $2m"),
    Statements.Case(
      "A police source left. Officials, for their part, have told envoys that they are willing "
        + "to talk.", "said: Officials: they are willing to talk"),
    Statements.Case("15:02 Police say the road is shut.", "said: Police: the road is shut"),
    Statements.Case(
      "Kenya reiterated its demands. These demands include a pause and fresh water.",
      "demanded: Kenya: its demands", "demanded: Kenya: a pause and fresh water"),
    Statements.Case(
      "The nurses' demands include longer breaks.", "demanded: The nurses: longer breaks"),
    Statements.Case(
      "The parties involved, including two firms and envoys, have expressed concern.",
      "said: The parties involved: concern"),
    Statements.Case(
      "Kenya called for a pause in the port, which, after nine days of strikes, has silted up.",
      "demanded: Kenya: a pause in the port"),
    Statements.Case(
      "Kenya called for a pause, which the port needs, and for pilots.",
      "demanded: Kenya: a pause, which the port needs, and for pilots"),
    Statements.Case(
      "According to sources, Peru has shut the mine, underscoring how bad things are.",
      "said: sources: Peru has shut the mine"),
    Statements.Case(
      "Officials indicated a willingness to open the pier, as revealed in talks with pilots.",
      "proposed: Officials: a willingness to open the pier"),
    Statements.Case(
      "Peru emphasised the need for beds, with an estimated 300 people waiting in Loja.",
      "demanded: Peru: the need for beds"),
    Statements.Case(
      "Some 14 deaths and 30 injuries have been reported by the Red Cross.",
      "said: the Red Cross: Some 14 deaths and 30 injuries"),
    Statements.Case(
      "The merger, first told in May, was approved by the European Commission.",
      "accepted: the European Commission: The merger, first told in May"),
    Statements.Case(
      "Ann Lee, a clerk, pleaded guilty in March to nine counts of theft. She denied having help.",
      "said: Ann Lee: nine counts of theft", "denied: Ann Lee: having help"),
    Statements.Case(
      "Minister Ann Lee rejected claims by the pilots' union that checks had been skipped.",
      "rejected: Minister Ann Lee: claims by the pilots' union that checks had been skipped",
      "claimed: the pilots' union: checks had been skipped"),
    Statements.Case(
      "Trustees blamed the auditors, who they said had slept.",
      "claimed: Trustees: the auditors, who they said had slept",
      "said: Trustees: the auditors, who they said had slept"),
    Statements.Case(
      "The farmers' federation wants twice the amount.",
      "demanded: The farmers' federation: twice the amount"),
    Statements.Case(
      "The navy accused the rebels of mining the bay. They deny it.",
      "claimed: The navy: the rebels of mining the bay", "denied: the rebels: it"),
    Statements.Case("Do you still demand that Ann Lee resign?"),
    Statements.Case(
      "Ann Lee: It is late. We demand an inquiry.", "demanded: Ann Lee: an inquiry"),
    Statements.Case(
      "20 May 2021: The Red Cross flew in help and called on Peru to wait.",
      "demanded: The Red Cross: Peru to wait"),
    Statements.Case("The charity sought to calm its nurses."),
    Statements.Case(
      "The firm expects annual savings of $2m.", "said: The firm: annual savings of $2m"),
    Statements.Case(
      "Prosecutors said that Ann Lee stole it. She denied having a key.",
      "said: Prosecutors: Ann Lee stole it", "denied: Ann Lee: having a key"),
    Statements.Case(
      "Ann Lee said the pump is “new, and we expect it to last.”",
      "said: Ann Lee: the pump is “new, and we expect it to last.”"),
  ]

  @Test(arguments: cases)
  func `name who speaks and what is said`(_ c: Statements.Case) {
    #expect(Statements.told(c.text) == c.expected)
  }

  @Test func `show the not of a refusal`() {
    let analysis = Analyzer.english.analyze(plain: "Kenya has not committed to the deadline.")
    #expect(analysis.statements.map { analysis.text.string($0.verb) } == ["not committed to"])
    #expect(analysis.statements.map { analysis.text.string($0.content) } == ["the deadline"])
  }

  @Test func `are those of the body whose name stands before what it is`() {
    let analysis = Analyzer.english.analyze(plain: "The Fatah movement demanded a vote.")
    #expect(analysis.statements.map { $0.actor.map { analysis.actors[$0].name } } == ["Fatah"])
  }

  @Test func `are those of the one with a name beside others, and of the outlet`() {
    func actors(_ text: String) -> [String?] {
      let analysis = Analyzer.english.analyze(plain: text)
      return analysis.statements.map { $0.actor.map { analysis.actors[$0].name } }
    }
    #expect(actors("Fatah and hospital staff deny any theft.") == ["Fatah"])
    #expect(actors("Fatah and hospital officials deny any theft.") == [nil])
    #expect(actors("Doctors and the Red Cross deny any theft.") == ["Red Cross"])
    #expect(actors("An anchor for Lumo News announced the truce.") == ["Lumo News"])
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
