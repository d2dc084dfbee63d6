import ArgumentParser

/// Where the site is published; the same in every command that touches it.
struct OutputOption: ParsableArguments {
  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Folder of the published site (default: public).", valueName: "folder"),
    completion: .directory)
  var outputFlag: String?

  var chosen: Chosen<String> { Chosen("--output", outputFlag, "SITEGEN_OUTPUT", else: "public") }
  var output: String { chosen.value }

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output takes the name of a folder") }
  }
}
