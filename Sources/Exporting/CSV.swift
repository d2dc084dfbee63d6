import JSONText
import SiteModel
import CalendarDates

/// A table as comma-separated values (RFC 4180), safe to open in a spreadsheet.
///
/// UTF-8 with a byte order mark, by which spreadsheets know it; CRLF ends a row.
struct CSVTable {
  private var bytes: [UInt8]

  init(columns: [String]) {
    bytes = Array("\u{FEFF}".utf8)
    append(columns)
  }

  mutating func append(_ cells: [String]) {
    for (number, cell) in cells.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: Self.cell(cell).utf8)
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  func file(_ path: String) -> OutputFile {
    OutputFile(path: path, content: .bytes(bytes))
  }

  /// Quotes a cell where it must be, and keeps a spreadsheet from taking words for a formula.
  ///
  /// A cell that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line end, and is
  /// no number, gets an apostrophe in front, as the OWASP advice on CSV injection has it.
  static func cell(_ value: String) -> String {
    var value = value
    if let first = value.unicodeScalars.first, formulaStarts.contains(first), !isNumber(value) {
      value = "'" + value
    }
    guard value.utf8.contains(where: { quotedBytes.contains($0) }) else { return value }
    return "\""
      + value.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }

  /// Digits with at most a sign before and a point among them; `Double` would take `-inf` too.
  private static func isNumber(_ value: String) -> Bool {
    let digits = value.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return value.utf8.count - digits.count == 1 && parts.count <= 2
      && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }

  private static let formulaStarts = Array(
    "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)
  private static let quotedBytes = Array("\",\r\n".utf8)
}

/// The work of `data/*.csv`: articles, actors, events, figures and statements, a row each.
func csvForms(of index: SiteIndex) -> [ExportForm] {
  [
    ExportForm("data/articles.csv") { articles(index) },
    ExportForm("data/actors.csv") { actors(index) },
    ExportForm("data/events.csv") { events(index) },
    ExportForm("data/figures.csv") { figures(index) },
    ExportForm("data/statements.csv") { statements(index) },
  ]
}

private func articles(_ index: SiteIndex) -> OutputFile {
  var table = CSVTable(columns: [
    "slug", "title", "title_origin", "date", "source", "source_url", "authors", "language", "file",
    "url",
  ])
  for article in index.articles.map(\.article) {
    let metadata = article.metadata
    table.append([
      article.slug.description, article.title, article.titleOrigin.rawValue,
      metadata.date?.description ?? "", metadata.source ?? "", metadata.sourceURL ?? "",
      metadata.authors.joined(separator: "; "),
      metadata.language ?? index.curation.site.language, article.path, article.permalink.url,
    ])
  }
  return table.file("data/articles.csv")
}

private func actors(_ index: SiteIndex) -> OutputFile {
  var table = CSVTable(columns: [
    "slug", "name", "kind", "aliases", "mentions", "articles", "first", "last", "url",
  ])
  for actor in index.actors {
    table.append([
      actor.slug.description, actor.name, actor.kind.rawValue,
      actor.aliases.joined(separator: "; "), "\(actor.mentions.count)", "\(actor.articles.count)",
      actor.first?.description ?? "", actor.last?.description ?? "",
      actor.permalink.url,
    ])
  }
  return table.file("data/actors.csv")
}

private func events(_ index: SiteIndex) -> OutputFile {
  var table = CSVTable(columns: [
    "date", "undated", "date_words", "planned", "approximate", "origins", "quote", "article", "url",
  ])
  for entry in index.chronology + index.undated {
    for event in entry.events {
      table.append([
        entry.date?.description ?? "", entry.undated?.rawValue ?? "", event.dateWords,
        "\(entry.isPlanned)", "\(entry.isApproximate)", "\(entry.originCount)",
        index.quote(event.evidence),
        index.articles[event.evidence.article].article.slug.description,
        index.address(event.evidence),
      ])
    }
  }
  return table.file("data/events.csv")
}

private func figures(_ index: SiteIndex) -> OutputFile {
  var table = CSVTable(columns: [
    "measure", "value", "upper_value", "qualifier", "words", "unit", "group", "attributed_to",
    "as_of", "relation", "quote", "article", "url",
  ])
  for measure in index.measures {
    for row in measure.rows {
      let figure = row.figure
      table.append([
        measure.label, figure.value.map(decimal) ?? "", figure.upperValue.map(decimal) ?? "",
        figure.qualifier.rawValue, figure.words, figure.unit ?? "", figure.group ?? "",
        figure.attributedTo ?? "", figure.asOf?.description ?? "", row.relation.rawValue,
        index.quote(index.sentence(figure.evidence)),
        index.articles[figure.evidence.article].article.slug.description,
        index.address(figure.evidence),
      ])
    }
  }
  return table.file("data/figures.csv")
}

private func statements(_ index: SiteIndex) -> OutputFile {
  var table = CSVTable(columns: [
    "speaker", "actor", "verb", "class", "quotation", "quote", "article", "url",
  ])
  for article in index.articles {
    for statement in article.statements {
      table.append([
        statement.speaker, statement.actor.map { index.actors[$0].slug.description } ?? "",
        statement.verb, statement.verbClass, "\(statement.isQuotation)",
        index.quote(statement.evidence), article.article.slug.description,
        index.address(statement.evidence),
      ])
    }
  }
  return table.file("data/statements.csv")
}
