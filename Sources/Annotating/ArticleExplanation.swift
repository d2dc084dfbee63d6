import CalendarDates
import Diagnostics
import Markdown
import SiteModel
import TextAnalysis

/// Tells why one article of a site has its findings, and why it lacks others.
struct ArticleExplanation {
  let findings: ArticleFindings
  let article: Article
  let source: SourceText
  let site: SiteIndex
  let notes: [String]

  var analysis: Analysis { findings.analysis }

  /// The article as the site shows it, with the site's actors.
  var annotated: AnnotatedArticle { site.articles[findings.article] }

  var explanation: Explanation {
    let chapters = [actors, roles, dates, figures, statements, origins, events, topics, sentences]
    return Explanation(
      file: source.file, title: article.title, date: article.metadata.date, notes: notes,
      chapters: chapters, rules: rules(of: chapters))
  }

  // MARK: - Marks

  func mark(_ range: Range<Int>, _ rule: String) -> Explanation.Mark {
    let place = article.document.sourceRange(ofText: range)
    return Explanation.Mark(
      position: source.position(at: place.lowerBound), words: words(range), rule: rule)
  }

  func words(_ range: Range<Int>) -> String { analysis.text.string(range) }

  func sentence(_ number: Int) -> Range<Int> { analysis.sentences[number].range }

  private func rules(of chapters: [Explanation.Chapter]) -> [Explanation.Rule] {
    var rules: [Explanation.Rule] = []
    var seen: Set<Explanation.Rule> = []
    for chapter in chapters {
      guard let place = RuleBook.Chapter(rawValue: chapter.name) else { continue }
      let found = chapter.findings.flatMap(\.marks).map { ($0.rule, false) }
      for (name, rejects) in found + chapter.rejected.map({ ($0.rule, true) }) {
        guard let entry = RuleBook.entry(name, in: place, rejects: rejects) else { continue }
        let rule = Explanation.Rule(
          chapter: chapter.name, name: entry.name, sentence: entry.sentence)
        if seen.insert(rule).inserted { rules.append(rule) }
      }
    }
    return rules
  }

  // MARK: - Names

  /// The site's actor of the article's own actor at `index`, or `nil` where it has no page.
  func siteActor(_ index: Int) -> Actor? {
    guard let range = analysis.mentions.first(where: { $0.actor == index })?.range else {
      return nil
    }
    let mention = annotated.mentions.first { $0.evidence.range == range }
    return mention.map { site.actors[$0.actor] }
  }

  private var actors: Explanation.Chapter {
    var marks = [[Explanation.Mark]](repeating: [], count: analysis.actors.count)
    for mention in analysis.mentions {
      marks[mention.actor].append(mark(mention.range, mention.rule))
    }
    let findings = analysis.actors.enumerated().map { index, actor in
      let page = siteActor(index)
      let entry = actor.known.map { site.curation.actors[$0] }
      return Explanation.Finding(
        page?.name ?? actor.name,
        [
          .init("kind", (page?.kind.rawValue) ?? actor.kind.rawValue),
          .init("named here", page.map { $0.name == actor.name } ?? true ? nil : actor.name),
          .init("page", page?.permalink.path ?? (entry?.isHidden == true ? "hidden" : "none")),
          .init(
            "listed", entry.map { "\($0.position.file):\($0.position.line)" }),
        ], marks[index])
    }
    return Explanation.Chapter(
      "actors", findings, rejected: analysis.rejectedNames.map { mark($0.range, $0.rule) })
  }

  private var roles: Explanation.Chapter {
    Explanation.Chapter(
      "roles",
      analysis.roles.map { role in
        Explanation.Finding(
          words(role.range), [.init("of", name(ofActor: role.actor))],
          [mark(role.range, role.rule)])
      })
  }

  func name(ofActor index: Int) -> String {
    siteActor(index)?.name ?? analysis.actors[index].name
  }
}
