import EmbeddedFiles
import Testing

/// The list of `Sources/CWordLists/word_lists.c` must name every file of the word lists.
@Suite struct `The word lists in the executable` {
  @Test func `are those of the resources folder`() throws {
    let list = EmbeddedFiles(
      list: "word_lists", element: "word_list", file: "Sources/CWordLists/word_lists.c",
      folder: "Sources/TextAnalysis/Resources")
    let isComplete = try list.isComplete()
    #expect(isComplete, "word_lists.c does not name the files that are there")
  }
}
