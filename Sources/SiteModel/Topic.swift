/// A subject of the story with its briefing.
package struct Topic: Sendable {
  package var name: String
  package var slug: Slug
  package var note: String?
  /// From `topics.yml`, not discovered.
  package var isCurated: Bool
  package var terms: [String]
  /// All sentences about it, in order.
  package var sentences: [Evidence]
  package var briefing: Briefing

  package init(
    name: String, slug: Slug, note: String?, isCurated: Bool, terms: [String],
    sentences: [Evidence], briefing: Briefing
  ) {
    self.name = name
    self.slug = slug
    self.note = note
    self.isCurated = isCurated
    self.terms = terms
    self.sentences = sentences
    self.briefing = briefing
  }

  package var permalink: Permalink { .topic(slug) }

  /// What stands for the whole of its bottom line: the first of it that tells of the topic, as what comes
  /// before may only tell which deal "the deal" is.
  package var lead: Evidence? {
    briefing.bottomLine.first { sentences.contains($0) } ?? briefing.bottomLine.first
  }

  /// Whether a statement in a sentence of the topic is on it.
  package func has(_ statement: Statement) -> Bool { !briefing.beside.contains(statement.evidence) }

  /// Indexes of the articles, each once, in order.
  package var articles: [Int] {
    var result: [Int] = []
    for evidence in sentences where result.last != evidence.article {
      result.append(evidence.article)
    }
    return result
  }
}

/// A sentence that tells what matters in the story, verbatim.
package struct KeyPoint: Hashable, Sendable {
  package var evidence: Evidence
  /// Sentences of other articles that support it, the most alike first.
  package var others: [Evidence]
  /// Index of the topic that it stands for, if it was chosen for one.
  package var topic: Int?

  package init(evidence: Evidence, others: [Evidence] = [], topic: Int? = nil) {
    self.evidence = evidence
    self.others = others
    self.topic = topic
  }
}

/// An extractive briefing: verbatim sentences only.
package struct Briefing: Sendable {
  /// Sentences of different articles that tell the same, the clearest first.
  package struct Agreement: Hashable, Sendable {
    package var evidence: [Evidence]

    package init(evidence: [Evidence]) { self.evidence = evidence }
  }

  /// What one party says, asks for or offers, and another rejects or denies.
  package struct Dispute: Hashable, Sendable {
    package var claim: Statement
    package var reply: Statement

    package init(claim: Statement, reply: Statement) {
      self.claim = claim
      self.reply = reply
    }
  }

  /// What one party says on the topic.
  package struct Position: Hashable, Sendable {
    package var actor: Int
    package var statements: [Statement]
    /// The classes of all verbs by which the party is reported to speak on the topic, shown or not.
    package var verbClasses: Set<String>

    package init(actor: Int, statements: [Statement], verbClasses: Set<String> = []) {
      self.actor = actor
      self.statements = statements
      self.verbClasses = verbClasses.union(statements.lazy.map(\.verbClass))
    }
  }

  package var bottomLine: [Evidence]
  package var agreements: [Agreement]
  /// Indexes of measures whose rows differ.
  package var differences: [Int]
  package var disputes: [Dispute]
  package var positions: [Position]
  /// What others ask for, offer or refuse, who have no page.
  package var others: [Statement]
  /// The places of statements in sentences of the topic that are on another topic.
  package var beside: Set<Evidence>
  /// Indexes of `chronology`, then of `undated`.
  package var chronology: [Int]
  package var undated: [Int]
  /// Indexes of measures.
  package var measures: [Int]
  package var openQuestions: [Evidence]

  package init(
    bottomLine: [Evidence] = [], agreements: [Agreement] = [], differences: [Int] = [],
    disputes: [Dispute] = [], positions: [Position] = [], others: [Statement] = [],
    beside: Set<Evidence> = [], chronology: [Int] = [], undated: [Int] = [],
    measures: [Int] = [], openQuestions: [Evidence] = []
  ) {
    self.bottomLine = bottomLine
    self.agreements = agreements
    self.differences = differences
    self.disputes = disputes
    self.positions = positions
    self.others = others
    self.beside = beside
    self.chronology = chronology
    self.undated = undated
    self.measures = measures
    self.openQuestions = openQuestions
  }
}
