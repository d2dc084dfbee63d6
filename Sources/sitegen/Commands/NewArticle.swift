import ArgumentParser
import Diagnostics
import Importing
import SiteFiles
import SiteModel

/// `sitegen new article`: an article to write, or one taken from a saved web page.
struct NewArticle: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "article",
    abstract: "Begin an article, or take one from a saved web page.",
    usage: "sitegen new article [<title>] [<options>]",
    discussion: """
      Makes a Markdown file with front matter below the source folder and prints its name. The \
      title is given, or read from the page with all else that it says of itself: date, outlet, \
      authors, address, language. Nothing that is there is ever overwritten.

      Examples:
        sitegen new article "Talks resume in Port Amsel"
        sitegen new article --from saved-page.html
      """)

  @Argument(help: "The title.")
  var title: String?

  @Option(
    help: ArgumentHelp("A saved web page to take the article from.", valueName: "page.html"),
    completion: .file(extensions: ["html", "htm", "xhtml"]))
  var from: String?

  @Option(
    help: ArgumentHelp("The file to make (default: named after the title).", valueName: "name"))
  var name: String?

  @OptionGroup var folder: SourceFolderOption
  @OptionGroup var report: ReportOptions

  func validate() throws {
    guard title != nil || from != nil else {
      throw ValidationError("give the article a title, or a saved web page with --from")
    }
    if let title, name == nil, Slug(title: title) == nil {
      throw ValidationError("'\(title)' has no letter to name a file by; give one with --name")
    }
    if let name { try Self.check(name) }
  }

  func run() throws {
    let draft = try report.ending { try from.map(savedArticle) ?? newArticle() }
    let slug = Slug(title: draft.title) ?? .article
    let path = name.map { $0.contains(".") ? $0 : $0 + ".md" } ?? "\(slug).md"
    try report.ending { try makeFile(Array(draft.text.utf8), at: path, below: folder.source) }
    report.answer("\(folder.source)/\(path)", as: "file")
    if draft.isDraft { report.note("It is left out of the site until you remove draft: true") }
  }

  /// A draft with what the site's settings offer for its front matter.
  private func newArticle() throws -> ArticleDraft {
    let (seeds, curation) = try folder.curation(report)
    var draft = ArticleDraft(title: title ?? "")
    draft.language = curation.site.language
    draft.isDraft = true
    draft.hints = ["date: 2024-03-31", "source: The outlet", "source_url: https://example.org/"]
    let topics = curation.topics.map(\.slug.description)
    if !topics.isEmpty { draft.hints.append("topics: [\(topics.joined(separator: ", "))]") }
    let isEmpty = seeds.articles.isEmpty && seeds.settings.isEmpty
    draft.body = "The text of the article."
    if isEmpty { report.note("\(folder.source) holds no article yet; this is its first") }
    return draft
  }

  private func savedArticle(_ file: String) throws -> ArticleDraft {
    let bytes = try ContentsOfFile.bytes(of: file)
    guard bytes.count <= 32 << 20 else {
      throw Diagnostic(
        .error, "too-large", "\"\(file)\" has more than 32 MiB",
        help: "save the page without its pictures, as \"HTML only\"")
    }
    let page = try SavedPage(bytes, library: Environment["SITEGEN_LIBXML2"])
    var draft = try page.article(file: file)
    if let title { draft.title = title }
    return draft
  }

  /// The name of an article below the source folder.
  private static func check(_ name: String) throws {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isRead = parts.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasPrefix("_") }
    let isPlain = !name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
    let isArticle = !name.contains(".") || SeedFolder.isArticle(name)
    guard isRead, isPlain, isArticle else {
      throw ValidationError(
        "'\(name)' is no name for an article; as in notes/first-day.md, no part begins with . or _")
    }
  }
}
