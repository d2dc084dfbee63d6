import CalendarDates
import Diagnostics
import JSONText
import SiteModel
import SitePipeline

extension Explanation {
  /// The whole as one line of JSON, for programs.
  var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("file", file)
      json.member("title", title)
      json.member("date", date?.description)
      json.member("notes", notes)
      for chapter in chapters { chapter.write(to: &json) }
      json.array("rules") { json in
        for rule in rules {
          json.object { json in
            json.member("chapter", rule.chapter)
            json.member("name", rule.name)
            json.member("sentence", rule.sentence)
          }
        }
      }
    }
    return json.bytes
  }
}

extension Explanation.Chapter {
  fileprivate func write(to json: inout JSONWriter) {
    json.object(name) { json in
      json.array("found") { json in
        for finding in findings {
          json.object { json in
            json.member("name", finding.name)
            for detail in finding.details {
              json.member(String(detail.label.map { $0 == " " ? "_" : $0 }), detail.value)
            }
            json.array("places") { json in
              for mark in finding.marks { json.object { mark.write(to: &$0) } }
            }
          }
        }
      }
      json.array("rejected") { json in
        for mark in rejected { json.object { mark.write(to: &$0) } }
      }
    }
  }
}

extension Explanation.Mark {
  fileprivate func write(to json: inout JSONWriter) {
    json.member("line", position.line)
    json.member("column", position.column)
    json.member("words", words)
    json.member("rule", rule)
  }
}

extension RuleDescription {
  /// Such as `dates, weekday: A weekday; which one, …`.
  var text: String { "\(chapter), \(rejects ? "rejected, " : "")\(name): \(sentence)" }

  var json: String {
    var json = JSONWriter(reserving: 256)
    json.object { json in
      json.member("chapter", chapter)
      json.member("rejects", rejects)
      json.member("name", name)
      json.member("sentence", sentence)
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
