// Amounts of time and what is so far away: three days ago, two weeks later, in six months.
extension DateGrammar {
  struct ReadAmounts {
    var amounts = DateAmounts()
    var end: Int
    /// A half on top of the first.
    var hasHalf = false
    /// Whether one is "several", "a few" and the like.
    var isVague = false
  }

  /// Reads "2 years 1 month 21 days", "a week or so", "two and a half weeks".
  func amounts(at index: Int) -> ReadAmounts? {
    guard mayCount(at: index) else { return nil }
    var read = ReadAmounts(end: index)
    var place = index
    while let number = amount(at: place) {
      // "the 2024 fiscal year"
      if self[place].digits == 4, fiscalYear(at: number.end) != nil { break }
      var unitPlace = skipHyphen(number.end)
      if self[unitPlace].has(.more) || self[unitPlace].has(.adjective) { unitPlace += 1 }
      if self[unitPlace].has(.of) { unitPlace += 1 }
      let piece = self[unitPlace]
      guard piece.has(.unit), let unit = DateUnit(rawValue: unitValue(unitPlace)), unit != .half
      else { break }
      if piece.has(.ordinal), number.value != 1, !isWord(unitPlace, "seconds") { break }
      read.amounts.append((number.value ?? 0, unit))
      read.isVague = read.isVague || number.value == nil
      read.hasHalf = read.hasHalf || number.hasHalf
      place = unitPlace + 1
      // "a year and a half"
      if !read.hasHalf, let end = andHalf(at: place) {
        read.hasHalf = true
        place = end
        break
      }
      if read.amounts.count == 4 { break }
      let next = self[place].has(.and) || self[place].isMark(",") ? place + 1 : place
      guard let more = amount(at: next), self[skipHyphen(more.end)].has(.unit),
        unitValue(skipHyphen(more.end)) < unit.rawValue, !self[next].has(.few)
      else { break }
      place = next
    }
    guard !read.amounts.isEmpty else { return nil }
    read.end = place
    return read
  }

  /// Whether amounts of units may begin here: most numbers count other things.
  @inline(__always)
  private func mayCount(at index: Int) -> Bool {
    let first = self[index].senses
    guard allSenses.contains(.unit), first.meets(Self.amountStarts) else { return false }
    let next = self[index + 1]
    if next.kind == .mark { return true }
    if first.meets(DateSenses(.digits, .number)) { return next.senses.meets(Self.afterNumber) }
    if first.meets(DateSenses(.unit, .between, .few)) { return true }
    return next.senses.meets(Self.afterNumber | DateSenses(.few)) || isWord(index + 1, "dozen")
  }

  @inline(__always) private static var amountStarts: DateSenses {
    DateSenses(.digits, .number, .unit, .between) | DateSenses(.indefinite, .few)
  }

  /// Whether what follows lets an offset begin here: not in "in Oslo", nor in "the weeks of talks".
  @inline(__always)
  private func mayOffset(at index: Int) -> Bool {
    let senses = self[index].senses
    if senses.meets(DateSenses(.in, .within)) { return mayApproximate(index + 1) }
    guard senses.contains(.unit), !senses.meets(DateSenses(.digits, .number, .ordinal)) else {
      return true
    }
    let next = self[index + 1]
    return next.kind == .mark || next.senses.meets(DateSenses(.ago, .later)) || isHalf(index)
  }

  /// Those of which one stands in every offset.
  @inline(__always) static var offsetNeeds: DateSenses { DateSenses(.unit, .weekday, .opening) }

  /// Whether an amount, with words such as "about" before it, or a date it counts from may begin here.
  func mayApproximate(_ index: Int) -> Bool {
    self[index].senses.meets(
      Self.amountStarts | DateSenses(.article, .about, .comparison) | DateSenses(.at, .opener))
  }

  /// What stands between a number and its unit, or goes on with the number.
  @inline(__always) private static var afterNumber: DateSenses {
    DateSenses(.digits, .number, .scale, .unit) | DateSenses(.and, .to, .or, .of)
      | DateSenses(.more, .adjective)
  }

  /// The unit of a piece; "second" counts as the unit here.
  func unitValue(_ index: Int) -> Int {
    self[index].has(.ordinal) ? DateUnit.second.rawValue : self[index].value
  }

  /// "three days ago", "a year earlier", "2 weeks from January 15", "in two days", "a week hence".
  func offset(at index: Int) -> Match? {
    guard allSenses.meets(Self.offsetNeeds), mayOffset(at: index) else {
      return nil
    }
    guard let match = plainOffset(at: index) else { return nil }
    if let dated = agoFromDate(match) { return dated }
    if case .offset(let amounts, false, nil) = match.meaning, amounts.count == 1,
      amounts[0].unit == .week, self[match.end].has(.weekday), !self[match.end].has(.plural)
    {
      // "a week ago Tuesday"
      return Match(
        .weekdayOf(self[match.end].value, match.meaning), match.end + 1, "weekday of an offset")
    }
    // "in three days on Friday": the weekday corrects the count.
    guard self[match.end].has(.on), self[match.end + 1].has(.weekday),
      !self[match.end + 1].has(.plural), endsClause(match.end + 2)
    else { return match }
    switch match.meaning {
    case .ahead(let amounts) where amounts.contains { $0.unit > .month }: return match
    case .offset, .ahead:
      return Match(
        .weekdayOf(self[match.end + 1].value, match.meaning), match.end + 2, "weekday of an offset")
    default: return match
    }
  }

  /// "50 years ago today", "a year ago this month": so long before what follows.
  private func agoFromDate(_ match: Match) -> Match? {
    guard case .offset(let amounts, false, nil) = match.meaning, self[match.end - 1].has(.ago),
      amounts.allSatisfy({ $0.unit >= .month })
    else { return nil }
    let base: Match? =
      self[match.end].has(.pointer)
      ? pointer(at: match.end) : self[match.end].has(.shift) ? shiftedUnit(at: match.end) : nil
    guard let base, endsClause(base.end) else { return nil }
    return Match(
      .offset(amounts, isForward: false, from: base.meaning), base.end, "offset from a date")
  }

  private func plainOffset(at index: Int) -> Match? {
    var start = index
    let isIn = self[start].has(.in)
    // "in less than five days" is within them.
    let isBelow =
      isIn && self[start + 1].has(.comparison) && self[start + 2].has(.than)
      && !isWord(start + 1, "more")
    let isWithin = self[start].has(.within) || isBelow
    if isWithin || isIn { start += 1 }
    start = skipApproximation(start)
    guard self[start].senses.meets(Self.amountStarts | DateSenses(.article)) else { return nil }
    if let match = weekdaysFromNow(at: start) { return match }
    guard let read = amounts(at: start) else {
      return bareUnitAgo(at: start) ?? nextTo(at: start) ?? adjectiveOffset(at: start)
    }
    var place = read.end
    // "a week or so ago", "a year or two ago"
    if self[place].has(.or),
      self[place + 1].has(.so) || self[place + 1].has(.number) || self[place + 1].has(.more)
    {
      place += 2
    }
    var amounts = read.amounts
    if let half = half(of: read) { amounts.append(half) }
    // Half a century is none and fifty years.
    if amounts.count > 1 { amounts = amounts.withoutZeros }
    if isWithin || isIn { return ahead(amounts, read.isVague, isWithin, at: place) }
    guard let direction = direction(at: place) else { return nil }
    if read.isVague {
      guard case .now = direction.base else { return nil }
      return Match(
        .reference(direction.isForward ? "FUTURE_REF" : "PAST_REF"), direction.end, "vague offset")
    }
    switch direction.base {
    case .now:
      return Match(
        .offset(amounts, isForward: direction.isForward, from: nil), direction.end, "offset")
    case .story:
      return Match(
        .storyOffset(amounts, isForward: direction.isForward), direction.end, "offset in a story")
    case .date(let base):
      // "for three days from 20 October" lasts so long and begins then, "for a week on Friday" was said then.
      if self[place].senses.meets(DateSenses(.from, .on)),
        index > 0 && isWord(index - 1, "for") || isWord(index, "over")
          // "12 crowns an hour from 1 April"
          || amounts.finest < .day && isWhole(base)
      {
        return nil
      }
      let offset = DateMeaning.offset(amounts, isForward: direction.isForward, from: base)
      return Match(bounded(offset, by: base, at: index), direction.end, "offset from a date")
    }
  }

  /// Whether it is a whole day, month or year rather than a time of one.
  private func isWhole(_ base: DateMeaning) -> Bool {
    switch base {
    case .day, .month, .year, .weekday: true
    default: false
    }
  }

  /// The half on top of "two and a half years", in a unit of its own.
  private func half(of read: ReadAmounts) -> DateAmounts.Amount? {
    guard read.hasHalf, let unit = read.amounts.first?.unit else { return nil }
    switch unit {
    case .year: return (6, .month)
    case .decade: return (5, .year)
    case .century: return (50, .year)
    case .week: return (3, .day)
    case .month: return (15, .day)
    default: return nil
    }
  }

  func isHalf(_ index: Int) -> Bool {
    self[index].has(.unit) && self[index].value == DateUnit.half.rawValue
  }

  @inline(__always)
  func skipApproximation(_ index: Int) -> Int {
    var place = index
    while place < index + 4 {
      if self[place].has(.about) {
        place += 1
      } else if self[place].has(.comparison) {
        place += self[place + 1].has(.than) ? 2 : 1
      } else if self[place].has(.at), self[place + 1].has(.comparison) {
        place += 2
      } else if isWord(place, "up"), self[place + 1].has(.to) {
        place += 2
      } else {
        break
      }
    }
    return place
  }

  /// "More than two weeks before today" ends that long before, "less than three days after
  /// tomorrow" lies between the two.
  private func bounded(
    _ offset: DateMeaning, by base: DateMeaning, at index: Int
  ) -> DateMeaning {
    guard case .offset(_, let isForward, _) = offset, self[index].has(.comparison),
      self[index + 1].has(.than) || isWord(index, "over") || isWord(index, "under")
    else { return offset }
    switch base {
    case .day, .weekday, .pointer, .holiday, .weekdayOf, .weekdayAndDay: break
    default: return offset
    }
    if isWord(index, "more") || isWord(index, "over") {
      return .open(isForward ? .after : .before, offset)
    }
    return isForward ? .range(base, offset) : .range(offset, base)
  }

  private enum Base {
    case now, story
    case date(DateMeaning)
  }

  /// Reads what says from where and which way an amount counts.
  private func direction(at index: Int) -> (base: Base, isForward: Bool, end: Int)? {
    let piece = self[index]
    if piece.has(.ago) { return (.now, false, index + 1) }
    if piece.has(.from), isWord(index + 1, "now") { return (.now, true, index + 2) }
    if piece.has(.from) || piece.has(.later) || piece.has(.earlier) || piece.has(.since) {
      // "for ten hours on Wednesday", but "a week on Friday"
      let isLength = piece.has(.on) && !isUnit(index - 1, .week) && !isUnit(index - 1, .fortnight)
      if !isLength, let base = baseDate(at: index + 1) {
        // "a week from Friday", "a week on Friday": from the coming one.
        let isAhead = piece.has(.from) || piece.has(.on)
        if isAhead, case .weekday(let weekday, .none) = base.meaning {
          return (.date(.weekday(weekday, .coming)), true, base.end)
        }
        return (.date(base.meaning), !piece.has(.earlier), base.end)
      }
    }
    if isWord(index, "hence") { return (.now, true, index + 1) }
    if isWord(index, "later") || isWord(index, "earlier") || isWord(index, "previously") {
      // "a week later than planned" is how far both are apart.
      if self[index + 1].has(.than) { return nil }
      return (.story, isWord(index, "later"), index + 1)
    }
    if isWord(index, "before") || isWord(index, "after") || isWord(index, "prior"),
      endsClause(index + 1), self[index + 1].kind != .number, !self[index + 1].has(.article),
      !self[index + 1].has(.to)
    {
      return (.story, isWord(index, "after"), index + 1)
    }
    return nil
  }

  func baseDate(at index: Int) -> Match? {
    guard let base = placed(at: index, isBase: true), base.start == nil else { return nil }
    switch base.meaning {
    case .day, .weekday, .pointer, .holiday, .month, .year, .weekdayOf, .weekdayAndDay: return base
    case .unit(_, let shift) where shift != .none: return base
    default: return nil
    }
  }

  /// "in two days", "within six months", "in two weeks' time".
  private func ahead(
    _ amounts: DateAmounts, _ isVague: Bool, _ isWithin: Bool, at index: Int
  ) -> Match? {
    var place = index
    if self[place].isMark("'") || self[place].isPossessive, self[place + 1].has(.time) {
      place += 2
    }
    guard !isVague, amounts.allSatisfy({ !$0.unit.isTime }) else { return nil }
    // "the first time in two years", "in two days of talks"
    guard endsClause(place), !self[place].has(.of), !self[place].has(.ago) else { return nil }
    if isWithin, amounts.count == 1 {
      return Match(.within(amounts[0].count, amounts[0].unit), place, "within a time")
    }
    // "the strongest in three decades", "the first in ten years"
    if amounts.count == 1, isSuperlative(before: index) {
      return Match(.duration(Self.period(amounts)), place, "duration")
    }
    return Match(.ahead(amounts), place, "offset ahead")
  }

  /// Whether a superlative stands not far before: what then follows "in" is how long it held.
  private func isSuperlative(before index: Int) -> Bool {
    for place in stride(from: index - 1, through: max(0, index - 14), by: -1) {
      let piece = self[place]
      // "the third in two weeks", "twice in three days", "its second bank failure in a decade", but "the
      // second plant closes in two years"
      let isNear = place >= index - 5
      if isNear || place >= index - 9 && isComplement(place),
        piece.has(.ordinal) || isNear && isWord(place, "twice")
      {
        return true
      }
      guard piece.kind == .word, piece.end - piece.start > 3 else { continue }
      if isWord(place, "first") || isWord(place, "worst") || isWord(place, "most")
        || isWord(place, "best") || isWord(place, "only") || isWord(place, "least")
      {
        return true
      }
      if piece.end - piece.start > 5, endsInEst(piece) { return true }
    }
    return false
  }

  /// Whether what begins there is what something is, or somebody's: "is the third", "the land's third".
  private func isComplement(_ index: Int) -> Bool {
    guard index > 1 else { return false }
    let before = self[index - 1]
    if before.isPossessive || isWord(index - 1, "its") || isWord(index - 1, "their") { return true }
    return isWord(index - 1, "the")
      && (isWord(index - 2, "is") || isWord(index - 2, "was") || isWord(index - 2, "been"))
  }

  private func endsInEst(_ piece: DatePiece) -> Bool {
    text.bytes[piece.end - 3] == UInt8(ascii: "e") && text.bytes[piece.end - 2] == UInt8(ascii: "s")
      && text.bytes[piece.end - 1] == UInt8(ascii: "t")
  }
}
