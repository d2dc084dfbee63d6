import Foundation
import Testing

@Suite struct `The new command` {
  @Test func `begins an article with the site's settings, and never overwrites`() throws {
    let scratch = try Scratch()
    try scratch.write("language: fr\n", to: "seeds/site.yml")
    try scratch.write("- name: Aid convoys\n  terms: [convoy]\n", to: "seeds/topics.yml")
    let title = "Talks: \"new\" #1"
    let first = try Executable.run(["new", "article", title], in: scratch.url)
    #expect(first.status == 0 && first.output == "seeds/talks-new-1.md\n")
    let text = try text(of: "seeds/talks-new-1.md", in: scratch)
    #expect(text.hasPrefix("---\ntitle: \"Talks: \\\"new\\\" #1\"\nlang: fr\ndraft: true\n"))
    #expect(text.contains("# topics: [aid-convoys]\n"))
    let second = try Executable.run(["new", "article", title], in: scratch.url)
    #expect(second.status == 1 && second.errors.contains("file-exists"))
    let listed = try Executable.run(["list", "articles", "--drafts", "--json"], in: scratch.url)
    #expect(listed.output.contains(#""title":"Talks: \"new\" #1""#))
    #expect(try Executable.run(["check", "--drafts", "--strict"], in: scratch.url).status == 0)
  }

  static let names: [(arguments: [String], status: Int32)] = [
    (["new", "article"], 64), (["new", "article", "!!!"], 64),
    (["new", "article", "!!!", "--name", "a"], 0), (["new", "article", "A", "--name", "../a"], 64),
    (["new", "article", "A", "--name", "_a"], 64),
    (["new", "article", "A", "--name", "a.html"], 64),
    (["new", "article", "A", "--name", "notes/a.txt"], 0), (["new", "article", "--from", "x"], 64),
    (["new", "topic"], 64), (["new", "topic", "?"], 64), (["new"], 0), (["new", "artcle"], 64),
  ]

  @Test(arguments: names)
  func `ends with the status of the manual`(arguments: [String], status: Int32) throws {
    let scratch = try Scratch()
    #expect(try Executable.run(arguments, in: scratch.url).status == status)
  }

  @Test func `adds a topic at the end of the file and leaves the others as they are`() throws {
    let scratch = try Scratch()
    let old = "# Mine\n- name: Prisoners\n  terms: [prisoner] # keep\n  order: 1"
    try scratch.write(old, to: "seeds/topics.yml")
    let outcome = try Executable.run(
      ["new", "topic", "Aid: convoys", "--terms", "convoy", "--terms", "aid, trucks"],
      in: scratch.url)
    #expect(outcome.status == 0)
    let text = try text(of: "seeds/topics.yml", in: scratch)
    #expect(
      text == old + """


        - name: "Aid: convoys"
          slug: aid-convoys
          terms: [convoy, "aid, trucks"]

        """)
    let again = try Executable.run(["new", "topic", "Aid: convoys"], in: scratch.url)
    #expect(again.status == 1 && again.errors.contains("duplicate-name"))
  }

  @Test func `does not break a file that it cannot extend`() throws {
    let scratch = try Scratch()
    let old = "[{name: Prisoners, terms: [prisoner]}]\n"
    try scratch.write(old, to: "seeds/topics.yml")
    let outcome = try Executable.run(["new", "topic", "Aid"], in: scratch.url)
    #expect(outcome.status == 1 && outcome.errors.contains("topics-not-extended"))
    #expect(try text(of: "seeds/topics.yml", in: scratch) == old)
  }

  @Test func `takes an article from a saved page, or says what it needs for that`() throws {
    let scratch = try Scratch()
    try scratch.write(
      """
      <html lang="en"><title>Talks resume</title><article><h1>Talks resume</h1>
      <p>The union said on Friday that crews will not sail before the talks have ended.</p>
      <script>alert(1)</script></article></html>
      """, to: "saved page.html")
    let lacking = try Executable.run(
      ["new", "article", "--from", "saved page.html"], in: scratch.url,
      environment: ["SITEGEN_LIBXML2": "/nowhere/libxml2.so"])
    #expect(lacking.status == 1 && lacking.errors.contains("apt-get install libxml2"))
    let outcome = try Executable.run(
      ["new", "article", "--from", "saved page.html"], in: scratch.url)
    guard !outcome.errors.contains("no-html-parser") else { return }
    #expect(outcome.status == 0 && outcome.output == "seeds/talks-resume.md\n")
    #expect(
      try text(of: "seeds/talks-resume.md", in: scratch) == """
        ---
        title: Talks resume
        lang: en
        ---

        The union said on Friday that crews will not sail before the talks have ended.

        """)
    #expect(try Executable.run(["build"], in: scratch.url).status == 0)
  }

  private func text(of path: String, in scratch: Scratch) throws -> String {
    try String(contentsOf: scratch.url.appending(path: path), encoding: .utf8)
  }
}
