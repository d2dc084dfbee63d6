import Markdown
import SiteModel
import Templating

extension PageRecord {
  func actors() -> Value {
    let run = layout.actors[request.place]
    let heading = Heading(title: words.word("actors"), description: words.word("actors_deck"))
    return page(heading, pageCount: layout.actors.count) { fields in
      fields.list("groups", actorGroups(layout.actorOrder[run]))
      if request.place == 0 {
        fields.html("heat", heatTable())
        fields.html("graph", companyGraph())
      }
      fields.list("downloads", downloads("actors.", "mentions."))
    }
  }

  private func actorGroups(_ actors: ArraySlice<Int>) -> [Value] {
    ActorKind.allCases.compactMap { kind in
      let members = actors.filter { index.actors[$0].kind == kind }
      guard !members.isEmpty else { return nil }
      return builder.record(types.actorGroup) { fields in
        fields.text("kind", kind.rawValue)
        fields.text("kind_text", words.word("kind", for: kind.rawValue))
        fields.text("id", kind.rawValue)
        fields.list("actors", members.map { shared.actors[$0] })
      }
    }
  }

  private func heatTable() -> [UInt8] {
    let actors = Array(index.actors.indices.prefix(12))
    var totals = [Int](repeating: 0, count: index.articles.count)
    for article in index.articles.indices {
      for count in references.actorsOfArticle[article] where count.actor < actors.count {
        totals[article] += count.mentions
      }
    }
    let named = totals.indices.filter { totals[$0] > 0 }
    let articles = named.sorted { (totals[$1], $0) < (totals[$0], $1) }.prefix(12).sorted()
    return HeatTable(
      caption: words.word("heat"), corner: words.word("heat_actor"),
      articles: articles.map { article in
        HeatTable.Heading(
          text: String(article + 1), url: shared.texts[article].url,
          title: index.articles[article].article.title)
      },
      actors: actors.map { actor in
        HeatTable.Heading(
          text: index.actors[actor].name, url: index.actors[actor].permalink.url, title: "")
      },
      counts: actors.map { actor in
        articles.map { article in
          references.actorsOfArticle[article].first { $0.actor == actor }?.mentions ?? 0
        }
      }
    ).html()
  }

  private func companyGraph() -> [UInt8] {
    let count = min(14, index.actors.count)
    var edges: [CompanyGraph.Edge] = []
    for actor in 0..<count {
      for companion in index.actors[actor].companions
      where companion.actor > actor && companion.actor < count {
        edges.append(
          CompanyGraph.Edge(from: actor, to: companion.actor, sentences: companion.sentences))
      }
    }
    return CompanyGraph(
      nodes: index.actors.prefix(count).map {
        CompanyGraph.Node(name: $0.name, kind: $0.kind.rawValue)
      },
      edges: edges, title: words.word("graph"), description: words.word("graph_note"),
      axis: site.axis
    ).svg()
  }

  // MARK: One actor

  private static let figureLimit = 12
  private static let eventLimit = 20
  private static let mentionLimit = 150
  private static let mentioningArticles = 60

  /// The entries that most sources tell, in their order.
  func mostTold(_ entries: [Int], limit: Int) -> [Int] {
    guard entries.count > limit else { return entries }
    return entries.sorted { left, right in
      (references.entries[right].originCount, left)
        < (references.entries[left].originCount, right)
    }.prefix(limit).sorted()
  }

  func actor() -> Value {
    let number = request.place
    let actor = index.actors[number]
    // Two of one name are told apart by their addresses.
    let name =
      layout.repeatedNames.contains(actor.name)
      ? "\(actor.name) (\(actor.slug))" : actor.name
    let description = [
      name + ":", words.count(actor.mentions.count, "mention") + ",",
      words.count(actor.articles.count, "article") + ".", actor.descriptor?.words ?? "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    let place = layout.placeInActorOrder[number]
    let grouped = positions(of: number)
    let mentions = mentions(of: actor)
    return page(
      Heading(title: "\(name) \u{b7} \(words.word("actors"))", description: description)
    ) { fields in
      fields.set("actor", shared.actors[number])
      fields.list("aliases", aliases(of: actor))
      fields.list(
        "same_as",
        actor.sameAs.filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }.map {
          records.link($0, hostOfAddress($0))
        })
      fields.html("note", records.html(markdown: actor.note))
      fields.list("roles", roles(of: actor))
      fields.list("statements", grouped.others)
      fields.list("positions", grouped.positions)
      fields.integer("statements_left", grouped.left > 0 ? grouped.left : nil)
      let figures = figures(attributedTo: actor)
      fields.list("figures", Array(figures.prefix(Self.figureLimit)))
      let figuresLeft = actor.figures.count - min(figures.count, Self.figureLimit)
      fields.integer("figures_left", figuresLeft > 0 ? figuresLeft : nil)
      let events = references.entriesOfActor[number]
      let told = mostTold(events, limit: Self.eventLimit)
      fields.list("events", told.map { records.event($0) })
      fields.integer("events_left", events.count > told.count ? events.count - told.count : nil)
      fields.list("with", companions(of: actor))
      fields.list("mentions", mentions.groups)
      fields.integer("mentions_left", mentions.left > 0 ? mentions.left : nil)
      fields.set("previous", actorBeside(place - 1))
      fields.set("next", actorBeside(place + 1))
      fields.text("json_ld_type", Self.schemaType(actor.kind))
    }
  }

  private func actorBeside(_ place: Int) -> Value? {
    layout.actorOrder.indices.contains(place) ? shared.actors[layout.actorOrder[place]] : nil
  }

  private static func schemaType(_ kind: ActorKind) -> String {
    switch kind {
    case .person: "Person"
    case .organisation, .media: "Organization"
    case .state, .place: "Place"
    }
  }

  /// The wordings of an actor's name in the articles, the most frequent first.
  func forms(of actor: Actor) -> [(form: String, mentions: [Mention])] {
    var places: [ArraySlice<UInt8>: Int] = [:]
    var forms: [(form: ArraySlice<UInt8>, mentions: [Mention])] = []
    for mention in actor.mentions where mention.form == .name {
      let bytes = index.articles[mention.evidence.article].text[mention.evidence.range]
      // Most actors have one or two forms, which are compared faster than hashed.
      let place = forms.prefix(4).firstIndex { $0.form == bytes } ?? places[bytes]
      if let place {
        forms[place].mentions.append(mention)
      } else {
        places[bytes] = forms.count
        forms.append((bytes, [mention]))
      }
    }
    return forms.map { (String(decoding: $0.form, as: UTF8.self), $0.mentions) }
      .sorted { ($1.mentions.count, $0.form) < ($0.mentions.count, $1.form) }
  }

  private func aliases(of actor: Actor) -> [Value] {
    let forms = forms(of: actor).filter { $0.form != actor.name }
    return forms.prefix(12).map { form, mentions in
      builder.record(types.alias) { fields in
        fields.text("name", form)
        fields.integer("count", mentions.count)
      }
    }
  }

  private func roles(of actor: Actor) -> [Value] {
    var order: [String] = []
    var evidence: [String: [Evidence]] = [:]
    for role in actor.roles {
      if evidence[role.words] == nil { order.append(role.words) }
      evidence[role.words, default: []].append(role.evidence)
    }
    return order.prefix(12).map { words in
      builder.record(types.role) { fields in
        fields.text("role", words)
        fields.list("evidence", (evidence[words] ?? []).prefix(5).map(records.sentence))
      }
    }
  }

  private func figures(attributedTo actor: Actor) -> [Value] {
    let wanted = Set(actor.figures.prefix(40))
    guard !wanted.isEmpty else { return [] }
    let articles = Set(wanted.map(\.evidence.article)).sorted()
    return articles.flatMap { references.figuresOfArticle[$0] }
      .filter { wanted.contains(references.figure($0, in: index).figure) }
      .map { records.figure($0) }
  }

  private func companions(of actor: Actor) -> [Value] {
    actor.companions.prefix(12).filter { index.actors.indices.contains($0.actor) }.map {
      companion in
      builder.record(types.companion) { fields in
        fields.set("actor", shared.actors[companion.actor])
        fields.integer("count", companion.sentences)
      }
    }
  }

  /// Sentences that name the actor, by article: all of them, or of very many the first one of each
  /// article, the newest articles first, up to what a page can hold.
  private func mentions(of actor: Actor) -> (groups: [Value], left: Int) {
    var groups: [(article: Int, sentences: [Evidence])] = []
    var total = 0
    for evidence in actor.mentions.lazy.map(\.evidence) {
      if groups.last?.article != evidence.article { groups.append((evidence.article, [])) }
      let last = groups.count - 1
      if groups[last].sentences.last?.sentence == evidence.sentence { continue }
      groups[last].sentences.append(evidence)
      total += 1
    }
    let isCut = total > Self.mentionLimit
    if isCut {
      groups.sort {
        layout.placeInReadingOrder[$0.article] < layout.placeInReadingOrder[$1.article]
      }
      groups = Array(groups.prefix(Self.mentioningArticles))
    }
    let perArticle = isCut ? 1 : Self.mentionLimit
    var shown = 0
    let values = groups.map { article, sentences in
      let listed = sentences.prefix(perArticle)
      shown += sentences.count
      return builder.record(types.articleMentions) { fields in
        fields.set("article", shared.articles[article])
        fields.list("evidence", listed.map(records.sentence))
        fields.integer(
          "left", sentences.count > listed.count ? sentences.count - listed.count : nil)
      }
    }
    return (values, total - shown)
  }
}

/// The host of an absolute address, as a link's label.
func hostOfAddress(_ address: String) -> String {
  let parts = address.split(separator: "/")
  guard parts.count > 1 else { return address }
  return String(parts[1].hasPrefix("www.") ? parts[1].dropFirst(4) : parts[1])
}
