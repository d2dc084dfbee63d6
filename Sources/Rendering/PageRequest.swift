package import SiteModel

/// One page to render: a small value that can be handed to any thread.
package struct PageRequest: Hashable, Sendable {
  package let kind: SitePageKind
  package let permalink: Permalink

  /// Place of the article, actor or topic it is about; of a long list, its page from 0.
  let place: Int

  init(_ kind: SitePageKind, _ permalink: Permalink, place: Int = 0) {
    self.kind = kind
    self.permalink = permalink
    self.place = place
  }
}
