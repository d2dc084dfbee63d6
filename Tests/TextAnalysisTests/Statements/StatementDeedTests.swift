import Testing

@testable import TextAnalysis

/// Verbs that tell of a deed, of a court's ruling, of an answer or of hearsay.
@Suite struct `Deeds and answers` {
  static let deeds: [Statements.Case] = [
    .init("Chile recalled its ambassador on Monday."),
    .init("The carmaker recalled 40,000 vans."),
    .init("The firm recalled toys that were sold in May."),
    .init("She recalled that the road had been shut.", "said: She: the road had been shut"),
    .init("I disagree that it was late.", "rejected: I: it was late"),
    .init("A man who answered the phone left."),
    .init("The paper relies on information from the army to report."),
    .init("The hospital admitted 90 patients."),
    .init("The hospital admitted an error.", "said: The hospital: an error"),
    .init(
      "Both sides agree on the date, but they disagree about the place.",
      "accepted: Both sides: the date"),
    .init("The firm gave notice, as required by section 9 of the Mining Act."),
    .init("The court sat, as required by law."),
    .init("A permit is required by the harbour board.", "demanded: the harbour board: A permit"),
    .init(
      "The bakers’ union called a strike for Friday.",
      "announced: The bakers’ union: a strike for Friday"),
    .init("The chair called the meeting to order."),
    .init("Norway is committed to the talks.", "promised: Norway: the talks"),
    .init(
      "Economists have called that forecast inflated.",
      "criticised: Economists: that forecast inflated"),
    .init("The ministry notified Interpol of two cases.", "announced: The ministry: two cases"),
  ]

  static let rulings: [Statements.Case] = [
    .init(
      "Judge Ann Lee grants an injunction against the march.",
      "demanded: Judge Ann Lee: an injunction against the march"),
    .init(
      "The court granted his request for bail.",
      "accepted: The court: his request for bail"),
    .init("The Supreme Court upheld the ban.", "accepted: The Supreme Court: the ban"),
    .init(
      "The tribunal struck down the law and ordered a review.",
      "rejected: The tribunal: the law", "demanded: The tribunal: a review"),
    .init(
      "A judge sentenced him to six years, saying he had lied.",
      "announced: A judge: him to six years", "said: A judge: he had lied"),
    .init(
      "The jury found the driver not guilty of theft.",
      "announced: The jury: the driver not guilty of theft"),
    .init("The High Court ruled against the bank.", "said: The High Court: against the bank"),
    .init(
      "The regulator fined Nordbank 3 million crowns.",
      "announced: The regulator: Nordbank 3 million crowns"),
    .init(
      "The verdict was overturned by the Court of Appeal.",
      "rejected: the Court of Appeal: The verdict"),
    .init("The judge denied the motion.", "rejected: The judge: the motion"),
    .init("The appeal was dismissed by the court.", "rejected: the court: The appeal"),
    .init("The court ruled 5-4 that the ban was void.", "said: The court: the ban was void"),
    .init("Rebels blocked the road."),
    .init("The crew threw out the nets."),
    .init("The lorry overturned."),
    .init("The driver was jailed for six years."),
    .init("The government granted the island autonomy."),
  ]

  static let objects: [Statements.Case] = [
    .init("Oxfam welcomed the ruling.", "accepted: Oxfam: the ruling"),
    .init("If the court upholds the ban, Lee will leave."),
    .init("The judges may annul the vote."),
    .init("The court has upheld the ban.", "accepted: The court: the ban"),
    .init(
      "A letter demanding an apology was sent to the embassy.",
      "demanded: A letter: an apology"),
    .init(
      "Peru rejected the plan, calling it a trap.", "rejected: Peru: the plan",
      "said: Peru: it a trap"),
    .init(
      "He praised the nurses, thanked the army and urged people to stay.",
      "said: He: the nurses", "demanded: He: people to stay"),
    .init(
      "While the union demands 6 per cent, the firm stays away.", "demanded: the union: 6 per cent"),
    .init("The accounts call it a movement."),
    .init("Ms Holm hoped to return.", "said: Ms Holm: to return"),
    .init("The agency asked donors for $4m.", "demanded: The agency: donors for $4m"),
    .init(
      "The court issued an order barring the firm from the site.",
      "demanded: The court: an order barring the firm from the site"),
  ]

  static let answers: [Statements.Case] = [
    .init(
      "The mayor was asked to mediate. Ms Roe accepted at once.",
      "accepted: Ms Roe: accepted at once"),
    .init(
      "Peru agreed immediately, but Chile refused.", "accepted: Peru: agreed immediately",
      "rejected: Chile: refused"),
    .init("Most experts agreed."),
    .init("Shares in the bank declined."),
    .init("The company accepted 40 bids.", "accepted: The company: 40 bids"),
    .init(
      "A Peruvian spokesman declined to comment on the talks.",
      "rejected: A Peruvian spokesman: to comment on the talks"),
    .init(
      "Kim Lee said Peru believed it was “near”, but declined to comment.",
      "said: Kim Lee: Peru believed it was “near”"),
    .init("The minister declined to say when."),
    .init(
      "The airline cancelled all flights, citing bad weather.",
      "said: The airline: bad weather"),
  ]

  static let hedged: [Statements.Case] = [
    .init("Mr Roe is said to have told aides that it was over.", "said: Mr Roe: it was over"),
    .init(
      "Tom Hill, who left in May, is reported to have told friends he was “done”.",
      "said: Tom Hill: he was “done”"),
    .init(
      "The president is believed to have rejected the offer.",
      "rejected: The president: the offer"),
    .init("The general is alleged to have ordered the raid."),
    .init("The general is believed to have ordered the raid."),
    .init("The suspect is thought to have fled."),
    .init(
      "I understand from two envoys that the road will open.",
      "said: two envoys: the road will open"),
    .init(
      "On information from the army, two roads are shut.",
      "said: the army: two roads are shut"),
    .init("About 40,000 people marched (police said 9,000).", "said: police: 9,000"),
  ]

  static let obligations: [Statements.Case] = [
    .init(
      "Peru must leave the valley, the union said.",
      "demanded: the union: Peru must leave the valley"),
    .init("“The plant must close,” Kim Lee said.", "demanded: Kim Lee: “The plant must close,”"),
    .init(
      "Kim Lee said all captives must be released.",
      "demanded: Kim Lee: all captives must be released"),
    .init("We must act, the mayor said.", "said: the mayor: We must act"),
    .init(
      "The dam must have cracked, an engineer said.",
      "said: an engineer: The dam must have cracked"),
    .init("The boy must be tired, a doctor said.", "said: a doctor: The boy must be tired"),
    .init("The report said the plant must close.", "said: The report: the plant must close"),
  ]

  @Test(arguments: deeds + rulings + objects + answers + hedged + obligations)
  func `have their act and words, or none`(_ example: Statements.Case) {
    #expect(Statements.told(example.text) == example.expected)
  }

  @Test func `by hearsay show that they are`() {
    let analysis = Analyzer.english.analyze(plain: "Mr Roe is said to have told aides it was over.")
    #expect(analysis.statements.map { analysis.text.string($0.verb) } == ["is said to have told"])
  }

  @Test func `without a word of what make nobody a source`() {
    let analysis = Analyzer.english.analyze(plain: "A Peruvian spokesman declined to comment.")
    #expect(analysis.origins.isEmpty)
  }

  @Test(arguments: [
    "The court granted a", "The court ruled in favour", "The jury found him guilty", "recalled its",
    "is said to have told", "to have told", "Peru accepted at", "Peru must be", "must not",
    "declined to comment", "Peru left, citing bad", "as required by section", "called a strike",
    "I understand from two", "(police said 9", "Kim Lee, leaving the court: “I",
    "according to, Lee",
    "according to the mayor, Kim", "The following day", "Lee, along with colleagues from Peru,",
    "“I left”", "struck down", "threw out", "notified Peru of", "quoted him as saying",
  ]) func `may be cut off anywhere`(text: String) {
    for text in [text, text + ".", "Peru " + text, text + " Peru", "Peru said it, " + text] {
      let analysis = Analyzer.english.analyze(plain: text, context: AnalysisContext(explains: true))
      #expect(analysis.statements.allSatisfy { !$0.content.isEmpty })
    }
  }
}
