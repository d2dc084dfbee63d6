package import CalendarDates
package import SiteModel

// The search's index as script files, so that it works from a folder on disk as from a server. The
// format is what templates/assets/site.js reads: a head, shards of words with the documents that have
// them, the documents' titles, and sentences to show.

/// Path of the first file of the index.
package let searchIndexPath = "assets/search/index.js"

/// A page of the site that is no article, actor or topic, as the search finds it.
package struct SearchPage: Sendable {
  var url: String
  var title: String

  /// What the page is, in a sentence.
  var summary: String

  package init(url: String, title: String, summary: String) {
    self.url = url
    self.title = title
    self.summary = summary
  }
}

/// The words of one article; independent of all others, so that articles may be read in parallel.
package func searchWords(of article: AnnotatedArticle) -> DocumentWords {
  var words = DocumentWords()
  var splitting = WordSplitting()
  splitting.add(article.article.title.utf8, sentence: 0, to: &words)
  for (place, sentence) in article.sentences.enumerated() {
    splitting.add(
      article.text[sentence.range], sentence: place + 1, to: &words)
  }
  words.finish()
  return words
}

/// Returns the files of the index; `words` are those of `index.articles`.
///
/// `pages` are those that list or explain; `dateText` gives dates in the language of the pages.
package func searchFiles(
  of index: SiteIndex, words: [DocumentWords], pages: [SearchPage] = [],
  dateText: (DateSpan) -> String
) -> [OutputFile] {
  guard !index.articles.isEmpty else { return [] }
  var documents = articleDocuments(index, dateText)
  var words = words
  let others =
    actorDocuments(index) + topicDocuments(index) + eventDocuments(index, dateText)
    + pages.map(pageDocument)
  for document in others {
    documents.append(document.shown)
    words.append(document.words)
  }
  let terms = SearchTerms(words)
  let shards = termFiles(terms)
  let texts = textFiles(index)
  var head = ScriptText("sitegenSearch.head({\"v\":1,\"docs\":\(documents.count),\"per\":200,")
  head.raw("\"text\":\(texts.perFile),\"starts\":[")
  for (number, start) in shards.starts.enumerated() {
    if number > 0 { head.raw(",") }
    head.string(start)
  }
  head.raw("]})\n")
  var files = [head.file(searchIndexPath)]
  files += shards.files + documentFiles(documents) + texts.files
  return files
}

/// What a result shows of a document.
private struct ShownDocument {
  var kind: String
  var url: String
  var title: String
  var note: String
}

private typealias Document = (shown: ShownDocument, words: DocumentWords)

private func articleDocuments(
  _ index: SiteIndex, _ dateText: (DateSpan) -> String
) -> [ShownDocument] {
  index.articles.map { annotated in
    let article = annotated.article
    let note = [article.metadata.source, article.metadata.date.map(dateText)].compactMap(\.self)
    return ShownDocument(
      kind: "a", url: article.permalink.url, title: article.title,
      note: note.joined(separator: ", "))
  }
}

private func words(title: [String], body: [String]) -> DocumentWords {
  var words = DocumentWords()
  var splitting = WordSplitting()
  for text in title { splitting.add(text.utf8, sentence: 0, to: &words) }
  for text in body { splitting.add(text.utf8, sentence: 1, to: &words) }
  words.finish()
  return words
}

private func actorDocuments(_ index: SiteIndex) -> [Document] {
  index.actors.map { actor in
    let roles = actor.roles.prefix(3).map(\.words)
    return (
      ShownDocument(
        kind: "p", url: actor.permalink.url, title: actor.name, note: roles.first ?? ""),
      words(title: [actor.name] + actor.aliases, body: Array(roles))
    )
  }
}

private func topicDocuments(_ index: SiteIndex) -> [Document] {
  index.topics.map { topic in
    (
      ShownDocument(kind: "t", url: topic.permalink.url, title: topic.name, note: ""),
      words(title: [topic.name], body: topic.terms)
    )
  }
}

private func pageDocument(_ page: SearchPage) -> Document {
  (
    ShownDocument(kind: "s", url: page.url, title: page.title, note: page.summary),
    words(title: [page.title], body: [page.summary])
  )
}

/// Entries of the chronology; of very many those that most articles tell.
private func eventDocuments(
  _ index: SiteIndex, _ dateText: (DateSpan) -> String
) -> [Document] {
  let limit = 2000
  let entries = index.chronology + index.undated
  var shown = Array(entries.indices)
  if shown.count > limit {
    shown.sort { left, right in
      (entries[right].events.count, left) < (entries[left].events.count, right)
    }
    shown = shown.prefix(limit).sorted()
  }
  return shown.compactMap { number in
    let entry = entries[number]
    guard let evidence = entry.events.first?.evidence else { return nil }
    let quote = index.quote(index.sentence(evidence))
    return (
      ShownDocument(
        kind: "e", url: index.address(evidence), title: cut(quote, scalars: 90),
        note: entry.date.map(dateText) ?? ""),
      words(title: [], body: [quote])
    )
  }
}

/// At most `limit` scalars, cut at a space.
private func cut(_ text: String, scalars limit: Int) -> String {
  guard text.unicodeScalars.count > limit else { return text }
  let head = text.unicodeScalars.prefix(limit)
  let short = head.lastIndex(of: " ").map { head[..<$0] } ?? head[...]
  return String(String.UnicodeScalarView(short)) + "…"
}

// MARK: - Files

/// Words with their documents, in shards of about 24 kB.
private func termFiles(_ terms: SearchTerms) -> (starts: [String], files: [OutputFile]) {
  let size = 24 << 10
  var starts: [String] = []
  var files: [OutputFile] = []
  var script = ScriptText("")
  var isOpen = false
  var last: ArraySlice<UInt8> = []
  for term in terms.order {
    let text = terms.text(term)
    if isOpen, script.count > size {
      script.raw("\")\n")
      files.append(script.file("assets/search/terms-\(files.count).js"))
      isOpen = false
    }
    if isOpen {
      script.raw("\\n")
    } else {
      script = ScriptText("sitegenSearch.terms(\(files.count),\"")
      starts.append(files.isEmpty ? "" : distinguishingPrefix(of: text, from: last))
      isOpen = true
    }
    script.content(text)
    script.raw("\\t")
    var document: Int32 = 0
    for (number, posting) in terms.postings(term).enumerated() {
      if number > 0 { script.byte(0x20) }
      script.base36(posting.document - document)
      document = posting.document
      script.byte(posting.letter)
      if posting.sentence > 0 { script.base36(posting.sentence) }
    }
    last = text
  }
  if isOpen {
    script.raw("\")\n")
    files.append(script.file("assets/search/terms-\(files.count).js"))
  }
  return (starts, files)
}

/// The shortest beginning of `text` that `other`, which comes before it, does not have.
private func distinguishingPrefix(
  of text: ArraySlice<UInt8>, from other: ArraySlice<UInt8>
) -> String {
  let text = String(decoding: text, as: UTF8.self).unicodeScalars
  let other = String(decoding: other, as: UTF8.self).unicodeScalars
  let shared = zip(text, other).prefix { $0 == $1 }.count
  return String(String.UnicodeScalarView(text.prefix(shared + 1)))
}

private func documentFiles(_ documents: [ShownDocument]) -> [OutputFile] {
  stride(from: 0, to: documents.count, by: 200).enumerated().map { number, start in
    var script = ScriptText("sitegenSearch.docs(\(number),[")
    for (place, document) in documents[start..<min(start + 200, documents.count)].enumerated() {
      script.raw(place == 0 ? "\n[" : ",\n[")
      script.string(document.kind)
      for text in [document.url, document.title, document.note] {
        script.raw(",")
        script.string(text)
      }
      script.raw("]")
    }
    script.raw("])\n")
    return script.file("assets/search/docs-\(number).js")
  }
}

/// Sentences to show with results; a large site does without, they would be all its text again.
private func textFiles(_ index: SiteIndex) -> (perFile: Int, files: [OutputFile]) {
  let total = index.articles.reduce(0) { $0 + $1.text.count }
  guard total > 0, total <= 8 << 20 else { return (0, []) }
  let perFile = max(1, (16 << 10) * index.articles.count / total)
  let files = stride(from: 0, to: index.articles.count, by: perFile).enumerated().map {
    number, start in
    var script = ScriptText("sitegenSearch.text(\(number),[")
    for article in start..<min(start + perFile, index.articles.count) {
      script.raw(article == start ? "\n\"" : ",\n\"")
      let annotated = index.articles[article]
      for (place, sentence) in annotated.sentences.enumerated() {
        if place > 0 { script.raw("\\n") }
        // An excerpt or link may not be given away whole.
        if annotated.article.metadata.display == .full {
          script.content(annotated.text[sentence.range])
        }
      }
      script.raw("\"")
    }
    script.raw("])\n")
    return script.file("assets/search/text-\(number).js")
  }
  return (perFile, files)
}
