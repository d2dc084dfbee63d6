import SiteModel
import Templating

extension PageRecord {
  // MARK: Wording

  func wording() -> Value {
    page(Heading(title: words.word("wording"), description: words.word("wording_deck"))) { fields in
      let actors = index.actors.indices.prefix(200).compactMap(wordingGroup)
      fields.list("things", wordingGroups(index.namings, id: "t"))
      fields.list("near", wordingGroups(index.nearSynonyms, id: "n"))
      fields.list("groups", roleGroups(limit: 12))
      fields.list("terms", topicGroups())
      fields.list("verbs", [verbGroup()].compactMap(\.self))
      fields.list("names", Array(actors.prefix(40)))
    }
  }

  /// What the articles call by several words: "truce", "ceasefire"; the groups are numbered after `id`.
  private func wordingGroups(_ namings: [Naming], id: String) -> [Value] {
    namings.enumerated().map { number, naming in
      wordingGroup(
        id: "\(id)\(number + 1)", name: naming.forms.map(\.words).joined(separator: words.comma),
        url: "", naming.forms)
    }
  }

  /// What the articles call an actor besides its name, of those whom they call by several words.
  private func roleGroups(limit: Int) -> [Value] {
    var forms: [Int: [String: (form: String, evidence: [Evidence])]] = [:]
    for article in index.articles {
      for role in article.roles where index.actors.indices.contains(role.actor) {
        forms[role.actor, default: [:]][role.words.lowercased(), default: (role.words, [])]
          .evidence.append(role.evidence)
      }
    }
    let told = index.actors.indices.filter { (forms[$0]?.count ?? 0) > 1 }.prefix(limit)
    return told.map { actor in
      wordingGroup(
        id: "r\(actor + 1)",
        name: words.word("wording_roles", ["name": index.actors[actor].name]),
        url: index.actors[actor].permalink.url, Array((forms[actor] ?? [:]).values))
    }
  }

  /// The terms by which an editor gathers a topic, as often as they stand in its sentences: which
  /// sources say hostages, which captives.
  private func topicGroups() -> [Value] {
    guard !index.curation.topics.isEmpty else { return [] }
    return index.topics.indices.compactMap { number in
      let topic = index.topics[number]
      let terms = topic.terms.map { TermSearch($0) }
      var evidence = [[Evidence]](repeating: [], count: terms.count)
      for place in topic.sentences {
        let text = index.articles[place.article].text[place.range]
        for (term, search) in terms.enumerated() where search.isIn(text) {
          evidence[term].append(place)
        }
      }
      let forms = zip(topic.terms, evidence).filter { !$0.1.isEmpty }
      guard forms.count > 1 else { return nil }
      return wordingGroup(
        id: "k\(number + 1)", name: topic.name, url: topic.permalink.url,
        forms.map { (form: $0.0, evidence: $0.1) })
    }
  }

  private func wordingGroup(_ number: Int) -> Value? {
    let actor = index.actors[number]
    let forms = forms(of: actor)
    guard forms.count > 1 else { return nil }
    return wordingGroup(
      id: "w\(number + 1)", name: actor.name, url: actor.permalink.url,
      forms.map { ($0.form, $0.mentions.map(\.evidence)) })
  }

  private static let formLimit = 12
  private static let verbLimit = 60

  /// The verbs with which articles report what anybody says.
  private func verbGroup() -> Value? {
    var places: [String: Int] = [:]
    var forms: [(form: String, evidence: [Evidence])] = []
    for article in index.articles {
      for statement in article.statements {
        let verb = statement.verb.lowercased()
        guard !verb.isEmpty else { continue }
        if let place = places[verb] {
          // Several who speak together use it once.
          guard forms[place].evidence.last != statement.evidence else { continue }
          forms[place].evidence.append(statement.evidence)
        } else {
          places[verb] = forms.count
          forms.append((verb, [statement.evidence]))
        }
      }
    }
    guard forms.count > 1 else { return nil }
    return wordingGroup(
      id: "w-statements", name: words.word("wording_verbs"), url: "", forms, limit: Self.verbLimit)
  }

  /// The forms with most places come first.
  private func wordingGroup(
    id: String, name: String, url: String, _ forms: [(form: String, evidence: [Evidence])],
    limit: Int = formLimit
  ) -> Value {
    let ranked = forms.sorted {
      ($1.evidence.count, $0.form) < ($0.evidence.count, $1.form)
    }
    return wordingGroup(
      id: id, name: name, url: url,
      ranked.compactMap { words, evidence in
        evidence.first.map { first in
          Naming.Form(
            words: words, count: evidence.count, articleCount: Set(evidence.map(\.article)).count,
            first: first)
        }
      }, limit: limit)
  }

  private func wordingGroup(
    id: String, name: String, url: String, _ forms: [Naming.Form], limit: Int = formLimit
  ) -> Value {
    let total = max(1, forms.reduce(0) { $0 + $1.count })
    return builder.record(types.wordingGroup) { fields in
      fields.text("id", id)
      fields.text("name", name)
      fields.text("url", url)
      fields.list(
        "forms",
        forms.prefix(limit).map { form in
          builder.record(types.wordingForm) { fields in
            fields.text("form", form.words)
            fields.integer("count", form.count)
            fields.integer("articles", form.articleCount)
            fields.integer("share", (form.count * 100 + total / 2) / total)
            fields.integer("step", (form.count * 10 + total / 2) / total)
            fields.set("example", records.sentence(form.first))
          }
        })
      fields.integer("left", forms.count > limit ? forms.count - limit : nil)
    }
  }

  // MARK: About, search, not found

  func about() -> Value {
    page(Heading(title: words.word("about"), description: words.word("about_deck"))) { fields in
      fields.html("text", records.html(markdown: index.curation.site.introduction))
      fields.list("rules", removalRules())
      fields.list("chapters", chapters())
      let removed = index.articles.reduce(0) { $0 + $1.article.removals.count }
      fields.integer("removed_total", removed)
      let files = site.settings.downloads
      fields.list("downloads", files.filter { !$0.isSchema }.map(downloadLink))
      fields.list("schemas", files.filter(\.isSchema).map(downloadLink))
      fields.text("rebuild", "sitegen build")
    }
  }

  /// The rules of the text analysis by what they find.
  private func chapters() -> [Value] {
    var names: [String] = []
    for rule in index.rules where names.last != rule.chapter { names.append(rule.chapter) }
    return names.map { name in
      let rules = index.rules.filter { $0.chapter == name }
      return builder.record(types.ruleChapter) { fields in
        fields.text("id", "rules-\(name)")
        fields.text("name", words.word("rules", for: name))
        fields.list("found", rules.filter { !$0.rejects }.map(ruleRecord))
        fields.list("rejected", rules.filter(\.rejects).map(ruleRecord))
      }
    }
  }

  private func ruleRecord(_ rule: AnalysisRule) -> Value {
    builder.record(types.rule) { fields in
      fields.text("rule", rule.name)
      fields.text("text", rule.sentence)
    }
  }

  /// The rules by which intake took something out, and how often.
  private func removalRules() -> [Value] {
    var counts: [String: Int] = [:]
    for article in index.articles {
      for removal in article.article.removals { counts[removal.rule, default: 0] += 1 }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { rule, count in
      builder.record(types.rule) { fields in
        fields.text("rule", rule)
        fields.text("text", ruleText(rule))
        fields.integer("count", count)
      }
    }
  }

  func search() -> Value {
    let heading = Heading(
      title: words.word("search"), description: words.word("concordance_note"))
    return page(heading) { fields in
      fields.list("concordance", concordance())
    }
  }

  private struct Term {
    var letter: String
    var text: String
    var url: String
    var label: String
  }

  /// Names and topics by first letter, up to what a page can hold.
  private func concordance() -> [Value] {
    var terms: [Term] = []
    for actor in index.actors.prefix(600) {
      let url = actor.permalink.url
      terms.append(
        Term(
          letter: initial(of: actor.name), text: actor.name, url: url,
          label: words.count(actor.mentions.count, "mention")))
      for alias in actor.aliases.prefix(3) where alias != actor.name {
        terms.append(Term(letter: initial(of: alias), text: alias, url: url, label: actor.name))
      }
    }
    for topic in index.topics.prefix(200) {
      let url = topic.permalink.url
      terms.append(
        Term(
          letter: initial(of: topic.name), text: topic.name, url: url, label: words.word("topic")))
      for term in topic.terms.prefix(8) where term.lowercased() != topic.name.lowercased() {
        terms.append(Term(letter: initial(of: term), text: term, url: url, label: topic.name))
      }
    }
    terms.sort {
      ($0.letter, $0.text.lowercased(), $0.url) < ($1.letter, $1.text.lowercased(), $1.url)
    }
    var letters: [(letter: String, terms: [(text: String, links: [Term])])] = []
    for term in terms {
      if letters.last?.letter != term.letter { letters.append((term.letter, [])) }
      let last = letters.count - 1
      if let same = letters[last].terms.last, same.text == term.text {
        letters[last].terms[letters[last].terms.count - 1].links.append(term)
      } else {
        letters[last].terms.append((term.text, [term]))
      }
    }
    return letters.enumerated().map { place, letter in
      builder.record(types.letter) { fields in
        fields.text("letter", letter.letter.isEmpty ? "#" : letter.letter)
        fields.text("id", "letter-\(place + 1)")
        fields.list(
          "terms",
          letter.terms.map { text, links in
            builder.record(types.term) { fields in
              fields.text("term", text)
              fields.list("links", links.map { records.link($0.url, $0.label) })
            }
          })
      }
    }
  }

  func notFound() -> Value {
    let heading = Heading(
      title: words.word("not_found"), description: words.word("not_found_deck"), isHidden: true)
    return page(heading) { _ in }
  }
}
