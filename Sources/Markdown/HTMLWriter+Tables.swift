extension HTMLWriter {
  mutating func writeTable(_ markup: Markup) {
    switch markup.kind {
    case .tableOpen: line("<table>\n")
    case .tableClose: output.append("</table>\n")
    case .rowOpen: output.append(markup.level == 1 ? "<thead>\n<tr>\n" : "<tr>\n")
    case .rowClose: closeRow(markup)
    case .headerCellOpen: openCell(markup, "<th")
    case .headerCellClose: output.append("</th>\n")
    case .cellOpen: openCell(markup, "<td")
    case .cellClose: output.append("</td>\n")
    default: break
    }
  }

  private mutating func closeRow(_ markup: Markup) {
    output.append("</tr>\n")
    if markup.level == 1 {
      output.append("</thead>\n")
      if markup.index == 0 { output.append("<tbody>\n") }
    } else if markup.index == 1 {
      output.append("</tbody>\n")
    }
  }

  /// Opens a cell with its alignment: as GFM writes it, or as a class for pages.
  ///
  /// HTML has left `align`, and a strict policy refuses styles in attributes.
  private mutating func openCell(_ markup: Markup, _ tag: StaticString) {
    position = Int(markup.start)
    output.append(tag)
    if markup.level > 0 {
      let isSite = document.profile == .site
      output.append(isSite ? " class=\"" : " align=\"")
      output.append(markup.level == 1 ? "left" : markup.level == 2 ? "center" : "right")
      output.append(0x22)
    }
    writeDirection(markup.range)
    output.append(0x3E)
  }
}
