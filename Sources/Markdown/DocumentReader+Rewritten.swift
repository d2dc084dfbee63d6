// Reading a source whose tables and footnotes were written anew.

extension DocumentReader {
  /// Takes over what the lines stand for, and the footnotes' labels.
  mutating func take(_ blocks: BlockExtensions) {
    for (index, line) in blocks.source.lines.enumerated() {
      if let role = line.role { roles[index + 1] = role }
    }
    for (index, footnote) in blocks.labels.enumerated() {
      document.footnotes.append(
        MarkdownDocument.Footnote(label: footnote.label, sourceRange: footnote.range))
      // The first definition of a label counts, as with link references.
      let label = footnote.label.lowercased()
      if footnotes[label] == nil { footnotes[label] = index }
    }
  }

  /// Returns the footnote that the list or item at hand stands for, if it does.
  func footnote(_ tree: borrowing CmarkTree) -> Int? {
    guard !roles.isEmpty, case .footnote(let index, let column)? = roles[tree.line],
      tree.column == column
    else { return nil }
    return index
  }

  /// Opens what a line stands for in place of the heading that libcmark sees.
  mutating func openRole(_ role: LineRole, _ tree: borrowing CmarkTree) {
    guard case .cell(let cell) = role else { return }
    if cell.beginsTable { document.markup.append(Markup(.tableOpen)) }
    if cell.beginsRow { document.markup.append(Markup(.rowOpen, level: cell.isHeader ? 1 : 0)) }
    startText(tree, .tableCell(isHeader: cell.isHeader))
    cursor.lastLine = tree.line
    cursor.skip(1)
    cursor.skipSpacesAndTabs()
    open.append(document.markup.count)
    document.markup.append(
      Markup(
        cell.isHeader ? .headerCellOpen : .cellOpen, level: Int(cell.alignment), start: blockStart))
  }

  mutating func closeHeading() {
    guard let role = headingRole else { return closeText(.headingClose) }
    headingRole = nil
    guard case .cell(let cell) = role else { return }
    closeText(cell.isHeader ? .headerCellClose : .cellClose)
    for alignment in cell.missing {
      let kind: Markup.Kind = cell.isHeader ? .headerCellOpen : .cellOpen
      let place = document.text.count
      document.markup.append(Markup(kind, level: Int(alignment), start: place, end: place))
      document.markup.append(Markup(cell.isHeader ? .headerCellClose : .cellClose, start: place))
    }
    if cell.endsRow {
      document.markup.append(
        Markup(.rowClose, level: cell.isHeader ? 1 : 0, index: cell.endsTable ? 1 : 0))
    }
    if cell.endsTable { document.markup.append(Markup(.tableClose)) }
  }

  /// Replaces all places in the rewritten source by those in the original.
  mutating func translate(through runs: SourceRuns) {
    document.map.translate(through: runs, textCount: document.text.count)
    for index in document.links.indices {
      document.links[index].sourceRange = runs.original(of: document.links[index].sourceRange)
    }
    for index in document.images.indices {
      document.images[index].sourceRange = runs.original(of: document.images[index].sourceRange)
    }
    for index in document.findings.indices {
      document.findings[index].range = runs.original(of: document.findings[index].range)
    }
  }
}
