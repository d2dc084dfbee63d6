/// One step of a document, in the order in which it is written.
///
/// A document is a flat list of steps instead of a tree of objects: reading, walking and writing it
/// are loops, however deeply the author nested.
struct Markup: Sendable, Hashable {
  enum Kind: UInt8 {
    // Blocks that hold blocks. `index` of a list: the number it starts with.
    case quoteOpen
    case quoteClose
    case bulletListOpen
    case bulletListClose
    case orderedListOpen
    case orderedListClose
    /// `level`: 0 without a task box, 1 open task, 2 done.
    case itemOpen
    case itemClose
    // Footnotes as they are defined; `index`: which one.
    case footnotesOpen
    case footnotesClose
    case footnoteOpen
    case footnoteClose

    // Tables; `level` of a cell: 0 no alignment, 1 left, 2 centre, 3 right. `level` 1 of a row:
    // the header; `index` 1: the last row.
    case tableOpen
    case tableClose
    case rowOpen
    case rowClose
    case headerCellOpen
    case headerCellClose
    case cellOpen
    case cellClose

    // Blocks that hold text. `level` 1 of a paragraph: in a tight list, so without a tag.
    case paragraphOpen
    case paragraphClose
    /// `level`: 1 to 6; `index`: in `headings`.
    case headingOpen
    case headingClose

    // Blocks without text. `start` and `end` are in `literals`; `index` of code: end of its info,
    // which begins at `start`.
    case codeBlock
    case htmlBlock
    case thematicBreak

    // Inline. `start` and `end` are in `text`; an opening step's `end` is where its close stands.
    case text
    case softBreak
    case lineBreak
    case code
    /// `start` and `end` are in `literals`.
    case html
    case emphasisOpen
    case emphasisClose
    case strongOpen
    case strongClose
    case strikeOpen
    case strikeClose
    /// `index`: in `links`.
    case linkOpen
    case linkClose
    /// `index`: in `images`; `start` and `end` of the alternative text in `literals`.
    case image
    /// `index`: the footnote.
    case footnoteReference
  }

  var kind: Kind
  var level: UInt8 = 0
  var index: Int32 = 0
  var start: Int32 = 0
  var end: Int32 = 0

  init(_ kind: Kind, level: Int = 0, index: Int = 0, start: Int = 0, end: Int = 0) {
    self.kind = kind
    self.level = UInt8(clamping: level)
    self.index = Int32(clamping: index)
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: end)
  }

  var range: Range<Int> { Int(start)..<max(Int(start), Int(end)) }
}
