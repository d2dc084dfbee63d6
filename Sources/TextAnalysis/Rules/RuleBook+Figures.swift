extension RuleBook {
  static let figures: [Rule] = [
    ("count", "A number of people or things."),
    ("money", "A sum with its currency."),
    ("percent", "A share in hundred."),
    ("fraction", "A share such as a third, a half or one in five."),
    ("measure", "A number with a unit of measure."),
    ("vague", "An amount without a number, as tens of thousands."),
  ]

  static let rejectedNumbers: [Rule] = [
    ("date", "The number belongs to a date."),
    ("year", "The number is a year."),
    ("age", "The number is somebody's age."),
    ("time-or-duration", "The number counts days, hours or other units of time."),
    ("time-or-score", "The number is a clock time, a score or a ratio."),
    ("rank-or-time", "The number is a rank, or a part of an hour."),
    ("score-or-code", "Two numbers joined by a hyphen or dash that are no range."),
    ("coordinate-or-code", "The number is a coordinate or a code."),
    ("label", "The number names something, as in Resolution 2254."),
    ("list-number", "The number only counts the items of a list."),
    ("page-furniture", "The number is what a web page says of itself, as 12 comments."),
    ("footnote", "The number is that of a footnote."),
    ("known-set", "The number speaks of a known group, as the two leaders or a mother of two."),
    ("one", "The word one, which stands for somebody or something."),
    ("part-of-a-name", "The number is part of a name or of a word."),
    ("compound", "The number is part of a compound, as in 27-storey."),
    ("not-a-plain-number", "Digits that are no number, as those of a telephone."),
    ("rate", "The number is that to which a rate refers, as per 1,000 births."),
    ("source-count", "The number is how many tell the news, as two officials."),
    ("exception", "The number is that of those left out, as all but two."),
    ("address", "The number is that of a house in a street."),
    ("vague-alone", "A word such as scores that here counts nothing."),
  ]
}
