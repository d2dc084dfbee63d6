import CCmark
import Markdown

#if canImport(Glibc)
  // Links the mathematics library, which rounding needs.
  import Glibc
#endif

/// Parsing and writing an article of 4 KB, beside what `cmark_markdown_to_html` takes for the same.
@main
enum MarkdownBenchmark {
  static func main() {
    for hasExtensions in [false, true] {
      let bytes = article(hasExtensions: hasExtensions)
      print("\(bytes.count) bytes, \(hasExtensions ? "with extensions" : "plain CommonMark")")
      let floor = microseconds { libcmarkLength(bytes) }
      print("  cmark_markdown_to_html  \(rounded(floor)) µs")
      for profile in MarkdownProfile.allCases {
        let own = microseconds { MarkdownDocument(parsing: bytes, profile: profile).html().count }
        print("  \(profile.rawValue)  \(rounded(own)) µs, \(rounded(own / floor)) of libcmark's")
      }
    }
  }

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
      text += "| place | day |\n|---|---|\n| harbour | Sunday |\n\nA note.[^1] ~~gone~~ "
      text += "https://example.org/a_b\n\n[^1]: The note.\n"
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

  /// Returns the least time of one call among 15 samples of 300.
  private static func microseconds(_ work: () -> Int) -> Double {
    let clock = ContinuousClock()
    var least = Duration.seconds(1000)
    var sum = 0
    for _ in 0..<15 {
      least = min(least, clock.measure { for _ in 0..<300 { sum &+= work() } })
    }
    precondition(sum > 0, "the work is not optimised away")
    return Double(least.components.attoseconds) / 1e12 / 300
      + Double(least.components.seconds) * 1e6 / 300
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
