/// Makes news of a harbour that does not exist, the same at each run.
enum ArticleGenerator {
  private struct Dice {
    var state: UInt64

    mutating func roll(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
  }

  /// `%P` is a person, `%G` a place, `%O` an organisation, `%D` a date, `%N` a number.
  private static let forms = [
    "%P, the harbour minister of Norland, said on %D that the ferries would sail again.",
    "At least %N people were stranded in %G when the bridge closed, according to %O.",
    "The talks between %O and the crews began in %G on %D and have not led to an agreement.",
    "“We will not sail before the demands are met,” union leader %P told reporters.",
    "A spokesman for %O denied that the port had run out of fuel.",
    "%O has rejected the plan, which would have cut the pay of %N workers by 12 percent.",
    "Meanwhile, the price of grain rose to $%N a tonne, up from $210 in %D.",
    "The strike, which began in %D, has cost the islands more than $%N million so far.",
    "Officials in %G confirmed that %N houses were damaged by the storm last week.",
    "He added that the next round of negotiations was expected to take place in two weeks.",
    "The ministry's figures, which could not be verified, include %N children.",
    "“This is about safety, not money,” said %P, a former head of %O.",
    "No ship has left %G since %D, and the queue of lorries now reaches the next town.",
    "%P and %P met for three hours but gave no details of what was discussed.",
    "The government of Norland, which took office in %D, has promised a new law by the summer.",
    "It was not clear whether the crews would accept an offer that %O made on Tuesday.",
    "Residents say that hospitals on the islands have medicine for only a few days.",
    "The %G agreement of 2019 gave the crews a rise of %N crowns a month.",
    "In a statement, %O warned that tens of thousands of people could lose their homes.",
    "The Norlandic prime minister, %P, is to visit %G later this month.",
  ]

  private static let first = [
    "Ines", "Marta", "Jan", "Olek", "Sira", "Tomas", "Pavel", "Lena", "Karim", "Ruth", "Aldo",
    "Mina",
  ]
  private static let last = [
    "Karo", "Velk", "Novak", "Brandt", "Osei", "Halim", "Torv", "Lindqvist", "Moreau", "Adebayo",
    "Castell", "Ferro", "Grun", "Hadley", "Ivarsen", "Joss",
  ]
  private static let places = [
    "Port Salva", "Norhaven", "Eastwick", "the Salt Islands", "Velmar", "Castle Bay", "Orrin",
  ]
  private static let bodies = [
    "the Ferry Union", "the Harbour Ministry", "the Norland Shipping Company", "the Red Lantern",
    "the Salva Gazette", "the Coast Guard", "the Grain Board", "NSC",
  ]
  private static let dates = [
    "Sunday", "Monday", "7 October", "October 3, 2031", "last Friday", "September", "the spring",
    "2029", "Wednesday evening", "early 2030",
  ]

  static func names(count: Int) -> [String] {
    (0..<count).map { number in
      let name = first[number % first.count] + " " + last[number / first.count % last.count]
      let round = number / (first.count * last.count)
      return round == 0 ? name : name + letters(round)
    }
  }

  private static func letters(_ number: Int) -> String {
    var number = number
    var text = ""
    while number > 0 {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(97 + number % 26)))
      number /= 26
    }
    return text
  }

  static func articles(count: Int, bytes: Int) -> [[UInt8]] {
    var dice = Dice(state: 0x9E37_79B9_7F4A_7C15)
    return (0..<count).map { _ in
      var text: [UInt8] = []
      while text.count < bytes {
        for _ in 0...dice.roll(4) {
          text += sentence(&dice)
          text.append(UInt8(ascii: " "))
        }
        text += "\n\n".utf8
      }
      return text
    }
  }

  private static func sentence(_ dice: inout Dice) -> [UInt8] {
    let form = Array(forms[dice.roll(forms.count)].utf8)
    var text: [UInt8] = []
    var index = 0
    while index < form.count {
      guard form[index] == UInt8(ascii: "%") else {
        text.append(form[index])
        index += 1
        continue
      }
      text += words(for: form[index + 1], &dice).utf8
      index += 2
    }
    if text[0] &- 0x61 < 26 { text[0] -= 0x20 }
    return text
  }

  private static func words(for slot: UInt8, _ dice: inout Dice) -> String {
    switch slot {
    case UInt8(ascii: "P"):
      "\(first[dice.roll(first.count)]) \(last[dice.roll(last.count)])"
    case UInt8(ascii: "G"): places[dice.roll(places.count)]
    case UInt8(ascii: "O"): bodies[dice.roll(bodies.count)]
    case UInt8(ascii: "D"): dates[dice.roll(dates.count)]
    default: "\(dice.roll(9) + 1),\(100 + dice.roll(900))"
    }
  }
}
