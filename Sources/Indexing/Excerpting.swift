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
    contents.figures = fitted(figures, \.evidence)
    contents.statements = fitted(statements, \.evidence)
    contents.origins = fitted(origins, \.evidence)
    return AnnotatedArticle(contents)
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
