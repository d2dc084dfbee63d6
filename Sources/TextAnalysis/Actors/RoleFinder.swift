/// Finds the words in which a text says who its actors are.
struct RoleFinder {
  let spotter: NameSpotter
  let mentions: [ActorMention]

  mutating func find(titles: [(title: Range<Int>, actor: Int)]) -> [RoleFinding] { [] }
}
