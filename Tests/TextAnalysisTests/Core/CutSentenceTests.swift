import CalendarDates
import Testing

@testable import TextAnalysis

/// Every rule looks before and behind the words it knows; texts may begin and end right there.
@Suite struct `Cut sentences` {
  private static let sentences = [
    "It had called a rally for 13 April, but it was put off, which the party has since regretted.",
    "They had planned a strike for Monday, which they have called off until further notice.",
    "It sold 480 million units, missing the 510 million expected by its owners on Friday.",
    "At least 14 people, including three officers, were killed and 30 hurt, the Harbour Ministry said.",
    "Police spoke of 35,000 and the union of more than half a million people, among them 1,200 pupils.",
    "Former treasury secretary and singer Dr Ann Lee, then deputy head of the UN, denied it on 7 May.",
    "In Berlin Chancellor Jo Roe called on supporters to gather on Saturday or, failing that, Sunday.",
    "Although its president, Jan Novak, opposes the deal, Orrin said it would not sign it before June.",
    "“We will not pay,” he said, citing a letter seen by the Salva Herald; nor, she added, “will they”.",
    "According to two officials, who asked not to be named, 5 to 7 percent of the $3.5 billion is lost.",
    "Neither the minister nor Karo’s party has said whether talks due to open on 1 March will go ahead.",
    "As of Thursday, 12,400 had fled, up from 9,000 a week earlier and a third of all who live there.",
    "The first six, of whom two are still missing, were to be freed in the days after the truce began.",
    "Shares fell 4.5% to €12 after the firm rejected as “false” reports that it had offered to sell.",
    ") and the World Food Programme warned that stocks were low in the port and the hills behind it.",
    "Asked when it would end, the Mossad chief said: “By the end of next week – or not at all.”",
    "Until Friday none of the five ships, two of which had been due on Monday, had reached Port Hale.",
    "The vote on Friday with the unions has been moved to May 22; rents rose threefold, or 1.2 times pay.",
    "Days later a magnitude-6.1 quake, 5 on the Richter scale, burned two of the seven mills at Velm.",
  ]

  @Test(.timeLimit(.minutes(20)), arguments: sentences)
  func `are analysed whatever is missing`(_ sentence: String) {
    let words = sentence.split(separator: " ")
    for index in words.indices {
      let parts: [ArraySlice<Substring>] = [
        words[...index], words[index...], words[..<index] + words[(index + 1)...],
      ]
      for part in parts {
        let text = part.joined(separator: " ")
        for cut in [text, text + ".", text + ","] {
          let analysis = Analyzer.english.analyze(plain: cut, context: Self.context)
          #expect(analysis.sentences.last?.tokens.upperBound == analysis.text.tokens.count)
        }
      }
    }
  }

  private static let context = AnalysisContext(
    referenceDate: CalendarDay(year: 2031, month: 10, day: 9))
}
