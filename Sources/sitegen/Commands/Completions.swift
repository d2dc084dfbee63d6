import ArgumentParser

/// `sitegen completions`: what makes a shell complete commands, options and files.
struct Completions: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the completions for a shell.",
    discussion: """
      Put them where the shell looks for them, then begin a new shell.

      Examples:
        sitegen completions bash > ~/.local/share/bash-completion/completions/sitegen
        sitegen completions zsh > ~/.zfunc/_sitegen
        sitegen completions fish > ~/.config/fish/completions/sitegen.fish
      """)

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash
    case zsh
    case fish
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() throws {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    OutputStream.standardOutput.write(Sitegen.completionScript(for: kind) + "\n")
  }
}

/// `sitegen manual`: the manual page.
struct Manual: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the manual page, for man.",
    discussion: """
      Made from the commands themselves, so that it is never out of date.

      Examples:
        sitegen manual | man -l -
        sitegen manual > ~/.local/share/man/man1/sitegen.1
      """)

  func run() throws {
    let page = ManualPage(
      program: try CommandOutline.program(), version: Sitegen.configuration.version)
    OutputStream.standardOutput.write(page.text)
  }
}
