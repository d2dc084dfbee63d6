import MarkupText
package import SiteModel

/// The page at a former address of an article.
package struct Redirect {
  /// Relative to the site's root, with the ending `.html`.
  package let path: String
  private let target: Article

  /// `alias` may lack the ending, or end in a slash.
  package init(from alias: String, to article: Article) {
    var path = alias.split(separator: "/").joined(separator: "/")
    if alias.hasSuffix("/") {
      path += "/index.html"
    } else if !path.hasSuffix(".html") {
      path += ".html"
    }
    self.path = path
    target = article
  }

  package func file(language: String) -> OutputFile {
    let address = Permalink(path).rootPrefix + target.permalink.url
    var page = MarkupText()
    page.raw("<!DOCTYPE html>\n<html lang=\"")
    page.text(language)
    page.raw("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
    page.text(target.title)
    page.raw("</title>\n<meta name=\"robots\" content=\"noindex\">\n")
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.raw("<meta http-equiv=\"refresh\" content=\"0; url=")
    page.text(address)
    page.raw("\">\n</head>\n<body><main><h1><a href=\"")
    page.text(address)
    page.raw("\">")
    page.text(target.title)
    page.raw("</a></h1></main></body>\n</html>\n")
    return OutputFile(path: path, content: .bytes(page.bytes))
  }
}
