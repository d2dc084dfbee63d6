import CalendarDates
import Foundation
import Testing

@testable import Rendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

private func day(_ text: String) throws -> CalendarDay {
  try #require(CalendarDate(text)?.days?.first)
}

/// A chart as an XML document; fails where it is not well-formed.
private func parsed(_ bytes: [UInt8]) -> Bool {
  let parser = XMLParser(data: Data(bytes))
  return parser.parse()
}

private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite struct `Timeline strip` {
  private func strip(_ marks: [TimelineStrip.Mark], undated: Int = 0, mirrored: Bool = false)
    -> String
  {
    let strip = TimelineStrip(
      marks: marks, undated: undated, title: "Events <by> date", description: "a & b",
      dates: DatePatterns([], words: [:]), axis: ChartAxis(isMirrored: mirrored))
    return text(strip.svg())
  }

  @Test func `nothing dated gives no chart`() {
    #expect(strip([], undated: 3) == "")
  }

  @Test func `very many marks are counted in bars`() throws {
    let start = try day("2024-01-01")
    let many = (0..<300).map { number in
      TimelineStrip.Mark(
        precision: "exact", first: start + number % 90, last: start + number % 90)
    }
    let svg = strip(many)
    #expect(!svg.contains("<circle"))
    let bars = svg.components(separatedBy: "<rect class=\"mark range\"").dropFirst()
    #expect((30...64).contains(bars.count))
    #expect(bars.contains { $0.contains(" height=\"100\"/>") })
    #expect(strip(Array(many.prefix(150))).contains("<circle"))
  }

  @Test func `each kind of date has its mark`() throws {
    let first = try day("2024-01-01")
    let middle = try day("2024-04-01")
    let last = try day("2024-12-31")
    let svg = strip(
      [
        .init(precision: "exact", first: first, last: first),
        .init(precision: "range", first: middle, last: last),
        .init(precision: "approximate", first: middle, last: middle),
        .init(precision: "planned", first: last, last: last),
      ], undated: 2)
    #expect(svg.contains("<circle class=\"mark exact\" cx=\"2%\" cy=\"100\" r=\"5\"/>"))
    #expect(svg.contains("<rect class=\"mark range\" x=\"25.93%\" y=\"81\" width=\"72.07%\""))
    #expect(svg.contains("<circle class=\"mark approximate\" cx=\"25.93%\" cy=\"100\""))
    #expect(
      svg.contains("<svg x=\"98%\" y=\"100\" overflow=\"visible\"><path class=\"mark planned\""))
    #expect(svg.components(separatedBy: "mark undated").count == 3)
    #expect(svg.contains("<title id=\"strip-title\">Events &lt;by&gt; date</title>"))
    #expect(svg.contains("<desc id=\"strip-desc\">a &amp; b</desc>"))
    #expect(parsed(Array(svg.utf8)))
  }

  @Test func `right to left mirrors places`() throws {
    let first = try day("2024-01-01")
    let last = try day("2024-12-31")
    let svg = strip(
      [first, last].map { .init(precision: "exact", first: $0, last: $0) }, mirrored: true)
    #expect(svg.contains("cx=\"98%\"") && svg.contains("cx=\"2%\""))
  }

  @Test func `what has no lane left is counted`() throws {
    let first = try day("2024-01-15")
    let marks = [TimelineStrip.Mark](
      repeating: .init(precision: "exact", first: first, last: first), count: 9)
    let svg = strip(marks, undated: 100)
    #expect(svg.components(separatedBy: "mark exact").count == 7)
    #expect(svg.contains(">+3</text>"))
    #expect(svg.contains(">+56</text>"))
  }

  @Test(
    arguments: [
      ("2024-01-03", "2024-01-03", .days(1)), ("2024-01-03", "2024-01-20", .days(2)),
      ("2024-01-03", "2024-03-10", .days(7)), ("2023-10-07", "2024-05-01", .months(1)),
      ("2020-01-01", "2024-01-01", .months(6)), ("1948-05-14", "2024-01-01", .months(120)),
      ("-0500-01-01", "2024-01-01", .months(6000)),
    ] as [(String, String, DayScale.Step)])
  func `few ticks, all within the chart`(
    first: String, last: String, step: DayScale.Step
  ) throws {
    let marks = [
      TimelineStrip.Mark(precision: "exact", first: try day(first), last: try day(first)),
      TimelineStrip.Mark(precision: "exact", first: try day(last), last: try day(last)),
    ]
    let scale = DayScale(marks, left: 2, right: 98)
    #expect(scale.step == step)
    let ticks = scale.ticks()
    #expect(!ticks.isEmpty && ticks.count <= 11)
    #expect(ticks.allSatisfy { (2...98).contains($0.x) })
    #expect(ticks.map(\.x) == ticks.map(\.x).sorted())
    let svg = strip(marks)
    let labels = svg.components(separatedBy: "class=\"tick-label\"").count - 1
    #expect(labels <= 4)
  }

  @Test func `what lies far before or after the others is counted at the edge`() throws {
    let days = ["1974-06-28", "2010-01-01"] + (1...9).map { "2025-07-0\($0)" } + ["2031-01-01"]
    let marks = try days.map {
      TimelineStrip.Mark(precision: "exact", first: try day($0), last: try day($0))
    }
    let scale = DayScale(marks, left: 2, right: 98)
    #expect(scale.first.description == "2025-06-30" && scale.last.description == "2025-07-10")
    let svg = strip(marks)
    #expect(svg.components(separatedBy: "mark exact").count == 10)
    #expect(svg.contains(">\u{2190}\u{A0}2</text>") && svg.contains(">\u{2192}\u{A0}1</text>"))
    #expect(svg.contains(">1 July</text>") || svg.contains(">1 Jul</text>"))
    // Half of them are no exceptions.
    let even = Array(marks.prefix(2) + marks.suffix(3))
    #expect(DayScale(even, left: 2, right: 98).first.year == 1974)
  }
}

@Suite struct `Dot plot` {
  private func plot(_ values: [(Double, String)], mirrored: Bool = false) -> String {
    text(
      DotPlot(
        id: "m3",
        rows: values.enumerated().map { place, value in
          .init(
            label: "[1:\(place + 1)]", value: value.0, upper: nil, shape: value.1,
            text: NumberPattern(nil).text(value.0))
        }, title: "t", description: "d", numbers: NumberPattern(nil),
        axis: ChartAxis(isMirrored: mirrored)
      ).svg())
  }

  @Test func `one value is no chart`() {
    #expect(plot([(5, "filled")]) == "")
  }

  @Test func `shapes, labels and a scale from zero`() {
    let svg = plot([(32_705, "triangle"), (20_000, "open"), (4_000, "filled")])
    #expect(svg.contains("<text class=\"row-label\" x=\"0%\" y=\"24\">[1:1]</text>"))
    #expect(svg.contains("<path class=\"mark triangle\" d=\"M-6 5-6-5 6 0Z\"/>"))
    #expect(svg.contains("<circle class=\"mark open\" cx=\"57%\" cy=\"50\" r=\"6\"/>"))
    #expect(
      svg.contains("<text class=\"value end\" x=\"79.23%\" y=\"24\" dx=\"-12\">32,705</text>"))
    #expect(svg.contains("<text class=\"value\" x=\"29%\" y=\"84\" dx=\"12\">4,000</text>"))
    #expect(svg.contains(">0</text>") && svg.contains(">40,000</text>"))
    #expect(parsed(Array(svg.utf8)))
  }

  @Test func `right to left mirrors places and triangles`() {
    let svg = plot([(10, "triangle"), (20, "filled")], mirrored: true)
    #expect(svg.contains("d=\"M6 5 6-5-6 0Z\""))
    #expect(svg.contains("cx=\"8%\""))
  }

  @Test(arguments: [
    [0.0, 0.0], [-5.0, 10.0], [1e-9, 2e-9], [1e300, 1e-300], [-3.0, -1.0], [.infinity, 2.0],
    [.nan, 1.0],
  ])
  func `no value breaks the scale`(values: [Double]) {
    let scale = ValueScale(values)
    #expect(scale.low < scale.high)
    #expect(values.allSatisfy { (0...1).contains(scale.share($0)) })
    #expect(scale.ticks.count >= 2 && scale.ticks.count <= 7)
  }
}

@Suite struct `Tables and graphs` {
  @Test func `heat steps go from none to most`() {
    let heading = { HeatTable.Heading(text: $0, url: "a.html?x=1&y", title: "\"q\"") }
    let html = text(
      HeatTable(
        caption: "c", corner: "x", articles: [heading("1"), heading("2")],
        actors: [heading("A"), heading("B<")], counts: [[10, 0], [1, 5]]
      ).html())
    #expect(html.contains("<td class=\"h5\">10</td><td class=\"h0\"></td>"))
    #expect(html.contains("<td class=\"h1\">1</td><td class=\"h3\">5</td>"))
    #expect(html.contains("href=\"a.html?x=1&amp;y\" title=\"&quot;q&quot;\">B&lt;</a>"))
    #expect(parsed(Array(html.utf8)))
  }

  @Test func `the graph leaves out who stands alone`() {
    let nodes = ["A", "B", "C", "D"].map { CompanyGraph.Node(name: $0, kind: "state") }
    let svg = text(
      CompanyGraph(
        nodes: nodes,
        edges: [
          .init(from: 0, to: 1, sentences: 8), .init(from: 1, to: 2, sentences: 1),
        ], title: "t", description: "d", axis: ChartAxis(isMirrored: false)
      ).svg())
    #expect(svg.components(separatedBy: "class=\"node k-state\"").count == 4)
    #expect(!svg.contains(">D</text>"))
    #expect(svg.contains("class=\"edge w4\"") && svg.contains("class=\"edge w1\""))
    #expect(svg.contains("cx=\"50%\" cy=\"50\""))
    #expect(parsed(Array(svg.utf8)))
  }

  @Test func `two actors make no graph`() {
    let nodes = ["A", "B"].map { CompanyGraph.Node(name: $0, kind: "state") }
    let graph = CompanyGraph(
      nodes: nodes, edges: [.init(from: 0, to: 1, sentences: 8)], title: "", description: "",
      axis: ChartAxis(isMirrored: false))
    #expect(graph.svg().isEmpty)
  }
}
