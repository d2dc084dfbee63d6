#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

internal import Diagnostics
internal import Templating

/// Prints the median CPU time of a page in each engine; exits with 1 above the floor.
@main
enum TemplateBenchmark {
  static func main() throws {
    if CommandLine.arguments.contains("--compile") {
      reportDefaultTheme()
      return
    }
    if CommandLine.arguments.contains("--own") {
      for count in [3, 200] {
        let own = OwnEngine(PageModel(rows: count))
        print(count, rounded(median { own.render().count }))
        reportBuilding(PageModel(rows: count))
      }
      reportDefaultTheme()
      return
    }
    var isTooSlow = false
    for (name, count, floor) in [("small page", 3, 4.0), ("200 rows", 200, 160.0)] {
      let page = PageModel(rows: count)
      let own = OwnEngine(page)
      let peers = try Peers(page)
      try compare(own, peers)
      let ours = median { own.render().count }
      print("\(name): \(own.render().count) bytes")
      report("sitegen", ours, ours)
      report("swift-mustache 2.1.1", median { peers.renderMustache().utf8.count }, ours)
      report("Stencil 0.15.1", try median { try peers.renderStencil().utf8.count }, ours)
      let values = ValueBuilder(OwnEngine.schema)
      report(
        "sitegen, values built for each page",
        median {
          values.removeAll()
          let root = OwnEngine.build(page, in: values)
          return own.theme.render("page", root, in: values, as: "page").value?.count ?? 0
        }, ours)
      isTooSlow = isTooSlow || ours > floor
    }
    let compiling = median { OwnEngine.compile().usage(of: "page")?.partials.count ?? 0 }
    print("compiling the six templates: \(rounded(compiling)) µs")
    reportDefaultTheme()
    if isTooSlow { exit(1) }
  }

  private static func reportBuilding(_ page: PageModel) {
    let values = ValueBuilder(OwnEngine.schema)
    let time = median {
      values.removeAll()
      _ = OwnEngine.build(page, in: values)
      return 1
    }
    print("  its values:", rounded(time))
  }

  private static func reportDefaultTheme() {
    for finding in DefaultTheme.compile().diagnostics { print(finding.line) }
    let size = DefaultTheme.sources.reduce(0) { $0 + $1.bytes.count }
    let time = median { DefaultTheme.compile().diagnostics.count }
    print(
      "compiling the default theme, \(DefaultTheme.sources.count) files, \(size) bytes, "
        + "\(DefaultTheme.schema.pages.count) page kinds: \(rounded(time)) µs")
  }

  /// The engines must print the same, white space and spelling of entities aside.
  private static func compare(_ own: OwnEngine, _ peers: Peers) throws {
    let mine = normalized(String(decoding: own.render(), as: UTF8.self))
    for other in [peers.renderMustache(), try peers.renderStencil()]
    where normalized(other) != mine {
      print("an engine prints something else")
      exit(1)
    }
  }

  private static func normalized(_ text: String) -> String {
    text.replacing("&#34;", with: "&quot;").filter { !$0.isWhitespace }
  }

  private static func report(_ name: String, _ time: Double, _ own: Double) {
    print("  \(name): \(rounded(time)) µs, \(rounded(time / own))×")
  }

  private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  /// Median of three medians of seven samples, in microseconds of CPU time.
  private static func median(_ body: () throws -> Int) rethrows -> Double {
    var sink = try body()
    var repeats = 1
    while true {
      let start = now()
      for _ in 0..<repeats { sink &+= try body() }
      if now() - start > 20_000 || repeats > 1_000_000 { break }
      repeats *= 2
    }
    var medians: [Double] = []
    for _ in 0..<3 {
      var samples: [Double] = []
      for _ in 0..<7 {
        let start = now()
        for _ in 0..<repeats { sink &+= try body() }
        samples.append((now() - start) / Double(repeats))
      }
      medians.append(samples.sorted()[3])
    }
    if sink == 42 { print("") }
    return medians.sorted()[1]
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e6 + Double(time.tv_nsec) / 1e3
  }
}
