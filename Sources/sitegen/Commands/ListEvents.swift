import ArgumentParser
import CalendarDates
import SiteModel

/// `sitegen list events`.
struct ListEvents: IndexListing {
  static let configuration = CommandConfiguration(
    commandName: "events",
    abstract: "List the chronology: dates, sentences and where they stand.",
    usage: "sitegen list events [<options>]",
    discussion: """
      Oldest first; what cannot be placed comes last, with the reason in JSON. Dates are EDTF: \
      2024-03 is a month, ~ says about.

      Examples:
        sitegen list events
        sitegen list events --json
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  static func listing(of index: SiteIndex) -> Listing {
    var listing = Listing([
      .init("date", "Date"), .init("planned", "Planned"),
      .init("sources", "Sources", isNumeric: true), .init("sentence", "Sentence", wraps: true),
      .init("address", "Address", wraps: true), .init("undated"),
      .init("calledOff"),
    ])
    for entry in index.chronology + index.undated {
      guard let event = entry.events.first else { continue }
      listing.add([
        .text(entry.date?.description), .truth(entry.isPlanned), .number(entry.originCount),
        .text(index.quote(event.evidence)), .text(index.address(event.evidence)),
        .text(entry.undated?.rawValue), .text(entry.calledOff.first.map(index.address)),
      ])
    }
    return listing
  }
}

/// `sitegen list figures`.
struct ListFigures: IndexListing {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "List the figures, those that count the same together.",
    usage: "sitegen list figures [<options>]",
    discussion: """
      With who gave each and how it stands to the ones before it: agrees, later, differs, undated, \
      different-scope, part or vague.

      Examples:
        sitegen list figures
        sitegen list figures --json
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  static func listing(of index: SiteIndex) -> Listing {
    var listing = Listing([
      .init("measure", "Measure", wraps: true), .init("words", "Figure", wraps: true),
      .init("relation", "Relation"), .init("attributedTo", "Attributed to", wraps: true),
      .init("address", "Address", wraps: true), .init("what"), .init("group"), .init("asOf"),
      .init("sentence"),
    ])
    for measure in index.measures {
      for row in measure.rows {
        let figure = row.figure
        listing.add([
          .text(measure.label), .text(figure.words), .text(row.relation.rawValue),
          .text(figure.attributedTo), .text(index.address(figure.evidence)), .text(figure.what),
          .text(figure.group), .text(figure.asOf?.description),
          .text(index.quote(index.sentence(figure.evidence))),
        ])
      }
    }
    return listing
  }
}

/// `sitegen list statements`.
struct ListStatements: IndexListing {
  static let configuration = CommandConfiguration(
    commandName: "statements",
    abstract: "List who said, demanded, proposed, rejected or denied what.",
    usage: "sitegen list statements [<options>]",
    discussion: """
      In the order of the articles, in the words of each.

      Examples:
        sitegen list statements
        sitegen list statements --json
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  static func listing(of index: SiteIndex) -> Listing {
    var listing = Listing([
      .init("speaker", "Speaker", wraps: true), .init("verb", "Verb"),
      .init("words", "Words", wraps: true), .init("address", "Address", wraps: true),
      .init("actor"), .init("class"), .init("quotation"),
    ])
    for article in index.articles {
      for statement in article.statements {
        listing.add([
          .text(statement.speaker), .text(statement.verb), .text(index.quote(statement.evidence)),
          .text(index.address(statement.evidence)),
          .text(statement.actor.map { index.actors[$0].name }),
          .text(statement.verbClass), .truth(statement.isQuotation),
        ])
      }
    }
    return listing
  }
}
