/// Up to five counted units, as in "2 years, 1 month and 21 days".
struct DateAmounts: RandomAccessCollection {
  typealias Amount = (count: Int, unit: DateUnit)

  private var amounts = InlineArray<5, Amount>(repeating: (0, .day))
  private(set) var count = 0

  init() {}

  init(_ count: Int, _ unit: DateUnit) { append((count, unit)) }

  var startIndex: Int { 0 }
  var endIndex: Int { count }

  subscript(index: Int) -> Amount { amounts[index] }

  mutating func append(_ amount: Amount) {
    amounts[count] = amount
    count += 1
  }

  /// The shortest unit; a day where there is none.
  var finest: DateUnit {
    var finest = first?.unit ?? .day
    for amount in self where amount.unit < finest { finest = amount.unit }
    return finest
  }

  /// Without those of which there are none.
  var withoutZeros: DateAmounts {
    var rest = DateAmounts()
    for amount in self where amount.count != 0 { rest.append(amount) }
    return rest
  }
}
