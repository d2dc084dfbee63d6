// Passing what follows a link's text, and the reference definitions that begin a paragraph. The
// grammar is CommonMark 0.30 sections 4.7 and 6.3, as libcmark reads it.

extension SourceCursor {
  /// Passes the closing bracket of a link or image and its address or label.
  ///
  /// Which of the forms it is follows from the syntax alone: libcmark would have made no link of an
  /// unknown full reference.
  mutating func passLinkEnd() {
    guard byte == (isInAutolink ? 0x3E : 0x5D) else {
      misses += 1
      return
    }
    skip(1)
    if isInAutolink {
      isInAutolink = false
      return
    }
    if byte == 0x28 {
      var tail = self
      if tail.scanAddressAndTitle() {
        self = tail
        return
      }
    }
    if byte == 0x5B {
      var label = self
      if label.scanLabel() != nil { self = label }
    }
  }

  /// Passes the reference definitions at the start of a paragraph, which are not in the tree.
  mutating func skipDefinitions() {
    while content == 0x5B {
      var definition = self
      guard definition.scanDefinition() else { return }
      self = definition
    }
  }

  /// Whether a later line, behind its prefixes, is nothing but `byte`s: a setext underline.
  func isUnderline(line target: Int, of byte: UInt8) -> Bool {
    guard target > line else { return false }
    var look = self
    look.seek(line: target - 1, column: 1)
    look.move(to: look.bytes.lineEnd(from: look.position))
    look.skipLineEnd()
    guard look.byte == byte else { return false }
    while look.byte == byte { look.skip(1) }
    look.skipSpacesAndTabs()
    return look.byte?.isLineEnd ?? true
  }

  private mutating func scanDefinition() -> Bool {
    guard let length = scanLabel(), length > 0, content == 0x3A else { return false }
    advance()
    scanSpaces(lineEnds: 1)
    guard scanAddress() else { return false }
    let afterAddress = self
    scanSpaces(lineEnds: 1)
    if position > afterAddress.position, scanTitle(), scanLineEnd() { return true }
    self = afterAddress
    return scanLineEnd()
  }

  private mutating func scanLineEnd() -> Bool {
    skipSpacesAndTabs()
    guard let content else {
      return true
    }
    guard content == 0x0A else { return false }
    advance()
    return true
  }

  private mutating func scanAddressAndTitle() -> Bool {
    advance()
    scanSpaces()
    guard scanAddress() else { return false }
    let end = position
    scanSpaces()
    if position > end {
      var title = self
      if title.scanTitle() { self = title }
    }
    scanSpaces()
    guard content == 0x29 else { return false }
    advance()
    return true
  }

  /// Passes `[…]`; returns the length of the label without surrounding space, `nil` if it is none.
  private mutating func scanLabel() -> Int? {
    advance()
    var length = 0
    var trimmed = 0
    while let byte = content, byte != 0x5D {
      guard byte != 0x5B, length <= 1000 else { return nil }
      advance()
      length += 1
      if !byte.isWhitespace { trimmed = length }
      if byte == 0x5C, content?.isPunctuation == true {
        advance()
        length += 1
        trimmed = length
      }
    }
    guard content == 0x5D else { return nil }
    advance()
    return trimmed
  }

  private mutating func scanAddress() -> Bool {
    content == 0x3C ? scanBracketedAddress() : scanBareAddress()
  }

  private mutating func scanBracketedAddress() -> Bool {
    advance()
    while let byte = content, byte != 0x0A, byte != 0x3C {
      advance()
      if byte == 0x3E { return true }
      if byte == 0x5C, content != nil { advance() }
    }
    return false
  }

  private mutating func scanBareAddress() -> Bool {
    let start = position
    var depth = 0
    while let byte = content, !byte.isWhitespace {
      if byte == 0x28 { depth += 1 }
      if byte == 0x29 { depth -= 1 }
      if depth < 0 { break }
      guard depth <= 32 else { return false }
      advance()
      if byte == 0x5C, content?.isPunctuation == true { advance() }
    }
    guard depth <= 0 else { return false }
    // `()` is a link to nowhere; a definition must have an address.
    return position > start || content == 0x29
  }

  private mutating func scanTitle() -> Bool {
    let close: UInt8
    switch content {
    case 0x22: close = 0x22
    case 0x27: close = 0x27
    case 0x28: close = 0x29
    default: return false
    }
    advance()
    while let byte = content {
      if byte == 0x28, close == 0x29 { return false }
      advance()
      if byte == close { return true }
      if byte == 0x5C, content?.isPunctuation == true { advance() }
    }
    return false
  }

  private mutating func scanSpaces(lineEnds limit: Int = .max) {
    var lineEnds = 0
    while let byte = content, byte.isWhitespace {
      if byte == 0x0A {
        guard lineEnds < limit else { return }
        lineEnds += 1
      }
      advance()
    }
  }
}
