package import Diagnostics
package import SiteModel

/// The slug an article gets if no other one has it: the one in its metadata, else one made of its
/// title, else, where the title is only its opening words, of its file's name.
func slug(
  _ metadata: ArticleMetadata, title: String, _ origin: Article.TitleOrigin, path: String
) -> Slug {
  if let slug = metadata.slug { return slug }
  if origin != .openingWords, let slug = Slug(title: title) { return slug }
  let name = path.lastPart
  let stem = name[..<(name.lastIndex(of: ".") ?? name.endIndex)]
  return Slug(title: stem) ?? Slug(title: title) ?? .article
}

/// Returns `articles`, in the order of their paths as given, with slugs that are all different.
///
/// A slug in the metadata is kept; two equal ones are an error, `duplicate-slug`, that names both
/// files. Of the others, the first in order keeps its slug, later ones get `-2`, `-3` and so on.
package func withUniqueSlugs(
  _ articles: [Article], in folder: SeedFolder
) -> Diagnosed<[Article]> {
  var articles = articles
  var owner: [Slug: Int] = [:]
  var diagnostics: [Diagnostic] = []
  for (index, article) in articles.enumerated() {
    guard let slug = article.metadata.slug else { continue }
    guard let other = owner[slug] else {
      owner[slug] = index
      continue
    }
    let path = folder.displayPath(article.path)
    let otherPath = folder.displayPath(articles[other].path)
    diagnostics.append(
      Diagnostic(
        .error, "duplicate-slug",
        "the slug \"\(slug)\" of \"\(path)\" is also that of \"\(otherPath)\"",
        at: article.metadata.slugPosition ?? SourcePosition(file: path, line: 1, column: 1),
        help: "give one of the two another slug"))
  }
  var next: [Slug: Int] = [:]
  for index in articles.indices where articles[index].metadata.slug == nil {
    let base = articles[index].slug
    var slug = base
    var number = next[base] ?? 2
    while owner[slug] != nil {
      slug = base.numbered(number)
      number += 1
    }
    next[base] = number
    owner[slug] = index
    articles[index].slug = slug
  }
  return Diagnosed(articles, diagnostics)
}
