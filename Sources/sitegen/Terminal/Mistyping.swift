import ArgumentParser
import Diagnostics

/// A word where a command's name should stand, and what may have been meant.
struct Mistyping {
  let word: String
  let path: [String]
  private let candidates: [String]

  /// Follows the names of commands in `arguments`; `nil` where each is one.
  init?(in arguments: [String], of root: any ParsableCommand.Type) {
    var command = root
    var path = [root._commandName]
    var words = arguments[...]
    if words.first == "help" { words.removeFirst() }
    while let word = words.popFirst() {
      let subcommands = command.configuration.subcommands
      let names = subcommands.map { $0._commandName }
      guard !subcommands.isEmpty else { return nil }
      if word.hasPrefix("-") {
        let flags = ["--help", "--version"]
        let isMeant = word.hasPrefix("--") && suggestions(for: word, among: flags).count == 1
        guard isMeant, !flags.contains(word) else { return nil }
        (self.word, self.path, candidates) = (word, path, flags)
        return
      }
      guard let next = subcommands.first(where: { $0._commandName == word }) else {
        if word == "help" { return nil }
        (self.word, self.path, candidates) = (word, path, names)
        return
      }
      command = next
      path.append(word)
    }
    return nil
  }

  /// In the form of the messages for other mistakes on the command line.
  var message: String {
    let isFlag = word.hasPrefix("-")
    let near = suggestions(for: word, among: candidates).first.map { ". Did you mean '\($0)'?" }
    let name = path.joined(separator: " ")
    return """
      Error: Unknown \(isFlag ? "option" : "command") '\(TerminalText.clean(word))'\(near ?? "")
      Usage: \(name) <subcommand>
        See '\(name) --help' for more information.

      """
  }
}
