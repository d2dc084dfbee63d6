/// A filter with its arguments, ready to run.
enum Filter: Sendable {
  case date(DatePattern)
  case defaultTo(Value)
  case join([UInt8])
  case size
  case truncateWords(Int, [UInt8])
  case slice(Int, Int)
  case reverse
  case plural([[UInt8]])
  case equals(Value, [UInt8])

  static let names = [
    "date", "default", "is", "join", "plural", "reverse", "size", "slice", "truncatewords",
  ]
}
