import Markdown
import SiteModel
import Templating

extension PageRecord {
  func topics() -> Value {
    let heading = Heading(title: words.word("topics"), description: words.word("topics_deck"))
    return page(heading) { fields in
      fields.list("topics", shared.topics)
      fields.list("downloads", downloads("topics."))
    }
  }

  func topic() -> Value {
    let number = request.place
    let topic = index.topics[number]
    let briefing = topic.briefing
    let lead = topic.lead.map { index.quote($0) }
    let description = "\(topic.name): " + (lead ?? words.count(topic.articles.count, "article"))
    return page(
      Heading(title: "\(topic.name) \u{b7} \(words.word("topics"))", description: description)
    ) { fields in
      fields.set("topic", shared.topics[number])
      fields.list("bottom_line", briefing.bottomLine.prefix(2).map(records.evidence))
      fields.list("agree", briefing.agreements.prefix(20).map(agreement))
      differing(briefing, &fields, numbers: 8, scopes: 2, disputes: 8)
      positions(within: number, &fields)
      let events = mostTold(entries(of: briefing), limit: 30)
      fields.list("events", events.map { records.event($0) })
      fields.truth("events_left", events.count < entries(of: briefing).count)
      let figures = references.figuresOfTopic[number]
      fields.list("figures", records.figures(Array(figures.prefix(24))))
      fields.truth("figures_left", figures.count > 24)
      fields.list("questions", briefing.openQuestions.prefix(12).map(records.evidence))
      let articles = topic.articles.sorted {
        layout.placeInReadingOrder[$0] < layout.placeInReadingOrder[$1]
      }
      fields.list("articles", articles.prefix(100).map { shared.articles[$0] })
      fields.truth("articles_left", articles.count > 100)
      fields.list("downloads", downloads("topics."))
      fields.set("previous", number > 0 ? shared.topics[number - 1] : nil)
      fields.set("next", number + 1 < shared.topics.count ? shared.topics[number + 1] : nil)
    }
  }

  /// Numbers of the entries of a briefing, the dated ones first.
  private func entries(of briefing: Briefing) -> [Int] {
    let entries = briefing.chronology + briefing.undated.map { $0 + references.datedCount }
    return entries.filter { references.entries.indices.contains($0) }
  }

  func agreement(_ agreement: Briefing.Agreement) -> Value {
    let articles = Set(agreement.evidence.map(\.article)).count
    // One sentence of each source.
    let origins = agreement.evidence.count
    return builder.record(types.agreement) { fields in
      fields.set("text", agreement.evidence.first.map(records.evidence))
      fields.list("others", agreement.evidence.dropFirst().prefix(5).map(records.evidence))
      fields.integer("articles", articles)
      let counts = [words.count(articles, "article"), words.count(origins, "origin")]
      let isKnown = records.nameOrigins(agreement.evidence)
      fields.integer("origins", isKnown ? origins : nil)
      fields.text("origins_text", counts.prefix(isKnown ? 2 : 1).joined(separator: words.comma))
    }
  }

  /// What articles put at different numbers, if only because nothing tells which is later: for each scope of a
  /// measure that has such rows, these and those they differ from, each value once; of many scopes the first
  /// `limit`.
  func differences(_ measure: Int, limit: Int) -> [Value] {
    let value = index.measures[measure]
    var sidesOfScope: [[Side]] = []
    var placeOfScope: [String: Int] = [:]
    var earlier: [String: Side] = [:]
    /// Scopes of which each number is of another time, as far as is known.
    var undated: Set<Int> = []
    for (number, row) in zip(references.firstFigure[measure]..., value.rows)
    where row.figure.value != nil {
      let side = Side(figure: row.figure, actor: references.actorOfFigure[number])
      if row.relation.tellsApart, let other = earlier[row.scope] {
        let place = placeOfScope[row.scope, default: sidesOfScope.count]
        if place == sidesOfScope.count {
          placeOfScope[row.scope] = place
          sidesOfScope.append([])
          undated.insert(place)
        }
        if row.relation == .differs { undated.remove(place) }
        for one in [other, side]
        where sidesOfScope[place].count < Self.sideLimit
          && !sidesOfScope[place].contains(where: { $0.figure.value == one.figure.value })
        {
          sidesOfScope[place].append(one)
        }
      }
      earlier[row.scope] = side
    }
    return sidesOfScope.indices.lazy.filter { sidesOfScope[$0].count > 1 }.prefix(limit).map {
      place in
      let sides = sidesOfScope[place]
      return builder.record(types.difference) { fields in
        fields.text("issue", records.measureName(value))
        fields.text("group", sides.lazy.compactMap(\.figure.group).first)
        fields.text("url", layout.measureURL(measure))
        fields.text("note", undated.contains(place) ? words.word("label", for: "undated") : nil)
        fields.list("sides", sides.map(side))
      }
    }
  }

  /// Numbers that one difference shows.
  private static let sideLimit = 6

  /// A number that articles differ on, and the actor that it is attributed to.
  private struct Side {
    var figure: Figure
    var actor: Int?
  }

  /// Where sources differ: the numbers of some measures, and what parties say against one another.
  func differing(
    _ briefing: Briefing, _ fields: inout RecordWriter, numbers: Int, scopes: Int, disputes: Int
  ) {
    let numbers = briefing.differences.prefix(numbers).flatMap { differences($0, limit: scopes) }
    fields.truth("differs", !numbers.isEmpty || !briefing.disputes.isEmpty)
    fields.list("differ", numbers)
    fields.list("disputes", briefing.disputes.prefix(disputes).map(dispute))
  }

  /// What two parties say against one another: the sentence that tells both, else that of each.
  func dispute(_ dispute: Briefing.Dispute) -> Value {
    let parties = [dispute.claim, dispute.reply]
    let places = parties.map(\.evidence)
    let isOneSentence =
      places[0].article == places[1].article && places[0].sentence == places[1].sentence
    return builder.record(types.dispute) { fields in
      fields.text("issue", parties.map(speaker).joined(separator: words.comma))
      fields.set("evidence", isOneSentence ? records.sentence(places[1]) : nil)
      fields.list("sides", isOneSentence ? [] : parties.map(side))
    }
  }

  private func speaker(of statement: Statement) -> String {
    statement.actor.map { index.actors[$0].name } ?? statement.speaker
  }

  private func side(_ statement: Statement) -> Value {
    builder.record(types.side) { fields in
      fields.text("value", stanceName(of: statement))
      fields.text("party", speaker(of: statement))
      fields.text("url", statement.actor.map { index.actors[$0].permalink.url })
      fields.set("evidence", records.sentence(statement.evidence))
    }
  }

  private func side(_ side: Side) -> Value {
    let figure = side.figure
    let article = index.articles[figure.evidence.article].article
    let actor = side.actor.map { index.actors[$0] }
    return builder.record(types.side) { fields in
      fields.text("value", figure.words)
      fields.text("party", figure.attributedTo ?? article.metadata.source ?? article.title)
      fields.text("url", actor?.permalink.url)
      fields.set("evidence", records.sentence(figure.evidence))
    }
  }
}
