import Diagnostics
import Foundation
import SiteFiles
import SiteModel
import SitePipeline
import Testing

/// Pages that are made ahead of the site, beside those of a site composed anew.
@Suite struct `A revised page` {
  static let template = """
    ---
    title: Crews and owners
    date: 2031-05-02
    ---
    Crews met owners in Port Salva on Monday. The union leader Ines Karo said on 28 April 2031 that \
    crews will not sail. At least 1,200 passengers were stranded.

    The harbour was quiet. The owners rejected the offer on 30 April 2031.

    """

  private static func seeds(_ text: String) throws -> SeedFolder {
    var articles = [SourceFile(path: "a.md", bytes: Array(text.utf8))]
    articles.append(
      SourceFile(
        path: "b.txt",
        bytes: Array(
          "The union leader Ines Karo said on 28 April 2031 that crews will not sail.\n".utf8)))
    return SeedFolder(name: "seeds", articles: articles)
  }

  private static func compose(
    _ text: String, _ memory: inout BuildMemory
  ) throws -> (seeds: AnnotatedSeeds, site: ComposedSite) {
    let settings = BuildSettings()
    let annotated = annotate(try seeds(text), settings, reusing: &memory)
    let theme = ThemeFolder(name: "templates", files: [], fallback: defaultTheme())
    let site = composeSite(annotated, theme: theme, settings: settings).site
    return (annotated, try #require(site))
  }

  private static func page(_ site: ComposedSite) throws -> String {
    let file = try #require(site.files.first { $0.path == "articles/a.html" })
    return String(decoding: try #require(file.made().value), as: UTF8.self)
  }

  private static func revised(_ text: String) throws -> (ahead: String?, anew: String) {
    var memory = BuildMemory()
    let old = try compose(template, &memory)
    let new = try compose(text, &memory)
    let file = old.site.page(ofRevised: "a.md", bytes: Array(text.utf8))
    return (
      file?.made().value.map { String(decoding: $0, as: UTF8.self) }, try page(new.site)
    )
  }

  static let edits: [(old: String, new: String)] = [
    ("was quiet", "was silent"), ("The harbour was quiet. ", ""),
    ("The harbour", "It rained all day long. The harbour"), ("", ""),
    ("was quiet.", "was quiet.\n\nNobody came."), ("title: Crews and owners", "title: Other words"),
  ]

  @Test(arguments: edits)
  func `is that of a site composed anew where nothing is found or lost`(old: String, new: String)
    throws
  {
    let text =
      old.isEmpty ? Self.template : Self.template.replacingOccurrences(of: old, with: new)
    let pages = try Self.revised(text)
    #expect(pages.ahead == pages.anew)
  }

  static let findings = [
    ("The harbour was quiet", "On 3 May 2031 the port of Alder closed and 77 ships left"),
    ("Crews met owners", "Mira Odell met owners"), ("rejected the offer", "praised the offer"),
    ("At least 1,200 passengers were stranded.", ""),
  ]

  /// Every `s…` address of the article's own page, and the words that stand there.
  @Test(arguments: findings)
  func `quotes nothing that the article does not say`(old: String, new: String) throws {
    let text = Self.template.replacingOccurrences(of: old, with: new)
    let pages = try Self.revised(text)
    let ahead = try #require(pages.ahead)
    #expect(new.isEmpty || ahead.contains(new))
    #expect(!ahead.contains(old) || new.contains(old))
    let ids = ahead.matches(of: /articles\/a\.html#s(\d+)/).compactMap { Int($0.1) }
    let last = ahead.matches(of: /id="s(\d+)"/).compactMap { Int($0.1) }.max() ?? 0
    #expect(ids.allSatisfy { (1...max(1, last)).contains($0) })
  }

  static let farReaching: [(old: String, new: String)] = [
    ("date: 2031-05-02", "date: 2031-05-03"),
    ("title: Crews and owners\n", "title: Crews and owners\nslug: other\n"),
    ("title: Crews and owners\n", "title: Crews and owners\nsource: The Paper\n"),
    ("title: Crews and owners\n", "title: Crews and owners\naliases: [old]\n"),
    ("title: Crews and owners\n", "title: Crews and owners\ndisplay: link\n"),
    ("title: Crews and owners\n", "title: Crews and owners\ndate: 2031-02-30\n"),
  ]

  @Test(arguments: farReaching)
  func `is not made where more than the text has changed`(old: String, new: String) throws {
    let text = Self.template.replacingOccurrences(of: old, with: new)
    #expect(text != Self.template)
    var memory = BuildMemory()
    let site = try Self.compose(Self.template, &memory).site
    #expect(site.page(ofRevised: "a.md", bytes: Array(text.utf8)) == nil)
  }

  @Test func `is not made of an article that is not shown in full`() throws {
    let shown = Self.template.replacingOccurrences(
      of: "title: Crews", with: "display: excerpt\ntitle: Crews")
    var memory = BuildMemory()
    let site = try Self.compose(shown, &memory).site
    let text = shown.replacingOccurrences(of: "was quiet", with: "was silent")
    #expect(text != shown)
    #expect(site.page(ofRevised: "a.md", bytes: Array(text.utf8)) == nil)
  }

  @Test func `is not made where a link leads nowhere`() throws {
    var memory = BuildMemory()
    let site = try Self.compose(Self.template, &memory).site
    let text = Self.template + "\n[x](none.md)\n"
    #expect(site.page(ofRevised: "a.md", bytes: Array(text.utf8)) == nil)
  }
}

@Suite struct `A build that remembers` {
  private static func folder(_ texts: [String: String], settings: [String: String] = [:])
    -> SeedFolder
  {
    func files(_ texts: [String: String]) -> [SourceFile] {
      texts.sorted { $0.key < $1.key }.map { SourceFile(path: $0, bytes: Array($1.utf8)) }
    }
    return SeedFolder(name: "seeds", articles: files(texts), settings: files(settings))
  }

  /// Folders one after the other: what an edit, a new file, a deletion or other settings leave behind.
  static let first = [
    "b.md": "Ines Karo met crews in Port Salva on 2 May 2031.\n",
    "c.md": "---\nactors: [Port Salva]\n---\nIn Port Salva 12 ships lay idle on 3 May 2031.\n",
  ]

  @Test func `gives what one gives that remembers nothing`() throws {
    let folders = [
      Self.folder(Self.first),
      Self.folder(Self.first.merging(["a.md": "It began on 1 May 2031.\n"]) { $1 }),
      Self.folder(["c.md": "In Port Salva 13 ships lay idle on 3 May 2031.\n"]),
      Self.folder(Self.first, settings: ["articles.yml": "b.md:\n  date: 2031-05-02\n"]),
      Self.folder(Self.first, settings: ["actors.yml": "- name: Ines Karo\n  hidden: true\n"]),
      Self.folder(Self.first, settings: ["site.yml": "language: fr\n"]),
      Self.folder(
        Self.first.merging(["x/b.md": "Rain fell.\n"]) { $1 },
        settings: ["articles.yml": "c.md:\n  title: C\n"]),
      Self.folder(Self.first),
    ]
    let theme = ThemeFolder(name: "templates", files: [], fallback: defaultTheme())
    let settings = BuildSettings()
    var memory = BuildMemory()
    for folder in folders {
      let kept = composeSite(
        annotate(folder, settings, reusing: &memory), theme: theme, settings: settings)
      let fresh = buildSite(from: folder, theme: theme, settings: settings)
      #expect(kept.diagnostics == fresh.diagnostics)
      let site = kept.site
      let files = (site?.files ?? []) + (site?.searchFiles() ?? [])
      let bytes = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.made().value) })
      let expected = Dictionary(
        uniqueKeysWithValues: (fresh.files ?? []).map { ($0.path, $0.made().value) })
      #expect(bytes == expected && !bytes.isEmpty)
    }
  }
}
