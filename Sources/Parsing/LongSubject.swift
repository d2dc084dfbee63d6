/// A first sentence whose subject is so long that its opening words would end before its verb:
/// "Talks aimed at ending the dispute between the crews of the two ferries are to go on".
///
/// Its title keeps the verb and leaves out of the subject what tells more of it; an ellipsis says so.
struct LongSubject {
  private struct Word {
    var range: Range<Int>
    /// In lower case, without what stands behind it.
    var letters: String
    /// Whether a mark behind it ends a clause, or it stands in brackets or quotation marks.
    var isMarked: Bool
  }

  private let scalars: ArraySlice<Unicode.Scalar>
  private let words: [Word]

  /// Characters of a title.
  private static let most = 90

  init(_ sentence: ArraySlice<Unicode.Scalar>) {
    scalars = sentence
    words = Self.words(of: sentence)
  }

  /// The title, or `nil` if the sentence is no such one or its verb stands before `end`.
  func title(unlessBefore end: Int) -> String? {
    guard let opening = described ?? explained, let verb = verb(behind: opening),
      words[verb].range.lowerBound >= end
    else { return nil }
    let noun = words[opening - 1].range.upperBound
    let predicates = predicates(from: verb, after: noun)
    guard let longest = predicates.last else { return nil }
    var title = (subject: noun, predicate: longest)
    // "Officers … have been cleared" of what: rather a shorter end than no such words.
    for predicate in [longest, predicates[0]] where title.subject == noun {
      title = (subjectEnd(from: opening, to: verb, before: predicate.count), predicate)
    }
    if title.subject == noun { title.predicate = longest }
    return string(scalars[..<title.subject]) + " … " + string(scalars[title.predicate])
  }

  // MARK: - The subject

  /// The word that begins what tells more of a noun: "aimed at", "accused of", "backed by".
  private var described: Int? {
    for index in words.indices.dropFirst().prefix(7) {
      let word = words[index].letters
      if !words[index].isMarked, index + 1 < words.count,
        Self.describing[word]?.contains(words[index + 1].letters) ?? isPassive(index)
      {
        return words[index - 1].isMarked ? nil : index
      }
      if words[index - 1].isMarked || mayBeVerb(index) { return nil }
    }
    return nil
  }

  private func isPassive(_ index: Int) -> Bool {
    words[index].letters.hasSuffix("ed") && words[index + 1].letters == "by"
      || Self.present.contains(words[index].letters)
  }

  /// The word behind the comma of an apposition: "The head of the union, Ann Lee,".
  private var explained: Int? {
    guard let comma = words.prefix(13).firstIndex(where: \.isMarked), comma + 1 < words.count,
      scalars[words[comma].range.upperBound] == ",",
      !(1...max(comma, 1)).contains(where: mayBeVerb)
    else { return nil }
    return comma + 1
  }

  private func mayBeVerb(_ index: Int) -> Bool {
    let word = words[index].letters
    return Self.auxiliaries.contains(word) || Self.pasts.contains(word)
      || Self.clauses.contains(word) || word.hasSuffix("ed") && word.utf8.count > 4
  }

  /// The verb of the subject, where nothing between could be the verb of another.
  private func verb(behind opening: Int) -> Int? {
    let isExplained = words[opening - 1].isMarked
    for index in words.indices.dropFirst(opening + 1) {
      let word = words[index].letters
      if isExplained, words[index - 1].isMarked { return agrees(index) ? index : nil }
      if Self.auxiliaries.contains(word) {
        return !isExplained && agrees(index, with: opening - 1) ? index : nil
      }
      if words[index].isMarked {
        guard isExplained, scalars[words[index].range.upperBound] == "," else { return nil }
      }
      let isPassive = index + 1 < words.count && words[index + 1].letters == "by"
      if mayBeVerb(index), !isPassive, !words[index].isMarked { return nil }
    }
    return nil
  }

  /// Whether an auxiliary can follow a noun: "talks are", but not "talks is".
  private func agrees(_ verb: Int, with noun: Int? = nil) -> Bool {
    let word = words[verb].letters
    guard Self.auxiliaries.contains(word) else { return false }
    guard let noun else { return true }
    let isPlural =
      words[noun].letters.hasSuffix("s") && !words[noun].letters.hasSuffix("ss")
      || Self.plurals.contains(words[noun].letters)
    if Self.singular.contains(word) { return !isPlural }
    return isPlural || !Self.plural.contains(word)
  }

  /// How far the subject is kept, so that all fits.
  private func subjectEnd(from opening: Int, to verb: Int, before predicate: Int) -> Int {
    var end = words[opening - 1].range.upperBound
    var isPair = false
    for index in words.indices.prefix(verb).dropFirst(opening + 2) {
      let word = words[index].letters
      if word == "between" { isPair = true }
      let isSecond = isPair && word == "and"
      if isSecond { isPair = false }
      guard Self.openings.contains(word), !isSecond, !words[opening - 1].isMarked,
        !words[index - 1].letters.hasSuffix("ing"), words[index - 1].letters.utf8.count > 3
      else { continue }
      let upper = words[index - 1].range.upperBound
      if upper - scalars.startIndex + 3 + predicate <= Self.most { end = upper }
    }
    return end
  }

  // MARK: - The predicate

  /// From the verb to the end of its clause, or to where a phrase begins that can be left out; the
  /// longest last.
  private func predicates(from verb: Int, after subject: Int) -> [Range<Int>] {
    let start = words[verb].range.lowerBound
    let room = Self.most - 3 - (subject - scalars.startIndex)
    var found: [Range<Int>] = []
    for index in words.indices.dropFirst(verb) {
      let end = words[index].range.upperBound
      guard end - start <= room else { break }
      if words[index].isMarked || index + 1 == words.count {
        if index > verb { found.append(start..<end) }
        break
      }
      if index > verb + 1, phraseOpenings.contains(words[index + 1].letters),
        !phraseOpenings.contains(words[index].letters)
      {
        found.append(start..<end)
      }
    }
    return found
  }

  // MARK: - Words

  private static func words(of sentence: ArraySlice<Unicode.Scalar>) -> [Word] {
    var words: [Word] = []
    for run in sentence.split(whereSeparator: isSpace).prefix(48) {
      guard run.contains(where: \.properties.isAlphabetic),
        let last = run.lastIndex(where: isLetterOrDigit)
      else {
        // A number goes with the word before it, a dash ends a clause.
        let isDash = run.allSatisfy { "–—-".unicodeScalars.contains($0) }
        if isDash, let word = words.indices.last { words[word].isMarked = true }
        continue
      }
      if quotes.contains(run[run.startIndex]), let word = words.indices.last {
        words[word].isMarked = true
      }
      let range = run.startIndex..<last + 1
      words.append(
        Word(
          range: range, letters: String(String.UnicodeScalarView(run[range])).lowercased(),
          isMarked: run[(last + 1)...].contains { !apostrophes.contains($0) }))
    }
    return words
  }

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "\u{2019}"]
  private static let quotes: Set<Unicode.Scalar> = ["(", "\"", "\u{201C}", "\u{2018}", "'", "["]

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// What stands behind a noun, by what follows it there.
  private static let describing: [String: Set<String>] = [
    "aimed": ["at"], "designed": ["to"], "intended": ["to", "for"], "meant": ["to", "for"],
    "accused": ["of"], "suspected": ["of"], "charged": ["with", "over"], "convicted": ["of"],
    "led": ["by"], "held": ["by", "in", "at"], "run": ["by"], "trapped": ["in", "under"],
    "known": ["as"], "wanted": ["for", "in", "over"], "built": ["by", "in", "on"],
    "made": ["by", "in", "of"], "sent": ["by", "to"],
  ]

  private static let present: Set<String> = [
    "aiming", "seeking", "demanding", "opposing", "protesting", "involving", "investigating",
    "representing", "fleeing", "living", "carrying", "containing", "concerning",
  ]

  /// What begins another clause, whose verb is not that of the sentence.
  private static let clauses: Set<String> = [
    "that", "which", "who", "whose", "whom", "where", "when", "while", "as", "because", "after",
    "before", "if", "until", "since", "he", "she", "it", "they", "we", "i", "you", "but", "so",
    "what", "how", "why", "whether", "though", "although", "there",
  ]

  private static let singular: Set<String> = ["is", "was", "has"]
  private static let plural: Set<String> = ["are", "were", "have"]
  private static let auxiliaries = singular.union(plural).union([
    "had", "will", "would", "can", "could", "may", "might", "must", "did", "does", "do",
  ])
  private static let plurals: Set<String> = ["people", "men", "women", "children", "police"]

  /// Verbs of the past that do not end in "ed", and some of the present.
  private static let pasts: Set<String> = [
    "began", "became", "broke", "brought", "came", "drew", "fell", "found", "gave", "got", "grew",
    "hit", "kept", "killed", "left", "lost", "made", "met", "put", "ran", "rose", "said", "says",
    "saw", "sent", "set", "shot", "shut", "sought", "spoke", "struck", "stood", "sank", "swept",
    "told", "took", "tore", "went", "won", "wrote", "face", "faces", "remain", "remains",
    "continue", "continues", "resume", "resumes", "led", "held", "built", "run",
  ]

  /// Before what a subject can do without.
  private static let openings: Set<String> = [
    "between", "in", "on", "over", "with", "from", "for", "and", "of", "across", "during", "under",
  ]
}
