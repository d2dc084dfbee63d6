/// The page both engines print: an article with rows of related entries.
struct PageModel {
  struct Row {
    var id: Int
    var title: String
    var url: String
    var date: String
    var source: String
    var sourceURL: String
    var summary: String
    var tags: [(name: String, slug: String)]
  }

  var title: String
  var site: String
  var rows: [Row]

  /// Makes `count` rows, the same each time; every third summary needs escaping.
  init(rows count: Int) {
    title = "Harbour talks resume & stall again"
    site = "The Harbour Briefing"
    let places = ["Lower Quay", "North Mole", "Old Basin", "Salt Yard", "Upper Lock"]
    rows = (0..<count).map { number in
      let place = places[number % places.count]
      let quote = number % 3 == 0 ? "\"No one\" at <\(place)> & elsewhere agreed. " : ""
      return Row(
        id: number, title: "Report \(number) from the \(place)",
        url: "articles/report-\(number).html", date: "2024-0\(number % 9 + 1)-1\(number % 10)",
        source: "Gazette of the \(place)",
        sourceURL: "https://gazette.example/\(number)?from=a&to=b",
        summary: quote
          + "Delegates met at the \(place) for the second time this week and left without a text, "
          + "while the pilots kept the lower channel closed to vessels of more than nine metres.",
        tags: [("Harbour", "harbour"), ("Talks", "talks"), (place, "place-\(number % 5)")])
    }
  }
}
