import CalendarDates
package import SiteModel

/// Returns the figures of all articles, those that count the same thing together.
///
/// Figures belong together by what they count, or by their unit where that is not said. Those of
/// which the fate is told come first, those that tell neither last; rows go by as-of or article date
/// where known, then by article. Nothing is averaged: each row says how it stands to those before.
package func measures(of articles: [AnnotatedArticle]) -> [Measure] {
  var places: [String: Int] = [:]
  var groups: [(label: String, figures: [Figure])] = []
  for article in articles {
    for figure in article.figures {
      let label = figure.what ?? figure.unit ?? figure.group ?? ""
      let key = label.lowercased()
      if let place = places[key] {
        groups[place].figures.append(figure)
      } else {
        places[key] = groups.count
        groups.append((label, [figure]))
      }
    }
  }
  let ranks = groups.map { group in
    let tellsWhat = group.figures.contains { $0.what != nil }
    return (tellsWhat ? 0 : group.label.isEmpty ? 2 : 1, -group.figures.count, group.label)
  }
  var slugs = SlugPool()
  return groups.indices.sorted { ranks[$0] < ranks[$1] }.map { group in
    let (label, figures) = groups[group]
    return Measure(
      slug: slugs.slug(for: label, fallback: "other"), label: label,
      rows: rows(of: figures, counting: label, in: articles))
  }
}

private func rows(
  of figures: [Figure], counting label: String, in articles: [AnnotatedArticle]
) -> [Measure.Row] {
  let days = figures.map { day(of: $0, in: articles) }
  let ordered = figures.indices.sorted { left, right in
    switch (days[left], days[right]) {
    case (let first?, let second?) where first != second: return first < second
    case (.some, nil): return true
    case (nil, .some): return false
    default: return (figures[left].evidence, left) < (figures[right].evidence, right)
    }
  }
  let isOneQuantity = isOneQuantity(figures, label)
  var rows: [Measure.Row] = []
  rows.reserveCapacity(figures.count)
  /// The last comparable figure of each scope.
  var latest: [String: Int] = [:]
  for number in ordered {
    let figure = figures[number]
    let scope = scope(of: figure)
    let relation: Measure.Relation
    if figure.value == nil {
      relation = .vague
    } else if !isOneQuantity {
      relation = .first
    } else if let earlier = latest[scope] {
      relation = compare(figure, days[number], to: figures[earlier], days[earlier])
    } else {
      relation = latest.isEmpty ? .first : .differentScope
    }
    if figure.value != nil { latest[scope] = number }
    rows.append(Measure.Row(figure: figure, relation: relation, scope: scope))
  }
  if rows.contains(where: \.figure.isToll) { markOvertaken(&rows, in: articles) }
  return rows
}

/// Marks the rows of which another article has a higher toll, that is no older.
///
/// Low numbers may be those of different days and places, and one many times as high that of a war
/// beside that of a day.
private func markOvertaken(_ rows: inout [Measure.Row], in articles: [AnnotatedArticle]) {
  var highest: [String: Figure] = [:]
  for row in rows where row.figure.isWhole {
    guard let value = row.figure.value else { continue }
    if let known = highest[row.scope]?.value, known >= value { continue }
    highest[row.scope] = row.figure
  }
  for number in rows.indices where rows[number].figure.isWhole {
    let figure = rows[number].figure
    guard let value = figure.value, let greatest = highest[rows[number].scope],
      let most = greatest.value, value >= 50, value * 1.1 < most, value * 5 >= most,
      figure.evidence.article != greatest.evidence.article
    else { continue }
    if let mine = day(of: figure, in: articles), let theirs = day(of: greatest, in: articles) {
      rows[number].isOvertaken = mine <= theirs
    } else {
      rows[number].isOvertaken = true
    }
  }
}

/// Whether figures can be compared at all: shares, sums and measures of which no one says what they
/// are of cannot where a single article gives several numbers of one scope.
private func isOneQuantity(_ figures: [Figure], _ label: String) -> Bool {
  guard !label.isEmpty else { return false }
  guard figures.allSatisfy({ $0.what == nil && !$0.isCount }) else { return true }
  var values: [String: (article: Int, value: Double)] = [:]
  for figure in figures.sorted(by: { $0.evidence < $1.evidence }) {
    guard let value = figure.value else { continue }
    let scope = scope(of: figure)
    if let known = values[scope], known.article == figure.evidence.article, known.value != value {
      return false
    }
    values[scope] = (figure.evidence.article, value)
  }
  return true
}

/// Whom a figure is about: its group, and for a part of another figure its own noun.
private func scope(of figure: Figure) -> String {
  let part = figure.partOf == nil ? "" : " \(figure.unit ?? "part")"
  return ((figure.group ?? "") + part).lowercased()
}

private func day(of figure: Figure, in articles: [AnnotatedArticle]) -> CalendarDay? {
  (figure.asOf ?? articles[figure.evidence.article].article.date)?.bounds.last
}

private func compare(
  _ figure: Figure, _ day: CalendarDay?, to other: Figure, _ otherDay: CalendarDay?
) -> Measure.Relation {
  if figure.isCompatible(with: other) { return .agrees }
  // An article that gives two numbers tells of two things, unless it says who puts it at which.
  if figure.evidence.article == other.evidence.article {
    return figure.attributedTo == other.attributedTo ? .first : .differs
  }
  guard let day, let otherDay else { return .undated }
  return day > otherDay ? .later : .differs
}
