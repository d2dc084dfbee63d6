// Footnotes as cmark-gfm writes them: a section at the end, each with links back to its references.

extension HTMLWriter {
  mutating func writeFootnoteReference(_ markup: Markup) {
    let index = Int(markup.index)
    let footnote = document.footnotes[index]
    if footnoteReferences.isEmpty {
      footnoteReferences = [Int](repeating: 0, count: document.footnotes.count)
    }
    footnoteReferences[index] += 1
    output.append("<sup class=\"footnote-ref\"><a href=\"#fn-")
    output.append(address: footnote.label)
    output.append("\" id=\"fnref-")
    writeReferenceID(footnote.label, footnoteReferences[index])
    output.append("\" data-footnote-ref>")
    output.append(number: footnote.number)
    output.append("</a></sup>")
  }

  private mutating func writeReferenceID(_ label: String, _ reference: Int) {
    output.append(address: label)
    guard reference > 1 else { return }
    output.append(0x2D)
    output.append(number: reference)
  }

  /// Opens the list of notes; GFM writes a section, which in HTML asks for a heading of its own.
  mutating func openFootnotes() {
    if document.profile == .site {
      line("<div class=\"footnotes\">\n<ol>\n")
    } else {
      line("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    }
  }

  mutating func openFootnote(_ markup: Markup) {
    line("<li id=\"fn-")
    output.append(address: document.footnotes[Int(markup.index)].label)
    output.append("\">\n")
  }

  /// `level` 1: the last paragraph has the links back.
  mutating func closeFootnote(_ markup: Markup) {
    if markup.level == 0 {
      startLine()
      writeBackReferences(Int(markup.index))
      output.append(0x0A)
    }
    output.append("</li>\n")
  }

  mutating func writeBackReferences(_ index: Int) {
    let footnote = document.footnotes[index]
    for reference in 1...max(1, footnote.references) {
      let number = reference > 1 ? "\(footnote.number)-\(reference)" : "\(footnote.number)"
      if reference > 1 { output.append(0x20) }
      output.append("<a href=\"#fnref-")
      writeReferenceID(footnote.label, reference)
      output.append(
        "\" class=\"footnote-backref\" data-footnote-backref data-footnote-backref-idx=\"")
      output.append(contentsOf: number.utf8)
      output.append("\" aria-label=\"Back to reference ")
      output.append(contentsOf: number.utf8)
      output.append("\">↩")
      if reference > 1 {
        output.append("<sup class=\"footnote-ref\">")
        output.append(number: reference)
        output.append("</sup>")
      }
      output.append("</a>")
    }
  }
}
