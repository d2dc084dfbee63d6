import SiteModel

extension AnnotatedArticle {
  /// The article with quotes no longer than its `display` allows.
  ///
  /// Of a text that may not be shown whole, sentences beyond the excerpt, and all quotes, end after a
  /// few words; the pages and the exports quote what is left, word for word.
  func cutToDisplay() -> AnnotatedArticle {
    let display = article.metadata.display
    guard display != .full else { return self }
    var shownSentences = sentences
    var words = 0
    for place in sentences.indices where !sentences[place].isHeading {
      let isInExcerpt = display == .excerpt && words < excerptWords
      words += wordCount(sentences[place].range)
      if !isInExcerpt { shownSentences[place].range = shortened(sentences[place].range) }
    }
    func fitted(_ evidence: Evidence) -> Evidence {
      let whole = sentences[evidence.sentence - 1].range
      let shown = shownSentences[evidence.sentence - 1].range
      guard shown != whole else { return evidence }
      var evidence = evidence
      evidence.range = shortened(evidence.range)
      return evidence
    }
    func fitted<Finding>(
      _ findings: [Finding], _ evidence: WritableKeyPath<Finding, Evidence>
    ) -> [Finding] {
      findings.map { finding in
        var finding = finding
        finding[keyPath: evidence] = fitted(finding[keyPath: evidence])
        return finding
      }
    }
    var contents = contents
    contents.sentences = shownSentences
    contents.events = fitted(events, \.evidence)
    contents.cancellations = fitted(cancellations, \.evidence)
    contents.figures = fitted(figures, \.evidence)
    contents.statements = fitted(statements, \.evidence)
    contents.origins = fitted(origins, \.evidence)
    return AnnotatedArticle(contents)
  }

  /// The article with quotes of a bearable length.
  ///
  /// A text without full stops would otherwise be quoted anew, whole, for each of its statements and
  /// dates, in several files. The words around the date stay, or those that a statement begins with;
  /// the whole sentence is in the article, to which each quote leads.
  func cutToPassages() -> AnnotatedArticle {
    func isLong(_ range: Range<Int>) -> Bool { range.count > Self.longestPassage }
    guard
      events.contains(where: { isLong($0.evidence.range) })
        || cancellations.contains(where: { isLong($0.evidence.range) })
        || statements.contains(where: { isLong($0.evidence.range) })
        || origins.contains(where: { isLong($0.evidence.range) })
    else { return self }
    func opening(_ range: Range<Int>) -> Range<Int> {
      passage(around: range.lowerBound..<range.lowerBound, in: range)
    }
    var contents = contents
    for (place, event) in events.enumerated() where isLong(event.evidence.range) {
      let range = event.evidence.range
      let date = firstPlace(of: Array(event.dateWords.utf8), in: range)
      contents.events[place].evidence.range =
        date.map { passage(around: $0, in: range) } ?? opening(range)
    }
    for (place, found) in cancellations.enumerated() where isLong(found.evidence.range) {
      contents.cancellations[place].evidence.range = passage(
        around: found.thing, in: found.evidence.range)
    }
    for (place, statement) in statements.enumerated() where isLong(statement.evidence.range) {
      contents.statements[place].evidence.range = opening(statement.evidence.range)
    }
    for (place, origin) in origins.enumerated() where isLong(origin.evidence.range) {
      contents.origins[place].evidence.range = opening(origin.evidence.range)
    }
    return AnnotatedArticle(contents)
  }

  /// Where `words` stand first in a run of the text.
  func firstPlace(of words: [UInt8], in range: Range<Int>) -> Range<Int>? {
    guard let first = words.first, range.count >= words.count else { return nil }
    for place in range.lowerBound...range.upperBound - words.count where text[place] == first {
      let end = place + words.count
      if text[place..<end].elementsEqual(words) { return place..<end }
    }
    return nil
  }

  /// The range up to the end of its fifteenth word.
  private func shortened(_ range: Range<Int>) -> Range<Int> {
    let text = text
    var words = 0
    var isInWord = false
    for place in range {
      let isSpace = text[place] <= 0x20
      if isSpace, isInWord {
        words += 1
        if words == quotedWords { return range.lowerBound..<place }
      }
      isInWord = !isSpace
    }
    return range
  }

  private func wordCount(_ range: Range<Int>) -> Int {
    text[range].count { $0 == 0x20 } + 1
  }
}

/// Words of an article shown as an excerpt that may be quoted in whole sentences.
private let excerptWords = 60
/// Words of any other quote of an article that may not be shown whole.
private let quotedWords = 15
