import Testing

@testable import TextAnalysis

/// What speakers do by words that their verb alone does not tell.
@Suite struct `Acts of statements` {
  static let news: [Statements.Case] = [
    .init(
      "The bank will cut 400 jobs, as revealed by a union official.",
      "said: a union official: The bank will cut 400 jobs"),
    .init(
      "A police source disclosed that the suspect had fled.",
      "said: A police source: the suspect had fled"),
    .init("Lusa reported the vote was over.", "said: Lusa: the vote was over"),
    .init("The firm revealed plans to cut 400 jobs.", "announced: The firm: plans to cut 400 jobs"),
    .init("The ministry reported 40 new cases.", "announced: The ministry: 40 new cases"),
    .init("The quake left 40 people reported missing."),
  ]

  static let ownDeeds: [Statements.Case] = [
    .init(
      "Peru rejected a pause, insisting on maintaining its blockade.",
      "rejected: Peru: a pause", "said: Peru: maintaining its blockade"),
    .init("The bank insists on cutting 400 jobs.", "said: The bank: cutting 400 jobs"),
    .init("Peru insisted on continuing with the vote.", "said: Peru: continuing with the vote"),
    .init("The union insisted on being consulted.", "demanded: The union: being consulted"),
    .init("The union insists on a pay rise.", "demanded: The union: a pay rise"),
    .init("The union insists on funding for schools.", "demanded: The union: funding for schools"),
  ]

  static let admissions: [Statements.Case] = [
    .init(
      "The bank admitted that a door was locked.", "admitted: The bank: a door was locked"),
    .init(
      "The bank, which had denied that a door was locked, now accepts that one was.",
      "denied: The bank: a door was locked", "admitted: The bank: one was"),
    .init("“I was wrong,” Ann Lee conceded.", "admitted: Ann Lee: “I was wrong,”"),
    .init(
      "Ann Lee admitted misleading parliament over the bridge.",
      "admitted: Ann Lee: misleading parliament over the bridge"),
    .init("Ann Lee acknowledged the help of Peru.", "said: Ann Lee: the help of Peru"),
    .init("Ann Lee accepted the offer.", "accepted: Ann Lee: the offer"),
  ]

  static let suggestions: [Statements.Case] = [
    .init(
      "Ann Lee suggested that monitors had left the border.",
      "said: Ann Lee: monitors had left the border"),
    .init("The firm offered 4 percent.", "proposed: The firm: 4 percent"),
    .init("The firm offered four seats."),
    .init("The wells the ministry promised never came."),
    .init(
      "The ministry promised never to close the wells.",
      "promised: The ministry: never to close the wells"),
    .init(
      "The bank considers the plan unaffordable.", "criticised: The bank: the plan unaffordable"),
  ]

  static let threats: [Statements.Case] = [
    .init(
      "The general hinted at a ground offensive.", "warned: The general: a ground offensive"),
    .init(
      "The minister held a hard line, indicating the possibility of a new military operation in Lund.",
      "said: The minister: the possibility of a new military operation in Lund"),
    .init("The union hinted at a strike.", "warned: The union: a strike"),
    .init(
      "The general signalled that an attack was possible.",
      "warned: The general: an attack was possible"),
    .init("The bank hinted at a rate cut.", "said: The bank: a rate cut"),
    .init(
      "The general hinted at a pause in the offensive.",
      "said: The general: a pause in the offensive"),
    .init(
      "The minister indicated that the attack had killed 40 people.",
      "said: The minister: the attack had killed 40 people"),
    .init(
      "The mayor hinted at an inquiry into the raid.",
      "said: The mayor: an inquiry into the raid"),
  ]

  static let retold: [Statements.Case] = [
    .init(
      "A Peruvian official said that Peru will not accept any deal.",
      "rejected: A Peruvian official: Peru will not accept any deal"),
    .init("Brontex said it would reject the bid.", "rejected: Brontex: it would reject the bid"),
    .init(
      "An Acme spokesman reiterated Acme’s promise to pay the workers.",
      "promised: An Acme spokesman: Acme’s promise to pay the workers"),
    .init(
      "The Peruvian minister, Ann Lee, stressed Peru’s refusal to sign the accord.",
      "rejected: Ann Lee: Peru’s refusal to sign the accord"),
    // Those of others are theirs.
    .init(
      "The mayor highlighted Acme’s refusal to pay.", "said: The mayor: Acme’s refusal to pay",
      "rejected: Acme: pay"),
    .init(
      "Kenya criticised Peru’s refusal to pay.", "criticised: Kenya: Peru’s refusal to pay",
      "rejected: Peru: pay"),
  ]

  static let joined: [Statements.Case] = [
    .init(
      "Kenya pledged to table a motion outlining a truce and calling for sanctions.",
      "promised: Kenya: to table a motion outlining a truce and calling for sanctions"),
    .init(
      "Peru rejected the plan, calling it a trap and demanding an apology.",
      "rejected: Peru: the plan", "said: Peru: it a trap", "demanded: Peru: an apology"),
    .init(
      "The union marched, chanting slogans and demanding a rise.", "demanded: The union: a rise"),
    .init(
      "The union sent a letter listing its fears and demanding a meeting.",
      "demanded: The union: a meeting"),
  ]

  static let turns: [Statements.Case] = [
    .init(
      "Reports suggest that Peru may leave, though the effect on trade remains uncertain.",
      "said: Reports: Peru may leave"),
    .init(
      "The ministry said that the dam was safe, although no inspection has taken place.",
      "said: The ministry: the dam was safe"),
    .init(
      "Analysts say Kenya will win, but it is unclear by how much.",
      "said: Analysts: Kenya will win"),
    .init(
      "The mayor said the road was open, but that it is icy.",
      "said: The mayor: the road was open, but that it is icy"),
    .init(
      "The mayor said she was tired, but is sure to stay.",
      "said: The mayor: she was tired, but is sure to stay"),
    .init(
      "The mayor said the road was open, but snow was expected.",
      "said: The mayor: the road was open, but snow was expected"),
    .init(
      "The mayor said the road was shut, but “it is safe now”.",
      "said: The mayor: the road was shut, but “it is safe now”"),
    .init(
      "The mayor says the road is shut, but drivers still use it.",
      "said: The mayor: the road is shut, but drivers still use it"),
    .init(
      "The toll is heavy, with 40 people dead, as confirmed by the ministry.",
      "confirmed: the ministry: 40 people dead"),
    .init(
      "The harvest was over, with 40 tonnes sold, as confirmed by the ministry.",
      "confirmed: the ministry: The harvest was over, with 40 tonnes sold"),
  ]

  static let cited: [Statements.Case] = [
    .init(
      "Lusa reported that the envoy had left, citing two diplomats.",
      "said: Lusa: the envoy had left", "said: two diplomats: the envoy had left"),
    .init("Lusa reported a truce, citing officials.", "said: officials: a truce"),
    .init(
      "Lusa reported the arrest of the mayor, citing a security source.",
      "said: a security source: the arrest of the mayor"),
    .init("Peru left, citing a threat to its ships.", "said: Peru: a threat to its ships"),
  ]

  static let judged: [Statements.Case] = [
    .init("Turkey called the talks constructive.", "said: Turkey: the talks constructive"),
    .init(
      "Observers called the vote fair and peaceful.", "said: Observers: the vote fair and peaceful"),
    .init("Peru called the talks useful and left.", "said: Peru: the talks useful"),
    .init(
      "Critics called the historic vote a sham.", "criticised: Critics: the historic vote a sham"),
    .init("Peru considered the fair offer."),
    .init(
      "Kenya said it would consider other ports if necessary.",
      "said: Kenya: it would consider other ports if necessary"),
    .init(
      "Three of the judges held that the tax was void.",
      "said: Three of the judges: the tax was void"),
    .init("The rope held that day."),
    .init("The High Court suspended the law.", "rejected: The High Court: the law"),
    .init("The airline suspended flights."),
    .init("The suspect pleaded not guilty to all counts.", "denied: The suspect: all counts"),
    .init("Tom Berg threatened further strikes.", "warned: Tom Berg: strikes"),
    .init("The rebels threatened villagers."),
    .init(
      "Kenya argued that the plan would lead to recession and threaten democracy.",
      "said: Kenya: the plan would lead to recession and threaten democracy"),
  ]

  static let ends: [Statements.Case] = [
    .init(
      "The court rejected the appeal, leaving the ban in place.", "rejected: The court: the appeal"),
    .init(
      "The minister said the mine would close, leaving 400 people idle.",
      "said: The minister: the mine would close, leaving 400 people idle"),
    .init(
      "The firm said it would shut the plant, citing costs.",
      "said: The firm: it would shut the plant"),
    .init(
      "The truce, which both sides accuse each other of breaking, expires on Friday.",
      "claimed: both sides: each other of breaking"),
    .init(
      "Peru said the rebels fled, a claim the rebels deny, and called for calm.",
      "said: Peru: the rebels fled", "denied: the rebels: the rebels fled", "demanded: Peru: calm"),
    .init(
      "Oxfam said at least 60 people had died, a figure the ministry disputes.",
      "said: Oxfam: at least 60 people had died",
      "denied: the ministry: at least 60 people had died"),
    .init(
      "The bridge is unsafe, a claim the mayor denies.", "denied: the mayor: The bridge is unsafe"),
  ]

  static let speakers: [Statements.Case] = [
    .init(
      "The bank kept its rate, with its governor, Ann Lee, saying that it was late.",
      "said: Ann Lee: it was late"),
    .init(
      "The bank kept its rate, saying that it was late.", "said: The bank: it was late"),
    .init(
      "An inquiry by lawmakers found that the mayor had lied.",
      "said: An inquiry by lawmakers: the mayor had lied"),
    .init(
      "Both the union and the company said they were ready.",
      "said: the union and the company: they were ready"),
    .init("The firm said it had no comment."),
    .init("The firm said it had no comment on the talks."),
    .init(
      "Acme called the claim baseless.", "denied: Acme: the claim baseless"),
    .init("Acme called the attack baseless.", "criticised: Acme: the attack baseless"),
  ]

  @Test(
    arguments: news + admissions + suggestions + ownDeeds + threats + retold + joined + turns
      + cited + judged + ends
      + speakers)
  func `are what the words do`(_ example: Statements.Case) {
    #expect(Statements.told(example.text) == example.expected)
  }

  @Test(arguments: [
    "declined to comment", "declined to comment on", "insisted on", "insisting on being",
    "hinted at", "reported dead", "said it would reject", "stressed Peru’s refusal to",
    "said it was late, but", "said it was late, though it is", "reported a truce, citing",
    "pledged a motion outlining and calling for", "The toll is heavy, with, as confirmed by",
  ]) func `may be cut off anywhere`(text: String) {
    for text in [text, text + ".", "Peru " + text, text + " Peru", "Peru said it, " + text] {
      let analysis = Analyzer.english.analyze(plain: text, context: AnalysisContext(explains: true))
      #expect(analysis.statements.allSatisfy { !$0.content.isEmpty })
    }
  }

  static let replies = [
    "Peru rejected these demands.", "Peru rejects the offer.", "The firm denied that.",
    "The police dismissed the report as fiction.", "Lee denies any wrongdoing.",
    "The firm has denied wrongdoing.", "Peru turned down the latest proposal.",
    "The army denies any such presence.", "The union asked for talks. The firm refused.",
    "The firm rejected all charges.", "Those terms were rejected by Peru.",
  ]

  static let ownWords = [
    "Peru rejected an offer of 40 ships.", "The firm denied that any door had been locked.",
    "The army denied reports that a ship had sunk.", "Peru refused to sign the accord.",
    "The firm rejected the accusation that it hoards flour.", "Peru ruled out a truce with Kenya.",
    "Lee has ruled out a lasting ceasefire.",
    "The mayor opposed the use of the vaccine.", "Peru demanded these ships.",
  ]

  @Test(arguments: replies) func `that only answer what was said before`(_ text: String) {
    #expect(Analyzer.english.analyze(plain: text).statements.last?.isReply == true)
  }

  @Test(arguments: ownWords) func `that tell what is refused are no mere answers`(_ text: String) {
    #expect(Analyzer.english.analyze(plain: text).statements.last?.isReply == false)
  }
}
