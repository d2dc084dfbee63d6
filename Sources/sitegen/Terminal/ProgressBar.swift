import Dispatch
import Parallelism
import Synchronization

/// One line on a terminal that shows how far long work is: a bar, a count and the time that remains.
///
/// It appears only after half a second, is drawn over itself, and is gone when the work is done.
final class ProgressBar: Sendable {
  let meter = WorkMeter()

  private let stream: OutputStream
  private let start = ContinuousClock().now

  /// A timer may be cancelled on any thread.
  private nonisolated(unsafe) let timer: any DispatchSourceTimer
  private let state = Mutex(State())

  private struct State {
    var isShown = false
    var isStopped = false
  }

  init(on stream: OutputStream) {
    self.stream = stream
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
    timer.setEventHandler { [weak self] in self?.draw() }
    timer.schedule(deadline: .now() + .milliseconds(500), repeating: .milliseconds(100))
    timer.resume()
  }

  /// Takes the line away; nothing is drawn after this.
  func stop() {
    timer.cancel()
    state.withLock { state in
      if state.isShown { stream.write("\r\u{1B}[K") }
      state = State(isShown: false, isStopped: true)
    }
  }

  private func draw() {
    let duration = (ContinuousClock().now - start).components
    let seconds = Double(duration.seconds) + Double(duration.attoseconds) / 1e18
    let line = ProgressLine(meter.reading, seconds: seconds)
    let width = TerminalText.columns(of: stream) ?? 80
    state.withLock { state in
      guard !state.isStopped else { return }
      state.isShown = true
      stream.write("\r\(line.text(width: width))\u{1B}[K")
    }
  }
}

/// What a progress bar says at one moment.
struct ProgressLine {
  private let reading: WorkMeter.Reading
  private let seconds: Double

  init(_ reading: WorkMeter.Reading, seconds: Double) {
    self.reading = reading
    self.seconds = seconds
  }

  /// The phases of a build, and the share of its time that each takes in a large site.
  private static let phases: [(name: String, verb: String, share: Double)] = [
    ("read", "Reading", 0.06), ("parse", "Parsing", 0.10), ("annotate", "Analysing", 0.39),
    ("search", "Indexing", 0.10), ("write", "Making pages", 0.35),
  ]

  /// How much of the whole is done, from 0 to 1.
  private var fraction: Double {
    guard let place = Self.phases.firstIndex(where: { $0.name == reading.phase }) else { return 0 }
    let before = Self.phases[..<place].reduce(0) { $0 + $1.share }
    let part = reading.total == 0 ? 0 : Double(reading.done) / Double(reading.total)
    return min(1, before + Self.phases[place].share * part)
  }

  /// Never wider than `width - 1` columns, so that no terminal breaks the line.
  func text(width: Int) -> String {
    let verb = Self.phases.first { $0.name == reading.phase }?.verb ?? "Working"
    let percent = "\(Int(fraction * 100)) %"
    let count = reading.total == 0 ? "" : "  \(reading.done) of \(reading.total)"
    let bare = "\(verb)\(count)"
    let rest = remaining.map { "  \($0)" } ?? ""
    let barWidth = min(30, width - 1 - bare.utf8.count - rest.utf8.count - percent.utf8.count - 6)
    if barWidth >= 8 {
      let filled = Int(fraction * Double(barWidth))
      let bar =
        String(repeating: "#", count: filled) + String(repeating: "-", count: barWidth - filled)
      return "[\(bar)] \(percent)  \(bare)\(rest)"
    }
    let candidates = ["\(percent)  \(bare)\(rest)", "\(percent)  \(bare)", percent]
    return candidates.first { $0.utf8.count < width } ?? ""
  }

  /// "12 s left", once enough is done to tell.
  private var remaining: String? {
    guard fraction > 0.05 else { return nil }
    let left = Int((seconds * (1 - fraction) / fraction).rounded(.up))
    guard left < 100_000 else { return nil }
    return left >= 120 ? "\(left / 60) min left" : "\(left) s left"
  }
}

extension ReportOptions {
  /// A bar for work that may take long, where a person watches.
  func progress() -> ProgressBar? {
    let stream = OutputStream.standardError
    guard !quiet, !json, stream.isTerminal, Environment["TERM"] != "dumb" else { return nil }
    return ProgressBar(on: stream)
  }
}
