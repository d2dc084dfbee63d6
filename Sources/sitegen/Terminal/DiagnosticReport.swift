import Diagnostics

/// The diagnostics of a run as they are shown: sorted by place, equal ones together.
struct DiagnosticReport {
  enum Form {
    case frames(FrameStyle)
    /// JSON Lines, one object per diagnostic.
    case json
  }

  private let groups: [Group]

  init(_ diagnostics: [Diagnostic]) {
    var places: [Key: Int] = [:]
    var groups: [Group] = []
    for diagnostic in diagnostics.sorted() {
      let key = Key(diagnostic)
      if let place = places[key] {
        groups[place].others.append(diagnostic)
      } else {
        places[key] = groups.count
        groups.append(Group(first: diagnostic))
      }
    }
    self.groups = groups
  }

  func text(_ form: Form, includingWarnings: Bool = true) -> String {
    let shown = groups.filter { includingWarnings || $0.first.severity == .error }
    switch form {
    case .json:
      return shown.flatMap { [$0.first] + $0.others }.sorted().map { $0.json + "\n" }.joined()
    case .frames(let style):
      return shown.map { $0.text(style) + "\n" }.joined(separator: "\n")
    }
  }

  /// What makes two diagnostics repeats of one: all but the place.
  private struct Key: Hashable {
    var severity: Diagnostic.Severity
    var code: String
    var message: String
    var help: String?

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity
      code = diagnostic.code
      message = diagnostic.message
      help = diagnostic.help
    }
  }

  private struct Group {
    var first: Diagnostic
    var others: [Diagnostic] = []

    /// Most places that are listed; JSON Lines have them all.
    static let placeLimit = 12

    func text(_ style: FrameStyle) -> String {
      let places = others.compactMap { $0.position?.description }
      guard !places.isEmpty else { return first.frame(style: style) }
      let listed = places.prefix(Self.placeLimit).joined(separator: ", ")
      let rest = places.count - Self.placeLimit
      return first.frame(style: style)
        + "\n  also at \(counted(places.count, "other place")): \(listed)"
        + (rest > 0 ? " and \(rest) more" : "")
    }
  }
}
