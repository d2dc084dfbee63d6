extension RuleBook {
  static let statements: [Rule] = [
    ("verb", "A speaker, a verb of speaking, then what is said."),
    ("joined-verb", "A further verb of the same speaker, as in and added that."),
    ("words-before", "The words come first, then who said them."),
    ("inverted", "The words come first, then the verb, then the speaker."),
    ("told-by", "The verb is passive and by names the speaker."),
    ("as-told-by", "As stated by somebody, set beside what was said."),
    ("according", "According to somebody, or words like it."),
    ("quotation-goes-on", "A further sentence of the quotation of the sentence before."),
    ("named", "A name and a colon stand before a quotation."),
    ("put-at", "Somebody put a number at so many, or estimated it so."),
    ("called", "Somebody called a thing so, in quotation marks."),
    ("verb-and-noun", "Somebody issued, made or renewed what a noun of speaking names."),
    (
      "parenthesis",
      "A speaker and a verb set inside what they tell, as in a law that critics say will fail."
    ),
    ("listed", "An item of a list that a body opened, as in The Council 1. Condemns the raid."),
    ("noun", "A noun of speaking with its owner, as in the army's denial that."),
  ]

  static let rejectedStatements: [Rule] = [
    ("verb-negated", "The sentence says that it was not said."),
    ("no-subject", "Nobody is named who does it."),
    ("passive-without-speaker", "The verb is passive and does not tell by whom."),
    ("subject-cannot-speak", "What stands before the verb is nobody who speaks."),
    ("noun-or-verb", "The word is a noun here, as order is in a court order."),
    ("speaker-within-quotation", "A pronoun within a quotation, whose speaker is another."),
    ("told-in-aside", "Another tells it in an aside: “Peru, he said, is willing to talk”."),
    ("told-by-another", "Another tells it: “Prosecutors said the mayor had accepted gifts”."),
    ("no-reported-words", "Nothing follows that was said, demanded or rejected."),
  ]

  static let origins: [Rule] = [
    ("according", "The article names it behind according to."),
    ("as-told-by", "The article names it behind as stated by."),
    ("told-to", "Somebody spoke to this news medium."),
    ("heard-or-seen-by", "Somebody was interviewed by this news medium, or it saw a document."),
    ("speaker", "A medium, an unnamed official, an authority or a document that states a fact."),
  ]

  static let rejectedOrigins: [Rule] = [
    ("points-back", "The words only point at what was named before, as that report.")
  ]
}
