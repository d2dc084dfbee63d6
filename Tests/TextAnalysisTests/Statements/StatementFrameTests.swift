import Testing

@testable import TextAnalysis

/// Frames in which one tells what others say, and where what each says ends.
@Suite struct `Frames of speech` {
  static let others: [Statements.Case] = [
    // What somebody tells behind the words is told by nobody else.
    .init("They had asked for more time, she said.", "said: she: They had asked for more time"),
    .init(
      "The rebels are willing to talk, a mediator said.",
      "said: a mediator: The rebels are willing to talk"),
    .init(
      "Peru rejects the plan, a Chilean envoy said.", "said: a Chilean envoy: Peru rejects the plan"
    ),
    .init(
      "Peru rejects the plan, a Peruvian envoy said.", "rejected: Peru: the plan",
      "said: a Peruvian envoy: Peru rejects the plan"),
    .init(
      "Unions say the firm broke its word, a charge that Brontex calls baseless.",
      "said: Unions: the firm broke its word",
      "denied: Brontex: the firm broke its word"),
    .init(
      "The union said two men were held, something the navy denied last night.",
      "said: The union: two men were held", "denied: the navy: two men were held"),
    .init(
      "Brontex said it had shut the line, in what regulators called the worst leak in years.",
      "said: Brontex: it had shut the line", "said: regulators: the worst leak in years"),
    .init(
      "Peru put the toll at 40, but neither ministry has confirmed it.",
      "said: Peru: the toll at 40"),
    .init(
      "Doctors hope the road will open, but the army has not said so.",
      "said: Doctors: the road will open"),
    .init(
      "The bill would pass, said Ann Lee in a video, but not “in this form”.",
      "said: Ann Lee: The bill would pass, said Ann Lee in a video, but not “in this form”"),
    // How many may open what is told.
    .init(
      "At least 14 men were hurt, including two guards, the port said.",
      "said: the port: At least 14 men were hurt, including two guards"),
    .init(
      "Over 40 men were on board, among them two guards, the port said.",
      "said: the port: Over 40 men were on board, among them two guards"),
    .init("Over 40 years, including two of war, the port said."),
    // The occasion is the writer's.
    .init(
      "The union rejected the offer on Monday, after its members voted.",
      "rejected: The union: the offer on Monday"),
    .init("Peru called for talks, as fighting spread.", "demanded: Peru: talks"),
    .init(
      "Peru called for talks, after years of silence.",
      "demanded: Peru: talks, after years of silence"),
    .init("The talks follow a call by Lima for a summit.", "demanded: Lima: a summit"),
    .init("A summit called by Lima for Monday came late."),
    .init(
      "The harbour board issued a Unilateral Clearing Order requiring Brontex to leave.",
      "demanded: The harbour board: Brontex to leave"),
    // Nobody's words: what was heard, noticed, supposed or could not be checked.
    .init("Crowds came to hear officials explain why it fell."),
    .init("They came to hear Tom Hill explain why it fell."),
    .init("Roe, the farmer who reported the smell, was thanked."),
    .init("The report could not be independently verified by Lusa."),
    .init("Had the minister told parliament the truth, they would not have sued."),
    .init("The man wanted by police left."),
    .init(
      "Testifying before the panel, Ann Lee conceded that it failed.",
      "admitted: Ann Lee: it failed"),
    .init(
      "The bank left its rate alone, citing weak demand, and warned that a cut was unlikely.",
      "warned: The bank: a cut was unlikely"),
  ]

  static let subjects: [Statements.Case] = [
    .init("One of them said it rained.", "said: One of them: it rained"),
    .init("Peru has so far refused to pay.", "rejected: Peru: to pay"),
    .init("The accused, Tom Hill, said he slept.", "said: Tom Hill: he slept"),
    .init("The accused denied the charge.", "denied: The accused: the charge"),
    .init(
      "Aid groups working in the camps, among them Hope, want the road opened.",
      "demanded: Aid groups: the road opened"),
    .init(
      "Delegations from Chad and Peru, meeting in Geneva, endorsed it.",
      "accepted: Delegations from Chad and Peru: it"),
    .init(
      "While the lawyer had asked for a year, the court gave him two, saying he was frail.",
      "demanded: the lawyer: a year", "said: the court: he was frail"),
    .init(
      "On Saturday she went on, telling a rally that it was over.", "said: she: it was over"),
    .init(
      "The verdict was hailed by Peru but condemned by the victims’ lawyer, Tom Hill.",
      "said: Peru: The verdict", "criticised: Tom Hill: The verdict"),
    .init(
      "The party’s state president said it rained.", "said: The party’s state president: it rained"),
    .init("It is late, officials here said.", "said: officials: It is late"),
    .init(
      "Prices would rise, warned the minister Ann Lee.",
      "warned: the minister Ann Lee: Prices would rise"),
    .init(
      "The Three Rivers Tribe lives there. A leak began in May. The tribe said it was late.",
      "said: Three Rivers Tribe: it was late"),
    .init(
      "The Harbour Court sat in May. A court in Peru sat in June. The court said it was late.",
      "said: A court: it was late"),
  ]

  static let words: [Statements.Case] = [
    .init("Lee disputed that account.", "denied: Lee: that account"),
    .init("Lee disputed that it was late.", "denied: Lee: it was late"),
    .init("She has ruled that out.", "rejected: She: that"),
    .init("The court ruled that it was late.", "said: The court: it was late"),
    .init("The court dismissed the appeal.", "rejected: The court: the appeal"),
    .init("The court dismissed the rumour.", "denied: The court: the rumour"),
    .init(
      "Peru said in a statement engineers working for it had found a leak.",
      "said: Peru: engineers working for it had found a leak"),
    .init(
      "Peru says the tariffs breach global trade rules.",
      "said: Peru: the tariffs breach global trade rules"),
    .init("Peru said the same thing."),
    .init("Peru opposes the ban but has not left.", "rejected: Peru: the ban"),
    .init("Peru vowed never to sign it.", "promised: Peru: never to sign it"),
    .init("The prosecutor asked for nine years.", "demanded: The prosecutor: nine years"),
    .init("Peru offered $40 million for the port.", "proposed: Peru: $40 million for the port"),
    .init(
      "Peru raised its estimate of the toll to 300.", "said: Peru: its estimate of the toll to 300"),
    .init("Peru raised concerns at 3 firms."),
    .init("Peru called the offer too low.", "criticised: Peru: the offer too low"),
    .init("Peru wanted the raids to stop.", "demanded: Peru: the raids to stop"),
    .init("Peru wanted to go home."),
    .init("The mayor pleaded with residents to leave.", "demanded: The mayor: residents to leave"),
    .init(
      "He ordered the Attorney General’s Office to be told.",
      "demanded: He: the Attorney General’s Office to be told"),
    .init(
      "The agency issued an order requiring Brontex to pay.", "demanded: The agency: Brontex to pay"
    ),
    .init("The pact is strict, requiring care."),
    .init(
      "He rejected as “late and false” the words of the mayor.",
      "rejected: He: as “late and false” the words of the mayor"),
    .init("He would only say that all was raised.", "said: He: all was raised"),
  ]

  static let further: [Statements.Case] = [
    .init("The Gulf states condemned the raid.", "criticised: The Gulf states: the raid"),
    .init(
      "Peru condemned the raid and called an early vote.", "criticised: Peru: the raid",
      "announced: Peru: an early vote"),
    .init(
      "It is too early to rejoice, cautioned Ann Lee.",
      "warned: Ann Lee: It is too early to rejoice"),
    .init("The army denies that.", "denied: The army: that"),
    .init("Peru is seeking an apology from Chile.", "demanded: Peru: an apology from Chile"),
    .init("Families seeking refuge left Peru."),
    .init(
      "Unions say the firm broke its word, an accusation Brontex called “absurd”.",
      "said: Unions: the firm broke its word",
      "denied: Brontex: the firm broke its word"),
  ]

  static let speeches: [Statements.Case] = [
    .init(
      "Ann Lee said: The talks were hard. They took a day. Our goal is peace.\n\nWe go on.\n\nPrices fell.",
      "said: Ann Lee: The talks were hard", "said: Ann Lee: They took a day",
      "said: Ann Lee: Our goal is peace", "said: Ann Lee: We go on"),
    // Nobody says "we": the writer may go on.
    .init("Ann Lee said: The talks were hard. Prices fell.", "said: Ann Lee: The talks were hard"),
  ]

  @Test(arguments: others + subjects + words + further + speeches)
  func `have their owner, act and words`(
    _ example: Statements.Case
  ) {
    #expect(Statements.told(example.text) == example.expected)
  }

  @Test func `of an envoy are those of the one state named before`() {
    let analysis = Analyzer.english.analyze(plain: "Qatar will wait, its prime minister said.")
    #expect(analysis.statements.map { $0.actor.map { analysis.actors[$0].name } } == ["Qatar"])
    let two = Analyzer.english.analyze(plain: "Qatar left Peru, its prime minister said.")
    #expect(two.statements.map(\.actor) == [nil])
  }

  @Test(arguments: [
    "in what Peru called", "a charge that Peru calls", "Had the minister told", "vowed never to",
    "One of them", "has so far", "to hear officials explain", "raised its estimate of", "said: We",
    "asked for nine", "ruled that", "disputed that", "The accused", "Its envoy said", "a call by",
    "rejected as “late", "warned the minister", "issued an order requiring",
    "While he asked, saying",
    "On Monday, telling", ", but neither", "but neither has", "The tribe said",
  ]) func `may be cut off anywhere`(text: String) {
    for text in [text, text + ".", "Peru " + text, text + " Peru", "Peru said it, " + text] {
      let analysis = Analyzer.english.analyze(plain: text, context: AnalysisContext(explains: true))
      #expect(analysis.statements.allSatisfy { !$0.content.isEmpty })
    }
  }
}
