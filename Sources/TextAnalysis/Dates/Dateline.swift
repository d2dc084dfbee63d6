internal import CalendarDates

/// Finds the day that a text itself gives near its top: "OSLO, May 3, 2021 (NTB) —", "Last updated: 3
/// May 2021", "Situation report 4 (as of 3 May 2021)".
///
/// Only a date with its year counts, and only where nothing else is said in its line.
struct Dateline {
  private let text: TokenizedText
  private let vocabulary: DateVocabulary

  /// Returns the day of the text, if it gives one.
  static func day(of text: TokenizedText, _ vocabulary: DateVocabulary) -> CalendarDay? {
    let line = Dateline(text: text, vocabulary: vocabulary)
    for sentence in text.sentences.prefix(6).indices {
      if let day = line.day(in: text.sentences[sentence], isTitle: sentence < 2) { return day }
    }
    return nil
  }

  private func day(in sentence: Sentence, isTitle: Bool) -> CalendarDay? {
    let tokens = sentence.tokens
    guard tokens.count >= 3, let first = tokens.first else { return nil }
    if isStamp(tokens) { return firstDay(in: tokens) }
    if (3...8).contains(tokens.count), let day = wholeLine(tokens) { return day }
    if isPlaceAndDay(tokens) { return firstDay(in: tokens) }
    if let lead = beforeDash(tokens) { return firstDay(in: lead) }
    if isTitle, let lead = afterAsOf(tokens) { return firstDay(in: lead) }
    return isTitle && text.tokens[first].kind == .number ? beforeBar(tokens) : nil
  }

  // MARK: - Where the date stands

  /// "May 3, 2021": nothing else but a mark.
  private func wholeLine(_ tokens: Range<Int>) -> CalendarDay? {
    read(tokens) { grammar in
      grammar.absolute(at: 0).flatMap { $0.end >= grammar.pieces.count - 1 ? $0.meaning : nil }
    }
  }

  /// "Published 14:05 BST, 3 November 2022", "Last updated: 3 May 2024": tells when the text came out.
  private func isStamp(_ tokens: Range<Int>) -> Bool {
    guard tokens.count <= 16, beginsWithStamp(tokens) else { return false }
    return tokens.dropFirst().allSatisfy { index in
      let token = text.tokens[index]
      return token.kind != .word || token.shape != .lower || token.end - token.start <= 4
        || text.isWord(index, "updated") || text.isWord(index, "modified")
        || text.isWord(index, "immediate") || text.isWord(index, "release")
    }
  }

  private func beginsWithStamp(_ tokens: Range<Int>) -> Bool {
    let first = tokens.lowerBound
    guard text.tokens[first].shape != .lower, text.isOne(of: .stamps, first) else { return false }
    if text.isWord(first, "last") {
      return text.isWord(first + 1, "updated") || text.isWord(first + 1, "modified")
        || text.isWord(first + 1, "update")
    }
    if text.isWord(first, "for") { return text.isWord(first + 1, "immediate") }
    return true
  }

  /// "Port Sabel, 9 October 2023": capitals, a comma and a date, and no more.
  private func isPlaceAndDay(_ tokens: Range<Int>) -> Bool {
    guard tokens.count <= 10, let last = tokens.last, text.tokens[last].kind == .number,
      let comma = tokens.prefix(5).first(where: { text.isMark($0, ",") }), comma > tokens.lowerBound
    else { return false }
    return tokens.allSatisfy { index in
      let token = text.tokens[index]
      if token.kind == .word { return token.shape != .lower || index > comma && index < last }
      return token.kind == .number ? index > comma : text.isMark(index, ",")
    }
  }

  /// The place, day and agency that open a report, up to their dash: "OSLO, May 3, 2021 (NTB) —".
  private func beforeDash(_ tokens: Range<Int>) -> Range<Int>? {
    let first = tokens.lowerBound
    guard opensWithPlace(tokens) else { return nil }
    for index in tokens.prefix(Self.longest) {
      let token = text.tokens[index]
      if token.kind == .word, token.shape == .lower { return nil }
      if token.isDash, token.spaceBefore { return first..<index }
    }
    return nil
  }

  private static let longest = 16

  /// Whether a sentence begins with a place in capitals, or with one before a comma or bracket.
  private func opensWithPlace(_ tokens: Range<Int>) -> Bool {
    if text.tokens[tokens.lowerBound].shape == .upper { return true }
    guard text.tokens[tokens.lowerBound].shape == .capitalised else { return false }
    return tokens.prefix(4).contains { text.isMark($0, ",") || text.isMark($0, "(") }
  }

  /// What follows "as of" in a title: "Situation report 4 (as of 3 May 2021)".
  private func afterAsOf(_ tokens: Range<Int>) -> Range<Int>? {
    guard let last = tokens.last, !text.isMark(last, ".") else { return nil }
    for index in tokens.dropLast(3) where text.isWord(index, "as") {
      if text.isWord(index + 1, "of") || text.isWord(index + 1, "at") {
        return index + 2..<tokens.upperBound
      }
    }
    return nil
  }

  /// "12 June 2024 | Geneva".
  private func beforeBar(_ tokens: Range<Int>) -> CalendarDay? {
    guard let bar = tokens.prefix(8).first(where: { text.isMark($0, "|") }) else { return nil }
    return wholeLine(tokens.lowerBound..<bar)
  }

  // MARK: - What it says

  private func firstDay(in tokens: Range<Int>) -> CalendarDay? {
    read(tokens) { grammar in
      grammar.pieces.indices.lazy.compactMap { grammar.absolute(at: $0)?.meaning }.first
    }
  }

  private func read(
    _ tokens: Range<Int>, _ meaning: (DateGrammar) -> DateMeaning?
  ) -> CalendarDay? {
    guard
      case .day(.stated(let year), let month, let day, _)? = DatePieces(of: text, vocabulary)
        .withGrammar(of: tokens, meaning)
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}
