import Markdown
import MarkupText
package import SiteModel
import Templating

extension PageRecord {
  /// The article's text as HTML: each sentence with its address, names linked to their pages.
  ///
  /// An article of which only an excerpt or a link may be shown keeps the addresses of its other
  /// sentences, so that links to them lead to the page.
  func articleBody(_ number: Int) -> [UInt8] {
    let annotated = index.articles[number]
    switch annotated.article.metadata.display {
    case .full: return annotated.article.document.html(decorations: decorations(number))
    case .excerpt: return excerpt(annotated, words: 60)
    case .link: return excerpt(annotated, words: 0)
    }
  }

  private func decorations(_ number: Int) -> HTMLDecorations {
    let annotated = index.articles[number]
    let document = annotated.article.document
    var decorations = HTMLDecorations()
    decorations.sentences = annotated.sentences.enumerated().map { place, sentence in
      HTMLDecorations.Sentence(range: sentence.range, number: place + 1)
    }
    decorations.names = names(number)
    decorations.linkAddresses = document.links.map { address($0.destination, from: number) }
    decorations.images = document.images.map { image($0.destination, from: number) }
    decorations.headingPrefix = Self.headingPrefix
    decorations.headingLevels = Self.levels(of: document.headings.map(\.level))
    return decorations
  }

  private static let headingPrefix = "h-"

  /// The headings that divide an article's text; one or two need no list of them.
  func contents(_ number: Int) -> [Value] {
    let article = index.articles[number].article
    let document = article.document
    let levels = Self.levels(of: document.headings.map(\.level))
    let entries = zip(document.headings, levels).filter { !$0.0.range.isEmpty }
    guard article.metadata.display == .full, entries.count >= 3 else { return [] }
    return entries.map { heading, level in
      builder.record(types.contentsEntry) { fields in
        fields.text("title", document.string(in: heading.range))
        fields.text("anchor", Self.headingPrefix + heading.id)
        fields.integer("level", level - 2)
      }
    }
  }

  /// Levels below the page's own headings, without a gap on the way down.
  private static func levels(of levels: [Int]) -> [Int] {
    /// The author's levels that are open, outermost first.
    var open: [Int] = []
    return levels.map { level in
      while let last = open.last, last >= level { open.removeLast() }
      open.append(level)
      return min(6, 2 + open.count)
    }
  }

  /// The first mention of each actor in each section; a page of links is hard to read.
  private func names(_ number: Int) -> [HTMLDecorations.Name] {
    let annotated = index.articles[number]
    var section = 0
    let sections = annotated.sentences.map { sentence in
      if sentence.isHeading { section += 1 }
      return section
    }
    var names: [HTMLDecorations.Name] = []
    var end = 0
    var current = 0
    var seen: Set<Int> = []
    for mention in references.mentionsOfArticle[number] {
      let actor = index.actors[mention.actor]
      let sentence = mention.evidence.sentence - 1
      guard actor.isLinked, mention.form == .name, mention.evidence.range.lowerBound >= end,
        annotated.sentences.indices.contains(sentence), !annotated.sentences[sentence].isHeading
      else { continue }
      if sections[sentence] != current {
        current = sections[sentence]
        seen = []
      }
      guard seen.insert(mention.actor).inserted else { continue }
      end = mention.evidence.range.upperBound
      names.append(
        HTMLDecorations.Name(range: mention.evidence.range, address: "../" + actor.permalink.url))
    }
    return names
  }

  /// What the link of an article leads to from its page; `nil` leaves what the author wrote.
  private func address(_ destination: String, from number: Int) -> String? {
    let link = LinkDestination(destination)
    switch link.kind {
    case .external, .unsafe: return nil
    case .fragment: return link.fragment.map(self.fragment)
    case .actor:
      return layout.actorsBySlug[link.path].map { "../" + index.actors[$0].permalink.url }
    case .topic:
      return layout.topicsBySlug[link.path].map { "../" + index.topics[$0].permalink.url }
    case .file:
      let path = joined(link.path, below: index.articles[number].article.path)
      if let article = layout.articlesByPath[path] {
        let fragment = link.fragment.map(self.fragment) ?? ""
        return "../" + index.articles[article].article.permalink.url + fragment
      }
      return site.settings.attachments[path].map { _ in "../" + attachmentPermalink(path).url }
    }
  }

  /// A sentence's address as it is, a heading's with the prefix that all have on the page.
  private func fragment(_ name: String) -> String {
    let digits = name.utf8.dropFirst()
    let isSentence =
      name.hasPrefix("s") && !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
    return isSentence ? "#\(name)" : "#h-" + Permalink.encoded(name)
  }

  /// What a fragment is on an article's page: ids of headings have a prefix, sentences have none.
  private static func anchor(_ fragment: String) -> String {
    let isSentence = fragment.hasPrefix("s") && Int(fragment.dropFirst()) != nil
    return isSentence ? "#\(fragment)" : "#h-\(fragment)"
  }

  private func image(_ destination: String, from number: Int) -> HTMLDecorations.ResolvedImage? {
    let link = LinkDestination(destination)
    guard link.kind == .file else { return nil }
    let path = joined(link.path, below: index.articles[number].article.path)
    guard let attachment = site.settings.attachments[path] else { return nil }
    return HTMLDecorations.ResolvedImage(
      address: "../" + attachmentPermalink(path).url, width: attachment?.width,
      height: attachment?.height)
  }

  private func excerpt(_ annotated: AnnotatedArticle, words limit: Int) -> [UInt8] {
    var html = MarkupText()
    var count = 0
    html.raw("<p>")
    for (place, sentence) in annotated.sentences.enumerated() {
      html.raw("<span class=\"s\" id=\"s\(place + 1)\">")
      if !sentence.isHeading, count < limit {
        let text = annotated.words(sentence.range)
        count += text.utf8.count { $0 == 0x20 } + 1
        html.text(text)
      }
      html.raw("</span>")
      if count < limit { html.raw(" ") }
    }
    html.raw(count > 0 ? " …</p>\n" : "</p>\n")
    return html.bytes
  }
}

/// Where a file of the seeds folder is published.
package func attachmentPermalink(_ path: String) -> Permalink { Permalink("files/\(path)") }

/// The path that a relative link in the file at `base` means, without `.` and `..`.
func joined(_ path: String, below base: String) -> String {
  var parts = path.hasPrefix("/") ? [] : Array(base.split(separator: "/").dropLast())
  for part in path.split(separator: "/") {
    switch part {
    case ".": continue
    case "..": if !parts.isEmpty { parts.removeLast() }
    default: parts.append(part)
    }
  }
  return parts.joined(separator: "/")
}
