import Testing

@testable import TextAnalysis

/// Lists whose items are what one body does, and sources that are two.
@Suite struct `Lists of a body` {
  static let resolutions: [Statements.Case] = [
    .init(
      "The Harbour Council,\n\n1. Condemns the raid on the port;\n\n2. Demands that all boats leave;"
        + "\n\n3. Calls upon members to share maps;\n\n4. Decides to stay.",
      "criticised: The Harbour Council: the raid on the port",
      "demanded: The Harbour Council: all boats leave",
      "demanded: The Harbour Council: members to share maps"),
    .init(
      "The Council,\n\nRecalling its vote of May,\n\n1. Condemns the raid;\n2. Urges Peru to help.",
      "criticised: The Council: the raid", "demanded: The Council: Peru to help"),
    .init(
      "The ministers:\n\n1. Condemned the raid;\n\n2. Called for a pause;\n\n3. Welcomed the report.",
      "criticised: The ministers: the raid", "demanded: The ministers: a pause",
      "accepted: The ministers: the report"),
    .init(
      "The Harbour Council: 1. Condemns the raid; 2. Demands that all boats leave.",
      "criticised: The Harbour Council: the raid",
      "demanded: The Harbour Council: all boats leave"),
    .init(
      "The Harbour Council\n\n- Condemns the raid;\n- Demands a pause;\n\nBoats left.",
      "criticised: The Harbour Council: the raid", "demanded: The Harbour Council: a pause"),
    .init(
      "Under the pact, the Government undertakes to:\n- cut the deficit by half;\n- free prices.\n\n"
        + "Pensions stay.",
      "promised: the Government: cut the deficit by half", "promised: the Government: free prices"),
    .init(
      "The ministers agreed to:\n- cut tariffs;\n- open two ports.",
      "accepted: The ministers: cut tariffs", "accepted: The ministers: open two ports"),
  ]

  static let others: [Statements.Case] = [
    .init("The Harbour Council\n\nBoats left. Demands rose."),
    .init("The Harbour Council,\n\nfounded in May, is new.\n\nCalls came."),
    .init("The ministers\n\n1. Peru\n2. Chile\n\nWelcome to the summit."),
  ]

  static let sources: [Statements.Case] = [
    .init(
      "According to the army and the Red Cross, 40 people died.",
      "said: the army and the Red Cross: 40 people died"),
    .init(
      "40 people died, according to the health ministry and the fire service.",
      "said: the health ministry and the fire service: 40 people died"),
    .init(
      "The port is shut, Lusa reported, citing the ministry and the police.",
      "said: Lusa: The port is shut",
      "said: the ministry and the police: The port is shut"),
    .init(
      "According to court papers and two lawyers, the firm knew.",
      "said: court papers and two lawyers: the firm knew"),
  ]

  @Test(arguments: resolutions + others + sources) func `are told of all`(
    _ example: Statements.Case
  ) {
    #expect(Statements.told(example.text) == example.expected)
  }

  @Test(arguments: [
    "The Council,", "The Council:", "The Council, 1.", "1.", "The Council agrees to:", "Agrees to:",
    "The Council,\n\n1.", "The Council,\n\n1. Condemns", "The Council,\n\n- ", "The Council\n\n(a)",
    "According to the army and", "According to the army and the",
  ]) func `may be cut off anywhere`(text: String) {
    for text in [text, text + "\n\n", text + "\n\n2.", text + "\n\n- x", text + "\n\nCondemns it."]
    {
      let analysis = Analyzer.english.analyze(plain: text, context: AnalysisContext(explains: true))
      #expect(analysis.statements.allSatisfy { !$0.content.isEmpty })
    }
  }
}
