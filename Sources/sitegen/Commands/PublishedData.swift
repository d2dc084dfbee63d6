import Diagnostics
import Foundation
import SiteFiles
import SiteModel
import SitePipeline

/// Reads the claims of a published site from its data files.
///
/// The shapes are those that `Exporting` writes; members that are not claims are passed over.
struct PublishedData {
  let claims: PublishedClaims

  /// Reads the data files among the site's files.
  ///
  /// Throws `broken-data` with the path where a file is missing or is not such data.
  init(_ site: PublishedSite) throws {
    var claims = PublishedClaims()
    for name in ["articles", "actors", "mentions", "events", "figures", "statements", "topics"] {
      let path = "data/\(name).json"
      guard let file = site.files.first(where: { $0.path == path }) else {
        throw Self.broken(path, "it is not there")
      }
      do {
        let members = try JSONDecoder().decode([String: Member].self, from: Data(file.bytes))
        guard case .rows(let rows) = members[name] else {
          throw Self.broken(path, "it has no list \"\(name)\"")
        }
        for row in rows { row.add(to: &claims, source: path) }
      } catch is DecodingError {
        throw Self.broken(path, "it is not the data of a site")
      }
    }
    self.claims = claims
  }

  private static func broken(_ path: String, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error, "broken-data", "\(path) cannot be used: \(reason)", help: "build the site again")
  }

  private enum Member: Decodable {
    case rows([Row])
    case other

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if (try? container.decode(String.self)) != nil {
        self = .other
      } else {
        self = .rows(try container.decode([Row].self))
      }
    }
  }

  /// Any row of any of the files: a quote itself, or a bearer of quotes, or an article.
  private struct Row: Decodable {
    var slug: String?
    var file: String?
    var fingerprint: String?
    var article: String?
    var sentence: Int?
    var start: Int?
    var end: Int?
    var quote: String?
    var origins: Quotes?
    var roles: [Row]?
    var sources: [Row]?
    var bottomLine: [Row]?
    var agreements: [Row]?
    var disputes: [Dispute]?
    var positions: [Row]?
    var statements: Quotes?
    var others: [Row]?
    var openQuestions: [Row]?
    var sentences: Quotes?

    func add(to claims: inout PublishedClaims, source: String) {
      if let slug, let file {
        claims.articles.append(
          PublishedClaims.Article(
            slug: slug, file: file, fingerprint: fingerprint.flatMap { UInt64($0, radix: 16) }))
      }
      if let article, let sentence, let start, let end, let quote {
        claims.quotes.append(
          PublishedClaims.Quote(
            source: source, article: article, sentence: sentence, start: start, end: end,
            words: quote))
      }
      let nested: [[Row]?] = [
        origins?.rows, roles, sources, bottomLine, agreements,
        disputes?.flatMap { [$0.claim, $0.reply] }, positions, statements?.rows, others,
        openQuestions, sentences?.rows,
      ]
      for row in nested.lazy.compactMap(\.self).joined() { row.add(to: &claims, source: source) }
    }
  }

  private struct Dispute: Decodable {
    var claim: Row
    var reply: Row
  }

  /// A list of quotes where the member is one; a count elsewhere.
  private struct Quotes: Decodable {
    var rows: [Row]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      rows = (try? container.decode(Int.self)) == nil ? try container.decode([Row].self) : []
    }
  }
}
