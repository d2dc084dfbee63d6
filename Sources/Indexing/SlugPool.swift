import SiteModel

/// Gives each page of a kind a slug of its own, in the order of asking.
struct SlugPool {
  private var taken: Set<Slug>

  /// `reserved` slugs are those that authors chose; they are given to their owners only.
  init(reserved: [Slug] = []) { taken = Set(reserved) }

  /// Returns the slug of `title`, numbered when it is taken; `fallback` when the title has none.
  mutating func slug(for title: String, fallback: String) -> Slug {
    guard let base = Slug(title: title) ?? Slug(title: fallback) else {
      preconditionFailure("a fallback must make a slug")
    }
    var slug = base
    var number = 2
    while !taken.insert(slug).inserted {
      slug = base.numbered(number)
      number += 1
    }
    return slug
  }
}
