import SiteModel

extension AnnotatedArticle {
  /// The article with quotes no longer than its `display` allows.
  ///
  /// Of a text that may not be shown whole, sentences beyond the excerpt, and all quotes, end after a
  /// few words; the pages and the exports quote what is left, word for word.
  func cutToDisplay() -> AnnotatedArticle {
    let display = article.metadata.display
    guard display != .full else { return self }
    var result = self
    var words = 0
    for place in sentences.indices where !sentences[place].isHeading {
      let isInExcerpt = display == .excerpt && words < excerptWords
      words += wordCount(sentences[place].range)
      if !isInExcerpt { result.sentences[place].range = shortened(sentences[place].range) }
    }
    func fitted(_ evidence: Evidence) -> Evidence {
      let whole = sentences[evidence.sentence - 1].range
      let shown = result.sentences[evidence.sentence - 1].range
      guard shown != whole else { return evidence }
      var evidence = evidence
      evidence.range = shortened(evidence.range)
      return evidence
    }
    for place in events.indices { result.events[place].evidence = fitted(events[place].evidence) }
    for place in figures.indices {
      result.figures[place].evidence = fitted(figures[place].evidence)
    }
    for place in statements.indices {
      result.statements[place].evidence = fitted(statements[place].evidence)
    }
    for place in origins.indices {
      result.origins[place].evidence = fitted(origins[place].evidence)
    }
    return result
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
