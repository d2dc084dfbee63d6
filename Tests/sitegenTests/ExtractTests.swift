import Foundation
import Testing

@Suite struct `Extracting` {
  private func records(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  /// The words of the first finding of a sort, cut out of the text by its code points.
  private func words(_ kind: String, of record: [String: Any], in text: String) throws -> String {
    let findings = try #require(record[kind] as? [[String: Any]])
    let first = try #require(findings.first)
    let place = (first["mentions"] as? [[String: Any]])?.first ?? first
    let start = try #require(place["start"] as? Int)
    let end = try #require(place["end"] as? Int)
    return String(String.UnicodeScalarView(Array(text.unicodeScalars)[start..<end]))
  }

  @Test func `articles gives their text, and what the editor said counts`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "---\ntitle: Boats\ndate: 2031-10-09\n---\nFerry café open. *Karo* met crews in Port Salva on Sunday.\n",
      to: "story/a.md")
    try scratch.write("Crews sail on October 7.\n", to: "story/deep/b.txt")
    try scratch.write("- name: Ines Karo\n  aliases: [Karo]\n", to: "story/actors.yml")
    for arguments in [
      ["story"], ["story/a.md", "story/deep/b.txt"], ["story/a.md", "story/deep"],
    ] {
      let outcome = try Executable.run(["extract"] + arguments, in: scratch.url)
      #expect(outcome.status == 0)
      let found = try records(outcome.output)
      #expect(found.map { $0["doc_id"] as? String } == ["story/a.md", "story/deep/b.txt"])
      let text = try #require(found.first?["text"] as? String)
      #expect(text == "Ferry café open. Karo met crews in Port Salva on Sunday.")
      #expect(found[0]["title"] as? String == "Boats")
      #expect(found[0]["reference_date"] as? String == "2031-10-09")
      #expect(try words("dates", of: found[0], in: text) == "Sunday")
      #expect(outcome.output.contains("\"value\":\"2031-10-05\""))
      #expect(outcome.output.contains("\"name\":\"Ines Karo\""))
    }
  }

  @Test func `JSON Lines come from a file, or from standard input`() throws {
    let scratch = try Scratch()
    let text = "Émile Brandt said on Friday that 1,240 people left."
    let line = "{\"doc_id\":\"x\",\"text\":\"\(text)\",\"reference_date\":\"2031-10-09\"}"
    try scratch.write("\(line)\n\n\(line)\n", to: "in.jsonl")
    let file = try Executable.run(["extract", "--input", "in.jsonl"], in: scratch.url)
    #expect(file.status == 0)
    let found = try records(file.output)
    #expect(found.count == 2)
    #expect(found[0]["text"] == nil)
    #expect(try words("figures", of: found[0], in: text) == "1,240")
    #expect(try words("dates", of: found[0], in: text) == "Friday")
    let ways = [["extract", "in.jsonl"], ["extract", "-"], ["extract"]]
    for arguments in ways {
      let outcome = try Executable.run(
        arguments, in: scratch.url, input: scratch.url.appending(path: "in.jsonl"))
      #expect(outcome.output == file.output, "\(arguments)")
    }
    let written = try Executable.run(
      ["extract", "in.jsonl", "--format", "jsonl", "--jobs", "1", "-o", "out.jsonl"],
      in: scratch.url)
    #expect(written.status == 0 && written.output.isEmpty)
    let bytes = try Data(contentsOf: scratch.url.appending(path: "out.jsonl"))
    #expect(bytes == Data(file.output.utf8))
  }

  @Test func `each broken line is named, and nothing is written`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "{\"doc_id\":\"a\",\"text\":\"A.\"}\n{\"doc_id\":\"b\"}\n\n{\n[1]\n{\"doc_id\":1,\"text\":\"\"}\n",
      to: "in.jsonl")
    let outcome = try Executable.run(["extract", "in.jsonl", "--json"], in: scratch.url)
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    let lines = try records(outcome.errors).map { $0["line"] as? Int }
    #expect(lines == [2, 4, 5, 6])
    #expect(outcome.errors.contains("bad-json-line"))
    let plain = try Executable.run(["extract", "in.jsonl"], in: scratch.url)
    #expect(plain.status == 1)
    #expect(plain.errors.contains("in.jsonl:2:1") && plain.errors.contains("add \"text\""))
  }

  @Test func `a reference date that is no day is left out with a warning`() throws {
    let scratch = try Scratch()
    try scratch.write(
      "{\"doc_id\":\"a\",\"text\":\"They met on Sunday.\",\"reference_date\":\"2031-10\"}\n",
      to: "in.jsonl")
    let outcome = try Executable.run(["extract", "in.jsonl"], in: scratch.url)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("bad-reference-date"))
    #expect(outcome.output.contains("weekday-without-date"))
    #expect(try Executable.run(["extract", "in.jsonl", "--strict"], in: scratch.url).status == 1)
  }

  @Test func `a file that is not there, and a folder without articles, are errors`() throws {
    let scratch = try Scratch()
    try scratch.write("x", to: "empty/a.png")
    #expect(try Executable.run(["extract", "none.txt"], in: scratch.url).status == 64)
    let empty = try Executable.run(["extract", "empty"], in: scratch.url)
    #expect(empty.status == 1)
    #expect(empty.errors.contains("no-articles"))
    #expect(try Executable.run(["extract", "--jobs", "0"], in: scratch.url).status == 64)
  }
}
