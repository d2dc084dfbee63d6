import Testing

@testable import TextAnalysis

/// The many places in which news tells who said it.
@Suite struct `Attributions` {
  static let speakers: [Statements.Case] = [
    // A relative clause whose verb is no saying.
    .init(
      "An envoy who declined an interview said the sale was off.",
      "said: An envoy: the sale was off"),
    .init(
      "A trader who refused to comment said the sale was off.", "said: A trader: the sale was off"),
    .init(
      "A man who agreed to sell the barn told police it was empty.",
      "accepted: A man: sell the barn", "said: A man: it was empty"),
    .init("The firm declined an interview."),
    // Places and days before the subject.
    .init(
      "In Peru on Tuesday the union, which left the talks, said that it would sue.",
      "said: the union: it would sue"),
    .init(
      "On Tuesday in Peru the union, which left the talks, said that it would sue.",
      "said: the union: it would sue"),
    // Dashes.
    .init("Kim Lee – a former judge – says it is late.", "said: Kim Lee: it is late"),
    // The verb first, and somebody without a name.
    .init(
      "Of the 40 sailors, six are missing, said the harbour master, who had searched all night.",
      "said: the harbour master: Of the 40 sailors, six are missing"),
    .init(
      "“They sold it,” said one neighbour, Kim Lee.", "said: Kim Lee: “They sold it,”"),
    .init(
      "“It is sure,” wrote brokers at Brontex in a note to clients.",
      "said: brokers at Brontex: “It is sure,”"),
    .init("It is late, says boss", "said: boss: It is late"),
    .init("Peru agreed at first, said the offer was dead, and left."),
    // Others quote them.
    .init(
      "The crew had slept for an hour, the Lumo Courier quoted a broker as saying.",
      "said: a broker: The crew had slept for an hour"),
    // Lawyers.
    .init(
      "Counsel for the firm, Kim Lee, submitted that the deed was void.",
      "said: Kim Lee: the deed was void"),
    .init("The defence submitted the tapes that were found."),
    // Behind the verb "rejects", Chile is the owner.
    .init(
      "Peru rejects Chile’s demand for a vote.", "rejected: Peru: Chile’s demand for a vote",
      "demanded: Chile: a vote"),
    .init("Peru fears Chile’s threats of war.", "warned: Chile: war"),
    // Nobody.
    .init("Nothing in the letter suggests that the mill was sold."),
    .init("The clerk, it is alleged, accepted the bribe."),
    .init("It is alleged that the clerk accepted the bribe."),
    .init(
      "Seven people died, according to police, and nine are missing, according to the board.",
      "said: police: Seven people died", "said: the board: nine are missing"),
    .init(
      "Seven died according to police, nine according to the board.",
      "said: police: Seven died", "said: the board: nine"),
    .init("The court heard that the clerk had accepted the bribe."),
    .init("Six of the 33 people confirmed dead have not been recovered."),
    .init(
      "The court heard that Kim Lee told police it was “a gift”.", "said: Kim Lee: it was “a gift”"),
    .init("The jury was told that the clerk had accepted the bribe."),
    .init("The clerk supposedly accepted the bribe."),
    .init("Velco offer “insulting”"),
  ]

  /// Clauses that tell more of the subject, up to its verb.
  static let reduced: [Statements.Case] = [
    .init(
      "A top official who oversaw drilling has announced that it is late.",
      "announced: A top official: it is late"),
    .init(
      "Deputies who have the majority have vowed to block it.", "promised: Deputies: to block it"),
    .init("Some experts who were hired by lawyers acting for Peru are willing to sign."),
    .init(
      "Troops stepped up their shelling in Lima after Peru’s government announced the truce.",
      "announced: Peru’s government: the truce"),
    .init("Officials probing the crash said it was late.", "said: Officials: it was late"),
    .init("Lawyers representing Kim Lee said it was late.", "said: Lawyers: it was late"),
    .init("Lawyers representing the families said it was late.", "said: Lawyers: it was late"),
    .init("Rebels fighting the Peruvian army said it was late.", "said: Rebels: it was late"),
    .init("Rebels opposed to President Kim Lee said it was late.", "said: Rebels: it was late"),
    .init("Soldiers loyal to Kim Lee said it was late.", "said: Soldiers: it was late"),
    .init(
      "Investors holding 12 percent of Velco said it was late.", "said: Investors: it was late"),
    .init("The company that built the dam said it was late.", "said: The company: it was late"),
    .init(
      "The engineer whose firm built the dam said it was late.", "said: The engineer: it was late"),
    .init("A court sitting in Lima ruled that it was late.", "said: A court: it was late"),
    .init(
      "The official leading the search, Kim Lee, said it was late.", "said: Kim Lee: it was late"),
    .init(
      "Voters who backed Kim Lee said it was late.", "accepted: Voters: Kim Lee",
      "said: Voters: it was late"),
    .init("The man whom police arrested on Monday said it was late.", "said: The man: it was late"),
    .init("A clerk dismissed in May said it was late.", "said: A clerk: it was late"),
    .init("An e-mail to staff seen by Lusa says it is late.", "said: An e-mail: it is late"),
    .init(
      "Kim Lee told officials that rebels holding the town said no.",
      "said: Kim Lee: rebels holding the town said no"),
    .init(
      "The police training centre said it was late.",
      "said: The police training centre: it was late"),
  ]

  static let beside: [Statements.Case] = [
    .init(
      "The dam broke, officials said, and engineers who built it say they knew.",
      "said: officials: The dam broke", "said: engineers: they knew"),
    .init(
      "The dam broke, Lee said, and unions will accept that.", "said: Lee: The dam broke"),
    .init(
      "The port, Kim Lee said, would be shut; the firm said it would not.",
      "said: Kim Lee: The port, Kim Lee said, would be shut", "said: the firm: it would not"),
    .init(
      "The men, said Kim Lee, were tired.", "said: Kim Lee: The men, said Kim Lee, were tired"),
    .init("“We wait,” said one, who gave no name.", "said: one: “We wait,”"),
    .init("The firm said that was untrue.", "said: The firm: that was untrue"),
    .init(
      "Peru said it was ready to talk but that Chile must pay.",
      "said: Peru: it was ready to talk but that Chile must pay", "accepted: Peru: talk"),
    .init(
      "The firm said it would appeal against the ruling, which it described as “flawed”.",
      "said: The firm: it would appeal against the ruling", "said: The firm: the ruling"),
    .init(
      "Lawyers argue the search was late, something prosecutors deny.",
      "said: Lawyers: the search was late", "denied: prosecutors: the search was late"),
    .init(
      "Peru agreed to extend the pause, with each accusing the other of firing.",
      "accepted: Peru: extend the pause"),
    .init("Brontex declined to comment, citing an inquiry that Peru opened on Monday."),
  ]

  /// In whose name they speak, by the actor's name.
  static let sides: [Statements.Case] = [
    .init("The mayor’s chief of staff Kim Lee said it was late.", "Kim Lee"),
    .init("A spokesman for Kim Lee said it was late.", "Kim Lee"),
    .init("Critics of Kim Lee say it is late."),
    .init("Opponents of President Kim Lee say it is late."),
    .init("The widow of Kim Lee said it was late."),
    .init("The brother of the late president Kim Lee said it was late."),
    .init("The minister of health Kim Lee said it was late.", "Kim Lee"),
    .init("Minister of Health Kim Lee said it was late.", "Kim Lee"),
  ]

  static let words: [Statements.Case] = [
    .init(
      "“We wait,” the firm, which denies the claims, said.", "denied: the firm: the claims",
      "said: the firm: “We wait,”"),
    .init(
      "A court order directing Peru to let aid in remains unheeded.",
      "demanded: A court order: Peru to let aid in"),
    .init(
      "The plan, as reported by the outlet Lumo News, will be signed on Sunday.",
      "said: the outlet Lumo News: The plan, as reported by the outlet Lumo News, will be signed on Sunday"
    ),
    .init(
      "The toll, which the ministry put at 40, is expected to rise.",
      "said: the ministry: The toll, which the ministry put at 40"),
    .init(
      "Roe told aides he would not sign, Lumo News reported, quoting two people in the room.",
      "said: Roe: he would not sign", "said: Lumo News: Roe told aides he would not sign",
      "said: two people in the room: Roe told aides he would not sign"),
    .init(
      "Auditors said in a research note on Monday that it fell.", "said: Auditors: it fell"),
    .init(
      "It fell, brokers at Brontex said in a research note.", "said: brokers at Brontex: It fell"),
    .init(
      "“It works,” Kim Lee told reporters on a conference call on the case.",
      "said: Kim Lee: “It works,”"),
    .init("“You must go,” I was told by Kim Lee.", "said: Kim Lee: “You must go,”"),
    .init(
      "He was told by guards he would have to wait.", "said: guards: he would have to wait"),
    .init(
      "Kim Lee said he and party leaders had agreed that it was late.",
      "said: Kim Lee: he and party leaders had agreed that it was late"),
    .init("Still, Kim Lee said, “it is late” for all.", "said: Kim Lee: “it is late” for all"),
    .init(
      "Brontex, Kim Lee said, “will be judged on this”.",
      "said: Kim Lee: Brontex, Kim Lee said, “will be judged on this”"),
    .init(
      "The navy admitted its words were based on data from the firm.",
      "said: The navy: its words were based on data from the firm"),
    .init("Based on the highest estimates by the government, the spill is vast."),
    .init("The cost is forecast by analysts.", "said: analysts: The cost"),
    .init("The outline of a body tells you what it is."),
    .init("Lee responded slowly."),
    .init(
      "According to a study by the mines office, which saw 39 blasts, it was late.",
      "said: a study: it was late"),
    .init(
      "Officials are warning people who feel ill to stay indoors.",
      "warned: Officials: people who feel ill to stay indoors"),
    .init("Auditors disagree, saying it is late.", "said: Auditors: it is late"),
    .init(
      "Kim Lee said the men would leave on Friday, but changed his mind.",
      "said: Kim Lee: the men would leave on Friday"),
    .init(
      "Police have accused Kim Lee, who denies wrongdoing, of theft.",
      "claimed: Police: Kim Lee, who denies wrongdoing, of theft", "denied: Kim Lee: wrongdoing"),
    .init("“It is a lie,” was how one minister described the claim."),
    .init(
      "Peru rejected as “nonsense” claims that it was late.",
      "rejected: Peru: as “nonsense” claims that it was late"),
    .init("“We will stay,” vowed Kim Lee, 58.", "promised: Kim Lee: “We will stay,”"),
    .init(
      "The bill calls for 12 plants.", "demanded: The bill: 12 plants"),
    .init(
      "By contrast, an estimate announced by Peruvian officials on 26 April put it at 40.",
      "announced: Peruvian officials: an estimate", "said: an estimate: it at 40"),
    .init(
      "By contrast, an estimate announced by the ministry put it at 40.",
      "said: an estimate: it at 40"),
    .init("Aid went to the four states that are poor."),
    .init("A clerk at the IMF command centre left."),
    .init(
      "At 7:32 pm the port, she said, was shut.",
      "said: she: At 7:32 pm the port, she said, was shut"),
    .init(
      "Kim Lee left on 4 June after, he said, hearing shots.",
      "said: he: Kim Lee left on 4 June after, he said, hearing shots"),
    .init(
      "It fell on 4 June, he said, citing the weather.", "said: he: It fell on 4 June"),
    .init(
      "The drug, says Kim Lee, “is no miracle”.",
      "said: Kim Lee: The drug, says Kim Lee, “is no miracle”"),
    .init(
      "The crew was tired, the board said in its report, which came out on Friday.",
      "said: the board: The crew was tired"),
    .init(
      "The board said in its report, published on Friday, that the crew was tired.",
      "said: The board: the crew was tired"),
    .init(
      "The board said in its report, which was published on Friday, that the crew was tired.",
      "said: The board: the crew was tired"),
    .init(
      "Its offer was fair, the firm said, but the union disagreed.",
      "said: the firm: Its offer was fair"),
    .init(
      "Its offer was fair, the firm said, before adding that talks went on.",
      "said: the firm: Its offer was fair"),
    .init(
      "Roe went further: the letters, he said, were lies.",
      "said: he: the letters, he said, were lies"),
    .init(
      "The army says shells did it, a version disputed by villagers.",
      "said: The army: shells did it", "denied: villagers: shells did it"),
    .init(
      "Peru condemned the drill, which it called illegal.", "criticised: Peru: the drill",
      "criticised: Peru: the drill"),
    .init(
      "The union threatened to strike but called off the walkout.",
      "warned: The union: to strike"),
    .init(
      "The union threatened to strike or be heard.", "warned: The union: to strike or be heard"),
    .init(
      "Peru’s insistence that it did not know has convinced few.",
      "said: Peru: it did not know"),
    .init("Peru’s claim to have left the town was false.", "claimed: Peru: have left the town"),
    .init("Residents reported hearing shots.", "announced: Residents: hearing shots"),
  ]

  static let acts: [Statements.Case] = [
    .init("Residents were told by the mayor to boil water.", "demanded: the mayor: to boil water"),
    .init(
      "Peru was called on by the council to leave the town.",
      "demanded: the council: to leave the town"),
    .init(
      "“We wait,” said one nurse, who asked that her name be withheld.",
      "said: one nurse: “We wait,”"),
    .init(
      "The firm did not say where they would go but said no plant would close.",
      "said: The firm: no plant would close"),
    .init(
      "Lee did not deny that he had the money but said it was a loan.", "said: Lee: it was a loan"),
    .init(
      "The mayor would say only that the talks went on.", "said: The mayor: the talks went on"),
    .init(
      "Roe asked Kim Lee to resign, which she refused to do.", "demanded: Roe: Kim Lee to resign"),
  ]

  @Test(arguments: speakers) func `name who speaks`(_ c: Statements.Case) {
    #expect(Statements.told(c.text) == c.expected)
  }

  @Test(arguments: reduced) func `go past clauses of the subject`(_ c: Statements.Case) {
    #expect(Statements.told(c.text) == c.expected)
  }

  @Test(arguments: beside) func `keep two speakers apart`(_ c: Statements.Case) {
    #expect(Statements.told(c.text) == c.expected)
  }

  @Test(arguments: sides) func `are of nobody whom they only tell of`(_ c: Statements.Case) {
    let analysis = Analyzer.english.analyze(plain: c.text)
    #expect(analysis.statements.count == 1)
    #expect(analysis.statements.compactMap(\.actor).map { analysis.actors[$0].name } == c.expected)
  }

  @Test(arguments: words) func `end where the words do`(_ c: Statements.Case) {
    #expect(Statements.told(c.text) == c.expected)
  }

  @Test(arguments: acts) func `tell what is done`(_ c: Statements.Case) {
    #expect(Statements.told(c.text) == c.expected)
  }

  @Test func `are read in texts that begin and end after any word`() {
    for c in Self.speakers + Self.reduced + Self.beside + Self.words + Self.acts {
      let words = c.text.split(separator: " ")
      for index in words.indices {
        for part in [words[..<index], words[index...]] {
          _ = Analyzer.english.analyze(plain: part.joined(separator: " "))
        }
      }
    }
  }

  @Test func `show that it is reported`() {
    let analysis = Analyzer.english.analyze(plain: "Peru has reportedly rejected the offer.")
    #expect(analysis.statements.map { analysis.text.string($0.verb) } == ["reportedly rejected"])
  }
}
