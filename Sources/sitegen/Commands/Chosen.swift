import ArgumentParser

/// A setting's value and who chose it: a flag beats the environment, which beats `site.yml`, which
/// beats the default.
struct Chosen<Value> {
  var value: Value
  var origin: SettingOrigin

  init(_ value: Value, _ origin: SettingOrigin) {
    self.value = value
    self.origin = origin
  }
}

/// Who set a setting.
enum SettingOrigin {
  case flag(String)
  case environment(String)
  case file(String)
  case standard

  var description: String {
    switch self {
    case .flag(let name): "flag \(name)"
    case .environment(let name): "environment \(name)"
    case .file(let path): path
    case .standard: "default"
    }
  }
}

extension Chosen where Value == String {
  init(_ flag: String, _ given: String?, _ variable: String, else standard: String) {
    if let given {
      self.init(given, .flag(flag))
    } else if let value = Environment[variable] {
      self.init(value, .environment(variable))
    } else {
      self.init(standard, .standard)
    }
  }
}

extension Chosen where Value == Bool {
  /// The variable says `1`, `true` or `yes`, or `0`, `false` or `no`; `Environment.check` refuses
  /// anything else.
  init(_ flag: String, _ given: Bool?, _ variable: String) {
    if let given {
      self.init(given, .flag(given ? "--\(flag)" : "--no-\(flag)"))
    } else if let value = Environment[variable].flatMap(Environment.truth) {
      self.init(value, .environment(variable))
    } else {
      self.init(false, .standard)
    }
  }
}

extension Environment {
  static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "1", "true", "yes", "on": true
    case "0", "false", "no", "off": false
    default: nil
    }
  }

  /// Refuses a variable that is set to neither yes nor no.
  static func checkTruth(_ name: String) throws {
    guard let text = self[name], truth(text) == nil else { return }
    throw ValidationError("\(name) must be 1 or 0, true or false, yes or no; not '\(text)'")
  }
}
