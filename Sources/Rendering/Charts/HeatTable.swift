import MarkupText

/// How often each of a few actors is named in each of a few articles, as a table.
struct HeatTable: Sendable {
  struct Heading: Hashable, Sendable {
    var text: String
    /// Relative to the site's root; the table stands at the root.
    var url: String
    var title: String
  }

  var caption: String
  var corner: String
  var articles: [Heading]
  var actors: [Heading]
  /// By actor, then article.
  var counts: [[Int]]

  func html() -> [UInt8] {
    guard actors.count >= 2, articles.count >= 2 else { return [] }
    var html = MarkupText()
    html.element("<table class=\"heat\"><caption>", caption, "</caption>\n<thead><tr>")
    html.element("<th scope=\"col\">", corner, "</th>")
    for article in articles {
      html.raw("<th scope=\"col\">")
      link(article, to: &html)
      html.raw("</th>")
    }
    html.raw("</tr></thead>\n<tbody>\n")
    let most = max(1, counts.joined().max() ?? 1)
    for (actor, row) in zip(actors, counts) {
      html.raw("<tr><th scope=\"row\">")
      link(actor, to: &html)
      html.raw("</th>")
      for count in row {
        let step = count == 0 ? 0 : max(1, (count * 5 + most - 1) / most)
        html.raw("<td class=\"h\(step)\">\(count == 0 ? "" : String(count))</td>")
      }
      html.raw("</tr>\n")
    }
    html.raw("</tbody></table>")
    return html.bytes
  }

  private func link(_ heading: Heading, to html: inout MarkupText) {
    html.raw("<a href=\"")
    html.text(heading.url)
    if !heading.title.isEmpty { html.element("\" title=\"", heading.title, "") }
    html.element("\">", heading.text, "</a>")
  }
}
