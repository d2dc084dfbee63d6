/// What a browser asks for, as far as a preview looks at it.
package struct PreviewRequest: Sendable {
  package var method: String

  /// As it came: percent-encoded, with its query.
  package var target: String
  package var host: String?
  package var range: String?
  package var ifRange: String?
  package var ifNoneMatch: String?

  package init(
    _ method: String, _ target: String, host: String? = "localhost", range: String? = nil,
    ifRange: String? = nil, ifNoneMatch: String? = nil
  ) {
    self.method = method
    self.target = target
    self.host = host
    self.range = range
    self.ifRange = ifRange
    self.ifNoneMatch = ifNoneMatch
  }
}

/// What is sent back: status, headers and bytes.
package struct PreviewResponse: Sendable {
  package var status: Int
  package var headers: [(name: String, value: String)]
  package var body: [UInt8]

  /// What `Content-Length` says; of a HEAD request the body is empty and this is not.
  package var length: Int

  init(_ status: Int, headers: [(name: String, value: String)] = [], body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = body
    length = body.count
  }

  package subscript(name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  /// The same without its body, as HEAD wants it.
  var withoutBody: PreviewResponse {
    var response = self
    response.body = []
    return response
  }
}
