import CalendarDates
import Foundation
import Testing

@testable import TextAnalysis

/// Four short articles of our own about one strike at a port.
private let story = [
  """
  Dock workers at the port of Lindholm walked out on Monday in a dispute over night shifts. The \
  harbour company offered a pay rise of four percent. The world watches closely as the strike goes on.
  """,
  """
  The harbour company in Lindholm offered dock workers a pay rise of four percent on Tuesday. \
  Union leaders called the offer too small and asked for shorter night shifts. However, they left \
  the door open to further talks. It is unclear when the strike will end.
  """,
  """
  Ships are waiting outside Lindholm because of the strike, and fruit is rotting in the cold store. \
  Importers say the cold store lost goods worth two million crowns. Will the talks resume?
  """,
  """
  Cold store owners in Lindholm asked for state aid after goods spoiled during the strike. \
  Night shifts remain the main point of the dispute, the union said. He refused to say more about it.
  """,
]

@Suite struct `Fitness to stand alone` {
  static let cases: [(String, Unfitness?)] = [
    ("The harbour company offered a pay rise of four percent on Tuesday.", nil),
    ("However, the harbour company offered a pay rise of four percent.", .connective),
    ("As a result, the harbour company offered a pay rise of four percent.", .connective),
    ("Notably, these terms have been refused by the harbour company before.", .pointer),
    ("He refused to say more about the offer that the company had made.", .pointer),
    ("This comes after the company had made an offer to its workers.", .pointer),
    ("These include a pay rise and shorter night shifts for all workers.", .pointer),
    ("Both Lindholm and Aarby have closed the harbour to larger ships.", nil),
    ("While it lasted, the ships came back to the harbour of Lindholm.", .pointer),
    ("While she rejects the offer, Anna Berg said that talks would go on soon.", nil),
    ("There were 300 ships in the harbour of Lindholm on that morning.", nil),
    ("Will the talks about night shifts in the harbour ever be resumed?", .question),
    ("The world watches closely as the strike in the harbour goes on.", .filler),
    ("The strike highlights the need for talks, but challenges remain for all.", .filler),
    ("Anna Berg urged Aarby to act if it continues so, underscoring the need for peace.", nil),
    ("The strike ended.", .tooShort),
    ("and the harbour company offered a pay rise of four percent then.", .fragment),
    ("Harbour company offers dock workers a pay rise of four percent", .fragment),
    ("The council wants 45 dollars a ton.", nil),
    ("Another 60 dock workers left the harbour of Lindholm that night.", .pointer),
    ("All ships have left the harbour of the old town since May, he said.", .pointer),
    ("All ships have left the harbour of Lindholm, Anna Berg said on Monday.", nil),
    ("The proposal calls for a pause of six weeks in all of Lindholm's ports.", .anaphor),
    ("The proposal of the harbour company calls for a pause of six weeks.", nil),
    ("The plan drafted by Anna Berg calls for shorter shifts at Lindholm.", nil),
    ("The company has said again that it will pay the dockers of Lindholm.", .anaphor),
    ("The official rejected all that the union of Lindholm had asked for.", .anaphor),
    ("The harbour company rejected all that the union had asked for then.", nil),
    ("For each docker, the port of Lindholm would pay two hundred crowns.", .pointer),
    ("Under the plan, the port of Lindholm would pay each docker 200 crowns.", nil),
    ("The port of Lindholm would pay each docker 200 crowns, Anna Berg said.", nil),
    ("The port of Lindholm would close if the dockers walked out once more.", nil),
    ("LINDHOLM | The harbour company offered a pay rise of four percent.", .fragment),
    ("The port can never say that it did not know,\" Anna Berg told a paper.", .fragment),
    ("\"The port of Lindholm can never say that it did not know of the strike.", .fragment),
    ("“The port of Lindholm knew of the strike,” Anna Berg told a paper.", nil),
    ("The port 'did not know', and its \"wall of silence\" hurt Lindholm.", nil),
    ("In a letter to the crews of Lindholm, he offered a rise of four percent.", .pointer),
    ("In a letter to Anna Berg, the mayor said that she would keep the port open.", nil),
    ("Anna Berg told the dockers on Monday that she would close the old port.", nil),
    ("The following day the mayor of Lindholm said that the port was closed.", .pointer),
    ("Had the union of Lindholm lost in court, all would have signed, says Anna Berg.", .pointer),
    ("Eleven of the dead were dockers who had worked in the port of Lindholm.", .pointer),
    ("Eleven of the ships in the port of Lindholm left it before the strike.", nil),
    ("The port of Lindholm disputed that, saying that no ship had left it.", .pointer),
    ("The port of Lindholm disputed that ships had left it in the morning.", nil),
    ("The council of Lindholm protested against his remarks about the port.", .pointer),
    ("The mayor of Lindholm stood by her remarks about the port of the town.", nil),
    ("The district court of Lindholm convicted him on nine counts on Friday.", .pointer),
    ("The mayor said that the court of Lindholm had convicted him on Friday.", nil),
    ("Anna Berg's husband told the court of Lindholm that the port paid him.", nil),
    ("On Friday its president said that the port of Lindholm would open again.", .pointer),
    ("In its report, the port of Lindholm says that it needs larger cranes.", nil),
    ("On 9 March our delegate Ewa Berg warned the port of Lindholm in writing.", .pointer),
    ("In 2011 it refused another licence to the port of Lindholm and its crews.", .pointer),
    ("On Monday, they left the old port of Lindholm with all of their cranes.", .pointer),
    ("In March 2011 Lindholm refused another licence to the port of Aarby.", nil),
    ("In its first year it refused four licences to the port of Lindholm.", nil),
    ("On Monday it.", .tooShort),
    ("It is unclear whether the envoys of Aarby would meet in Lindholm.", nil),
    ("It was not immediately known when the port of Lindholm opens.", nil),
    ("It is unclear to the envoys of Aarby and the port of Lindholm.", .pointer),
    ("The envoys, however, have voiced some hope over the port of Lindholm.", .connective),
    ("Anna Berg said that the port of Lindholm would, however, stay as it is.", nil),
    ("Tuesday 28 April 2009 17.37 BST Dock workers left the harbour again.", .fragment),
  ]

  @Test(arguments: cases)
  func `is refused for a reason`(_ text: String, _ reason: Unfitness?) {
    #expect(Analyzer.english.analyze(plain: text).unfitness == [reason])
  }
}

@Suite struct `What a sentence tells of` {
  @Test(arguments: [
    ("The harbour company will close its cold store in Lindholm in May.", true),
    ("The dockers of Lindholm are to vote on the offer of the company.", true),
    ("A court is expected to decide on the port of Lindholm next week.", true),
    ("Talks on the port of Lindholm are set to resume in the old town.", true),
    ("The price of a berth in Lindholm was set by the harbour company.", false),
    ("If the dockers of Lindholm agree, the port opens again on Monday.", true),
    ("The harbour company closed its cold store in Lindholm in April.", false),
    ("\"We will not go,\" the dockers of Lindholm told the company.", false),
    ("The dockers walked to the harbour and are due in Lindholm's court.", false),
  ])
  func `may be what is to be`(_ text: String, _ isIt: Bool) {
    #expect(Analyzer.english.analyze(plain: text).looksAhead == [isIt])
  }

  @Test(arguments: [
    ("The court of Lindholm annulled the permit of the harbour company.", true),
    ("After a day of talks the court annulled the permit of the company.", true),
    ("The raids on the port of Lindholm went on, with ten dockers killed.", false),
    ("The strike began after the court had annulled the permit of the port.", false),
    ("Parliament has approved the plan for the harbour of Lindholm.", true),
    ("The rail regulator has forbidden the purchase of the port of Lindholm.", true),
    ("Anna Berg resigned as head of the harbour company in Lindholm.", true),
    ("Anna Berg said that the court had annulled the permit of the port.", false),
    ("Parliament has not approved the plan for the harbour of Lindholm.", false),
    ("The approved plan for the harbour of Lindholm costs two million.", false),
    ("Dockers wait outside the gates of the old harbour of Lindholm.", false),
  ])
  func `may be what somebody decided`(_ text: String, _ isIt: Bool) {
    #expect(Analyzer.english.analyze(plain: text).decisions.map { $0 != nil } == [isIt])
  }

  @Test func `may be what undoes a decision`() {
    let text = "The court annulled the sale of the port. Parliament approved the sale of the port."
    #expect(Analyzer.english.analyze(plain: text).decisions == [.undoes, .settles])
  }

  @Test func `may be days long past`() {
    let text = "Lindholm sold its docks in 2019. It built a new one in May. Last year it sank."
    let context = AnalysisContext(referenceDate: CalendarDay(year: 2031, month: 6, day: 1))
    #expect(
      Analyzer.english.analyze(plain: text, context: context).looksBack() == [true, false, true])
    #expect(Analyzer.english.analyze(plain: text).looksBack() == [false, false, true])
    let admitted =
      "The port admitted that its docks had been sold in 2019. The port sold them in 2019."
    #expect(
      Analyzer.english.analyze(plain: admitted, context: context).looksBack() == [false, true])
  }

  @Test func `may be the summary of an item without a full stop`() {
    let lines = [
      "Minister resigns after the council rejected her plan for the port", "Pictures of Lindholm",
    ]
    var start = 0
    let blocks = lines.map { line in
      defer { start += line.utf8.count + 1 }
      return TextBlock(range: start..<start + line.utf8.count, isListItem: true)
    }
    let text = Array(lines.joined(separator: "\n").utf8)
    let analysis = Analyzer.english.analyze(text, blocks: blocks)
    #expect(analysis.unfitness == [nil, .tooShort])
  }
}

@Suite struct `Topics` {
  private let analyses = story.map { Analyzer.english.analyze(plain: $0) }
  private var corpus: SentenceCorpus { SentenceCorpus(analyses.map { ($0.terms, $0.termEnds) }) }

  private func words(_ phrase: TopicPhrase, _ article: Int) -> String {
    analyses[article].text.string(phrase.range).lowercased()
  }

  @Test func `are found in what articles share, with readable names`() {
    let topics = TopicDiscovery().topics(of: analyses.map(\.topicPhrases))
    let names = topics.map { words($0.label, $0.labelArticle) }
    #expect(names.contains("night shifts"))
    #expect(names.contains("strike"))
    #expect(!names.contains("lindholm") && !names.contains("tuesday"))
    for topic in topics {
      #expect(Set(topic.sentences.map(\.article)).count >= 2)
      #expect(topic.sentences == topic.sentences.sorted())
    }
  }

  @Test func `take in words that mean the same, and verbs that tell of them`() {
    let strike = [
      "The walkout took a week. Three sailors were killed. Fruit rotted.",
      "The strike went on. A death was reported. Fruit rotted in the heat of the strike.",
      "Owners met about the strike. Two dockers died. The death toll was three.",
    ].map { Analyzer.english.analyze(plain: $0) }
    let topics = TopicDiscovery().topics(of: strike.map(\.topicPhrases))
    let labels = topics.map { strike[$0.labelArticle].text.string($0.label.range) }
    // The most frequent wording names it, and never a verb.
    #expect(labels.sorted() == ["death", "strike"])
    for topic in topics {
      #expect(topic.sentences.count == 4)
      #expect(Set(topic.sentences.map(\.article)) == [0, 1, 2])
    }
  }

  @Test func `of two pairs with one last word are each its own`() {
    let analyses = [
      "The pension fund lacks money. Workers fear for the pension fund. A hedge fund bought shares.",
      "A hedge fund sold its shares. The pension fund bought bonds. A hedge fund closed.",
      "Nurses struck for the pension fund. The hedge fund was fined. The blast furnace cooled.",
      "The blast furnace was lit. Coal for the blast furnace came late. The hedge fund bought it.",
    ].map { Analyzer.english.analyze(plain: $0) }
    let topics = TopicDiscovery(meanings: Analyzer.english.topicMeanings)
      .topics(of: analyses.map(\.topicPhrases))
    let labels = topics.map { analyses[$0.labelArticle].text.string($0.label.range) }
    #expect(labels.sorted() == ["blast furnace", "hedge fund", "pension fund"])
    for topic in topics {
      let label = analyses[topic.labelArticle].text.string(topic.label.range)
      #expect(
        topic.sentences.allSatisfy { place in
          let analysis = analyses[place.article]
          return analysis.text.string(analysis.sentences[place.sentence].range).contains(label)
        })
    }
  }

  @Test func `keep apart what stands in the same sentences only at times`() {
    let one = "The talks about fares failed. The talks dragged on. The talks about pay failed."
    let other = "The talks stopped. The fares rose. The fares of trams rose. The talks failed."
    let analyses = [one, other, one + " " + other].map { Analyzer.english.analyze(plain: $0) }
    let topics = TopicDiscovery().topics(of: analyses.map(\.topicPhrases))
    let labels = topics.map { analyses[$0.labelArticle].text.string($0.label.range) }
    #expect(labels.contains("talks") && labels.contains("fares"))
  }

  @Test func `are the same whatever the number of workers, and need two articles`() {
    let phrases = analyses.map(\.topicPhrases)
    #expect(TopicDiscovery().topics(of: phrases) == TopicDiscovery().topics(of: phrases))
    #expect(TopicDiscovery().topics(of: [phrases[0]]).isEmpty)
    #expect(TopicDiscovery().topics(of: []).isEmpty)
  }

  @Test func `take sentences by given terms, whatever case and ending`() {
    let matcher = TopicMatcher(topics: [
      ["night shift", "Overtime"], ["pay rise"], ["port’s owner"],
    ])
    #expect(matcher.topics(in: "NIGHT SHIFTS and pay rises were discussed") == [0, 1])
    #expect(matcher.topics(in: "a shift at night") == [])
    #expect(matcher.topics(in: "the port's owners worked overtime") == [0, 2])
    #expect(TopicMatcher(topics: [["", "…"]]).topics(in: "anything") == [])
  }

  @Test func `give briefings of sentences that stand alone and differ`() {
    let corpus = corpus
    let chosen = corpus.briefing(of: Array(0..<corpus.count), count: 4) { number in
      let article = Int(corpus.articles[number])
      return analyses[article].unfitness[Int(corpus.places[number])] == nil
    }
    #expect(chosen.count == 4)
    for one in chosen {
      for other in chosen where one < other { #expect(corpus.similarity(one, other) < 0.6) }
    }
    #expect(corpus.briefing(of: [], count: 3) { _ in true }.isEmpty)
  }

  @Test func `tell what articles agree on`() {
    let corpus = corpus
    let agreed = corpus.agreements(among: Array(0..<corpus.count)) { Int(corpus.articles[$0]) }
    #expect(agreed == [[1, 3]])
    // Two articles that rely on one source do not agree with one another.
    #expect(corpus.agreements(among: Array(0..<corpus.count)) { _ in 0 }.isEmpty)
  }

  @Test func `know sentences that leave something open`() {
    #expect(analyses[1].leavesOpen == [false, false, false, true])
  }

  @Test(arguments: [
    ("Work on the pact was slow, with progress stalling in May.", true),
    ("The cause of the fire is under investigation.", true),
    ("Lund declined to say whether it had paid the ferrymen.", true),
    ("Sailors await the ruling of the harbour court.", true),
    ("A new agreement may take several weeks, Lund said.", true),
    ("Lund said that the ferries would sail again in May.", false),
    ("The two ports agreed on fares and signed the pact.", false),
  ])
  func `know from a sentence whether it leaves something open`(_ line: String, _ isOpen: Bool) {
    #expect(Analyzer.english.analyze(plain: line).leavesOpen == [isOpen])
  }

  @Test func `see one stem in the forms of a word`() {
    for forms in [
      ["release", "releases", "released", "releasing"], ["talk", "talks", "talked", "Talking"],
      ["party", "parties"], ["stop", "stopped", "stops"],
    ] {
      #expect(Set(forms.map { Stem.hash($0.utf8) }).count == 1, "\(forms)")
    }
    #expect(Stem.hash("port".utf8) != Stem.hash("part".utf8))
  }
}

@Suite struct `Sentences of large stories` {
  @Test(.timeLimit(.minutes(20)))
  func `are grouped and ranked in near linear time`() {
    // A small generator of our own: the same numbers on every machine.
    var state: UInt32 = 7
    func next(_ bound: UInt32) -> UInt32 {
      state = state &* 1_664_525 &+ 1_013_904_223
      return (state >> 8) % bound
    }
    let articles = (0..<60).map { _ in
      (
        terms: (0..<25).flatMap { _ in (0..<12).map { _ in next(5_000) + next(200) }.sorted() },
        ends: (1...25).map { Int32($0 * 12) }
      )
    }
    let corpus = SentenceCorpus(articles)
    #expect(corpus.count == 1_500)
    #expect(corpus.briefing(of: Array(0..<corpus.count), count: 10) { _ in true }.count == 10)
    // Every sentence once more is told the same by its double.
    let doubled = SentenceCorpus(articles + articles)
    let groups = doubled.sameTold(among: Array(0..<doubled.count))
    #expect(groups.count > 1_400)
  }
}

@Suite struct `Topics that ask one question` {
  private func labels(_ texts: [String]) -> [String] {
    let analyses = texts.map { Analyzer.english.analyze(plain: $0) }
    return TopicDiscovery(meanings: Analyzer.english.topicMeanings)
      .topics(of: analyses.map(\.topicPhrases)).map { topic in
        analyses[topic.labelArticle].text.string(topic.label.range).lowercased()
      }
  }

  @Test func `are humanitarian by what the word stands before, and no aid`() {
    let found = labels([
      "The humanitarian crisis grows. Shells fell in the humanitarian crisis. Bread is dear.",
      "It deepens the humanitarian crisis in the hills. The humanitarian situation is grim.",
      "Aid came. The aid was late, and more aid is due. Fares rose.",
      "The aid is gone. Aid ships wait off Aarby.",
    ])
    #expect(found.contains("humanitarian crisis") && found.contains("aid"))
  }

  @Test func `are one, named by both where the articles do`() {
    let labels = labels([
      "The talks about a ceasefire go on. The talks are slow. A truce is near. The captives are ill.",
      "The ceasefire talks failed. The talks moved to Aarby. The truce is over. The hostages sleep badly.",
      "The ceasefire talks are over. The ceasefire holds. The talks were long. The hostages are home.",
    ])
    #expect(
      labels.filter { $0.contains("talks") || $0.contains("ceasefire") } == ["ceasefire talks"])
    #expect(labels.contains("hostages"))
  }

  @Test func `are one where a list has the question, whatever sentences tell of them`() {
    let labels = labels([
      "The talks go on. The talks are slow. The talks are dull. A truce is near. The truce held.",
      "The talks failed. The talks moved. The talks ended. The truce is over. The truce was short.",
    ])
    #expect(labels == ["talks"])
  }

  @Test func `take in who acts, but are not named by them`() {
    let labels = labels([
      "The trial of the baker opened. The judges heard him. Prosecutors spoke. Bread is dear.",
      "The judges adjourned. A judge fell ill. The trial will go on in Aarby. The jury left.",
      "The court met again. The judges were late. The trial is long, and the trial is dear.",
    ])
    #expect(labels == ["trial"])
  }

  @Test func `are named by a form in -ing only where it is a noun`() {
    #expect(
      labels([
        "The filling of the lake began. Nobody saw the filling. The lake is filling at night.",
        "Aarby fears the filling. Its filling takes a year, and the following days were dry.",
        "Rain ended the filling. The following days were wet. The filling went on.",
      ]) == ["filling"])
  }

  @Test func `are not named by a verb before its object`() {
    #expect(
      labels([
        "Anna Berg grants an extension. Anna Berg said so. Bread is dear.",
        "Anna Berg grants the baker a day. Anna Berg said so. Bread is dear.",
        "Anna Berg grants a pause. Anna Berg said so. Bread is dear.",
      ]) == [])
  }

  @Test func `take in what their own word goes before`() {
    let labels = labels([
      "The oil spill is old. The spill is wide. The spill site is closed. A giant owns the rig.",
      "The oil spill is near. The spill site is deep. The spill hurt birds. A giant owns the rig.",
    ])
    #expect(labels.filter { $0.contains("spill") } == ["oil spill"])
    #expect(!labels.contains("giant"))
  }

  @Test func `know mediation by who does it`() {
    let texts = [
      "The mediation of the envoys goes on. A go-between came. Bread is dear.",
      "The mediators met. The mediation is slow. They tried to broker peace. Bread is dear.",
    ].map { Analyzer.english.analyze(plain: $0) }
    let topics = TopicDiscovery(meanings: Analyzer.english.topicMeanings)
      .topics(of: texts.map(\.topicPhrases))
    let mediation = topics.first {
      texts[$0.labelArticle].text.string($0.label.range) == "mediation"
    }
    #expect(mediation?.sentences.count == 5)
  }
}

@Suite struct `Words of one thing` {
  @Test func `make one topic`() {
    let texts = [
      "The truce talks in Lindholm go on. The talks about a truce are slow.",
      "The negotiations in Aarby go on. The ceasefire is near, and negotiations are slow.",
      "The talks and negotiations about a ceasefire are over. A truce holds.",
    ]
    let analyses = texts.map { Analyzer.english.analyze(plain: $0) }
    let topics = TopicDiscovery(meanings: Analyzer.english.topicMeanings)
      .topics(of: analyses.map(\.topicPhrases))
    #expect(topics.map(\.sentences.count) == [6])
  }
}

@Suite struct `What names no topic` {
  private func labels(_ texts: [String]) -> [String] {
    let analyses = texts.map { Analyzer.english.analyze(plain: $0) }
    return TopicDiscovery(meanings: Analyzer.english.topicMeanings)
      .topics(of: analyses.map(\.topicPhrases)).map { topic in
        analyses[topic.labelArticle].text.string(topic.label.range).lowercased()
      }
  }

  private let quake = [
    "An earthquake hit Aarby. The sea rose in two provinces. Compensation was promised.",
    "The earthquake killed nine in Aarby. Families demanded compensation. The sea is calm again.",
    "The earthquake of May ruined Aarby. The compensation is late. The safety agency is silent.",
    "Since the earthquake nobody builds. The safety agency met. Two provinces wait by the sea.",
  ]

  @Test func `is what befell the whole story, a place, or who acts`() {
    #expect(labels(quake) == ["compensation", "earthquake"])
    let inquiry = quake.map { $0 + " The inquiry goes on." }
    #expect(labels(inquiry).sorted() == ["compensation", "inquiry"])
  }

  @Test func `is a word that only few sentences have and no list`() {
    let texts = [
      "The bakers of Aarby sold umbrellas. The umbrellas were red.",
      "Nobody in Aarby needs umbrellas. The harbour is dry.",
      "The mayor of Aarby wore a hat.",
    ]
    #expect(labels(texts) == [])
  }

  @Test func `leaves the toll, which a word before makes one of the dead`() {
    #expect(
      labels([
        "The death toll rose to nine. Four people died in Aarby.",
        "The death toll is not final. Another man was killed in Aarby.",
      ]) == ["death toll"])
  }

  @Test func `is what more than half of the articles begin with, and their subject`() {
    let analyses = quake.map { Analyzer.english.analyze(plain: $0) }
    let story = TopicDiscovery(meanings: Analyzer.english.topicMeanings)
      .story(of: analyses.map(\.topicPhrases))
    let words = story.subject.map { analyses[$0.article].text.string($0.phrase.range) }
    #expect(words == "earthquake")
    let others = ["Bread is dear.", "The inquiry goes on.", "A ship sank."]
      .map { Analyzer.english.analyze(plain: $0).topicPhrases }
    #expect(TopicDiscovery().story(of: others).subject == nil)
    #expect(TopicDiscovery().story(of: []).subject == nil)
  }
}
