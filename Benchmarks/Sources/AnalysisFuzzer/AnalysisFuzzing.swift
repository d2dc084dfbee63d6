internal import CalendarDates
internal import TextAnalysis

/// What is done with one input of the fuzzer.
enum AnalysisFuzzing {
  private static let analyzer = Analyzer()
  private static let known = KnownActors([
    KnownActor(name: "Ines Karo", kind: .person, aliases: ["Karo", "كارو"]),
    KnownActor(name: "Port Salva", kind: .place, isHidden: true),
    KnownActor(name: "UN", distinctFrom: ["U.N. Corp"]),
  ])

  static func run(_ input: [UInt8]) {
    guard let choice = input.first else { return }
    let text = Array(input.dropFirst())
    var context = AnalysisContext()
    if choice & 1 != 0 { context.referenceDate = CalendarDay(year: 2024, month: 2, day: 29) }
    if choice & 2 != 0, let first = CalendarDay(year: 1999, month: 12, day: 31) {
      context.timeframe = DayInterval(first, first + 400)
    }
    if choice & 4 != 0 { context.knownActors = known }
    if choice & 8 != 0 { context.referenceDate = CalendarDay(number: Int32(choice) << 20) }
    let blocks =
      choice & 16 != 0
      ? [TextBlock(range: 0..<text.count, isHeading: choice & 32 != 0)] : TextBlock.plain(text)
    let analysis = analyzer.analyze(text, blocks: blocks, context: context)
    FindingLaws(analysis, count: text.count).check()
    context.explains = true
    let explained = analyzer.analyze(text, blocks: blocks, context: context)
    let isSame =
      explained.dates == analysis.dates && explained.mentions == analysis.mentions
      && explained.actors == analysis.actors && explained.figures == analysis.figures
      && explained.statements == analysis.statements && explained.events == analysis.events
    precondition(isSame, "explaining changes the findings")
  }
}
