import Templating

/// The values that all pages of a site refer to, built once.
struct SharedValues: Sendable {
  /// What every quote of an article repeats.
  struct ArticleTexts: Sendable {
    var url: String
    var bytes: [UInt8]
    /// Its `display` allows only short quotes.
    var isCut: Bool
    /// Ranges of `bytes`, by number of the sentence less one.
    var sentences: [Range<Int>]
    var title: Value
    var outlet: Value
    var date: Value
    var dateISO: Value
    var language: Value
    var direction: Value
    /// By place in the article's origins.
    var origins: [Value]
  }

  var texts: [ArticleTexts] = []
  var articles: [Value] = []
  var actors: [Value] = []
  var topics: [Value] = []
  /// By entry of the chronology, undated ones last.
  var events: [Value] = []
  /// By number of the figure.
  var figures: [Value] = []
  /// Addresses and labels of the navigation.
  var main: [(item: SiteNavigation, url: Value, label: Value)] = []
  var further: [(item: SiteNavigation, url: Value, label: Value)] = []
  var words = Value.none
  var site = Value.none
  var language = Value.none
  var direction = Value.none
  var generator = Value.none
}
