import CalendarDates

/// How a report of an agency or a release opens: "OSLO, May 3 (Norland Press) - ", "OSLO--(NORLAND
/// WIRE)--May 3, 2021--", "OSLO, May 3, 2021 /NorNewswire/ -- ", "OSLO (Norfeed) - ".
struct Dateline {
  var source: String?
  /// `nil` where it has no year, too.
  var day: CalendarDay?

  /// Reads the dateline that `line` begins with; `nil` where it begins with none that names an agency
  /// or is no more than a day.
  ///
  /// `isPlaceElsewhere` tells whether the text says "in" a name, which is that of a state then: "OSLO (Norway)".
  init?(_ line: String, isPlaceElsewhere: (String) -> Bool) {
    let opening = line.prefix(120)
    for (open, close) in [("(", ")"), ("/", "/")] as [(Character, Character)] {
      guard let start = opening.firstIndex(of: open),
        let end = opening[start...].dropFirst().firstIndex(of: close)
      else { continue }
      let place = opening[..<start]
      let agency = String(opening[start..<end].dropFirst())
      let rest = opening[end...].dropFirst()
      guard let dash = Self.dash(in: rest), Self.isPlace(place),
        Self.isAgency(agency, besideCapitals: Self.isCapitals(place), isPlaceElsewhere)
      else { continue }
      source = agency
      day = PrintedDay("\(place) \(rest[..<dash])")?.day
      return
    }
    guard let day = Self.day(before: line) else { return nil }
    self.day = day
  }

  /// The day that stands before the first sentence alone: "4 March 2025 - The dykes".
  private static func day(before line: String) -> CalendarDay? {
    let words = line.prefix(40).split(separator: " ", maxSplits: 8)
    for count in 3..<max(3, words.count) {
      let isClosed =
        words[count - 1].hasSuffix(".") || words[count].count == 1 && dashes.contains(words[count])
      guard isClosed else { continue }
      let printed = PrintedDay(words[..<count].joined(separator: " "))
      return printed.flatMap { $0.isAlone ? $0.day : nil }
    }
    return nil
  }

  private static let dashes = "-\u{2013}\u{2014}"

  /// Where the dash stands that ends a dateline; before it there may be no more than a day.
  private static func dash(in rest: Substring) -> Substring.Index? {
    // A day may follow the agency between two dashes.
    let trimmed = rest.drop { dashes.contains($0) || " ,".contains($0) }
    let between = trimmed.prefix { !dashes.contains($0) }
    if between.endIndex < trimmed.endIndex, let day = PrintedDay(String(between)), day.isAlone {
      return between.endIndex
    }
    let next = rest.first { $0 != " " }
    return next.map(dashes.contains) == true ? rest.startIndex : nil
  }

  /// Whether the words are those of a place and a day: a few, each with a capital or a digit.
  private static func isPlace(_ text: Substring) -> Bool {
    let words = text.split { dashes.contains($0) || " ,.".contains($0) }
    return (1...7).contains(words.count)
      && words.allSatisfy { $0.first.map { $0.isUppercase || $0.isNumber } ?? false }
      && words[0].first?.isLetter == true
  }

  private static func isCapitals(_ text: Substring) -> Bool {
    let first = text.prefix { $0.isLetter }
    return first.count >= 3 && first.allSatisfy(\.isUppercase)
  }

  /// Whether the words name an agency: as outlets are named, or beside a place in capitals by capitals of
  /// its own or any name that is no place.
  private static func isAgency(
    _ words: String, besideCapitals: Bool, _ isPlaceElsewhere: (String) -> Bool
  ) -> Bool {
    if Byline.isOutlet(words), Byline.isNames(words) { return true }
    guard besideCapitals else { return false }
    if (2...6).contains(words.count), words.allSatisfy(\.isUppercase) { return true }
    return (4...40).contains(words.utf8.count) && words.split(separator: " ").count <= 3
      && Byline.isNames(words) && !isPlaceElsewhere(words)
  }
}
