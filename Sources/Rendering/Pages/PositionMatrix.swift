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

  /// Keeps the rows and parties with most statements; at least two parties must remain.
  init?(_ rows: [Row], rowLimit: Int, partyLimit: Int, perCell: Int) {
    let full = rows.enumerated().filter { !$0.element.statements.isEmpty }
      .sorted {
        ($1.element.statements.count, $0.offset) < ($0.element.statements.count, $1.offset)
      }
      .prefix(rowLimit).sorted { $0.offset < $1.offset }.map(\.element)
    var weights: [Int: (rows: Int, statements: Int)] = [:]
    for row in full {
      for (actor, statements) in row.statements {
        weights[actor, default: (0, 0)].rows += 1
        weights[actor, default: (0, 0)].statements += statements.count
      }
    }
    parties = weights.sorted { left, right in
      (right.value.rows, right.value.statements, left.key)
        < (left.value.rows, left.value.statements, right.key)
    }.prefix(partyLimit).map(\.key)
    let shown = Set(parties)
    self.rows = full.filter { !shown.isDisjoint(with: $0.statements.keys) }
    // One party alone holds no position beside another.
    if parties.count < 2 || self.rows.isEmpty { return nil }
    quoteOnce(perCell: perCell)
  }

  /// Leaves each sentence in the first cell that it stands in, and of each cell the first few.
  private mutating func quoteOnce(perCell: Int) {
    var seen: Set<[Int]> = []
    for row in rows.indices {
      for party in parties {
        guard let statements = rows[row].statements[party] else { continue }
        rows[row].statements[party] = Array(
          statements.filter { statement in
            seen.insert([statement.evidence.article, statement.evidence.sentence]).inserted
          }.prefix(perCell))
      }
    }
    rows.removeAll { row in parties.allSatisfy { (row.statements[$0] ?? []).isEmpty } }
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
    var rows = value.terms.prefix(12).map {
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
