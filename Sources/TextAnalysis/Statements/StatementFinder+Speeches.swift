// Speeches behind a colon and without quotation marks, as releases print them.
extension StatementFinder {
  /// A speech that goes on, and the block that it was last heard in.
  struct Speech {
    var speaker: Draft
    var block: Int
  }

  /// Gives a sentence without a statement of its own to whom a colon before it let speak in the first
  /// person, as in "Ann Lee said: It was late" and what follows.
  mutating func readSpeech(_ sentence: Int, from first: Int) {
    let block = reading.sentences[sentence].block
    if let speech {
      guard goesOn(speech, in: block, from: sentence),
        statements[first...].allSatisfy({ isOfSpeaker($0) })
      else {
        self.speech = nil
        return
      }
      self.speech?.block = block
      if first == statements.count { readIntroduced(by: speech.speaker, from: first, sentence) }
      return
    }
    guard let speaker = announced ?? opened(from: first) else { return }
    speech = Speech(speaker: speaker, block: block)
  }

  private func isOfSpeaker(_ statement: StatementFinding) -> Bool {
    statement.speaker.count <= 2
      && reader.isFirstPerson(reader.firstTokens(of: statement, reader.tokens))
  }

  /// The draft whose words begin a speech in its sentence: "Ann Lee said: We are late.".
  private func opened(from first: Int) -> Draft? {
    guard first < statements.count, reader.hasColon else { return nil }
    let draft = spoken.last { draft in
      let begin = draft.content.lowerBound
      return draft.rule == .verb && draft.act == .said && !draft.content.isEmpty
        && reading.isMark(begin - 1, ":") && reading.isCapital(begin)
    }
    return draft.map {
      var draft = $0
      draft.rule = .quotationGoesOn
      return draft
    }
  }

  /// Whether somebody says "we" or "I" in what is left of the block.
  private func goesOn(_ speech: Speech, in block: Int, from sentence: Int) -> Bool {
    guard block <= speech.block + 1 else { return false }
    let start = Int(reading.tokens[reader.tokens.lowerBound].start)
    guard start < reading.text.blocks[block].range.upperBound,
      !reading.text.blocks[block].isHeading, !reading.isOpeningQuote(reader.tokens.lowerBound)
    else { return false }
    var next = sentence
    while next < reading.sentences.count, reading.sentences[next].block == block {
      if reading.sentences[next].tokens.contains(where: { reading.isOne(of: .us, $0) }) {
        return true
      }
      next += 1
    }
    return false
  }
}
