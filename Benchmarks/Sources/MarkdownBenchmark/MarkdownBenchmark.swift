import CCmark
import Markdown

#if canImport(Glibc)
  // The processor time of this thread, and the mathematics library, which rounding needs.
  import Glibc
#else
  import Darwin
#endif

/// Parsing and writing an article of 4 KB, beside what `cmark_markdown_to_html` takes for the same.
///
/// All are measured in turn within each sample, so that a busy machine slows them alike; the least
/// of the samples counts. Ends with status 1 above the goal.
@main
enum MarkdownBenchmark {
  static let goal = 2.5

  static func main() {
    var isMet = true
    for hasExtensions in [false, true] {
      let bytes = article(hasExtensions: hasExtensions)
      let least = leastTimes(contenders(bytes))
      print("\(bytes.count) bytes, \(hasExtensions ? "with extensions" : "plain CommonMark")")
      for (name, time) in least {
        let ratio = time / least[0].1
        if ratio > goal { isMet = false }
        print("  \(name)  \(rounded(time)) µs, \(rounded(ratio)) of libcmark's")
      }
    }
    print(isMet ? "the goal, \(goal), is met" : "the goal, \(goal), is missed")
    if !isMet { exit(1) }
  }

  private typealias Contender = (name: String, work: () -> Int)

  private static func contenders(_ bytes: [UInt8]) -> [Contender] {
    [("cmark_markdown_to_html", { libcmarkLength(bytes) })]
      + MarkdownProfile.allCases.map { profile in
        (
          profile.rawValue,
          { MarkdownDocument(parsing: bytes, profile: profile).html().count }
        )
      }
  }

  /// An article as authors write them; with extensions, one table, two footnotes and some marks.
  private static func article(hasExtensions: Bool) -> [UInt8] {
    var text = "# Talks resume in the city\n\n"
    for number in 0..<16 {
      text += "The delegation said on *Sunday* that talks would go on, according to [the ministry]"
      text += "(https://example.org/\(number)), and\nthat **both sides** had \"open questions\" on "
      text += "point \(number). A second sentence follows here & there.\n\n"
      if number % 5 == 0 {
        text += "## Part \(number)\n\n- an item\n- `code`\n\n> A quotation.\n\n"
      }
    }
    if hasExtensions {
      text += "| place | day |\n|---|---|\n| harbour | Sunday |\n| airport | Monday |\n\n"
      text += "A note.[^1] ~~gone~~ https://example.org/a_b and another.[^2]\n\n"
      text += "- [x] done\n- [ ] open\n\n[^1]: The note.\n[^2]: Another note.\n"
    }
    return Array(text.utf8)
  }

  private static func libcmarkLength(_ bytes: [UInt8]) -> Int {
    let html = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_markdown_to_html($0.baseAddress, $0.count, CMARK_OPT_UNSAFE)
      }
    }
    guard let html else { return 0 }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return html.pointee == 0 ? 0 : 1
  }

  /// Returns each contender's least time of one call, in microseconds, among 60 samples of 50.
  private static func leastTimes(_ contenders: [Contender]) -> [(String, Double)] {
    var least = contenders.map { ($0.name, Double.infinity) }
    var sum = 0
    for _ in 0..<60 {
      for (index, contender) in contenders.enumerated() {
        let start = threadTime()
        for _ in 0..<50 { sum &+= contender.work() }
        least[index].1 = min(least[index].1, (threadTime() - start) / 50)
      }
    }
    precondition(sum > 0, "the work is not optimised away")
    return least
  }

  /// Microseconds that the processor has spent on this thread.
  private static func threadTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
