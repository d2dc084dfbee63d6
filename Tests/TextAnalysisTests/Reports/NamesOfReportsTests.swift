import Testing

@testable import TextAnalysis

@Suite struct `Names of reports` {
  static let texts: [(String, [String])] = [
    ("The vessel, the Lady Maren, sank.", []),
    ("They died aboard the Stella off Peru.", ["state Peru"]),
    ("The road between Karsik and Lomvik is shut.", ["place Karsik", "place Lomvik"]),
    (
      "It rained in the districts of Kesvi, Dorla and Bantua.",
      ["place Bantua", "place Dorla", "place Kesvi"]
    ),
    ("Storms hit coastal cities, including Karsik.", ["place Karsik"]),
    ("Karsik Maskin's shares fell.", ["organisation Karsik Maskin"]),
    ("The judge asked Omar Lee QC to stop.", ["person Omar Lee"]),
    ("The firm is run by Beat Moll, Chief Operating Officer.", ["person Beat Moll"]),
    ("Helvar AG (SIX: HVQ) said so.", ["organisation Helvar AG"]),
    ("Chipmaker Lumatec cut jobs.", ["organisation Lumatec"]),
    ("Zorya Karsika daily said so.", ["media Zorya Karsika"]),
    ("He spoke to the Tribune.", ["media Tribune"]),
    ("KARSIK, May 3 (Newsline) - The dam held.", ["media Newsline", "place Karsik"]),
    (
      "Ann Lee of Denby was tried at Denby Crown Court.",
      ["organisation Denby Crown Court", "person Ann Lee", "place Denby"]
    ),
    (
      "The Union for Progress lost. In the south the Union won.",
      ["organisation Union for Progress"]
    ),
  ]

  @Test(arguments: texts)
  func `are of the kind that the words tell`(_ text: String, _ actors: [String]) {
    let found = Analyzer.english.analyze(plain: text).actors
    #expect(found.map { "\($0.kind.rawValue) \($0.name)" }.sorted() == actors)
  }

  static let roles: [(String, [String])] = [
    ("Its regional director, Dr Ann Lee, left.", ["Ann Lee: regional director"]),
    ("The operator, Karsik AS, declined to comment.", ["Karsik AS: operator"]),
  ]

  @Test(arguments: roles)
  func `have the roles that are theirs`(_ text: String, _ expected: [String]) {
    let analysis = Analyzer.english.analyze(plain: text)
    let roles = analysis.roles.map {
      "\(analysis.actors[$0.actor].name): \(analysis.text.string($0.range))"
    }
    #expect(roles == expected)
  }
}
