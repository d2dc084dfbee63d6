// What looked like a date and is none, for those who ask why.
extension DateFinder {
  /// The words of dates, and numbers that could be years, in no expression that was found.
  static func rejections(
    in text: TokenizedText, found: [DateExpression], _ vocabulary: DateVocabulary
  ) -> [RejectedFinding] {
    var rejected: [RejectedFinding] = []
    var next = 0
    let pieces = DatePieces(of: text, vocabulary)
    for sentence in text.sentences.indices {
      let refused = pieces.withGrammar(of: text.sentences[sentence].tokens) { grammar in
        grammar.pieces.compactMap { piece in
          rule(against: piece).map { (range: piece.start..<piece.end, rule: $0) }
        }
      }
      for piece in refused {
        let range = piece.range
        while next < found.count, found[next].range.upperBound <= range.lowerBound { next += 1 }
        if next < found.count, found[next].range.lowerBound < range.upperBound { continue }
        rejected.append(RejectedFinding(range: range, sentence: sentence, rule: piece.rule))
      }
    }
    return rejected
  }

  private static let words: [(sense: DateSense, rule: String)] = [
    (.weekday, "weekday in a name"), (.month, "month's word alone"),
    (.pointer, "pointing word in passing"), (.dayPart, "part of day in passing"),
    (.season, "season in passing"), (.unit, "unit that names no time"),
    (.reference, "reference in passing"),
  ]

  private static func rule(against piece: DatePiece) -> String? {
    if piece.kind == .number {
      let mayBeYear = piece.digits == 4 && (1700..<2100).contains(piece.value)
      return mayBeYear ? "number that is no year" : nil
    }
    // "second" is mostly what comes after the first.
    guard piece.kind == .word, !piece.has(.ordinal) else { return nil }
    return words.first { piece.has($0.sense) }?.rule
  }
}
