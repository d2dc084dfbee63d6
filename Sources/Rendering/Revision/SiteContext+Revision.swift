import SiteModel

extension SiteContext {
  /// The site as the page of one revised article may show it.
  func revised(_ revision: ArticleRevision) -> SiteContext {
    var index = index
    var references = references
    index.articles[revision.number] = revision.new
    references.revise(revision, in: self.index)
    for actor in Set(
      (self.references.actorsOfArticle[revision.number]
        + references.actorsOfArticle[revision.number]).map(\.actor)
    ) {
      index.actors[actor].roles = index.actors[actor].roles.compactMap { role in
        guard role.evidence.article == revision.number else { return role }
        return revision.moved(role.evidence).map {
          Role(actor: role.actor, words: role.words, evidence: $0)
        }
      }
    }
    for topic in self.references.topicsOfArticle[revision.number] {
      index.topics[topic].briefing.bottomLine = index.topics[topic].briefing.bottomLine
        .compactMap { $0.article == revision.number ? revision.moved($0) : $0 }
    }
    return SiteContext(self, index: index, references: references)
  }
}

extension CrossReferences {
  /// Takes in what a revised article says now, for its own page.
  mutating func revise(_ revision: ArticleRevision, in index: SiteIndex) {
    let number = revision.number
    var counts: [Int: Int] = [:]
    for mention in revision.new.mentions { counts[mention.actor, default: 0] += 1 }
    actorsOfArticle[number] = counts.map { ActorCount(actor: $0, mentions: $1) }
      .sorted { ($1.mentions, $0.actor) < ($0.mentions, $1.actor) }
    mentionsOfArticle[number] = Self.inOrder(revision.new.mentions)
    sentences[number] = links(of: revision)
    topicsOfArticle[number] = Set(sentences[number].flatMap(\.topics)).sorted()
    figuresOfArticle[number] = figures(of: revision, in: index)
      .sorted { $0.row.figure.evidence < $1.row.figure.evidence }.map(\.number)
    entriesOfArticle[number] = entriesOfArticle[number].filter { entry in
      entries[entry].calledOff = entries[entry].calledOff.compactMap {
        $0.article == number ? revision.moved($0) : $0
      }
      entries[entry].events = entries[entry].events.compactMap { event in
        guard event.evidence.article == number else { return event }
        return revision.stands(event)
      }
      return entries[entry].events.contains { $0.evidence.article == number }
    }
  }

  /// The figures of the index that the article still states, as it states them now.
  func figures(of revision: ArticleRevision, in index: SiteIndex) -> [(
    number: Int, row: Measure.Row
  )] {
    figuresOfArticle[revision.number].compactMap { number in
      var row = figure(number, in: index)
      guard let figure = revision.stands(row.figure) else { return nil }
      row.figure = figure
      return (number, row)
    }
  }

  /// What the article's sentences are about: names and origins as they are now, topics as they were
  /// for the same words.
  private func links(of revision: ArticleRevision) -> [SentenceLinks] {
    var links: [Int: SentenceLinks] = [:]
    for sentence in 1...max(1, revision.new.sentences.count) {
      guard let old = revision.oldSentence(sentence),
        let topics = Self.find(old, in: sentences[revision.number])?.topics, !topics.isEmpty
      else { continue }
      links[sentence] = SentenceLinks(sentence: sentence, topics: topics)
    }
    for mention in revision.new.mentions {
      let sentence = mention.evidence.sentence
      links[sentence, default: SentenceLinks(sentence: sentence)].actors.append(mention.actor)
    }
    for (place, origin) in revision.new.origins.enumerated() {
      let sentence = origin.evidence.sentence
      if links[sentence, default: SentenceLinks(sentence: sentence)].origin == nil {
        links[sentence, default: SentenceLinks(sentence: sentence)].origin = place
      }
    }
    return links.values.sorted { $0.sentence < $1.sentence }.map { link in
      var link = link
      link.actors = Set(link.actors).sorted()
      return link
    }
  }
}

extension ArticleRevision {
  /// The event as the article tells it now, if its sentence says the same of the same date.
  fileprivate func stands(_ event: Event) -> Event? {
    guard let evidence = moved(event.evidence) else { return nil }
    return new.events.first { other in
      other.evidence.sentence == evidence.sentence && other.date == event.date
        && other.isPlanned == event.isPlanned && other.dateWords == event.dateWords
    }
  }

  /// The figure likewise.
  func stands(_ figure: Figure) -> Figure? {
    guard let evidence = moved(figure.evidence) else { return nil }
    return new.figures.first { other in
      other.evidence.sentence == evidence.sentence && other.words == figure.words
        && other.what == figure.what && other.unit == figure.unit
        && other.evidence.range == evidence.range
    }
  }
}
