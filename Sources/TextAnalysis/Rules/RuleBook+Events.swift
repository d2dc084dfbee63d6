extension RuleBook {
  static let events: [Rule] = [
    ("date told", "The sentence names the day."),
    ("date not placed", "The sentence names a day that the text alone cannot place."),
    ("date in passing", "The sentence names the day, but tells of nothing on it."),
    ("date called off", "The sentence calls off what was to be on the day, or moves it."),
    ("plan called off", "The sentence calls off, or moves, something without naming its day."),
    ("day of the lead", "The sentence names no day; the first sentences name one."),
    ("day of the text", "The sentence names no day; the article has one."),
  ]

  static let rejectedEvents: [Rule] = [
    ("day of the lead", "The sentence itself names no day, so the chronology leaves it out."),
    ("day of the text", "The sentence itself names no day, so the chronology leaves it out."),
    ("date in passing", "The day only places the report, bounds, names or is compared."),
    ("date called off", "What was to be on the day was called off or moved."),
    ("plan called off", "It is of the plan that it calls off or moves."),
    ("length of time", "The words tell how long, not when."),
    ("recurring", "The words tell of what happens again and again."),
    ("vague date", "The words name no particular day."),
    ("no such day", "The calendar has no such day."),
  ]

  static let topics: [Rule] = [
    ("term-in-sentence", "A sentence holds a term of the topic."),
    ("named-in-metadata", "The article's metadata name the topic."),
    ("shared-phrase", "The sentence holds words that several articles share."),
  ]

  static let rejectedTopics: [Rule] = [
    ("no-term-in-article", "No sentence holds a term of the topic.")
  ]

  static let unfitness: [Rule] = [
    ("heading", "A heading."),
    ("too-short", "Too short to tell something by itself."),
    ("too-long", "Too long to be quoted."),
    ("question", "A question."),
    ("connective", "It leans on the sentence before, as by however."),
    ("anaphor", "It begins with the deal or the plan, of which the sentences before it tell."),
    ("pointer", "It begins with he, this or such and points at what was told before."),
    ("filler", "It says nothing that the rest of the article does not."),
    ("fragment", "It does not begin or end like a sentence."),
  ]
}
