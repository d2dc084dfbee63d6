import Testing

@testable import TextAnalysis

/// What one tells of another, which is a position of the other only where one speaks for it.
@Suite struct `Hearsay` {
  static let ofOthers: [Statements.Case] = [
    .init(
      "Prosecutors said the municipality accepted gifts from a builder.",
      "said: Prosecutors: the municipality accepted gifts from a builder"),
    .init(
      "The union said the court had rejected the company’s attempt to void the contracts.",
      "said: The union: the court had rejected the company’s attempt to void the contracts"),
    .init(
      "Prosecutors alleged that Brontex had promised the mayor a house.",
      "claimed: Prosecutors: Brontex had promised the mayor a house"),
    .init(
      "The defendant said Judge Ana Ruiz had demanded money.",
      "said: The defendant: Judge Ana Ruiz had demanded money"),
    .init(
      "Ann Lee told the court that the bank had agreed to hide the losses.",
      "said: Ann Lee: the bank had agreed to hide the losses"),
    .init(
      "A witness testified that the governor had denied the theft.",
      "said: A witness: the governor had denied the theft"),
    .init(
      "Critics say the ministry has refused to publish the figures.",
      "said: Critics: the ministry has refused to publish the figures"),
    .init(
      "The army said Chile had threatened to close the strait.",
      "said: The army: Chile had threatened to close the strait"),
    .init(
      "The lawsuit claims that Brontex criticised 30 workers.",
      "claimed: The lawsuit: Brontex criticised 30 workers"),
    .init(
      "Ann Lee said that Tom Hill criticised the plan and that the board supported it.",
      "said: Ann Lee: Tom Hill criticised the plan and that the board supported it"),
    .init(
      "Peru warned that Chile had vowed to close the border.",
      "warned: Peru: Chile had vowed to close the border"),
    .init(
      "Brontex offered two officials a boat, prosecutors said.",
      "said: prosecutors: Brontex offered two officials a boat"),
    .init(
      "Peruvian officials said Chile had rejected the terms.",
      "said: Peruvian officials: Chile had rejected the terms"),
    .init(
      "Peru said the plan had been rejected by Chile.",
      "said: Peru: the plan had been rejected by Chile"),
    .init(
      "According to prosecutors, the municipality accepted gifts.",
      "said: prosecutors: the municipality accepted gifts"),
  ]

  static let nested: [Statements.Case] = [
    .init(
      "Peru said Chile had told Norway that the pact was dead.",
      "said: Peru: Chile had told Norway that the pact was dead"),
    .init(
      "The mayor said the army had warned her that the dam could fail.",
      "said: The mayor: the army had warned her that the dam could fail"),
    .init(
      "Peru says Chile blamed Norway for the leak.",
      "said: Peru: Chile blamed Norway for the leak"),
    .init(
      "Police said the suspect admitted the theft.",
      "said: Police: the suspect admitted the theft"),
    .init(
      "Peru said Chile had agreed to a pause and Norway had refused it.",
      "said: Peru: Chile had agreed to a pause and Norway had refused it"),
  ]

  static let retold: [Statements.Case] = [
    .init(
      "According to sources, Norway has urged Peru to free the crew.",
      "demanded: Norway: Peru to free the crew"),
    .init(
      "According to sources, Brontex rejected the bid.", "rejected: Brontex: the bid"),
    .init(
      "Brontex rejected the bid, according to people familiar with the talks.",
      "rejected: Brontex: the bid"),
    .init(
      "According to prosecutors, Brontex rejected the bid.",
      "said: prosecutors: Brontex rejected the bid"),
    .init(
      "According to Lusa, the port was shut after Brontex rejected the bid.",
      "said: Lusa: the port was shut", "rejected: Brontex: the bid"),
    .init(
      "According to Lusa, the port was shut.", "said: Lusa: the port was shut"),
  ]

  @Test func `leave who retells as an origin`() {
    let analysis = Analyzer.english.analyze(
      plain: "According to sources, Brontex rejected the bid. Rain fell.")
    let told = analysis.origins.map { "\(analysis.text.string($0.range)): \($0.statement ?? -1)" }
    #expect(told == ["sources: 0"])
  }

  static let undone: [Statements.Case] = [
    .init("Peru denied it had accepted the terms.", "denied: Peru: it had accepted the terms"),
    .init(
      "The minister denied that Peru had accepted the terms.",
      "denied: The minister: Peru had accepted the terms"),
    .init(
      "Tom Hill denied that the bank had promised a loan.",
      "denied: Tom Hill: the bank had promised a loan"),
    .init(
      "Peru rejected claims that it had agreed to a pause.",
      "rejected: Peru: claims that it had agreed to a pause"),
  ]

  static let believed: [Statements.Case] = [
    .init(
      "Brontex said it had rejected the offer.",
      "rejected: Brontex: it had rejected the offer"),
    .init(
      "Norwegian officials said Norway had accepted the terms.",
      "said: Norwegian officials: Norway had accepted the terms",
      "accepted: Norway: the terms"),
    .init(
      "Lusa reported that Peru had rejected the offer.",
      "said: Lusa: Peru had rejected the offer", "rejected: Peru: the offer"),
    .init(
      "An official told Lusa that Peru had accepted the offer.",
      "said: An official: Peru had accepted the offer", "accepted: Peru: the offer"),
    .init(
      "Foreign Minister Kari Holm visited Lima. Holm said Norway had rejected the offer.",
      "said: Holm: Norway had rejected the offer"),
    .init(
      "Norwegian Foreign Minister Kari Holm was there. Holm said Norway had rejected the offer.",
      "said: Holm: Norway had rejected the offer", "rejected: Norway: the offer"),
    .init(
      "The bank’s chairman said the bank had rejected the bid.",
      "said: The bank’s chairman: the bank had rejected the bid",
      "rejected: the bank: the bid"),
    .init(
      "The court said Brontex, which had denied the charge, had to pay.",
      "said: The court: Brontex, which had denied the charge, had to pay",
      "denied: Brontex: the charge"),
  ]

  static let outer: [Statements.Case] = [
    .init(
      "He denied that Peru had asked Chile to leave, saying it was late.",
      "denied: He: Peru had asked Chile to leave", "said: He: it was late"),
    .init(
      "Tor said that he would have approved the levy.",
      "said: Tor: he would have approved the levy"),
    .init(
      "If the board meets late, Popa said, Peru would ask Chile for a loan.",
      "said: Popa: If the board meets late, Popa said, Peru would ask Chile for a loan"),
    .init(
      "“I would wait,” he said. “But I am asked to decide for all.”",
      "said: he: “I would wait,”", "said: he: “But I am asked to decide for all.”"),
  ]

  static let unsaid: [Statements.Case] = [
    .init("The ministry has not yet approved the levy."),
    .init("She was dismissed by the minister in May."),
    .init("The board dismissed the coach on Friday."),
    .init("Kim Lee, who is seeking re-election next month, has not spoken."),
    .init("Kim Lee is seeking a second term."),
    .init(
      "The Front seeks guarantees that it will not rain.",
      "demanded: The Front: guarantees that it will not rain"),
    .init(
      "The lawyer asked that the court dismiss the case.",
      "demanded: The lawyer: the court dismiss the case"),
  ]

  static let parts: [Statements.Case] = [
    .init(
      "Kim Lee told Peruvian investigators in May that it rained.", "said: Kim Lee: it rained"),
    .init(
      "Kim Lee told the Lusa Africa programme that it rained.", "said: Kim Lee: it rained"),
    .init(
      "On Friday its president, Kim Lee, said that it rained.", "said: Kim Lee: it rained"),
    .init(
      "On Monday a fire in Lima killed 14 people, including five children, the ministry said.",
      "said: the ministry: On Monday a fire in Lima killed 14 people, including five children"),
    .init(
      "The Beira Front agreed on 2 March to let teams pass.",
      "accepted: The Beira Front: to let teams pass"),
    .init("“It lends money,” sighs an envoy.", "said: an envoy: “It lends money,”"),
    .init("The WHO advises against any ban.", "warned: The WHO: any ban"),
    .init(
      "One of them, Kim Lee, said: “We lost it.”", "said: Kim Lee: “We lost it.”"),
    .init("Kim Lee called that “a sham”.", "said: Kim Lee: that “a sham”"),
    .init("The defence disputes this.", "denied: The defence: this"),
    .init(
      "The trial opened with prosecutors accusing Roe of taking bribes.",
      "claimed: prosecutors: Roe of taking bribes"),
    .init(
      "Despite an order directing Peru to leave, the line stays open.",
      "demanded: an order: Peru to leave"),
    .init(
      "Kim Lee called it “a farce”.\n\n“I heard you. Now I act,” the mayor said.",
      "said: Kim Lee: it “a farce”", "said: the mayor: “I heard you. Now I act,”"),
    .init(
      "Lawyers for the jailed minister Ann Lee appealed. They said it was late.",
      "said: Lawyers for the jailed minister Ann Lee: it was late"),
    .init(
      "Peru emphasized the release of all prisoners.",
      "demanded: Peru: the release of all prisoners"),
    .init("The bakers’ guild rejected the charge.", "rejected: The bakers’ guild: the charge"),
    .init(
      "Kim Lee, who pleaded not guilty, sat in the dock.", "denied: Kim Lee: not guilty"),
    .init(
      "Peruvian officials have indicated a willingness to consider a truce.",
      "proposed: Peruvian officials: a willingness to consider a truce"),
    .init(
      "It follows a court order directing Peru to leave.", "demanded: a court order: Peru to leave"),
  ]

  @Test(arguments: outer + unsaid + parts)
  func `leaves each word to its own verb`(_ example: Statements.Case) {
    #expect(Statements.told(example.text) == example.expected)
  }

  @Test(arguments: ofOthers + retold + nested + undone + believed)
  func `makes no position of others`(_ example: Statements.Case) {
    #expect(Statements.told(example.text) == example.expected)
  }

  @Test(arguments: [
    "Prosecutors said the town accepted", "Peru denied it had accepted", "Peru said Chile had",
    "Lusa reported Peru rejected", "Peru said Chile had agreed and Norway had refused",
    "Peru rejected claims that it agreed", "dismissed by", "Peru dismissed",
    "told Peruvian men that",
    "On Friday its chief, Lee, said", "accused Lee of it, which she denies",
    "If so, Lee said, Peru",
    "Lee left. A spokesman for the company said", "would have agreed", "not yet agreed",
    "is seeking a",
  ]) func `may be cut off anywhere`(text: String) {
    for text in [text, text + ".", "They said " + text, text + ", Peru said", "“" + text] {
      let analysis = Analyzer.english.analyze(plain: text, context: AnalysisContext(explains: true))
      #expect(analysis.statements.allSatisfy { !$0.content.isEmpty })
    }
  }
}
