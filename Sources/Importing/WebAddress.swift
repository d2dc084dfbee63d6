import Foundation

/// An absolute `http` or `https` address.
struct WebAddress {
  let text: String

  init?(_ text: String, relativeTo base: String? = nil) {
    let text = Self.encoded(text.collapsed)
    guard !text.isEmpty, text.utf8.count < 4000 else { return nil }
    if Self.isAbsolute(text) {
      self.text = text
      return
    }
    guard let base, let root = URL(string: base), !text.hasPrefix("#"),
      let resolved = URL(string: text, relativeTo: root)?.absoluteString, Self.isAbsolute(resolved)
    else { return nil }
    self.text = resolved
  }

  private static func isAbsolute(_ text: String) -> Bool {
    let lower = text.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix),
      let first = text.dropFirst(scheme.count).unicodeScalars.first
    else { return false }
    return first.properties.isAlphabetic || first.properties.numericType != nil || first == "["
  }

  /// Encodes the bytes that an address may not hold and those that would end a Markdown link.
  private static func encoded(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "(", ")":
        result += "%" + String(scalar.value, radix: 16, uppercase: true)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The host without `www.`.
  var host: String? {
    let rest = text.drop { $0 != "/" }.dropFirst(2)
    let host = rest.prefix { !"/?#:".contains($0) }.lowercased()
    let name = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    return name.isEmpty ? nil : name
  }

  /// The archived address, where this one is of an archive, without fragment and campaign marks.
  var original: WebAddress {
    var text = self.text
    if let host, Self.archives.contains(where: { host == $0 || host.hasSuffix("." + $0) }) {
      let path = text.drop { $0 != "/" }.dropFirst(2)
      for scheme in ["/https://", "/http://", "/https:/", "/http:/"] {
        guard let range = path.range(of: scheme, options: [.backwards, .caseInsensitive]) else {
          continue
        }
        let name = scheme.contains("https") ? "https://" : "http://"
        text = name + path[range.upperBound...].drop { $0 == "/" }
        break
      }
    }
    return WebAddress(Self.withoutCampaign(text)) ?? self
  }

  private static let archives = [
    "web.archive.org", "archive.org", "archive.today", "archive.ph", "archive.is", "archive.li",
    "archive.vn", "archive.fo", "archive.md", "webcitation.org", "arquivo.pt",
    "webarchive.nationalarchives.gov.uk", "perma.cc",
  ]

  private static func withoutCampaign(_ text: String) -> String {
    let address = text.prefix { $0 != "#" }
    guard let mark = address.firstIndex(of: "?") else { return String(address) }
    let kept = address[address.index(after: mark)...].split(separator: "&").filter { part in
      let name = part.prefix { $0 != "=" }.lowercased()
      return !name.hasPrefix("utm_") && !campaignNames.contains(name)
    }
    return address[..<mark] + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
  }

  private static let campaignNames: Set<String> = [
    "fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "yclid", "cmpid",
    "ref_src",
  ]

  /// The address in the comment of a browser or of an extension that saved the page.
  static func savedFrom(_ comment: String) -> String? {
    let comment = comment.collapsed
    if comment.hasPrefix("saved from url=("), let close = comment.firstIndex(of: ")") {
      return String(comment[comment.index(after: close)...])
    }
    guard comment.hasPrefix("Page saved with"), let range = comment.range(of: "url: ") else {
      return nil
    }
    return String(comment[range.upperBound...].prefix { !$0.isWhitespace })
  }
}
