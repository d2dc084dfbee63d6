import CalendarDates
import Diagnostics
import SiteModel
import SitePipeline
import Testing

@Suite struct `Explanations` {
  static let article = """
    ---
    date: 2031-10-09
    ---
    Ferry talks resume

    Marta Velk, the harbour minister of Norland, said on Sunday that at least 1,240 people
    were stranded. The union leader Ines Karo denied that crews caused the delay. Meanwhile,
    Shipping costs in May 2031 fell. He may not sail.
    """

  static let settings = [
    SourceFile(
      path: "actors.yml",
      bytes: Array("- name: Marta Velk\n  kind: person\n  aliases: [Velk]\n".utf8)),
    SourceFile(
      path: "topics.yml",
      bytes: Array(
        "- name: Crews\n  terms: [crew]\n- name: Weather\n  terms: [storm]\n".utf8)),
  ]

  private func explained() throws -> Explanation {
    let other = SourceFile(path: "b.txt", bytes: Array("Velk met crews in Port Salva.\n".utf8))
    let seeds = SeedFolder(
      name: "seeds",
      articles: [SourceFile(path: "a.md", bytes: Array(Self.article.utf8)), other],
      settings: Self.settings)
    return try #require(explainArticle("a.md", in: seeds, settings: BuildSettings()).value)
  }

  @Test func `have a chapter for each sort of finding`() throws {
    let explanation = try explained()
    #expect(
      explanation.chapters.map(\.name) == [
        "actors", "roles", "dates", "figures", "statements", "origins", "events", "topics",
        "sentences",
      ])
    #expect(explanation.file == "seeds/a.md")
    #expect(explanation.date?.description == "2031-10-09")
    for chapter in explanation.chapters where !["origins", "sentences"].contains(chapter.name) {
      #expect(!chapter.findings.isEmpty, "\(chapter.name)")
    }
  }

  @Test func `point at the words in the whole file`() throws {
    let lines = Self.article.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Array($0.unicodeScalars) }
    for chapter in try explained().chapters where chapter.name != "topics" {
      for mark in chapter.findings.flatMap(\.marks) + chapter.rejected {
        let line = lines[mark.position.line - 1].dropFirst(mark.position.column - 1)
        let first = mark.words.split(separator: " ").first ?? ""
        #expect(line.starts(with: first.unicodeScalars), "\(chapter.name) \(mark)")
      }
    }
  }

  @Test func `know what the editor said`() throws {
    let chapters = try explained().chapters
    let velk = try #require(chapters[0].findings.first { $0.name == "Marta Velk" })
    #expect(
      velk.details.map { "\($0.label) \($0.value)" } == [
        "kind person", "page actors/marta-velk.html", "listed seeds/actors.yml:1",
      ])
    #expect(velk.marks.map(\.rule) == ["known-actor"])
    let topics = chapters[7]
    #expect(topics.findings.map(\.name) == ["Crews"])
    #expect(topics.rejected.map(\.words) == ["Weather"])
  }

  @Test func `give what was rejected, and why`() throws {
    let chapters = try explained().chapters
    func rejected(_ chapter: Int) -> [String] {
      chapters[chapter].rejected.map { "\($0.words): \($0.rule)" }
    }
    #expect(rejected(2).contains("may: month's word alone"))
    #expect(rejected(0).contains { $0.hasPrefix("Shipping") || $0.hasPrefix("Meanwhile") })
    #expect(rejected(8).contains { $0.hasSuffix(": too-short") })
  }

  @Test func `describe every rule that they name`() throws {
    let explanation = try explained()
    for chapter in explanation.chapters {
      for mark in chapter.findings.flatMap(\.marks) + chapter.rejected {
        #expect(
          explanation.rules.contains { $0.chapter == chapter.name && $0.name == mark.rule },
          "\(chapter.name) \(mark.rule)")
      }
    }
  }

  @Test func `say that another language is not read`() throws {
    let seeds = SeedFolder(
      name: "seeds",
      articles: [
        SourceFile(path: "a.md", bytes: Array("---\nlang: fr\n---\nMarta Velk parle.\n".utf8))
      ], settings: Self.settings)
    let explanation = try #require(
      explainArticle("a.md", in: seeds, settings: BuildSettings()).value)
    #expect(explanation.notes.contains { $0.contains("not in English") })
    #expect(explanation.chapters[0].findings.map(\.name) == ["Marta Velk"])
    #expect(explanation.chapters[1...6].allSatisfy { $0.findings.isEmpty && $0.rejected.isEmpty })
  }

  @Test func `are not made of a file without text`() {
    let seeds = SeedFolder(name: "seeds", articles: [SourceFile(path: "a.txt", bytes: [])])
    #expect(explainArticle("a.txt", in: seeds, settings: BuildSettings()).value == nil)
  }
}
