import JSONText
import CalendarDates
import SiteModel

/// The work of the bibliography of the articles as CSL-JSON 1.0, BibTeX and RIS.
///
/// What metadata does not state is left out: an undated article has no year.
func referenceForms(of index: SiteIndex) -> [ExportForm] {
  [
    ExportForm("references.csl.json") {
      var json = JSONWriter(reserving: 1 << 14)
      json.array { json in
        for reference in references(index) {
          json.lineBreak()
          reference.write(to: &json)
        }
      }
      json.endLine()
      return OutputFile(path: "references.csl.json", content: .bytes(json.bytes))
    },
    ExportForm("references.bib") {
      var keys: Set<String> = []
      let entries = references(index).map { $0.bibTeX(keys: &keys) }
      return text("references.bib", entries.joined(separator: "\n"))
    },
    ExportForm("references.ris") {
      text("references.ris", references(index).map(\.ris).joined())
    },
  ]
}

private func references(_ index: SiteIndex) -> [Reference] {
  index.articles.map { Reference($0.article) }
}

private func text(_ path: String, _ text: String) -> OutputFile {
  OutputFile(path: path, content: .bytes(Array(text.utf8)))
}

private struct Reference {
  let key: String
  let title: String
  let authors: [String]
  let outlet: String?
  let address: String?
  let language: String?
  let date: CalendarDate?

  init(_ article: Article) {
    key = article.slug.description
    title = article.title
    authors = article.metadata.authors
    outlet = article.metadata.source
    address = article.metadata.sourceURL
    language = article.metadata.language
    date = article.metadata.date?.start.flatMap { $0.year == nil ? nil : $0 }
  }

  /// Year, month and day as far as they are known.
  private var dateParts: [Int] {
    guard let date, let year = date.year else { return [] }
    guard let month = date.month, month <= 12 else { return [year] }
    return [year, month] + (date.day.map { [$0] } ?? [])
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("id", key)
      json.member("type", "article-newspaper")
      json.member("title", title)
      if !authors.isEmpty {
        json.array("author") { json in
          for author in authors { json.object { $0.member("literal", author) } }
        }
      }
      json.member("container-title", outlet)
      if !dateParts.isEmpty {
        json.object("issued") { json in
          json.array("date-parts") { json in
            json.array { json in
              for part in dateParts { json.number(part) }
            }
          }
          if date?.isApproximate == true { json.member("circa", true) }
        }
      }
      json.member("URL", address)
      json.member("language", language)
    }
  }

  /// The entry; `keys` are those of the entries before, for letters beyond ASCII have none.
  func bibTeX(keys: inout Set<String>) -> String {
    var fields = ["title = {{\(Self.tex(title))}}"]
    if !authors.isEmpty {
      fields.append("author = {\(authors.map { "{\(Self.tex($0))}" }.joined(separator: " and "))}")
    }
    if let outlet { fields.append("journal = {\(Self.tex(outlet))}") }
    let parts = dateParts
    if !parts.isEmpty {
      let date = parts.enumerated().map { $0 == 0 ? "\($1)" : ($1 < 10 ? "0\($1)" : "\($1)") }
      fields.append("date = {\(date.joined(separator: "-"))}")
      fields.append("year = {\(parts[0])}")
    }
    if let address {
      let isPlain = !address.utf8.contains { "{}\\".utf8.contains($0) }
      fields.append("url = {\(isPlain ? address : address.filter { !"{}\\".contains($0) })}")
    }
    if let language { fields.append("langid = {\(Self.tex(language))}") }
    let isASCII = key.utf8.allSatisfy { $0 < 0x80 }
    let base = isASCII ? key : String(key.unicodeScalars.map { $0.isASCII ? Character($0) : "x" })
    var name = base
    var number = 2
    while !keys.insert(name).inserted {
      name = "\(base)-\(number)"
      number += 1
    }
    return "@online{\(name),\n  \(fields.joined(separator: ",\n  "))\n}\n"
  }

  /// Escapes what TeX would take for commands.
  private static func tex(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 || "\\{}$&#%_~^".utf8.contains($0) }) else {
      return text
    }
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\textbackslash{}"
      case "{", "}", "$", "&", "#", "%", "_": result += "\\\(scalar)"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      case _ where scalar.value < 0x20: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  var ris: String {
    var lines = ["TY  - NEWS", "ID  - \(key)", "TI  - \(Self.line(title))"]
    for author in authors { lines.append("AU  - \(Self.line(author))") }
    if let outlet { lines.append("T2  - \(Self.line(outlet))") }
    let parts = dateParts.map { $0 < 10 ? "0\($0)" : "\($0)" }
    if let year = parts.first {
      lines.append("PY  - \(year)")
      let rest = (parts.dropFirst() + ["", ""]).prefix(2).joined(separator: "/")
      lines.append("DA  - \(year)/\(rest)/")
    }
    if let address { lines.append("UR  - \(Self.line(address))") }
    if let language { lines.append("LA  - \(Self.line(language))") }
    return lines.joined(separator: "\r\n") + "\r\nER  - \r\n\r\n"
  }

  private static func line(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
  }
}
