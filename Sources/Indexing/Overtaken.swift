import CalendarDates
import SiteModel

/// Marks the rows that no longer stand, and those that stand in their place.
///
/// Those are tolls of which another article has a higher one that is no older, and numbers that may
/// fall of which another article has a later one.
///
/// `days` are those of the rows. One many times as high is that of a war beside that of a day.
func markOvertaken(_ rows: inout [Measure.Row], on days: [CalendarDay?]) {
  let whole = rows.indices.filter {
    rows[$0].relation != .former && (rows[$0].figure.isWhole || rows[$0].figure.isTollInWords)
  }
  let scopes = Dictionary(grouping: whole) { rows[$0].scope }
  var overtaking: Set<Int> = []
  for places in scopes.values where places.count > 1 {
    let ascending = places.sorted {
      (rows[$0].figure.value ?? 0, $0) < (rows[$1].figure.value ?? 0, $1)
    }
    for (place, row) in ascending.enumerated() {
      let figure = rows[row].figure
      let others = figure.mayFall ? ascending[...] : ascending[(place + 1)...]
      let next = others.prefix(mostCompared).first { other in
        overtakes(rows[other].figure, days[other], figure, days[row])
      }
      rows[row].isOvertaken = next != nil
      if let next { overtaking.insert(next) }
    }
  }
  for row in overtaking where !rows[row].isOvertaken { rows[row].overtakes = true }
}

/// Rows with which one is compared; a large site has many of one scope.
private let mostCompared = 200

private func overtakes(
  _ other: Figure, _ otherDay: CalendarDay?, _ figure: Figure, _ day: CalendarDay?
) -> Bool {
  guard let value = figure.value, let most = other.value,
    figure.evidence.article != other.evidence.article, value * 5 >= most
  else { return false }
  // "One hostage was freed" counts no others.
  if figure.mayFall, most * 5 < value { return false }
  if let day, let otherDay, day != otherDay {
    guard day < otherDay, !figure.isCompatible(with: other) else { return false }
    return figure.mayFall || value >= leastRising && value < most
  }
  // Low numbers may be those of different places.
  return !figure.mayFall && value >= leastUndated && value * 1.1 < most
}

/// The lowest toll that a later one overtakes, and one that may be as late.
private let leastRising = 2.0
private let leastUndated = 50.0
