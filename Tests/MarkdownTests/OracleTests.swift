import Testing

@testable import Markdown

@Suite struct `Random documents` {
  @Test(.timeLimit(.minutes(20)), arguments: [false, true])
  func `are written as libcmark writes them, with every node found`(smart: Bool) {
    for seed in 1...UInt64(2500) {
      var random = RandomMarkdown(seed: seed)
      let markdown = random.document()
      let ours = html(markdown, smart: smart)
      guard ours == libcmarkHTML(markdown, smart: smart) else {
        Issue.record("seed \(seed): \(String(reflecting: markdown)) gives \(ours)")
        return
      }
      guard misses(markdown, smart: smart) == 0 else {
        Issue.record("seed \(seed): a node of \(String(reflecting: markdown)) is not in its place")
        return
      }
    }
  }
}
