extension RuleBook {
  static let actors: [Rule] = [
    ("known-actor", "The name, or another spelling of it, stands in actors.yml."),
    ("listed-name", "The name stands in a list of states, places, media or organisations."),
    ("demonym", "The word stands for people or things of a state, as Israeli does for Israel."),
    ("title-before-name", "A title or role stands before the capitals, as in President Smith."),
    ("organisation-word", "The capitals hold a word of organisations, such as Ministry or Union."),
    ("media-word", "The capitals hold a word of news media, such as Times or News Agency."),
    ("place-word", "The capitals hold a word of places, such as River, or follow one like in."),
    ("given-name", "The capitals begin with a common given name."),
    ("capitals-within-sentence", "Words within a sentence begin with capitals."),
    (
      "capital-at-sentence-start",
      "A capital that opens a sentence, of a word that is a name elsewhere."
    ),
    ("abbreviation", "Capitals throughout, as in UN."),
    ("dateline", "The place or agency before the dash that opens a report."),
    ("part-of-compound", "A part of a word with hyphens, as both names of Israel-Hamas are."),
    (
      "name-in-headline",
      "A headline, in which all words have capitals, repeats a name of the text."
    ),
  ]

  static let rejectedNames: [Rule] = [
    (
      "common-word-opens-sentence",
      "An ordinary word that has its capital from the start of the sentence."
    ),
    (
      "common-word-without-support",
      "An ordinary word with a capital that nothing else in the text makes a name."
    ),
    (
      "no-deed-of-the-state",
      "The word for a people before money or speech, as in Swiss francs."
    ),
    ("byline", "The line that names who wrote the article."),
    ("office", "An office rather than a name, as Minister of Culture is."),
    ("title-alone", "A title or role without a name behind it."),
    ("event-or-document", "The name of an event, a prize, a law or a document."),
    ("own-outlet", "Who published the text, by a short name, which is no actor of it."),
    ("ship-or-storm", "The name of a ship or a storm, which is no actor."),
    ("no-actor", "A word with a capital of its own that is no actor: a day, a language, a faith."),
    ("single-letter", "A single letter."),
    ("compound-of-no-name", "A word with hyphens of which no part is a name."),
  ]

  static let roles: [Rule] = [
    ("title-before-name", "The title written before the name."),
    ("role-before-name", "The words of a role directly before the name, as in Mossad chief."),
    ("role-and-comma-before-name", "A role, a comma, then the name that fills it."),
    ("role-after-name", "A role set off behind the name by a comma."),
    (
      "role-tie",
      "What ties a body or an outlet to others, behind its name, as in close to the army."
    ),
    ("role-played", "What a state or body acts as, as in its role as a mediator."),
  ]
}
