import Testing

@testable import TextAnalysis

/// Who speaks for a person, and who is meant before being named.
@Suite struct `Speakers behind others` {
  static let cases: [Statements.Case] = [
    .init(
      "The panel led by Vera Lumm heard from Dan Peters, a former guard. He testified that he was asleep.",
      "said: Dan Peters: he was asleep"),
    .init(
      "The panel heard evidence from Dan Peters. “It was late,” he said.",
      "said: Dan Peters: “It was late,”"),
    .init(
      "Eva Stein said the ice was thin. Tom Hill said he was misled. “I trusted her,” he said, and "
        + "called on her to go. She said she would stay.",
      "said: Eva Stein: the ice was thin", "said: Tom Hill: he was misled",
      "said: Tom Hill: “I trusted her,”", "demanded: Tom Hill: her to go",
      "said: Eva Stein: she would stay"),
    .init(
      "Ann Roe acknowledged that guards had warned her in May, but said the dam was safe.",
      "admitted: Ann Roe: guards had warned her in May", "said: Ann Roe: the dam was safe"),
    .init(
      "Ann Lee said that she had written three notes warning that the dam leaked.",
      "said: Ann Lee: she had written three notes warning that the dam leaked"),
    .init(
      "Tom Hill was heard on Monday. His admission that the dam was unsafe stunned engineers.",
      "admitted: Tom Hill: the dam was unsafe"),
    .init(
      "Ann Roe spoke. Her claim that the vote was rigged drew anger from judges.",
      "claimed: Ann Roe: the vote was rigged"),
    .init("Her claim that the vote was rigged drew anger."),
    .init(
      "Ann Lee’s claim that seats had been bought was rejected by the court.",
      "claimed: Ann Lee: seats had been bought",
      "rejected: the court: Ann Lee’s claim that seats had been bought"),
    .init(
      "Ann Lee’s claim that the police had lied has angered officers.",
      "claimed: Ann Lee: the police had lied"),
    .init("The town’s mayor spoke. His admission"), .init("His admission that"),
    .init("their claim that it was late"), .init("’s claim that it was late"),
    .init("said Lee, but said"),
    .init("The panel heard from"),
    .init("The panel heard from Dan Peters. He"),
  ]

  @Test(arguments: cases)
  func `are told apart`(_ c: Statements.Case) {
    #expect(Statements.told(c.text) == c.expected)
  }

  @Test(arguments: [
    ("Mayor Ann Lee said she was ill. Her office said she would rest.", "Ann Lee"),
    ("Tom Hill was jailed on Monday. His lawyers said he would appeal.", "Tom Hill"),
    ("Tom Hill will appeal, his lawyer said.", "Tom Hill"),
    ("Eva Stein met Ann Lee. Her office said it was late.", "Eva Stein"),
    ("Tom Hill was jailed on Monday. Her lawyer said it was late.", nil),
    ("Her office said it was late.", nil),
    ("Ann Lee was ill. Her husband’s lawyer said it was late.", nil),
    (
      "The town waits, the bank governor said. Gov. Ann Lee of the National Bank left.", "Ann Lee"
    ),
    ("The town waits, the mayor said. Mayor Ann Lee left.", "Ann Lee"),
    ("The town waits, the bank governor said. Gov. Ann Lee of the coast left.", nil),
    ("The town waits, the mayor said. Mayor Ann Lee met Mayor Eva Stein.", nil),
    ("The town waits, the mayor said. The former mayor Ann Lee left.", nil),
    ("The town waits, the health minister said. Finance Minister Ann Lee left.", nil),
  ])
  func `speak for who is meant`(text: String, actor: String?) {
    let analysis = Analyzer.english.analyze(plain: text)
    let last = analysis.statements.last { !analysis.text.string($0.speaker).contains("Lee") }
    #expect(last != nil)
    #expect(last?.actor.map { analysis.actors[$0].name } == actor)
  }

  @Test(arguments: [
    ("Her office said it was late.", OriginFinding.Kind.official),
    ("Our teams in Tarn report that shops are shut.", .official),
    ("A court ruled that the vote was void.", .official),
    ("The police said it was late.", .authority),
    ("Hamas and medical staff said it was late.", .authority),
    ("It was late, according to a leaked report.", .document),
  ])
  func `are named where they can be asked`(text: String, kind: OriginFinding.Kind) {
    #expect(Analyzer.english.analyze(plain: text).origins.map(\.kind) == [kind])
  }
}
