import Templating

/// The values that all pages of a site refer to, built once.
struct SharedValues: Sendable {
  /// What every quote of an article repeats.
  final class ArticleTexts: Sendable {
    let url: String
    /// The address of a sentence but for its number.
    let sentenceURL: String
    let bytes: [UInt8]
    /// Its `display` allows only short quotes.
    let isCut: Bool
    /// Ranges of `bytes`, by number of the sentence less one.
    let sentences: [Range<Int>]
    let title: Value
    let outlet: Value
    let date: Value
    let dateISO: Value
    let language: Value
    let direction: Value
    /// By place in the article's origins.
    let origins: [Value]
    /// The latest date that an undated article speaks of as past, in a sentence.
    let dateNote: String?

    init(
      url: String, bytes: [UInt8], isCut: Bool, sentences: [Range<Int>], title: Value,
      outlet: Value, date: Value, dateISO: Value, language: Value, direction: Value,
      origins: [Value], dateNote: String?
    ) {
      self.url = url
      sentenceURL = url + "#s"
      self.bytes = bytes
      self.isCut = isCut
      self.sentences = sentences
      self.title = title
      self.outlet = outlet
      self.date = date
      self.dateISO = dateISO
      self.language = language
      self.direction = direction
      self.origins = origins
      self.dateNote = dateNote
    }
  }

  var texts: [ArticleTexts] = []
  var articles: [Value] = []
  var actors: [Value] = []
  var topics: [Value] = []
  /// By number of the figure, those that a revised article states otherwise than the index.
  var revisedFigures: [Int: Value] = [:]
  /// Addresses and labels of the navigation.
  var main: [(item: SiteNavigation, url: Value, label: Value)] = []
  var further: [(item: SiteNavigation, url: Value, label: Value)] = []
  var words = Value.none
  var site = Value.none
  var language = Value.none
  var direction = Value.none
  var generator = Value.none
}
