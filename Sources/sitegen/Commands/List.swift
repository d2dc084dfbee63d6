import ArgumentParser

/// `sitegen list`: what a site holds, one subcommand for each kind of thing.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what a site holds and what it is made from.",
    discussion: """
      Tables as wide as the terminal, one line a row in a pipe; --json for programs.

      Examples:
        sitegen list articles
        sitegen list figures --json
      """,
    subcommands: [
      ListArticles.self, ListActors.self, ListEvents.self, ListFigures.self, ListStatements.self,
      ListTopics.self, ListTemplates.self, ListSettings.self,
    ])
}
