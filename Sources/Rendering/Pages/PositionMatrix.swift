import SiteModel
import Templating

/// What each party says on each issue, before it is made a record.
struct PositionMatrix {
  struct Row {
    var issue: String
    var url: String
    var statements: [Int: [Statement]]
  }

  var parties: [Int]
  var rows: [Row]

  /// Keeps the parties with most to say, of them at least two, and the rows with most of those.
  init?(_ all: [Row], rowLimit: Int, partyLimit: Int, perCell: Int) {
    let all = Self.spread(all)
    var weights: [Int: (rows: Int, statements: Int)] = [:]
    for (actor, statements) in all.lazy.flatMap(\.statements) {
      weights[actor, default: (0, 0)].rows += 1
      weights[actor, default: (0, 0)].statements += statements.count
    }
    parties = weights.sorted { left, right in
      (right.value.rows, right.value.statements, left.key)
        < (left.value.rows, left.value.statements, right.key)
    }.prefix(partyLimit).map(\.key)
    let shown = Set(parties)
    let widths = all.map { row in row.statements.keys.count { shown.contains($0) } }
    rows = all.indices.filter { widths[$0] > 0 }
      .sorted { (widths[$1], $0) < (widths[$0], $1) }
      .prefix(rowLimit).sorted().map { all[$0] }
    // One party alone holds no position beside another.
    if parties.count < 2 || rows.isEmpty { return nil }
    for row in self.rows.indices {
      self.rows[row].statements = self.rows[row].statements.filter { shown.contains($0.key) }
        .mapValues { Array($0.prefix(perCell)) }
    }
  }

  /// A sentence as a position of one party.
  private struct Stand: Hashable {
    var party, article, sentence: Int

    init(_ statement: Statement, of party: Int) {
      self.party = party
      article = statement.evidence.article
      sentence = statement.evidence.sentence
    }
  }

  /// Leaves what a party holds in one row of those that it belongs to.
  ///
  /// What belongs to one row only is placed first, the rest each where its party says least so
  /// far, so that few cells stay empty.
  private static func spread(_ rows: [Row]) -> [Row] {
    var rowsOf: [Stand: [Int]] = [:]
    var stands: [Stand] = []
    for (number, row) in rows.enumerated() {
      for (party, statements) in row.statements.sorted(by: { $0.key < $1.key }) {
        for statement in statements {
          let stand = Stand(statement, of: party)
          if rowsOf[stand] == nil { stands.append(stand) }
          if rowsOf[stand]?.last != number { rowsOf[stand, default: []].append(number) }
        }
      }
    }
    var counts: [[Int]: Int] = [:]
    var rowOf: [Stand: Int] = [:]
    let widths = stands.map { rowsOf[$0]?.count ?? 0 }
    for index in stands.indices.sorted(by: { (widths[$0], $0) < (widths[$1], $1) }) {
      let stand = stands[index]
      func said(_ row: Int) -> Int { counts[[row, stand.party], default: 0] }
      guard let row = rowsOf[stand]?.min(by: { (said($0), $0) < (said($1), $1) }) else { continue }
      counts[[row, stand.party], default: 0] += 1
      rowOf[stand] = row
    }
    var spread = rows
    for (number, row) in rows.enumerated() {
      for (party, statements) in row.statements {
        var seen: Set<Stand> = []
        let kept = statements.filter { statement in
          let stand = Stand(statement, of: party)
          return rowOf[stand] == number && seen.insert(stand).inserted
        }
        spread[number].statements[party] = kept.isEmpty ? nil : kept
      }
    }
    return spread
  }
}

extension PageRecord {
  /// Topics by party.
  func matrix(rowLimit: Int, partyLimit: Int, perCell: Int = 2) -> Value? {
    let rows = index.topics.map { topic in
      PositionMatrix.Row(
        issue: topic.name, url: topic.permalink.url,
        statements: Dictionary(
          topic.briefing.positions.map { ($0.actor, $0.statements) }, uniquingKeysWith: +))
    }
    return PositionMatrix(
      rows, rowLimit: rowLimit, partyLimit: partyLimit, perCell: perCell
    ).map(record)
  }

  /// One topic's terms by party: each statement at the first term that its sentence has.
  func matrix(within topic: Int) -> Value? {
    let value = index.topics[topic]
    // What has no other of its terms, or its name alone, is of the topic as such.
    var rows = value.terms.prefix(12).filter { $0.lowercased() != value.name.lowercased() }.map {
      PositionMatrix.Row(
        issue: $0.prefix(1).uppercased() + $0.dropFirst(), url: "", statements: [:])
    }
    rows.append(PositionMatrix.Row(issue: value.name, url: "", statements: [:]))
    let terms = rows.dropLast().map { Array($0.issue.lowercased().utf8) }
    for position in value.briefing.positions {
      for statement in position.statements {
        let words = Array(index.quote(index.sentence(statement.evidence)).lowercased().utf8)
        let row = terms.firstIndex { contains($0, in: words) } ?? rows.count - 1
        rows[row].statements[position.actor, default: []].append(statement)
      }
    }
    return PositionMatrix(rows, rowLimit: 8, partyLimit: 5, perCell: 2).map(record)
  }

  private func contains(_ term: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = term.first, text.count >= term.count else { return false }
    for start in 0...(text.count - term.count) where text[start] == first {
      if text[start..<start + term.count].elementsEqual(term) { return true }
    }
    return false
  }

  private func record(_ matrix: PositionMatrix) -> Value {
    builder.record(types.matrix) { fields in
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
            fields.list(
              "statements", (row.statements[actor] ?? []).map(records.position))
          }
        })
    }
  }
}
