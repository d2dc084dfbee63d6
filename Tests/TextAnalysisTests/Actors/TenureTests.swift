import Testing

@testable import TextAnalysis

@Suite struct `What became of a role` {
  @Test(arguments: [
    ("former chairman", "chairman"), ("Acme's former chairman", "chairman"),
    ("then-Governor", "Governor"), ("ex-mayor", "Mayor"), ("Acting Governor", "deputy"),
    ("Governor", "acting governor"), ("Mayor", "mayor-elect"), ("president-elect", "senator"),
    ("was governor until March", "governor"), ("resigned as governor", "Governor"),
    ("Norland's prime minister", "prime minister"), ("President", "vice-president"),
  ])
  func `takes its place`(_ later: String, _ earlier: String) {
    #expect(Analyzer.english.tenures.succeeds(later, earlier))
  }

  @Test(arguments: [
    ("former teacher", "chairwoman"), ("Minister", "Finance Minister"), ("suspect", "mayor"),
    ("Governor", "Governor"), ("", "mayor"), ("mayor", ""), ("former", "mayor"),
    ("chairman", "former chairman"),
  ])
  func `else says nothing of it`(_ later: String, _ earlier: String) {
    #expect(!Analyzer.english.tenures.succeeds(later, earlier))
  }
}
