/// Where in a page's markup a place of a template is; equal states escape alike.
///
/// A cut-down HTML tokenizer (HTML Standard 13.2.5): what it does not tell apart, values may not
/// stand in. Partial names are part of the state, since a section may split a tag anywhere.
struct HTMLState: Hashable, Sendable {
  enum Mode: UInt8, Sendable {
    /// Plain output: no states.
    case plain
    case text
    /// After `<`, `</`, `<!`, `<!-`, which are kept back until what follows is known.
    case lessThan, endTagOpen, bang, bangDash
    case comment, commentDash, commentDashDash
    /// `<!doctype`, `<?` and the like, up to `>`.
    case declaration
    case tagName, tag
    /// Branches that ended in and behind a name: a space, `/` or `>` must come.
    case needsSeparator
    /// Branches that ended behind an attribute's name and elsewhere: no `=` may come.
    case needsNoEquals
    case attributeName, afterName, beforeValue
    case doubleQuoted, singleQuoted, unquoted
    /// `title` and `textarea`.
    case rcdata
    /// Script, style and what else browsers do not parse.
    case rawText
    /// JSON outside of its strings, in one, after `\` in one.
    case json, jsonString, jsonEscape
    /// After `<` in XML, and what can follow.
    case xmlLessThan, xmlBang, xmlTag, xmlComment, xmlCharacterData, xmlInstruction
  }

  /// Elements whose content is not markup.
  enum Element: UInt8, Sendable {
    case none, title, textarea, script, style, xmp, iframe, noembed, noframes, plaintext
    /// `animate…` and `set` of SVG, whose attributes set those of others.
    case animation

    /// The tag's name, for the elements whose content is not markup.
    var name: StaticString {
      switch self {
      case .none, .animation: ""
      case .title: "title"
      case .textarea: "textarea"
      case .script: "script"
      case .style: "style"
      case .xmp: "xmp"
      case .iframe: "iframe"
      case .noembed: "noembed"
      case .noframes: "noframes"
      case .plaintext: "plaintext"
      }
    }

    /// Whether what follows the tag is markup.
    var isTransparent: Bool { self == .none || self == .animation }
  }

  enum ScriptType: UInt8, Sendable {
    case unstated, json, other
  }

  enum URLPart: UInt8, Sendable {
    case start
    /// Static letters that may turn out to be a scheme.
    case scheme
    /// A value came first; it may turn out to be a scheme.
    case open
    case path
    case query
    /// Branches disagree.
    case ambiguous
    /// A scheme no value may follow, such as `javascript:`.
    case refused
  }

  var mode: Mode
  var output: OutputKind
  var element = Element.none
  var script = ScriptType.unstated
  var attribute = AttributeKind.plain
  var url = URLPart.start

  /// A value was printed into the tag's `content` attribute, or `http-equiv` was seen.
  var hasContentValue = false
  var hasHTTPEquiv = false

  /// A tag was seen inside `title` or `textarea`, where SVG would have elements.
  var hasMarkup = false

  /// The open tag is an end tag, whose attributes browsers ignore.
  var isEndTag = false

  /// Bytes matched of the end tag of `element`, or of the end of a comment in XML.
  var matched: UInt8 = 0

  /// The tag's or attribute's name so far.
  var name = ShortText()

  /// The value of a script's `type`, the letters before a URL's `:`.
  var value = ShortText()

  /// The character reference begun in a URL, without `&`.
  var reference: ShortText?

  init(_ output: OutputKind) {
    self.output = output
    switch output {
    case .html, .xml: mode = .text
    case .json: mode = .json
    case .plain: mode = .plain
    }
  }

  /// Whether a page may end here.
  var isComplete: Bool { mode == HTMLState(output).mode && element.isTransparent }

  /// What an author would call this place.
  var description: String {
    switch mode {
    case .plain, .text: "in text"
    case .lessThan, .endTagOpen, .bang, .bangDash, .xmlLessThan, .xmlBang: "right after '<'"
    case .comment, .commentDash, .commentDashDash, .xmlComment: "in a comment"
    case .declaration, .xmlInstruction: "in a declaration"
    case .tagName: "in a tag's name"
    case .tag, .needsSeparator, .needsNoEquals, .xmlTag: "in a tag"
    case .attributeName, .afterName: "at an attribute's name"
    case .beforeValue: "before an attribute's value"
    case .doubleQuoted, .singleQuoted:
      name.isEmpty ? "in an attribute" : "in \(name.description)=…"
    case .unquoted: "in an unquoted attribute"
    case .rcdata: element == .title ? "in <title>" : "in <textarea>"
    case .rawText:
      switch element {
      case .script: "in a script"
      case .style: "in a style sheet"
      default: "in <\(element.name)>"
      }
    case .json, .jsonString, .jsonEscape: "in JSON"
    case .xmlCharacterData: "in a CDATA section"
    }
  }
}

extension HTMLState {
  /// The state of two branches that meet, or `nil` when what follows could not be escaped alike.
  func joined(_ other: HTMLState) -> HTMLState? {
    var result = self
    var pair = other
    // Values seen in one branch only still count.
    result.hasContentValue = hasContentValue || other.hasContentValue
    result.hasHTTPEquiv = hasHTTPEquiv || other.hasHTTPEquiv
    result.hasMarkup = hasMarkup || other.hasMarkup
    pair.hasContentValue = result.hasContentValue
    pair.hasHTTPEquiv = result.hasHTTPEquiv
    pair.hasMarkup = result.hasMarkup
    if result == pair { return result }
    if mode == other.mode, isQuoted, attribute == other.attribute, name == other.name,
      reference == nil, other.reference == nil
    {
      // Before any `?` or `#` it is enough that no value may bring a scheme.
      let early: Set<URLPart> = [.start, .scheme, .open, .path]
      result.url = early.contains(url) && early.contains(other.url) ? .open : .ambiguous
      result.value = ShortText()
      pair.url = result.url
      pair.value = ShortText()
      return result == pair ? result : nil
    }
    result.endOpenName()
    pair = other
    pair.endOpenName()
    guard let left = betweenAttributes, let right = other.betweenAttributes,
      result.element == pair.element, result.isEndTag == pair.isEndTag, script == other.script
    else { return nil }
    result.mode =
      left == right
      ? left : [left, right].contains(.needsSeparator) ? .needsSeparator : .needsNoEquals
    result.name = ShortText()
    result.value = ShortText()
    result.attribute = .plain
    result.url = .start
    result.reference = nil
    return result
  }

  private mutating func endOpenName() {
    if mode == .tagName { endTagName() }
  }

  private var isQuoted: Bool { mode == .doubleQuoted || mode == .singleQuoted }

  /// What must follow when this place in a tag meets another one.
  private var betweenAttributes: Mode? {
    switch mode {
    case .tag: .tag
    case .afterName, .needsNoEquals: .needsNoEquals
    case .attributeName, .tagName, .needsSeparator:
      .needsSeparator
    default: nil
    }
  }
}
