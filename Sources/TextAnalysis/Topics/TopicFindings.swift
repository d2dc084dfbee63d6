/// Why a sentence cannot be chosen to stand for itself in a briefing.
package enum Unfitness: String, Hashable, Sendable, CaseIterable {
  case heading
  case tooShort = "too-short"
  case tooLong = "too-long"
  case question
  /// It begins with "however" or "in addition" and leans on the sentence before.
  case connective
  /// It begins with "he", "this" or "such" and points at something told before.
  case pointer
  /// It begins with "the deal" or "the plan", of which the sentences before it tell.
  case anaphor
  /// It says nothing that the rest of the article does not: "the world watches closely".
  case filler
  /// It does not begin or end like a sentence.
  case fragment
}

/// What somebody decided or brought about.
package enum Decision: Hashable, Sendable {
  case settles
  /// It ends or forbids what was decided before.
  case undoes
}

/// A noun between which and others writers choose: "war", "offensive".
package struct NearSynonym: Hashable, Sendable {
  /// Bytes of the text.
  package var range: Range<Int>

  /// Index in `TokenizedText.sentences`.
  package var sentence: Int
}

/// A group of words that tells of a topic: "prisoner exchange", "ceasefire", "killed".
package struct TopicPhrase: Hashable, Sendable {
  /// The number of its stems, the same for all their forms and for words that mean the same.
  package var hash: UInt32

  /// That of its last word.
  package var head: UInt32

  /// That of the word before the last, 0 where there is none.
  package var modifier: UInt32

  /// The number of the very words; 0 for a verb, which names no topic.
  package var form: UInt32

  /// Bytes of the text.
  package var range: Range<Int>

  /// Index in `TokenizedText.sentences`.
  package var sentence: Int
  package var wordCount: Int

  package init(
    hash: UInt32, head: UInt32, modifier: UInt32 = 0, form: UInt32, range: Range<Int>,
    sentence: Int, wordCount: Int
  ) {
    self.hash = hash
    self.head = head
    self.modifier = modifier
    self.form = form
    self.range = range
    self.sentence = sentence
    self.wordCount = wordCount
  }
}
