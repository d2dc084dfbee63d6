import Testing

@testable import TextAnalysis

/// How summaries word positions, and what only looks like one.
@Suite struct `Positions in summaries` {
  static let nouns: [Statements.Case] = [
    .init(
      "Peru’s insistence on a recount has slowed the talks.", "demanded: Peru: a recount"),
    .init("Peru’s rejection of the terms drew anger in Lima.", "rejected: Peru: the terms"),
    .init(
      "Peru’s demand that Chile pay has stalled the sale.", "demanded: Peru: Chile pay"),
    .init(
      "Peru’s warning that the dam could fail came on Sunday.", "warned: Peru: the dam could fail"),
    .init("Honduras’ call for a pause was ignored.", "demanded: Honduras: a pause"),
    .init(
      "The Norwegian Red Cross remains firm in its demand for a pause.",
      "demanded: The Norwegian Red Cross: a pause"),
    .init("Peru’s outright refusal to negotiate angered Chile.", "rejected: Peru: negotiate"),
    .init("Peru’s condemnation of the raid was swift.", "criticised: Peru: the raid"),
    .init(
      "The raid drew condemnation from Norway and Iceland.", "criticised: Norway: The raid",
      "criticised: Iceland: The raid"),
    .init("The plan was met with criticism from unions.", "criticised: unions: The plan"),
    .init(
      "Peru’s request that the court halt the sale was rejected by the judges.",
      "demanded: Peru: the court halt the sale",
      "rejected: the judges: Peru’s request that the court halt the sale"),
    // No position: sent to whom, not of what; a danger; a demand that was given up.
    .init("The agency sent six warnings to the ministry in May."),
    .init("Peru dropped its demand for a pause."),
    .init(
      "A survivor of the fire in Peru who made a plea for help has died.",
      "demanded: A survivor of the fire in Peru: help"),
    .init("The Lima proposal that supports the levy was late."),
    .init("Peru’s insistence on a recount remains the issue.", "demanded: Peru: a recount"),
    .init("International calls for a truce have grown."),
  ]

  static let frames: [Statements.Case] = [
    .init("Peru underscored that it would not pay.", "said: Peru: it would not pay"),
    .init(
      "Peru was quick to dismiss the count as rigged.", "denied: Peru: the count as rigged"),
    .init("Peru was not quick to dismiss the count."),
    .init(
      "The mayor used her speech to announce that the port would close.",
      "announced: The mayor: the port would close"),
    .init("Peru continues to demand a recount.", "demanded: Peru: a recount"),
    .init(
      "Having vowed to stay, Peru left the talks.", "promised: Peru: to stay"),
    .init("Rejecting the terms, Peru left the talks.", "rejected: Peru: the terms"),
    .init(
      "The roadmap, drafted by Chile in May, calls for a vote.", "demanded: The roadmap: a vote"),
    .init("Peru is adamant that no deal was signed.", "said: Peru: no deal was signed"),
    .init(
      "Peru put the blame for the delay on Chile.", "claimed: Peru: the delay on Chile"),
    .init("Aid groups sounded the alarm over famine.", "warned: Aid groups: famine"),
    .init(
      "Critics questioned the legality of the raid.",
      "criticised: Critics: the legality of the raid"),
    .init("Police questioned two men over the theft."),
    .init("Peru called the plan unacceptable.", "rejected: Peru: the plan unacceptable"),
    .init("The union considers the offer insulting.", "criticised: The union: the offer insulting"),
    .init("Peru called the plan off."),
    .init(
      "Japan pledged 40 million dollars and Canada 25 million.",
      "promised: Japan: 40 million dollars", "promised: Canada: 25 million"),
    .init("A Peruvian source likewise denied the report.", "denied: A Peruvian source: the report"),
    .init("The ministry similarly rejected it.", "rejected: The ministry: it"),
    .init(
      "Ann Lee, 58, who denies two counts of theft, sat in the dock.",
      "denied: Ann Lee: two counts of theft"),
    .init(
      "Witnesses and a nurse told Lusa that the roof fell.",
      "said: Witnesses and a nurse: the roof fell"),
    .init("Both Peru and Chile said it rained.", "said: Peru: it rained", "said: Chile: it rained"),
  ]

  static let clauses: [Statements.Case] = [
    .init(
      "Peru says Chile shelled the port, a claim Chile denied.",
      "said: Peru: Chile shelled the port", "denied: Chile: Chile shelled the port"),
    .init("“It works,” said its head of mission, Ann Lee.", "said: Ann Lee: “It works,”"),
    .init("Peru stands firm on its refusal to sign.", "rejected: Peru: sign"),
    .init(
      "Peru dismissed as baseless the claim that it paid.",
      "denied: Peru: as baseless the claim that it paid"),
    .init("Peru agreed in principle to pay.", "accepted: Peru: to pay"),
    .init("Peru joined Chile in condemning the raid.", "criticised: Peru: the raid"),
    .init("Police joined the search in May."),
    .init("The crew was tired, investigators found.", "said: investigators: The crew was tired"),
    .init(
      "The union, which condemned the raid, suspended the country on Monday.",
      "criticised: The union: the raid"),
    .init("The treaty is old, the admiral explained.", "said: the admiral: The treaty is old"),
    .init("Peru hinted at a compromise.", "said: Peru: a compromise"),
    .init("The clashes underscored the need for care."),
    .init(
      "Members of the bloc fighting Norway hinted at a delay.",
      "said: Members of the bloc: a delay"),
    .init("Messages from members of the bloc serving Norway hinted at a delay."),
    .init(
      "Commenting on reports that the dam had failed, Peru said it would wait.",
      "said: Peru: it would wait"),
    .init(
      "Most Peruvian officials backed the plan, but envoys from Chile and elsewhere denounced it.",
      "accepted: Most Peruvian officials: the plan", "criticised: envoys from Chile: it"),
    .init("Both sides said it rained.", "said: Both sides: it rained"),
  ]

  static let stances: [Statements.Case] = [
    .init("Peru backed away from the levy."),
    .init("Peru backed the levy.", "accepted: Peru: the levy"),
    .init("Peru urged restraint, echoing earlier words of Chile.", "demanded: Peru: restraint"),
    .init("Peru is ready to strike back.", "warned: Peru: strike back"),
    .init("Peru is ready to expand the war.", "warned: Peru: expand the war"),
    .init("Peru is ready to expand the port.", "accepted: Peru: expand the port"),
    .init("Peru is willing to negotiate a pause.", "accepted: Peru: negotiate a pause"),
    .init("Peru is prepared to resume talks.", "accepted: Peru: resume talks"),
    .init(
      "Ruiz demanded that the cabinet reject the deal, warning that he would quit.",
      "demanded: Ruiz: the cabinet reject the deal", "warned: Ruiz: he would quit"),
    .init("Peru urged that Chile accept it.", "demanded: Peru: Chile accept it"),
    .init("If Peru rejects the loan, banks will demand more."),
    .init("Banks will demand more.", "demanded: Banks: more"),
    .init(
      "Chile was accused by Peru of stalling.",
      "claimed: Peru: Chile was accused by Peru of stalling"),
    .init("Citing safety fears, the regulator grounded the fleet."),
    .init(
      "Citing officials, Lusa said the port was shut.",
      "said: officials: Lusa said the port was shut", "said: Lusa: the port was shut"),
    .init(
      "Chile reacted coolly to a plan rejected by Peru, saying it needed time.",
      "rejected: Peru: a plan", "said: Chile: it needed time"),
    .init(
      "“It went well,” said an aide, who asked not to be identified.",
      "said: an aide: “It went well,”"),
    .init("We welcome comments on our articles."),
    .init(
      "Peru denied blame, with spokesman Luis Ortiz saying that all was calm.",
      "denied: Peru: blame", "said: spokesman Luis Ortiz: all was calm"),
    .init(
      "He said the pier would “take time,” urging Chile to wait.",
      "said: He: the pier would “take time,”", "demanded: He: Chile to wait"),
    .init(
      "According to the report, a driver, Sunil Rao, had told his boss that it rained.",
      "said: the report: a driver, Sunil Rao, had told his boss that it rained",
      "said: Sunil Rao: it rained"),
  ]

  @Test(arguments: [
    "Criticism from Peru", "who made a plea for", "A man who made a plea for it is",
    "and elsewhere denounced",
    "Both sides", "of the bloc fighting Norway hinted", "Commenting on",
    "Peru’s plan that supports", "Condemnation by", "Having vowed", "Rejecting",
    "Rejecting it, Peru",
    "Both", "Peru joined in condemning", "In condemning", "To announce", "First to announce",
    "Peru pledged", "Was quick to", "Peru is ready to", "Peru was accused by Chile of",
    "Its demand", "With its demand for", "Peru’s demand that", "Questioned", "A claim Peru denied",
    ", a claim Peru denied", "Peru pledged 4 and Chile",
  ]) func `may be cut off anywhere`(text: String) {
    let analysis = Analyzer.english.analyze(
      plain: text, context: AnalysisContext(explains: true))
    #expect(analysis.statements.allSatisfy { !$0.content.isEmpty })
  }

  @Test(arguments: nouns + frames + clauses + stances) func `have their owner, act and words`(
    _ example: Statements.Case
  ) {
    #expect(Statements.told(example.text) == example.expected)
  }
}
