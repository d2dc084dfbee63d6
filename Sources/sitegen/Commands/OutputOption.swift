import ArgumentParser

/// Where the site is published; the same in every command that touches it.
struct OutputOption: ParsableArguments {
  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("Folder of the published site (default: public).", valueName: "folder"))
  var outputFlag: String?

  var output: String { outputFlag ?? Environment["SITEGEN_OUTPUT"] ?? "public" }

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output takes the name of a folder") }
  }
}
