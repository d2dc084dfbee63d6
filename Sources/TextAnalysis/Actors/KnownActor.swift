/// An actor that the editor knows beforehand; it overrides what the rules find.
package struct KnownActor: Hashable, Sendable {
  package var name: String
  /// `nil` leaves the kind to the evidence of the text.
  package var kind: FoundActor.Kind?
  package var aliases: [String]

  /// Names that are not this actor, however alike they look.
  package var distinctFrom: [String]

  /// What goes by these names is no actor and is not reported.
  package var isHidden: Bool

  package init(
    name: String, kind: FoundActor.Kind? = nil, aliases: [String] = [],
    distinctFrom: [String] = [], isHidden: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.distinctFrom = distinctFrom
    self.isHidden = isHidden
  }
}
