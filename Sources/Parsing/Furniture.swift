/// Lines that belong to the web page an article was pasted from, and not to the article.
///
/// Rules look at whole lines and are meant to be sure: a sentence is never furniture. To add a
/// phrase, add it here; each removal is logged with the rule's name and shown on the article's page.
enum Furniture {
  struct Rule {
    var name: String

    /// The whole line, lowercased, without a final colon, full stop or ellipsis.
    var lines: Set<String> = []

    /// How a line may begin that does not end as a sentence does.
    var openings: [String] = []

    /// What a line with such an opening must hold besides, one of them; empty for nothing.
    var contents: [String] = []

    /// How a line may end, also one that ends as a sentence does.
    var endings: [String] = []

    /// Whether a line with such an opening may end as a sentence does.
    var takesSentences = false

    /// Bytes of a line with such an opening or ending at the most.
    var limit = 160
  }

  static let rules: [Rule] = [
    Rule(
      name: "comments",
      lines: [
        "no comments", "no comments yet", "leave a comment", "post a comment", "add a comment",
        "add comment", "write a comment", "leave a reply", "join the conversation",
        "join the discussion", "view comments", "show comments", "view all comments",
        "load comments", "comments are closed", "comments are disabled", "be the first to comment",
      ]),
    Rule(
      name: "sharing",
      lines: [
        "share", "share this", "share this article", "share this story", "share this post",
        "share article", "share via", "share on facebook", "share on twitter", "share on x",
        "share on whatsapp", "share on linkedin", "share on telegram", "share by email",
        "share via email", "tweet", "tweet this", "copy link", "copy link to clipboard",
        "email this article", "print this article", "print article", "save article",
        "save this article", "send to a friend", "follow us", "follow us on twitter",
        "follow us on x", "follow us on facebook", "follow us on instagram",
        "follow us on social media", "gift this article", "bookmark this article",
      ]),
    Rule(
      name: "advertisement",
      lines: [
        "advertisement", "advertisements", "advertising", "ad", "- advertisement -",
        "sponsored", "sponsored content", "paid content", "promoted content",
        "article continues below advertisement", "article continues after advertisement",
        "article continues below this ad", "story continues below advertisement",
        "story continues below this ad", "story continues after advertisement",
        "story continues below", "article continues below", "content continues below",
        "scroll to continue", "scroll down to continue", "continue reading below",
        "skip advertisement", "skip ad", "close ad", "remove ads",
      ]),
    Rule(
      name: "newsletter",
      lines: [
        "subscribe", "subscribe now", "subscribe today", "subscribe to our newsletter", "sign up",
        "sign up now", "sign up for our newsletter", "sign up to our newsletter",
        "sign up for newsletters", "get our newsletter", "newsletter", "newsletter sign-up",
        "already a subscriber? log in", "already a subscriber? sign in", "log in", "sign in",
        "register now", "support our journalism", "donate", "donate now", "enter your email",
        "enter your email address", "your email address",
      ]),
    Rule(
      name: "newsletter",
      openings: ["sign up for ", "sign up to ", "subscribe to ", "get the latest "],
      contents: ["newsletter", "inbox", "email alerts", "daily briefing", "push notifications"]),
    Rule(
      name: "related",
      lines: [
        "read more", "read more here", "read more about this", "read next", "read full article",
        "read the full article", "read the full story", "continue reading",
        "click here to read more",
        "also read", "read also", "see also", "see more", "show more", "load more", "view more",
        "learn more", "more on this story", "more on this topic", "more from this section",
        "more stories", "more news", "related", "related articles", "related stories",
        "related topics", "related posts", "related content", "related news", "recommended",
        "recommended stories", "recommended for you", "recommended reading", "you may also like",
        "you might also like", "most read", "most popular", "most viewed", "trending",
        "trending now", "editor's picks", "editors' picks", "up next", "previous article",
        "next article", "previous post", "next post", "top stories", "latest news",
        "watch the video", "watch video", "watch now",
      ]),
    Rule(
      name: "related",
      openings: [
        "read more:", "also read:", "read also:", "related:", "see also:", "don't miss:",
        "must read:", "must-read:", "read next:", "related article:", "related story:",
        "related articles:", "related stories:", "recommended:", "more on this:", "you may like:",
        "up next:", "read more >", "read more »", "read more |", "read more –", "read more -",
      ]),
    Rule(
      name: "navigation",
      lines: [
        "skip to main content", "skip to content", "skip to navigation", "back to top",
        "return to top", "scroll to top", "go to top", "back to home", "back to homepage",
        "back to home page", "toggle navigation", "open menu", "close menu", "main menu",
        "search this site", "view in browser", "printer-friendly version", "print version",
      ]),
    Rule(
      name: "player",
      lines: [
        "listen to this article", "listen to this story", "listen to article",
        "listen to the article",
        "play video", "play audio", "pause video", "video player is loading",
        "this is a modal window",
        "your browser does not support the audio element", "enlarge image", "expand image",
        "view gallery", "open image in gallery", "click to enlarge", "toggle caption",
        "hide caption",
      ]),
    Rule(
      name: "consent",
      lines: [
        "accept all cookies", "accept cookies", "accept all", "reject all", "manage cookies",
        "cookie settings", "manage preferences", "privacy policy", "terms of service",
        "terms of use", "terms and conditions", "all rights reserved",
      ]),
    Rule(
      name: "release",
      lines: [
        "for immediate release", "press release", "news release", "media release",
        "press statement", "media statement", "press bulletin", "press communique",
        "press communiqué",
      ]),
    Rule(
      name: "release", openings: ["press release no", "press bulletin no", "news release no"]),
    Rule(
      name: "contact",
      openings: [
        "contact: ", "contacts: ", "media contact", "press contact", "for further information",
        "for more information", "for media enquiries", "for media inquiries",
        "for press enquiries", "for press inquiries",
      ],
      contents: [":", "@", "contact"]),
    Rule(
      name: "credits",
      openings: [
        "(reporting by ", "(additional reporting by ", "(editing by ", "(writing by ",
        "(compiled by ", "reporting by ", "additional reporting by ", "(with inputs from ",
        "with inputs from ", "(with reporting from ",
      ],
      endings: [
        " contributed to this report.", " contributed to this story.",
        " contributed to this article.", " contributed reporting.",
      ],
      limit: 400),
    Rule(
      name: "caption",
      openings: [
        "caption:", "photo caption:", "picture caption:", "image caption:", "photo:", "photos:",
        "photograph:", "photographs:", "picture:", "pictures:", "image:", "images:", "pictured:",
        "file photo:", "photo credit:", "image credit:", "picture credit:",
      ],
      takesSentences: true, limit: 400),
    Rule(name: "caption", openings: ["photo by ", "photos by ", "photograph by ", "pictures by "]),
    Rule(
      name: "end-mark",
      lines: [
        "###", "# # #", "-30-", "-ends-", "- ends -", "ends", "(ends)", "___", "***", "* * *",
      ]
    ),
  ]

  private static let exact: [String: String] = {
    var table: [String: String] = [:]
    for rule in rules { for line in rule.lines { table[line] = rule.name } }
    return table
  }()

  /// Longer lines are never furniture.
  private static let limit = rules.map(\.limit).max() ?? 0

  /// Whether a line in `range` is worth the look of `rule(for:)`; few lines of an article are.
  ///
  /// A line that is longer than any whole line in the table must have one of the openings or
  /// endings, a shorter one must begin as something in the table does, or with a digit.
  static func isPossible(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= limit else { return false }
    if range.count <= longest + 8, firstBytes[Int(bytes[range.lowerBound])] { return true }
    if endings.contains(where: { bytes[range].suffix($0.count).elementsEqual($0) }) { return true }
    if range.count <= longest + 8 { return false }
    return openings.contains { opening in
      guard opening.count <= range.count else { return false }
      for (offset, byte) in opening.enumerated() {
        let own = bytes[range.lowerBound + offset]
        // Apostrophes have several forms; what follows one is left to the full look.
        if byte == UInt8(ascii: "'") { return true }
        guard ((0x41...0x5A).contains(own) ? own | 0x20 : own) == byte else { return false }
      }
      return true
    }
  }

  private static let openings = rules.flatMap { $0.openings.map { Array($0.utf8) } }
  private static let endings = rules.flatMap { $0.endings.map { Array($0.utf8) } }
  private static let longest = exact.keys.map(\.utf8.count).max() ?? 0

  /// By byte: whether something in the table begins with it, in either case, or it is a digit.
  private static let firstBytes: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for text in exact.keys.map({ Array($0.utf8) }) + openings {
      guard let first = text.first else { continue }
      table[Int(first)] = true
      if (0x61...0x7A).contains(first) { table[Int(first) & 0xDF] = true }
    }
    for digit in 0x30...0x39 { table[digit] = true }
    // "Comments (3)" and "Reading time: 3 minutes"
    for letter in "CcRr".utf8 { table[Int(letter)] = true }
    return table
  }()

  /// The rule that takes `line` for furniture, or `nil`.
  static func rule(for line: String) -> String? {
    guard line.utf8.count <= limit else { return nil }
    let folded = Self.folded(line)
    let whole = withoutEnd(folded)
    if let name = exact[whole] { return name }
    if isCommentCount(whole) { return "comments" }
    if isReadingTime(whole) { return "reading-time" }
    for rule in rules where line.utf8.count <= rule.limit {
      if rule.endings.contains(where: folded.hasSuffix) { return rule.name }
    }
    let isSentence =
      folded.hasSuffix(".") || folded.hasSuffix(".\"") || folded.hasSuffix(".\u{201D}")
    for rule in rules where line.utf8.count <= rule.limit && (rule.takesSentences || !isSentence) {
      guard let opening = rule.openings.first(where: folded.hasPrefix),
        folded.utf8.count > opening.utf8.count
      else { continue }
      if rule.contents.isEmpty || rule.contents.contains(where: { folded.contains($0) }) {
        return rule.name
      }
    }
    return nil
  }

  /// Lowercased, with straight apostrophes and single spaces.
  static func folded(_ line: String) -> String {
    line.lowercased().split { $0 == " " || $0 == "\t" || $0 == "\u{A0}" }.joined(separator: " ")
      .split(separator: "\u{2019}", omittingEmptySubsequences: false).joined(separator: "'")
  }

  private static func withoutEnd(_ line: String) -> String {
    var result = line[...]
    while let last = result.last, ":.…>»→!+".contains(last) || last == " " { result.removeLast() }
    return String(result)
  }

  /// `12 comments`, `1,204 comments`, `comments (3)`, `comments: 3`.
  private static func isCommentCount(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard words.count == 2 else { return false }
    func isCount(_ word: Substring) -> Bool {
      let digits = word.utf8.filter { !"(),:".utf8.contains($0) }
      return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
    }
    let nouns: Set<Substring> = ["comment", "comments", "comments:", "comment:"]
    return isCount(words[0]) && nouns.contains(words[1])
      || nouns.contains(words[0]) && isCount(words[1])
  }

  /// `4 min read`, `4-minute read`, `reading time: 4 minutes`.
  private static func isReadingTime(_ line: String) -> Bool {
    var words = line.split { $0 == " " || $0 == "-" || $0 == ":" }
    if words.starts(with: ["reading", "time"]) {
      words.removeFirst(2)
    } else {
      guard words.last == "read" else { return false }
      words.removeLast()
    }
    guard words.count == 2, words[0].utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    return ["min", "mins", "minute", "minutes"].contains(words[1])
  }
}
