import SiteModel
import Templating

extension PageRecord {
  func home() -> Value {
    let settings = index.curation.site
    let lead = leadPoints()
    let strip = records.strip()
    let counts = [
      words.count(index.articles.count, "article"),
      words.count(references.entries.count, "event"), words.count(index.actors.count, "actor"),
    ].joined(separator: words.comma)
    let description =
      settings.description
      ?? (["\(counts)."] + lead.prefix(1).map { quoted(index.quote($0.evidence)) }).joined(
        separator: " ")
    return page(Heading(title: site.title, description: description)) { fields in
      fields.html("introduction", records.html(markdown: settings.introduction))
      fields.list("state", lead.prefix(2).map { records.evidence($0.evidence) })
      fields.truth("state_undated", !index.isNewestKnown)
      fields.list("points", points(Array(lead.dropFirst(2).prefix(6))))
      fields.html("strip", strip.svg)
      fields.text("strip_summary", strip.summary)
      fields.list("events", keyEntries(limit: 5).map { records.event($0) })
      let ahead = site.ahead
      fields.list("ahead", ahead.prefix(Self.aheadLimit).map { records.event($0) })
      let more = ahead.dropFirst(Self.aheadLimit)
      fields.integer("ahead_left", more.isEmpty ? nil : more.count)
      fields.text("ahead_url", more.first.map(layout.eventURL))
      fields.set("matrix", matrix(rowLimit: 3, partyLimit: 4, perCell: 1))
      fields.list("figures", keyFigures(limit: 4).map { records.figure($0) })
      fields.list("actors", Array(shared.actors.prefix(12)))
      fields.list("topics", Array(shared.topics.prefix(8)))
      fields.list("news", news())
      fields.list("outlets", index.outlets.indices.prefix(8).map { outlet($0, articleLimit: 0) })
      fields.list("articles", index.readingOrder.prefix(6).map { shared.articles[$0] })
      fields.set("cite", siteCitation())
      fields.list("feeds", downloads("feed."))
    }
  }

  /// The story's key sentences, the most telling first; where the index has none, the first
  /// sentence of each article that can stand alone.
  func leadPoints() -> [KeyPoint] {
    if !index.keyPoints.isEmpty { return index.keyPoints }
    return index.readingOrder.prefix(8).compactMap { article in
      let sentences = index.articles[article].sentences
      let place =
        sentences.firstIndex(where: \.standsAlone)
        ?? sentences.firstIndex { !$0.isHeading }
      return place.map {
        KeyPoint(
          evidence: Evidence(article: article, sentence: $0 + 1, range: sentences[$0].range))
      }
    }
  }

  /// The points, each headed by a topic or name that heads none before.
  func points(_ points: [KeyPoint]) -> [Value] {
    var used = Set(points.compactMap(\.topic).map { index.topics[$0].name })
    return points.map { point in
      let label =
        point.topic.map { index.topics[$0].name }
        ?? labels(of: point.evidence).first {
          used.insert($0).inserted
        }
      return self.point(point, label)
    }
  }

  private func point(_ point: KeyPoint, _ label: String?) -> Value {
    builder.record(types.point) { fields in
      fields.text("label", label)
      fields.set("evidence", records.evidence(point.evidence))
      fields.list("others", point.others.prefix(3).map(records.sentence))
    }
  }

  /// The topics of a sentence, then whom it calls by name: people before bodies, these before states.
  ///
  /// Of several of a kind the first leads; "Israeli" is no name of Israel.
  private func labels(of evidence: Evidence) -> [String] {
    guard let links = references.links(evidence) else { return [] }
    let named = references.mentionsOfArticle[evidence.article].filter {
      $0.form == .name && $0.evidence.sentence == evidence.sentence
    }
    let ranked = named.enumerated().sorted { one, other in
      let ranks = [one, other].map { SiteLayout.rank(index.actors[$0.element.actor].kind) }
      return (ranks[0], one.offset) < (ranks[1], other.offset)
    }
    return links.topics.map { index.topics[$0].name }
      + ranked.map { index.actors[$0.element.actor].name }
  }

  /// How many of the plans that are still to come the home page shows.
  private static var aheadLimit: Int { 6 }

  /// Numbers of the figures that a reader sees first; those of which nothing else counts the same
  /// fill up.
  func keyFigures(limit: Int) -> [Int] {
    let compared = KeyFigures(index.measures, of: layout.measures).chosen(limit).map {
      references.firstFigure[$0.measure] + $0.row
    }
    let more = layout.singles.filter {
      KeyFigures.isTelling(references.figure($0, in: index).figure)
    }
    let counted = compared + more.prefix(limit - compared.count)
    // One toll alone is not what a story of money or measures is about.
    guard counted.count < 2 else { return counted }
    return counted
      + KeyFigures.ofUnits(index.measures, limit - counted.count).map {
        references.firstFigure[$0.measure] + $0.row
      }
  }
}
