import EmbeddedFiles
import Testing

/// The list of `Sources/CManual/manual.c` must name every file of `Sources/sitegen/Resources`.
@Suite struct `The files in the executable` {
  @Test func `are those of the resources folder`() throws {
    let list = EmbeddedFiles(
      list: "manual", element: "manual_file", file: "Sources/CManual/manual.c",
      folder: "Sources/sitegen/Resources")
    let isComplete = try list.isComplete()
    #expect(isComplete, "manual.c does not name the files that are there")
  }
}
