import CalendarDates
package import Diagnostics
import Markdown
package import SiteModel
package import TextAnalysis

// Annotating finds what an article says: it calls the text analysis on the article's text and turns
// the findings into values of the site, each with its evidence.

/// Annotates articles; made once per site from its curation, shared by all workers.
package struct Annotator: Sendable {
  private let analyzer = Analyzer.english

  /// The actors of the curation, in its order, as the text analysis knows them.
  package let known: KnownActors
  private let timeframe: DayInterval?
  private let siteLanguage: String

  package init(curation: Curation) {
    known = KnownActors(curation.actors.map(KnownActor.init))
    siteLanguage = curation.site.language
    timeframe = curation.site.timeframe.flatMap { span in
      guard let first = span.bounds.first, let last = span.bounds.last else { return nil }
      return DayInterval(first, last)
    }
  }

  /// Annotates one article, which is to be the site's article number `index`.
  ///
  /// `source` is the seed's text, for the places of findings.
  package func annotate(
    _ article: Article, at index: Int, source: SourceText
  ) -> Diagnosed<AnnotatedArticle> {
    let blocks = TextBlock.blocks(of: article.document)
    let analysis = analyzer.analyze(
      article.document.text, blocks: blocks, context: context(of: article))
    let article = withDateline(article, analysis)
    let findings = ArticleFindings(analysis: analysis, article: index)
    let annotated = AnnotatedArticle(
      article: article, sentences: findings.sentences(of: blocks), actors: findings.actors,
      mentions: findings.mentions, roles: findings.roles, events: findings.events,
      figures: findings.figures, statements: findings.statements, origins: findings.origins,
      terms: analysis.terms, termEnds: analysis.termEnds,
      phrases: analysis.topicPhrases.map(Phrase.init),
      nearSynonyms: analysis.nearSynonyms.map {
        Evidence(article: index, sentence: $0.sentence + 1, range: $0.range)
      },
      dateline: article.date == nil ? analyzer.dateline(of: analysis) : nil,
      cancellations: findings.cancellations)
    // The grammar is English: of a text in another language only known names are sure.
    let cut = findings.cutShort(in: article, source)
    guard isEnglish(article) else { return Diagnosed(annotated.withKnownNamesOnly(), cut) }
    return Diagnosed(annotated, cut + findings.unplacedDates(in: article, source))
  }

  /// The article with the day that a date line of its own text states, where no other is known.
  private func withDateline(_ article: Article, _ analysis: Analysis) -> Article {
    guard article.date == nil, let day = analysis.day, isEnglish(article) else { return article }
    var article = article
    article.metadata.date = .date(CalendarDate(day))
    return article
  }

  /// Explains the article that is the site's number `index`.
  package func explain(
    _ article: Article, at index: Int, source: SourceText, in site: SiteIndex
  ) -> Explanation {
    let analysis = analysis(of: article, explains: true)
    let article = withDateline(article, analysis)
    var notes: [String] = []
    if !isEnglish(article) {
      notes.append("not in English: only the names that actors.yml lists are found")
    }
    if referenceDate(of: article) == nil {
      notes.append("without a date to the day: weekdays and the like are not placed")
    }
    return ArticleExplanation(
      findings: ArticleFindings(analysis: analysis, article: index), article: article,
      source: source, site: site, notes: notes
    ).explanation
  }

  /// The record of an article, with its text.
  package func record(of article: Article, id: String) -> ExtractionRecord {
    ExtractionRecord(
      id: id, title: article.title, referenceDate: referenceDate(of: article),
      analysis: analysis(of: article, explains: false))
  }

  private func analysis(of article: Article, explains: Bool) -> Analysis {
    var context = context(of: article)
    context.explains = explains
    let blocks = TextBlock.blocks(of: article.document)
    let analysis = analyzer.analyze(article.document.text, blocks: blocks, context: context)
    return isEnglish(article) ? analysis : analysis.withKnownNamesOnly()
  }

  private func context(of article: Article) -> AnalysisContext {
    AnalysisContext(
      title: article.title, referenceDate: referenceDate(of: article),
      timeframe: monthsBefore(article) ?? timeframe, knownActors: known,
      outlet: article.metadata.source)
  }

  /// The half year up to the month of an article that is dated to the month: what it says of a day in
  /// one of these months is of that year.
  private func monthsBefore(_ article: Article) -> DayInterval? {
    guard case .date(let date) = article.metadata.date, date.day == nil, !date.isApproximate,
      !date.isUncertain, let month = date.month, month <= 12, let days = date.days
    else { return nil }
    return DayInterval(days.first + -150, days.last)
  }

  private func isEnglish(_ article: Article) -> Bool {
    let language = (article.metadata.language ?? siteLanguage).lowercased()
    return language == "en" || language.hasPrefix("en-")
  }

  /// The day that "Sunday" and "last month" are reckoned from: only a date known to the day.
  private func referenceDate(of article: Article) -> CalendarDay? {
    guard case .date(let date) = article.metadata.date, date.day != nil, !date.isApproximate,
      !date.isUncertain, let days = date.days
    else { return nil }
    return days.first
  }
}

extension AnnotatedArticle {
  /// Keeps the names that `actors.yml` lists, and nothing that was read out of sentences.
  fileprivate func withKnownNamesOnly() -> AnnotatedArticle {
    let known = actors.indices.filter { actors[$0].entry != nil }
    let places = Dictionary(uniqueKeysWithValues: known.enumerated().map { ($1, $0) })
    var contents = contents
    contents.actors = known.map { actors[$0] }
    contents.mentions = mentions.compactMap { mention in
      places[mention.actor].map {
        Mention(actor: $0, form: mention.form, evidence: mention.evidence)
      }
    }
    contents.roles = []
    contents.events = []
    contents.cancellations = []
    contents.figures = []
    contents.statements = []
    contents.origins = []
    contents.phrases = []
    contents.nearSynonyms = []
    return AnnotatedArticle(contents)
  }
}

extension KnownActor {
  fileprivate init(_ entry: ActorEntry) {
    self.init(
      name: entry.name, kind: entry.kind.flatMap { FoundActor.Kind(rawValue: $0.rawValue) },
      aliases: entry.aliases, distinctFrom: entry.distinctFrom, isHidden: entry.isHidden)
  }
}

extension TextBlock {
  /// The blocks of a document; cells of tables know what labels them.
  fileprivate static func blocks(of document: MarkdownDocument) -> [TextBlock] {
    let labels = document.cellLabels
    return document.blocks.map { block in
      var result = TextBlock(block)
      guard !labels.isEmpty, case .tableCell = block.kind else { return result }
      let label = labels[block.range.lowerBound]
      result.columnLabel = label?.column
      result.rowLabel = label?.row
      result.wordsLabel = label?.words
      return result
    }
  }

  fileprivate init(_ block: MarkdownDocument.TextBlock) {
    let isHeading = if case .heading = block.kind { true } else { false }
    self.init(range: block.range, isHeading: isHeading, isListItem: block.isInList)
  }
}
