package import CalendarDates
package import Parallelism
import SiteModel

/// What the command line and the environment say of a build; each beats `site.yml`.
package struct BuildSettings: Sendable {
  /// Ends in `/`.
  package var baseURL: String?
  package var asOf: CalendarDay?
  package var includesDrafts = false
  package var jobs = 1

  /// Counts articles and pages as they are done.
  package var meter: WorkMeter?

  package init() {}

  /// Returns `address` with a slash at its end if it can be a site's base: absolute, `http` or
  /// `https`, with a host and without query, fragment, spaces or quotes (RFC 3986 section 4.3).
  package static func baseURL(_ address: String) -> String? {
    let lower = address.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    let rest = address.utf8.dropFirst(scheme.utf8.count)
    guard let first = rest.first, first != UInt8(ascii: "/") else { return nil }
    let refused = Array("?#\"'<>\\ ^`{|}".utf8)
    guard rest.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !refused.contains($0) }) else { return nil }
    return address.utf8.last == UInt8(ascii: "/") ? address : address + "/"
  }
}

/// How much a site holds, for summaries.
package struct SiteCounts: Hashable, Sendable, Codable {
  package var articles = 0
  package var dated = 0
  package var drafts = 0
  package var empty = 0
  package var actors = 0
  package var events = 0
  package var figures = 0
  package var statements = 0
  package var topics = 0

  package init() {}

  init(_ index: SiteIndex, _ parsed: ParsedSeeds) {
    articles = index.articles.count
    dated = index.articles.count { $0.article.metadata.date != nil }
    drafts = parsed.draftCount
    empty = parsed.emptyCount
    actors = index.actors.count
    events = index.chronology.count + index.undated.count
    figures = index.measures.reduce(0) { $0 + $1.rows.count }
    statements = index.articles.reduce(0) { $0 + $1.statements.count }
    topics = index.topics.count
  }
}
