// Forms of digits: sums in pence, temperatures, numbers below zero, fractions behind a number.
extension NumberReader {
  private var small: SmallWords { reading.small }

  /// Whether the "m" before `index` is million: "1.9m people", "3.4m euros", but not "the 400m hurdles".
  func countsMillions(_ index: Int) -> Bool {
    guard index < end, reading.isWord(index) else { return false }
    if reading.has(index, .people) || currency(at: index) != nil { return true }
    if reading.has(index, .unit) {
      let isArea = unit(at: index).map { $0.count > 1 } ?? false
      return isArea || !reading.isOne(of: .areas, index)
    }
    let nouns = NounReader(reading: reading)
    for place in index..<min(index + 3, end) {
      guard reading.isWord(place), reading.tokens[place].shape == .lower,
        !reading.isFunctionWord(place)
      else { return false }
      if nouns.isPlural(place) { return !reading.isOne(of: .measured, place) }
    }
    return false
  }

  /// Whether the letter after digits is that of pence or cents: "45p", "3.5c a litre".
  func isSmallMoney(_ index: Int) -> Bool {
    let bytes = reading.bytes(at: index)
    guard bytes.count == 1, bytes[0] == UInt8(ascii: "p") || bytes[0] == UInt8(ascii: "c"),
      index + 1 == end || reading.tokens[index + 1].spaceBefore || !reading.isWord(index + 1)
    else { return false }
    // Lines of a screen.
    return !Self.resolutions.contains { reading.spells(index - 1, $0) }
  }

  private static let resolutions: [StaticString] = ["480", "720", "1080", "1440", "2160"]

  /// Whether the letter is that of a scale of temperature: "46C", "30°F".
  func isTemperature(_ index: Int) -> Bool {
    guard index < end, reading.isWord(index), !reading.tokens[index].spaceBefore else {
      return false
    }
    let bytes = reading.bytes(at: index)
    guard bytes.count == 1 || bytes.count == 2 && bytes[1] == UInt8(ascii: ".") else {
      return false
    }
    return bytes[0] == UInt8(ascii: "C") || bytes[0] == UInt8(ascii: "F")
  }

  /// Whether digits stand behind a plain word or a minus, so that a letter behind them is no name's.
  func isPlainBefore(_ number: Int) -> Bool {
    guard number > 0, reading.tokens[number - 1].sentence == reading.tokens[number].sentence else {
      return true
    }
    if isMinus(number - 1) { return true }
    return reading.isWord(number - 1) && reading.tokens[number - 1].shape == .lower
      && reading.tokens[number].spaceBefore && !reading.has(number - 1, .label)
  }

  // MARK: - Below zero

  /// Whether the token makes the number behind it less than nothing: "minus 0.1%", "−4", " -23C".
  private func isMinus(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    if token.mark == 0x2212 { return true }
    if reading.isDash(index) {
      return token.range.count == 1 && !reading.tokens[index + 1].spaceBefore
        && (token.spaceBefore || index > 0 && reading.isMark(index - 1, "("))
        && !(index > 0 && reading.isNumber(index - 1))
    }
    return token.range.count >= 5 && reading.isOne(of: .minusWords, index)
  }

  /// Takes in the sign of a share or measure: nobody counts people below zero.
  @inline(__always)
  func signed(_ read: NumberReading) -> NumberReading {
    guard case .number(var number) = read, number.kind == .percent || number.kind == .measure,
      let value = number.value, number.upper == nil
    else { return read }
    let sign = number.tokens.lowerBound - 1
    guard sign >= 0, reading.tokens[sign].sentence == reading.tokens[sign + 1].sentence,
      isMinus(sign)
    else { return read }
    number.value = -value
    number.tokens = sign..<number.tokens.upperBound
    return .number(number)
  }

  // MARK: - Fractions behind a number

  /// Reads the rest of "5 1/4", "7-1/2" and "2½" behind the whole number.
  @inline(__always)
  func mixedFraction(at index: Int) -> (value: Double, end: Int)? {
    guard index < end else { return nil }
    if !reading.tokens[index].spaceBefore, reading.tokens[index].range.count == 2 {
      switch reading.tokens[index].mark {
      case 0xBC: return (0.25, index + 1)
      case 0xBD: return (0.5, index + 1)
      case 0xBE: return (0.75, index + 1)
      default: return nil
      }
    }
    let isGlued = reading.isDash(index) && !reading.tokens[index].spaceBefore
    return slashed(at: isGlued ? index + 1 : index)
  }

  /// Reads "1/4": parts of a whole as they are written in prices and rates.
  @inline(__always)
  private func slashed(at first: Int) -> (value: Double, end: Int)? {
    guard first + 2 < end, reading.isNumber(first), reading.isMark(first + 1, "/"),
      reading.isNumber(first + 2), !reading.tokens[first + 1].spaceBefore,
      !reading.tokens[first + 2].spaceBefore,
      let count = wholeNumber(at: first), let parts = wholeNumber(at: first + 2),
      count > 0, count < parts, [2, 3, 4, 5, 8, 16, 32, 64].contains(parts),
      first + 3 == end || !reading.isMark(first + 3, "/")
    else { return nil }
    return (count / parts, first + 3)
  }

  /// The value of digits without a sign or point.
  func wholeNumber(at index: Int) -> Double? {
    let bytes = reading.bytes(at: index)
    guard (1...6).contains(bytes.count), bytes.allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
    return bytes.reduce(0.0) { $0 * 10 + Double($1 - 0x30) }
  }
}
