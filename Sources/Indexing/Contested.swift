import SiteModel

/// Marks the numbers of one unit that two put differently, one after the other in an article, each pair in
/// a scope of its own: "Police said that 22,000 people marched. The unions put the crowd at 60,000."
///
/// The second must lean on the first: it leaves out what it counts, or both tell what they stand for.
func markContested(_ rows: inout [Measure.Row], in articles: [AnnotatedArticle]) {
  for place in rows.indices.dropFirst() {
    let (one, other) = (rows[place - 1], rows[place])
    guard one.relation == .first, other.relation == .first,
      contradicts(other.figure, one.figure),
      leansOnUnit(other.figure, in: articles) || other.figure.thing != nil
    else { continue }
    let evidence = one.figure.evidence
    let scope = "\(one.scope) \(evidence.article):\(evidence.sentence)"
    rows[place - 1].scope = scope
    rows[place].scope = scope
    rows[place].relation = .differs
  }
}

/// Whether another says otherwise than the one before, in its sentence or the next.
private func contradicts(_ figure: Figure, _ earlier: Figure) -> Bool {
  guard let speaker = figure.attributedTo, let other = earlier.attributedTo, speaker != other,
    let unit = figure.unit, unit == earlier.unit, figure.thing == earlier.thing
  else { return false }
  let (evidence, before) = (figure.evidence, earlier.evidence)
  return evidence.article == before.article
    && (0...1).contains(evidence.sentence - before.sentence)
    && [figure, earlier].allSatisfy { $0.what == nil && !$0.isOfSome && $0.partOf == nil }
    && !figure.isCompatible(with: earlier)
}

/// Whether a number leaves out its unit, which the one before tells: "the unions, of no more than 4".
private func leansOnUnit(_ figure: Figure, in articles: [AnnotatedArticle]) -> Bool {
  guard let unit = figure.unit, !figure.wordsHaveUnit else { return false }
  let sentence = articles[figure.evidence.article].sentences[figure.evidence.sentence - 1]
  let text = articles[figure.evidence.article].words(sentence.range)
  guard let number = text.ranges(of: figure.words).last else { return false }
  return !text[number.upperBound...].contains(unit)
}
