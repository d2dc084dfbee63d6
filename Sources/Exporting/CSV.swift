import JSONText
package import SiteModel
import CalendarDates

/// A table as comma-separated values (RFC 4180), safe to open in a spreadsheet.
///
/// UTF-8 with a byte order mark, by which spreadsheets know it; CRLF ends a row.
struct CSVTable {
  private var text: String

  init(columns: [String]) {
    text = "\u{FEFF}"
    append(columns)
  }

  mutating func append(_ cells: [String]) {
    text += cells.map(Self.cell).joined(separator: ",") + "\r\n"
  }

  func file(_ path: String) -> OutputFile {
    OutputFile(path: path, content: .bytes(Array(text.utf8)))
  }

  /// Quotes a cell where it must be, and keeps a spreadsheet from taking words for a formula.
  ///
  /// A cell that begins with `=`, `+`, `-`, `@`, a tab or a carriage return and is no number gets an
  /// apostrophe in front, as the OWASP advice on CSV injection has it.
  static func cell(_ value: String) -> String {
    var value = value
    if let first = value.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
      Double(value) == nil
    {
      value = "'" + value
    }
    let mustQuote = value.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    guard mustQuote else { return value }
    return "\""
      + value.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"") + "\""
  }
}

/// Returns `data/*.csv`: articles, actors, events, figures and statements, a row each.
package func csvFiles(of index: SiteIndex) -> [OutputFile] {
  [articles(index), actors(index), events(index), figures(index), statements(index)]
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
      actor.days?.first.description ?? "", actor.days?.last.description ?? "",
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
