import CalendarDates
import JSONText
import SiteModel
import Templating

extension Records {
  /// A figure by its number, made on the page that shows it: a large site shows few of them.
  ///
  /// How it stands to others is left out where none is shown that it `isCompared` with.
  func figure(_ number: Int, isCompared: Bool = true) -> Value {
    if let revised = shared.revisedFigures[number] { return revised }
    let place = site.references.figures[number]
    let measure = index.measures[place.measure]
    return figure(
      measure.rows[place.row], number: number, measure: measure, isCompared: isCompared,
      actor: site.references.actorOfFigure[number],
      url: site.layout.figureURL(number, of: place.measure))
  }

  /// Some figures of a page, each with a label only where it stands beside another number of its measure.
  func figures(_ numbers: [Int]) -> [Value] {
    let places = site.references.figures
    let valued = numbers.filter { site.references.figure($0, in: index).figure.value != nil }
    let counts = Dictionary(valued.map { (places[$0].measure, 1) }, uniquingKeysWith: +)
    return numbers.map { figure($0, isCompared: counts[places[$0].measure, default: 0] > 1) }
  }

  func figure(
    _ row: Measure.Row, number: Int, measure: Measure, isCompared: Bool = true, actor: Int?,
    url: String
  ) -> Value {
    let figure = row.figure
    let texts = shared.texts[figure.evidence.article]
    let label = isCompared || row.relation == .part ? Self.label(row.relation) : ""
    return builder.record(types.figure) { fields in
      fields.text("id", "f\(number + 1)")
      fields.text("value", figure.words)
      fields.text("number", figure.value.map { decimal($0) })
      fields.text("qualifier", figure.qualifier.rawValue)
      fields.text("qualifier_text", qualifierText(of: figure))
      fields.text("unit", figure.unit)
      fields.text("what", whatText(of: figure))
      fields.text("group", groupText(of: figure))
      fields.text(
        "attributed",
        figure.attributedTo ?? figure.deniedBy.map { words.word("denied_by", ["name": $0]) })
      fields.text("attributed_url", actor.map { index.actors[$0].permalink.url })
      fields.text("as_of", figure.asOf.map { words.dates.text($0) })
      fields.text("as_of_iso", figure.asOf?.machineText)
      fields.text("label", label)
      fields.text("label_text", label.isEmpty ? "" : words.word("label", for: label))
      fields.text("scope", label.isEmpty ? nil : scope(of: row))
      fields.text("shape", Self.shape(of: figure))
      fields.set("evidence", evidence(index.passage(figure.evidence)))
      fields.text("measure", measureName(measure))
      fields.text("measure_url", url)
      fields.set("lang", texts.language)
      fields.set("dir", texts.direction)
    }
  }

  /// What a label points at: whom the figure is of, or what it is part of.
  private func scope(of row: Measure.Row) -> String? {
    switch row.relation {
    case .differentScope: row.figure.group
    case .part: index.whole(of: row.figure)?.words
    case .first, .agrees, .later, .differs, .undated, .former, .vague: nil
    }
  }

  /// What is counted or measured: the unit, and where the wording has that, as "10 weeks" does, what it
  /// is of.
  private func whatText(of figure: Figure) -> String? {
    figure.what ?? figure.thing
      ?? (figure.wordsHaveUnit ? figure.group ?? figure.unit : figure.unit)
  }

  /// Who or what is counted, where neither the wording nor the measure says it, and of whom.
  private func groupText(of figure: Figure) -> String {
    var parts: [String] = []
    if let unit = figure.unit, let what = figure.what, unit != what, !figure.wordsHaveUnit,
      !figure.isUnitEmpty
    {
      parts.append(unit)
    }
    if let group = figure.group, !parts.contains(group), group != whatText(of: figure) {
      parts.append(figure.isGroupHolder ? words.word("held_by", ["name": group]) : group)
    }
    return parts.joined(separator: words.comma)
  }

  func measureName(_ measure: Measure) -> String {
    measure.label.isEmpty ? words.word("figures") : measure.label
  }

  private static func label(_ relation: Measure.Relation) -> String {
    switch relation {
    case .later: "later"
    case .differentScope: "scope"
    case .part: "portion"
    case .differs: "differs"
    case .undated: "undated"
    case .former: "former"
    case .first, .agrees, .vague: ""
    }
  }

  private static func shape(of figure: Figure) -> String {
    guard figure.value != nil else { return "words" }
    switch figure.qualifier {
    case .exact: return "filled"
    case .over, .atLeast: return "triangle"
    case .nearly, .about, .upTo, .under, .range: return "open"
    case .fraction, .vague: return "words"
    }
  }

  /// The qualifier in the interface's language, unless the wording begins with one.
  private func qualifierText(of figure: Figure) -> String {
    guard let first = figure.words.utf8.first, (0x30...0x39).contains(first) else { return "" }
    let text = words.word("qualifier", for: figure.qualifier.rawValue)
    return figure.words.lowercased().contains(text.lowercased()) ? "" : text
  }

  /// A measure with its chart and rows.
  func measure(_ number: Int, rowLimit: Int = SiteLayout.rowLimit) -> Value {
    let measure = index.measures[number]
    let first = site.references.firstFigure[number]
    let rows = measure.rows.indices.filter { measure.rows[$0].relation != .vague }
    let shown = rows.prefix(rowLimit)
    let groups = Set(rows.map { measure.rows[$0].figure.group })
    let left = rows.count - shown.count
    return builder.record(types.measure) { fields in
      fields.text("id", "m\(number + 1)")
      fields.text("name", measureName(measure))
      fields.text("group", groups.count == 1 ? groups.first.flatMap { $0 } : nil)
      fields.html("chart", chart(measure, number: number, rows: Array(shown)))
      fields.list("figures", shown.map { figure(first + $0) })
      fields.integer("articles", Set(rows.map { measure.rows[$0].figure.evidence.article }).count)
      fields.text(
        "note", left > 0 ? "\(words.word("more_in_data")) \(words.numbers.text(left))" : nil)
    }
  }

  /// How much of a group's name stands beside a number of a chart.
  private static let longestGroup = 18

  /// Figures of which the text does not say what they count have no common scale, and no chart.
  private func chart(_ measure: Measure, number: Int, rows: [Int]) -> [UInt8] {
    guard !measure.label.isEmpty else { return [] }
    // Numbers of different people on one axis are told apart.
    let groups = Set(rows.lazy.map { measure.rows[$0].figure.group })
    // Shares of a market, a price and a vote have their unit alone in common.
    let isOfOneKind = rows.contains { measure.rows[$0].figure.what != nil }
    guard isOfOneKind || groups.count < 2 || !groups.contains(nil) else { return [] }
    let plotted = rows.prefix(24).compactMap { row -> DotPlot.Row? in
      let figure = measure.rows[row].figure
      // A part beside its whole would look like another count of it.
      guard measure.rows[row].relation != .part, let value = figure.value, value.isFinite,
        Self.shape(of: figure) != "words"
      else { return nil }
      let upper = figure.upperValue.map { "\u{2013}" + words.numbers.text($0) } ?? ""
      let group = figure.group.map { " \(cut($0, characters: Self.longestGroup))" } ?? ""
      return DotPlot.Row(
        label: "[\(figure.evidence.article + 1):\(figure.evidence.sentence)]", value: value,
        upper: figure.upperValue, shape: Self.shape(of: figure),
        text: words.numbers.text(value) + upper + (groups.count > 1 ? group : ""))
    }
    let values = plotted.flatMap { [$0.value, $0.upper ?? $0.value] }
    let description = words.word(
      "dots_summary",
      [
        "figures": words.count(plotted.count, "figure"),
        "low": words.numbers.text(values.min() ?? 0), "high": words.numbers.text(values.max() ?? 0),
      ])
    return DotPlot(
      id: "m\(number + 1)", rows: plotted,
      title: words.word("dots_title", ["name": measureName(measure)]), description: description,
      numbers: words.numbers, axis: site.axis
    ).svg()
  }
}
