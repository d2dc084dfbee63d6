import ArgumentParser
import Foundation

/// What ArgumentParser tells of a command and its subcommands, read from its own description of them.
struct CommandOutline: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      var kind: String
      var name: String

      /// `-o` or `--output`.
      var written: String { (kind == "long" ? "--" : "-") + name }
    }

    var kind: String
    var names: [Name]?
    var valueName: String?
    var abstract: String?
    var discussion: String?
    var isOptional: Bool
    var isRepeating: Bool
    var shouldDisplay: Bool
    var allValues: [String]?
  }

  var commandName: String
  var abstract: String?
  var discussion: String?
  var arguments: [Argument]?
  var subcommands: [CommandOutline]?
  var shouldDisplay: Bool

  /// The whole program.
  static func program() throws -> CommandOutline {
    struct Dump: Decodable { var command: CommandOutline }
    let json = Data(Sitegen._dumpHelp().utf8)
    return try JSONDecoder().decode(Dump.self, from: json).command
  }

  /// Options and arguments of its own, without those that every command has; a flag and the one that
  /// takes it back are one.
  var ownArguments: [Argument] {
    var own: [Argument] = []
    for argument in arguments ?? [] where argument.shouldDisplay {
      let names = argument.names ?? []
      if names.contains(where: { ["help", "version"].contains($0.name) }) { continue }
      let positive = names.first?.name.hasPrefix("no-") == true ? names[0].name.dropFirst(3) : ""
      if let last = own.last?.names, last.contains(where: { $0.name == positive }) {
        own[own.count - 1].names = last + names
      } else {
        own.append(argument)
      }
    }
    return own
  }
}
