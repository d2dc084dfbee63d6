import CalendarDates
import Diagnostics
import SiteModel
import SitePipeline

/// An explanation as text for people, in lines of at most 80 columns.
struct ExplanationText {
  private static let width = 80
  private let explanation: Explanation
  private var lines: [String] = []

  init(_ explanation: Explanation) {
    self.explanation = explanation
    addHead()
    for chapter in explanation.chapters { add(chapter) }
    addRules()
  }

  var text: String { lines.map { $0 + "\n" }.joined() }

  private mutating func addHead() {
    lines.append(explanation.file)
    add("\(Self.shortened(explanation.title, to: 76))", indent: 2)
    add("date: \(explanation.date?.description ?? "not known")", indent: 2)
    for note in explanation.notes { add("note: \(note)", indent: 2) }
  }

  private mutating func add(_ chapter: Explanation.Chapter) {
    let counts =
      chapter.name == "sentences"
      ? "\(chapter.rejected.count) not fit for a briefing"
      : "\(chapter.findings.count) found, \(chapter.rejected.count) rejected"
    lines.append("")
    lines.append("\(chapter.name.uppercased()) (\(counts))")
    for finding in chapter.findings { add(finding) }
    let isListed = !chapter.rejected.isEmpty && chapter.name != "sentences"
    if isListed { add("rejected:", indent: 2) }
    let indent = isListed ? 4 : 2
    for (rule, marks) in Self.grouped(chapter.rejected, by: \.rule) {
      add(rule, indent: indent)
      let items = Self.grouped(marks, by: \.words).map { words, marks in
        Self.places(marks) + " \"" + Self.shortened(words, to: 40) + "\""
      }
      add(items.joined(separator: ", "), indent: indent + 2)
    }
  }

  private mutating func add(_ finding: Explanation.Finding) {
    let details = finding.details.map { "\($0.label) \(Self.shortened($0.value, to: 50))" }
    let name = Self.shortened(finding.name, to: 60)
    add(([name] + details).joined(separator: "; "), indent: 2)
    for (rule, marks) in Self.grouped(finding.marks, by: \.rule) {
      for (words, marks) in Self.grouped(marks, by: \.words) {
        let tail = " [\(rule)]"
        let places = Self.places(marks)
        let room = Self.width - 7 - tail.count - min(places.count, 24)
        add(places + " \"" + Self.shortened(words, to: max(room, 20)) + "\"" + tail, indent: 4)
      }
    }
  }

  private mutating func addRules() {
    guard !explanation.rules.isEmpty else { return }
    lines.append("")
    lines.append("RULES")
    for rule in explanation.rules {
      add("\(rule.chapter), \(rule.name): \(rule.sentence)", indent: 2)
    }
  }

  /// Adds words in as many lines as they need, all but the first two columns further in.
  private mutating func add(_ text: String, indent: Int) {
    var line = String(repeating: " ", count: indent)
    var isEmpty = true
    for word in text.split(separator: " ") {
      if !isEmpty, line.unicodeScalars.count + 1 + word.unicodeScalars.count > Self.width {
        lines.append(line)
        line = String(repeating: " ", count: indent + 2)
        isEmpty = true
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    lines.append(line)
  }

  /// The places of marks, in their order: `3:1, 5:14`.
  private static func places(_ marks: [Explanation.Mark]) -> String {
    marks.map { "\($0.position.line):\($0.position.column)" }.joined(separator: ", ")
  }

  /// Elements in the order of their keys' first occurrence.
  private static func grouped<Key: Hashable>(
    _ marks: [Explanation.Mark], by key: (Explanation.Mark) -> Key
  ) -> [(Key, [Explanation.Mark])] {
    var places: [Key: Int] = [:]
    var groups: [(Key, [Explanation.Mark])] = []
    for mark in marks {
      let key = key(mark)
      if let place = places[key] {
        groups[place].1.append(mark)
      } else {
        places[key] = groups.count
        groups.append((key, [mark]))
      }
    }
    return groups
  }

  /// The beginning of long words, on one line.
  private static func shortened(_ words: String, to count: Int) -> String {
    let scalars = words.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.count > count ? scalars.prefix(count - 1) + ["…"] : scalars)
    return String(view)
  }
}
