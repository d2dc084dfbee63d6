package import Diagnostics
package import SiteModel

/// The slug an article gets if no other one has it: the one in its metadata, else one made of its
/// file's name, which stays when a headline is corrected, else, for an `index` file or a name without
/// letters and digits, of its title.
func slug(_ metadata: ArticleMetadata, title: String, path: String) -> Slug {
  let name = path.lastPart
  let stem = name[..<(name.lastIndex(of: ".") ?? name.endIndex)]
  let isIndex = stem.lowercased() == "index"
  let candidates = isIndex ? [Slug(title: title)] : [Slug(title: stem), Slug(title: title)]
  return metadata.slug ?? candidates.compactMap { $0 }.first ?? .article
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
