/// Makes a title of the opening words of a text: its first sentence, or the leading part of it.
///
/// The words are those of the text, in order, from the first on. In this order: the whole sentence
/// if it is short; of a long subject its beginning, and its verb; what comes before the last comma, colon, semicolon or dash that leaves some 30 to
/// 90 characters; what comes before a word such as "in", "and" or "has"; at the worst, whole words up
/// to some 80 characters.
func openingWords(of text: String) -> String {
  let scalars = Array(text.unicodeScalars)
  let end = sentenceEnd(scalars)
  if end <= 90 { return string(scalars[..<end]) }
  var clause: Int?
  var phrase: Int?
  var word: Int?
  var isPair = false
  var isSmall = false
  for index in 1..<min(scalars.count, 91) {
    if isClauseEnd(scalars, index), index >= 30 { clause = index }
    guard isSpace(scalars[index]) else { continue }
    // What "between" names is two.
    let next = shortWord(scalars, at: index + 1)
    if next == "between" { isPair = true }
    let isSecond = isPair && next == "and"
    if isSecond { isPair = false }
    let opens = phraseOpenings.contains(next)
    // Nor does one end with "that".
    if index <= 84, index >= 40, !isSecond, opens, !isSmall { phrase = index }
    isSmall = opens
    if index <= 80 { word = index }
  }
  let cut = clause ?? phrase ?? word ?? 40
  return LongSubject(scalars[..<end]).title(unlessBefore: cut) ?? string(scalars[..<cut])
}

/// Words before which a sentence can be cut so that what is left still reads as one thought.
let phraseOpenings: Set<String> = [
  "about", "across", "after", "against", "aimed", "aiming", "amid", "among", "and", "are", "as",
  "at", "because", "before", "between", "but", "by", "despite", "during", "following", "for",
  "from",
  "had", "has", "have", "if", "in", "including", "into", "is", "on", "or", "over", "since", "so",
  "than", "that", "though", "through", "to", "under", "until", "was", "were", "when", "where",
  "which", "while", "who", "whose", "will", "with", "within", "without",
]

/// Short words with a full stop that ends no sentence.
private let abbreviations: Set<String> = [
  "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "gov", "sen", "rep", "st",
  "no", "vs", "jr", "sr", "inc", "ltd", "co", "corp", "jan", "feb", "mar", "apr", "jun", "jul",
  "aug", "sep", "sept", "oct", "nov", "dec", "approx", "dept", "est", "fig", "hon", "maj", "rev",
]

func isSpace(_ scalar: Unicode.Scalar) -> Bool {
  scalar == " " || scalar == "\t" || scalar == "\u{A0}" || scalar == "\u{3000}"
}

func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
  var slice = scalars
  while let last = slice.last, isSpace(last) || ",;:،؛，、–—-".unicodeScalars.contains(last) {
    slice.removeLast()
  }
  return String(String.UnicodeScalarView(slice))
}

/// The end of the first sentence, before its full stop; a question or exclamation mark is kept.
private func sentenceEnd(_ scalars: [Unicode.Scalar]) -> Int {
  for index in scalars.indices {
    switch scalars[index] {
    case "。", "۔": return index
    case "！", "？", "؟": return index + 1
    case ".", "!", "?":
      let next = index + 1
      guard next == scalars.count || isSpace(scalars[next]) || isCloser(scalars, next) else {
        continue
      }
      if scalars[index] == ".", isAbbreviation(scalars, index) { continue }
      return scalars[index] == "." ? index : next
    default: continue
    }
  }
  return scalars.count
}

/// Whether a closing quotation mark or bracket stands here, and a blank or nothing behind it.
private func isCloser(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
  "\"'\u{201D}\u{2019})".unicodeScalars.contains(scalars[index])
    && (index + 1 == scalars.count || isSpace(scalars[index + 1]))
}

private func isAbbreviation(_ scalars: [Unicode.Scalar], _ stop: Int) -> Bool {
  let start = scalars[..<stop].lastIndex { isSpace($0) || $0 == "." || $0 == "(" } ?? -1
  let word = String(String.UnicodeScalarView(scalars[(start + 1)..<stop])).lowercased()
  // Initials, as in "J. Smith" and "U.S. officials".
  return word.unicodeScalars.count <= 1 || abbreviations.contains(word)
}

private func isClauseEnd(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
  let isFollowed = index + 1 < scalars.count && isSpace(scalars[index + 1])
  switch scalars[index] {
  case ",", ";", ":", "،", "؛": return isFollowed
  case "，", "、", "；", "：": return true
  case "–", "—": return isFollowed && isSpace(scalars[index - 1])
  default: return false
  }
}

/// The word that begins at `start`, or the first letters of one longer than any that is asked for.
private func shortWord(_ scalars: [Unicode.Scalar], at start: Int) -> String {
  let letters = scalars[start...].prefix(11).prefix { !isSpace($0) }
  return String(String.UnicodeScalarView(letters))
}
