import SiteModel

/// Statements that stand within others.
struct Asides {
  /// What is told in passing in the words of another: "the resettlement demanded by" one in what another
  /// has not promised.
  private(set) var told: Set<Evidence> = []

  /// What a party held before it says the contrary: "which had denied it, now accepts it".
  private(set) var givenUp: Set<Evidence> = []

  private static let turns: Set<String> = ["accepted", "admitted"]

  init(of articles: [AnnotatedArticle]) {
    for article in articles { find(among: article.statements) }
  }

  /// Finds the statements that lie within a wider one of another speaker, or of their own that gives
  /// them up.
  private mutating func find(among statements: [Statement]) {
    let ordered = statements.sorted { one, other in
      (one.evidence.range.lowerBound, -one.evidence.range.upperBound)
        < (other.evidence.range.lowerBound, -other.evidence.range.upperBound)
    }
    var widest: Statement?
    for statement in ordered {
      let end = statement.evidence.range.upperBound
      guard let wide = widest, end <= wide.evidence.range.upperBound else {
        widest = statement
        continue
      }
      guard wide.evidence != statement.evidence else { continue }
      if wide.actor != statement.actor {
        told.insert(statement.evidence)
      } else if Self.turns.contains(wide.verbClass),
        Positions.refusals.contains(statement.verbClass)
      {
        givenUp.insert(statement.evidence)
      }
    }
  }
}
