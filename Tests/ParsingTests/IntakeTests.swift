import Diagnostics
import Markdown
import SiteModel
import Testing

@testable import Parsing

@Suite struct `Bare text` {
  @Test func `in the shape of a digest gets a title, headings and lists`() throws {
    let article = try #require(
      bare(
        """
        River levels fell on Tuesday for the first time in a week, giving crews time to mend the dykes. Officials in Halden, who had feared worse, said that the peak had passed.
        Key Points:
        - A barrier at the old bridge held, the water board said.
        - Two hundred people are back in their homes.2
        Damage and Costs:
        - Repairs will take until autumn.
        The town council meets again on Friday.
        """))
    #expect(article.title == "River levels fell on Tuesday for the first time in a week")
    #expect(article.titleOrigin == .openingWords)
    #expect(article.slug.description == "a")
    #expect(
      article.outline == [
        "River levels fell on Tuesday for the first time in a week, giving crews time to mend the dykes. Officials in Halden, who had feared worse, said that the peak had passed.",
        "# Key Points", "- A barrier at the old bridge held, the water board said.",
        "- Two hundred people are back in their homes.2", "# Damage and Costs",
        "- Repairs will take until autumn.", "The town council meets again on Friday.",
      ])
    #expect(article.removals.isEmpty)
  }

  @Test func `loses repeated headlines and furniture, and says so`() throws {
    let article = try #require(
      bare(
        """
        Halden dykes hold as the river falls

        Halden dykes hold as the river falls

        The dykes of Halden held through the night, the water board said on Tuesday morning.

        Share this article
        Also read: Ten things to know about dykes
        Crews go on watching the bridge.

        12 Comments
        """))
    #expect(article.title == "Halden dykes hold as the river falls")
    #expect(article.titleOrigin == .headline)
    #expect(
      article.outline == [
        "The dykes of Halden held through the night, the water board said on Tuesday morning.",
        "Crews go on watching the bridge.",
      ])
    #expect(article.removed == ["3 repeated-headline", "7 sharing", "8 related", "11 comments"])
    #expect(article.removals.last?.text == "12 Comments")
  }

  @Test func `keeps every byte of its lines, with their places`() throws {
    let text =
      "\u{FEFF}Title of it all\r\n\r\n  Ärger in  Halden*, <b>sagt</b> _er_.\r\n\t• Punkt &amp; mehr\r\n"
    let article = try #require(bare(text))
    let bytes = Array(text.utf8)
    #expect(article.outline == ["Ärger in  Halden*, <b>sagt</b> _er_.", "- Punkt &amp; mehr"])
    for (index, byte) in article.document.text.enumerated() where byte != 0x0A {
      #expect(bytes[article.document.sourceOffset(ofText: index)] == byte)
    }
  }

  static let headlines: [(text: String, title: String, origin: Article.TitleOrigin)] = [
    ("A headline\n\nA sentence.", "A headline", .headline),
    ("Is it over?\n\nA sentence.", "Is it over?", .headline),
    ("A sentence that is closed.\n\nAnother.", "A sentence that is closed", .openingWords),
    ("Only one line without an end", "Only one line without an end", .openingWords),
    (
      "A headline above\n\(String(repeating: "Long text goes on here. ", count: 8))",
      "A headline above",
      .headline
    ),
    ("A first line\nA second line\nA third line", "A first line", .openingWords),
    ("- an item\n\nA sentence of text.", "A sentence of text", .openingWords),
    ("Key Points:\n\nA sentence of text.", "A sentence of text", .openingWords),
    ("By A. Writer\n\nA sentence of text.", "A sentence of text", .openingWords),
    ("31 March 2024\n\nA sentence of text.", "A sentence of text", .openingWords),
    ("https://example.org/a\n\nA sentence of text.", "A sentence of text", .openingWords),
    ("Advertisement\n\nThe headline\n\nA sentence.", "The headline", .headline),
    ("Closed headline.\nText.\nClosed headline.\nMore.", "Closed headline.", .headline),
    ("محادثات القاهرة تستأنف\n\nنص المقال.", "محادثات القاهرة تستأنف", .headline),
    ("停戦協議が再開\n\n本文です。", "停戦協議が再開", .headline),
    ("CAIRO\n\nA sentence of text.", "A sentence of text", .openingWords),
  ]

  @Test(arguments: headlines)
  func `has a headline where the first line is one`(
    text: String, title: String, origin: Article.TitleOrigin
  ) {
    let article = bare(text)
    #expect(article?.title == title)
    #expect(article?.titleOrigin == origin)
  }

  @Test func `with a title in its metadata loses the line that repeats it`() throws {
    let text = "---\ntitle: The dykes’ end\n---\nThe dykes' END\n\nA sentence.\n"
    let article = try #require(bare(text))
    #expect(article.title == "The dykes’ end" && article.outline == ["A sentence."])
    #expect(article.removed == ["4 repeated-headline"])
  }

  static let furniture: [(line: String, rule: String?)] = [
    ("0 Comments", "comments"), ("1 comment", "comments"), ("Comments (14)", "comments"),
    ("1,204 Comments", "comments"), ("Comments", nil), ("Two comments", nil),
    ("Share", "sharing"), ("SHARE THIS ARTICLE", "sharing"), ("Share prices fell", nil),
    ("ADVERTISEMENT", "advertisement"), ("Advertisement:", "advertisement"),
    ("Advertisements for the post were placed in May.", nil),
    ("Sign up for our weekly newsletter!", "newsletter"),
    ("Sign up to get the news in your inbox", "newsletter"),
    ("Sign up to the treaty, ministers urged", nil), ("Subscribe", "newsletter"),
    ("Read more", "related"), ("Read more…", "related"),
    ("Read More: The dykes of Halden", "related"),
    ("Also read: What the board knew", "related"), ("Related: the two men met in May.", nil),
    ("Related Articles:", "related"), ("Read more about it in the report.", nil),
    ("4 min read", "reading-time"), ("Reading time: 3 minutes", "reading-time"),
    ("4 men read the list", nil), ("Back to top", "navigation"), ("Accept all cookies", "consent"),
    ("Listen to this article", "player"), ("", nil), ("12", nil), ("Donate", "newsletter"),
    ("Caption: Marchers pass the town hall in Halden.", "caption"),
    ("Photo: Ann Lee/The Halden Post", "caption"), ("Photo by Ann Lee", "caption"),
    ("Photo by photo, the jury saw what the dykes had held.", nil),
    ("Photographs of the dykes were shown to the jury.", nil),
    ("He said: read more", nil), ("Don’t miss: the tour of the dykes", "related"),
  ]

  @Test(arguments: furniture)
  func `has furniture that whole lines show`(line: String, rule: String?) {
    #expect(Furniture.rule(for: line) == rule)
    // The quick look beforehand passes over nothing.
    let bytes = Array("x\(line)".utf8)
    if rule != nil { #expect(Furniture.isPossible(bytes, in: 1..<bytes.count)) }
    let text = "A first sentence, to begin with.\n\(line)\nAnd a last one, to end with."
    #expect(bare(text)?.removals.map(\.rule) == (rule.map { [$0] } ?? []))
  }

  @Test func `has no furniture that the quick look passes over`() {
    for rule in Furniture.rules {
      let lines =
        Array(rule.lines)
        + rule.openings.map {
          $0 + (rule.contents.first ?? "x") + String(repeating: " x", count: 40)
        }
      for line in lines {
        for line in [line, line.uppercased()] {
          let bytes = Array(line.utf8)
          #expect(Furniture.rule(for: line) == rule.name, "\(line)")
          #expect(Furniture.isPossible(bytes, in: 0..<bytes.count), "\(line)")
        }
      }
    }
  }

  @Test func `broken into lines of one width becomes paragraphs`() throws {
    let text = """
      The water board of Halden said on Tuesday that the dykes had held
      through the night, and that the worst of the flood had now passed
      the town. Crews will go on watching the old bridge, where a barrier
      was put up last week.

      The council meets again on Friday to talk about what it will cost to
      mend the roads:

      1. The road to the harbour, which is closed
         until further notice.
      2. The road to the mill.
      """
    let article = try #require(bare(text))
    #expect(
      article.outline == [
        "The water board of Halden said on Tuesday that the dykes had held through the night, and that the worst of the flood had now passed the town. Crews will go on watching the old bridge, where a barrier was put up last week.",
        "The council meets again on Friday to talk about what it will cost to mend the roads:",
        "- The road to the harbour, which is closed until further notice.",
        "- The road to the mill.",
      ])
  }

  @Test func `of short lines that are sentences stays lines`() throws {
    let text = """
      The dykes of Halden held through the whole of the night.
      Crews go on watching the old bridge near the market hall.
      The council meets again on Friday.
      Nobody was hurt.
      """
    #expect(bare(text)?.outline.count == 4)
    let record = "Date of the meeting: 3 May\nPlace: Halden\nPresent: all\nChair: the mayor"
    #expect(bare(record)?.outline.count == 4)
  }

  @Test func `joins a line that goes on in the middle of a sentence`() {
    let long = String(repeating: "The council met and talked about the dykes. ", count: 4)
    let article = bare("\(long)It will\nmeet again.\n\(long)")
    #expect(article?.outline.count == 2)
  }

  static let lists: [(text: String, outline: [String])] = [
    ("Text.\n* one\n* two", ["Text.", "- one", "- two"]),
    ("Text.\n• one\n– two", ["Text.", "- one", "- two"]),
    ("Text.\n1. one\n2) two\n4. four", ["Text.", "- one", "- two", "4. four"]),
    ("Text.\n7. March", ["Text.", "7. March"]),
    ("Text.\n-no item\n- ", ["Text.", "-no item", "-"]),
    ("Text.\n2024. A year.", ["Text.", "2024. A year."]),
  ]

  @Test(arguments: lists)
  func `has list items where markers stand`(text: String, outline: [String]) {
    #expect(bare(text)?.outline == outline)
  }

  static let headings: [(line: String, isHeading: Bool)] = [
    ("Key Points:", true), ("Impact and Casualties:", true), ("What we know:", true),
    ("النقاط الرئيسية:", true), ("The mayor said:", false), ("He told reporters on Friday:", false),
    ("the mayor of Halden:", false), ("Costs will include:", false),
    ("The mayor of the town gave three reasons for it:", false), ("No. 1, as ever:", false),
    ("What The Council Decided About Dykes:", true), ("12:", false),
  ]

  @Test(arguments: headings)
  func `has headings that end in a colon`(line: String, isHeading: Bool) {
    let outline = bare("A first sentence of the text.\n\(line)\nMore text follows here.")?.outline
    let expected = isHeading ? "# \(line.dropLast())" : line
    #expect(outline?.contains(expected) == true, "\(outline ?? [])")
  }

  @Test func `a colon in the last line is no heading`() {
    #expect(bare("A sentence.\nThe end:")?.outline == ["A sentence.", "The end:"])
  }

  @Test(.timeLimit(.minutes(20)))
  func `of any shape is read in linear time`() {
    let shapes = [
      String(repeating: "a\n", count: 20_000), String(repeating: "Read more\n", count: 10_000),
      String(repeating: " ", count: 100_000), String(repeating: "- ", count: 40_000),
      String(repeating: "word ", count: 20_000), String(repeating: "\r", count: 40_000),
      String(repeating: "Key Points:\n", count: 5_000), String(repeating: "x", count: 100_000),
    ]
    for shape in shapes { _ = bare(shape) }
  }
}

@Suite struct `Opening words` {
  static let cases: [(text: String, title: String)] = [
    ("Short sentence. Another.", "Short sentence"),
    ("Is it over? No.", "Is it over?"),
    (
      "Mr. Hale of the U.S. office met Dr. Lund. They talked.",
      "Mr. Hale of the U.S. office met Dr. Lund"
    ),
    (
      "The council of Halden met for the third time this week, hoping to agree at last on how the dykes should be paid for.",
      "The council of Halden met for the third time this week"
    ),
    (
      "The council of Halden which has met for the third time this week agreed at last on how the dykes would be paid for.",
      "The council of Halden which has met for the third time this week agreed at last"
    ),
    (
      "Wordswithoutend \(String(repeating: "loremipsum ", count: 20))",
      "Wordswithoutend loremipsum loremipsum loremipsum loremipsum loremipsum"
    ),
    ("A cost of 1,160 crowns. More.", "A cost of 1,160 crowns"),
    ("He said \"no.\" Then he left.", "He said \"no"),
    ("本文です。次の文。", "本文です"),
  ]

  @Test(arguments: cases)
  func `are the leading clause of the first sentence`(text: String, title: String) {
    #expect(openingWords(of: text) == title)
  }

  static let longSubjects: [(text: String, title: String)] = [
    (
      "Talks aimed at ending a dispute between the crews of the two ferries of Port Salva are set to go on in Halden on Sunday, as a harbour pilot said.",
      "Talks aimed at ending a dispute between the crews … are set to go on in Halden on Sunday"
    ),
    (
      "Efforts aimed at reopening the schools in Orla and the return of their teachers have reached a decisive point, with a vote of parents due on Friday.",
      "Efforts aimed at reopening the schools in Orla … have reached a decisive point"
    ),
    (
      "A former treasurer accused of stealing two million crowns from a pension fund of the dockers of Port Salva has been acquitted by the court of appeal in Halden.",
      "A former treasurer accused of stealing two million crowns … has been acquitted"
    ),
    (
      "A strike backed by the three unions of the public bus company of the capital of Norland will begin at midnight, the unions said.",
      "A strike backed by the three unions of the public bus company … will begin at midnight"
    ),
    (
      "The head of the dockers' union of the northern port of Salva, Jan Novak of the coalition of free unions, has arrived in Halden for talks with the ministers.",
      "The head of the dockers' union of the northern port of Salva … has arrived in Halden"
    ),
    (
      "A vaccine designed to protect infants against a fever of the marshes that has come back to Orla will be offered from May at all of the clinics of the province.",
      "A vaccine designed to protect infants against a fever of the marshes"
    ),
    // The verb of another clause, or one that no list tells.
    (
      "Talks led by the bishop of Halden broke down on Monday and the crews of both of the ferries have gone home to their villages, a harbour pilot said.",
      "Talks led by the bishop of Halden broke down on Monday"
    ),
    (
      "Police in Halden searched for the owner of the boat on Monday, a day after the ferry of Port Salva has been found adrift.",
      "Police in Halden searched for the owner of the boat on Monday"
    ),
    (
      "Mayor Ann Lee, who had opposed the sale of the harbour for years, told the council on Monday that the dykes have to be paid for by the province.",
      "Mayor Ann Lee, who had opposed the sale of the harbour for years"
    ),
  ]

  @Test(arguments: longSubjects)
  func `of a long subject are shortened before its verb`(text: String, title: String) {
    #expect(openingWords(of: text) == title)
  }

  @Test func `of a text cut anywhere are never longer than a title`() {
    for (text, _) in Self.cases + Self.longSubjects {
      let scalars = Array(text.unicodeScalars)
      for end in scalars.indices {
        let cut = String(String.UnicodeScalarView(scalars[...end]))
        #expect(openingWords(of: cut).unicodeScalars.count <= 91)
      }
    }
  }

  @Test func `are words of the text, from its beginning, and not many`() {
    let words = [
      "Halden", "and", "the", "dykes,", "of", "U.S.", "a", "—", "held.", "1,000", "é", "«so»",
    ]
    var state: UInt64 = 11
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<30 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += words[Int(state >> 33) % words.count] + " "
      }
      let title = openingWords(of: text)
      #expect(text.hasPrefix(title) && title.unicodeScalars.count <= 91)
    }
  }
}
