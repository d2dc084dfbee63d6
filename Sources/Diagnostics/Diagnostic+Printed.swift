import JSONText

extension Diagnostic {
  /// The one-line form for editors, logs and tests:
  /// `seeds/summit.md:4:9: error: unknown topic "climat" [unknown-topic]`.
  package var line: String {
    let place = position.map { "\($0): " } ?? ""
    return "\(place)\(severity.rawValue): \(Self.oneLine(message)) [\(code)]"
  }

  /// The framed form for people, several lines without a final line break.
  ///
  /// - Parameter style: Escape sequences for the parts; `.plain` for none.
  /// - Returns: The frame's lines, joined by line breaks.
  package func frame(style: FrameStyle = .plain) -> String {
    let color = severity == .error ? style.error : style.warning
    var lines = [
      "\(color)\(severity.rawValue)[\(code)]\(style.reset)\(style.bold): "
        + "\(Self.oneLine(message))\(style.reset)"
    ]
    if let position { lines.append(" \(style.dim)-->\(style.reset) \(position)") }
    let width = max(3, excerpts.map { "\($0.line)".count }.max() ?? 0)
    let margin = String(repeating: " ", count: width + 1)
    for excerpt in excerpts {
      let number = "\(excerpt.line)"
      let pad = String(repeating: " ", count: width - number.count + 1)
      lines.append("\(style.dim)\(pad)\(number) |\(style.reset) \(excerpt.visibleText)")
      let label = excerpt.label.map { " " + Self.oneLine($0) } ?? ""
      lines.append(
        "\(style.dim)\(margin) |\(style.reset) \(excerpt.indent)\(color)\(excerpt.mark)\(label)\(style.reset)"
      )
    }
    if let help { lines.append("  \(style.bold)help:\(style.reset) \(Self.oneLine(help))") }
    for note in notes { lines.append("  \(Self.oneLine(note))") }
    return lines.joined(separator: "\n")
  }

  /// One JSON object without line breaks (RFC 8259), for `--json`.
  ///
  /// Members: `severity`, `code`, `message`, and where known `file`, `line`, `column`, `help`,
  /// `notes`.
  package var json: String {
    var json = JSONWriter(reserving: 256)
    json.object { json in
      json.member("severity", severity.rawValue)
      json.member("code", code)
      json.member("message", message)
      if let position {
        json.member("file", position.file)
        json.member("line", position.line)
        json.member("column", position.column)
      }
      json.member("help", help)
      if !notes.isEmpty { json.member("notes", notes) }
    }
    return String(decoding: json.bytes, as: UTF8.self)
  }

  /// Control characters become spaces: author's text must not steer the terminal or break lines.
  private static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.isControl) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControl ? " " : $0 }))
  }
}

/// Escape sequences (ECMA-48 SGR) for the parts of a frame.
package struct FrameStyle: Sendable {
  package var error = ""
  package var warning = ""
  package var bold = ""
  package var dim = ""
  package var reset = ""

  package static let plain = FrameStyle()
  package static let colored = FrameStyle(
    error: "\u{1B}[1;31m", warning: "\u{1B}[1;33m", bold: "\u{1B}[1m", dim: "\u{1B}[34m",
    reset: "\u{1B}[0m")
}

extension Excerpt {
  /// The text with tabs and control characters as single spaces, so that marks line up.
  fileprivate var visibleText: String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isControl ? " " : $0 }))
  }

  fileprivate var indent: String {
    String(repeating: " ", count: max(0, column - firstColumn))
  }

  fileprivate var mark: String { String(repeating: "^", count: length) }
}

extension Unicode.Scalar {
  /// C0 and C1 controls and DEL, and the bidirectional controls that could reorder a line.
  fileprivate var isControl: Bool {
    value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }
}
