import CalendarDates
package import SiteModel

/// Returns the figures of all articles, those that count the same thing together.
///
/// Figures belong together by what they count, or by their unit where that is not said. Those of
/// which the fate is told come first, those that tell neither last; rows go by as-of or article date
/// where known, then by article. Nothing is averaged: each row says how it stands to those before it
/// that count the same. Numbers that say no more than their unit, as "14 boats", may be those of
/// anything: only where they lie so near that they count the same, each says how it stands.
package func measures(of articles: [AnnotatedArticle]) -> [Measure] {
  var places: [String: Int] = [:]
  var groups: [(label: String, figures: [Figure])] = []
  for article in articles {
    for figure in article.figures {
      let label = figure.what ?? figure.thing ?? figure.unit ?? figure.group ?? ""
      // Sums of two currencies are no numbers of one measure.
      let unit = figure.what == nil && figure.thing != nil ? figure.unit : nil
      let key = [label.lowercased(), unit ?? ""].joined(separator: "\n")
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
  let stories = groups.map { storyScope($0.figures) }
  let known = Set(stories.compactMap(\.self))
  var slugs = SlugPool()
  return groups.indices.sorted { ranks[$0] < ranks[$1] }.map { group in
    let (label, figures) = groups[group]
    // The dead of a fire are those of the place of which its injured are.
    let named = Set(figures.compactMap { $0.group?.lowercased() }).intersection(known)
    return Measure(
      slug: slugs.slug(for: label, fallback: "other"), label: label,
      rows: rows(
        of: figures, in: articles, ofStory: stories[group] ?? (named.count == 1 ? named.first : nil)
      ))
  }
}

/// The figures of one measure as rows; those that tell no group are of `story`, where it is known.
private func rows(
  of figures: [Figure], in articles: [AnnotatedArticle], ofStory story: String?
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
  var rows: [Measure.Row] = []
  rows.reserveCapacity(figures.count)
  /// The last comparable figure of each scope.
  var latest: [String: Int] = [:]
  for number in ordered {
    let figure = figures[number]
    var scope = scope(of: figure, in: articles)
    if scope.isEmpty, let story { scope = story }
    let relation: Measure.Relation
    if figure.value == nil {
      relation = .vague
    } else if figure.extent == .former {
      relation = .former
    } else if figure.partOf != nil {
      relation = .part
    } else if figure.deniedBy != nil {
      relation = .first
    } else if figure.isOfSome {
      relation = latest.isEmpty ? .first : .differentScope
    } else if figure.what == nil {
      let like = rows.suffix(mostCompared).last { isLike(figure, $0.figure) && $0.scope == scope }?
        .figure
      relation =
        like.map { compare(figure, days[number], to: $0, day(of: $0, in: articles)) } ?? .first
    } else if let earlier = latest[scope] {
      relation = compare(figure, days[number], to: figures[earlier], days[earlier])
    } else {
      relation = latest.isEmpty ? .first : .differentScope
    }
    let isCompared =
      relation != .part && relation != .former && figure.deniedBy == nil && !figure.isOfSome
      && figure.value != nil
    if isCompared, relation != .differentScope || latest[scope] == nil {
      latest[scope] = number
    }
    rows.append(Measure.Row(figure: figure, relation: relation, scope: scope))
  }
  markContested(&rows, in: articles)
  if rows.contains(where: \.figure.isToll) {
    for row in rows.indices where rows[row].relation == .former { rows[row].isOvertaken = true }
    markOvertaken(&rows, on: ordered.map { days[$0] })
    markPast(&rows, in: articles)
  }
  return rows
}

/// The scope of figures that tell no group, where a headline leaves out the one that its article names:
/// "Toll reaches 412" above "412 people have been killed in Velk".
private func storyScope(_ figures: [Figure]) -> String? {
  struct Number: Hashable {
    var article: Int
    var value: Double
  }
  let whole = figures.filter {
    $0.what != nil && $0.partOf == nil && !$0.isOfSome && ($0.value ?? 0) >= leastNamed
      && ($0.unit == nil || $0.isUnitEmpty)
  }
  let number = { (figure: Figure) in
    Number(article: figure.evidence.article, value: figure.value ?? 0)
  }
  let bare = Set(whole.filter { $0.group == nil }.map(number))
  guard !bare.isEmpty else { return nil }
  let groups = Set(whole.filter { bare.contains(number($0)) }.compactMap(\.group))
  return groups.count == 1 ? groups.first?.lowercased() : nil
}

/// Low numbers may count different things in one article.
private let leastNamed = 10.0

/// Rows before a number that are looked at for one like it: in a large story the latest of many.
private let mostCompared = 64

/// Whether two numbers of one unit count the same though no more is said of them: counts of some
/// twenty or more that differ by no more than a tenth, as of "212 passengers" and "219 passengers".
private func isLike(_ figure: Figure, _ other: Figure) -> Bool {
  guard figure.isCount, figure.unit != nil, !figure.isUnitEmpty, !other.isOfSome,
    let value = figure.value,
    let otherValue = other.value
  else { return false }
  // Who gives a number twice says nothing new.
  guard
    figure.evidence.article != other.evidence.article || figure.attributedTo != other.attributedTo
  else { return false }
  let (low, high) = (min(value, otherValue), max(value, otherValue))
  return low >= 20 && high - low <= low / 10
}

/// Whom a figure is about: its group, what kind of people or things, the day where that is long past,
/// and for a part of another figure its own noun.
private func scope(of figure: Figure, in articles: [AnnotatedArticle]) -> String {
  var parts = [figure.group ?? ""]
  if figure.partOf != nil {
    parts.append(figure.unit ?? "part")
  } else if let unit = figure.unit, !figure.isUnitEmpty, figure.group == nil || !isName(unit) {
    parts.append(unit)
  }
  if let past = pastDay(of: figure, in: articles) { parts.append(past.description) }
  return parts.joined(separator: " ").lowercased()
}

/// Marks what tells of no group and of a day long past, beside what does not: it stands for no state
/// of things.
private func markPast(_ rows: inout [Measure.Row], in articles: [AnnotatedArticle]) {
  let isPast = rows.map { $0.figure.group == nil && pastDay(of: $0.figure, in: articles) != nil }
  guard isPast.contains(false) else { return }
  for place in rows.indices where isPast[place] { rows[place].isOvertaken = true }
}

/// Whether a unit begins with a capital, as "Palestinians": whom the group tells as well.
private func isName(_ unit: String) -> Bool {
  unit.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
}

/// The day that a number is of, where that is long before the article: the toll of another event,
/// beside which the article puts that of its own.
private func pastDay(of figure: Figure, in articles: [AnnotatedArticle]) -> DateSpan? {
  guard let asOf = figure.asOf, let last = asOf.bounds.last,
    let written = articles[figure.evidence.article].article.date?.bounds.first,
    written - last > longPast
  else { return nil }
  return asOf
}

/// Days.
private let longPast = 300

private func day(of figure: Figure, in articles: [AnnotatedArticle]) -> CalendarDay? {
  (figure.asOf ?? articles[figure.evidence.article].article.date)?.bounds.last
}

private func compare(
  _ figure: Figure, _ day: CalendarDay?, to other: Figure, _ otherDay: CalendarDay?
) -> Measure.Relation {
  if figure.isCompatible(with: other) { return .agrees }
  if isOfAnother(figure, day, than: other, otherDay) { return .differentScope }
  // An article that gives two numbers tells of two things, unless it says who puts it at which.
  if figure.evidence.article == other.evidence.article {
    if let day, let otherDay, day > otherDay { return .later }
    return figure.attributedTo == other.attributedTo ? .first : .differs
  }
  guard let day, let otherDay else { return .undated }
  return day > otherDay ? .later : .differs
}

/// Whether numbers of one scope lie so far apart that they count different things: a toll does not fall
/// to half, and that of one attack is not that of a war.
private func isOfAnother(
  _ figure: Figure, _ day: CalendarDay?, than other: Figure, _ otherDay: CalendarDay?
) -> Bool {
  guard figure.isToll, !figure.mayFall, let value = figure.value, let otherValue = other.value
  else { return false }
  let (low, high) = (min(value, otherValue), max(value, otherValue))
  if figure.extent == .event || other.extent == .event, low * 5 < high { return true }
  // Who puts a number far lower than others do differs from them.
  let isDisputed = figure.attributedTo != nil && other.attributedTo != nil
  if let day, let otherDay, day > otherDay { return value * 2 < otherValue }
  return !isDisputed && low * 10 < high
}
