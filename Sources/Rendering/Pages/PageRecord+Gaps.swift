import CalendarDates
import SiteModel
import Templating

extension PageRecord {
  func gaps() -> Value {
    page(Heading(title: words.word("gaps"), description: words.word("gaps_deck"))) { fields in
      let open = openQuestions()
      let unsettled = section("open", Array(open.indices), Self.gapLimit) {
        questionGap(open[$0].evidence, open[$0].topic)
      }
      fields.list("sections", [unsettled].compactMap(\.self) + gapSections(limit: Self.gapLimit))
    }
  }

  /// Lines of a kind of gap on its page.
  private static let gapLimit = 40

  /// What is not known, by kind, besides what briefings leave open; kinds without a gap are left out.
  func gapSections(limit: Int) -> [Value] {
    let undated = layout.undatedArticles
    let planned = site.neverReported
    let singles = references.entries.indices.filter { entry in
      // What one article alone plans is told by "planned" where nobody reports it.
      references.entries[entry].originCount <= 1 && references.entries[entry].calledOff.isEmpty
        && (!references.entries[entry].isPlanned || references.articlesOfEntry[entry].count > 1)
    }
    let unattributed = unattributedFigures()
    return [
      section("undated_articles", undated, limit) { articleGap($0, "gap_no_date") },
      section("outlets", layout.articlesWithoutOutlet, limit) { articleGap($0, "gap_no_outlet") },
      section("planned", planned, limit, eventGap),
      section("single_origin", singles, limit, eventGap),
      section(
        "unattributed", Array(unattributed.indices), limit, count: { unattributed[$0].count }
      ) { figureGap(unattributed[$0]) },
    ].compactMap(\.self)
  }

  /// A section of at most `limit` lines; `count` tells how many gaps the line of an item stands for.
  private func section(
    _ name: String, _ items: [Int], _ limit: Int, count: (Int) -> Int = { _ in 1 },
    _ gap: (Int) -> Value
  ) -> Value? {
    let title = words.word("gap", for: name)
    guard !items.isEmpty, !title.isEmpty else { return nil }
    return builder.record(types.gapSection) { fields in
      fields.text("id", "gap-" + String(name.map { $0 == "_" ? "-" : $0 }))
      fields.text("title", title)
      fields.text("note", words.word("gap_\(name)_note"))
      fields.integer("count", items.lazy.map(count).reduce(0, +))
      fields.list("gaps", items.prefix(limit).map(gap))
      let left = items.dropFirst(limit).lazy.map(count).reduce(0, +)
      fields.integer("left", left > 0 ? left : nil)
    }
  }

  private func articleGap(_ number: Int, _ word: String) -> Value {
    let article = index.articles[number].article
    return builder.record(types.gap) { fields in
      fields.text("text", words.word(word, ["article": quoted(article.title)]))
      fields.text("url", shared.texts[number].url)
      fields.text("label", "[\(number + 1)]")
    }
  }

  /// What articles say to be unsettled, each once: what briefings show, with the first topic that does, then
  /// the rest.
  private func openQuestions() -> [(evidence: Evidence, topic: Int?)] {
    var known: Set<Evidence> = []
    let ofTopics = index.topics.indices.flatMap { topic in
      index.topics[topic].briefing.openQuestions.filter { known.insert($0).inserted }
        .map { (evidence: $0, topic: Optional(topic)) }
    }
    let others = index.articles.enumerated().flatMap { number, article in
      article.sentences.enumerated().filter { _, sentence in
        sentence.leavesOpen && (sentence.standsAlone || sentence.isConnected)
      }.map { place, sentence in
        Evidence(article: number, sentence: place + 1, range: sentence.range)
      }
    }
    return ofTopics
      + others.filter { known.insert($0).inserted }.map { (evidence: $0, topic: nil) }
  }

  private func questionGap(_ evidence: Evidence, _ topic: Int?) -> Value {
    builder.record(types.gap) { fields in
      fields.text("text", topic.map { index.topics[$0].name })
      fields.set("evidence", records.sentence(evidence))
      fields.text("url", topic.map { index.topics[$0].permalink.url })
      fields.text("label", topic.map { _ in words.word("topics") })
    }
  }

  private func eventGap(_ number: Int) -> Value {
    let entry = references.entries[number]
    return builder.record(types.gap) { fields in
      fields.text("text", records.dateText(of: entry))
      fields.set("evidence", entry.events.first.map { records.sentence($0.evidence) })
      fields.text("url", layout.eventURL(number))
      fields.text("label", words.word("chronology"))
    }
  }

  /// Numbers of the figures that no one is named for, those of one sentence together: as many as the
  /// page of figures says so of.
  private func unattributedFigures() -> [[Int]] {
    var groups: [[Int]] = []
    var groupOfSentence: [Int: Int] = [:]
    for number in references.figures.indices {
      let place = references.figures[number]
      let figure = index.measures[place.measure].rows[place.row].figure
      let evidence = figure.evidence
      guard figure.attributedTo == nil, figure.deniedBy == nil else { continue }
      // A number for each sentence of the site.
      let sentence = evidence.article << 32 | evidence.sentence
      if let group = groupOfSentence[sentence] {
        groups[group].append(number)
      } else {
        groupOfSentence[sentence] = groups.count
        groups.append([number])
      }
    }
    return groups
  }

  private func figureGap(_ numbers: [Int]) -> Value {
    let figures = numbers.map { references.figure($0, in: index).figure }
    return builder.record(types.gap) { fields in
      fields.text("text", figures.map(\.words).joined(separator: words.comma))
      fields.set("evidence", figures.first.map { records.sentence($0.evidence) })
      fields.text(
        "url",
        numbers.first.map { layout.figureURL($0, of: references.figures[$0].measure) })
      fields.text("label", words.word("figures"))
    }
  }
}

/// Announcements, and whether any article tells that they came true.
struct PlannedEvents {
  /// Numbers of planned entries that are over, of which no sentence about what happened speaks, and
  /// that none calls off.
  let neverReported: [Int]
  /// Numbers of those that begin after `now` and that no sentence calls off, in the order of their days;
  /// none where nothing tells what is now.
  let ahead: [Int]

  /// Compares the content words of sentences: a planned one counts as reported where a past one
  /// shares half of its words, and at least three, or falls on its day and shares two.
  ///
  /// What is now tells `asOf`, else the newest article.
  init(_ index: SiteIndex, _ references: CrossReferences, asOf: CalendarDay?) {
    let now = asOf ?? index.newestDay
    ahead = references.entries.indices.filter { number in
      let entry = references.entries[number]
      guard let now, let (first, last) = entry.date?.bounds, let first, let last
      else { return false }
      return entry.isStillPlanned && now < first && last - first < Self.longest
    }
    // Of its own day an article may tell the plan only.
    func isOver(_ entry: ChronologyEntry) -> Bool {
      guard let now, let last = entry.date?.bounds.last else { return true }
      return last < now
    }
    let entriesOfTerm = Self.pastEntries(index, references)
    /// By entry: how many words it shares with the planned one at hand.
    var shared = [Int](repeating: 0, count: references.entries.count)
    neverReported = references.entries.indices.filter { number in
      let entry = references.entries[number]
      guard entry.isStillPlanned, isOver(entry), let event = entry.events.first
      else { return false }
      let terms = Self.terms(event.evidence, index)
      var touched: [Int] = []
      for term in Set(terms) {
        // A word of very many sentences tells nothing.
        guard let entries = entriesOfTerm[term], entries.count <= Self.mostEntries else { continue }
        for other in entries {
          if shared[other] == 0 { touched.append(other) }
          shared[other] += 1
        }
      }
      defer { for other in touched { shared[other] = 0 } }
      return !touched.contains { other in
        let count = shared[other]
        let sameDay = entry.date != nil && references.entries[other].date == entry.date
        return sameDay ? count >= 2 : count >= 3 && count * 2 >= terms.count
      }
    }
  }

  private static let mostEntries = 200

  /// Days of a season; what is to be in some year is more an aim than a plan.
  private static let longest = 100

  /// The entries that are not planned by the words of their sentences, of words that planned ones
  /// have; one more than `mostEntries` stands for all that follow.
  private static func pastEntries(
    _ index: SiteIndex, _ references: CrossReferences
  ) -> [UInt32: [Int]] {
    var entriesOfTerm: [UInt32: [Int]] = [:]
    for entry in references.entries where entry.isPlanned {
      guard let event = entry.events.first else { continue }
      for term in terms(event.evidence, index) { entriesOfTerm[term] = [] }
    }
    for (number, entry) in references.entries.enumerated() where !entry.isPlanned {
      for event in entry.events {
        for term in terms(event.evidence, index) {
          guard let place = entriesOfTerm.index(forKey: term),
            entriesOfTerm.values[place].last != number,
            entriesOfTerm.values[place].count <= mostEntries
          else { continue }
          entriesOfTerm.values[place].append(number)
        }
      }
    }
    return entriesOfTerm
  }

  private static func terms(_ evidence: Evidence, _ index: SiteIndex) -> ArraySlice<UInt32> {
    index.articles[evidence.article].terms(of: evidence.sentence - 1)
  }
}
