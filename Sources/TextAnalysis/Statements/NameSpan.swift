/// A name that the actor layer found, as far as figures and statements need to know it.
struct NameSpan: Hashable, Sendable {
  enum Kind: Sendable { case person, organisation, place, media, demonym }

  var range: Range<Int>
  /// A token within it or near.
  var token: Int
  var kind: Kind
  /// Index of the actor in the actor layer's list, or `nil`.
  var actor: Int?
}
