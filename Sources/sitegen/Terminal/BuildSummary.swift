import Diagnostics
import JSONText
import SiteFiles
import SitePipeline

/// What a build read, found, left out and wrote, for people and for programs.
struct BuildSummary {
  var counts: SiteCounts
  var publication: Publication
  var output: String
  var isDryRun: Bool

  func lines(seconds: Double) -> [String] {
    var lines = [
      "Read \(counted(counts.articles, "article")), \(counts.dated) with a date\(leftOut)"
    ]
    let found = [
      counted(counts.actors, "actor"), counted(counts.events, "event"),
      counted(counts.figures, "figure"),
      counted(counts.statements, "statement"), counted(counts.topics, "topic"),
    ]
    lines.append("Found \(found.joined(separator: ", "))")
    let time = Stopwatch.fixed(seconds, places: 2)
    let verb = isDryRun ? "Would write" : "Wrote"
    let removed = publication.removed > 0 ? ", \(publication.removed) removed" : ""
    lines.append(
      "\(verb) \(counted(publication.written, "file")) to \(output)"
        + " (\(publication.unchanged) unchanged\(removed)) in \(time) s")
    if !isDryRun { lines.append("Open \(output)/index.html") }
    return lines
  }

  var json: String {
    var json = JSONWriter(reserving: 256)
    json.object { json in
      json.member("articles", counts.articles)
      json.member("dated", counts.dated)
      json.member("drafts", counts.drafts)
      json.member("empty", counts.empty)
      json.member("actors", counts.actors)
      json.member("events", counts.events)
      json.member("figures", counts.figures)
      json.member("statements", counts.statements)
      json.member("topics", counts.topics)
      json.member("written", publication.written)
      json.member("unchanged", publication.unchanged)
      json.member("removed", publication.removed)
      json.member("output", output)
      json.member("dryRun", isDryRun)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  private var leftOut: String {
    var reasons: [String] = []
    if counts.drafts > 0 { reasons.append(counted(counts.drafts, "draft")) }
    if counts.empty > 0 { reasons.append("\(counts.empty) without text") }
    return reasons.isEmpty ? "" : "; left out: \(reasons.joined(separator: ", "))"
  }
}
