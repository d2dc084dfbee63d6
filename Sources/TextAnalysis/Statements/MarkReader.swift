/// Tells what a mark does where it stands: opens or closes a quotation, owns, joins or asks.
struct MarkReader {
  let tokens: BorrowedArray<Token>
  let bytes: BorrowedArray<UInt8>

  /// The roles of a token that is no word and no number.
  @inline(__always)
  func roles(at index: Int) -> WordRoles {
    switch tokens[index].mark {
    case Mark.quote: opens(index) ? .openingQuote : .closingQuote
    case Mark.apostrophe: apostrophe(index)
    case Mark.graveAccent: opens(index) ? .openingQuote : []
    case Mark.openingQuote, Mark.openingGuillemet, Mark.openingSingle: .openingQuote
    case Mark.closingQuote, Mark.closingGuillemet: .closingQuote
    case Mark.closingSingle: isAfterS(index) ? [.closingQuote, .possessive] : .closingQuote
    case Mark.questionMark, Mark.arabicQuestion: .questionMark
    default: isDash(index) ? .dash : []
    }
  }

  /// An apostrophe may own or quote; two that touch are one quotation mark: ''so''.
  private func apostrophe(_ index: Int) -> WordRoles {
    if index > 0, isPair(index - 1) {
      return opens(index - 1) ? .openingQuote : .closingQuote
    }
    let role: WordRoles = opens(index) ? .openingQuote : .closingQuote
    return isPair(index) ? role : role.union(.possessive)
  }

  /// Whether a token and the next are apostrophes that touch.
  private func isPair(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].mark == Mark.apostrophe
      && tokens[index + 1].mark == Mark.apostrophe && tokens[index].end == tokens[index + 1].start
  }

  /// Whether a mark with one form for both ends stands where a quotation begins.
  private func opens(_ index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].spaceBefore
      || index == 0 || tokens[index - 1].sentence != tokens[index].sentence
  }

  /// Whether a closing mark is the owner’s after a plural: glued to an s, with a word to follow.
  private func isAfterS(_ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count, !tokens[index].spaceBefore,
      tokens[index + 1].kind == .word, tokens[index + 1].spaceBefore,
      tokens[index + 1].sentence == tokens[index].sentence
    else { return false }
    return bytes[Int(tokens[index].start) - 1] == UInt8(ascii: "s")
  }

  private func isDash(_ index: Int) -> Bool {
    guard tokens[index].kind == .punctuation else { return false }
    switch tokens[index].mark {
    case Mark.hyphen, Mark.enDash, Mark.emDash, Mark.figureDash: return true
    case 0: return bytes[Int(tokens[index].start)] == UInt8(ascii: "-")
    default: return false
    }
  }
}
