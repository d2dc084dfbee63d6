import CalendarDates
import JSONText
import SiteModel
import TextAnalysis

// Dates, figures, statements and origins.
extension ArticleExplanation {
  var dates: Explanation.Chapter {
    Explanation.Chapter(
      "dates",
      analysis.dates.map { date in
        Explanation.Finding(
          date.span?.description ?? date.value,
          [
            .init("kind", date.kind.rawValue.lowercased()),
            .init("as", date.span == nil ? nil : date.value),
            .init("days", date.from.flatMap { from in date.to.map { "\(from) to \($0)" } }),
            .init("not placed", date.reason?.rawValue),
          ], [mark(date.range, date.rule)])
      },
      rejected: analysis.rejectedDates.map { mark($0.range, $0.rule) })
  }

  var figures: Explanation.Chapter {
    Explanation.Chapter(
      "figures",
      analysis.figures.map { figure in
        Explanation.Finding(
          words(figure.range),
          [
            .init("value", value(of: figure)),
            .init("qualifier", figure.qualifier == .exact ? nil : figure.qualifier.rawValue),
            .init("unit", figure.unit),
            .init("what", figure.what == .other ? nil : figure.what.rawValue),
            .init("group", figure.groupActor.map(name) ?? figure.group.map(words)),
            .init("says", figure.attribution.map(words)),
            .init("as of", figure.asOf.map(words)),
            .init("part of", figure.partOf.map { words(analysis.figures[$0].range) }),
          ], [mark(figure.number, figure.rule)])
      },
      rejected: analysis.rejectedNumbers.map { mark($0.range, $0.rule) })
  }

  private func value(of figure: FigureFinding) -> String? {
    guard let value = figure.value else { return nil }
    return decimal(value) + (figure.upperValue.map { " to " + decimal($0) } ?? "")
  }

  var statements: Explanation.Chapter {
    Explanation.Chapter(
      "statements",
      analysis.statements.map { statement in
        Explanation.Finding(
          words(statement.source) + " " + words(statement.verb),
          [
            .init("class", statement.act.rawValue),
            .init("actor", statement.actor.map(name)),
            .init("stands for", statement.antecedent == nil ? nil : words(statement.speaker)),
            .init("quotation", statement.isQuotation ? "yes" : nil),
          ], [mark(statement.content, statement.rule.rawValue)])
      },
      rejected: analysis.rejectedStatements.map { mark($0.range, $0.rule) })
  }

  var origins: Explanation.Chapter {
    let shown = analysis.origins.filter { !findings.pointsBack($0.range) }
    let hidden = analysis.origins.filter { findings.pointsBack($0.range) }
    return Explanation.Chapter(
      "origins",
      shown.map { origin in
        Explanation.Finding(
          words(origin.range),
          [.init("kind", origin.kind.rawValue), .init("actor", origin.actor.map(name))],
          [mark(origin.range, origin.rule)])
      }, rejected: hidden.map { mark($0.range, "points-back") })
  }
}

// Events, topics and sentences.
extension ArticleExplanation {
  var events: Explanation.Chapter {
    var found: [Explanation.Finding] = []
    var rejected: [Explanation.Mark] = []
    var told: Set<Int> = []
    for event in analysis.events {
      if let date = event.date { told.insert(date) }
      guard let shown = findings.shown(event) else {
        let rule = event.date.map { analysis.dates[$0].precision } == .vague ? "vague date" : nil
        rejected.append(mark(sentence(event.sentence), rule ?? event.rule))
        continue
      }
      found.append(
        Explanation.Finding(
          shown.date?.description ?? "undated",
          [
            .init("planned", shown.isPlanned ? "yes" : nil),
            .init("approximate", shown.isApproximate ? "yes" : nil),
            .init("undated", shown.undated?.rawValue), .init("told by", shown.dateWords),
          ], [mark(sentence(event.sentence), event.rule)]))
    }
    for (index, date) in analysis.dates.enumerated() where !told.contains(index) {
      rejected.append(mark(date.range, Self.rule(against: date)))
    }
    rejected.sort { $0.position < $1.position }
    return Explanation.Chapter("events", found, rejected: rejected)
  }

  /// Why a date makes no event.
  private static func rule(against date: DateExpression) -> String {
    switch date.kind {
    case .duration: "length of time"
    case .set: "recurring"
    case .date, .time: date.reason == .noSuchDay ? "no such day" : "vague date"
    }
  }

  var topics: Explanation.Chapter {
    var found: [Explanation.Finding] = []
    var rejected: [Explanation.Mark] = []
    let start = analysis.sentences.first?.range.lowerBound ?? 0
    for topic in site.topics {
      let places = topic.sentences.filter { $0.article == findings.article }
      if places.isEmpty {
        var none = mark(start..<start, "no-term-in-article")
        none.words = topic.name
        rejected.append(none)
        continue
      }
      let terms = TopicMatcher(topics: topic.terms.map { [$0] })
      var named: Set<Int> = []
      let marks = places.map { place in
        let matching = terms.topics(in: annotated.text[place.range])
        named.formUnion(matching)
        return mark(
          place.range,
          !matching.isEmpty
            ? "term-in-sentence" : topic.isCurated ? "named-in-metadata" : "shared-phrase")
      }
      found.append(
        Explanation.Finding(
          topic.name,
          [
            .init("page", topic.permalink.path),
            .init("terms here", named.sorted().map { topic.terms[$0] }.joined(separator: ", ")),
          ], marks))
    }
    return Explanation.Chapter("topics", found, rejected: rejected)
  }

  /// Sentences that cannot stand alone in a briefing.
  var sentences: Explanation.Chapter {
    let unfit = analysis.unfitness.enumerated().compactMap { number, reason in
      reason.map { mark(sentence(number), $0.rawValue) }
    }
    return Explanation.Chapter("sentences", [], rejected: unfit)
  }
}
