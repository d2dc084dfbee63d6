/// What "the company" or "the court" calls a body, and which names and descriptions tell that kind.
struct BodyKind {
  /// How a name fits a noun.
  enum Fit { case tells, leavesOpen, tellsOther }

  let reading: TextReading
  /// The noun of "the company".
  let noun: Int

  /// How well the name at `tokens`, with what stands beside it, fits the noun.
  func fit(_ tokens: Range<Int>) -> Fit {
    let noun = reading.tokens[noun].word
    var isOther = false
    var isTrade = false
    for index in tokens where reading.isWord(index) {
      if reading.tokens[index].word == noun || isAlike(index) { return .tells }
      if isCompany, reading.isOne(of: Self.trades, index) { isTrade = true }
      if reading.has(index, .authorities) || reading.isOne(of: Self.unions, index)
        || isCompany && reading.isOne(of: Self.causes, index)
      {
        isOther = true
      }
    }
    if let told = description(of: tokens) { return told }
    // "Orvik Steel", but not "Steel Workers United"
    if isTrade, !isOther { return .tells }
    if isOther || !isCompany && !isGroup { return .tellsOther }
    // "NATO" and the like are no firms.
    let isShort = tokens.count == 1 && reading.tokens[tokens.lowerBound].shape == .upper
    return isCompany && (isShort || reading.isOne(of: Self.powers, tokens.lowerBound))
      ? .tellsOther : .leavesOpen
  }

  private var isCompany: Bool { reading.isOne(of: Self.companies, noun) }
  private var isGroup: Bool { reading.isOne(of: Self.groups, noun) }

  /// Whether a word of a name or description tells the kind of the noun by another word.
  private func isAlike(_ index: Int) -> Bool {
    if isCompany {
      return reading.isOne(of: Self.companies, index) || reading.isOne(of: Self.forms, index)
    }
    if isGroup { return reading.isOne(of: Self.causes, index) }
    if reading.isOne(of: Self.courts, noun) { return reading.isOne(of: Self.courts, index) }
    if reading.isOne(of: Self.armies, noun) { return reading.isOne(of: Self.armies, index) }
    if reading.isOne(of: Self.unions, noun) { return reading.isOne(of: Self.unions, index) }
    return false
  }

  /// What stands beside a name: "the carmaker Zentro", "Zentro, a maker of cars,".
  private func description(of name: Range<Int>) -> Fit? {
    let word = reading.tokens[noun].word
    let before = name.lowerBound - 1
    var words = before >= 0 && reading.has(before, .authorities) ? before..<before + 1 : 0..<0
    let comma = name.upperBound
    if comma + 2 < reading.tokens.count, reading.isMark(comma, ","),
      reading.has(comma + 1, .determiner)
    {
      let limit = min(comma + 8, reading.tokens.count)
      let end = (comma + 1..<limit).first { !reading.isWord($0) && !reading.isPossessive($0) }
      words = comma + 1..<(end ?? limit)
    }
    var told: Fit?
    for index in words where reading.tokens[index].shape == .lower {
      if reading.tokens[index].word == word || isAlike(index) { return .tells }
      if reading.has(index, .authorities), told == nil { told = .tellsOther }
      if reading.has(index, .preposition) { break }
    }
    return told
  }

  private static let companies = PlainWords([
    "company", "firm", "airline", "carmaker", "chipmaker", "retailer", "manufacturer", "operator",
    "insurer", "publisher", "supplier", "corporation", "conglomerate", "automaker", "drugmaker",
    "maker", "producer", "shipper", "employer", "miner", "startup", "start-up", "developer",
    "brewer", "utility", "builder", "contractor", "lender", "bank", "subsidiary",
  ])
  /// Legal forms of companies.
  private static let forms = PlainWords([
    "Inc", "Corp", "Corporation", "Ltd", "Limited", "Company", "Co", "Holdings", "Holding", "PLC",
    "plc", "LLC", "AG", "SE", "GmbH", "NV",
  ])
  /// Words of the names of companies.
  private static let trades = PlainWords([
    "SA", "AB", "AS", "Oy", "Industries", "Motors", "Mining",
    "Mines", "Airlines", "Airways", "Air", "Lines", "Shipping", "Mills", "Steel", "Energy", "Oil",
    "Petroleum", "Gas", "Foods", "Pharma", "Pharmaceuticals", "Technologies", "Technology",
    "Systems", "Electric", "Electronics", "Works", "Brothers", "Railways", "Rail", "Telecom",
    "Studios", "Pictures", "Entertainment", "Logistics", "Ports", "Insurance", "Bank", "Foundry",
    "Chemicals", "Chemical", "Power", "Water", "Stores", "Group", "Breweries", "Plastics", "Metals",
    "Textiles", "Cement", "Paper", "Software", "Networks", "Biotech", "Labs", "Laboratories",
    "Automotive", "Aerospace", "Aviation", "Ferries", "Cargo", "Freight", "Trucking", "Retail",
  ])
  private static let groups = PlainWords([
    "group", "movement", "organisation", "organization", "charity", "faction", "militia", "ngo",
    "NGO", "agency",
  ])
  private static let courts = PlainWords(["court", "tribunal", "Court", "Tribunal"])
  private static let armies = PlainWords([
    "army", "military", "forces", "Army", "Military", "Forces",
  ])
  private static let unions = PlainWords([
    "union", "Union", "Workers", "Teamsters", "Local", "Guild", "guild", "Brotherhood", "Unions",
  ])
  /// Words of the names of those who stand for a cause or an office.
  private static let causes = PlainWords([
    "Watch", "Rights", "Front", "United", "Coalition", "Alliance", "Movement",
    "Campaign", "Society", "Brigades", "Resistance", "Families", "coalition", "alliance",
  ])
  /// Well-known bodies that are no firms, whatever their names leave open.
  private static let powers = PlainWords([
    "Hamas", "Hezbollah", "Fatah", "Taliban", "Nato", "Unicef", "Kremlin", "Pentagon", "Mossad",
  ])
}
