import JSONText
internal import TextAnalysis

extension ExtractionRecord {
  /// Writes the member `actors`, the most important first; a demonym's type is `demonym`.
  func writeActors(_ offsets: ScalarOffsets, _ json: inout JSONWriter) {
    var mentions = [[ActorMention]](repeating: [], count: analysis.actors.count)
    for mention in analysis.mentions { mentions[mention.actor].append(mention) }
    var roles = [[RoleFinding]](repeating: [], count: analysis.actors.count)
    for role in analysis.roles { roles[role.actor].append(role) }
    json.array("actors", Array(analysis.actors.indices)) { index, json in
      let actor = analysis.actors[index]
      json.member("name", actor.name)
      json.member("type", actor.kind.rawValue)
      json.member("aliases", actor.aliases)
      json.array("mentions", mentions[index]) { mention, json in
        json.range(mention.range, offsets)
        if mention.form == .demonym { json.member("type", "demonym") }
        json.member("rule", mention.rule)
      }
      json.array("roles", roles[index]) { role, json in
        json.range(role.range, offsets)
        json.member("role", analysis.text.string(role.range))
        json.member("rule", role.rule)
      }
      json.member("rules", actor.rules)
    }
  }
}
