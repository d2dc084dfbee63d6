import Testing

@testable import TextAnalysis

/// What lets the grammar pass over most words must never pass over a date.
@Suite struct `Starts of dates` {
  private typealias Rule = (
    name: String, starts: DateSenses, read: @Sendable (DateGrammar, Int) -> DateGrammar.Match?
  )

  private static let rules: [Rule] = [
    ("timed", DateStarts.timed, { $0.timed(at: $1) }),
    ("earlyHours", DateStarts.earlyHours, { $0.earlyHours(at: $1) }),
    ("placed", DateStarts.placed, { $0.placed(at: $1) }),
    ("offset", DateStarts.offset, { $0.offset(at: $1) }),
    ("weekdayNextTo", DateStarts.weekdayNextTo, { $0.weekdayNextTo(at: $1) }),
    ("span", DateStarts.span, { $0.span(at: $1) }),
    ("nth", DateStarts.nth, { $0.nth(at: $1) }),
    ("staged", DateStarts.staged, { $0.staged(at: $1) }),
    ("set", DateStarts.set, { $0.set(at: $1) }),
    ("reference", DateStarts.reference, { $0.reference(at: $1) }),
    ("duration", DateStarts.duration, { $0.duration(at: $1) }),
    ("opened", DateStarts.opened, { $0.opened(at: $1) }),
    ("range", DateStarts.range, { $0.range(at: $1, from: nil) }),
  ]

  private static let rulesOfPlaced: [Rule] = [
    ("absolute", DateStarts.absolute, { $0.absolute(at: $1) }),
    ("weekday", DateStarts.weekday, { $0.weekday(at: $1) }),
    ("pointer", DateStarts.pointer, { $0.pointer(at: $1) }),
    ("shiftedUnit", DateStarts.shiftedUnit, { $0.shiftedUnit(at: $1) }),
    ("shiftedName", DateStarts.shiftedName, { $0.shiftedName(at: $1) }),
    ("latest", DateStarts.latest, { $0.latest(at: $1) }),
    ("season", DateStarts.season, { $0.season(at: $1) }),
    ("quarter", DateStarts.quarter, { $0.quarter(at: $1) }),
    ("half", DateStarts.quarter, { $0.half(at: $1) }),
    ("lettered", DateStarts.lettered, { $0.lettered(at: $1) }),
    ("holiday", DateStarts.holiday, { $0.holiday(at: $1) }),
    ("decade", DateStarts.decade, { $0.decade(at: $1) }),
    ("partOfDay", DateStarts.partOfDay, { $0.partOfDay(at: $1) }),
  ]

  /// The words of dates, and the others that rules ask for by their letters.
  private static let words: [String] = {
    let lexicon = Lexicon.english
    let listed = lexicon.entries(of: "date words").map { lexicon.form($0.id) }
    let links = lexicon.entries(of: "dates/links").map { lexicon.form($0.id) }
    return listed.filter { !$0.isEmpty } + links + [
      "rest", "remainder", "other", "for", "over", "hence", "talks", "Price", "beautiful",
    ]
  }()

  /// Words of which rules need several together.
  private static let frequent = [
    "the", "of", "from", "to", "between", "and", "early", "hours", "Monday", "first", "third",
    "last", "latest", "period", "quarter", "half", "year", "week", "day", "Q", "3", "5", "2009",
    "May", "next", "in", "a", "early hours of Monday", "first week of May", "Sunday before Easter",
    "from 3 to 5 May",
  ]

  private static func sentence(_ generator: inout Numbers) -> String {
    var text = ""
    for _ in 0..<generator.next(below: 12) + 2 {
      let isFrequent = generator.next(below: 3) > 0
      let words = isFrequent ? frequent : words
      let word = words[generator.next(below: words.count)]
      switch generator.next(below: 10) {
      case 0: text += " \(generator.next(below: 31) + 1)"
      case 1: text += " \(generator.next(below: 240) + 1800)"
      case 2:
        text +=
          [",", "-", "/", " '", "'s", "th", "Q3", ":30", " at", "–"][generator.next(below: 10)]
      case 3: text += [" the", " of", " in", " a", " last", " its"][generator.next(below: 6)]
      case 4: text += " " + word.prefix(1).uppercased() + word.dropFirst()
      default: text += " " + word
      }
    }
    return text
  }

  /// Calls `body` with the grammar of each sentence of so many invented texts, and its words.
  private static func forEachSentence(
    _ count: Int, from seed: UInt64, _ body: (DateGrammar, String) -> Void
  ) {
    let lexicon = Analyzer.english.lexicon
    let vocabulary = DateVocabulary(lexicon)
    var generator = Numbers(state: seed)
    for _ in 0..<count {
      let bytes = Array(sentence(&generator).utf8)
      let text = TokenizedText(
        bytes: bytes, blocks: [TextBlock(range: 0..<bytes.count)], lexicon: lexicon)
      let pieces = DatePieces(of: text, vocabulary)
      for sentence in text.sentences {
        pieces.withGrammar(of: sentence.tokens) { body($0, text.string(sentence.range)) }
      }
    }
  }

  @Test(.timeLimit(.minutes(20))) func `are those of every expression`() {
    var found: Set<String> = []
    Self.forEachSentence(6_000, from: 7) { grammar, sentence in
      for index in grammar.pieces.indices {
        let start = grammar.start(at: index)
        for rule in Self.rules + Self.rulesOfPlaced {
          guard let match = rule.read(grammar, index), match.end > index else { continue }
          found.insert(rule.name)
          #expect(
            start.meets(rule.starts),
            "\(rule.name) begins where it is not expected to in '\(sentence)'")
        }
      }
    }
    #expect(found == Set((Self.rules + Self.rulesOfPlaced).map(\.name)))
  }

  @Test func `lead to the word that makes a date`() {
    var count = 0
    Self.forEachSentence(3_000, from: 23) { grammar, sentence in
      for index in grammar.pieces.indices where grammar.mayStart(at: index) {
        guard let match = grammar.expression(at: index), match.end > index,
          let trigger = grammar.trigger(from: index), trigger < match.end
        else { continue }
        count += 1
        #expect(
          grammar.lead(to: trigger) <= index,
          "\(match.rule) holds what no date holds in '\(sentence)'")
      }
    }
    #expect(count > 1000)
  }

  @Test func `are not looked for beside numbers of other things`() {
    let analyzer = Analyzer.english
    let vocabulary = DateVocabulary(analyzer.lexicon)
    func hasTrigger(_ sentence: String) -> Bool {
      let text = analyzer.analyze(plain: sentence).text
      var found = false
      DatePieces(of: text, vocabulary).forEachDatedSentence { _, grammar in
        found = found || grammar.trigger(from: 0) != nil
      }
      return found
    }
    for sentence in [
      "More than 300 people left.", "It cost $32,705 a tonne.", "The 12 crews met.",
      "A new law was made.",
    ] {
      #expect(!hasTrigger(sentence), "\(sentence)")
    }
    for sentence in [
      "It ended in AD 70 there.", "He came in '98 there.", "On 2/11 others left.",
      "By 2019 it was.",
      "The 90 s were.", "Eid al-Fitr was cold.", "At Christmas it was.", "On 20190302 men left.",
      "On 2.3.2019 men left.", "The 12, they said.",
    ] {
      #expect(hasTrigger(sentence), "\(sentence)")
    }
  }

  @Test func `of what names days are those of its rules together`() {
    let together = Self.rulesOfPlaced.reduce(DateSenses()) { $0 | $1.starts }
    #expect(together == DateStarts.placed)
  }

  @Test func `tell words that only begin dates from words of dates`() {
    let vocabulary = DateVocabulary(.english)
    let latest = vocabulary[Lexicon.english.word("latest")].senses
    #expect(latest == DateSenses(.opener))
    #expect(latest.isEmpty)
    #expect(!vocabulary[Lexicon.english.word("last")].senses.isEmpty)
  }

  @Test func `senses are named as the list has them`() {
    let names = DateSense.names.description.split(separator: " ").map(String.init)
    #expect(names == DateSense.allCases.map { String(describing: $0) })
    #expect(DateSense.allCases.count <= 64)
  }
}
