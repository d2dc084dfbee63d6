/// Tells what of a page is furniture, by the names that its makers gave it.
struct Furnishing {
  enum Kind {
    /// Never part of an article.
    case certain
    /// Not part of it, unless it holds most of the page's text.
    case likely
    case none
  }

  private let tree: HTMLTree
  private let title: String?
  private let authors: [String]

  init(_ tree: HTMLTree, _ metadata: PageMetadata) {
    self.tree = tree
    title = metadata.title?.lowercased()
    authors = metadata.authors.map { $0.lowercased() }
  }

  func kind(of index: Int) -> Kind {
    let node = tree[index]
    guard !node.isText else { return .none }
    if Self.silent.contains(node.name) || Self.isArchive(node) { return .certain }
    if node["hidden"] != nil || node["aria-hidden"]?.lowercased() == "true" { return .certain }
    if node.name == "a", Self.isPermalink(tree.text(of: index)) { return .certain }
    let style = node["style"]?.lowercased().filter { $0 != " " } ?? ""
    if style.contains("display:none") || style.contains("visibility:hidden") { return .certain }
    if Self.furnitureNames.contains(node.name) { return .likely }
    if let role = node["role"]?.lowercased(), Self.roles.contains(role) { return .likely }
    if isHead(index) || isByline(index) { return .likely }
    if ["html", "body", "main", "article"].contains(node.name) { return .none }
    if node["itemprop"]?.lowercased() == "articlebody" { return .none }
    return node.nameWords.isDisjoint(with: Self.words) ? .none : .likely
  }

  /// The head of the site, unlike that of an article.
  private func isHead(_ index: Int) -> Bool {
    guard tree[index].name == "header" else { return false }
    var parent = tree[index].parent
    while parent >= 0 {
      if ["article", "main"].contains(tree[parent].name) { return false }
      parent = tree[parent].parent
    }
    return tree.elements("h1", in: index).isEmpty
  }

  /// A short line that says who wrote the article or when.
  private func isByline(_ index: Int) -> Bool {
    let node = tree[index]
    guard MarkdownBody.blockNames.contains(node.name) else { return false }
    // Long subtrees are no lines; the text is looked at only where it is short.
    guard node.end - index < 60, node.name != "body" else { return false }
    var text = tree.text(of: index).lowercased()
    guard text.utf8.count < 160, !text.isEmpty else { return false }
    let words = node.nameWords
    let isLine = text.hasPrefix("by ") || !text.contains(". ")
    if isLine, !words.isDisjoint(with: Self.bylineWords) { return true }
    if text.hasPrefix("by ") { text = String(text.dropFirst(3)) }
    if authors.contains(text) { return true }
    let times = tree.elements("time", in: index).map { tree.text(of: $0).utf8.count }.reduce(0, +)
    return times > 0 && text.utf8.count - times < 40
  }

  /// The sign beside a heading that only leads to the heading itself.
  static func isPermalink(_ text: String) -> Bool {
    ["¶", "#", "§", "🔗", "🔗\u{FE0E}"].contains(text)
  }

  private static func isArchive(_ node: HTMLTree.Node) -> Bool {
    guard let id = node["id"]?.lowercased() else { return false }
    return id.hasPrefix("wm-ipp") || id == "donato" || id == "wm-toolbar"
  }

  private static let silent: Set<String> = [
    "script", "style", "noscript", "template", "title", "svg", "canvas", "iframe", "object",
    "embed",
    "applet", "audio", "video", "map", "select", "button", "input", "textarea", "dialog", "math",
    "frameset", "link", "meta",
  ]

  private static let furnitureNames: Set<String> = [
    "nav", "footer", "aside", "form", "menu", "address", "figure", "fieldset",
  ]

  private static let roles: Set<String> = [
    "navigation", "banner", "complementary", "contentinfo", "search", "dialog", "alertdialog",
    "alert", "menu", "menubar", "toolbar", "tablist",
  ]

  private static let bylineWords: Set<String> = [
    "byline", "author", "authors", "dateline", "date", "timestamp", "published", "posted", "meta",
    "metadata", "time", "pubdate",
  ]

  /// Words of classes and ids.
  private static let words: Set<String> = [
    "ad", "ads", "advert", "advertisement", "adverts", "advertising", "banner", "breadcrumb",
    "breadcrumbs", "comments", "consent", "cookie", "cookies", "disqus", "footer", "gallery",
    "login", "masthead", "menu", "modal", "nav", "navbar", "navigation", "newsletter",
    "outbrain", "overlay", "pager", "pagination", "paywall", "popup", "promo", "recirc",
    "recirculation", "recommendation", "recommendations", "recommended", "related", "share",
    "shares", "sharing", "shareaholic", "sidebar", "signup", "skip", "skyscraper", "social",
    "sponsor", "sponsored", "subscribe", "subscription", "taboola", "tags", "toolbar", "trending",
  ]
}
