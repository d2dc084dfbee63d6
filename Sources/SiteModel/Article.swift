package import CalendarDates
package import Diagnostics
package import Markdown

/// A text value with the place where the author wrote it.
package struct Located<Value: Hashable & Sendable>: Hashable, Sendable {
  package var value: Value
  package var position: SourcePosition

  package init(_ value: Value, at position: SourcePosition) {
    self.value = value
    self.position = position
  }
}

/// What front matter and `articles.yml` say of an article.
package struct ArticleMetadata: Hashable, Sendable {
  /// How much of the article its page shows.
  package enum Display: String, Sendable, CaseIterable {
    case full
    case excerpt
    case link
  }

  package var title: String?
  package var date: DateSpan?
  package var updated: DateSpan?

  /// The outlet.
  package var source: String?
  package var sourceURL: String?
  package var authors: [String] = []
  /// BCP 47 tag, where it differs from the site's.
  package var language: String?
  package var slug: Slug?
  package var slugPosition: SourcePosition?
  /// Former addresses of the page, relative to the site's root.
  package var aliases: [String] = []
  package var isDraft = false
  package var actors: [Located<String>] = []
  package var topics: [Located<String>] = []
  package var description: String?
  package var display: Display = .full
  package var rights: String?
  /// Other keys, for templates, in the order written.
  package var extras: [MetadataField] = []

  package init() {}
}

/// A front matter key that sitegen does not know, kept for templates.
package struct MetadataField: Hashable, Sendable {
  package var key: String
  package var value: MetadataValue

  package init(key: String, value: MetadataValue) {
    self.key = key
    self.value = value
  }
}

/// A YAML value that is kept as written.
package indirect enum MetadataValue: Hashable, Sendable {
  case text(String)
  case integer(Int)
  case decimal(Double)
  case truth(Bool)
  case list([MetadataValue])
  case record([MetadataField])
  case null
}

/// One article: the value made from a seed.
package struct Article: Sendable {
  /// Where a title comes from.
  package enum TitleOrigin: String, Sendable {
    case metadata
    case heading
    case headline
    /// The opening words of an article that has no title.
    case openingWords
  }

  private struct Contents: Sendable {
    var path: String
    var slug: Slug
    var title: String
    var titleOrigin: TitleOrigin
    var metadata: ArticleMetadata
    var document: MarkdownDocument
    var removals: [Removal]
    var fingerprint: UInt64
    var url: String
  }

  private var contents: Shared<Contents>

  package init(
    path: String, slug: Slug, title: String, titleOrigin: TitleOrigin, metadata: ArticleMetadata,
    document: MarkdownDocument, removals: [Removal], fingerprint: UInt64
  ) {
    contents = Shared(
      Contents(
        path: path, slug: slug, title: title, titleOrigin: titleOrigin, metadata: metadata,
        document: document, removals: removals, fingerprint: fingerprint,
        url: Permalink.article(slug).url))
  }

  /// Path below the seeds folder.
  package var path: String { contents.value.path }

  package var slug: Slug {
    get { contents.value.slug }
    set {
      contents.change {
        $0.slug = newValue
        $0.url = Permalink.article(newValue).url
      }
    }
  }

  package var title: String {
    get { contents.value.title }
    set { contents.change { $0.title = newValue } }
  }

  package var titleOrigin: TitleOrigin { contents.value.titleOrigin }

  package var metadata: ArticleMetadata {
    _read { yield contents.value.metadata }
    set { contents.change { $0.metadata = newValue } }
  }

  /// The body without front matter and furniture; its text is what evidence points into.
  package var document: MarkdownDocument { _read { yield contents.value.document } }

  /// What intake took out of a bare text, in order.
  package var removals: [Removal] {
    get { contents.value.removals }
    set { contents.change { $0.removals = newValue } }
  }

  /// `fingerprint(of:)` the whole file's bytes, by which `verify` knows an altered seed.
  package var fingerprint: UInt64 { contents.value.fingerprint }

  package var permalink: Permalink { .article(slug) }

  /// The address of its page, relative to the site's root.
  package var url: String { contents.value.url }

  /// `metadata.date`, without a copy of all metadata.
  package var date: DateSpan? { contents.value.metadata.date }
}

/// A line that intake left out of an article, and why.
package struct Removal: Hashable, Sendable {
  /// Kebab-case name of the rule, such as `repeated-headline`.
  package var rule: String
  package var text: String
  /// Line in the whole file, from 1.
  package var line: Int

  package init(rule: String, text: String, line: Int) {
    self.rule = rule
    self.text = text
    self.line = line
  }
}
