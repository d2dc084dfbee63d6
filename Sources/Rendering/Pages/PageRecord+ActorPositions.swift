import SiteModel
import Templating

extension PageRecord {
  private static let statementLimit = 16
  private static let positionLimit = 12
  private static let issueLimit = 12

  /// What an actor and those who speak for it say by topic, what belongs to none, and how much more there is.
  func positions(of number: Int) -> (positions: [Value], others: [Value], left: Int) {
    let actor = index.actors[number]
    let statements = statements(for: actor)
    var byTopic: [Int: [Statement]] = [:]
    var others: [Statement] = []
    for statement in statements {
      // What an outlet reports is no position of its own.
      if actor.kind != .media, let topic = records.topic(of: statement) {
        byTopic[topic, default: []].append(statement)
      } else {
        others.append(statement)
      }
    }
    let issues = byTopic.sorted { $0.key < $1.key }.prefix(Self.issueLimit).map { topic, all in
      (topic: topic, statements: Self.mostTelling(all, limit: Self.positionLimit))
    }
    others = Self.mostTelling(others, limit: Self.statementLimit)
    let positions = issues.map { topic, statements in
      builder.record(types.position) { fields in
        fields.text("issue", index.topics[topic].name)
        fields.text("url", index.topics[topic].permalink.url)
        fields.list("statements", statements.map { records.statement($0, isInLine: true) })
      }
    }
    let shown = issues.reduce(others.count) { $0 + $1.statements.count }
    return (
      positions, others.map { records.statement($0, isInLine: true) }, statements.count - shown
    )
  }

  /// What the actor says, and what is said for it by office, each once, in the order of the articles.
  private func statements(for actor: Actor) -> [Statement] {
    guard !actor.voices.isEmpty else { return actor.statements }
    var told = Set(actor.statements.map(\.evidence))
    let voiced = actor.voices.flatMap { index.actors[$0].statements }
      .filter { told.insert($0.evidence).inserted }
    return (actor.statements + voiced).sorted { $0.evidence < $1.evidence }
  }

  /// At most `limit` statements in their order: of each stance, and of as many articles as there are; what
  /// is only said comes after all stances, and what names nothing last.
  static func mostTelling(_ statements: [Statement], limit: Int) -> [Statement] {
    guard statements.count > limit else { return statements }
    var open = Array(statements.indices)
    var stances: [Int: Int] = [:]
    var articles: [Int: Int] = [:]
    func rank(_ place: Int) -> (Int, Int, Int, Int, Int) {
      let statement = statements[place]
      let stance = stance(of: statement)
      return (
        statement.isHollow ? 1 : 0, stance == nil ? 1 : 0, stance.map { stances[$0] ?? 0 } ?? 0,
        articles[statement.evidence.article] ?? 0, place
      )
    }
    var chosen: [Int] = []
    while chosen.count < limit,
      let next = open.indices.min(by: { rank(open[$0]) < rank(open[$1]) })
    {
      let place = open.remove(at: next)
      chosen.append(place)
      if let stance = stance(of: statements[place]) { stances[stance, default: 0] += 1 }
      articles[statements[place].evidence.article, default: 0] += 1
    }
    return chosen.sorted().map { statements[$0] }
  }
}
