import CalendarDates
package import SiteModel

/// Returns the indexes of `articles` as lists show them: newest first, undated last, then by path.
package func readingOrder(of articles: [AnnotatedArticle]) -> [Int] {
  let days = articles.map { article in
    article.article.metadata.date.flatMap { $0.bounds.first ?? $0.bounds.last }
  }
  return articles.indices.sorted { left, right in
    switch (days[left], days[right]) {
    case (let first?, let second?) where first != second: return first > second
    case (.some, nil): return true
    case (nil, .some): return false
    default: return articles[left].article.path < articles[right].article.path
    }
  }
}

/// Returns the outlets that metadata names, the most used first, each with its articles.
package func outlets(of articles: [AnnotatedArticle]) -> [Outlet] {
  var places: [String: Int] = [:]
  var outlets: [Outlet] = []
  for (index, article) in articles.enumerated() {
    guard let name = article.article.metadata.source else { continue }
    if let place = places[name] {
      outlets[place].articles.append(index)
    } else {
      places[name] = outlets.count
      outlets.append(Outlet(name: name, articles: [index]))
    }
  }
  return outlets.sorted { ($1.articles.count, $0.name) < ($0.articles.count, $1.name) }
}
