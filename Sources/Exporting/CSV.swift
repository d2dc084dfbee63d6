import JSONText
import SiteModel
import CalendarDates

/// A table as comma-separated values (RFC 4180), safe to open in a spreadsheet.
///
/// UTF-8 with a byte order mark, by which spreadsheets know it; CRLF ends a row.
struct CSVTable {
  private var bytes: [UInt8]
  private var isRowBegun = false

  init(columns: [String], reserving size: Int = 0) {
    bytes = Array("\u{FEFF}".utf8)
    bytes.reserveCapacity(size)
    row { for column in columns { $0.cell(column) } }
  }

  /// Writes a row of the cells that `cells` adds.
  mutating func row(_ cells: (inout CSVTable) -> Void) {
    cells(&self)
    bytes.append(contentsOf: "\r\n".utf8)
    isRowBegun = false
  }

  mutating func cell(_ value: String?) {
    var value = value ?? ""
    value.withUTF8 { cell($0) }
  }

  /// Adds a cell given as valid UTF-8.
  mutating func cell(utf8 value: ArraySlice<UInt8>) { value.withUnsafeBufferPointer { cell($0) } }

  mutating func cell(_ value: Int) { cell(String(value)) }
  mutating func cell(_ value: Bool) { cell(value ? "true" : "false") }

  /// Adds the address of a sentence, which holds nothing that a cell must not.
  fileprivate mutating func address(_ url: String, sentence: Int) {
    if isRowBegun { bytes.append(UInt8(ascii: ",")) }
    isRowBegun = true
    bytes.append(contentsOf: url.utf8)
    bytes.append(contentsOf: "#s".utf8)
    bytes.append(contentsOf: String(sentence).utf8)
  }

  func file(_ path: String) -> OutputFile {
    OutputFile(path: path, content: .bytes(bytes))
  }

  /// Quotes a cell where it must be, and keeps a spreadsheet from taking words for a formula.
  ///
  /// A cell that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab or a line end, and is
  /// no number, gets an apostrophe in front, as the OWASP advice on CSV injection has it.
  private mutating func cell(_ value: UnsafeBufferPointer<UInt8>) {
    if isRowBegun { bytes.append(UInt8(ascii: ",")) }
    isRowBegun = true
    let isQuoted = value.contains(where: Self.mustQuote)
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if Self.startsFormula(value), !Self.isNumber(value) { bytes.append(UInt8(ascii: "'")) }
    if isQuoted {
      var rest = value[...]
      while let quote = rest.firstIndex(of: UInt8(ascii: "\"")) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rest[...quote]))
        bytes.append(UInt8(ascii: "\""))
        rest = rest[(quote + 1)...]
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: rest))
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes.append(contentsOf: value)
    }
  }

  @inline(__always)
  private static func mustQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0D || byte == 0x0A
  }

  private static func startsFormula(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    switch value.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0A,
      0x0D:
      true
    case 0xEF: fullWidthStarts.contains { value.starts(with: $0) }
    default: false
    }
  }

  private static let fullWidthStarts = ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].map {
    Array($0.utf8)
  }

  /// Digits with at most a sign before and a point among them; `Double` would take `-inf` too.
  private static func isNumber(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    let digits = value.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return value.count - digits.count == 1 && parts.count <= 2
      && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
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
  for article in index.articles.lazy.map(\.article) {
    let metadata = article.metadata
    table.row { row in
      row.cell(article.slug.description)
      row.cell(article.title)
      row.cell(article.titleOrigin.rawValue)
      row.cell(metadata.date?.description)
      row.cell(metadata.source)
      row.cell(metadata.sourceURL)
      row.cell(metadata.authors.joined(separator: "; "))
      row.cell(metadata.language ?? index.curation.site.language)
      row.cell(article.path)
      row.cell(article.permalink.url)
    }
  }
  return table.file("data/articles.csv")
}

private func actors(_ index: SiteIndex) -> OutputFile {
  var table = CSVTable(columns: [
    "slug", "name", "kind", "aliases", "mentions", "articles", "first", "last", "url",
  ])
  for actor in index.actors {
    table.row { row in
      row.cell(actor.slug.description)
      row.cell(actor.name)
      row.cell(actor.kind.rawValue)
      row.cell(actor.aliases.joined(separator: "; "))
      row.cell(actor.mentions.count)
      row.cell(actor.articles.count)
      row.cell(actor.first?.description)
      row.cell(actor.last?.description)
      row.cell(actor.permalink.url)
    }
  }
  return table.file("data/actors.csv")
}

private func events(_ index: SiteIndex) -> OutputFile {
  var table = CSVTable(
    columns: [
      "date", "undated", "date_words", "planned", "approximate", "origins", "quote", "article",
      "url", "called_off_by",
    ], reserving: index.exportSize)
  for entries in [index.chronology, index.undated] {
    for entry in entries {
      for event in entry.events {
        table.row { row in
          // "In November" stays a month where it tells of days that another article names.
          row.cell((event.date ?? entry.date)?.description)
          row.cell(entry.undated?.rawValue)
          row.cell(event.dateWords)
          row.cell(entry.isPlanned)
          row.cell(entry.isApproximate)
          row.cell(entry.originCount)
          row.evidence(event.evidence, in: index)
          row.cell(entry.calledOff.first.map(index.address))
        }
      }
    }
  }
  return table.file("data/events.csv")
}

private func figures(_ index: SiteIndex) -> OutputFile {
  var table = CSVTable(
    columns: [
      "measure", "value", "upper_value", "qualifier", "words", "unit", "group", "attributed_to",
      "as_of", "relation", "part_of", "quote", "article", "url",
    ], reserving: index.exportSize)
  for measure in index.measures {
    for line in measure.rows {
      let figure = line.figure
      table.row { row in
        row.cell(measure.label)
        row.cell(figure.value.map(decimal))
        row.cell(figure.upperValue.map(decimal))
        row.cell(figure.qualifier.rawValue)
        row.cell(figure.words)
        row.cell(figure.unit)
        row.cell(figure.group)
        row.cell(figure.attributedTo)
        row.cell(figure.asOf?.description)
        row.cell(line.relation.rawValue)
        row.cell(line.relation == .part ? index.whole(of: figure)?.words : nil)
        row.evidence(index.passage(figure.evidence), in: index)
      }
    }
  }
  return table.file("data/figures.csv")
}

private func statements(_ index: SiteIndex) -> OutputFile {
  var table = CSVTable(
    columns: [
      "speaker", "speaker_words", "actor", "verb", "class", "quotation", "topics", "quote",
      "article", "url",
    ], reserving: index.exportSize)
  /// By sentence, the topics that it is of.
  var topics: [Evidence: [Topic]] = [:]
  for topic in index.topics {
    for sentence in topic.sentences { topics[sentence, default: []].append(topic) }
  }
  for article in index.articles {
    for statement in article.statements {
      table.row { row in
        row.cell(statement.speaker)
        row.cell(statement.speakerWords)
        row.cell(statement.actor.map { index.actors[$0].slug.description })
        row.cell(statement.verb)
        row.cell(statement.verbClass)
        row.cell(statement.isQuotation)
        let told = topics[index.sentence(statement.evidence), default: []].filter {
          $0.has(statement)
        }
        row.cell(told.map(\.slug.description).joined(separator: "; "))
        row.evidence(statement.evidence, in: index)
      }
    }
  }
  return table.file("data/statements.csv")
}

extension CSVTable {
  /// Adds the last three cells of a row: the quote, the article's slug and the sentence's address.
  fileprivate mutating func evidence(_ evidence: Evidence, in index: SiteIndex) {
    cell(utf8: index.utf8(evidence))
    let article = index.articles[evidence.article].article
    cell(article.slug.description)
    address(article.url, sentence: evidence.sentence)
  }
}
