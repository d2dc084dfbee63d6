import Testing

@testable import TextAnalysis

/// Who speaks where a name, a pronoun or an office stands apart from the verb.
@Suite struct `Speakers set apart` {
  static let offices: [Statements.Case] = [
    .init(
      "Forty ships waited, according to the harbour master, Capt Jon Berg.",
      "said: Capt Jon Berg: Forty ships waited"),
    .init(
      "The toll rose, according to the mayor, Kim Lee, who saw it.",
      "said: Kim Lee: The toll rose"),
    .init("According to the mayor, Kim Lee, the toll rose.", "said: Kim Lee: the toll rose"),
    .init(
      "According to the witness, Tom Hill, a baker, was shot.",
      "said: the witness: Tom Hill, a baker, was shot"),
    .init(
      "The following day the Peruvian minister for water, Dr Ida Soto, said it would go on.",
      "said: Dr Ida Soto: it would go on"),
    .init("Two days later the mayor, Kim Lee, said it was over.", "said: Kim Lee: it was over"),
    .init(
      "One of the miners, Petr Novak, said: “It was dark.”", "said: Petr Novak: “It was dark.”"),
    .init("Kim Lee, leaving the court: “It is not over.”", "said: Kim Lee: “It is not over.”"),
    .init("The mayor, visibly tired: “It is not over.”", "said: The mayor: “It is not over.”"),
    .init("Speakers who came were late: “It is not over.”"),
    .init(
      "Minister Ida Soto, along with counterparts from Norway and Jordan, called for a truce.",
      "demanded: Minister Ida Soto: a truce",
      "demanded: counterparts from Norway and Jordan: a truce",
      "demanded: counterparts from Norway and Jordan: a truce"),
    .init("A study published in May found that masks work.", "said: A study: masks work"),
    .init("The audit found serious flaws in the dam.", "said: The audit: serious flaws in the dam"),
    .init("Police found the car in a wood."),
    .init(
      "An internal paper from last May, leaked to Lusa, spoke of between 70 and 90.",
      "said: An internal paper: between 70 and 90"),
    .init(
      "The marchers demanded that the cabinet resign.",
      "demanded: The marchers: the cabinet resign"),
    .init(
      "The minister apologised to the families and promised compensation.",
      "promised: The minister: compensation"),
  ]

  static let setApart: [Statements.Case] = [
    .init(
      "Although the prime minister, Ann Lee, rejected the plan, the union backed it.",
      "rejected: Ann Lee: the plan", "accepted: the union: it"),
    .init(
      "Ann Lee and her deputy, Kim Roe, rejected calls to resign.",
      "rejected: Ann Lee and her deputy: calls to resign"),
  ]

  static let pointers: [Statements.Case] = [
    .init(
      "General Ali Noor has left. State radio quoted him as saying that it was over.",
      "said: General Ali Noor: it was over"),
    .init(
      "Brandel Foods has put out a statement. It says it will appeal.",
      "said: Brandel Foods: it will appeal"),
    .init(
      "Ida Soto praised the vote. The road would reopen, the transport minister said.",
      "said: Ida Soto: the vote", "said: Ida Soto: The road would reopen"),
    .init(
      "Minister Ida Soto praised the vote. The road would reopen, the transport minister said.",
      "said: Minister Ida Soto: the vote", "said: the transport minister: The road would reopen"
    ),
    .init(
      "Ida Soto praised Kim Lee. The road would reopen, the transport minister said.",
      "said: Ida Soto: Kim Lee", "said: the transport minister: The road would reopen"),
    .init(
      "On 9 July the leaders of both states met. According to the text, they agreed to talk.",
      "accepted: the leaders: talk"),
    .init(
      "A banker who advises Brontex said it was late.", "said: A banker: it was late"),
    .init(
      "The mayor said it was late, according to a report obtained by the Courier.",
      "said: The mayor: it was late"),
    .init("A fund that advises Brontex denied it.", "denied: A fund: it"),
    .init(
      "Feld ruled that out in May, but Elsa Varga said it might come.", "rejected: Feld: that",
      "said: Elsa Varga: it might come"),
    .init(
      "She says members will stay out, but they have agreed to unload medicines.",
      "said: She: members will stay out", "accepted: members: unload medicines"),
    .init(
      "Nurse Ada Moyo says it is hard. She does not sleep. “If I leave, who will stay?”",
      "said: Nurse Ada Moyo: it is hard", "said: Nurse Ada Moyo: “If I leave, who will stay?”"),
    .init(
      "Nurse Ada Moyo says it is hard. The sign was red. “If I leave, who will stay?”",
      "said: Nurse Ada Moyo: it is hard"),
    .init(
      "Ms Moyo may yet win. Prices fell. The worst, she told Lusa, “is over”.",
      "said: Ms Moyo: The worst, she told Lusa, “is over”"),
  ]

  static let told: [Statements.Case] = [
    .init(
      "Kim Lee said talks ended when the bank refused to pay.",
      "said: Kim Lee: talks ended when the bank refused to pay"),
    .init(
      "The union said it struck because the firm rejected its offer.",
      "said: The union: it struck because the firm rejected its offer"),
    .init(
      "Kim Lee said it was over, after the court rejected the appeal.",
      "said: Kim Lee: it was over", "rejected: the court: the appeal"),
    .init(
      "Drivers at the Tarn yard held two stoppages in May and have threatened further strikes.",
      "warned: Drivers at the Tarn yard: strikes"),
    .init(
      "Kim Lee told the board that he was tired and was ready to quit.",
      "said: Kim Lee: he was tired and was ready to quit"),
    .init(
      "According to one person present at the talks, Mr Roe told them that he was tired.",
      "said: Mr Roe: he was tired"),
    .init(
      "The coach, Ida Soto, said that she expected rain.",
      "said: Ida Soto: she expected rain"),
    .init(
      "Airline chief Per Dahl rejected suggestions that pilots had refused to fly.",
      "rejected: Airline chief Per Dahl: suggestions that pilots had refused to fly"),
    .init(
      "It costs 4 million, the port authority estimates, though economists have called that inflated.",
      "said: the port authority: It costs 4 million", "criticised: economists: that inflated"),
    .init(
      "He backed aid for the firm, which he said had lost 4 million.",
      "accepted: He: aid for the firm", "said: he: the firm, which he said had lost 4 million"),
  ]

  static let asked: [Statements.Case] = [
    .init(
      "Chile urged Peru to sign, but it refused to do that.", "demanded: Chile: Peru to sign",
      "rejected: Peru: to do that"),
    .init("Chile urged Peru to sign, but it refused.", "demanded: Chile: Peru to sign"),
    .init(
      "The minister asked doctors to return. They refused to talk.",
      "demanded: The minister: doctors to return", "rejected: doctors: to talk"),
    .init(
      "The union demanded a rise. It refused to meet the firm.", "demanded: The union: a rise",
      "rejected: The union: to meet the firm"),
    .init("The firm offered the union a rise. It rejected the offer.", "rejected: It: the offer"),
    .init(
      "The army and the rebels met. They promised to stop.",
      "promised: The army and the rebels: to stop"),
    .init(
      "Doctors refused to treat the boy, the mayor said.",
      "said: the mayor: Doctors refused to treat the boy"),
    .init(
      "Residents evacuated from Lund said it rained.", "said: Residents: it rained"),
    .init(
      "Data from the agency show that prices rose.", "said: Data from the agency: prices rose"),
    .init("Kim Lee has ruled out a second term.", "rejected: Kim Lee: a second term"),
    .init("The union sued Acme. It denies negligence.", "denied: Acme: negligence"),
    .init(
      "The union has sued Acme for fraud, which it denies.",
      "denied: Acme: The union has sued Acme for fraud"),
    .init("Acme was sued by the union. It denies negligence.", "denied: Acme: negligence"),
    .init("The court heard from a lawyer. It denies negligence.", "denied: It: negligence"),
    .init(
      "The bank asked regulators for time. They refused to grant it.",
      "demanded: The bank: regulators for time", "rejected: regulators: to grant it"),
    .init(
      "The Prime Minister, Ana Soto, left. The prime minister said it was late.",
      "said: Ana Soto: it was late"),
    .init(
      "The company’s shares fell. It said sales had slowed.", "said: The company: sales had slowed"),
    .init(
      "Kim Lee sent a letter to the firm saying that time was short.",
      "said: Kim Lee: time was short"),
    .init(
      "Police arrested 12 people, saying they had thrown stones.",
      "said: Police: they had thrown stones"),
    .init(
      "It is safe, the firm’s chief scientist, Ida Soto, told Lusa.", "said: Ida Soto: It is safe"),
    .init(
      "Ida Soto, president of Acme said, “It works.”", "said: president of Acme: “It works.”"),
    .init(
      "The Red Cross was not let in, it said.",
      "said: The Red Cross: The Red Cross was not let in"),
    .init("She said she ruled nothing out.", "said: She: she ruled nothing out"),
  ]

  /// Owners, those who know, names behind offices, and words beside them.
  static let beside: [Statements.Case] = [
    .init(
      "Jo Roe left. Roe’s former deputy, Jan Holt, was wanted. He said it rained.",
      "said: Jan Holt: it rained"),
    .init(
      "Jo Roe left. Roe’s large house was searched. He said it rained.", "said: Roe: it rained"),
    .init(
      "The bank, which had denied that a gate was shut, now accepts that one was.",
      "denied: The bank: a gate was shut", "admitted: The bank: one was"),
    .init(
      "The minister, who had said that it rained, on Monday reopened the road.",
      "said: The minister: it rained"),
    .init(
      "Two people familiar with the matter, who asked not to be named, said it rained.",
      "said: Two people familiar with the matter: it rained"),
    .init(
      "An official with knowledge of the talks, who declined to be named, said it rained.",
      "said: An official with knowledge of the talks: it rained"),
    .init(
      "A lawyer familiar with the case, Jan Holt, said it rained.", "said: Jan Holt: it rained"),
    .init("Holt, who is believed to be in Peru, says it rained.", "said: Holt: it rained"),
    .init(
      "Kim Lee said between 15 and 18 of them were hurt.",
      "said: Kim Lee: between 15 and 18 of them were hurt"),
    .init(
      "On Tuesday the road was closed, the mayor, Ann Lee, said.",
      "said: Ann Lee: On Tuesday the road was closed"),
    .init(
      "The road was closed, the administrator, Ann Lee, said.",
      "said: Ann Lee: The road was closed"),
    .init("Ann Lee will make a statement to the council on Tuesday."),
    .init(
      "Ann Lee made an appeal to the council to wait.",
      "demanded: Ann Lee: the council to wait"),
    .init(
      "Prime Minister Ann Lee left. The minister said it rained.",
      "said: The minister: it rained"),
    .init(
      "Finance Minister Jan Holt left. Prime Minister Ann Lee came. The minister said it rained.",
      "said: Jan Holt: it rained"),
  ]

  @Test(arguments: offices + setApart + pointers + told + asked + beside)
  func `are named`(_ example: Statements.Case) {
    #expect(Statements.told(example.text) == example.expected)
  }
}
