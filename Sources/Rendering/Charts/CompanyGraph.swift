import MarkupText

/// Which actors are named in the same sentences: a ring of names with lines between them.
struct CompanyGraph: Sendable {
  struct Node: Hashable, Sendable {
    var name: String
    /// `person`, `organisation`, `state`, `place` or `media`.
    var kind: String
  }

  struct Edge: Hashable, Sendable {
    var from: Int
    var to: Int
    var sentences: Int
  }

  var nodes: [Node]
  var edges: [Edge]
  var title: String
  var description: String
  var axis: ChartAxis

  /// The chart, or nothing for fewer than three connected actors.
  func svg() -> [UInt8] {
    let used = Set(edges.flatMap { [$0.from, $0.to] })
    let ring = nodes.indices.filter(used.contains)
    guard ring.count >= 3 else { return [] }
    var places = [Place](repeating: Place(x: 50, y: 190, isBelow: false), count: nodes.count)
    for (number, node) in ring.enumerated() {
      let turn = Double(number) / Double(ring.count)
      let (sine, cosine) = sineAndCosine(ofTurn: turn)
      places[node] = Place(x: 50 + 34 * sine, y: 190 - 140 * cosine, isBelow: cosine < -0.01)
    }
    var svg = MarkupText()
    svg.raw("<svg class=\"chart graph\" role=\"img\" aria-labelledby=\"graph-title graph-desc\"")
    svg.raw(" width=\"100%\" height=\"380\">")
    svg.element("<title id=\"graph-title\">", title, "</title>")
    svg.element("<desc id=\"graph-desc\">", description, "</desc>\n")
    let most = max(1, edges.map(\.sentences).max() ?? 1)
    for edge in edges.sorted(by: { ($0.sentences, $1.from, $1.to) < ($1.sentences, $0.from, $0.to) }
    ) {
      let from = places[edge.from]
      let to = places[edge.to]
      let strength = max(1, (edge.sentences * 4 + most - 1) / most)
      svg.raw(
        "<line class=\"edge w\(strength)\" x1=\"\(axis.percent(from.x))\" y1=\"\(decimalText(from.y))\""
      )
      svg.raw(" x2=\"\(axis.percent(to.x))\" y2=\"\(decimalText(to.y))\"/>\n")
    }
    for node in ring {
      let place = places[node]
      let x = axis.percent(place.x)
      svg.raw(
        "<circle class=\"node k-\(nodes[node].kind)\" cx=\"\(x)\" cy=\"\(decimalText(place.y))\" r=\"7\"/>"
      )
      svg.raw(
        "<text class=\"node-label\" x=\"\(x)\" y=\"\(decimalText(place.y + (place.isBelow ? 24 : -14)))\">"
      )
      svg.text(nodes[node].name)
      svg.raw("</text>\n")
    }
    svg.raw("</svg>")
    return svg.bytes
  }

  private struct Place {
    var x: Double
    var y: Double
    var isBelow: Bool
  }
}

/// Sine and cosine of a share of a full turn, by their series: the same bits on every machine.
private func sineAndCosine(ofTurn turn: Double) -> (sine: Double, cosine: Double) {
  let angle = (turn - turn.rounded()) * 2 * Double.pi
  var sine = 0.0
  var cosine = 0.0
  var term = 1.0
  for power in 0..<30 {
    switch power % 4 {
    case 0: cosine += term
    case 1: sine += term
    case 2: cosine -= term
    default: sine -= term
    }
    term *= angle / Double(power + 1)
  }
  return (sine, cosine)
}
