import ArgumentParser

/// `sitegen new`: files to begin with.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Begin an article or a topic.",
    discussion: """
      Nothing that is there is ever overwritten.

      Examples:
        sitegen new article "Talks resume in Port Amsel"
        sitegen new topic "Prisoners"
      """,
    subcommands: [NewArticle.self, NewTopic.self])
}
