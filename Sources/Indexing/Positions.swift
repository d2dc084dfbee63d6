import SiteModel
import TextAnalysis

/// Chooses what the parties that speak most on a topic say; wishes and refusals before reports.
struct Positions {
  private let site: SiteIndex
  private let story: StorySentences
  private let parties: Parties
  private let asides: Asides

  /// Statements of one party on a topic.
  private static let mostOfParty = 8

  init(_ site: SiteIndex, _ story: StorySentences, _ asides: Asides) {
    self.site = site
    self.story = story
    self.asides = asides
    parties = Parties(site.actors)
  }

  /// The positions of at most twelve parties, those with most statements first.
  ///
  /// `isAbout` tells which statements are on the topic, `names` whose words name it, which come first. What
  /// parties say together stands with all of them or none.
  func chosen(
    where isAbout: (Evidence) -> Bool, names: (Evidence) -> Bool
  ) -> [Briefing.Position] {
    var statements: [Int: [Statement]] = [:]
    var verbClasses: [Int: Set<String>] = [:]
    for article in site.articles {
      for statement in article.statements where isAbout(statement.evidence) {
        guard let party = statement.actor.map({ parties[$0] }), isParty(site.actors[party]),
          !asides.givenUp.contains(statement.evidence)
        else { continue }
        // What an unnamed source tells is none of its position, but it is reported.
        verbClasses[party, default: []].insert(statement.verbClass)
        if isUnnamed(statement) { continue }
        statements[party, default: []].append(statement)
      }
    }
    let most = statements.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    let shown = Array(most.prefix(12))
    let positions = shown.map { party, statements in
      let ranks = statements.enumerated().map { place, statement in
        (Self.stance(of: statement), names(statement.evidence) ? 0 : 1, place)
      }
      let ranked = ranks.sorted { $0 < $1 }.map { statements[$0.2] }
      return Briefing.Position(
        actor: party, statements: distinct(ranked, Self.mostOfParty, names: names),
        verbClasses: verbClasses[party] ?? [])
    }
    return evened(positions, shown)
  }

  /// The statements in sentences of a topic that are not on it: of two in one sentence, one names the topic
  /// and one another; where only a toll places the sentence there, those without a figure.
  func beside(
    where isAbout: (Evidence) -> Bool, names: (Evidence) -> Bool, namesAny: (Evidence) -> Bool,
    isByToll: (Evidence) -> Bool
  ) -> Set<Evidence> {
    var beside: Set<Evidence> = []
    for article in site.articles {
      /// By number of the sentence; a text of one sentence may have thousands.
      lazy var told = Dictionary(grouping: article.statements, by: \.evidence.sentence)
        .mapValues { $0.filter { names($0.evidence) } }
      for statement in article.statements {
        let place = statement.evidence
        guard isAbout(place), !names(place) else { continue }
        let isOther =
          isByToll(place)
          ? !article.figures.contains { place.range.contains($0.evidence.range) }
          : namesAny(place)
            && told[place.sentence, default: []].contains { other in
              !other.evidence.range.overlaps(place.range)
            }
        if isOther { beside.insert(place) }
      }
    }
    return beside
  }

  /// What speakers without a page ask for, offer or refuse, in order, each once.
  func others(where isAbout: (Evidence) -> Bool) -> [Statement] {
    site.articles.lazy.flatMap(\.statements).filter { statement in
      statement.actor == nil && !statement.hasOpenSpeaker && Self.isStance(statement)
        && isAbout(statement.evidence) && !asides.givenUp.contains(statement.evidence)
    }
  }

  /// The positions without what parties say together but are not all shown to say.
  private func evened(
    _ positions: [Briefing.Position], _ all: [(key: Int, value: [Statement])]
  ) -> [Briefing.Position] {
    var speakers: [Evidence: Set<Int>] = [:]
    for (party, statements) in all {
      for statement in statements { speakers[statement.evidence, default: []].insert(party) }
    }
    for position in positions {
      for statement in position.statements { speakers[statement.evidence]?.remove(position.actor) }
    }
    return positions.map { position in
      var evened = position
      evened.statements.removeAll { speakers[$0.evidence].map { !$0.isEmpty } ?? false }
      return evened
    }
  }

  /// Who can hold a position; media report those of others.
  private func isParty(_ actor: Actor) -> Bool { actor.kind != .media && actor.kind != .place }

  /// Whether a source says it that a state or body may not stand by.
  private func isUnnamed(_ statement: Statement) -> Bool {
    let last = statement.speaker.split(separator: " ").last?.lowercased()
    return last == "source" || last == "sources"
  }

  /// The first `count` statements that say different things, one of each stance first; those that name the
  /// topic, and then those that can stand alone, before others.
  private func distinct(
    _ statements: [Statement], _ count: Int, names: (Evidence) -> Bool
  ) -> [Statement] {
    var kept: [(statement: Statement, terms: Set<UInt32>)] = []
    func take(_ count: Int, where isWanted: (Statement) -> Bool) {
      let most = kept.count + count
      for statement in statements where kept.count < most && isWanted(statement) {
        let place = statement.evidence
        let terms = Set(site.articles[place.article].terms(of: place.sentence - 1))
        let isKnown = kept.contains { other in
          if other.statement.evidence.article == place.article,
            other.statement.evidence.sentence == place.sentence
          {
            return other.statement.evidence.range.overlaps(place.range)
              || other.statement.verbClass == statement.verbClass
          }
          let shared = other.terms.intersection(terms).count
          return shared * 5 >= min(other.terms.count, terms.count) * 3 && shared > 1
        }
        if !isKnown { kept.append((statement, terms)) }
      }
    }
    // A refusal that begins with "meanwhile" is better than none, and than one in another's words.
    let choices: [(Statement) -> Bool] = [
      { isFit($0) && !isAside($0) }, { sentence(of: $0).isConnected && !isAside($0) }, isFit,
      { sentence(of: $0).isConnected },
    ]
    func takeOne(of stance: Int, by choices: [(Statement) -> Bool]) {
      let before = kept.count
      for isChosen in choices.prefix(2) where kept.count == before {
        take(1) { Self.stance(of: $0) == stance && isChosen($0) && names($0.evidence) }
      }
      for isChosen in choices where kept.count == before {
        take(1) { Self.stance(of: $0) == stance && isChosen($0) }
      }
    }
    for stance in Self.stances.indices { takeOne(of: stance, by: choices) }
    for isChosen in choices.prefix(2) {
      take(count - kept.count) { Self.isStance($0) && isChosen($0) && names($0.evidence) }
    }
    for isChosen in choices { take(count - kept.count) { Self.isStance($0) && isChosen($0) } }
    take(count - kept.count, where: isFit)
    // What needs the words around it is better than nothing only.
    for stance in 0...Self.stances.count
    where !kept.contains(where: { Self.stance(of: $0.statement) == stance }) {
      takeOne(of: stance, by: choices + [{ _ in true }])
    }
    return kept.map(\.statement)
  }

  private func sentence(of statement: Statement) -> SiteModel.Sentence {
    site.articles[statement.evidence.article].sentences[statement.evidence.sentence - 1]
  }

  private func isAside(_ statement: Statement) -> Bool { asides.told.contains(statement.evidence) }

  private func isFit(_ statement: Statement) -> Bool {
    story.isFit(story.corpus.sentence(of: statement.evidence))
  }

  /// Whether a statement takes a position, rather than tells something.
  static func isStance(_ statement: Statement) -> Bool { stance(of: statement) < stances.count }

  /// The place of a statement's stance; what only reports comes behind all.
  private static func stance(of statement: Statement) -> Int {
    stances.firstIndex { $0.contains(statement.verbClass) } ?? stances.count
  }

  /// The classes of verbs that say no.
  static let refusals = ["rejected", "denied"]

  /// Classes of verbs that take a position, the firmest first.
  private static let stances = [
    refusals, ["withheld"], ["admitted"], ["demanded"], ["accepted", "proposed", "promised"],
    ["warned", "criticised"],
  ]
}
