internal import CalendarDates
internal import TextAnalysis

/// What must be true of the findings in any text.
struct FindingLaws {
  private let analysis: Analysis
  private let count: Int

  init(_ analysis: Analysis, count: Int) {
    self.analysis = analysis
    self.count = count
  }

  func check() {
    checkTokens()
    checkDates()
    checkActors()
    checkFigures()
    checkStatements()
    checkSentences()
  }

  private func checkTokens() {
    var end = 0
    for token in analysis.text.tokens {
      hold(Int(token.start) >= end && token.end > token.start, "tokens are in order")
      end = Int(token.end)
      hold(analysis.sentences[Int(token.sentence)].range.contains(Int(token.start)), "own sentence")
    }
    hold(end <= count, "tokens are within the text")
    var next = 0
    for sentence in analysis.sentences {
      hold(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty, "sentences adjoin")
      next = sentence.tokens.upperBound
    }
    hold(next == analysis.text.tokens.count, "every token is in a sentence")
  }

  private func checkDates() {
    var end = 0
    for date in analysis.dates {
      hold(date.range.lowerBound >= end, "dates are in order, without overlap")
      place(date.range)
      hold(!date.value.isEmpty && !date.rule.isEmpty, "a date has a value and a rule")
      if let from = date.from, let to = date.to { hold(from <= to, "a date ends after its start") }
      end = date.range.upperBound
    }
    for event in analysis.events {
      hold(analysis.sentences.indices.contains(event.sentence), "an event has a sentence")
      if let date = event.date { hold(analysis.dates.indices.contains(date), "and a date") }
    }
  }

  private func checkActors() {
    var start = 0
    for mention in analysis.mentions {
      place(mention.range, in: mention.sentence)
      hold(mention.range.lowerBound >= start, "mentions are in order")
      start = mention.range.lowerBound
      hold(analysis.actors.indices.contains(mention.actor), "a mention has an actor")
    }
    let named = Set(analysis.mentions.map(\.actor))
    hold(named.count == analysis.actors.count, "an actor has a mention")
    for actor in analysis.actors {
      hold(!actor.name.isEmpty && !actor.rules.isEmpty, "an actor has a name and a rule")
    }
    for role in analysis.roles {
      place(role.range, in: role.sentence)
      hold(analysis.actors.indices.contains(role.actor), "a role has an actor")
    }
  }

  private func checkFigures() {
    for (index, figure) in analysis.figures.enumerated() {
      place(figure.range, in: figure.sentence)
      place(figure.number, in: figure.sentence)
      for range in [figure.group, figure.attribution, figure.asOf] { range.map { place($0) } }
      hold(figure.value.map(\.isFinite) ?? true, "a value is a number")
      hold(figure.partOf.map { $0 < index && $0 >= 0 } ?? true, "part of an earlier figure")
      hold(
        figure.statement.map(analysis.statements.indices.contains) ?? true, "of a statement")
      hold(figure.groupActor.map(analysis.actors.indices.contains) ?? true, "of an actor")
    }
  }

  private func checkStatements() {
    for statement in analysis.statements {
      // A quotation goes on without its verb and speaker, and may have begun sentences before them.
      let goesOn = statement.rule == .quotationGoesOn
      for range in [statement.verb, statement.speaker] {
        place(range, in: goesOn ? nil : statement.sentence)
      }
      place(statement.content)
      statement.antecedent.map { place($0) }
      hold(statement.actor.map(analysis.actors.indices.contains) ?? true, "of an actor")
    }
    for origin in analysis.origins {
      place(origin.range)
      hold(origin.actor.map(analysis.actors.indices.contains) ?? true, "of an actor")
      hold(origin.statement.map(analysis.statements.indices.contains) ?? true, "of a statement")
    }
  }

  private func checkSentences() {
    let sentences = analysis.sentences.count
    hold(analysis.termEnds.count == sentences, "terms for each sentence")
    hold(analysis.unfitness.count == sentences, "fitness of each sentence")
    hold(analysis.leavesOpen.count == sentences, "openness of each sentence")
    var first = 0
    for end in analysis.termEnds {
      let terms = analysis.terms[first..<Int(end)]
      first = Int(end)
      hold(zip(terms, terms.dropFirst()).allSatisfy { $0 < $1 }, "terms ascend")
    }
    for phrase in analysis.topicPhrases { place(phrase.range, in: phrase.sentence) }
  }

  private func place(_ range: Range<Int>, in sentence: Int? = nil) {
    hold(!range.isEmpty && range.upperBound <= count, "words are within the text")
    guard let sentence else { return }
    hold(analysis.sentences.indices.contains(sentence), "words have a sentence")
    let around = analysis.sentences[sentence].range
    hold(
      around.lowerBound <= range.lowerBound && range.upperBound <= around.upperBound,
      "words are within their sentence")
  }

  private func hold(_ isTrue: Bool, _ law: String) { precondition(isTrue, law) }
}
