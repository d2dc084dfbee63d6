/// All actors known beforehand, prepared once for any number of texts.
package struct KnownActors: Sendable {
  package let actors: [KnownActor]

  package init(_ actors: [KnownActor] = []) {
    self.actors = actors
  }
}
