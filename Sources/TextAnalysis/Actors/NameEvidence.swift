/// How much speaks for each kind of actor.
struct NameEvidence: Sendable {
  private var votes = SIMD8<Int16>()

  static let person = 0
  static let organisation = 1
  static let state = 2
  static let place = 3
  static let media = 4

  /// What it weighs that a name is called a company or another firm.
  static let ofFirm: Int16 = 9

  @inline(__always)
  mutating func add(_ kind: Int, _ weight: Int16) { votes[kind] &+= weight }

  @inline(__always)
  mutating func add(_ other: NameEvidence) { votes = votes &+ other.votes }

  @inline(__always)
  subscript(kind: Int) -> Int16 { votes[kind] }

  /// Whether no more than a hint tells the kind.
  var isHint: Bool { votes.max() <= 2 }

  /// What is left when a text repeats itself more often than a vote can count.
  mutating func clamp() {
    votes = votes.clamped(lowerBound: SIMD8(repeating: -2000), upperBound: SIMD8(repeating: 2000))
  }

  /// The kind with most votes, or `nil` where nothing speaks for any.
  var kind: FoundActor.Kind? {
    let most = votes.max()
    if most <= 0 { return nil }
    // On a tie the narrower kind wins: a state is a place, a medium is an organisation.
    if votes[Self.state] == most { return .state }
    if votes[Self.media] == most { return .media }
    if votes[Self.person] == most { return .person }
    return votes[Self.place] == most ? .place : .organisation
  }

  static func index(_ kind: FoundActor.Kind) -> Int {
    switch kind {
    case .person: person
    case .organisation: organisation
    case .state: state
    case .place: place
    case .media: media
    }
  }
}
