import JSONText
import CalendarDates
package import SiteModel

/// Returns the JSON twins of what pages show: `data/articles.json` and its siblings.
///
/// Each file is one object with `schema` (name and version), and a list. Every quote comes with
/// `article` (slug), `sentence` (from 1), `start` and `end` (UTF-8 bytes in the article's text) and
/// the words themselves, so that `sitegen verify` and any reader can find it again.
package func dataFiles(of index: SiteIndex) -> [OutputFile] { dataForms(of: index).map(\.file) }

/// The work of each data file, to be done on any thread.
func dataForms(of index: SiteIndex) -> [ExportForm] {
  func form(
    _ name: String, _ write: @escaping @Sendable (SiteIndex, inout JSONWriter) -> Void
  ) -> ExportForm {
    ExportForm("data/\(name).json") { file(name, index, write) }
  }
  return [
    form("articles", articles), form("actors", actors), form("mentions", mentions),
    form("events", events), form("figures", figures), form("statements", statements),
    form("topics", topics),
  ]
}

private func file(
  _ name: String, _ index: SiteIndex, _ write: (SiteIndex, inout JSONWriter) -> Void
) -> OutputFile {
  var json = JSONWriter(reserving: index.exportSize)
  json.object { json in
    json.member("schema", "sitegen-\(name)-1")
    json.array(name) { write(index, &$0) }
  }
  json.endLine()
  return OutputFile(path: "data/\(name).json", content: .bytes(json.bytes))
}

extension JSONWriter {
  /// Writes the members that say where a quote stands.
  fileprivate mutating func evidence(_ evidence: Evidence, in index: SiteIndex) {
    member("article", index.articles[evidence.article].article.slug.description)
    member("sentence", evidence.sentence)
    member("start", evidence.range.lowerBound)
    member("end", evidence.range.upperBound)
    member("quote", utf8: index.utf8(evidence))
  }

  fileprivate mutating func evidence(_ list: [Evidence], _ key: String, in index: SiteIndex) {
    array(key) { json in
      for evidence in list { json.object { $0.evidence(evidence, in: index) } }
    }
  }

  fileprivate mutating func actor(_ key: String, _ actor: Int?, in index: SiteIndex) {
    if let actor { member(key, index.actors[actor].slug.description) }
  }

  /// Opens one line per element.
  fileprivate mutating func row(_ members: (inout JSONWriter) -> Void) {
    lineBreak()
    object(members)
  }
}

private func articles(_ index: SiteIndex, _ json: inout JSONWriter) {
  for annotated in index.articles {
    let article = annotated.article
    json.row { json in
      json.member("slug", article.slug.description)
      json.member("file", article.path)
      json.member("fingerprint", hexadecimal(article.fingerprint))
      json.member("url", article.permalink.url)
      json.member("title", article.title)
      json.member("titleOrigin", article.titleOrigin.rawValue)
      json.member("date", article.metadata.date?.description)
      json.member("updated", article.metadata.updated?.description)
      json.member("source", article.metadata.source)
      json.member("sourceURL", article.metadata.sourceURL)
      json.member("authors", article.metadata.authors)
      json.member("language", article.metadata.language ?? index.curation.site.language)
      json.member("rights", article.metadata.rights)
      json.member("sentences", annotated.sentences.count { !$0.isHeading })
      json.array("removed") { json in
        for removal in article.removals {
          json.object { json in
            json.member("rule", removal.rule)
            json.member("line", removal.line)
            json.member("text", removal.text)
          }
        }
      }
      json.array("origins") { json in
        for origin in annotated.origins {
          json.object { json in
            json.member("name", origin.name)
            json.member("kind", origin.kind.rawValue)
            json.evidence(origin.evidence, in: index)
          }
        }
      }
    }
  }
}

private func actors(_ index: SiteIndex, _ json: inout JSONWriter) {
  for actor in index.actors {
    json.row { json in
      json.member("slug", actor.slug.description)
      json.member("name", actor.name)
      json.member("kind", actor.kind.rawValue)
      json.member("url", actor.permalink.url)
      json.member("aliases", actor.aliases)
      json.member("sameAs", actor.sameAs)
      json.member("mentions", actor.mentions.count)
      json.member("articles", actor.articles.map { index.articles[$0].article.slug.description })
      json.member("first", actor.first?.description)
      json.member("last", actor.last?.description)
      json.array("roles") { json in
        for role in actor.roles {
          json.object { json in
            json.member("words", role.words)
            json.evidence(role.evidence, in: index)
          }
        }
      }
    }
  }
}

private func mentions(_ index: SiteIndex, _ json: inout JSONWriter) {
  for actor in index.actors {
    for mention in actor.mentions {
      json.row { json in
        json.member("actor", actor.slug.description)
        json.member("form", mention.form.rawValue)
        json.evidence(mention.evidence, in: index)
      }
    }
  }
}

private func events(_ index: SiteIndex, _ json: inout JSONWriter) {
  for entry in index.chronology + index.undated {
    json.row { json in
      json.member("date", entry.date?.description)
      json.member("undated", entry.undated?.rawValue)
      json.member("planned", entry.isPlanned)
      json.member("approximate", entry.isApproximate)
      if !entry.calledOff.isEmpty {
        json.evidence(entry.calledOff, "calledOff", in: index)
        json.member("moved", entry.isMoved)
      }
      json.member("origins", entry.originCount)
      json.array("sources") { json in
        for event in entry.events {
          json.object { json in
            json.member("dateWords", event.dateWords)
            json.evidence(event.evidence, in: index)
          }
        }
      }
    }
  }
}

private func figures(_ index: SiteIndex, _ json: inout JSONWriter) {
  for measure in index.measures {
    for row in measure.rows {
      let figure = row.figure
      json.row { json in
        json.member("measure", measure.slug.description)
        json.member("relation", row.relation.rawValue)
        json.member("value", figure.value)
        json.member("upperValue", figure.upperValue)
        json.member("qualifier", figure.qualifier.rawValue)
        json.member("words", figure.words)
        json.member("unit", figure.unit)
        json.member("what", figure.what)
        json.member("group", figure.group)
        json.member("attributedTo", figure.attributedTo)
        json.member("deniedBy", figure.deniedBy)
        json.member("asOf", figure.asOf?.description)
        json.member("partOf", index.whole(of: figure)?.words)
        json.evidence(figure.evidence, in: index)
      }
    }
  }
}

private func statements(_ index: SiteIndex, _ json: inout JSONWriter) {
  for article in index.articles {
    for statement in article.statements { json.row { $0.statement(statement, in: index) } }
  }
}

extension JSONWriter {
  fileprivate mutating func statement(_ statement: Statement, in index: SiteIndex) {
    actor("actor", statement.actor, in: index)
    member("speaker", statement.speaker)
    member("speakerWords", statement.speakerWords)
    member("verb", statement.verb)
    member("class", statement.verbClass)
    member("quotation", statement.isQuotation)
    evidence(statement.evidence, in: index)
  }
}

private func topics(_ index: SiteIndex, _ json: inout JSONWriter) {
  for topic in index.topics {
    json.row { json in
      json.member("slug", topic.slug.description)
      json.member("name", topic.name)
      json.member("url", topic.permalink.url)
      json.member("curated", topic.isCurated)
      json.member("terms", topic.terms)
      json.evidence(topic.briefing.bottomLine, "bottomLine", in: index)
      json.array("agreements") { json in
        for agreement in topic.briefing.agreements {
          json.object { $0.evidence(agreement.evidence, "sources", in: index) }
        }
      }
      json.array("disputes") { json in
        for dispute in topic.briefing.disputes {
          json.object { json in
            json.object("claim") { $0.statement(dispute.claim, in: index) }
            json.object("reply") { $0.statement(dispute.reply, in: index) }
          }
        }
      }
      json.array("positions") { json in
        for position in topic.briefing.positions where !position.statements.isEmpty {
          json.object { json in
            json.actor("actor", position.actor, in: index)
            json.evidence(position.statements.map(\.evidence), "statements", in: index)
          }
        }
      }
      json.array("others") { json in
        for statement in topic.briefing.others {
          json.object { $0.statement(statement, in: index) }
        }
      }
      json.evidence(topic.briefing.openQuestions, "openQuestions", in: index)
      json.evidence(topic.sentences, "sentences", in: index)
    }
  }
}

/// Sixteen lower-case digits.
func hexadecimal(_ value: UInt64) -> String {
  let digits = String(value, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
