/// How a statement was read; `RuleBook` says what each does.
package enum StatementRule: String, Hashable, Sendable, CaseIterable {
  case verb
  case joinedVerb = "joined-verb"
  case wordsBefore = "words-before"
  case inverted
  case toldBy = "told-by"
  case asToldBy = "as-told-by"
  case according
  case quotationGoesOn = "quotation-goes-on"
  case putAt = "put-at"
  case called
  case verbAndNoun = "verb-and-noun"
  case parenthesis
  case noun
  case named
  case listed
}
