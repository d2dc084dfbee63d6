import Diagnostics
import Foundation
import Markdown
import SiteModel
import Testing

@testable import Parsing

/// Articles as they come from the web, read from `../shared/seeds` where that folder is.
@Suite struct `Articles pasted from the web` {
  static let folder: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let shared =
      ProcessInfo.processInfo.environment["SITEGEN_SHARED"].map { URL(filePath: $0) }
      ?? root.deletingLastPathComponent().appending(path: "shared")
    let seeds = shared.appending(path: "seeds")
    return FileManager.default.fileExists(atPath: seeds.path) ? seeds : nil
  }()

  @Test(.enabled(if: folder != nil, "skipped: there is no ../shared/seeds"))
  func `give titles, blocks and removals, and lose no byte of text`() throws {
    let folder = try #require(Self.folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    var headlines = 0
    for name in names where name.hasSuffix(".txt") {
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      let result = parseArticle(SourceFile(path: name, bytes: bytes), in: "seeds")
      let article = try #require(result.value)
      #expect(result.diagnostics.isEmpty && !article.title.isEmpty)
      if ProcessInfo.processInfo.environment["SITEGEN_SHOW"] != nil {
        print(name, article.titleOrigin, article.title, article.removed)
        for line in article.outline { print("   ", line.prefix(100)) }
      }
      let text = article.document.text
      for (index, byte) in text.enumerated() where byte != 0x0A && byte != 0x20 {
        #expect(bytes[article.document.sourceOffset(ofText: index)] == byte)
      }
      // Every line is in the text, is the title, or was removed with a reason.
      let left = article.outline.map {
        $0.hasPrefix("- ") || $0.hasPrefix("# ") ? String($0.dropFirst(2)) : $0
      }
      let shown = Set(left + [article.title] + article.removals.map(\.text))
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let bare = line.trimmingCharacters(in: .whitespaces)
        let content = bare.hasPrefix("- ") ? String(bare.dropFirst(2)) : bare
        let heading = content.hasSuffix(":") ? String(content.dropLast()) : content
        #expect(bare.isEmpty || shown.contains(content) || shown.contains(heading))
      }
      if article.titleOrigin == .headline { headlines += 1 }
    }
    #expect(headlines >= 1)
  }
}
