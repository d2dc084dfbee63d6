import Foundation

/// The JSON-LD object that describes a page's article (schema.org).
struct LinkedData {
  private var fields: [String: JSONValue] = [:]

  init(_ tree: HTMLTree) {
    var best = 0
    for index in tree.elements("script")
    where tree[index]["type"]?.lowercased().hasPrefix("application/ld+json") == true {
      let source = Self.withoutWrapping(tree.source(of: index))
      guard let value = try? JSONDecoder().decode(JSONValue.self, from: Data(source.utf8)) else {
        continue
      }
      for object in value.objects {
        let rank = Self.rank(object)
        if rank > best { (best, fields) = (rank, object) }
      }
    }
  }

  /// The text of a field: itself, or the address or name of the object that stands there.
  func text(_ key: String) -> String? {
    fields[key].flatMap { Self.text($0, ["@id", "url", "name"]) }
  }

  func name(_ key: String) -> String? { names(key).first }

  /// The names of one or several persons or organisations.
  func names(_ key: String) -> [String] {
    guard let value = fields[key] else { return [] }
    let items: [JSONValue] = if case .list(let list) = value { list } else { [value] }
    return items.compactMap { Self.text($0, ["name"]) }
  }

  private static func text(_ value: JSONValue, _ keys: [String]) -> String? {
    switch value {
    case .text(let text):
      let text = text.collapsed
      return text.isEmpty ? nil : text
    case .object(let fields):
      return keys.lazy.compactMap { key in fields[key].flatMap { Self.text($0, []) } }.first
    case .list(let list): return list.lazy.compactMap { Self.text($0, keys) }.first
    case .other: return nil
    }
  }

  /// How well an object describes an article: 0 for not at all.
  private static func rank(_ object: [String: JSONValue]) -> Int {
    var types: [String] = []
    switch object["@type"] {
    case .text(let type): types = [type]
    case .list(let list):
      types = list.compactMap { if case .text(let type) = $0 { type } else { nil } }
    default: break
    }
    let isArticle = types.contains { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") }
    if isArticle { return object["headline"] != nil ? 3 : 2 }
    return types.contains("WebPage") && object["datePublished"] != nil ? 1 : 0
  }

  /// Takes off the comment or CDATA marks that some pages put around the JSON.
  private static func withoutWrapping(_ text: String) -> Substring {
    guard let start = text.firstIndex(where: { $0 == "{" || $0 == "[" }),
      let end = text.lastIndex(where: { $0 == "}" || $0 == "]" }), start < end
    else { return "" }
    // "[CDATA[" begins with a bracket too.
    let rest = text[start...end]
    if rest.hasPrefix("[CDATA["), let brace = rest.dropFirst(7).firstIndex(of: "{") {
      return rest[brace...].prefix(through: rest.lastIndex(of: "}") ?? rest.startIndex)
    }
    return rest
  }
}

/// As much of JSON as linked data need.
private indirect enum JSONValue: Decodable {
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
  /// A number, a truth or null.
  case other

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONValue].self) {
      self = .list(list)
    } else if let object = try? container.decode([String: JSONValue].self) {
      self = .object(object)
    } else {
      self = .other
    }
  }

  /// Every object at the top, in a list or in an `@graph`.
  var objects: [[String: JSONValue]] {
    switch self {
    case .text, .other: []
    case .list(let list): list.flatMap(\.objects)
    case .object(let fields):
      [fields] + (fields["@graph"]?.objects ?? []) + (fields["mainEntity"]?.objects ?? [])
    }
  }
}
