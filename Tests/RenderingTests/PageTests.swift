import CalendarDates
import Diagnostics
import Foundation
import SiteModel
import Testing

@testable import Rendering

/// Pages of the sample by address, as text.
private func pages(
  _ index: SiteIndex = SampleIndex.site(), baseURL: String? = nil,
  only kind: SitePageKind? = nil
) throws -> [String: String] {
  let renderer = try #require(
    SiteRenderer.prepare(
      index, templates: defaultTheme,
      settings: RenderSettings(baseURL: baseURL, generator: "sitegen test")
    ).value)
  var pages: [String: String] = [:]
  for page in renderer.pages where kind == nil || page.kind == kind {
    let rendered = renderer.render(page)
    try #require(rendered.diagnostics.isEmpty)
    pages[page.permalink.path] = String(decoding: rendered.value ?? [], as: UTF8.self)
  }
  return pages
}

/// Values of an attribute, in order.
private func values(of attribute: String, in page: String) -> [String] {
  page.components(separatedBy: " \(attribute)=\"").dropFirst().map { part in
    String(part.prefix { $0 != "\"" }).replacingOccurrences(of: "&amp;", with: "&")
  }
}

@Suite struct `Pages of the sample` {
  @Test func `list an event for no actor that only names whose paper tells it`() {
    var index = SampleIndex.site()
    let event = index.chronology[0].events[1]
    let paper = SampleIndex.evidence(index.articles, 1, 1, "Radio West")
    index.actors[1].mentions.append(Mention(actor: 1, form: .name, evidence: paper))
    func participants() -> [Int] {
      CrossReferences.participants(
        of: event, among: [0, 1], CrossReferences(index).mentionsOfArticle[1], in: index)
    }
    #expect(participants() == [0])
    // Named elsewhere in the sentence too, or the paper itself.
    let bridge = SampleIndex.evidence(index.articles, 1, 1, "the bridge")
    index.actors[1].mentions.append(Mention(actor: 1, form: .name, evidence: bridge))
    #expect(participants() == [0, 1])
    index.actors[1].mentions.removeLast()
    index.actors[1].kind = .media
    #expect(participants() == [0, 1])
  }

  @Test func `head a point of no topic with the first whom its sentence names`() throws {
    var index = SampleIndex.site()
    index.topics = []
    // The first two are the state of play.
    index.keyPoints = [2, 3, 1].map {
      KeyPoint(evidence: SampleIndex.evidence(index.articles, 0, $0))
    }
    index.actors[0].kind = .state
    index.actors[1].kind = .state
    index.actors[0].mentions = [
      Mention(
        actor: 0, form: .demonym, evidence: SampleIndex.evidence(index.articles, 0, 1, "The mayor")),
      Mention(
        actor: 0, form: .name, evidence: SampleIndex.evidence(index.articles, 0, 1, "Sunday")),
    ]
    index.actors[1].mentions = [
      Mention(
        actor: 1, form: .name, evidence: SampleIndex.evidence(index.articles, 0, 1, "Westford"))
    ]
    func heading() throws -> Substring? {
      let home = try pages(index, only: .home).values.first ?? ""
      return home.components(separatedBy: "<h3>").dropFirst().first?.prefix { $0 != "<" }
    }
    #expect(try heading() == "Westford")
    index.actors[1].mentions = []
    index.actors[0].mentions.removeLast()
    #expect(try heading() == nil)
  }

  @Test func `count as gaps what other pages say of it`() throws {
    var index = SampleIndex.site()
    let again = Event(
      date: index.chronology[1].date, undated: nil, dateWords: "", isPlanned: true,
      isApproximate: false, evidence: SampleIndex.evidence(index.articles, 1, 2))
    index.chronology[1].events.append(again)
    let length = Figure(
      value: 6, qualifier: .exact, words: "named", what: nil,
      evidence: SampleIndex.evidence(index.articles, 1, 2, "named"))
    index.measures[1].rows.append(Measure.Row(figure: length, relation: .first))
    let gaps = try #require(try pages(index, only: .gaps).values.first)
    // Two figures of one sentence are one line that counts as two; the one planned for June is told
    // by two articles of one origin.
    #expect(gaps.contains("named, 32,705") || gaps.contains("32,705, named"))
    let section = try #require(gaps.components(separatedBy: "id=\"gap-unattributed\"").last)
    #expect(gaps.contains(">3<") && section.contains("Thousands"))
    let single = try #require(gaps.components(separatedBy: "id=\"gap-single-origin\"").last)
    #expect(single.contains("June 2024"))
  }

  @Test func `show a plan that was called off with the sentence that says so, and no gap`() throws {
    var index = SampleIndex.site()
    let canceller = SampleIndex.evidence(index.articles, 1, 2)
    index.chronology[1].calledOff = [canceller]
    let chronology = try #require(try pages(index, only: .chronology).values.first)
    #expect(chronology.contains("<span class=\"tag\">called off</span>"))
    let shown = try #require(chronology.components(separatedBy: "class=\"calledoff-by\"").last)
    #expect(shown.contains(index.quote(canceller)))
    let gaps = try #require(try pages(index, only: .gaps).values.first)
    #expect(!gaps.contains("June 2024"))
    index.chronology[1].isMoved = true
    let moved = try #require(try pages(index, only: .chronology).values.first)
    #expect(moved.contains("<span class=\"tag\">put off or moved</span>"))
  }

  @Test func `show the plans still to come in the order of their days, and as no gap`() throws {
    var index = SampleIndex.site()
    func plan(_ date: String) -> ChronologyEntry {
      var entry = index.chronology[1]
      entry.date = DateSpan(date)
      return entry
    }
    func ahead(_ days: [String]) throws -> (home: String, gaps: String) {
      index.chronology = [index.chronology[0]] + days.map(plan)
      let home = try pages(index, only: .home).values.first ?? ""
      let list = home.components(separatedBy: "id=\"ahead\"").dropFirst().first ?? ""
      return (
        list.components(separatedBy: "</section>")[0],
        try pages(index, only: .gaps).values.first ?? ""
      )
    }
    // The newest article is of April 2024.
    let days = (1...8).map { "2024-06-0\($0)" }
    let many = try ahead(["2024-04-20"] + days + ["2025"])
    #expect(many.home.components(separatedBy: "<li>").count == 7)
    #expect(!many.home.contains("20 April") && many.home.contains(">1 June 2024<"))
    #expect(many.home.contains("2 more plans") && !many.gaps.contains("June 2024"))
    #expect(many.gaps.contains("20 April 2024"))
    #expect(try ahead(["2024-04-20"]).home.isEmpty)
    index.curation.site.asOf = CalendarDay(year: 2024, month: 6, day: 5)
    let later = try ahead(days)
    #expect(later.home.components(separatedBy: "<li>").count == 4)
    #expect(later.gaps.contains(">4 June 2024<") && !later.gaps.contains(">5 June 2024<"))
    index.curation.site.asOf = nil
    for article in index.articles.indices {
      index.articles[article].contents.article.metadata.date = nil
    }
    #expect(try ahead(days).home.isEmpty)
  }

  @Test func `label a figure by how it stands to others only beside one`() throws {
    var index = SampleIndex.site()
    func label(_ index: SiteIndex) throws -> Bool {
      let topic = try #require(try pages(index, only: .topic).values.first)
      return topic.contains("class=\"tag differs\"")
    }
    #expect(try label(index))
    // A number is not compared with words.
    var vague = index
    vague.measures[0].rows[0].figure.value = nil
    #expect(try !label(vague))
    // The other figure of the measure is in a sentence of no topic.
    index.topics[0].sentences.remove(at: 1)
    #expect(try !label(index))
  }

  @Test func `quote the clause of a party where the sentence goes on from the one before`() throws {
    var index = SampleIndex.site()
    let price = Statement(
      verbClass: "said", verb: "named", actor: 1, speaker: "The council",
      evidence: SampleIndex.evidence(index.articles, 1, 2, "32,705 crowns as the price"),
      isQuotation: false)
    index.topics[0].briefing.positions.append(Briefing.Position(actor: 1, statements: [price]))
    func wholes() throws -> Int {
      try pages(index, only: .topic).values.reduce(0) {
        $0 + $1.components(separatedBy: "Mayor Ada Bell said the work cost").count - 1
      }
    }
    let before = try wholes()
    index.articles[0].contents.sentences[1].isConnected = true
    #expect(try wholes() == before - 1)
  }

  @Test func `show on the front page the plans of which nothing tells whether they are over`()
    throws
  {
    var index = SampleIndex.site()
    for number in index.undated.indices { index.undated[number].events[0].isPlanned = true }
    func isShown() throws -> Bool {
      let home = try #require(try pages(index, only: .home).values.first)
      let days = home.components(separatedBy: "id=\"when\"").dropFirst().first ?? ""
      return days.components(separatedBy: "</section>")[0].contains("Thousands came on October 7.")
    }
    #expect(try isShown())
    index.chronology += index.chronology
    index.chronology[2].date = DateSpan("2024-04-02")
    #expect(try !isShown())
  }

  @Test func `tell as the latest days none that is old to all who tell of it`() throws {
    var index = SampleIndex.site()
    var background = index.chronology[0]
    background.date = DateSpan("2023-10-07")
    var before = index.chronology[0]
    before.date = DateSpan("2024-03-30")
    func days() throws -> [Bool] {
      let home = try #require(try pages(index, only: .home).values.first)
      let news = home.components(separatedBy: "id=\"news\"").dropFirst().first ?? ""
      return ["7 October 2023", "30 March 2024"].map { day in
        news.components(separatedBy: "</section>")[0].contains(day)
      }
    }
    index.chronology.insert(contentsOf: [background, before], at: 0)
    #expect(try days() == [false, true])
    // Nothing tells when the article was written.
    index.articles[background.events[0].evidence.article].contents.article.metadata.date = nil
    #expect(try days()[0])
  }

  @Test func `name no speaker with whose name the quote begins`() throws {
    var index = SampleIndex.site()
    index.actors[0].statements[0].evidence = SampleIndex.evidence(index.articles, 0, 2)
    func isNamed() throws -> Bool {
      try pages(index, only: .actor)["actors/ada-bell.html"]?
        .contains("<p class=\"who\"><bdi class=\"quoted\">Mayor Ada Bell</bdi>") ?? false
    }
    #expect(try !isNamed())
    index.actors[0].statements[0].evidence = SampleIndex.evidence(index.articles, 0, 1)
    #expect(try isNamed())
  }

  @Test func `list all that an article's people say, the first beside its figures`() throws {
    var index = SampleIndex.site()
    let said = index.articles[0].statements[0]
    index.articles[0].contents.statements = (1...6).map { number in
      var statement = said
      statement.verb = "verb\(number)"
      let start = statement.evidence.range.lowerBound + number
      statement.evidence.range = start..<start + 1
      return statement
    }
    let page = try #require(try pages(index, only: .article)["articles/bridge-opens.html"])
    let parts = page.components(separatedBy: "<summary>2 more statements</summary>")
    #expect(parts.count == 2 && parts[0].contains("verb4") && !parts[0].contains("verb5"))
    #expect(parts.last?.contains("verb6") ?? false)
  }

  @Test(arguments: [
    "byline", "date-line", "period-line", "source-line", "letterhead", "caption", "contact",
    "credits", "end-mark", "release", "comments", "repeated-headline",
  ])
  func `say what each rule of intake leaves out`(_ rule: String) throws {
    var index = SampleIndex.site()
    index.articles[0].contents.article.removals = [Removal(rule: rule, text: "x", line: 1)]
    let page = try #require(try pages(index, only: .about).values.first)
    let row = page.components(separatedBy: ">\(rule)<").dropFirst().first ?? ""
    let text = row.components(separatedBy: "data-label=\"What it does\">").dropFirst().first ?? "<"
    #expect(!text.hasPrefix("<"))
  }

  @Test func `begin an article with its text, not its dateline`() throws {
    var index = SampleIndex.site()
    index.readingOrder.append(index.articles.count)
    index.articles.append(
      SampleIndex.annotated("oslo.md", title: "Oslo", ["OSLO (NTB) \u{2013}", "Bridges opened."]))
    let page = try pages(index, only: .articles).values.first ?? ""
    #expect(page.contains("<p>Bridges opened.") && !page.contains("<p>OSLO"))
  }

  @Test func `list what else is said of a topic below the positions`() throws {
    var index = SampleIndex.site()
    func more() throws -> [String] {
      try #require(try pages(index, only: .topic).values.first)
        .components(separatedBy: "more statements</summary>")
    }
    #expect(try more().count == 1)
    let said = index.articles[0].statements[0]
    index.articles[0].contents.statements += (1...50).map { number in
      var statement = said
      statement.verb = "verb\(number)x"
      statement.evidence.range = 0..<number + 1
      return statement
    }
    let parts = try more()
    #expect(parts.count == 2 && parts[0].hasSuffix("<summary>40 "))
    #expect(!parts[0].contains("verb1x") && parts[1].contains("verb1x"))
  }

  @Test func `count what briefings leave open among the gaps`() throws {
    var index = SampleIndex.site()
    index.topics[0].briefing.openQuestions = [SampleIndex.evidence(index.articles, 0, 3)]
    func open() throws -> String {
      let gaps = try #require(try pages(index, only: .gaps).values.first)
      let section = gaps.components(separatedBy: "id=\"gap-open\"").dropFirst().first ?? ""
      return section.components(separatedBy: "</section>")[0]
    }
    #expect(try open().contains("A second lane is planned"))
    #expect(try !open().contains("opened the bridge on Sunday"))
    // Of no topic, but no less open.
    index.articles[0].contents.sentences[0].leavesOpen = true
    index.articles[0].contents.sentences[2].leavesOpen = true
    #expect(try open().contains("opened the bridge on Sunday"))
    #expect(try open().components(separatedBy: "A second lane is planned").count == 2)
  }

  @Test(arguments: [(Measure.Relation.differs, false), (.undated, true)])
  func `set numbers apart of which it is not known which is later`(
    _ relation: Measure.Relation, _ isNoted: Bool
  ) throws {
    var index = SampleIndex.site()
    index.measures[0].rows[1].relation = relation
    index.topics[0].briefing.differences = [0]
    for kind in [SitePageKind.topic, .dossier] {
      let page = try #require(try pages(index, only: kind).values.first)
      let differ = page.components(separatedBy: "Where they differ").dropFirst().first ?? ""
      let shown = differ.components(separatedBy: "32,705")[0]
      #expect(shown.contains("over 32,000"))
      #expect(
        page.contains("<p class=\"note\">which is later is unknown</p>")
          == (isNoted && kind == .topic))
      #expect(
        page.contains("<li class=\"note\">which is later is unknown</li>")
          == (isNoted && kind == .dossier))
    }
  }

  @Test func `draw no numbers on one axis that have their unit alone in common`() throws {
    var index = SampleIndex.site()
    func isDrawn(_ groups: [String?], _ what: String?) throws -> Bool {
      for row in 0..<2 {
        index.measures[0].rows[row].figure.group = groups[row]
        index.measures[0].rows[row].figure.what = what
      }
      let page = try #require(try pages(index, only: .figures).values.first)
      return page.contains("<svg class=\"chart dots\"")
    }
    #expect(try isDrawn([nil, nil], nil))
    #expect(try isDrawn(["Velk", "Orrin"], nil))
    #expect(try !isDrawn(["Velk", nil], nil))
    #expect(try isDrawn(["Velk", nil], "killed"))
  }

  @Test func `say of captives who holds them`() throws {
    var index = SampleIndex.site()
    index.measures[0].rows[0].figure.group = "Velk"
    func figures() throws -> String {
      try #require(try pages(index, only: .figures).values.first)
    }
    #expect(try figures().contains("<bdi>Velk</bdi>"))
    index.measures[0].rows[0].figure.isGroupHolder = true
    #expect(try figures().contains("<bdi>held by Velk</bdi>"))
  }

  @Test func `tell a party that is not quoted from one that said nothing`() throws {
    var index = SampleIndex.site()
    func cells(_ party: Briefing.Position) throws -> [Bool] {
      var said = index.topics[0].briefing.positions[0].statements[0]
      said.actor = 1
      said.verbClass = "demanded"
      index.topics[0].briefing.positions = [
        index.topics[0].briefing.positions[0],
        Briefing.Position(actor: 1, statements: [said]), party,
      ]
      let page = try #require(try pages(index, only: .topic).values.first)
      return ["reported, not quoted here", "no position found"].map(page.contains)
    }
    // Each of the first two speaks in a row in which the other does not.
    #expect(try cells(Briefing.Position(actor: 2, statements: [])) == [false, true])
    let silent = Briefing.Position(actor: 1, statements: [], verbClasses: ["said"])
    #expect(try cells(silent)[0])
  }

  @Test func `tell no verb before words that hold it`() throws {
    var index = SampleIndex.site()
    func isVerbShown() throws -> Bool {
      try pages(index, only: .actor)["actors/ada-bell.html"]?
        .contains("<bdi class=\"manner\">said</bdi>") ?? false
    }
    #expect(try isVerbShown())
    index.actors[0].statements[0].holdsVerb = true
    #expect(try !isVerbShown())
  }

  @Test func `of wording tell all verbs, and how many more there are`() throws {
    var index = SampleIndex.site()
    let said = index.actors[0].statements[0]
    index.articles[0].contents.statements = (10..<80).map { number in
      var statement = said
      statement.verb = "verb\(number)"
      return statement
    }
    let page = try #require(try pages(index, only: .wording)["wording.html"])
    #expect(page.contains("verb69") && !page.contains("verb70"))
    #expect(page.contains("10 more forms"))
  }

  @Test func `of a body show what those say who speak for it`() throws {
    var index = SampleIndex.site()
    func town() throws -> String {
      try #require(try pages(index, only: .actor)["actors/westford.html"])
    }
    let words = "the work cost over 32,000 crowns</"
    #expect(try !town().contains(words))
    index.actors[1].voices = [0]
    let page = try town()
    #expect(page.contains(words))
    #expect(page.contains("<bdi class=\"quoted\">Mayor Ada Bell</bdi>"))
  }

  @Test func `show a topic's lengths in words, and no figures that another topic measures`() throws
  {
    var index = SampleIndex.site()
    func topic() throws -> String {
      let pages = try pages(index, only: .topic)
      return try #require(pages.first { $0.key.hasSuffix("\(index.topics[0].slug).html") }?.value)
    }
    let length = Figure(
      value: 6, qualifier: .exact, words: "six-week", unit: "weeks",
      evidence: SampleIndex.evidence(index.articles, 0, 2, "the work"))
    index.measures[0].rows.append(Measure.Row(figure: length, relation: .first))
    let page = try topic()
    #expect(page.contains("six-week") && page.contains("<bdi>32,705</bdi>"))
    index.topics[0].briefing.measures = []
    let unmeasured = try topic()
    #expect(unmeasured.contains("six-week"))
    var other = index.topics[0]
    other.slug = try #require(Slug(exactly: "other"))
    other.briefing.measures = [0]
    index.topics.append(other)
    let elsewhere = try topic()
    #expect(!elsewhere.contains("six-week"))
  }

  @Test func `say how many origins have no name`() throws {
    var index = SampleIndex.site()
    func home() throws -> String { try pages(index, only: .home).values.joined() }
    let named = try home()
    #expect(named.contains("1 named origin") && !named.contains("unnamed origin"))
    index.origins.append(
      OriginGroup(
        name: "an official", kind: .official, actor: nil, origins: index.articles[1].origins))
    let unnamed = try home()
    #expect(unnamed.contains("1 unnamed origin"))
  }

  @Test func `every link leads to a page and a place that exist`() throws {
    let pages = try pages()
    var links = 0
    for (path, page) in pages {
      let folder = path.contains("/") ? String(path.prefix { $0 != "/" }) + "/" : ""
      for link in values(of: "href", in: page) where !link.contains(":") && !link.hasPrefix("#") {
        let parts = link.components(separatedBy: "#")
        var target = parts[0].removingPercentEncoding ?? ""
        target = target.hasPrefix("../") ? String(target.dropFirst(3)) : folder + target
        if target.hasPrefix("assets/") || target.hasPrefix("data/") { continue }
        links += 1
        let page = try #require(pages[target], "\(path): \(link)")
        if parts.count > 1 {
          #expect(page.contains(" id=\"\(parts[1])\""), "\(path): \(link)")
        }
      }
    }
    #expect(links > 100)
  }

  @Test func `ids are unique, headings have no gap, titles differ`() throws {
    let pages = try pages()
    for (path, page) in pages {
      let ids = values(of: "id", in: page)
      #expect(Set(ids).count == ids.count, "\(path)")
      let levels = page.components(separatedBy: "<h").dropFirst().compactMap { part in
        part.first.flatMap { $0.wholeNumberValue }
      }
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(path) \(levels)")
      #expect(levels.filter { $0 == 1 }.count == 1, "\(path)")
    }
    let titles = pages.values.map { page in
      page.components(separatedBy: "<title>").last?.components(separatedBy: "</title>").first
    }
    #expect(Set(titles).count == titles.count)
  }

  @Test func `quotes are the articles' own words`() throws {
    let index = SampleIndex.site()
    let text = index.articles.map { String(decoding: $0.text, as: UTF8.self) }
    var quotes = 0
    for (path, page) in try pages() {
      for part in page.components(separatedBy: "<blockquote class=\"q\"").dropFirst() {
        let quote =
          part.components(separatedBy: "<p>").dropFirst().first?
          .components(separatedBy: "</p>").first?.components(separatedBy: " <a ").first ?? ""
        quotes += 1
        #expect(text.contains { $0.contains(quote) }, "\(path): \(quote)")
      }
    }
    #expect(quotes > 20)
  }

  @Test func `what authors wrote is escaped`() throws {
    let page = try #require(try pages()["articles/the-council-debates-votes.html"])
    #expect(page.contains("The council &lt;debates&gt; &amp; votes</h1>"))
    #expect(!page.contains("<debates>"))
  }

  @Test func `an excerpt keeps the addresses of the sentences it does not show`() throws {
    var index = SampleIndex.site()
    index.articles[0].contents.article.metadata.display = .link
    let page = try #require(try pages(index)["articles/bridge-opens.html"])
    #expect(page.contains("<span class=\"s\" id=\"s3\"></span>"))
    #expect(!page.contains("<span class=\"s\" id=\"s3\">A second"))
  }

  @Test func `absolute addresses are there with a base URL only`() throws {
    #expect(try pages()["index.html"]?.contains("canonical") == false)
    let pages = try pages(baseURL: "https://example.org/brief/")
    #expect(
      pages["actors/ada-bell.html"]?.contains(
        "<link rel=\"canonical\" href=\"https://example.org/brief/actors/ada-bell.html\">") == true)
    #expect(pages["404.html"]?.contains("href=\"/brief/assets/site.css\"") == true)
  }

  @Test func `a site of nothing but an article has no empty heading`() throws {
    var index = SampleIndex.site()
    index = SiteIndex(
      curation: Curation(site: SiteSettings()),
      articles: [SampleIndex.annotated("a.txt", title: "A", ["One."])],
      readingOrder: [0], actors: [], outlets: [], origins: [], chronology: [], undated: [],
      measures: [], topics: [], keyPoints: [])
    let pages = try pages(index)
    #expect(
      pages["actors.html"] == nil && pages["topics.html"] == nil && pages["figures.html"] == nil)
    for (path, page) in pages {
      #expect(page.range(of: "<h[1-6][^>]*>\\s*</h", options: .regularExpression) == nil, "\(path)")
      #expect(
        page.range(of: "<(ul|ol|dl|tbody)[^>]*>\\s*</", options: .regularExpression) == nil,
        "\(path)")
    }
  }

  @Test func `a theme of three small templates is enough, with the default look for the rest`()
    throws
  {
    func file(_ path: String, _ text: String) -> SourceFile {
      SourceFile(path: path, bytes: Array(text.utf8))
    }
    let own = [
      file(
        "base.mustache",
        "<!DOCTYPE html>\n<title>{{$title}}{{page.title}}{{/title}}</title>\n{{$head}}{{/head}}<main>{{$main}}{{/main}}</main>\n"
      ),
      file(
        "home.mustache",
        "{{<base}}{{$main}}<h1>{{site.title}}</h1>{{#points}}{{#evidence}}{{> quote}}{{/evidence}}{{/points}}{{/main}}{{/base}}"
      ),
      file(
        "partials/quote.mustache", "<p>{{quote}} <a href=\"{{root}}{{url}}\">{{t.my_word}}</a></p>"),
      file("strings/en.yml", "words:\n  my_word: here\n"),
    ]
    let prepared = SiteRenderer.prepare(
      SampleIndex.site(), templates: own, name: "look", fallback: defaultTheme,
      settings: RenderSettings(generator: "sitegen test"))
    #expect(prepared.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let renderer = try #require(prepared.value)
    let home = try #require(renderer.pages.first)
    let page = String(decoding: renderer.render(home).value ?? [], as: UTF8.self)
    #expect(
      page.contains(
        "<p>The council named 32,705 crowns as the price. <a href=\"articles/the-council-debates-votes.html#s2\">here</a></p>"
      ))
  }

  @Test func `the example themes of the README work`() throws {
    let readme = try String(
      contentsOf: templatesFolder.deletingLastPathComponent().appending(path: "README.md"),
      encoding: .utf8)
    func block(_ language: String) throws -> [UInt8] {
      let start = try #require(readme.range(of: "```\(language)\n")?.upperBound)
      let end = try #require(readme.range(of: "```", range: start..<readme.endIndex)?.lowerBound)
      return Array(readme[start..<end].utf8)
    }
    let own = [
      SourceFile(path: "assets/theme.css", bytes: try block("css")),
      SourceFile(path: "home.mustache", bytes: try block("html")),
    ]
    let prepared = SiteRenderer.prepare(
      SampleIndex.site(), templates: own, name: "look", fallback: defaultTheme,
      settings: RenderSettings(generator: "sitegen test"))
    #expect(prepared.diagnostics.map(\.message) == [])
    let renderer = try #require(prepared.value)
    for page in renderer.pages { #expect(renderer.render(page).diagnostics.isEmpty) }
  }

  @Test func `a theme of variables is added to the style sheet`() throws {
    let variables = Array(":root { --link: #333; }".utf8)
    let prepared = SiteRenderer.prepare(
      SampleIndex.site(), templates: [SourceFile(path: "assets/theme.css", bytes: variables)],
      name: "look", fallback: defaultTheme, settings: RenderSettings(generator: "sitegen test"))
    let assets = try #require(prepared.value?.assets)
    #expect(!assets.map(\.path).contains("assets/theme.css"))
    let sheet = try #require(assets.first { $0.path == "assets/site.css" }?.made().value)
    #expect(sheet.suffix(variables.count) == variables[...])
    #expect(sheet.count > 10_000)
  }

  @Test func `link previews show the editor's picture, or an error says that there is none`() throws
  {
    var index = SampleIndex.site()
    index.curation.site.image = Located(
      "pictures/dam.png", at: SourcePosition(file: "seeds/site.yml", line: 3, column: 8))
    var settings = RenderSettings(baseURL: "https://example.org/", generator: "sitegen test")
    let missing = SiteRenderer.prepare(index, templates: defaultTheme, settings: settings)
    #expect(missing.diagnostics.map(\.code) == ["broken-image"])
    settings.attachments = ["pictures/dam.png": PixelSize(width: 1200, height: 630)]
    let prepared = SiteRenderer.prepare(index, templates: defaultTheme, settings: settings)
    #expect(prepared.diagnostics.isEmpty)
    let renderer = try #require(prepared.value)
    let home = String(
      decoding: renderer.render(try #require(renderer.pages.first)).value ?? [], as: UTF8.self)
    #expect(
      home.contains(
        "<meta property=\"og:image\" content=\"https://example.org/files/pictures/dam.png\">"))
    #expect(home.contains("<meta property=\"og:image:width\" content=\"1200\">"))
    #expect(home.contains("content=\"summary_large_image\""))
  }

  @Test func `mistakes in a theme are found with their places`() {
    let own = [
      SourceFile(path: "home.mustache", bytes: Array("<p>{{site.titel}}</p>".utf8)),
      SourceFile(path: "partials/home.mustache", bytes: []),
      SourceFile(path: "strings/en.yml", bytes: Array("words:\n  a b\n".utf8)),
    ]
    let prepared = SiteRenderer.prepare(
      SampleIndex.site(), templates: own, name: "look", fallback: defaultTheme,
      settings: RenderSettings(generator: "sitegen test"))
    #expect(prepared.value == nil)
    let codes = Set(prepared.diagnostics.map(\.code))
    #expect(codes.isSuperset(of: ["duplicate-template", "bad-strings-file"]))
    #expect(prepared.diagnostics.allSatisfy { $0.position?.file.hasPrefix("look/") ?? false })
  }
}

@Suite struct `Long lists` {
  @Test(arguments: [
    ([Int](), [0..<0]), ([10, 10, 10], [0..<3]), ([60, 60, 60], [0..<1, 1..<2, 2..<3]),
    ([30, 30, 50, 900, 1], [0..<2, 2..<3, 3..<4, 4..<5]),
  ])
  func `are cut by cost`(costs: [Int], runs: [Range<Int>]) {
    #expect(SiteLayout.runs(of: costs, budget: 100) == runs)
  }

  @Test func `of many articles make pages with a pager`() throws {
    let articles = (0..<1000).map {
      SampleIndex.annotated("a\($0).txt", title: "Title \($0)", ["One sentence \($0)."])
    }
    let index = SiteIndex(
      curation: Curation(site: SiteSettings(title: "Many")), articles: articles,
      readingOrder: Array(articles.indices), actors: [], outlets: [], origins: [], chronology: [],
      undated: [], measures: [], topics: [], keyPoints: [])
    let pages = try pages(index, only: .articles)
    let lists = pages.keys.filter { $0.hasPrefix("articles") && !$0.contains("/") }
    #expect(lists.count > 2)
    let second = try #require(pages["articles-2.html"])
    #expect(second.contains("rel=\"prev\" href=\"articles.html\""))
    #expect(second.contains("rel=\"next\" href=\"articles-3.html\""))
    #expect(second.contains("href=\"articles-2.html\" aria-current=\"page\">2</a>"))
    let links = lists.flatMap { values(of: "href", in: pages[$0] ?? "") }
    for article in articles {
      #expect(links.contains(article.article.permalink.url))
    }
    #expect(pages.values.allSatisfy { $0.utf8.count < 300_000 })
  }
}
