/// The `Host` headers that a preview answers to.
///
/// A page of another site can make a browser ask a server on this machine by pointing a name of its
/// own here (DNS rebinding); the name in `Host` gives it away. Only names and addresses that nobody
/// else can point anywhere are answered.
package struct AllowedHosts: Sendable {
  private let bound: String
  private let isLoopback: Bool

  /// `host` is the address that the server listens on.
  package init(listeningOn host: String) {
    bound = host.lowercased()
    isLoopback = Self.isLoopback(bound)
  }

  package func allows(_ header: String?) -> Bool {
    guard let header, let name = Self.name(in: header.lowercased()) else { return false }
    if name == bound || Self.isLoopback(name) { return true }
    // Whoever opens the preview to a network reaches it by the machine's address.
    return !isLoopback && Self.isAddress(name)
  }

  /// The host without its port; `nil` if it is not a host at all.
  private static func name(in header: String) -> String? {
    if header.hasPrefix("[") {
      guard let end = header.firstIndex(of: "]") else { return nil }
      let rest = header[header.index(after: end)...]
      guard rest.isEmpty || isPort(rest) else { return nil }
      return String(header[header.index(after: header.startIndex)..<end])
    }
    guard let colon = header.firstIndex(of: ":") else { return header.isEmpty ? nil : header }
    return isPort(header[colon...]) ? String(header[..<colon]) : nil
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.first == ":" && text.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  static func isLoopback(_ name: String) -> Bool {
    if name == "localhost" || name.hasSuffix(".localhost") || name == "::1" { return true }
    return name.hasPrefix("127.") && isIPv4(name)
  }

  private static func isAddress(_ name: String) -> Bool {
    isIPv4(name) || name.contains(":")
  }

  private static func isIPv4(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        (1...3).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}
