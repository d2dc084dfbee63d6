import CalendarDates
import SiteModel
import Testing

@testable import Parsing

/// The lines around a text that say when, where and by whom it came out.
@Suite struct `Page lines` {
  private static let body =
    "The dykes of Halden held through the night, the water board said on Tuesday morning, and crews went home for the first time in a week of rain.\n\nThey will be back on Friday.\n"

  static let openings:
    [(lines: String, title: String, date: String?, authors: [String], source: String?)] = [
      (
        "Halden: Flood - Situation Report No. 4 (as of 18 February 2025)",
        "Halden: Flood - Situation Report No. 4 (as of 18 February 2025)", "2025-02-18", [], nil
      ),
      ("As good as of old", "As good as of old", nil, [], nil),
      (
        "Dykes hold\n\nPublished: March 12, 2025", "Dykes hold", "2025-03-12", [], nil
      ),
      (
        "Dykes hold\n\nBy Ann Lee and Bo Wu, The Halden Post\nSunday, March 16, 2025",
        "Dykes hold", "2025-03-16", ["Ann Lee", "Bo Wu"], "The Halden Post"
      ),
      (
        "Dykes hold\n\nBy Ann Lee\nRivers correspondent, Port Sabel\n\nPublished\n9 March 2025",
        "Dykes hold", "2025-03-09", ["Ann Lee"], nil
      ),
      (
        "Dykes hold\n\nHNA, Port Sabel\nFri 7 Mar 2025 14.20 BST", "Dykes hold", "2025-03-07", [],
        nil
      ),
      (
        "Dykes hold\n\nHalden News Agency, Port Sabel\nFri 7 Mar 2025 14.20 BST",
        "Dykes hold", "2025-03-07", [], "Halden News Agency"
      ),
      (
        "Dykes hold\n\n7 March 2025\nUpdated 2 hours ago\n\nAnn van der Lee\nHalden News, Port Sabel",
        "Dykes hold", "2025-03-07", ["Ann van der Lee"], "Halden News"
      ),
      (
        "Dykes hold\n\nReuters | Updated: March 7, 2025 19:42 IST",
        "Dykes hold", "2025-03-07", [], "Reuters"
      ),
      (
        "Dykes hold\n\nMedia Release | Halden Water Board\n7th March 2025",
        "Dykes hold", "2025-03-07", [], "Halden Water Board"
      ),
      (
        "Dykes hold\n\nPublished: 7 March 2025\nSource: Haldener Rundschau (translated from German)",
        "Dykes hold", "2025-03-07", [], "Haldener Rundschau"
      ),
      (
        "Dykes hold\n\nBy A. Thamil in Port Sabel\nHalden Mirror, 7 March 2025",
        "Dykes hold", "2025-03-07", ["A. Thamil"], "Halden Mirror"
      ),
      (
        "FOR IMMEDIATE RELEASE\n\nBoard and Town Agree on Dykes\n\nContact: Press Office, p@b.example",
        "Board and Town Agree on Dykes", nil, [], nil
      ),
      (
        "PRESS STATEMENT\nHalden Water Board – Spring 2025\n\nPort Sabel, 7 March 2025\n\nBoard calls for help",
        "Board calls for help", nil, [], nil
      ),
      (
        "HALDEN: Flood\nSituation Report No. 3\nAs of 7 March 2025, 18:00 (local time)",
        "HALDEN: Flood", "2025-03-07", [], nil
      ),
      (
        "Dykes hold\n\nBy Ann Lee, The Capital Standard\n7 March 2025", "Dykes hold", "2025-03-07",
        ["Ann Lee"], "The Capital Standard"
      ),
      (
        "Dykes hold\n\nBy Ann Lee, The Halden Age\n7 March 2025", "Dykes hold", "2025-03-07",
        ["Ann Lee"], "The Halden Age"
      ),
      (
        "Dykes hold\n\nBy The Halden Post\n7 March 2025", "Dykes hold", "2025-03-07", [],
        "The Halden Post"
      ),
      (
        "Dykes hold\n\nHalden Courier\nBy Bo Wu, Staff Reporter\n7 March 2025", "Dykes hold",
        "2025-03-07", ["Bo Wu"], "Halden Courier"
      ),
      ("Dykes hold\n\nLast updated: 8 March 2025", "Dykes hold", "2025-03-08", [], nil),
      (
        "THE HALDEN COURIER\n\nDykes hold\n\nAnn Lee, rivers correspondent\nFriday, March 7",
        "Dykes hold", nil, ["Ann Lee"], "The Halden Courier"
      ),
      (
        "Halden Voice\n\"We dig\": a night on the dykes\nBy Bo Wu\nPosted on 17/03/2025",
        "\"We dig\": a night on the dykes", "2025-03-17", ["Bo Wu"], "Halden Voice"
      ),
      (
        "Republic of Maren\nMINISTRY OF WATERS\nPress release No. 12/2025\nHalden, 7 March 2025\n\nOn the state of the dykes",
        "On the state of the dykes", nil, [], "Ministry of Waters"
      ),
      (
        "World Flood Organization\nRiver Watch News\nFloods - Maren and the Sabel Union\n7 March 2025",
        "Floods - Maren and the Sabel Union", "2025-03-07", [], "World Flood Organization"
      ),
      (
        "Dykes hold\nAnn van der Lee\nFri 7 Mar 2025 14.20 BST", "Dykes hold", "2025-03-07",
        ["Ann van der Lee"], nil
      ),
      (
        "Dykes hold\n\nMaren Broadcasting Service\nFriday 7 March 2025\nLast updated: 17:42 GMT",
        "Dykes hold", "2025-03-07", [], "Maren Broadcasting Service"
      ),
      (
        "Dykes hold\n\nHBN World\nPublished\n7 March 2025\nBy Ann Lee\nRivers correspondent",
        "Dykes hold", "2025-03-07", ["Ann Lee"], "HBN World"
      ),
      (
        "HALDEN: SITUATION REPORT No. 4\nDyke Aid International\nReporting period: 1 - 6 March 2025\nIssued: 7 March 2025",
        "HALDEN: SITUATION REPORT No. 4", "2025-03-07", [], "Dyke Aid International"
      ),
      (
        "Federal Republic of Maren\nMinistry of Waters and Works\n\nDykes hold\n7 March 2025",
        "Dykes hold", "2025-03-07", [], "Ministry of Waters and Works"
      ),
      ("HBN NEWS\n\nDykes hold\n7 March 2025", "Dykes hold", "2025-03-07", [], "HBN NEWS"),
      ("Dykes hold\nAgence Maren, HALDEN, Sunday", "Dykes hold", nil, [], "Agence Maren"),
      (
        "Dykes hold\nUpdated 8 March 2025 at 15:10, first published 7 March 2025 at 11:02",
        "Dykes hold", "2025-03-07", [], nil
      ),
      (
        "THE HALDEN COURIER\n\nQueues at the dykes, calm at the board\n\nAnn Lee, rivers correspondent\n7 March 2025",
        "Queues at the dykes, calm at the board", "2025-03-07", ["Ann Lee"], "The Halden Courier"
      ),
      (
        "Sabel Voice\nDykes hold, and nobody sleeps\nBy Ann Lee, in Port Sabel\nPosted on 17/03/2025",
        "Dykes hold, and nobody sleeps", "2025-03-17", ["Ann Lee"], "Sabel Voice"
      ),
      (
        "Dykes hold\n\nWestern Broadcasting Service\nFriday 7 March 2025", "Dykes hold",
        "2025-03-07", [], "Western Broadcasting Service"
      ),
      (
        "Dykes hold\nAnn Lee\nFri 7 Mar 2025 14.20 BST", "Dykes hold", "2025-03-07", ["Ann Lee"],
        nil
      ),
      (
        "Dykes hold\n\nThe Halden Daily\n7 March 2025 | Bo Wu", "Dykes hold", "2025-03-07",
        ["Bo Wu"], "The Halden Daily"
      ),
      ("Dykes hold\nPort Sabel\n7 March 2025", "Dykes hold", "2025-03-07", [], nil),
      (
        "HALDEN: SITUATION REPORT No. 14\nDyke Aid International\nReporting period: 28 February - 6 March 2025\nIssued: 7 March 2025",
        "HALDEN: SITUATION REPORT No. 14", "2025-03-07", [], "Dyke Aid International"
      ),
      (
        "World Water Organization\nFlood News\nFlood - Republic of Halden\n7 March 2025",
        "Flood - Republic of Halden", "2025-03-07", [], "World Water Organization"
      ),
      (
        "Republic of Halden\nMINISTRY OF DYKES\nPress release No. 4/2025\nPort Sabel, 7 March 2025\n\nStatement on the dykes of Halden",
        "Statement on the dykes of Halden", nil, [], "Ministry of Dykes"
      ),
      ("BREAKING: Dykes hold\nBy Ann Lee", "Dykes hold", nil, ["Ann Lee"], nil),
      ("Bakers Leave Their Union\nBy Ann Lee", "Bakers Leave Their Union", nil, ["Ann Lee"], nil),
      ("Dykes hold\n\nAgence Sabel, HALDEN, Thursday", "Dykes hold", nil, [], "Agence Sabel"),
      (
        "Dykes hold\n\nThe Halden Daily\n7 March 2025 | Port Sabel", "Dykes hold", "2025-03-07", [],
        "The Halden Daily"
      ),
      (
        "Dykes hold\n\nBy Ann Lee, Bo Wu\n7 March 2025", "Dykes hold", "2025-03-07",
        ["Ann Lee", "Bo Wu"], nil
      ),
      (
        "Dykes hold\n\nBy Ann Lee, Bo Wu, Halden News", "Dykes hold", nil, ["Ann Lee", "Bo Wu"],
        "Halden News"
      ),
      ("Dykes hold\n\nBy Ann Lee, Port Sabel", "Dykes hold", nil, ["Ann Lee"], nil),
      ("Dykes hold\n\nBy Ann Lee, Chief Rivers Analyst", "Dykes hold", nil, ["Ann Lee"], nil),
      (
        "Halden Evening Star\nDykes hold! Town sleeps\nStory: Ann Lee. Pictures: Bo Wu\n7 March 2025",
        "Dykes hold! Town sleeps", "2025-03-07", ["Ann Lee"], "Halden Evening Star"
      ),
      (
        "Dykes hold\nWords by Ann Lee and Cy Oz, photographs by Bo Wu\n7 March 2025", "Dykes hold",
        "2025-03-07", ["Ann Lee", "Cy Oz"], nil
      ),
      ("Dykes hold\nText and photos: J. Smith", "Dykes hold", nil, ["J. Smith"], nil),
      (
        "The Sabel Ledger: Briefing\nHow Halden kept its dykes\nBy Ann Lee-Wu | March 2025",
        "How Halden kept its dykes", "2025-03", ["Ann Lee-Wu"], "The Sabel Ledger"
      ),
      (
        "The Sabel Post: Opinion\nLet the river in\nBy Ann Lee, Foreign Affairs",
        "Let the river in", nil, ["Ann Lee"], "The Sabel Post"
      ),
      (
        "Sabel Basin Update 6 | 7 March 2025\n\nDykes hold at last", "Dykes hold at last",
        "2025-03-07", [], nil
      ),
      ("Dykes hold\n\n7 March 2025 | HALD", "Dykes hold", "2025-03-07", [], nil),
      (
        "Dykes hold\nMarch 7, 2025 / 8:42 AM / HNA\nBy Ann Lee", "Dykes hold", "2025-03-07",
        ["Ann Lee"], "HNA"
      ),
      ("Dykes hold\nHBN News live blog\n7 March 2025", "Dykes hold", "2025-03-07", [], "HBN News"),
      (
        "RIVERS WITHOUT BORDERS\nSabel Basin Update 6 | 7 March 2025\nPrepared by the Halden office",
        "Sabel Basin Update 6", "2025-03-07", [], "Rivers Without Borders"
      ),
      (
        "Federal Republic of Maren\nMinistry of Waters and Works\nPRESS RELEASE\nFor immediate release: 7 March 2025\n\nDykes to be raised",
        "Dykes to be raised", "2025-03-07", [], "Ministry of Waters and Works"
      ),
      (
        "Dykes hold - as it happened\nMaren Service Online\nFri 7 Mar 2025 23.10 CEST\nAnn Lee (now) and Bo Ali Wu (earlier)",
        "Dykes hold - as it happened", "2025-03-07", ["Ann Lee", "Bo Ali Wu"],
        "Maren Service Online"
      ),
      (
        "Dykes hold\n\nIssued by the Ministry of Waters\n7 March 2025", "Dykes hold", "2025-03-07",
        [],
        "Ministry of Waters"
      ),
      (
        "MAREN: Dykes of Sabel Hold\nSituation Report No. 3\nAs of 7 March 2025\n\nPrepared by WaterCare International, Halden\n\nHIGHLIGHTS",
        "MAREN: Dykes of Sabel Hold", "2025-03-07", [], "WaterCare International"
      ),
      ("Dykes hold\n\nMarch 2025", "Dykes hold", "2025-03", [], nil),
      // A name with an article, or beside a section of its own.
      (
        "Dykes hold\n\nThe Voice of Halden\n7 March 2025\n\nAnn Lee, Rivers editor",
        "Dykes hold", "2025-03-07", ["Ann Lee"], "The Voice of Halden"
      ),
      (
        "Dykes hold\n\nThe Plain | World news\nPublished: 7 March 2025\n\nAnn Moor in Halden",
        "Dykes hold", "2025-03-07", ["Ann Moor"], "The Plain"
      ),
      // A place that the text names is no writer, nor is a section of the page.
      ("Dykes hold\n\nMiddle East\n7 March 2025", "Dykes hold", "2025-03-07", [], nil),
    ]

  @Test(
    arguments: [
      ("PORT SABEL, March 4 (Halden Press) - The dykes", "Halden Press"),
      ("HALDEN (Western News Agency), March 4, 2025 \u{2014} The dykes", "Western News Agency"),
      ("HALDEN (population 4,000) - The dykes", nil), ("The dykes (Halden Press) - old", nil),
      ("HALDEN (", nil), ("HALDEN ()", nil), ("(AP) - The dykes", nil),
    ] as [(String, String?)])
  func `are joined by the agency of the dateline`(opening: String, source: String?) throws {
    let article = try #require(bare("\(opening) held through the night.\n\n\(Self.body)"))
    #expect(article.metadata.source == source)
  }

  @Test(arguments: [
    "Fri 7 Mar 2025 14.20 BST", "First published on Fri 7 Mar 2025 14.20 BST",
    "7 March 2025 at 10:05", "Friday 07 March 2025 14:20", "Fri, Mar 7, 2025, 2:20 PM",
    "March 7, 2025, 5:00 a.m. ET", "2025-03-07 14:20", "07.03.2025",
    "March 7, 2025 / 5:00 PM EDT / HBS News", "Friday, March 7, 2025 | 6:02 a.m.",
    "Press release | 7 March 2025 | Port Sabel", "Posted on March 7, 2025 by admin",
    "PUBLISHED : 7 Mar 2025 at 04:12", "Published 09:12 GMT, 7 March 2025",
    "Last modified on Friday 7 March 2025", "Date: 2025-03-07", "7 March 2025 • Port Sabel",
    "Date of issue: 7 March 2025", "Reporting date: 7 March 2025", "Data as of 7 March 2025",
    "Embargoed until 7 March 2025, 09:00",
  ])
  func `tell the day in the forms of pages`(line: String) throws {
    let article = try #require(bare("Dykes hold\n\n\(line)\n\n\(Self.body)"))
    #expect(article.metadata.date?.description == "2025-03-07")
    #expect(article.outline.count == 2)
    #expect(article.metadata.source == (line.contains("HBS") ? "HBS News" : nil))
  }

  @Test(arguments: openings)
  func `above a text say when and by whom it came out`(
    lines: String, title: String, date: String?, authors: [String], source: String?
  ) throws {
    let article = try #require(bare("\(lines)\n\n\(Self.body)"))
    #expect(article.title == title)
    #expect(article.metadata.date?.description == date)
    #expect(article.metadata.authors == authors)
    #expect(article.metadata.source == source)
    #expect(article.outline.last == "They will be back on Friday.")
    // Nothing is lost: what is not in the text is the title or a line taken out with its rule.
    let left = article.outline.count + article.removals.count + 1
    #expect(left == lines.split(separator: "\n").count + 2)
  }

  @Test(arguments: [
    "By the river, the dykes held.",
    "By Any Means Necessary, Again and Again and Again, They Dig On",
    "March 12, 2025 was a long day.", "Source: the board's own count of March, which it printed.",
    "Coverage: all of the lower dykes", "Updated plans", "03/04/2025", "Posted on 03/04/2025",
    "Halden Opens",
    "Halden Star Wins Regatta", "Halden, a town of dykes",
    "Published plans | Two thousand readers", "Story: the night the dykes held",
    "Prepared by the town, the dykes held", "Dyke Watch (now) and never (earlier)",
    "The Dyke: Old and New", "Prepared for the worst", "Report: Halden Board Meets Again",
  ])
  func `are no more than lines of the text where they say more`(line: String) throws {
    let article = try #require(bare("Dykes hold\n\n\(line)\n\n\(Self.body)"))
    #expect(article.outline.first == line)
    #expect(article.removals.isEmpty)
    #expect(article.metadata.authors.isEmpty && article.metadata.source == nil)
  }

  @Test(arguments: [
    ("Halden Wins Tribune\n\n", "Halden Wins Tribune"),
    ("King Dissolves National Council\n\n", "King Dissolves National Council"),
    ("Halden Water Board\n\n", "Halden Water Board"),
    ("Dykes hold\n\nPort Sabel\n7 March 2025\n\n", "Dykes hold"),
    ("The Hague: Analysis\n\n", "The Hague: Analysis"),
    ("The Budget: Analysis\n\n", "The Budget: Analysis"),
    ("Halden: Briefing\n\n", "Halden: Briefing"),
    ("Dykes hold\n7 March 2025 | LIVE\n\n", "Dykes hold"),
  ])
  func `name no outlet where they are a headline`(lines: String, title: String) throws {
    let article = try #require(bare("\(lines)\(Self.body)"))
    #expect(article.title == title)
    #expect(article.metadata.source == nil && article.metadata.authors.isEmpty)
  }

  @Test(arguments: [
    ("HALDEN, March 4 (Sabel Press) - ", "Sabel Press", nil),
    ("HALDEN (Maren News Agency), March 4, 2025 — ", "Maren News Agency", "2025-03-04"),
    ("HALDEN--(SABEL NEWSWIRE)--March 4, 2025--", "SABEL NEWSWIRE", "2025-03-04"),
    ("HALDEN, March 4, 2025 /PRNewswire/ -- ", "PRNewswire", "2025-03-04"),
    ("Halden (Reuters) – ", "Reuters", nil), ("HALDEN (MNA) - ", "MNA", nil),
    ("HALDEN (Riverfeed) - ", "Riverfeed", nil),
    ("HALDEN, Maren, March 4 (Riverfeed) - ", "Riverfeed", nil),
    ("HALDEN (Halden) - ", nil, nil), ("Halden (Maren) - ", nil, nil),
    ("Dykes (Old and New) - ", nil, nil),
    ("HALDEN (a town of dykes) - ", nil, nil), ("", nil, nil),
  ])
  func `and its own opening say which agency a report is of`(
    dateline: String, source: String?, date: String?
  ) throws {
    let article = try #require(bare("Dykes hold\n\n\(dateline)\(Self.body)"))
    #expect(article.metadata.source == source)
    #expect(article.metadata.date?.description == date)
    #expect(article.outline.first?.hasPrefix(dateline) == true)
  }

  @Test func `tell an agency that the dateline names too`() throws {
    let article = try #require(
      bare("Dykes hold\n\nRiverfeed\n7 March 2025\n\nHALDEN (Riverfeed) - \(Self.body)"))
    #expect(article.metadata.source == "Riverfeed")
    #expect(article.outline.count == 2)
  }

  @Test func `name no writer where the text names the place`() throws {
    let lines = "Dykes hold\n\nTel Karam\n7 March 2025"
    let article = try #require(bare("\(lines)\n\n\(Self.body)\nThe dykes of Tel Karam leak.\n"))
    #expect(article.metadata.authors.isEmpty)
    #expect(article.outline.first == "Tel Karam")
  }

  @Test(
    arguments: [
      ("4 March 2025 - The dykes", "2025-03-04"), ("March 4, 2025. The dykes", "2025-03-04"),
      ("On 4 March 2025 the dykes", nil), ("4 March 2025 was the day. The dykes", nil),
      ("4 March 2025.", "2025-03-04"), ("Sept. 4 - The dykes", nil), ("- - - The dykes", nil),
    ] as [(String, String?)])
  func `are joined by the day before the first sentence`(opening: String, day: String?) throws {
    let article = try #require(
      bare(
        "Dykes hold\n\n\(opening) held, and nobody in Halden slept before the morning.\n\n\(Self.body)"
      ))
    #expect(article.metadata.date?.description == day)
  }

  @Test func `stay behind what the metadata say`() throws {
    let article = try #require(
      bare(
        """
        ---
        date: 2024-01-02
        source: The Board
        ---
        Dykes hold

        By Ann Lee, Halden News
        Published: March 12, 2025

        \(Self.body)
        """))
    #expect(article.metadata.date?.description == "2024-01-02")
    #expect(article.metadata.source == "The Board")
    #expect(article.metadata.authors == ["Ann Lee"])
  }

  @Test func `within the text are text`() throws {
    let article = try #require(
      bare(
        "Dykes hold\n\n\(Self.body)\nBy Ann Lee, Halden News\n\nPublished: March 12, 2025\n\nEnd."))
    #expect(article.outline.contains("By Ann Lee, Halden News"))
    #expect(article.metadata.date == nil && article.metadata.authors.isEmpty)
  }

  static let endings: [(line: String, rule: String?)] = [
    ("###", "end-mark"), ("-ENDS-", "end-mark"), ("bur-tk/gw/dl", "sign-off"), ("and/or the", nil),
    ("(Reporting by Ann Lee in Halden and Bo Wu in Port Sabel; Editing by Cy Oz)", "credits"),
    ("HNA writer Ann Lee in Halden contributed to this report.", "credits"),
    ("Ann Lee contributed to the relief of the town.", nil),
    ("For further information, please contact: Ann Lee, Halden Water Board", "contact"),
    ("For more information was what the town asked", nil),
    ("The press release says so.", nil),
  ]

  @Test(arguments: endings)
  func `below a text are taken out where they are sure`(line: String, rule: String?) throws {
    let article = try #require(bare("Dykes hold\n\n\(Self.body)\n\(line)\n"))
    #expect(article.removals.map(\.rule) == (rule.map { [$0] } ?? []))
  }
}
