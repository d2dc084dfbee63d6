import Testing

@testable import TextAnalysis

/// Whom pronouns stand for: a wrong person quoted is the worst fault a briefing can have.
@Suite struct `Persons behind pronouns` {
  static let cases: [Statements.Case] = [
    .init(
      "Anna Keller met John Reed. He said it rained. She said it snowed.",
      "said: John Reed: it rained", "said: Anna Keller: it snowed"),
    .init(
      "Anna Keller met Eva Stein in Bonn. She said the ice was thin.",
      "said: Anna Keller: the ice was thin"),
    .init(
      "Norway’s foreign minister, Espen Eide, met Anna Keller. He said the ice was thin.",
      "said: Espen Eide: the ice was thin"),
    .init(
      "Spokeswoman Kim Park met the press. He said it was wet. She said the bridge was shut.",
      "said: He: it was wet", "said: Spokeswoman Kim Park: the bridge was shut"),
    .init(
      "Mr Ortiz and Mrs Vega disagreed. She said the road was shut. He said it was open.",
      "said: Vega: the road was shut", "said: Mr Ortiz: it was open"),
    .init(
      "Her husband, Luis Ortiz, disagreed. He said the text was weak.",
      "said: Luis Ortiz: the text was weak"),
    .init(
      "Weber’s lawyer, Eva Stein, said he was innocent. He said he would appeal.",
      "said: Eva Stein: he was innocent", "said: Weber: he would appeal"),
    .init(
      "Ann Lee was born in Oslo. She studied law. She worked for a bank. She said law was dull.",
      "said: Ann Lee: law was dull"),
    .init(
      "Reed asked Keller whether she knew. “No,” she answered. “Are you sure?” he asked.",
      "said: Keller: “No,”", "said: Reed: “Are you sure?”"),
    .init(
      "Tom Hill asked John Reed about it. “I never saw it,” he replied.",
      "said: John Reed: “I never saw it,”"),
    .init(
      "Peru waits. Foreign minister John Reed met Tom Hill; Chile, he said, is willing to talk.",
      "said: Foreign minister John Reed: Chile, he said, is willing to talk"),
    .init(
      "The fleet has left. President Eva Stein received the envoy, Tom Hill. He said it was late.",
      "said: Tom Hill: it was late"),
    .init(
      "John Reed spoke. “As I’ve said before, we wait,” he said.",
      "said: John Reed: “As I’ve said before, we wait,”"),
    .init(
      "A nurse told Lusa that Mrs Stein was ill. “The ward was full,” she said.",
      "said: A nurse: Mrs Stein was ill", "said: A nurse: “The ward was full,”"),
  ]

  @Test(arguments: cases) func `of their sex`(_ example: Statements.Case) {
    #expect(Statements.told(example.text) == example.expected)
  }

  static let unnamed: [Statements.Case] = [
    .init("The chairwoman came. He said it was late.", "said: He: it was late"),
    .init("The king came. She said it was late.", "said: She: it was late"),
    .init("Norway left. He said it was late.", "said: He: it was late"),
    .init("Three officials met. He said it was late.", "said: He: it was late"),
    .init("Ann Lee left. They said it was late.", "said: They: it was late"),
    .init("The rebels left. It said that all was well.", "said: It: all was well"),
    .init(
      "Prosecutor Elijah Banda showed the letter. “That is mine,” she replied.",
      "said: she: “That is mine,”"),
    .init(
      "He praised men such as Tom Hill. “Hill was right,” he said.",
      "said: He: men such as Tom Hill", "said: he: “Hill was right,”"),
    // Two who may be meant.
    .init("Kowal met Anna Keller. She said it was late.", "said: She: it was late"),
    .init(
      "John Reed left on Monday. A crowd cheered Tom Hill. He said it was late.",
      "said: He: it was late"),
  ]

  @Test(arguments: unnamed) func `are left out where none agrees or two do`(
    _ example: Statements.Case
  ) {
    #expect(Statements.told(example.text) == example.expected)
  }

  @Test func `of several are both`() {
    #expect(
      Statements.told("Denmark and Norway signed. They said it would hold.")
        == ["said: Denmark: it would hold", "said: Norway: it would hold"])
    #expect(
      Statements.told("Hamas rejected it again. They said it was late.").last
        == "said: Hamas: it was late")
  }

  static let offices = [
    ("Peruvian officials said the road was shut.", "Peru"),
    ("A senior Peruvian official told Lusa that the road was shut.", "Peru"),
    ("Peru’s foreign ministry denied the report.", "Peru"),
    ("A Hamas spokesman said the list was ready.", "Hamas"),
    ("A Hamas source said the list was ready.", "Hamas"),
    ("A Peruvian security source said the road was shut.", "Peru"),
    ("A senior Peruvian source told Lusa that the road was shut.", "Peru"),
    ("Hamas sources said the list was ready.", "Hamas"),
    ("A Peruvian hospital source said the road was shut.", nil),
    ("A Peruvian market source said the road was shut.", nil),
    ("A source close to Hamas said the list was ready.", nil),
    ("A spokesman for Peru said the road was shut.", "Peru"),
    ("Envoys from Peru said the road was shut.", "Peru"),
    ("A Peruvian official from Lima said the road was shut.", "Peru"),
    ("A former minister of Peru said the road was shut.", nil),
    ("Leaders of the strike in Peru said the road was shut.", nil),
    ("Former Peruvian officials said the road was shut.", nil),
    ("Peruvian opposition leaders said the road was shut.", nil),
    ("Peruvian farmers said the road was shut.", nil),
    ("An official in Peru said the road was shut.", nil),
  ]

  @Test(arguments: offices) func `speak in the name of their state or body`(
    text: String, actor: String?
  ) {
    let analysis = Analyzer.english.analyze(plain: text)
    #expect(analysis.statements.count == 1)
    #expect(analysis.statements.first?.actor.map { analysis.actors[$0].name } == actor)
  }

  @Test func `are told by titles before names, and by nothing that contradicts itself`() {
    #expect(PersonSexes.sex([.woman]) == .she)
    #expect(PersonSexes.sex([.man, .she]) == .she)
    #expect(PersonSexes.sex([.man, .woman]) == nil)
    #expect(PersonSexes.sex([.he, .she]) == nil)
    #expect(PersonSexes.sex([]) == nil)
  }
}
