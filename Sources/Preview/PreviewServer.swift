import Dispatch
internal import FlyingFox
internal import FlyingSocks
import Foundation
import SitePipeline

// Preview shows a site while it is written: a server for this machine, a watcher of the folders, and
// the site in memory. FlyingFox carries HTTP; what is answered is decided in PreviewAnswers.

/// Where a preview listens.
package struct PreviewAddress: Sendable {
  /// An IPv4 or IPv6 address, or `localhost`.
  package var host: String

  /// The port asked for, 0 for any; without one it is 8000, or the next that is free.
  package var port: UInt16?

  package init(host: String = "127.0.0.1", port: UInt16? = nil) {
    self.host = host
    self.port = port
  }
}

/// Why a preview cannot begin.
package enum PreviewFailure: Error, Equatable, CustomStringConvertible {
  case notAnAddress(String)
  case taken(host: String, port: UInt16)
  case refused(host: String, port: UInt16, reason: String)

  package var description: String {
    switch self {
    case .notAnAddress(let host):
      "\"\(host)\" is not an address to listen on; give an IP address, or localhost"
    case .taken(let host, let port): "port \(port) of \(host) is in use by another program"
    case .refused(let host, let port, let reason): "cannot listen on \(host):\(port): \(reason)"
    }
  }
}

/// A preview that is running.
package final class PreviewServer: Sendable {
  private let site: LiveSite
  private let source: PreviewSource
  private let server: HTTPServer
  private let answers: PreviewAnswers

  /// What to type into a browser.
  package let url: String

  /// Finds a free port; nothing is answered before `run()`.
  package init(
    _ source: PreviewSource, at address: PreviewAddress,
    report: @escaping @Sendable (LiveSite.Report) -> Void
  ) throws {
    let place = try ListeningPlace(address)
    let site = LiveSite(source, report: report)
    self.site = site
    self.source = source
    url = place.url
    let base = source.settings.baseURL.map(Self.path) ?? ""
    let answers = PreviewAnswers(
      hosts: AllowedHosts(listeningOn: place.host), basePath: base
    ) { await site.file(at: $0) }
    self.answers = answers
    // A page may wait for a large site to be made; the logger would write to standard output.
    let configuration = HTTPServer.Configuration(
      address: place.address, timeout: 600, logger: .disabled)
    server = HTTPServer(
      config: configuration, handler: ClosureHTTPHandler { await Self.respond($0, answers, site) })
  }

  /// Answers, watches and rebuilds until the task is cancelled.
  package func run() async throws {
    // What changes while the first site is made must not be missed.
    let watcher = watcher(of: source.folders)
    let watching = Watching(watcher) { [site] in site.changed($0) }
    defer { watching.stop() }
    site.changed([])
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await self.server.run() }
      group.addTask {
        // Streams whose reader has gone are found by writing to them.
        while true {
          try await Task.sleep(for: .seconds(10))
          self.site.pages.touch()
        }
      }
      defer {
        site.pages.close()
        group.cancelAll()
      }
      try await group.next()
    }
  }

  /// Waits until the server answers.
  package func ready() async throws { try await server.waitUntilListening() }

  private static func path(of address: String) -> String {
    let parts = address.split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    let path = parts.joined(separator: "/")
    return path.isEmpty || path.hasSuffix("/") ? path : path + "/"
  }

  // MARK: FlyingFox

  private static func respond(
    _ request: HTTPRequest, _ answers: PreviewAnswers, _ site: LiveSite
  ) async -> HTTPResponse {
    let asked = PreviewRequest(
      request.method.rawValue, request.target.rawValue, host: request.headers[.host],
      range: request.headers[.range], ifRange: request.headers[HTTPHeader("If-Range")],
      ifNoneMatch: request.headers[.ifNoneMatch])
    if request.target.path() == PreviewScript.events, asked.method == "GET",
      answers.refusal(of: asked) == nil
    {
      return stream(request, site)
    }
    let response = await answers.answer(asked)
    var headers = HTTPHeaders()
    for header in response.headers { headers[HTTPHeader(header.name)] = header.value }
    if response.status != 304 { headers[.contentLength] = String(response.length) }
    return HTTPResponse(
      statusCode: HTTPStatusCode(response.status, phrase: phrase(response.status)),
      headers: headers,
      // Larger pieces than the default: a page is sent in one or two writes.
      body: HTTPBodySequence(data: Data(response.body), suggestedBufferSize: 256 << 10))
  }

  private static func stream(_ request: HTTPRequest, _ site: LiveSite) -> HTTPResponse {
    func value(_ name: String) -> String {
      request.query.first { $0.name == name }?.value ?? ""
    }
    let page = OpenPages.Page(
      path: value("page"), version: value("version"), assets: value("assets"))
    var headers = HTTPHeaders()
    for header in PreviewAnswers.headers("text/event-stream") {
      headers[HTTPHeader(header.name)] = header.value
    }
    headers[.cacheControl] = "no-store"
    return HTTPResponse(
      statusCode: .ok, headers: headers,
      body: HTTPBodySequence(from: EventBytes(stream: site.open(page))))
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 206: "Partial Content"
    case 301: "Moved Permanently"
    case 304: "Not Modified"
    case 400: "Bad Request"
    case 403: "Forbidden"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 416: "Range Not Satisfiable"
    default: "Internal Server Error"
    }
  }
}

/// Events as FlyingFox reads a body: each in a piece of its own, as soon as it is there.
private struct EventBytes: AsyncBufferedSequence {
  typealias Element = UInt8

  let stream: AsyncStream<[UInt8]>

  func makeAsyncIterator() -> Iterator { Iterator(events: stream.makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<[UInt8]>.Iterator
    private var rest: ArraySlice<UInt8> = []

    init(events: AsyncStream<[UInt8]>.Iterator) { self.events = events }

    mutating func next() async throws -> UInt8? {
      if rest.isEmpty { rest = await events.next()?[...] ?? [] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> [UInt8]? {
      await events.next()
    }
  }
}
