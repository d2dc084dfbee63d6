import CalendarDates
import Markdown
import SiteModel

@testable import Rendering

/// A small site made by hand: three articles, of which one is undated and one is in Arabic.
struct SampleIndex {
  private var articles: [AnnotatedArticle] = []
  private var actors: [Actor] = []

  /// Sentences of one article, each a paragraph.
  static func annotated(
    _ path: String, title: String, _ sentences: [String],
    _ configure: (inout ArticleMetadata) -> Void = { _ in }
  ) -> AnnotatedArticle {
    var metadata = ArticleMetadata()
    configure(&metadata)
    let source = Array(sentences.joined(separator: "\n\n").utf8)
    let document = MarkdownDocument(parsing: source)
    let article = Article(
      path: path, slug: slug(title), title: title, titleOrigin: .metadata, metadata: metadata,
      document: document, removals: [Removal(rule: "comment-count", text: "0 Comments", line: 2)],
      fingerprint: 1)
    return AnnotatedArticle(
      article: article,
      sentences: document.blocks.enumerated().map { place, block in
        SiteModel.Sentence(range: block.range, block: place, isHeading: false, standsAlone: true)
      }, actors: [], mentions: [], roles: [], events: [], figures: [], statements: [],
      origins: [], terms: [], termEnds: document.blocks.map { _ in 0 })
  }

  static func slug(_ title: String) -> Slug {
    guard let slug = Slug(title: title) else { preconditionFailure("\(title) has no slug") }
    return slug
  }

  /// The whole of a sentence, or of the words in it.
  static func evidence(
    _ articles: [AnnotatedArticle], _ article: Int, _ sentence: Int, _ words: String? = nil
  ) -> Evidence {
    let range = articles[article].sentences[sentence - 1].range
    guard let words else { return Evidence(article: article, sentence: sentence, range: range) }
    let text = articles[article].article.document.text
    let wanted = Array(words.utf8)
    let start = range.first { start in
      start + wanted.count <= range.upperBound && text[start..<start + wanted.count] == wanted[...]
    }
    guard let start else { preconditionFailure("no '\(words)' in sentence \(sentence)") }
    return Evidence(article: article, sentence: sentence, range: start..<start + wanted.count)
  }

  static func site(language: String = "en") -> SiteIndex {
    let day = DateSpan("2024-03-31")
    var articles = [
      annotated(
        "bridge.md", title: "Bridge opens",
        [
          "The mayor of Westford opened the bridge on Sunday.",
          "Mayor Ada Bell said the work cost over 32,000 crowns.",
          "A second lane is planned for June.",
        ]
      ) {
        $0.date = day
        $0.source = "Westford Post"
        $0.sourceURL = "https://post.example/bridge"
        $0.authors = ["C. Duarte"]
      },
      annotated(
        "council.txt", title: "The council <debates> & votes",
        [
          "According to Radio West, Ada Bell opened the bridge.",
          "The council named 32,705 crowns as the price.", "Thousands came on October 7.",
        ]),
      annotated("arabic.md", title: "افتتاح الجسر", ["افتتحت العمدة الجسر يوم الأحد."]) {
        $0.language = "ar"
        $0.display = .excerpt
        $0.date = DateSpan("2024-04")
      },
    ]
    let opening = evidence(articles, 0, 1)
    let retold = evidence(articles, 1, 1)
    articles[0].contents.events = [
      Event(
        date: day, undated: nil, dateWords: "on Sunday", isPlanned: false, isApproximate: false,
        evidence: opening),
      Event(
        date: DateSpan("2024-06"), undated: nil, dateWords: "June", isPlanned: true,
        isApproximate: false, evidence: evidence(articles, 0, 3)),
    ]
    articles[1].contents.events = [
      Event(
        date: DateSpan("--10-07"), undated: .yearNotStated, dateWords: "October 7",
        isPlanned: false, isApproximate: false, evidence: evidence(articles, 1, 3))
    ]
    articles[1].contents.origins = [
      Origin(
        kind: .media, name: "Radio West", actor: nil,
        evidence: evidence(articles, 1, 1, "According to Radio West"))
    ]
    let cost = Figure(
      value: 32_000, qualifier: .over, words: "over 32,000", unit: "crowns", what: "crowns",
      attributedTo: "Ada Bell", asOf: day, evidence: evidence(articles, 0, 2, "over 32,000"))
    let price = Figure(
      value: 32_705, qualifier: .exact, words: "32,705", unit: "crowns", what: "crowns",
      evidence: evidence(articles, 1, 2, "32,705"))
    let vague = Figure(
      value: nil, qualifier: .vague, words: "Thousands", what: "people",
      evidence: evidence(articles, 1, 3, "Thousands"))
    articles[0].contents.figures = [cost]
    articles[1].contents.figures = [price, vague]
    let said = Statement(
      verbClass: "said", verb: "said", actor: 0, speaker: "Mayor Ada Bell",
      evidence: evidence(articles, 0, 2, "the work cost over 32,000 crowns"), isQuotation: false)
    articles[0].contents.statements = [said]
    let actors = [
      Actor(
        name: "Ada Bell", slug: slug("Ada Bell"), kind: .person, aliases: [],
        note: "Mayor *since* 2020.",
        sameAs: ["https://www.wiki.example/Ada"], isLinked: true,
        mentions: [
          Mention(actor: 0, form: .name, evidence: evidence(articles, 0, 2, "Ada Bell")),
          Mention(actor: 0, form: .name, evidence: evidence(articles, 1, 1, "Ada Bell")),
        ],
        roles: [Role(actor: 0, words: "Mayor", evidence: evidence(articles, 0, 2, "Mayor"))],
        articles: [0, 1], first: day, last: day,
        statements: [said], figures: [cost], companions: [Companion(actor: 1, sentences: 1)]),
      Actor(
        name: "Westford", slug: slug("Westford"), kind: .place, aliases: [], note: nil, sameAs: [],
        isLinked: true,
        mentions: [Mention(actor: 1, form: .name, evidence: evidence(articles, 0, 1, "Westford"))],
        roles: [], articles: [0], statements: [], figures: [],
        companions: [Companion(actor: 0, sentences: 1)]),
    ]
    let topic = Topic(
      name: "The bridge", slug: slug("The bridge"), note: "What it cost.", isCurated: true,
      terms: ["bridge", "crowns"],
      sentences: [opening, evidence(articles, 0, 2), retold, evidence(articles, 1, 2)],
      briefing: Briefing(
        bottomLine: [opening], agreements: [Briefing.Agreement(evidence: [opening, retold])],
        differences: [0], positions: [Briefing.Position(actor: 0, statements: [said])],
        chronology: [0], undated: [0], measures: [0],
        openQuestions: [evidence(articles, 0, 3)]))
    var settings = SiteSettings(
      title: "Bridge & river", language: language, editor: "The desk",
      introduction: "Read **this** first.")
    settings.licence = "https://creativecommons.org/licenses/by/4.0/"
    return SiteIndex(
      curation: Curation(site: settings), articles: articles, readingOrder: [2, 0, 1],
      actors: actors, outlets: [Outlet(name: "Westford Post", articles: [0])],
      origins: [
        OriginGroup(name: "Radio West", kind: .media, actor: nil, origins: articles[1].origins)
      ],
      chronology: [
        ChronologyEntry(
          date: day, undated: nil, isPlanned: false, isApproximate: false,
          events: [
            articles[0].events[0],
            Event(
              date: day, undated: nil, dateWords: "", isPlanned: false, isApproximate: false,
              evidence: retold),
          ], originCount: 2),
        ChronologyEntry(
          date: DateSpan("2024-06"), undated: nil, isPlanned: true, isApproximate: false,
          events: [articles[0].events[1]], originCount: 1),
      ],
      undated: [
        ChronologyEntry(
          date: DateSpan("--10-07"), undated: .yearNotStated, isPlanned: false,
          isApproximate: false, events: articles[1].events, originCount: 1)
      ],
      measures: [
        Measure(
          slug: slug("crowns"), label: "crowns",
          rows: [
            Measure.Row(figure: cost, relation: .first),
            Measure.Row(figure: price, relation: .differs),
          ]),
        Measure(
          slug: slug("people"), label: "people",
          rows: [Measure.Row(figure: vague, relation: .vague)]),
      ],
      topics: [topic],
      keyPoints: [opening, evidence(articles, 0, 2), evidence(articles, 1, 2)].map {
        KeyPoint(evidence: $0)
      })
  }
}
