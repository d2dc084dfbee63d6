import ArgumentParser

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@main
struct Sitegen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Turns a folder of articles about one story into a briefing microsite.",
    discussion: """
      Articles are text or Markdown files below one folder; nothing else is needed.

      Examples:
        sitegen init my-story
        sitegen build --source articles --output site
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(name: "Begin", subcommands: [Init.self, New.self]),
      CommandGroup(
        name: "Build", subcommands: [Serve.self, Build.self, Check.self, Verify.self, Clean.self]),
      CommandGroup(name: "Look into", subcommands: [List.self, Explain.self]),
      CommandGroup(
        name: "For other tools",
        subcommands: [Extract.self, Timeline.self, MarkdownCommand.self, Render.self]),
      CommandGroup(name: "For the shell", subcommands: [Completions.self, Manual.self]),
    ])

  static func main() async {
    // A reader that has gone away ends the writing, not the program in the middle of a build.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let mistyping = Mistyping(in: arguments, of: Sitegen.self) {
      OutputStream.standardError.write(mistyping.message)
      Self.exit(withError: ExitCode(EX_USAGE))
    }
    await main(arguments)
  }
}
