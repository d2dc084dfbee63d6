/// The manual page, in the macros of man(7): every command with its options, made from the commands
/// themselves so that it cannot be out of date.
struct ManualPage {
  let program: CommandOutline
  let version: String

  var text: String {
    var lines = [
      #".TH SITEGEN 1 "" "sitegen \#(version)" "User Commands""#, ".SH NAME",
      #"sitegen \- \#(Self.escaped((program.abstract ?? "").lowercasedFirst))"#, ".SH SYNOPSIS",
      ".B sitegen", ".I command", ".RI [ options ]", ".SH DESCRIPTION",
    ]
    lines += Self.paragraphs(program.discussion)
    lines.append(".SH COMMANDS")
    for command in program.subcommands ?? [] { lines += section(command, "sitegen") }
    lines.append(".SH ENVIRONMENT")
    for variable in EnvironmentVariable.all {
      lines += [".TP", ".B \(variable.name)", Self.escaped(variable.says)]
    }
    lines += [".SH FILES"] + Self.files + [".SH EXIT STATUS"] + Self.statuses
    lines += [".SH SEE ALSO", ".BR cmark (1)"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ command: CommandOutline, _ path: String) -> [String] {
    guard command.shouldDisplay, command.commandName != "help" else { return [] }
    let path = "\(path) \(command.commandName)"
    let values = command.ownArguments.filter { $0.kind == "positional" }.map { argument in
      let name = "<\(argument.valueName ?? "value")>" + (argument.isRepeating ? " ..." : "")
      return argument.isOptional ? "[\(name)]" : name
    }
    var lines = [".SS \(Self.escaped(([path] + values).joined(separator: " ")))"]
    lines.append(Self.escaped(command.abstract ?? ""))
    if command.discussion != nil { lines += [".PP"] + Self.paragraphs(command.discussion) }
    for argument in command.ownArguments { lines += option(argument) }
    for subcommand in command.subcommands ?? [] { lines += section(subcommand, path) }
    return lines
  }

  private func option(_ argument: CommandOutline.Argument) -> [String] {
    let value = "<\(argument.valueName ?? "value")>"
    let names = (argument.names ?? []).map(\.written).joined(separator: ", ")
    let title: String
    switch argument.kind {
    case "positional": title = value
    case "flag": title = names
    default: title = "\(names) \(value)"
    }
    var says = [argument.abstract ?? "", argument.discussion ?? ""].filter { !$0.isEmpty }
    if let values = argument.allValues, !values.isEmpty {
      says.append("One of \(values.joined(separator: ", ")).")
    }
    return [".TP", ".B \(Self.escaped(title))", Self.escaped(says.joined(separator: " "))]
  }

  /// Paragraphs and indented examples.
  private static func paragraphs(_ text: String?) -> [String] {
    var lines: [String] = []
    var isExample = false
    for line in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
      let isIndented = line.hasPrefix("  ")
      if isIndented != isExample { lines.append(isIndented ? ".PP\n.nf\n.RS 4" : ".RE\n.fi") }
      isExample = isIndented
      lines.append(line.isEmpty ? ".PP" : escaped(line.drop { $0 == " " }))
    }
    if isExample { lines.append(".RE\n.fi") }
    return lines
  }

  /// Backslashes and hyphens as themselves, and no line that begins with a request.
  private static func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      case "\n": result += " "
      case "\u{7F}"...:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }

  private static let files = [
    ".TP", ".I seeds/", "The articles, and site.yml, articles.yml, actors.yml and topics.yml.",
    ".TP", ".I templates/", "Templates, assets and words that differ from the default look.",
    ".TP", ".I public/", "The published site; .sitegen.json in it lists what sitegen made.",
  ]

  private static let statuses = [
    ".TP", ".B 0", "All is done.", ".TP", ".B 1",
    "Errors in content, templates or links; with \\-\\-strict warnings too. The published site is as",
    "it was.", ".TP", ".B 64", "A wrong command line.", ".TP", ".B 74",
    "The disk refused something.",
  ]
}

/// A variable that sitegen reads.
struct EnvironmentVariable {
  var name: String
  var says: String

  static let all = [
    EnvironmentVariable(name: "SITEGEN_SOURCE", says: "As --source."),
    EnvironmentVariable(name: "SITEGEN_TEMPLATES", says: "As --templates."),
    EnvironmentVariable(name: "SITEGEN_OUTPUT", says: "As --output."),
    EnvironmentVariable(name: "SITEGEN_BASE_URL", says: "As --base-url."),
    EnvironmentVariable(name: "SITEGEN_JOBS", says: "As --jobs."),
    EnvironmentVariable(name: "SITEGEN_DRAFTS", says: "As --drafts: 1 or 0."),
    EnvironmentVariable(name: "SITEGEN_STRICT", says: "As --strict: 1 or 0."),
    EnvironmentVariable(name: "SITEGEN_COLOR", says: "As --color: auto, always or never."),
    EnvironmentVariable(
      name: "SITEGEN_LIBXML2", says: "The file of libxml2, where the system does not find it."),
    EnvironmentVariable(
      name: "SOURCE_DATE_EPOCH", says: "The day of the build, in seconds since 1970; beats as_of."),
    EnvironmentVariable(name: "NO_COLOR", says: "No colour, unless --color always."),
    EnvironmentVariable(name: "CLICOLOR_FORCE", says: "Colour also where no terminal reads."),
  ]
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
