import ArgumentParser
import CalendarDates
import SiteModel

/// `sitegen list articles`.
struct ListArticles: IndexListing {
  static let configuration = CommandConfiguration(
    commandName: "articles",
    abstract: "List the articles with their dates, outlets and files.",
    usage: "sitegen list articles [<options>]",
    discussion: """
      Newest first, undated last. JSON has more: the page, language, authors, topics and counts.

      Examples:
        sitegen list articles
        sitegen list articles --drafts --json
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  static func listing(of index: SiteIndex) -> Listing {
    var listing = Listing([
      .init("date", "Date"), .init("title", "Title", wraps: true),
      .init("source", "Outlet", wraps: true), .init("file", "File", wraps: true), .init("page"),
      .init("lang"), .init("authors"), .init("sourceUrl"), .init("draft"),
      .init("sentences", isNumeric: true), .init("events"), .init("figures"), .init("statements"),
    ])
    for number in index.readingOrder {
      let annotated = index.articles[number]
      let metadata = annotated.article.metadata
      listing.add([
        .text(metadata.date?.description), .text(annotated.article.title), .text(metadata.source),
        .text(annotated.article.path), .text(annotated.article.permalink.path),
        .text(metadata.language ?? index.curation.site.language), .texts(metadata.authors),
        .text(metadata.sourceURL), .truth(metadata.isDraft), .number(annotated.sentences.count),
        .number(annotated.events.count), .number(annotated.figures.count),
        .number(annotated.statements.count),
      ])
    }
    return listing
  }
}

/// `sitegen list actors`.
struct ListActors: IndexListing {
  static let configuration = CommandConfiguration(
    commandName: "actors",
    abstract: "List the people, organisations, states, places and media.",
    usage: "sitegen list actors [<options>]",
    discussion: """
      The most mentioned first, all spellings merged as on their pages.

      Examples:
        sitegen list actors
        sitegen list actors --source articles --json
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  static func listing(of index: SiteIndex) -> Listing {
    var listing = Listing([
      .init("name", "Name", wraps: true), .init("kind", "Kind"),
      .init("mentions", "Mentions", isNumeric: true),
      .init("articles", "Articles", isNumeric: true), .init("roles", "Roles", wraps: true),
      .init("page"), .init("aliases"), .init("note"),
    ])
    for actor in index.actors {
      listing.add([
        .text(actor.name), .text(actor.kind.rawValue), .number(actor.mentions.count),
        .number(actor.articles.count), .texts(actor.roles.map(\.words)),
        .text(actor.permalink.path), .texts(actor.aliases), .text(actor.note),
      ])
    }
    return listing
  }
}

/// `sitegen list topics`.
struct ListTopics: IndexListing {
  static let configuration = CommandConfiguration(
    commandName: "topics",
    abstract: "List the topics, those of topics.yml or those found.",
    usage: "sitegen list topics [<options>]",
    discussion: """
      With the number of articles and sentences of each, and its terms.

      Examples:
        sitegen list topics
        sitegen list topics --json
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var report: ReportOptions

  static func listing(of index: SiteIndex) -> Listing {
    var listing = Listing([
      .init("name", "Name", wraps: true), .init("articles", "Articles", isNumeric: true),
      .init("sentences", "Sentences", isNumeric: true), .init("terms", "Terms", wraps: true),
      .init("curated"), .init("slug"), .init("page"), .init("note"),
    ])
    for topic in index.topics {
      listing.add([
        .text(topic.name), .number(topic.articles.count), .number(topic.sentences.count),
        .texts(topic.terms), .truth(topic.isCurated), .text(topic.slug.description),
        .text(topic.permalink.path), .text(topic.note),
      ])
    }
    return listing
  }
}
