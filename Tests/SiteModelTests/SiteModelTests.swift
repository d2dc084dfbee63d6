import SiteModel
import Testing

@Suite struct `Slugs` {
  @Test(arguments: [
    ("G7 — Day 2", "g7-day-2"), ("Taher Al-Nono", "taher-al-nono"),
    ("Stéphane Séjourné", "stéphane-séjourné"), ("Egypt’s news", "egypts-news"),
    ("إسماعيل هنية", "إسماعيل-هنية"), ("  a  ", "a"), ("COVID–19!", "covid-19"),
  ])
  func `keep letters of any script`(title: String, slug: String) {
    #expect(Slug(title: title)?.description == slug)
  }

  @Test(arguments: ["", "—", "../..", "\u{0}"])
  func `need a letter or digit`(title: String) {
    #expect(Slug(title: title) == nil)
  }

  @Test func `are cut at a word`() throws {
    let long = String(repeating: "word ", count: 40)
    let slug = try #require(Slug(title: long)).description
    #expect(slug.utf8.count <= 80)
    #expect(slug.hasSuffix("word"))
    let solid = try #require(Slug(title: String(repeating: "ع", count: 90))).description
    #expect(solid.utf8.count == 80)
  }

  @Test func `as written must be slugs already`() {
    #expect(Slug(exactly: "red-cross") != nil)
    #expect(Slug(exactly: "Red Cross") == nil)
    #expect(Slug(exactly: "../x") == nil)
  }
}

@Suite struct `Permalinks` {
  @Test func `encode what a URL path may not hold`() throws {
    let slug = try #require(Slug(title: "é"))
    #expect(Permalink.actor(slug).url == "actors/%C3%A9.html")
    #expect(Permalink.actor(slug).rootPrefix == "../")
    #expect(Permalink("index.html").rootPrefix == "")
  }
}
