/// How a value is written at one place.
enum Escaper: UInt8, Sendable {
  case plain
  /// HTML text: entities, an html value as it is.
  case text
  /// `title`, `textarea`: entities, an html value with its tags shown.
  case rcdata
  /// A quoted attribute: entities, an html value without its tags.
  case attribute
  /// A whole URL or its start.
  case url
  /// After text or a value that could be a scheme's beginning.
  case urlContinued
  case urlPath
  case urlQuery
  case srcset
  case jsonValue
  case jsonString
  case xml
  /// `{{{x}}}`: an html value only, or any under the specification's profile.
  case raw
  case rawAny
}

/// Why no value can stand at a place.
struct Refusal: Error {
  var code: FindingCode
  var message: String
  var help: String?

  init(_ message: String, code: FindingCode = .unsafePosition, help: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }
}

extension HTMLState {
  /// Chooses the escaper for a value here and moves behind it.
  mutating func takeValue() throws(Refusal) -> Escaper {
    switch mode {
    case .plain: return .plain
    case .text: return output == .xml ? .xml : .text
    case .doubleQuoted, .singleQuoted: return output == .xml ? .xml : try takeAttributeValue()
    case .rcdata:
      guard matched == 0, !hasMarkup else {
        throw Refusal("a value cannot follow a tag inside <title> or <textarea>")
      }
      return .rcdata
    case .json, .jsonString:
      guard matched == 0 else { throw Refusal("a value cannot go right after '<' in a script") }
      return mode == .json ? .jsonValue : .jsonString
    default: throw refusal
    }
  }

  private mutating func takeAttributeValue() throws(Refusal) -> Escaper {
    switch attribute {
    case .plain: return .attribute
    case .srcset: return .srcset
    case .url: return try takeURLValue()
    case .content:
      guard !hasHTTPEquiv else {
        throw Refusal("a value cannot go inside content of a tag with http-equiv")
      }
      hasContentValue = true
      return .attribute
    case .script:
      throw Refusal(
        "a value cannot go inside \(attributeName); put it in a data- attribute")
    case .style:
      throw Refusal(
        "a value cannot go inside style", help: "use a class, or a data- attribute")
    case .document: throw Refusal("a value cannot go inside srcdoc")
    case .scriptType: throw Refusal("a script's type cannot be a value")
    case .animation:
      throw Refusal("a value cannot go inside \(attributeName) of an animation")
    }
  }

  private mutating func takeURLValue() throws(Refusal) -> Escaper {
    if reference != nil, url != .query {
      throw Refusal("a value cannot go right after '&' in a URL")
    }
    reference = nil
    switch url {
    case .start:
      url = .open
      return .url
    case .scheme, .open:
      url = .open
      value = ShortText()
      return .urlContinued
    case .path: return .urlPath
    case .query: return .urlQuery
    case .ambiguous:
      throw Refusal(
        "the branches before this value end in different parts of the URL",
        help: "write the whole attribute in each branch")
    case .refused:
      throw Refusal("a value cannot follow this scheme", help: "use http, https, mailto or tel")
    }
  }

  private var attributeName: String { name.description }

  private var refusal: Refusal {
    switch mode {
    case .beforeValue, .unquoted:
      Refusal(
        "a value in an attribute without quotes", code: .unquotedAttribute,
        help: "quote it: \(attributeName)=\"…\"")
    case .lessThan, .endTagOpen, .bang, .bangDash, .xmlLessThan, .xmlBang:
      Refusal(
        "a value cannot go right after '<'", help: "write '&lt;' where a less-than sign is meant")
    case .comment, .commentDash, .commentDashDash, .xmlComment:
      Refusal("a value cannot go inside a comment")
    case .rawText where element == .script:
      Refusal(
        "a value cannot go inside a script",
        help: "use <script type=\"application/json\">, or a data- attribute")
    case .rawText where element == .style:
      Refusal("a value cannot go inside a style sheet", help: "use a class")
    case .tagName: Refusal("a value cannot be part of a tag's name")
    case .tag, .attributeName, .afterName, .needsSeparator, .needsNoEquals:
      Refusal(
        "a value cannot be an attribute's name",
        help: "use {{?x}}…{{/x}} around the whole attribute")
    case .jsonEscape: Refusal("a value cannot follow '\\' in JSON")
    default: Refusal("a value cannot go \(description)")
    }
  }
}
