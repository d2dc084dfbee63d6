import SiteModel

/// Answers requests from a site in memory: a function from request to response, without sockets.
struct PreviewAnswers: Sendable {
  let hosts: AllowedHosts

  /// The folder at which the site is to be published, such as `brief/`; addresses below it are
  /// answered as if they were below the root, for links that count from there.
  let basePath: String
  let lookup: @Sendable (_ path: String) async -> (found: LiveSite.Found, assets: String)

  func answer(_ request: PreviewRequest) async -> PreviewResponse {
    let isHead = request.method == "HEAD"
    guard isHead || request.method == "GET" else {
      var response = text(405, "This preview answers GET and HEAD only.")
      response.headers.append(("Allow", "GET, HEAD"))
      return response
    }
    let response = await response(to: request)
    return isHead ? response.withoutBody : response
  }

  /// Whether the request may be answered at all; what is to be said if it may not.
  func refusal(of request: PreviewRequest) -> PreviewResponse? {
    guard let host = request.host, !host.isEmpty else {
      return text(400, "The request has no Host header.")
    }
    guard hosts.allows(host) else {
      return text(403, "This preview does not answer for the host \"\(host)\".")
    }
    return nil
  }

  private func response(to request: PreviewRequest) async -> PreviewResponse {
    if let refusal = refusal(of: request) { return refusal }
    let target = request.target.prefix { $0 != "?" && $0 != "#" }
    switch target {
    case PreviewScript.script[...]:
      return file(Array(PreviewScript.scriptText.utf8), at: "preview.js", request)
    case PreviewScript.style[...]:
      return file(Array(PreviewScript.styleText.utf8), at: "preview.css", request)
    default: break
    }
    switch SitePath(target: request.target) {
    case .malformed: return text(400, "The address cannot be read.")
    case .nowhere: return await answer(to: request, at: "", isNowhere: true)
    case .path(let path): return await answer(to: request, at: path)
    }
  }

  private func answer(
    to request: PreviewRequest, at address: String, isNowhere: Bool = false
  ) async -> PreviewResponse {
    let path = address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
    // No file has an empty path, so that asking for it finds the page for what is missing.
    let (found, assets) = await lookup(isNowhere ? "" : path)
    if case .nothing = found, !basePath.isEmpty, (path + "/").hasPrefix(basePath), !isNowhere {
      let inner = String(address.dropFirst(basePath.count))
      return await answer(to: request, at: inner)
    }
    switch found {
    case .file(let bytes):
      guard MediaType.of(path) == MediaType.html else { return file(bytes, at: path, request) }
      let script = PreviewScript.element(
        page: path, version: version(of: bytes), assets: assets)
      return file(PreviewedPage(bytes).with(script: script), at: path, request)
    case .folder:
      let location = "/" + Permalink.encoded(path) + "/"
      var response = text(301, "The page is at \(location)")
      response.headers.append(("Location", location))
      return response
    case .nothing(let page):
      guard let page else { return text(404, "There is no such page.") }
      let script = PreviewScript.element(
        page: isNowhere ? "404.html" : path, version: version(of: page), assets: assets)
      return self.page(404, PreviewedPage(page).with(script: script, isMissing: true))
    case .problems(let problems):
      let script = PreviewScript.element(page: path, version: problems.version, assets: assets)
      return page(500, PreviewedPage(problems.page).with(script: script))
    }
  }

  /// A file, or the part of it that is asked for, or word that the browser has it already.
  private func file(_ bytes: [UInt8], at path: String, _ request: PreviewRequest) -> PreviewResponse
  {
    let tag = "\"\(version(of: bytes))\""
    var headers = Self.headers(MediaType.of(path)) + [("ETag", tag), ("Accept-Ranges", "bytes")]
    if let known = request.ifNoneMatch, Self.matches(known, tag) {
      return PreviewResponse(304, headers: headers.filter { $0.name != "Content-Type" })
    }
    // A range of a file that has changed meanwhile would not fit what the browser has of it.
    let isRanged = request.method == "GET" && (request.ifRange.map { $0 == tag } ?? true)
    switch RequestedRange(isRanged ? request.range : nil, of: bytes.count) {
    case .whole: return PreviewResponse(200, headers: headers, body: bytes)
    case .part(let range):
      let place = "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
      headers.append(("Content-Range", place))
      return PreviewResponse(206, headers: headers, body: Array(bytes[range]))
    case .unsatisfiable:
      var response = text(416, "The file has \(bytes.count) bytes.")
      response.headers.append(("Content-Range", "bytes */\(bytes.count)"))
      return response
    }
  }

  /// Whether an `If-None-Match` header names the tag (RFC 9110 section 13.1.2, weak comparison).
  private static func matches(_ header: String, _ tag: String) -> Bool {
    header.split(separator: ",").contains { part in
      let known = part.drop { $0 == " " || $0 == "\t" }
      let trimmed = known.prefix { $0 != " " && $0 != "\t" }
      return trimmed == "*" || trimmed == tag || trimmed == "W/" + tag
    }
  }

  private func page(_ status: Int, _ bytes: [UInt8]) -> PreviewResponse {
    PreviewResponse(status, headers: Self.headers(MediaType.html), body: bytes)
  }

  private func text(_ status: Int, _ text: String) -> PreviewResponse {
    PreviewResponse(
      status, headers: Self.headers("text/plain; charset=utf-8"), body: Array((text + "\n").utf8))
  }

  /// A preview is asked each time, so that nobody sees what was there before; and no other site may
  /// make use of it.
  static func headers(_ type: String) -> [(name: String, value: String)] {
    [
      ("Content-Type", type), ("Cache-Control", "no-cache"),
      ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
  }
}
