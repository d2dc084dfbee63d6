package import SiteModel

/// Returns `sitemap.xml` (sitemaps.org protocol 0.9) and `robots.txt` (RFC 9309) that names it.
///
/// Above 50,000 pages, the protocol's limit, the sitemap is an index of numbered parts.
package func sitemap(of pages: [String], baseURL: String?) -> [OutputFile] {
  guard let baseURL else { return [] }
  let limit = 50_000
  let addresses = pages.map {
    xmlEscaped(baseURL + ($0 == "index.html" ? "" : Permalink.encoded($0)))
  }
  var files: [OutputFile] = []
  if addresses.count <= limit {
    files.append(urlSet(addresses[...], path: "sitemap.xml"))
  } else {
    var parts: [String] = []
    var rest = addresses[...]
    while !rest.isEmpty {
      let path = "sitemap-\(parts.count + 1).xml"
      files.append(urlSet(rest.prefix(limit), path: path))
      parts.append(xmlEscaped(baseURL + path))
      rest = rest.dropFirst(limit)
    }
    let lines = parts.map { "<sitemap><loc>\($0)</loc></sitemap>\n" }.joined()
    files.append(
      xml("sitemap.xml", "<sitemapindex xmlns=\"\(namespace)\">\n\(lines)</sitemapindex>\n"))
  }
  let robots = "User-agent: *\nAllow: /\nSitemap: \(baseURL)sitemap.xml\n"
  files.append(OutputFile(path: "robots.txt", content: .bytes(Array(robots.utf8))))
  return files
}

private let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9"

private func urlSet(_ addresses: ArraySlice<String>, path: String) -> OutputFile {
  let lines = addresses.map { "<url><loc>\($0)</loc></url>\n" }.joined()
  return xml(path, "<urlset xmlns=\"\(namespace)\">\n\(lines)</urlset>\n")
}

func xml(_ path: String, _ body: String) -> OutputFile {
  let text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + body
  return OutputFile(path: path, content: .bytes(Array(text.utf8)))
}
