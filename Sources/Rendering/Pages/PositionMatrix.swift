import SiteModel
import Templating

/// What each party says on each issue, before it is made a record.
struct PositionMatrix {
  struct Row {
    var issue: String
    var url: String
    var statements: [Int: [Statement]]
    /// The parties that are reported to say something on it, shown or not.
    var speakers: Set<Int> = []
  }

  var parties: [Int]
  var rows: [Row]

  /// Keeps the parties with most to say, and of the rows those that set most of them side by side;
  /// at least two parties must remain.
  ///
  /// What a party holds stands in one row only.
  init?(_ rows: [Row], rowLimit: Int, partyLimit: Int, perCell: Int) {
    let known = Array(rows.filter { !$0.statements.isEmpty }.prefix(Self.mostRows))
    let speakers = Self.speakers(of: known, limit: partyLimit)
    var best: (score: Int, issues: [Int]) = (0, [])
    for issues in Self.choices(of: known.count, limit: rowLimit) {
      let draft = Self.spread(issues.map { known[$0] }, speakers, perCell: 1)
      // Squares: a row that sets parties side by side is worth more than two with one each.
      let score = draft.reduce(0) { $0 + $1.statements.count * $1.statements.count }
      if score > best.score { best = (score, issues) }
    }
    let chosen = best.issues.map { known[$0] }
    self.rows = Self.evened(
      Self.spread(chosen, speakers, perCell: perCell), of: chosen, speakers
    ).filter { !$0.statements.isEmpty }
    let filled = self.rows
    parties = speakers.filter { party in filled.contains { $0.statements[party] != nil } }
    // One party alone holds no position beside another.
    if parties.count < 2 { return nil }
  }

  private static let mostRows = 8

  /// The rows without what parties say together but are not all shown to say.
  private static func evened(_ shown: [Row], of rows: [Row], _ parties: [Int]) -> [Row] {
    func speakers(_ rows: [Row]) -> [Evidence: Set<Int>] {
      var speakers: [Evidence: Set<Int>] = [:]
      for (party, statement) in rows.lazy.flatMap(\.statements).flatMap({ party, statements in
        statements.map { (party, $0) }
      }) where parties.contains(party) {
        speakers[statement.evidence, default: []].insert(party)
      }
      return speakers
    }
    let (all, told) = (speakers(rows), speakers(shown))
    return shown.map { row in
      var row = row
      row.statements = row.statements.mapValues { statements in
        statements.filter { all[$0.evidence] == told[$0.evidence] }
      }.filter { !$0.value.isEmpty }
      return row
    }
  }

  /// The parties of most sentences, of equals those that the articles mention most.
  private static func speakers(of rows: [Row], limit: Int) -> [Int] {
    var sentences: [Int: Set<[Int]>] = [:]
    for (party, statements) in rows.lazy.flatMap(\.statements) {
      let places = statements.map { [$0.evidence.article, $0.evidence.sentence] }
      sentences[party, default: []].formUnion(places)
    }
    return sentences.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .prefix(limit).map(\.key).sorted()
  }

  /// Every choice of `limit` of the first `count` numbers, ascending; all of them where there are fewer.
  private static func choices(of count: Int, limit: Int) -> [[Int]] {
    guard count > limit else { return [Array(0..<count)] }
    return (0..<(1 << count)).filter { $0.nonzeroBitCount == limit }.map { mask in
      (0..<count).filter { mask & (1 << $0) != 0 }
    }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// Gives each sentence of a party to one row: in each round the cell with the least choice takes the first of
  /// its statements that none has.
  private static func spread(_ rows: [Row], _ parties: [Int], perCell: Int) -> [Row] {
    var result = rows
    for row in result.indices { result[row].statements = [:] }
    var used: Set<[Int]> = []
    func free(_ row: Int, _ party: Int) -> [Statement] {
      (rows[row].statements[party] ?? []).filter {
        !used.contains([party, $0.evidence.article, $0.evidence.sentence])
      }
    }
    for _ in 0..<perCell {
      var open = rows.indices.flatMap { row in
        parties.filter { rows[row].statements[$0] != nil }.map { (row: row, party: $0) }
      }
      while !open.isEmpty {
        let choices = open.map { free($0.row, $0.party) }
        let least = choices.indices.filter { !choices[$0].isEmpty }
          .min { (choices[$0].count, $0) < (choices[$1].count, $1) }
        guard let least, let statement = choices[least].first else { break }
        used.insert([
          open[least].party, statement.evidence.article, statement.evidence.sentence,
        ])
        result[open[least].row].statements[open[least].party, default: []].append(statement)
        open.remove(at: least)
      }
    }
    return result
  }
}

extension PageRecord {
  /// Topics by party.
  func matrix(rowLimit: Int, partyLimit: Int, perCell: Int = 2) -> Value? {
    let rows = index.topics.map { topic in
      PositionMatrix.Row(
        issue: topic.name, url: topic.permalink.url,
        statements: Dictionary(
          topic.briefing.positions.map { ($0.actor, $0.statements) }.filter { !$0.1.isEmpty },
          uniquingKeysWith: +),
        speakers: Set(topic.briefing.positions.map(\.actor)))
    }
    return PositionMatrix(
      rows, rowLimit: rowLimit, partyLimit: partyLimit, perCell: perCell
    ).map { record($0, head: "issue", caption: "matrix_caption") }
  }

  /// What each party of one topic wants, offers, refuses, admits, warns of and says; behind the table what
  /// parties beside it and others take a stance on, and what else is said.
  func positions(within topic: Int, _ fields: inout RecordWriter) {
    let matrix = matrix(within: topic)
    let briefing = index.topics[topic].briefing
    let shown = Set(matrix?.parties ?? [])
    // Beside a table what is only said would be too much.
    let beside = briefing.positions.filter { !shown.contains($0.actor) }.flatMap(\.statements)
      .filter { matrix == nil || Self.stance(of: $0) != nil }
    let ofMatrix = Set(matrix?.rows.flatMap(\.statements).flatMap(\.value).map(\.evidence) ?? [])
    var known = ofMatrix
    let others = (beside + briefing.others).sorted { $0.evidence < $1.evidence }
      .filter { known.insert($0.evidence).inserted }
    let chosen = Self.mostTelling(others, limit: Self.othersLimit)
    known = ofMatrix.union(chosen.map(\.evidence))
    let more = Self.mostTelling(
      references.statementsOfTopic[topic].map {
        index.articles[$0.article].statements[$0.place]
      }.filter { known.insert($0.evidence).inserted }, limit: Self.moreLimit)
    fields.truth("has_positions", matrix != nil || !others.isEmpty)
    fields.set(
      "matrix", matrix.map { record($0, head: "stance", caption: "stance_caption") })
    fields.list("others", chosen.map { records.statement($0, isInLine: true) })
    fields.list("more_statements", more.map { records.statement($0, isInLine: true) })
    fields.integer("more_count", more.count)
  }

  private static let othersLimit = 8
  private static let moreLimit = 40

  private func matrix(within topic: Int) -> PositionMatrix? {
    let positions = index.topics[topic].briefing.positions
    let rows = Self.stances.map { stance in
      PositionMatrix.Row(
        issue: words.word("stance", for: stance.word), url: "",
        statements: Dictionary(
          positions.map { position in
            (position.actor, position.statements.filter { stance.contains($0.verbClass) })
          }.filter { !$0.1.isEmpty }, uniquingKeysWith: +),
        speakers: Set(
          positions.filter { $0.verbClasses.contains(where: stance.contains) }.map(\.actor)))
    }
    return PositionMatrix(rows, rowLimit: rows.count, partyLimit: 5, perCell: 2)
  }

  /// A row of a topic's table; one without classes is for all that are in no other.
  private struct Stance {
    var word: String
    var classes: [String]

    func contains(_ verbClass: String) -> Bool {
      classes.isEmpty
        ? !PageRecord.stances.contains { $0.classes.contains(verbClass) }
        : classes.contains(verbClass)
    }
  }

  private static let stances = [
    Stance(word: "wants", classes: ["demanded"]),
    Stance(word: "offers", classes: ["proposed", "promised", "accepted"]),
    Stance(word: "refuses", classes: ["rejected", "denied"]),
    Stance(word: "withholds", classes: ["withheld"]),
    Stance(word: "admits", classes: ["admitted"]),
    Stance(word: "warns", classes: ["warned", "criticised"]),
    Stance(word: "says", classes: []),
  ]

  /// The place of the row that takes a statement in a topic's table; none of what is only said.
  static func stance(of statement: Statement) -> Int? {
    stances.firstIndex { $0.classes.contains(statement.verbClass) }
  }

  /// The name of the row that takes a statement.
  func stanceName(of statement: Statement) -> String {
    let row = Self.stances.first { $0.contains(statement.verbClass) }
    return row.map { words.word("stance", for: $0.word) } ?? ""
  }

  private func record(_ matrix: PositionMatrix, head: String, caption: String) -> Value {
    builder.record(types.matrix) { fields in
      fields.text("head", words.word(head))
      fields.text("caption", words.word(caption))
      fields.list(
        "parties",
        matrix.parties.map { actor in
          builder.record(types.party) { fields in
            fields.text("name", index.actors[actor].name)
            fields.text("url", index.actors[actor].permalink.url)
          }
        })
      fields.list("rows", matrix.rows.map { row($0, matrix.parties) })
    }
  }

  private func row(_ row: PositionMatrix.Row, _ parties: [Int]) -> Value {
    builder.record(types.matrixRow) { fields in
      fields.text("issue", row.issue)
      fields.text("url", row.url)
      fields.list(
        "cells",
        parties.map { actor in
          builder.record(types.matrixCell) { fields in
            fields.text("party", index.actors[actor].name)
            fields.truth("reported", row.speakers.contains(actor))
            fields.list(
              "statements",
              (row.statements[actor] ?? []).map { records.position($0, of: actor) })
          }
        })
    }
  }
}
