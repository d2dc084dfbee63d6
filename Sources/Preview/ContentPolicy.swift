/// A page's Content Security Policy, and what must be added to it for a preview.
///
/// Without it the policy would refuse the preview's own script, style sheet and event stream. Only
/// what is sent changes, never a file.
struct ContentPolicy {
  private var directives: [(name: String, sources: [String])]

  /// Reads a policy's text (CSP Level 3 section 2.2.1); of repeated directives the first counts.
  init(_ text: String) {
    directives = []
    for part in text.split(separator: ";") {
      let words = part.split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "\r" }.map(
        String.init)
      guard let name = words.first?.lowercased() else { continue }
      guard !directives.contains(where: { $0.name == name }) else { continue }
      directives.append((name, Array(words.dropFirst())))
    }
  }

  /// Adds the site's own origin to a directive, which takes the place of `default-src` where that
  /// alone stands; without either all is allowed already.
  mutating func allowSelf(_ name: String) {
    let own = directives.firstIndex { $0.name == name }
    let standard = directives.firstIndex { $0.name == "default-src" }
    guard let place = own ?? standard else { return }
    var sources = directives[place].sources.filter { $0.lowercased() != "'none'" }
    if !sources.contains(where: { $0.lowercased() == "'self'" }) { sources.append("'self'") }
    if own != nil {
      directives[place].sources = sources
    } else {
      directives.append((name, sources))
    }
  }

  /// Lets a page say where its relative links count from.
  mutating func allowBase() {
    guard let place = directives.firstIndex(where: { $0.name == "base-uri" }) else { return }
    directives[place].sources = ["'self'"]
  }

  var text: String {
    directives.map { ([$0.name] + $0.sources).joined(separator: " ") }.joined(separator: "; ")
  }
}
