/// The time that each phase of a run takes, for `--verbose` and the closing line.
struct Stopwatch {
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant
  private var laps: [(name: String, duration: Duration)] = []

  init() {
    start = clock.now
    last = start
  }

  mutating func lap(_ name: String) {
    let now = clock.now
    laps.append((name, now - last))
    last = now
  }

  /// Seconds from the start to the last lap.
  var total: Double { Self.seconds(last - start) }

  var lines: String {
    laps.map { lap in
      let milliseconds = Self.fixed(Self.seconds(lap.duration) * 1000, places: 1)
      let name = lap.name + String(repeating: " ", count: max(1, 10 - lap.name.count))
      return name + String(repeating: " ", count: max(0, 10 - milliseconds.count))
        + milliseconds + " ms"
    }.joined(separator: "\n")
  }

  /// `value` with that many decimals, whatever the locale.
  static func fixed(_ value: Double, places: Int) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * scale).rounded())
    let fraction = "\(scaled % Int(scale))"
    let zeros = String(repeating: "0", count: places - fraction.count)
    return "\(scaled / Int(scale)).\(zeros)\(fraction)"
  }

  private static func seconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
  }
}
