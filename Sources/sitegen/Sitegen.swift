import ArgumentParser

@main
struct Sitegen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Turns a folder of articles about one story into a briefing microsite.",
    version: "0.1.0",
    subcommands: [
      Build.self, Check.self, Verify.self, Clean.self, Extract.self, MarkdownCommand.self,
      Timeline.self, Explain.self, Render.self, List.self,
    ])
}
