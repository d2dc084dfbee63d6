import ArgumentParser

/// `sitegen list`: what a site holds, one subcommand for each kind of thing.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what a site is made from.",
    subcommands: [ListTemplates.self])
}
