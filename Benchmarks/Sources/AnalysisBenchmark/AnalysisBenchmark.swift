import CalendarDates
import Glibc
import TextAnalysis

/// What the analysis of an article of 4 KB takes, with few and with many known actors, and what its
/// set-up takes.
///
/// `AnalysisBenchmark [FILE...]` prints the table for the invented articles, dense with names, dates
/// and numbers, or for the texts of files, and fails above twice the goal; `AnalysisBenchmark --loop
/// [ROUNDS]` analyses the 64 invented articles over and over, for a profiler.
@main
enum AnalysisBenchmark {
  private static let goal = 60.0

  static func main() {
    let start = cpuTime()
    precondition(Analyzer().lexicon.wordCount > 0)
    let setUp = cpuTime() - start
    print("set-up of the analyzer: \(rounded(setUp / 1000)) ms")
    let analyzer = Analyzer()
    if let place = CommandLine.arguments.firstIndex(of: "--loop") {
      return loop(
        analyzer, rounds: CommandLine.arguments.dropFirst(place + 1).first.flatMap(Int.init))
    }
    var isSlow = false
    let files = CommandLine.arguments.dropFirst()
    let texts =
      files.isEmpty ? ArticleGenerator.articles(count: 64, bytes: 4096) : files.map(contents)
    let bytes = texts.reduce(0) { $0 + $1.count }
    for count in [1, 100, 10_000] {
      let context = context(knowing: count)
      let time = microseconds(count: texts.count) {
        texts.reduce(0) { $0 + findings(analyzer, $1, context) }
      }
      let per4K = time * 4096 * Double(texts.count) / Double(bytes)
      print("known actors \(count): \(rounded(per4K)) µs an article of 4 KB (goal \(goal))")
      isSlow = isSlow || per4K > 2 * goal
    }
    exit(isSlow ? 1 : 0)
  }

  private static func context(knowing count: Int) -> AnalysisContext {
    AnalysisContext(
      referenceDate: CalendarDay(year: 2031, month: 10, day: 9),
      knownActors: KnownActors(ArticleGenerator.names(count: count).map { KnownActor(name: $0) }))
  }

  private static func findings(
    _ analyzer: Analyzer, _ text: [UInt8], _ context: AnalysisContext
  ) -> Int {
    let analysis = analyzer.analyze(text, blocks: TextBlock.plain(text), context: context)
    return analysis.mentions.count + analysis.dates.count + analysis.figures.count
      + analysis.statements.count + analysis.events.count + analysis.topicPhrases.count
  }

  private static func loop(_ analyzer: Analyzer, rounds: Int?) {
    let texts = ArticleGenerator.articles(count: 64, bytes: 4096)
    let context = context(knowing: 100)
    var sum = 0
    for _ in 0..<max(rounds ?? 400, 0) {
      for text in texts { sum += findings(analyzer, text, context) }
    }
    print(sum)
  }

  /// Returns the bytes of a file; ends the program where there are none.
  private static func contents(of path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else {
      perror(path)
      exit(2)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&piece, 1, piece.count, file), count > 0 {
      bytes += piece[..<count]
    }
    precondition(!bytes.isEmpty, "an empty file cannot be measured")
    return bytes
  }

  /// Returns the least CPU time of one of `count` pieces of work among 15 samples.
  private static func microseconds(count: Int, _ work: () -> Int) -> Double {
    var least = Double.infinity
    var sum = 0
    for _ in 0..<15 {
      let start = cpuTime()
      sum &+= work()
      least = min(least, cpuTime() - start)
    }
    precondition(sum > 0, "the work is not optimised away")
    return least / Double(count)
  }

  /// Microseconds that this thread has computed.
  private static func cpuTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
