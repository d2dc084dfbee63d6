import SiteModel

/// The topics of the story with their briefings, and the key points of the whole.
struct TopicIndex {
  private(set) var topics: [Topic] = []
  private(set) var keyPoints: [Evidence] = []

  init(of site: SiteIndex) {
    topics = site.curation.topics.map { entry in
      Topic(
        name: entry.name, slug: entry.slug, note: entry.note, isCurated: true, terms: entry.terms,
        sentences: [], briefing: Briefing())
    }
  }
}
