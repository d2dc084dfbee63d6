import SiteModel

/// An article that has changed since the site was indexed, set beside what the index knows of it.
///
/// What the rest of the site holds of the article is kept as far as its sentences still stand word
/// for word; all that was found in other sentences is left out until the site is indexed anew.
struct ArticleRevision {
  let number: Int

  /// As the index has it.
  let old: AnnotatedArticle

  /// As it is now, pointing at the site's actors; an actor that the site does not know yet is gone.
  let new: AnnotatedArticle

  let names: ActorNames

  /// By number of a sentence less one, the number of the old sentence of the same words.
  private let oldSentences: [Int?]

  /// `article` points at its own actors still.
  init(of number: Int, as article: AnnotatedArticle, in site: SiteContext) {
    self.number = number
    old = site.index.articles[number]
    names = ActorNames(site, article: number)
    new = article.replacingActors(by: article.actors.map(names.actor))
    var known: [ArraySlice<UInt8>: [Int]] = [:]
    for (place, sentence) in old.sentences.enumerated().reversed() {
      known[old.text[sentence.range], default: []].append(place + 1)
    }
    oldSentences = new.sentences.map { [text = new.text] sentence in
      known[text[sentence.range]]?.popLast()
    }
  }

  /// The number of the old sentence that has the words of a new one.
  func oldSentence(_ sentence: Int) -> Int? {
    oldSentences.indices.contains(sentence - 1) ? oldSentences[sentence - 1] : nil
  }

  /// The new place of an old quote; `nil` where its sentence is there no longer.
  func moved(_ evidence: Evidence) -> Evidence? {
    guard let place = oldSentences.firstIndex(of: evidence.sentence) else { return nil }
    let shift =
      new.sentences[place].range.lowerBound
      - old.sentences[evidence.sentence - 1].range.lowerBound
    let range = evidence.range.lowerBound + shift..<evidence.range.upperBound + shift
    return Evidence(article: number, sentence: place + 1, range: range)
  }
}

/// The site's actors by name.
struct ActorNames {
  private let site: SiteContext
  private var near: [String: Int] = [:]
  private var all: [String: Int] = [:]

  /// Those that the article named before come first, then the most mentioned.
  init(_ site: SiteContext, article: Int) {
    self.site = site
    for count in site.references.actorsOfArticle[article] {
      Self.add(count.actor, site, to: &near)
    }
    for actor in site.index.actors.indices { Self.add(actor, site, to: &all) }
  }

  private static func add(_ number: Int, _ site: SiteContext, to names: inout [String: Int]) {
    let actor = site.index.actors[number]
    for name in [actor.name] + actor.aliases {
      let key = name.lowercased()
      if names[key] == nil { names[key] = number }
    }
  }

  func actor(_ candidate: ActorCandidate) -> Int? {
    let listed = candidate.entry.flatMap { entry in
      let entries = site.index.curation.actors
      return entries.indices.contains(entry) ? entries[entry].name : nil
    }
    let first = [listed, candidate.owned?.label].compactMap(\.self)
    for name in first + [candidate.name] + candidate.aliases {
      let key = name.lowercased()
      if let actor = near[key] ?? all[key] { return actor }
    }
    return nil
  }

  /// The actor to whom a figure is attributed by this name.
  func actor(named name: String) -> Int? { all[name.lowercased()] }
}
