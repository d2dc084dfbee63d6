package import Diagnostics
package import SiteModel
import Templating

extension SiteRenderer {
  /// Renders the page of an article that has changed, without indexing the site anew.
  ///
  /// `article` is as annotated, with its own actors, and has the number, the slug and the date of the
  /// one it takes the place of. All quotes on the page are of the new text or of other articles;
  /// figures and events of new sentences, and actors new to the site, wait for the next index. The
  /// findings are those of the page and of the article's links.
  package func render(
    revised article: AnnotatedArticle, at number: Int, source: SourceText
  ) -> Diagnosed<[UInt8]?> {
    let revision = ArticleRevision(of: number, as: article, in: site)
    let revised = site.revised(revision)
    let builder = ValueBuilder(values)
    builder.removeAll(reading: theme.reads(of: SitePageKind.article.rawValue))
    var records = Records(site: revised, types: types, builder: builder, shared: shared)
    records.revise(revision, before: site)
    let request = PageRequest(.article, article.article.permalink, place: number)
    let root = PageRecord(request: request, records: records).root()
    let page = theme.render(
      request.kind.rawValue, root, in: builder, as: request.permalink.path)
    let links = LinkFindings(site: revised, number: number, source: source).diagnostics
    return Diagnosed(page.value, page.diagnostics + links)
  }
}

extension Records {
  /// Makes the records that speak of a revised article anew, for its own page.
  fileprivate mutating func revise(_ revision: ArticleRevision, before old: SiteContext) {
    let number = revision.number
    shared.texts[number] = articleTexts(revision.new)
    let article = builder.declare(types.article)
    shared.articles[number] = article
    let before = old.references
    let now = site.references
    for actor in Set((before.actorsOfArticle[number] + now.actorsOfArticle[number]).map(\.actor))
      .sorted()
    {
      shared.actors[actor] = builder.declare(types.actor)
      fillActor(actor)
    }
    for topic in before.topicsOfArticle[number] {
      shared.topics[topic] = builder.declare(types.topic)
      fillTopic(topic)
    }
    for (place, row) in before.figures(of: revision, in: old.index) {
      let measure = now.figures[place].measure
      shared.revisedFigures[place] = figure(
        row, number: place, measure: index.measures[measure],
        actor: row.figure.attributedTo.flatMap(revision.names.actor(named:)),
        url: site.layout.figureURL(place, of: measure))
    }
    fillArticle(number)
  }
}
